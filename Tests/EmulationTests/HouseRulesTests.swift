import Foundation
import Testing

@testable import Emulation

@Suite("House rules", .timeLimit(.minutes(5)))
struct HouseRulesTests {
    private func refusal(_ before: [Int], _ after: [Int]) -> String? {
        do {
            _ = try HouseRules.Reminding(before: before, after: after)
            return nil
        } catch { return "\(error.field ?? "") \(error.code)" }
    }

    @Test("name few days near the day, each once, in whatever order")
    func reminding() throws {
        let set = try HouseRules.Reminding(before: [1, 7, 3], after: [30, 1])
        #expect(set.before == [7, 3, 1] && set.after == [1, 30])
        #expect(refusal([], []) == nil && refusal([60, 1], [60]) == nil)
        #expect(refusal([1, 2, 3, 4, 5, 6], []) == "remindBefore house-rules.too-many-days")
        #expect(refusal([], [0]) == "remindAfter house-rules.day-out-of-range")
        #expect(refusal([61], []) == "remindBefore house-rules.day-out-of-range")
        #expect(refusal([], [7, 7]) == "remindAfter house-rules.day-twice")
    }

    @Test(
        "are kept in office hours: from seven to five, on days that are worked",
        arguments: [
            ("2024-12-20T00:00:00Z", true), ("2024-12-19T23:59:59Z", false), ("2024-12-20T09:59:59Z", true),
            ("2024-12-20T10:00:00Z", false),
            // A Saturday, one that is worked instead of another day, and a holiday.
            ("2024-12-21T03:00:00Z", false), ("2024-05-04T03:00:00Z", true), ("2024-09-02T03:00:00Z", false),
            ("1969-12-31T23:59:59Z", false),
        ])
    func officeHours(_ moment: String, _ isOpen: Bool) throws {
        let calendar = WorkingCalendar(special: [Day("2024-05-04")!: true, Day("2024-09-02")!: false])
        #expect(calendar.isOfficeHour(try Date(moment, strategy: .iso8601)) == isOpen)
    }
}
