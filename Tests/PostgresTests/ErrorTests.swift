import Postgres
import Testing

extension PostgresTests {
    @Suite("An error") struct Errors {
        @Test("names the constraint and the table, shards' numbers cut off")
        func constraint() async throws {
            try await withClient { client in
                try await client.execute(
                    script: """
                        create table fruit_102008 (
                            weight int8 constraint a_fruit_weighs_something_102008 check (weight > 0),
                            name text constraint a_fruit_has_one_name unique);
                        insert into fruit_102008 values (1, 'cam');
                        """)
                let light = await #expect(throws: PostgresError.self) {
                    try await client.run(Statement<Void>("weigh", "insert into fruit_102008 values (\(0), 'bưởi')"))
                }
                #expect(light?.constraint == "a_fruit_weighs_something" && light?.sqlState == .checkViolation)
                #expect(light?.table == "fruit")
                let twice = await #expect(throws: PostgresError.self) {
                    try await client.run(Statement<Void>("name", "insert into fruit_102008 values (2, \("cam"))"))
                }
                #expect(twice?.constraint == "a_fruit_has_one_name" && twice?.sqlState == .uniqueViolation)
                #expect(twice?.detail?.contains("cam") == true)
            }
        }

        @Test("has a bland face for users and a complete one for the log")
        func faces() async throws {
            try await withClient { client in
                let error = await #expect(throws: PostgresError.self) {
                    try await client.run(Statement<Void>("ask for the secret", "select secret from nowhere"))
                }
                #expect(error?.description == "The database refused a statement.")
                let log = error?.debugDescription ?? ""
                #expect(log.contains("42P01") && log.contains("nowhere") && log.contains("ask for the secret"))
            }
        }

        @Test("in a script stops it, and the connection goes on")
        func script() async throws {
            try await withClient(connections: 1) { client in
                let before = try await client.run(backend)
                let error = await #expect(throws: PostgresError.self) {
                    try await client.execute(script: "create table half_done (n int8); select 1 / 0; select 2")
                }
                #expect(error?.sqlState?.rawValue == "22012")
                #expect(try await client.run(value("select to_regclass('half_done') is null", as: Bool.self)))
                #expect(try await client.run(backend) == before)
            }
        }

        @Test("is what a COPY gets, and the next batch gets a fresh connection")
        func copy() async throws {
            try await withClient(connections: 1) { client in
                await #expect(throws: PostgresError.self) { try await client.execute(script: "copy (select 1) to stdout") }
                await #expect(throws: PostgresError.self) {
                    try await client.run(Statement<Void>("copy", "copy (select 1) to stdout"))
                }
                _ = try await client.run(backend)
            }
        }
    }
}
