import Postgres
import Testing

extension PostgresTests {
    @Suite("A transaction") struct Transactions {
        private struct Refusal: Error {}

        @Test("commits when its body returns")
        func commits() async throws {
            try await withClient { client in
                try await client.execute(script: "create table tx_commits (n int8)")
                let sum = try await client.transaction { transaction in
                    try await transaction.run(
                        all: (1...3).map { Statement<Void>("write", "insert into tx_commits values (\($0))") })
                    return try await transaction.run(value("select sum(n)::int8 from tx_commits", as: Int.self))
                }
                #expect(sum == 6)
                #expect(try await client.run(value("select count(*) from tx_commits", as: Int.self)) == 3)
            }
        }

        @Test("rolls back when its body throws, and throws the same")
        func rollsBack() async throws {
            try await withClient(connections: 1) { client in
                try await client.execute(script: "create table tx_rolls_back (n int8)")
                await #expect(throws: Refusal.self) {
                    try await client.transaction { transaction in
                        try await transaction.run(Statement<Void>("write", "insert into tx_rolls_back values (1)"))
                        throw Refusal()
                    }
                }
                #expect(try await client.run(value("select count(*) from tx_rolls_back", as: Int.self)) == 0)
            }
        }

        @Test("whose body swallowed an error says that it was rolled back")
        func swallowed() async throws {
            try await withClient { client in
                let error = await #expect(throws: PostgresError.self) {
                    try await client.transaction { transaction in
                        _ = try? await transaction.run(Statement<Void>("fail", "select 1 / \(0)"))
                    }
                }
                guard case .rolledBack = error?.kind else { Issue.record("\(String(describing: error))"); return }
            }
        }

        @Test("keeps its settings through every batch and no longer")
        func settings() async throws {
            try await withClient(connections: 1) { client in
                let settings = Settings(Statement("set something", "select set_config('test.person', \("7"), true)"))
                let read = value("select current_setting('test.person', true)", as: String?.self)
                let seen = try await client.transaction(under: settings) { transaction in
                    [try await transaction.run(read), try await transaction.run(read)]
                }
                let after = try await client.run(read)
                #expect(seen == ["7", "7"] && (after ?? "") == "")
            }
        }

        @Test("without statements costs the server nothing")
        func empty() async throws {
            let five = try await withClient { client in try await client.transaction { _ in 5 } }
            #expect(five == 5)
        }

        @Test("runs a script within")
        func script() async throws {
            try await withClient { client async throws in
                await #expect(throws: Refusal.self) {
                    try await client.transaction { transaction in
                        try await transaction.execute(script: "create table tx_script (n int8); insert into tx_script values (1)")
                        #expect(try await transaction.run(value("select count(*) from tx_script", as: Int.self)) == 1)
                        throw Refusal()
                    }
                }
                #expect(try await client.run(value("select to_regclass('tx_script') is null", as: Bool.self)))
            }
        }

        @Test("can be used by two tasks at once")
        func twoTasks() async throws {
            try await withClient { client in
                let backends = try await client.transaction { transaction in
                    async let one = transaction.run(backend)
                    async let other = transaction.run(backend)
                    return try await [one, other]
                }
                #expect(backends[0] == backends[1])
            }
        }

        @Test("is of no use once it has ended")
        func escaped() async throws {
            try await withClient { client in
                let escaped = try await client.transaction { $0 }
                let error = await #expect(throws: PostgresError.self) { try await escaped.run(backend) }
                guard case .misuse = error?.kind else { Issue.record("\(String(describing: error))"); return }
            }
        }

        @Test("that is read-only writes nothing")
        func readOnly() async throws {
            try await withClient(connections: 1) { client in
                try await client.execute(script: "create table tx_unwritten (n int8)")
                for access in [Access.readOnly, .readOnlyDeferrable] {
                    let error = await #expect(throws: PostgresError.self) {
                        try await client.transaction(isolation: .serializable, access: access) { transaction in
                            try await transaction.run(Statement<Void>("write", "insert into tx_unwritten values (4)"))
                        }
                    }
                    #expect(error?.sqlState?.rawValue == "25006")
                }
            }
        }

        @Test("that lost a race for a row may be tried again")
        func serializationFailure() async throws {
            try await withClient(connections: 2) { client in
                try await client.execute(script: "create table tx_race (n int8); insert into tx_race values (0)")
                let increment = Statement<Void>("increment", "update tx_race set n = n + 1")
                let error = await #expect(throws: PostgresError.self) {
                    try await client.transaction(isolation: .repeatableRead) { transaction in
                        try await transaction.run(value("select n from tx_race", as: Int.self))
                        try await client.run(increment)
                        try await transaction.run(increment)
                    }
                }
                #expect(error?.sqlState == .serializationFailure && error?.isRetryable == true)
            }
        }
    }
}
