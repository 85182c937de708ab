import Foundation
import Postgres
import Testing

extension PostgresTests {
    @Suite("A value") struct Types {
        private enum Level: String, CaseIterable, PostgresEncodable, PostgresDecodable { case city, commune }
        private enum Grade: Int16, CaseIterable, PostgresEncodable, PostgresDecodable { case low = 1, high = 2 }

        /// Sends a value as it is and inside an array, has the server write it as text too, and reads all back.
        private func roundTrip<Value: PostgresEncodable & PostgresDecodable & Equatable & Sendable>(
            _ values: [Value], _ client: PostgresClient
        ) async throws {
            for one in values {
                let (alone, perhaps) = try await client.run(
                    value("select \(one)", as: Value.self), value("select \(Optional(one))", as: Value?.self))
                #expect(alone == one && perhaps == one)
            }
            let gaps: [Value?] = values.flatMap { [$0, nil] } + [nil]
            let (none, all, some, empty) = try await client.run(
                value("select \(Value?.none)", as: Value?.self), value("select \(values)", as: [Value].self),
                value("select \(gaps)", as: [Value?].self), value("select \([Value]())", as: [Value].self))
            #expect(none == nil && all == values && some == gaps && empty.isEmpty)
        }

        @Test("comes back as it was sent, alone, in arrays and beside NULL")
        func roundTrips() async throws {
            try await withClient { client in
                try await roundTrip([0, 1, -1, Int.max, Int.min], client)
                try await roundTrip([0, Int32.max, Int32.min], client)
                try await roundTrip([0, Int16.max, Int16.min], client)
                try await roundTrip([true, false], client)
                try await roundTrip(["", "NULL", "null", "{a,b}", #"quo"te \ "#, "Thủy/Thuỷ 🍉", "a\nb"], client)
                try await roundTrip([UUID(), UUID()], client)
                try await roundTrip([0, 1.5, -0.1, .greatestFiniteMagnitude, .leastNonzeroMagnitude, .infinity], client)
                try await roundTrip([Data(), Data([0, 1, 255]), Data("\\x".utf8)], client)
                try await roundTrip([Level.city, .commune], client)
                try await roundTrip([Grade.low, .high], client)
                try await roundTrip([JSONText("1"), JSONText(#"{"a": ["b\"c", null]}"#)], client)
                try await roundTrip(
                    ["0", "1.5", "-0.000001", "12345678901234567890123456789012345678", "1e100", "-1e-100"].map {
                        Decimal(string: $0)!
                    }, client)
            }
        }

        @Test("of numeric is exact, or is refused")
        func numeric() async throws {
            try await withClient { client async throws in
                let digits = "0.99999999999999999999999999999999999999"
                #expect(try await client.run(value("select \(Decimal(string: digits)!)::text", as: String.self)) == digits)
                #expect(try await client.run(value("select 0.1 + 0.2::numeric", as: Decimal.self)) == Decimal(string: "0.3"))
                #expect(try await client.run(value("select 1.500::numeric", as: Decimal.self)) == Decimal(string: "1.5"))
                let tooMuch: [(SQL, String)] = [
                    ("select 1.00000000000000000000000000000000000001::numeric", "38 significant"),
                    ("select 'NaN'::numeric", "NaN"), ("select 'infinity'::numeric", "infinity"),
                    ("select 1e200::numeric", "too large"),
                ]
                for (sql, reason) in tooMuch {
                    let error = await #expect(throws: PostgresError.self) { try await client.run(value(sql, as: Decimal.self)) }
                    #expect(error?.debugDescription.contains(reason) == true)
                }
                let unsendable = await #expect(throws: PostgresError.self) {
                    try await client.run(value("select \(Decimal.nan)", as: Decimal.self))
                }
                guard case .encoding = unsendable?.kind else { Issue.record("\(String(describing: unsendable))"); return }
            }
        }

        @Test("of timestamptz keeps its microseconds", arguments: [0.0, 1, -1, 0.000_001, 800_000_000.123_456, -3e9, 5e9])
        func timestamps(_ seconds: Double) async throws {
            try await withClient { client in
                let date = Date(timeIntervalSinceReferenceDate: seconds)
                let (back, text) = try await client.run(
                    value("select \(date)", as: Date.self),
                    value("select extract(epoch from \(date))::text", as: String.self))
                #expect(abs(back.timeIntervalSince(date)) < 0.000_001)
                #expect(abs(Double(text)! - date.timeIntervalSince1970) < 0.000_002)
            }
        }

        @Test("that is infinite is no Date")
        func noTimestamps() async throws {
            try await withClient { client in
                for text in ["infinity", "-infinity"] {
                    await #expect(throws: PostgresError.self) {
                        try await client.run(value("select \(text)::timestamptz", as: Date.self))
                    }
                }
                let ides = try await client.run(value("select '0044-03-15 12:00:00 BC'::timestamptz", as: Date.self))
                #expect(ides.timeIntervalSinceReferenceDate == -64_496_088_000)
            }
        }

        @Test("that cannot be read is reported with its column, its type and the type wanted")
        func decoding() async throws {
            try await withClient { client in
                let reader = Statement<Int>(
                    "read a word", "select 1::int8 as n, 'word'::text as t",
                    exactlyOne: { row in try row.next(Int.self) + row.next(Int.self) })
                let error = await #expect(throws: PostgresError.self) { try await client.run(reader) }
                guard case .decoding(let report) = error?.kind else { Issue.record("\(String(describing: error))"); return }
                #expect(report.column == "t" && report.index == 1 && report.wanted == "Int" && report.found == .text)
                #expect(error?.statement?.description == "read a word")
                #expect(error?.debugDescription.contains("word'") == false, "the value itself stays out")
            }
        }

        @Test("that is NULL, missing, too large or no case of its enumeration is refused")
        func refusals() async throws {
            try await withClient { client in
                await #expect(throws: PostgresError.self) { try await client.run(value("select null::int8", as: Int.self)) }
                await #expect(throws: PostgresError.self) { try await client.run(value("select 40000", as: Int16.self)) }
                await #expect(throws: PostgresError.self) { try await client.run(value("select 'x'", as: Level.self)) }
                await #expect(throws: PostgresError.self) {
                    try await client.run(
                        Statement<Int>(
                            "two of one", "select 1", exactlyOne: { row in try row.next(Int.self) + row.next(Int.self) }))
                }
            }
        }
    }
}
