package import Foundation

/// A number that is exactly what somebody wrote: coded as text, refused where it could only be kept rounded.
package struct ExactNumber: Hashable, Sendable, Codable {
    /// Decimal holds 38 digits whatever they are; beyond that it rounds silently.
    package static let mostDigits = 38
    package static let mostDecimals = 20

    package let value: Decimal

    package init(_ value: Decimal) {
        self.value = value
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do {
            value = try Decimal(exactly: container.decode(String.self))
        } catch let refusal as NumberRefusal {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: refusal.message(in: .en))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value.description)
    }
}

extension Decimal {
    /// Reads a number in the grammar of JSON: "-12.50", "1e3"; no sign "+", no leading zero, no comma.
    package init(exactly text: String) throws(NumberRefusal) {
        let pattern = /(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]{1,3}))?/
        guard let parts = text.wholeMatch(of: pattern)?.output else { throw .malformed(text) }
        let exponent = parts.4.flatMap { Int($0) } ?? 0
        var scale = (parts.3?.count ?? 0) - exponent
        var digits = (String(parts.2) + (parts.3 ?? "")).drop { $0 == "0" }
        while digits.last == "0" {
            digits.removeLast()
            scale -= 1
        }
        guard !digits.isEmpty else {
            self = 0
            return
        }
        guard max(digits.count, digits.count - scale) <= ExactNumber.mostDigits, scale <= ExactNumber.mostDecimals else {
            throw .tooManyDigits(text)
        }
        guard let number = Decimal(string: "\(parts.1)\(digits)e\(-scale)", locale: nil) else { throw .malformed(text) }
        self = number
    }

    /// Half away from zero, as people round.
    package func rounded(to decimals: Int) -> Decimal {
        var exact = self
        var rounded = Decimal()
        NSDecimalRound(&rounded, &exact, decimals, .plain)
        return rounded
    }

    /// "12,5" in Vietnamese, "12.5" in English.
    package func written(in language: Language) -> String {
        language.text(vi: String(description.map { $0 == "." ? "," : $0 }), en: description)
    }
}
