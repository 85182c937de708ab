package import Foundation

/// On which days offices work (ngày làm việc): Monday to Friday, but for holidays and for days that were swapped.
package struct WorkingCalendar: Sendable {
    /// The days that differ from their weekdays, and whether they are worked.
    private let special: [Day: Bool]

    /// Of a year of which nothing is said, only the weekends are known.
    package init(special: [Day: Bool] = [:]) { self.special = special }

    package func isWorked(_ day: Day) -> Bool {
        // 1 January 1970 was a Thursday.
        special[day] ?? ![2, 3].contains(((day.daysSince1970 % 7) + 7) % 7)
    }

    /// The last of so many working days, counted from the day after this one.
    package func day(_ count: Int, workingDaysAfter day: Day) -> Day {
        var day = day, left = count
        while left > 0 {
            day = day.adding(days: 1)
            if isWorked(day) { left -= 1 }
        }
        return day
    }

    /// How many working days there are from the day after one until another; negative where that is past.
    package func workingDays(from day: Day, until end: Day) -> Int {
        let (first, last) = (min(day, end), max(day, end))
        let count = (first.daysSince1970..<last.daysSince1970).count { isWorked(Day(daysSince1970: $0 + 1)) }
        return day <= end ? count : -count
    }

    /// Whether offices are open: from seven in the morning to five in the afternoon of a day that is worked.
    package func isOfficeHour(_ moment: Date) -> Bool {
        let hour = Int((moment.timeIntervalSince1970 / 3600).rounded(.down)) + 7
        return isWorked(Day(moment)) && (7..<17).contains(((hour % 24) + 24) % 24)
    }
}
