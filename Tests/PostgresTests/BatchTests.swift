import Postgres
import Testing

extension PostgresTests {
    @Suite("A batch") struct Batches {
        @Test("returns one output per statement, in order")
        func outputs() async throws {
            try await withClient { client in
                let (number, text, numbers, nothing) = try await client.run(
                    value("select \(41) + 1", as: Int.self),
                    value("select \("điểm") || '!'", as: String.self),
                    Statement("numbers", "select generate_series(1, 3)", each: { row in try row.next(Int.self) }),
                    Statement("nobody", "select 1 where false", atMostOne: { row in try row.next(Int.self) }))
                #expect(number == 42 && text == "điểm!" && numbers == [1, 2, 3] && nothing == nil)
            }
        }

        @Test("leaves nothing behind when one of its statements fails, and says which")
        func isOneTransaction() async throws {
            try await withClient { client in
                try await client.execute(script: "create table batch_rollback (n int8)")
                let error = await #expect(throws: PostgresError.self) {
                    try await client.run(
                        Statement<Void>("write", "insert into batch_rollback values (\(1))"),
                        Statement<Void>("divide", "select 1 / \(0)"),
                        Statement<Void>("write again", "insert into batch_rollback values (\(2))"))
                }
                #expect(error?.statement?.description == "divide" && error?.sqlState?.rawValue == "22012")
                #expect(try await client.run(value("select count(*) from batch_rollback", as: Int.self)) == 0)
            }
        }

        @Test("has settings that end with it")
        func settingsAreLocal() async throws {
            try await withClient(connections: 1) { client in
                let settings = Settings(Statement("set something", "select set_config('test.unit', \("5.12"), true)"))
                let read = value("select current_setting('test.unit', true)", as: String?.self)
                let (within, after) = (try await client.run(under: settings, read), try await client.run(read))
                // What was never set is NULL, what was reset is empty.
                #expect(within == "5.12" && (after ?? "") == "")
            }
        }

        @Test("throws what its settings throw, under their name")
        func settingsFail() async throws {
            try await withClient { client in
                let settings = Settings(Statement("set something", "select 1 / \(0)"))
                let error = await #expect(throws: PostgresError.self) { try await client.run(under: settings, backend) }
                #expect(error?.statement?.description == "set something")
            }
        }

        @Test("can be many statements of one kind, more than the socket holds at a time")
        func manyStatements() async throws {
            try await withClient(connections: 1) { client in
                let long = String(repeating: "ơ", count: 5_000)
                let echoes = (0..<2_000).map { value("select \(long) || \($0)::text", as: String.self) }
                let answers = try await client.run(all: echoes)
                #expect(answers == (0..<2_000).map { "\(long)\($0)" })
            }
        }

        @Test("counts the rows a statement changed")
        func affected() async throws {
            try await withClient { client in
                try await client.execute(script: "create table batch_affected as select generate_series(1, 7) as n")
                #expect(try await client.run(Statement(affected: "delete", "delete from batch_affected where n > \(4)")) == 3)
            }
        }

        @Test("with a value that cannot be sent is refused and harms nobody")
        func unsendable() async throws {
            try await withClient(connections: 1) { client in
                let before = try await client.run(backend)
                let error = await #expect(throws: PostgresError.self) {
                    try await client.run(value("select \(UntypedText(text: "a\0b"))::text", as: String.self))
                }
                #expect(error?.debugDescription.contains("NUL") == true)
                #expect(try await client.run(backend) == before)
            }
        }

        @Test("of raw rows lends the server's bytes")
        func rawRows() async throws {
            try await withClient { client in
                let rows = try await client.run(
                    Statement(rows: "raw", "select 1.50::numeric as a, null::text as b, ''::text as c"))
                #expect(rows.count == 1 && rows.columns.map(\.name) == ["a", "b", "c"])
                #expect(rows.withBytes(row: 0, column: 0) { $0.map { String(decoding: $0, as: UTF8.self) } } == "1.50")
                #expect(rows.withBytes(row: 0, column: 1) { $0 == nil } && rows.withBytes(row: 0, column: 2) { $0?.isEmpty == true })
            }
        }

        @Test("of one row complains about none and about two")
        func rowCounts() async throws {
            try await withClient { client in
                for count in [0, 2] {
                    let error = await #expect(throws: PostgresError.self) {
                        try await client.run(value("select 1 from generate_series(1, \(count))", as: Int.self))
                    }
                    guard case .rowCount(count) = error?.kind else { Issue.record("\(String(describing: error))"); continue }
                }
                let two = Statement<Int?>("two", "select generate_series(1, 2)", atMostOne: { row in try row.next() })
                await #expect(throws: PostgresError.self) { try await client.run(two) }
            }
        }
    }
}

/// Travels in text form, as a quoted literal does.
private struct UntypedText: PostgresEncodable {
    let text: String

    static var postgresType: OID { .unknown }
    func encode(into parameter: inout ParameterBytes) { parameter.append(text) }
}
