import Postgres
import PostgresTesting
import Synchronization
import Testing

extension PostgresTests {
    @Suite("A client") struct Pooling {
        @Test("lets 64 tasks share 4 connections")
        func sharing() async throws {
            try await withClient(connections: 4) { client in
                let answers = try await withThrowingTaskGroup(of: (Int, sent: Int, received: Int).self) { group in
                    for task in 0..<64 {
                        group.addTask {
                            for round in 0..<20 {
                                let sent = task * 1000 + round
                                let (pid, received) = try await client.run(backend, value("select \(sent)", as: Int.self))
                                if sent != received || round == 19 { return (pid, sent, received) }
                            }
                            return (0, 0, 0)
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(answers.count == 64 && answers.allSatisfy { $0.sent == $0.received })
                #expect((1...4).contains(Set(answers.map(\.0)).count))
            }
        }

        @Test("serves those who wait in the order they came")
        func fairness() async throws {
            try await withClient(connections: 1) { client in
                try await client.execute(script: "create sequence fairness")
                try await withThrowingTaskGroup(of: (Int, Int).self) { group in
                    try await client.transaction { transaction in
                        try await transaction.run(backend)
                        for place in 1...8 {
                            group.addTask {
                                (place, try await client.run(value("select nextval('fairness')", as: Int.self)))
                            }
                            await client.until(waiting: place)
                        }
                    }
                    for try await (place, turn) in group { #expect(place == turn) }
                }
            }
        }

        /// Whom each backend served, in order.
        private final class Turns: Sendable { let places = Mutex<[Int: [Int]]>([:]) }

        @Test("serves 1,000 who wait for four connections in the order they came, and none of them starves")
        func thousand() async throws {
            // The machine is busy with other suites, and this is not about who gives up.
            var patient = PostgresConfiguration.tests(connections: 4)
            patient.acquireTimeout = .seconds(600)
            try await withClient(patient) { client in
                let turns = Turns()
                try await withThrowingTaskGroup(of: Void.self) { group in
                    try await holding(4, of: client) {
                        for place in 1...1000 {
                            group.addTask {
                                try await client.transaction { transaction in
                                    let pid = try await transaction.run(backend)
                                    turns.places.withLock { $0[pid, default: []].append(place) }
                                }
                            }
                            await client.until(waiting: place)
                        }
                    }
                    try await group.waitForAll()
                }
                let served = turns.places.withLock { $0 }
                #expect(served.count == 4 && Set(served.values.joined()) == Set(1...1000))
                // A backend may dawdle; but whoever it serves next waited longer than all it serves later.
                for places in served.values { #expect(places == places.sorted()) }
                print("a thousand waiters: \(served.values.map(\.count).sorted()) by each of the four, each in order")
            }
        }

        /// Keeps connections while the body runs.
        private func holding(_ count: Int, of client: PostgresClient, _ body: () async throws -> Void) async throws {
            guard count > 0 else { return try await body() }
            try await client.transaction { transaction in
                try await transaction.run(backend)
                try await holding(count - 1, of: client, body)
            }
        }

        @Test("gives up waiting at the deadline")
        func deadline() async throws {
            try await withClient(connections: 1) { client in
                try await client.transaction { transaction in
                    try await transaction.run(backend)
                    let error = await #expect(throws: PostgresError.self) {
                        try await client.run(deadline: .milliseconds(5), backend)
                    }
                    guard case .deadline = error?.kind else { Issue.record("\(String(describing: error))"); return }
                    #expect(client.waiting == 0)
                }
                _ = try await client.run(backend)
            }
        }

        @Test("lets a cancelled task leave the line")
        func cancellation() async throws {
            try await withClient(connections: 1) { client in
                try await client.transaction { transaction in
                    try await transaction.run(backend)
                    let waiter = Task { try await client.run(backend) }
                    await client.until(waiting: 1)
                    waiter.cancel()
                    let error = await #expect(throws: PostgresError.self) { try await waiter.value }
                    guard case .cancelled = error?.kind else { Issue.record("\(String(describing: error))"); return }
                    #expect(client.waiting == 0)
                }
            }
        }

        @Test("replaces a connection whose backend was terminated, and says what may have happened")
        func termination() async throws {
            try await withClient(connections: 1) { client in
                let before = try await client.run(backend)
                let error = await #expect(throws: PostgresError.self) {
                    try await client.run(Statement<Void>("end yourself", "select pg_terminate_backend(pg_backend_pid())"))
                }
                guard case .connection(let words, sent: true) = error?.kind else {
                    Issue.record("\(String(describing: error))")
                    return
                }
                #expect(words.contains("terminating connection"))
                #expect(error?.mayHaveCommitted == true && error?.isRetryable == false)
                #expect(try await client.run(backend) != before)
            }
        }

        @Test("knows that a transaction cut off before its commit may be tried again")
        func terminationInTransaction() async throws {
            try await withClient(connections: 1) { client in
                let error = await #expect(throws: PostgresError.self) {
                    try await client.transaction { transaction in
                        try await transaction.run(backend)
                        try await transaction.run(
                            Statement<Void>("end yourself", "select pg_terminate_backend(pg_backend_pid())"))
                    }
                }
                #expect(error?.isRetryable == true && error?.mayHaveCommitted == false)
                _ = try await client.run(backend)
            }
        }

        @Test("rolls back what a batch left open before it lends the connection again")
        func leftOpen() async throws {
            try await withClient(connections: 1) { client in
                try await client.execute(script: "create table left_open (n int8)")
                try await client.run(
                    Statement<Void>("begin", "begin"), Statement<Void>("write", "insert into left_open values (1)"))
                #expect(try await client.run(value("select count(*) from left_open", as: Int.self)) == 0)
            }
        }

        @Test("says at once when no server answers")
        func noServer() async throws {
            let client = PostgresClient(
                PostgresConfiguration(url: "postgresql://localhost:1/nowhere?connect_timeout=5"), logger: .quiet)
            let error = await #expect(throws: PostgresError.self) { try await client.run(backend) }
            #expect(error?.isRetryable == true && error?.mayHaveCommitted == false)
            await client.close()
        }

        @Test("begins sessions as configured")
        func session() async throws {
            try await withClient { client in
                try await client.execute(script: "do $$ begin create role \"a b\" ; exception when duplicate_object then end $$")
            }
            var configuration = PostgresConfiguration.tests()
            configuration.role = "a b"
            configuration.settings = ["statement_timeout": "12s", "test.words": #"two words\"#]
            let client = PostgresClient(configuration, logger: .quiet)
            let (role, timeout, words, zone) = try await client.run(
                value("select current_user::text", as: String.self), value("show statement_timeout", as: String.self),
                value("show test.words", as: String.self), value("show timezone", as: String.self))
            #expect(role == "a b" && timeout == "12s" && words == #"two words\"# && zone == "UTC")
            await client.close()
        }

        @Test("once closed refuses work, after letting the work under way end")
        func closing() async throws {
            let client = PostgresClient(.tests(connections: 1), logger: .quiet)
            let (entered, enter) = AsyncStream.makeStream(of: Void.self)
            let (allowed, allow) = AsyncStream.makeStream(of: Void.self)
            let work = Task {
                try await client.transaction { transaction in
                    try await transaction.run(backend)
                    enter.finish()
                    for await _ in allowed {}
                    return try await transaction.run(value("select 5", as: Int.self))
                }
            }
            for await _ in entered {}
            let hasClosed = Mutex(false)
            let closing = Task {
                await client.close()
                hasClosed.withLock { $0 = true }
            }
            // Refused from the moment `close` is called; until then this waits behind the transaction.
            var refusal: PostgresError?
            while refusal == nil {
                do throws(PostgresError) {
                    try await client.run(deadline: .zero, backend)
                } catch {
                    if case .closed = error.kind { refusal = error }
                }
            }
            #expect(!hasClosed.withLock { $0 })
            allow.finish()
            let five = try await work.value
            #expect(five == 5)
            await closing.value
            #expect(hasClosed.withLock { $0 })
        }
    }
}
