import Emulation
import FoundationEssentials

/// A moment to the microsecond, in UTC, as ISO 8601 writes it. Foundation's own style stops at milliseconds, and a key of a page must not.
struct Instant: CustomStringConvertible {
    let date: Date

    init(_ date: Date) { self.date = date }

    /// `2024-12-20T03:04:05Z`, with up to six digits behind the seconds.
    init?(_ text: String) {
        // `T03:04:05`, then perhaps a point and digits, then `Z`.
        let clock = Array(text.utf8.dropFirst(10))
        func number(_ places: Range<Int>) -> Int? {
            var number = 0
            for byte in clock[places] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return number
        }
        guard clock.count == 10 || (12...17).contains(clock.count), clock[0] == UInt8(ascii: "T"), clock[3] == UInt8(ascii: ":"),
            clock[6] == UInt8(ascii: ":"), clock[9] == UInt8(ascii: clock.count == 10 ? "Z" : "."), clock.last == UInt8(ascii: "Z"),
            let day = Day(String(text.prefix(10))), let hour = number(1..<3), let minute = number(4..<6), let second = number(7..<9),
            hour < 24, minute < 60, second < 60, var fraction = number(min(10, clock.count - 1)..<clock.count - 1)
        else { return nil }
        for _ in clock.count..<17 where clock.count > 10 { fraction *= 10 }
        let seconds = ((day.daysSince1970 * 24 + hour) * 60 + minute) * 60 + second
        date = Date(timeIntervalSinceReferenceDate: Double(seconds - Self.reference) + Double(fraction) / 1_000_000)
    }

    var description: String {
        let microseconds = Int((date.timeIntervalSinceReferenceDate * 1_000_000).rounded()) + Self.reference * 1_000_000
        let (day, rest) = microseconds.dividedDown(by: 86_400_000_000)
        let (second, fraction) = rest.dividedDown(by: 1_000_000)
        let clock = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }.joined(separator: ":")
        var behind = fraction == 0 ? "" : "." + fraction.padded(to: 6)
        while behind.last == "0" { behind.removeLast() }
        return "\(Day(daysSince1970: day))T\(clock)\(behind)Z"
    }

    /// Seconds from 1970 to 2001, where Foundation counts from.
    private static let reference = 978_307_200
}

extension Int {
    /// Quotient and a remainder that is never negative.
    fileprivate func dividedDown(by divisor: Int) -> (Int, Int) {
        let remainder = self % divisor
        return remainder < 0 ? (self / divisor - 1, remainder + divisor) : (self / divisor, remainder)
    }
}
