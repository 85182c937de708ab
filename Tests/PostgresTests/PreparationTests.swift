import Postgres
import Testing

extension PostgresTests {
    @Suite("A statement") struct Preparation {
        private func prepared(like pattern: String) -> Statement<[Int]> {
            Statement(
                "prepared statements",
                "select (generic_plans + custom_plans)::int8 from pg_prepared_statements where statement like \(pattern)",
                each: { row in try row.next(Int.self) })
        }

        @Test("is prepared once per connection, however often it runs")
        func once() async throws {
            try await withClient(connections: 1) { client in
                for number in 1...3 { try await client.run(value("select 'prepared once', \(number)", as: String.self)) }
                let twice = value("select 'prepared once', \(4)", as: String.self)
                try await client.run(twice, twice)
                #expect(try await client.run(prepared(like: "select 'prepared once', $1")) == [5])
            }
        }

        @Test("with another parameter type is another statement")
        func types() async throws {
            try await withClient(connections: 1) { client in
                let number = try await client.run(value("select pg_typeof(\(1))::text", as: String.self))
                let text = try await client.run(value("select pg_typeof(\("1"))::text", as: String.self))
                #expect(number == "bigint" && text == "text")
            }
        }

        @Test("that the server could not parse is not taken for prepared")
        func failedParse() async throws {
            try await withClient(connections: 1) { client in
                let select = value("select count(*) from not_there_yet", as: Int.self)
                let error = await #expect(throws: PostgresError.self) { try await client.run(select) }
                #expect(error?.sqlState == .undefinedTable)
                try await client.execute(script: "create table not_there_yet (n int8)")
                #expect(try await client.run(select) == 0)
            }
        }

        @Test("behind a failed one was never prepared, and is the next time")
        func abortedParse() async throws {
            try await withClient(connections: 1) { client async throws in
                let late = value("select 'prepared late', \(1)", as: String.self)
                await #expect(throws: PostgresError.self) {
                    try await client.run(Statement<Void>("fail", "select 1 / \(0)"), late)
                }
                #expect(try await client.run(late) == "prepared late")
            }
        }

        @Test("survives a change of the table it selects from")
        func stalePlan() async throws {
            try await withClient(connections: 1) { client in
                try await client.execute(script: "create table changes (a int8); insert into changes values (1)")
                let all = Statement<[Int]>("all", "select * from changes", each: { row in try row.next(Int.self) })
                #expect(try await client.run(all) == [1])
                try await client.execute(script: "alter table changes add b int8")
                #expect(try await client.run(all) == [1])
            }
        }

        @Test("survives the change on every connection that had prepared it")
        func stalePlans() async throws {
            try await withClient(connections: 3) { client in
                try await client.execute(script: "create table changes_too (a int8); insert into changes_too values (1)")
                let all = Statement<[Int]>("all", "select * from changes_too", each: { row in try row.next(Int.self) })
                try await client.transaction { one in
                    try await one.run(all)
                    try await client.transaction { two in
                        try await two.run(all)
                        try await client.run(all)
                    }
                }
                try await client.execute(script: "alter table changes_too add b int8")
                try await client.transaction { one in
                    try await one.run(backend)
                    try await client.transaction { two in
                        try await two.run(backend)
                        try await #expect(client.run(all) == [1])
                    }
                    try await #expect(client.run(all) == [1])
                }
                try await #expect(client.run(all) == [1])
            }
        }

        @Test("is prepared anew when someone deallocated it")
        func deallocated() async throws {
            try await withClient(connections: 1) { client in
                #expect(try await client.run(value("select 'here'", as: String.self)) == "here")
                try await client.execute(script: "deallocate all")
                #expect(try await client.run(value("select 'here'", as: String.self)) == "here")
            }
        }

        @Test("makes room for others: a connection keeps 512")
        func leastRecentlyUsed() async throws {
            try await withClient(connections: 1) { client async throws in
                let dynamic = (0..<600).map { value(SQL(stringLiteral: "select \($0) as made_to_measure"), as: Int.self) }
                #expect(try await client.run(all: dynamic) == Array(0..<600))
                #expect(try await client.run(all: dynamic.reversed()) == (0..<600).reversed())
                #expect(try await client.run(value("select count(*) from pg_prepared_statements", as: Int.self)) <= 513)
            }
        }

        @Test("tells the columns its reader wants, and the server the columns it has")
        func probe() async throws {
            try await withClient { client in
                let statement = Statement<[(Int, String?)]>(
                    "pairs", "select 1::int8 as n, 'x'::text as t where \(true)",
                    each: { row in (try row.next(), try row.next()) })
                let columns = try await client.describe(statement.sql)
                let expected = try statement.expectedColumns()
                #expect(columns.map(\.name) == ["n", "t"] && columns.map(\.type) == [.int8, .text])
                #expect(expected.count == 2 && expected[0].accepts(columns[0]) && expected[1].accepts(columns[1]))
                #expect(expected.map(\.acceptsNull) == [false, true])

                let wrong = Statement<[Int]>(
                    "wrong", statement.sql,
                    each: { row in
                        row.skip()
                        return try row.next()
                    })
                #expect(try !wrong.expectedColumns()[1].accepts(columns[1]))
            }
        }
    }
}
