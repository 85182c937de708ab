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
        guard case .at(let microseconds) = try PostgresTimestamp(cell) else { throw UnreadableCell("an infinite time is no Date") }
        let (seconds, fraction) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        self.init(timeIntervalSinceReferenceDate: Double(seconds - 366 * 86_400) + Double(fraction) / 1_000_000)
    }
}

/// `timestamptz` exactly as PostgreSQL holds it: every microsecond from 4713 BC on, and beyond all of them.
package enum PostgresTimestamp: Hashable, Sendable {
    case negativeInfinity
    /// Microseconds since the beginning of 2000 in UTC.
    case at(microseconds: Int64)
    case infinity
}

extension PostgresTimestamp: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .timestamptz }
    package static var postgresTypes: [OID] { [.timestamptz] }
    package static var placeholder: PostgresTimestamp { .at(microseconds: 0) }

    package static var postgresFormat: WireFormat { .binary }
    package func encode(into parameter: inout ParameterBytes) throws(UnsendableValue) {
        switch self {
        case .negativeInfinity: parameter.append(bigEndian: Int64.min)
        case .infinity: parameter.append(bigEndian: Int64.max)
        case .at(Int64.min), .at(Int64.max): throw UnsendableValue("a time that PostgreSQL takes for infinity")
        case .at(let microseconds): parameter.append(bigEndian: microseconds)
        }
    }

    package init(_ cell: Cell) throws {
        if let infinity = InfiniteText(cell.bytes) {
            self = infinity == .positive ? .infinity : .negativeInfinity
            return
        }
        var text = TimestampText(cell.bytes)
        guard let date = text.date(endingWith: " "), let hour = text.number(upTo: ":"), let minute = text.number(upTo: ":"),
            let (second, micro) = text.seconds(), text.take("+00"), let days = text.days(of: date)
        else { throw UnreadableCell("not a time in UTC") }
        self = .at(microseconds: Int64(((days * 24 + hour) * 60 + minute) * 60 + second) * 1_000_000 + Int64(micro))
    }
}

/// `date` exactly as PostgreSQL holds it.
package enum PostgresDate: Hashable, Sendable {
    case negativeInfinity
    /// Days since the beginning of 2000.
    case day(Int32)
    case infinity
}

extension PostgresDate: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .date }
    package static var postgresTypes: [OID] { [.date] }
    package static var placeholder: PostgresDate { .day(0) }

    package static var postgresFormat: WireFormat { .binary }
    package func encode(into parameter: inout ParameterBytes) throws(UnsendableValue) {
        switch self {
        case .negativeInfinity: parameter.append(bigEndian: Int32.min)
        case .infinity: parameter.append(bigEndian: Int32.max)
        case .day(Int32.min), .day(Int32.max): throw UnsendableValue("a day that PostgreSQL takes for infinity")
        case .day(let days): parameter.append(bigEndian: days)
        }
    }

    package init(_ cell: Cell) throws {
        if let infinity = InfiniteText(cell.bytes) {
            self = infinity == .positive ? .infinity : .negativeInfinity
            return
        }
        var text = TimestampText(cell.bytes)
        guard let date = text.date(endingWith: nil), let days = text.days(of: date), let number = Int32(exactly: days) else {
            throw UnreadableCell("not a date")
        }
        self = .day(number)
    }
}

/// What is written where there is no day.
private enum InfiniteText {
    case negative, positive

    init?(_ bytes: UnsafeRawBufferPointer) {
        if bytes.elementsEqual("infinity".utf8) {
            self = .positive
        } else if bytes.elementsEqual("-infinity".utf8) {
            self = .negative
        } else {
            return nil
        }
    }
}

/// What is left to read of `2025-07-01 08:30:00.123456+00`, and perhaps ` BC`.
private struct TimestampText {
    private(set) var rest: Slice<UnsafeRawBufferPointer>

    init(_ bytes: UnsafeRawBufferPointer) { rest = bytes[...] }

    /// Takes digits and the character that ends them.
    mutating func number(upTo end: Unicode.Scalar) -> Int? {
        guard let (value, _) = digits(), rest.popFirst() == UInt8(ascii: end) else { return nil }
        return value
    }

    /// Takes a year, a month and a day, and the character that ends them.
    mutating func date(endingWith end: Unicode.Scalar?) -> (year: Int, month: Int, day: Int)? {
        guard let year = number(upTo: "-"), let month = number(upTo: "-"), (1...12).contains(month) else { return nil }
        guard let day = end.map({ number(upTo: $0) }) ?? digits()?.value else { return nil }
        return (year, month, day)
    }

    /// Takes what is left, which tells the era, and counts the days from 2000.
    mutating func days(of date: (year: Int, month: Int, day: Int)) -> Int? {
        let isBeforeChrist = take(" BC")
        guard rest.isEmpty else { return nil }
        return daysSince2000(year: isBeforeChrist ? 1 - date.year : date.year, month: date.month, day: date.day)
    }

    /// Takes these characters, if they are next.
    mutating func take(_ text: StaticString) -> Bool {
        guard rest.starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)) else { return false }
        rest.removeFirst(text.utf8CodeUnitCount)
        return true
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

    fileprivate mutating func digits() -> (value: Int, count: Int)? {
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

/// Days from 2000-01-01 in the Gregorian calendar, before it began too (Hinnant's days_from_civil).
private func daysSince2000(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468 - 10_957
}
