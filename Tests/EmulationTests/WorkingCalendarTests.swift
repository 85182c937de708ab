import Emulation
import Testing

@Suite("Working days", .timeLimit(.minutes(1)))
struct WorkingCalendarTests {
    /// Tết of 2025 and the days around 30 April that were swapped.
    private let calendar = WorkingCalendar(special: [
        day("2025-01-27"): false, day("2025-01-28"): false, day("2025-01-29"): false, day("2025-01-30"): false, day("2025-01-31"): false,
        day("2025-04-26"): true, day("2025-04-30"): false, day("2025-05-01"): false, day("2025-05-02"): false,
    ])

    @Test("are Monday to Friday, but for holidays and for days that were swapped")
    func worked() {
        #expect(calendar.isWorked(day("2025-01-24")) && !calendar.isWorked(day("2025-01-25")) && !calendar.isWorked(day("2025-01-27")))
        #expect(calendar.isWorked(day("2025-04-26")) && !calendar.isWorked(day("2025-04-27")) && !calendar.isWorked(day("2025-05-02")))
        #expect(WorkingCalendar().isWorked(day("2025-01-27")) && !WorkingCalendar().isWorked(day("2025-04-26")))
    }

    @Test("are counted from the day after, over Tết and over a Saturday that is worked")
    func counted() {
        #expect(calendar.day(1, workingDaysAfter: day("2025-01-24")) == day("2025-02-03"))
        #expect(calendar.day(10, workingDaysAfter: day("2025-01-20")) == day("2025-02-10"))
        #expect(calendar.day(1, workingDaysAfter: day("2025-04-25")) == day("2025-04-26"))
        #expect(calendar.day(3, workingDaysAfter: day("2025-04-25")) == day("2025-04-29"))
        #expect(calendar.day(4, workingDaysAfter: day("2025-04-25")) == day("2025-05-05"))
        #expect(calendar.day(0, workingDaysAfter: day("2025-01-27")) == day("2025-01-27"))
    }

    @Test("come in as many as were asked for, the last of them worked, wherever one begins")
    func anywhere() {
        var days = 0
        for offset in 0..<150 {
            let start = day("2024-12-15").adding(days: offset)
            for count in 1...20 {
                let last = calendar.day(count, workingDaysAfter: start)
                let between = (1...(last.daysSince1970 - start.daysSince1970)).map { start.adding(days: $0) }
                #expect(calendar.isWorked(last) && between.count { calendar.isWorked($0) } == count)
                days += 1
            }
        }
        print("working days: \(days) counted from 150 days, each as many as asked")
    }
}
