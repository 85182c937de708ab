import Foundation
import Postgres
import TestTraits
import Testing

/// Values nobody thought of, from a seed: what is sent comes back, what the server makes up is read, and what is damaged is refused.
extension PostgresTests {
    @Suite("Random values") struct RandomValues {
        private static let seed: UInt64 = 20_241_220

        /// SplitMix64.
        struct Random: RandomNumberGenerator {
            var state: UInt64
            mutating func next() -> UInt64 {
                state &+= 0x9E37_79B9_7F4A_7C15
                var z = state
                z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
                z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
                return z ^ z >> 31
            }
            mutating func bits() -> Int64 { Int64(bitPattern: next()) >> Int64.random(in: 0...63, using: &self) }
            mutating func bytes(upTo most: Int) -> [UInt8] {
                (0..<Int.random(in: 0...most, using: &self)).map { _ in UInt8(truncatingIfNeeded: next()) }
            }
            mutating func text() -> String {
                let alphabet = Array("aBz09 ,{}\\\"'\n\tÀựđ🍉\u{301}NULL")
                return String((0..<Int.random(in: 0...20, using: &self)).map { _ in alphabet.randomElement(using: &self)! })
                    .precomposedStringWithCanonicalMapping
            }
            mutating func decimal() -> Decimal {
                let high = Decimal(next() % 10_000_000_000_000_000_000)
                let significand = high * Decimal(sign: .plus, exponent: 19, significand: 1) + Decimal(next() % 10_000_000_000_000_000_000)
                let cut = Int.random(in: 0...37, using: &self)
                var shorter = significand
                var rounded = Decimal()
                for _ in 0..<cut {
                    shorter = Decimal(sign: .plus, exponent: -1, significand: shorter)
                }
                NSDecimalRound(&rounded, &shorter, 0, .down)
                return Decimal(
                    sign: Bool.random(using: &self) ? .minus : .plus, exponent: Int.random(in: -60...60, using: &self), significand: rounded
                )
            }
        }

        private func roundTrip<Value: PostgresEncodable & PostgresDecodable & Equatable & Sendable>(
            _ type: StaticString, _ client: PostgresClient, _ make: (inout Random) -> Value
        ) async throws -> Int {
            var random = Random(state: Self.seed)
            for _ in 0..<40 {
                let values = (0..<25).map { _ in Int.random(in: 0..<8, using: &random) == 0 ? nil : make(&random) }
                let (all, first, text) = try await client.run(
                    value("select \(values)", as: [Value?].self), value("select \(values.first ?? nil)", as: Value?.self),
                    // The server's own words for them, and back: it understood what we sent.
                    value("select \(values)::text::\(unescaped: type)[]", as: [Value?].self))
                #expect(all == values && first == values[0] && text == values)
            }
            return 40 * 25
        }

        @Test("of every type come back as they were sent, alone, in arrays and beside NULL")
        func roundTrips() async throws {
            try await withClient { client in
                var count = 0
                count += try await roundTrip("int8", client) { $0.bits() }
                count += try await roundTrip("int4", client) { Int32(truncatingIfNeeded: $0.bits()) }
                count += try await roundTrip("int2", client) { Int16(truncatingIfNeeded: $0.bits()) }
                count += try await roundTrip("bool", client) { Bool.random(using: &$0) }
                count += try await roundTrip("text", client) { $0.text() }
                count += try await roundTrip("bytea", client) { Data($0.bytes(upTo: 40)) }
                count += try await roundTrip("uuid", client) { random in
                    let bytes = (0..<16).map { _ in UInt8(truncatingIfNeeded: random.next()) }
                    return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
                }
                count += try await roundTrip("float8", client) { random in
                    while true { if case let number = Double(bitPattern: random.next()), !number.isNaN { return number } }
                }
                count += try await roundTrip("numeric", client) { $0.decimal() }
                count += try await roundTrip("date", client) { random -> PostgresDate in
                    switch Int.random(in: 0..<10, using: &random) {
                    case 0: .infinity
                    case 1: .negativeInfinity
                    default: .day(Int32.random(in: -2_451_507...2_145_031_948, using: &random))
                    }
                }
                count += try await roundTrip("timestamptz", client) { random -> PostgresTimestamp in
                    switch Int.random(in: 0..<10, using: &random) {
                    case 0: .infinity
                    case 1: .negativeInfinity
                    // 4713 BC to the year 294276.
                    default: .at(microseconds: Int64.random(in: -211_813_488_000_000_000...9_223_371_331_199_999_999, using: &random))
                    }
                }
                print("random values: \(count) of 11 types there and back, seed \(Self.seed)")
            }
        }

