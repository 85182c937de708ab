import Postgres
import Synchronization
import TestTraits
import Testing

extension PostgresTests {
    @Suite("Shared connections") struct SharedConnections {
        /// What a tenant's session says it is.
        private static let whoAmI = value("select nullif(current_setting('test.tenant', true), '')", as: String?.self)

        private static func tenant(_ number: Int) -> Settings {
            Settings(Statement("tenant", "select set_config('test.tenant', \(String(number)), true)"))
        }

        private final class Tally: Sendable {
            let counts = Mutex((right: 0, failed: 0, cancelled: 0, without: 0))
        }

        /// The numbers of the rows this session's tenant owns.
        private static func rows(of table: StaticString) -> Statement<[Int]> {
            Statement(
                "a tenant's rows", "select n from \(unescaped: table) where tenant = current_setting('test.tenant')::int order by n",
                each: { row in try row.next(Int.self) })
        }

        @Test(
            "carry batches of 34 tenants at once, some failing and some given up, and nobody sees another's settings or rows", .slow,
            arguments: [false, true])
        func isolation(onTheReactor: Bool) async throws {
            let table: StaticString = onTheReactor ? "rows_on_the_reactor" : "rows_on_the_pool"
            try await withClient { client in
                try await client.execute(
                    script: """
                        create table \(table) (tenant int, n int8, primary key (tenant, n));
                        insert into \(table) select t, t * 10 + i from generate_series(0, 33) t, generate_series(0, 2) i
                        """)
                let rounds = 600 * endurance
                let tally = Tally()
                try await withThrowingTaskGroup { group in
                    for task in 0..<34 {
                        group.addTask(executorPreference: onTheReactor ? PostgresClient.executor : nil) {
                            for round in 0..<rounds {
                                switch (task + round) % 20 {
                                case 0, 1:
                                    let error = await #expect(throws: PostgresError.self) {
                                        try await client.read(under: Self.tenant(task), value("select 1 / 0", as: Int.self), Self.whoAmI)
                                    }
                                    #expect(error?.sqlState?.rawValue == "22012")
                                    tally.counts.withLock { $0.failed += 1 }
                                case 2:
                                    // Given up at some moment: nobody else notices.
                                    let work = Task { try await client.read(under: Self.tenant(task), value("select 7", as: Int.self)) }
                                    for _ in 0..<Int.random(in: 0...12) { await Task.yield() }
                                    work.cancel()
                                    do throws(any Error) {
                                        _ = try await work.value
                                    } catch let error as PostgresError {
                                        guard case .cancelled(sent: false) = error.kind else { throw error }
                                        tally.counts.withLock { $0.cancelled += 1 }
                                    }
                                case 3:
                                    #expect(try await client.read(Self.whoAmI) == nil)
                                    tally.counts.withLock { $0.without += 1 }
                                default:
                                    let (tenant, rows, number) = try await client.read(
                                        under: Self.tenant(task), Self.whoAmI, Self.rows(of: table), value("select \(round)", as: Int.self))
                                    if tenant != "\(task)" || rows != (0..<3).map({ task * 10 + $0 }) || number != round {
                                        Issue.record("\(task) was told \(String(describing: tenant)), \(rows), \(number)")
                                    }
                                    tally.counts.withLock { $0.right += 1 }
                                }
                            }
                        }
                    }
                    try await group.waitForAll()
                }
                let seen = tally.counts.withLock { $0 }
                print(
                    "shared, on the \(onTheReactor ? "reactor" : "pool"): \(34 * rounds) batches, \(seen.right) right, \(seen.failed) failed on purpose, \(seen.cancelled) given up, \(seen.without) without a tenant"
                )
                #expect(seen.right == 34 * rounds * 16 / 20 && seen.failed == 34 * rounds / 10 && seen.cancelled > 0)
                #expect(
                    try await client.read(
                        value(
                            "select count(*) from pg_stat_activity where query like '%test.tenant%' and pid <> pg_backend_pid()",
                            as: Int.self)) <= 4)
            }
        }

        @Test(
            "take nothing that could change the session for others",
            arguments: ["begin", "set role none", "listen x", "  \n DISCARD all", "prepare transaction 'x'", "copy x to stdout"])
        func refusal(text: String) async throws {
            try await withClient { client in
                let error = await #expect(throws: PostgresError.self) {
                    try await client.read(Statement<Void>("a command", SQL(stringLiteral: text)))
                }
                guard case .misuse = error?.kind else { Issue.record("\(String(describing: error))"); return }
                _ = try await client.read(Self.whoAmI)
            }
        }

        @Test("cannot write, not even in disguise")
        func readOnly() async throws {
            try await withClient { client in
                try await client.execute(script: "create table shared_read (n int8)")
                let error = await #expect(throws: PostgresError.self) {
                    try await client.read(
                        Statement<Void>("write", "with written as (insert into shared_read values (1) returning 1) select * from written"))
                }
                #expect(error?.sqlState?.rawValue == "25006")
                #expect(try await client.run(value("select count(*) from shared_read", as: Int.self)) == 0)
            }
        }

        @Test("are replaced when the server ends them, and what was under way may be tried again")
        func termination() async throws {
            try await withClient { client in
                let waiting = Task { try await client.read(value("select pg_sleep(20)::text", as: String.self)) }
                try await client.untilActive("pg_sleep(20)")
                try await client.run(
                    Statement<Void>(
                        "end all",
                        "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(20)%' and pid <> pg_backend_pid()"
                    ))
                let error = await #expect(throws: PostgresError.self) { try await waiting.value }
                #expect(error?.isRetryable == true && error?.mayHaveCommitted == false)
                // The one that slept is gone, whichever of the two it was; nobody reads on it again.
                #expect(
                    try await client.run(
                        value(
                            "select count(*) from pg_stat_activity where state = 'active' and query like '%pg_sleep(20)%' and pid <> pg_backend_pid()",
                            as: Int.self)) == 0)
                #expect(try await client.read(value("select 5", as: Int.self)) == 5)
            }
        }

        @Test("tell a reader at its deadline, whatever the server does")
        func deadline() async throws {
            try await withClient { client in
                _ = try await client.read(Self.whoAmI)
                let error = await #expect(throws: PostgresError.self) {
                    try await client.read(deadline: .milliseconds(30), value("select pg_sleep(2)::text", as: String.self))
                }
                guard case .timedOut(sent: false) = error?.kind else { Issue.record("\(String(describing: error))"); return }
            }
        }
    }
}

extension PostgresClient {
    /// Lets other tasks run until a statement with these words is being executed.
    func untilActive(_ words: String) async throws {
        let question = value(
            "select count(*) from pg_stat_activity where state = 'active' and pid <> pg_backend_pid() and position(\(words) in query) > 0",
            as: Int.self)
        while try await run(question) == 0 {}
    }
}
