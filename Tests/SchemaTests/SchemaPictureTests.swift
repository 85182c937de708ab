import Foundation
import Postgres
import PostgresTesting
import Testing

@testable import Schema

@Suite("The picture of the schema", .timeLimit(.minutes(20)))
struct SchemaPictureTests {
    @Test(
        "sql/schema.sql is what the migrations and definitions make",
        .enabled("wants PostgreSQL 15: pg_dump of another version words it otherwise") { try await Self.version() == 15 })
    func fresh() async throws {
        let committed = try String(contentsOf: Self.file, encoding: .utf8)
        try await MigratedDatabase.with { database in
            let made = try Schema.dump(url: database.url)
            let difference = made.split(separator: "\n").difference(from: committed.split(separator: "\n")).map { change in
                switch change {
                case .insert(_, let line, _): "+ \(line)"
                case .remove(_, let line, _): "- \(line)"
                }
            }
            #expect(difference.isEmpty, "thidua schema dump > sql/schema.sql")
            print("schema.sql: \(made.split(separator: "\n").count) lines compared")
        }
    }

    @Test("what changes from run to run is left out, and nothing else")
    func normalized() {
        let dump = """
            --
            -- PostgreSQL database dump
            --
            \\restrict 5nBqTx

            -- Dumped from database version 15.20

            SET statement_timeout = 0;
            SELECT pg_catalog.set_config('search_path', '', false);

            CREATE TABLE thidua.one (
                two int
            );


            \\unrestrict 5nBqTx
            """
        let lines = Schema.normalized(dump).split(separator: "\n").dropFirst()
        #expect(Array(lines) == ["CREATE TABLE thidua.one (", "    two int", ");"])
    }

    private static func version() async throws -> Int {
        let version = Statement<Int>(
            "version", "select current_setting('server_version_num')::int / 10000", exactlyOne: { row in try row.next(Int.self) })
        return try await withClient(PostgresConfiguration(url: try TestServer.fromEnvironment().url, connections: 1)) { client in
            try await client.run(version)
        }
    }

    private static let file = URL(filePath: #filePath).appending(path: "../../../sql/schema.sql").standardized
}
