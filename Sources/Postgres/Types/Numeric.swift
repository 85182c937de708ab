package import FoundationEssentials

/// `numeric` is read and written exactly or not at all.
extension Decimal: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .numeric }
    package static var postgresTypes: [OID] { [.numeric] }
    package static var placeholder: Decimal { 0 }

    package func encode(into parameter: inout ParameterBytes) throws(UnsendableValue) {
        guard isFinite else { throw UnsendableValue("not a number") }
        parameter.append(description)
    }

    package init(_ cell: Cell) throws {
        var digits = SignificantDigits()
        var isNegative = false
        var isFraction = false
        for (index, byte) in cell.bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: isNegative = true
            case UInt8(ascii: ".") where !isFraction: isFraction = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                try digits.append(byte - UInt8(ascii: "0"), isFraction: isFraction)
            default: throw UnreadableCell("NaN and infinity have no place in a Decimal")
            }
        }
        guard let value = digits.value(isNegative: isNegative) else { throw UnreadableCell("too large or too small") }
        self = value
    }
}

/// The digits of a number as they come, held exactly: at most 38 that matter.
private struct SignificantDigits {
    private var significand: UInt128 = 0
    private var exponent = 0
    /// Zeros that matter only if another digit follows.
    private var trailingZeros = 0
    private var count = 0

    mutating func append(_ digit: UInt8, isFraction: Bool) throws {
        if isFraction { exponent -= 1 }
        guard digit != 0 else {
            if significand != 0 { trailingZeros += 1 }
            return
        }
        count += trailingZeros + 1
        guard count <= 38 else { throw UnreadableCell("more than 38 significant digits") }
        for _ in 0...trailingZeros { significand *= 10 }
        significand += UInt128(digit)
        trailingZeros = 0
    }

    func value(isNegative: Bool) -> Decimal? {
        guard significand != 0 else { return 0 }
        let exponent = exponent + trailingZeros
        // What a Decimal's exponent can hold.
        guard (-128...127).contains(exponent) else { return nil }
        let (high, low) = significand.quotientAndRemainder(dividingBy: 10_000_000_000_000_000_000)
        var whole = Decimal(UInt64(low))
        if high != 0 { whole += Decimal(sign: .plus, exponent: 19, significand: Decimal(UInt64(high))) }
        return Decimal(sign: isNegative ? .minus : .plus, exponent: exponent, significand: whole)
    }
}
