import Emulation
import FoundationEssentials

/// A moment to the microsecond, in UTC, as ISO 8601 writes it. Foundation's own style stops at milliseconds, and a key of a page must not.
struct Instant: CustomStringConvertible {
    let date: Date

    init(_ date: Date) { self.date = date }

    /// `2024-12-20T03:04:05Z`, with up to six digits behind the seconds.
    init?(_ text: String) {
        guard text.utf8.count >= 20, text.hasSuffix("Z"), let day = Day(String(text.prefix(10))) else { return nil }
        let clock = text.dropFirst(10).dropLast()
        guard let parts = clock.wholeMatch(of: /T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,6}))?/)?.output,
            let hour = Int(parts.1), let minute = Int(parts.2), let second = Int(parts.3),
            hour < 24, minute < 60, second < 60
        else { return nil }
        let fraction = parts.4.map { String($0) + String(repeating: "0", count: 6 - $0.count) } ?? "0"
        let seconds = ((day.daysSince1970 * 24 + hour) * 60 + minute) * 60 + second
        date = Date(
            timeIntervalSinceReferenceDate: Double(seconds - Self.reference) + Double(Int(fraction) ?? 0) / 1_000_000)
    }

    var description: String {
        let microseconds = Int((date.timeIntervalSinceReferenceDate * 1_000_000).rounded()) + Self.reference * 1_000_000
        let (day, rest) = microseconds.dividedDown(by: 86_400_000_000)
        let (second, fraction) = rest.dividedDown(by: 1_000_000)
        let clock = [second / 3600, second / 60 % 60, second % 60].map { Self.padded($0, 2) }.joined(separator: ":")
        var behind = fraction == 0 ? "" : "." + Self.padded(fraction, 6)
        while behind.last == "0" { behind.removeLast() }
        return "\(Day(daysSince1970: day))T\(clock)\(behind)Z"
    }

    /// Seconds from 1970 to 2001, where Foundation counts from.
    private static let reference = 978_307_200

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Int {
    /// Quotient and a remainder that is never negative.
    fileprivate func dividedDown(by divisor: Int) -> (Int, Int) {
        let remainder = self % divisor
        return remainder < 0 ? (self / divisor - 1, remainder + divisor) : (self / divisor, remainder)
    }
}
