package import FoundationEssentials

/// `timestamptz`, to the microsecond. Sessions speak ISO and UTC, so the text always ends in `+00`.
extension Date: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .timestamptz }
    package static var postgresTypes: [OID] { [.timestamptz] }
    package static var placeholder: Date { Date(timeIntervalSinceReferenceDate: 0) }

    package static var postgresFormat: WireFormat { .binary }
    package func encode(into parameter: inout ParameterBytes) throws(UnsendableValue) {
        // PostgreSQL counts microseconds from 2000-01-01, Foundation seconds from 2001-01-01.
        let microseconds = ((timeIntervalSinceReferenceDate + 366 * 86_400) * 1_000_000).rounded()
        guard let count = Int64(exactly: microseconds) else { throw UnsendableValue("a time out of range") }
        parameter.append(bigEndian: count)
    }

    package init(_ cell: Cell) throws {
        var text = TimestampText(cell.bytes)
        guard let year = text.number(upTo: "-"), let month = text.number(upTo: "-"), let day = text.number(upTo: " "),
            let hour = text.number(upTo: ":"), let minute = text.number(upTo: ":"), let (second, micro) = text.seconds(),
            text.rest.elementsEqual("+00".utf8)
        else { throw UnreadableCell("not a time in UTC, or an infinite one") }
        let seconds = (daysSinceReference(year: year, month: month, day: day) * 24 + hour) * 3600 + minute * 60 + second
        self.init(timeIntervalSinceReferenceDate: Double(seconds) + Double(micro) / 1_000_000)
    }
}

/// What is left to read of `2025-07-01 08:30:00.123456+00`.
private struct TimestampText {
    private(set) var rest: Slice<UnsafeRawBufferPointer>

    init(_ bytes: UnsafeRawBufferPointer) { rest = bytes[...] }

    /// Takes digits and the character that ends them.
    mutating func number(upTo end: Unicode.Scalar) -> Int? {
        guard let (value, _) = digits(), rest.popFirst() == UInt8(ascii: end) else { return nil }
        return value
    }

    /// Takes seconds and up to six digits of fraction.
    mutating func seconds() -> (Int, micro: Int)? {
        guard let (second, _) = digits() else { return nil }
        guard rest.first == UInt8(ascii: ".") else { return (second, 0) }
        rest.removeFirst()
        guard var (micro, count) = digits(), count <= 6 else { return nil }
        while count < 6 { (micro, count) = (micro * 10, count + 1) }
        return (second, micro)
    }

    private mutating func digits() -> (value: Int, count: Int)? {
        var value = 0
        var count = 0
        while let byte = rest.first, case let digit = byte &- UInt8(ascii: "0"), digit < 10, count < 7 {
            value = value * 10 + Int(digit)
            count += 1
            rest.removeFirst()
        }
        return count == 0 ? nil : (value, count)
    }
}

/// Days from 2001-01-01 in the Gregorian calendar (Hinnant's days_from_civil).
private func daysSinceReference(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468 - 11_323
}
