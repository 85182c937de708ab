import Postgres
import TestTraits
import Testing

extension PostgresTests {
    @Suite("COPY") struct Copies {
        private struct Refusal: Error {}

        /// So many rows, in pieces that end anywhere.
        private static func chunks(rows: Int, of size: Int) -> AsyncStream<[UInt8]> {
            var text = CopyText()
            for row in 1...rows { text.append(["\(row)", row % 7 == 0 ? nil : "hàng \(row)\t\\ \n"]) }
            let bytes = text.bytes
            return AsyncStream { stream in
                for start in stride(from: 0, to: bytes.count, by: size) {
                    stream.yield(Array(bytes[start..<min(start + size, bytes.count)]))
                }
                stream.finish()
            }
        }

        @Test("in and out again is the same, whatever the pieces, and the connection goes on", arguments: [7, 1_000, 1_000_000])
        func thereAndBack(size: Int) async throws {
            try await withClient(connections: 1) { client in
                let before = try await client.run(backend)
                try await client.execute(script: "create temporary table copied (n int8, word text)")
                let (count, rows, nulls, bytes) = try await client.transaction { transaction in
                    let count = try await transaction.copyIn("copy copied from stdin", from: Self.chunks(rows: 20_000, of: size))
                    let (rows, nulls) = try await transaction.run(
                        value("select count(*) from copied where word is null or word = 'hàng ' || n || E'\\t\\\\ \\n'", as: Int.self),
                        value("select count(*) from copied where word is null", as: Int.self))
                    var bytes: [UInt8] = []
                    for try await chunk in try await transaction.copyOut("copy (select * from copied order by n) to stdout") {
                        bytes += chunk
                    }
                    return (count, rows, nulls, bytes)
                }
                var sent: [UInt8] = []
                for await chunk in Self.chunks(rows: 20_000, of: size) { sent += chunk }
                #expect(count == 20_000 && rows == 20_000 && nulls == 20_000 / 7 && bytes == sent)
                #expect(try await client.run(backend) == before)
            }
        }

        @Test("stands under the settings of its transaction")
        func settings() async throws {
            try await withClient { client in
                let settings = Settings(Statement("tenant", "select set_config('test.tenant', \("7"), true)"))
                let seen = try await client.transaction(under: settings) { transaction in
                    var text = ""
                    for try await chunk in try await transaction.copyOut("copy (select current_setting('test.tenant')) to stdout") {
                        text += String(decoding: chunk, as: UTF8.self)
                    }
                    return text
                }
                #expect(seen == "7\n")
            }
        }