        @Test("that the server makes up are read as the server means them")
        func serversOwn() async throws {
            try await withClient { client in
                let made = try await client.run(
                    Statement<[(Decimal, String, PostgresTimestamp, String, PostgresDate, String)]>(
                        "values of its own",
                        """
                        select n, n::text, t, (extract(epoch from t - '2000-01-01Z'::timestamptz) * 1000000)::numeric(30, 0)::text, d, (d - '2000-01-01'::date)::text
                        from generate_series(1, 2000) i,
                          lateral (select (random() * power(10, i % 30))::numeric * case i % 2 when 0 then -1 else 1 end as n,
                                          '4700-01-01 BC'::timestamptz + i * interval '37 days 11:13:17.123457' * 100 as t,
                                          '4712-01-01 BC'::date + i * 9973 as d) v
                        """,
                        each: { row in
                            (
                                try row.next(Decimal.self), try row.next(String.self), try row.next(PostgresTimestamp.self),
                                try row.next(String.self), try row.next(PostgresDate.self), try row.next(String.self)
                            )
                        }))
                #expect(made.count == 2_000)
                for (number, text, timestamp, microseconds, date, days) in made {
                    #expect(number == Decimal(string: text))
                    guard case .at(let found) = timestamp, case .day(let day) = date else { Issue.record("infinite"); continue }
                    #expect("\(found)" == microseconds && "\(day)" == days)
                }
            }
        }

        @Test("damaged, cut short or of another type are refused and never trap", .slow)
        func damaged() {
            var random = Random(state: Self.seed)
            let whole = [
                "9223372036854775807", "-32768", "t", "word", #"\x00ff"#, "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "1.7976931348623157e+308",
                "-12345678901234567890.123456789", "2024-12-20", "2024-12-20 08:30:00.123456+00", "0044-03-15 12:00:00+00 BC", "infinity",
                #"{"a":[1,null]}"#, #"{1,NULL,"a \"b\""}"#, "{{1,2},{3,4}}", "[2:3]={1,2}", "{}", "{\"", "NaN", "",
                "-", ".", "+00", " BC",
                String(repeating: "9", count: 400), "0." + String(repeating: "0", count: 400) + "1",
                "9999999-99-99 99:99:9999999.999999+00", "--1", "99999999999999999999-01-01",
            ]
            var tried = 0
            var refused = 0
            for _ in 0..<20_000 {
                var bytes = Array(whole.randomElement(using: &random)!.utf8)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
                case 1 where !bytes.isEmpty: bytes[Int.random(in: bytes.indices, using: &random)] = UInt8(truncatingIfNeeded: random.next())
                case 2: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: Int.random(in: 0...bytes.count, using: &random))
                case 3: bytes += Array(whole.randomElement(using: &random)!.utf8)
                default: break
                }
                bytes.withUnsafeBytes { bytes in
                    let cell = Cell(bytes: bytes, type: .unknown)
                    func read<Value: PostgresDecodable>(_ type: Value.Type) {
                        tried += 1
                        do { _ = try Value(cell) } catch { refused += error is UnreadableCell ? 1 : 0 }
                    }
                    read(Int.self)
                    read(Int64.self)
                    read(Int32.self)
                    read(Int16.self)
                    read(Bool.self)
                    read(Double.self)
                    read(Decimal.self)
                    read(String.self)
                    read(Data.self)
                    read(UUID.self)
                    read(Date.self)
                    read(PostgresTimestamp.self)
                    read(PostgresDate.self)
                    read(JSONText.self)
                    read([Int].self)
                    read([String?].self)
                    read([Decimal?].self)
                }
            }
            print("damaged values: \(tried) readings, \(refused) refused, none trapped")
            #expect(refused > tried / 2 && refused < tried)
        }
    }
}
