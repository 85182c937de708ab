import Emulation
import Foundation
import Testing

@testable import Pages

@Suite("A number that was typed", .timeLimit(.minutes(20)))
struct TypedNumberTests {
    @Test(
        "is read as whoever typed it meant it",
        arguments: [
            ("12", "12", "12"), ("0", "0", "0"), ("007", "7", "7"), ("-3", "-3", "-3"), ("−3", "-3", "-3"), ("-0", "0", "0"),
            ("3,5", "3.5", "3.5"), ("3.5", "3.5", "3.5"), ("0,5", "0.5", "0.5"), ("00,50", "0.5", "0.5"), ("1,234", "1.234", "1.234"),
            ("1.234", "1234", nil), ("12.345.678", "12345678", "12345678"), ("1.234,5", "1234.5", "1234.5"),
            ("0.234", "0.234", "0.234"), ("1234.567", "1234.567", "1234.567"), ("12.34", "12.34", "12.34"),
            (" 1 234 ", "1234", "1234"), ("1\u{A0}234,5", "1234.5", "1234.5"), ("1\u{202F}234", "1234", "1234"),
            ("", "?", "?"), ("-", "?", "?"), ("1,2,3", "?", "?"), ("1.2.3", "?", "?"), ("1,234.5", "?", "?"), ("1.23,4", "?", "?"),
            (",5", "?", "?"), ("5,", "?", "?"), (".5", "?", "?"), ("5.", "?", "?"), ("+5", "?", "?"), ("1e3", "?", "?"), ("0x1", "?", "?"),
            ("5%", "?", "?"), ("năm", "?", "?"), ("١", "?", "?"), ("1..234", "?", "?"), ("0.234.567", "?", "?"), ("--5", "?", "?"),
            ("100000000000000000000000000000000000000", "long", "long"), ("1,123456789012345678901", "long", "long"),
        ] as [(String, String, String?)])
    func reading(_ text: String, _ whole: String, _ decimal: String?) {
        #expect(Self.words(TypedNumber(text, decimals: false)) == whole)
        #expect(Self.words(TypedNumber(text, decimals: true)) == decimal ?? "1234 or 1.234")
    }

    @Test("stands in its field as it is read back", arguments: ["0", "-3", "3.5", "1234.5678", "0.001", "99999999999999999999"])
    func back(_ text: String) throws {
        let number = try Decimal(exactly: text)
        #expect(TypedNumber(number.typed, decimals: true) == .number(number))
        #expect(TypedNumber(number.typed, decimals: false) == .number(number))
    }

    private static func words(_ typed: TypedNumber) -> String {
        switch typed {
        case .number(let number): "\(number)"
        case .ambiguous(let whole, let decimal): "\(whole) or \(decimal)"
        case .unreadable: "?"
        case .tooLong: "long"
        }
    }
}