        @Test("whose sender gives up, or whose data are wrong, leaves nothing behind and a whole connection")
        func refused() async throws {
            try await withClient(connections: 1) { client in
                let before = try await client.run(backend)
                try await client.execute(script: "create temporary table copied (n int8)")
                await #expect(throws: Refusal.self) {
                    try await client.transaction { transaction in
                        let stream = AsyncThrowingStream<[UInt8], any Error> { stream in
                            stream.yield(Array("1\n2\n".utf8))
                            stream.finish(throwing: Refusal())
                        }
                        try await transaction.copyIn("copy copied from stdin", from: stream)
                    }
                }
                let error = await #expect(throws: PostgresError.self) {
                    try await client.transaction { transaction in
                        try await transaction.copyIn(
                            "copy copied from stdin",
                            from: AsyncStream<[UInt8]> { stream in
                                for _ in 0..<1000 { stream.yield(Array("1\nnot a number\n".utf8)) }
                                stream.finish()
                            })
                    }
                }
                #expect(error?.sqlState == .invalidTextRepresentation)
                let wrong = await #expect(throws: PostgresError.self) {
                    try await client.transaction {
                        try await $0.copyIn("copy nowhere from stdin", from: AsyncStream<[UInt8]> { $0.finish() })
                    }
                }
                #expect(wrong?.sqlState == .undefinedTable)
                let (after, count) = try await client.run(backend, value("select count(*) from copied", as: Int.self))
                #expect(after == before && count == 0)
            }
        }

        @Test("whose reader stops early, or is cancelled, costs the connection and nothing else")
        func abandoned() async throws {
            try await withClient(connections: 1) { client in
                let before = try await client.run(backend)
                await #expect(throws: PostgresError.self) {
                    try await client.transaction { transaction in
                        for try await _ in try await transaction.copyOut("copy (select generate_series(1, 10000000)) to stdout") { break }
                        try await transaction.run(backend)
                    }
                }
                let middle = try await client.run(backend)
                #expect(middle != before)
                let (begun, begin) = AsyncStream.makeStream(of: Void.self)
                let work = Task {
                    try await client.transaction { transaction in
                        for try await _ in try await transaction.copyOut("copy (select generate_series(1, 10000000)) to stdout") {
                            begin.yield()
                        }
                    }
                }
                for await _ in begun { break }
                work.cancel()
                await #expect(throws: (any Error).self) { try await work.value }
                #expect(try await client.run(backend) != middle)
            }
        }

        /// Whoever cancels holds a lock of the runtime while the connection is given up, and whoever reads the socket may be about to resume.
        @Test("that is cancelled at any moment ends, and nobody waits for anybody", .slow, arguments: [true, false])
        func cancelledAtAnyMoment(isIn: Bool) async throws {
            try await withClient(connections: 1) { client in
                for round in 1...300 {
                    let (begun, begin) = AsyncStream.makeStream(of: Void.self)
                    let work = Task {
                        defer { begin.finish() }
                        try await client.transaction { transaction in
                            if isIn {
                                try await transaction.execute(script: "create temporary table copied (word text)")
                                let endless = AsyncStream<[UInt8]> {
                                    begin.yield()
                                    return Array("nhà văn hóa\n".utf8)
                                }
                                try await transaction.copyIn("copy copied from stdin", from: endless)
                            } else {
                                for try await _ in try await transaction.copyOut("copy (select generate_series(1, 10000000)) to stdout") {
                                    begin.yield()
                                }
                            }
                        }
                    }
                    for await _ in begun { break }
                    for _ in 0..<(round % 32) * 50 { await Task.yield() }
                    work.cancel()
                    await #expect(throws: (any Error).self) { try await work.value }
                }
            }
        }

        @Test("that does not end in time ends, whichever side says nothing more", .slow)
        func overdue() async throws {
            try await withClient(connections: 1) { client in
                func expectTimeout(_ title: String, _ copy: @escaping @Sendable (Transaction) async throws -> Void) async throws {
                    // A connection is there before time runs: what is tried is the copy, not how long a busy server takes to open one.
                    _ = try await client.run(backend)
                    let error = await #expect(throws: PostgresError.self) {
                        try await client.transaction(deadline: .milliseconds(300)) { try await copy($0) }
                    }
                    guard case .timedOut = error?.kind else {
                        Issue.record("\(title): \(String(describing: error))")
                        return
                    }
                }
                try await expectTimeout("the server does not send") { transaction in
                    for try await _ in try await transaction.copyOut("copy (select pg_sleep(600)) to stdout") {}
                }
                try await expectTimeout("the server stops in the middle") { transaction in
                    for try await _ in try await transaction.copyOut(
                        "copy (select repeat('x', 1000), case n when 5000 then pg_sleep(600) end from generate_series(1, 9000) n) to stdout"
                    ) {}
                }
                try await client.execute(
                    script:
                        "create table slowly (word text); create function slow() returns trigger language plpgsql as 'begin perform pg_sleep(600); return new; end'; create trigger slow before insert on slowly for each row execute function slow()"
                )
                try await expectTimeout("the server does not take") { transaction in
                    let endless = AsyncStream<[UInt8]>(unfolding: { Array(String(repeating: "nhà văn hóa\n", count: 1_000).utf8) })
                    try await transaction.copyIn("copy slowly from stdin", from: endless)
                }
                try await expectTimeout("the server does not end") { transaction in
                    try await transaction.copyIn(
                        "copy slowly from stdin",
                        from: AsyncStream {
                            $0.yield(Array("một\n".utf8)); $0.finish()
                        })
                }
            }
        }

        @Test("waits for a reader that is slow: the server gets no further than the buffers")
        func backPressure() async throws {
            try await withClient(connections: 2) { client in
                try await client.execute(script: "create sequence progress")
                try await client.transaction { transaction in
                    let rows = try await transaction.copyOut(
                        "copy (select nextval('progress'), repeat('x', 1000) from generate_series(1, 40000)) to stdout")
                    var iterator = rows.makeAsyncIterator()
                    _ = try await iterator.next()
                    // However long it takes, the server cannot go on while nobody reads.
                    var last = -1
                    var now = 0
                    while now != last {
                        last = now
                        for _ in 0..<50 { now = try await client.run(value("select last_value from progress", as: Int.self)) }
                    }
                    #expect(now < 20_000)
                    var count = 1
                    while try await iterator.next() != nil { count += 1 }
                    #expect(try await client.run(value("select last_value from progress", as: Int.self)) == 40_000 && count > 1)
                }
            }
        }
    }
}
