package import Foundation

/// A calendar day. Legal days are Vietnamese days, +07:00 all year.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil where the calendar has no such day or the year has not four digits.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...Self.length(ofMonth: month, year: year)).contains(day) else {
            return nil
        }
        self.init(known: year, month, day)
    }

    private init(known year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The legal day of a moment.
    package init(_ moment: Date) {
        self.init(daysSince1970: Int(((moment.timeIntervalSince1970 + 7 * 3600) / 86_400).rounded(.down)))
    }

    /// "2024-12-20" and nothing else: no time, no sign, no shorter form.
    package init?(_ iso: String) {
        var iso = iso
        let parts = iso.withUTF8 { text -> (Int, Int, Int)? in
            guard text.count == 10, text[4] == 0x2d, text[7] == 0x2d else { return nil }
            func number(_ range: Range<Int>) -> Int? {
                text[range].allSatisfy { (0x30...0x39).contains($0) } ? text[range].reduce(0) { $0 * 10 + Int($1) - 0x30 } : nil
            }
            guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
            return (year, month, day)
        }
        guard let parts else { return nil }
        self.init(year: parts.0, month: parts.1, day: parts.2)
    }

    /// The day that many days after 1 January 1970.
    ///
    /// Eras of 400 years that start in March: the leap day comes last and needs no case of its own.
    package init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        self.init(
            known: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month,
            dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    package var daysSince1970: Int {
        let year = month <= 2 ? self.year - 1 : self.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// That many days later, or earlier where the number is negative.
    package func adding(days: Int) -> Day { Day(daysSince1970: daysSince1970 + days) }

    /// The same day of a later month, or that month's last where it is shorter.
    package func adding(months: Int) -> Day {
        let count = year * 12 + month - 1 + months
        let year = count / 12, month = count % 12 + 1
        return Day(known: year, month, min(day, Self.length(ofMonth: month, year: year)))
    }

    /// The first day of its month.
    package var startOfMonth: Day { Day(known: year, month, 1) }

    /// The last day of its month.
    package var endOfMonth: Day { Day(known: year, month, Self.length(ofMonth: month, year: year)) }

    /// The first day of its calendar quarter.
    package var startOfQuarter: Day { Day(known: year, (month - 1) / 3 * 3 + 1, 1) }

    /// The last day of its calendar quarter.
    package var endOfQuarter: Day { startOfQuarter.adding(months: 2).endOfMonth }

    /// 1…4.
    package var quarter: Int { (month - 1) / 3 + 1 }

    package static func < (one: Day, other: Day) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }

    /// ISO 8601: "2024-12-20".
    package var description: String {
        // Written in place: a list of 200 units has 200 of them, and padding and joining took one fifteenth of the handler.
        String(unsafeUninitializedCapacity: 10) { text in
            var rest = ((year * 100 + month) * 100 + day).magnitude
            for place in [9, 8, 6, 5, 3, 2, 1, 0] {
                text[place] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            }
            text[4] = UInt8(ascii: "-")
            text[7] = UInt8(ascii: "-")
            return 10
        }
    }

    /// "20/12/2024"
    package var vietnamese: String { "\(day.padded(to: 2))/\(month.padded(to: 2))/\(year.padded(to: 4))" }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Int {
    /// With zeros in front, so that it has that many digits.
    package func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
