import Glibc
import Postgres
import PostgresTesting
import Synchronization
import TestTraits
import Testing

extension PostgresTests {
    @Suite("Giving up") struct GivingUp {
        private static let sleep = value("select pg_sleep(30)::text", as: String.self)

        @Test("a cancelled task has the server stop its query, and the connection is whole afterwards")
        func cancellation() async throws {
            try await withClient(connections: 1) { client in
                try await withClient(connections: 1) { observer in
                    let before = try await client.run(backend)
                    let work = Task { try await client.run(Self.sleep) }
                    try await observer.untilActive("pg_sleep(30)")
                    work.cancel()
                    let error = await #expect(throws: PostgresError.self) { try await work.value }
                    guard case .cancelled(sent: false) = error?.kind else { Issue.record("\(String(describing: error))"); return }
                    #expect(error?.statement?.description == "one value")
                    #expect(try await client.run(backend) == before)
                }
            }
        }

        @Test("at its deadline a query is stopped, and the connection is whole afterwards")
        func deadline() async throws {
            try await withClient(connections: 1) { client in
                let before = try await client.run(backend)
                let error = await #expect(throws: PostgresError.self) {
                    try await client.run(deadline: .milliseconds(50), Self.sleep)
                }
                guard case .timedOut(sent: false) = error?.kind else { Issue.record("\(String(describing: error))"); return }
                #expect(try await client.run(backend) == before)
            }
        }

        @Test("a client that falls silent inside a transaction holds its locks no longer than one may take")
        func silence() async throws {
            var configuration = PostgresConfiguration.tests(connections: 1)
            configuration.deadline = .milliseconds(500)
            try await withClient(configuration) { silent in
                try await withClient(connections: 1) { other in
                    let lock = Statement<Void>("lock", "select pg_advisory_xact_lock(4711)")
                    let (held, hold) = AsyncStream.makeStream(of: Void.self)
                    let (freed, free) = AsyncStream.makeStream(of: Void.self)
                    let work = Task {
                        try await silent.transaction(deadline: .seconds(600)) { transaction in
                            try await transaction.run(lock)
                            hold.finish()
                            // As if it were frozen: it never says how it ends.
                            for await _ in freed {}
                        }
                    }
                    for await _ in held {}
                    // Waits for the server to end the other.
                    try await other.run(lock)
                    free.finish()
                    await #expect(throws: PostgresError.self) { try await work.value }
                }
            }
        }

        @Test("a transaction that is cancelled is rolled back, and its connection lent again")
        func transaction() async throws {
            try await withClient(connections: 1) { client in
                try await withClient(connections: 1) { observer in
                    try await client.execute(script: "create table given_up (n int8)")
                    let before = try await client.run(backend)
                    let work = Task {
                        try await client.transaction { transaction in
                            try await transaction.run(Statement<Void>("write", "insert into given_up values (1)"))
                            return try await transaction.run(Self.sleep)
                        }
                    }
                    try await observer.untilActive("pg_sleep(30)")
                    work.cancel()
                    await #expect(throws: PostgresError.self) { try await work.value }
                    let (after, rows) = try await client.run(backend, value("select count(*) from given_up", as: Int.self))
                    #expect(after == before && rows == 0)
                }
            }
        }

        @Test("once the body has returned, a cancelled transaction still commits: whoever asked has decided")
        func commit() async throws {
            try await withClient(connections: 1) { client in
                try await client.execute(script: "create table decided (n int8)")
                let work = Task {
                    try await client.transaction { transaction in
                        try await transaction.run(Statement<Void>("write", "insert into decided values (1)"))
                        withUnsafeCurrentTask { $0?.cancel() }
                    }
                }
                try await work.value
                #expect(try await client.run(value("select count(*) from decided", as: Int.self)) == 1)
            }
        }

        @Test("a server that does not answer even then is given up, and who waited is told that its work may be done", .slow)
        func frozen() async throws {
            try await withClient(connections: 1) { client in
                let frozen = try await client.run(backend)
                try #require(kill(pid_t(frozen), SIGSTOP) == 0, "the tests may not stop a backend: \(errno)")
                let error = await #expect(throws: PostgresError.self) {
                    try await client.run(deadline: .milliseconds(50), Statement<Void>("anything", "select 1"))
                }
                kill(pid_t(frozen), SIGCONT)
                guard case .timedOut(sent: true) = error?.kind else { Issue.record("\(String(describing: error))"); return }
                #expect(error?.mayHaveCommitted == true)
                #expect(try await client.run(backend) != frozen)
            }
        }

        private final class Tally: Sendable {
            let counts = Mutex((cancelled: 0, inTime: 0, steady: 0))
        }

        @Test("nobody's query is stopped on somebody else's account", .slow)
        func onlyOnes() async throws {
            try await withClient(connections: 3) { client in
                let tally = Tally()
                try await withThrowingTaskGroup { group in
                    for _ in 0..<8 {
                        group.addTask {
                            for round in 0..<60 {
                                let work = Task { try await client.run(value("select pg_sleep(0.002)::text", as: String.self)) }
                                if round % 2 == 0 { try await client.run(backend) }
                                work.cancel()
                                do {
                                    _ = try await work.value
                                    tally.counts.withLock { $0.inTime += 1 }
                                } catch let error as PostgresError {
                                    guard case .cancelled(sent: false) = error.kind else { throw error }
                                    tally.counts.withLock { $0.cancelled += 1 }
                                }
                            }
                        }
                        group.addTask {
                            for round in 0..<300 {
                                let answer = try await client.run(
                                    value("select \(round) + 0 * length(pg_sleep(0.0005)::text)", as: Int.self))
                                #expect(answer == round)
                                tally.counts.withLock { $0.steady += 1 }
                            }
                        }
                    }
                    try await group.waitForAll()
                }
                let seen = tally.counts.withLock { $0 }
                print("giving up: \(seen.cancelled) stopped, \(seen.inTime) done before, \(seen.steady) of others left alone")
                #expect(seen.steady == 8 * 300 && seen.cancelled > 0)
            }
        }
    }
}
