import Foundation
import Testing

@testable import Emulation

@Suite(.timeLimit(.minutes(20))) struct ExactNumberTests {
    @Test(
        "a number is exactly what was written",
        arguments: [
            ("0", "0"), ("-0", "0"), ("-0.00", "0"), ("1", "1"), ("-1.50", "-1.5"), ("100", "100"),
            ("1e30", "1000000000000000000000000000000"),
            ("12.5E-3", "0.0125"), ("0.00000000000000000001", "0.00000000000000000001"), ("0e30", "0"), ("1e+005", "100000"),
            ("1e-00000000000", "1"),
            ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
            ("-999999999999999999.99999999999999999999", "-999999999999999999.99999999999999999999"),
            ("1000000000000000000.0000000000000000000000000000000000000", "1000000000000000000"),
            ("9007199254740993", "9007199254740993"), ("0.1", "0.1"),
        ])
    func exact(text: String, meaning: String) throws {
        #expect("\(try Decimal(exactly: text))" == meaning)
    }

    @Test(
        "what could only be kept rounded is refused",
        arguments: [
            "999999999999999999999999999999999999999", "1e38", "1e31", "1e-31", "1e-21", "0.000000000000000000001", "123456789e30",
            "1e99999999999999999999999", "1e-99999999999999999999999", "1234567890123456789.12345678901234567891",
        ])
    func tooManyDigits(text: String) {
        #expect(throws: NumberRefusal.tooManyDigits(text)) { try Decimal(exactly: text) }
    }

    @Test(
        "what is not a number of JSON is refused",
        arguments: ["", "-", "+1", "01", "1.", ".5", "1e", "1,5", " 1", "1 ", "0x1", "1_000", "NaN", "١", "1e1.5", "--1", "5."])
    func notANumber(text: String) {
        #expect(throws: NumberRefusal.malformed(text)) { try Decimal(exactly: text) }
    }

    @Test("a number survives whatever its digits are")
    func random() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<5000 {
            let decimals = Int.random(in: 0...20, using: &random)
            let whole = Int.random(in: 1...(38 - decimals), using: &random)
            let digit = { (random: inout SystemRandomNumberGenerator) in "\(Int.random(in: 0...9, using: &random))" }
            var text = "\(Int.random(in: 1...9, using: &random))" + (1..<whole).map { _ in digit(&random) }.joined()
            if decimals > 0 {
                text += "." + (1..<decimals).map { _ in digit(&random) }.joined() + "\(Int.random(in: 1...9, using: &random))"
            }
            #expect("\(try Decimal(exactly: text))" == text)
        }
    }

    @Test("people read a comma in Vietnamese and a point in English")
    func written() {
        #expect(number("-1234.5").written(in: .vi) == "-1234,5" && number("-1234.5").written(in: .en) == "-1234.5")
    }
}
