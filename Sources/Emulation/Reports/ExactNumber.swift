package import Foundation

/// How much of a number is kept exactly; what could only be kept rounded is refused.
package enum ExactNumber {
    /// Decimal holds 38 digits whatever they are; beyond that it rounds silently.
    package static let mostDigits = 38
    package static let mostDecimals = 20
    /// The largest exponent, either way, that may be written.
    package static let largestExponent = 30
}

extension Decimal {
    /// Reads a number in JSON's syntax, "-12.50" or "1e3", neither more (`+1`, `01`, `1,5`, `0x1`) nor less. One pass over the bytes.
    package init(exactly text: some StringProtocol) throws(NumberRefusal) {
        var rest = text.utf8[...]
        let negative = rest.accept("-")
        let whole = rest.digits()
        guard let first = whole.first, whole.count == 1 || first != 0 else { throw .malformed(String(text)) }
        var decimals: [UInt8] = []
        if rest.accept(".") {
            decimals = rest.digits()
            guard !decimals.isEmpty else { throw .malformed(String(text)) }
        }
        var written = 0
        if rest.accept("e") || rest.accept("E") {
            let below = rest.accept("-")
            if !below { _ = rest.accept("+") }
            let digits = rest.digits()
            guard !digits.isEmpty else { throw .malformed(String(text)) }
            let significant = digits.drop { $0 == 0 }
            // More than any limit, however long it is.
            written = significant.count > 2 ? 100 : significant.reduce(0) { $0 * 10 + Int($1) }
            if below { written.negate() }
        }
        guard rest.isEmpty else { throw .malformed(String(text)) }
        guard abs(written) <= ExactNumber.largestExponent else { throw .tooManyDigits(String(text)) }

        // Noughts in front and behind carry no value: 0012.500 is 125 · 10⁻¹.
        let all = (whole + decimals).drop { $0 == 0 }
        let trailing = all.reversed().prefix { $0 == 0 }.count
        let coefficient = all.dropLast(trailing)
        let exponent = coefficient.isEmpty ? 0 : written - decimals.count + trailing
        guard coefficient.count + max(0, exponent) <= ExactNumber.mostDigits, -exponent <= ExactNumber.mostDecimals else {
            throw .tooManyDigits(String(text))
        }
        self.init(
            sign: negative && !coefficient.isEmpty ? .minus : .plus, exponent: exponent, significand: Self.significand(coefficient))
    }

    /// Two halves of at most 19 digits each fit a UInt64, and their sum fits Decimal's 128 bits: no step rounds.
    private static func significand(_ digits: ArraySlice<UInt8>) -> Decimal {
        func number(_ digits: ArraySlice<UInt8>) -> Decimal {
            Decimal(digits.reduce(0 as UInt64) { $0 * 10 + UInt64($1) })
        }
        guard digits.count > 19 else { return number(digits) }
        return number(digits.dropLast(19)) * Decimal(10_000_000_000_000_000_000 as UInt64) + number(digits.suffix(19))
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

extension Collection<UInt8> where SubSequence == Self {
    /// Takes the character off the front if it stands there.
    fileprivate mutating func accept(_ character: Unicode.Scalar) -> Bool {
        guard first == UInt8(ascii: character) else { return false }
        removeFirst()
        return true
    }

    /// Takes all digits off the front, as their values.
    fileprivate mutating func digits() -> [UInt8] {
        var digits: [UInt8] = []
        while let byte = first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            digits.append(byte - UInt8(ascii: "0"))
            removeFirst()
        }
        return digits
    }
}
