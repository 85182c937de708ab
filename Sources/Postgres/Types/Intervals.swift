/// `interval` exactly as PostgreSQL holds it: months, days and microseconds do not convert into each other.
package struct PostgresInterval: Hashable, Sendable {
    package var months: Int32
    package var days: Int32
    package var microseconds: Int64

    package init(months: Int32 = 0, days: Int32 = 0, microseconds: Int64 = 0) {
        self.months = months
        self.days = days
        self.microseconds = microseconds
    }
}

extension PostgresInterval: PostgresEncodable, PostgresDecodable {
    package static var postgresType: OID { .interval }
    package static var postgresTypes: [OID] { [.interval] }
    package static var placeholder: PostgresInterval { PostgresInterval() }

    package static var postgresFormat: WireFormat { .binary }
    package func encode(into parameter: inout ParameterBytes) {
        parameter.append(bigEndian: microseconds)
        parameter.append(bigEndian: days)
        parameter.append(bigEndian: months)
    }

    // Sessions speak ISO 8601: `P1Y2M-3DT4H5M-6.789S`, each part with its own sign.
    package init(_ cell: Cell) throws {
        var rest = cell.bytes[...]
        guard rest.popFirst() == UInt8(ascii: "P") else { throw UnreadableCell("not an interval") }
        var parts: [Part: Int] = [:]
        var isTime = false
        while !rest.isEmpty {
            if rest.first == UInt8(ascii: "T") {
                isTime = true
                rest.removeFirst()
                continue
            }
            let isNegative = rest.first == UInt8(ascii: "-")
            if isNegative { rest.removeFirst() }
            guard let whole = Self.digits(&rest, atMost: 18) else { throw UnreadableCell("not an interval") }
            var micro = 0
            if rest.first == UInt8(ascii: ".") {
                rest.removeFirst()
                guard let fraction = Self.digits(&rest, atMost: 6) else { throw UnreadableCell("not an interval") }
                micro = fraction.value
                for _ in fraction.count..<6 { micro *= 10 }
            }
            let factor: Int
            let part: Part
            switch (rest.popFirst(), isTime) {
            case (UInt8(ascii: "Y"), false): (part, factor) = (.months, 12)
            case (UInt8(ascii: "M"), false): (part, factor) = (.months, 1)
            case (UInt8(ascii: "W"), false): (part, factor) = (.days, 7)
            case (UInt8(ascii: "D"), false): (part, factor) = (.days, 1)
            case (UInt8(ascii: "H"), true): (part, factor) = (.time, 3_600_000_000)
            case (UInt8(ascii: "M"), true): (part, factor) = (.time, 60_000_000)
            case (UInt8(ascii: "S"), true): (part, factor) = (.time, 1_000_000)
            default: throw UnreadableCell("not an interval")
            }
            let (product, overflow) = whole.value.multipliedReportingOverflow(by: factor)
            let (length, carry) = product.addingReportingOverflow(micro)
            guard !overflow, !carry else { throw UnreadableCell("an interval that is too long") }
            let (sum, spill) = parts[part, default: 0].addingReportingOverflow(isNegative ? -length : length)
            guard !spill else { throw UnreadableCell("an interval that is too long") }
            parts[part] = sum
        }
        guard let months = Int32(exactly: parts[.months] ?? 0), let days = Int32(exactly: parts[.days] ?? 0) else {
            throw UnreadableCell("an interval that is too long")
        }
        self.init(months: months, days: days, microseconds: Int64(parts[.time] ?? 0))
    }

    private enum Part { case months, days, time }

    private static func digits(_ rest: inout Slice<UnsafeRawBufferPointer>, atMost most: Int) -> (value: Int, count: Int)? {
        var (value, count) = (0, 0)
        while let byte = rest.first, case let digit = byte &- UInt8(ascii: "0"), digit < 10 {
            guard count < most else { return nil }
            value = value * 10 + Int(digit)
            count += 1
            rest.removeFirst()
        }
        return count == 0 ? nil : (value, count)
    }
}
