import Foundation

/// A decimal number as written, checked to be one that `Decimal` and PostgreSQL's `numeric` both hold exactly.
struct ExactNumber: Sendable, Equatable {
    /// Digits of the number written out without an exponent.
    static let mostDigits = 38
    /// Digits after the point.
    static let mostDecimals = 20
    /// The largest exponent, either way, that may be written.
    static let largestExponent = 30

    /// The number itself.
    let decimal: Decimal

    /// Why a text is not one of ours.
    enum Refusal: Error {
        case notANumber
        case tooManyDigits
    }

    /// Reads a number in JSON's syntax, neither more (`+1`, `1,5`, `0x1`) nor less.
    init(_ text: some StringProtocol) throws(Refusal) {
        var rest = text.utf8[...]
        let negative = rest.accept("-")
        let whole = rest.digits()
        guard let first = whole.first, whole.count == 1 || first != 0 else { throw .notANumber }
        var decimals: [UInt8] = []
        if rest.accept(".") {
            decimals = rest.digits()
            guard !decimals.isEmpty else { throw .notANumber }
        }
        var written = 0
        if rest.accept("e") || rest.accept("E") {
            let below = rest.accept("-")
            if !below { _ = rest.accept("+") }
            let digits = rest.digits()
            guard !digits.isEmpty else { throw .notANumber }
            let significant = digits.drop { $0 == 0 }
            guard significant.count <= 2 else { throw .tooManyDigits }
            written = significant.reduce(0) { $0 * 10 + Int($1) } * (below ? -1 : 1)
        }
        guard rest.isEmpty else { throw .notANumber }
        guard abs(written) <= Self.largestExponent else { throw .tooManyDigits }

        // Noughts in front and behind carry no value: 0012.500 is 125 · 10⁻¹.
        let all = (whole + decimals).drop { $0 == 0 }
        let trailing = all.reversed().prefix { $0 == 0 }.count
        let coefficient = all.dropLast(trailing)
        let exponent = coefficient.isEmpty ? 0 : written - decimals.count + trailing
        guard coefficient.count + max(0, exponent) <= Self.mostDigits, -exponent <= Self.mostDecimals else { throw .tooManyDigits }
        decimal = Decimal(
            sign: negative && !coefficient.isEmpty ? .minus : .plus,
            exponent: exponent,
            significand: Self.significand(coefficient))
    }

    /// Two halves of at most 19 digits each fit a UInt64, and their sum fits Decimal's 128 bits: no step rounds.
    private static func significand(_ digits: ArraySlice<UInt8>) -> Decimal {
        func number(_ digits: ArraySlice<UInt8>) -> Decimal {
            Decimal(digits.reduce(0 as UInt64) { $0 * 10 + UInt64($1) })
        }
        return number(digits.dropLast(19)) * Decimal(10_000_000_000_000_000_000 as UInt64) + number(digits.suffix(19))
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
