import Emulation
import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct DayTests {
    @Test(
        "a day is written in one way only",
        arguments: [
            "2024-2-3", "2024/02/03", "20240203", "2024-02-30", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-01-00",
            "0000-01-01", "2024-02-03T00:00", "+024-02-03", "２024-02-03", "",
        ])
    func strict(text: String) {
        #expect(Day(text) == nil)
    }

    @Test("a day is read, written and written for people")
    func writing() {
        #expect(day("2024-02-29").description == "2024-02-29")
        #expect(day("2000-02-29").vietnamese == "29/02/2000")
        #expect(day("0099-01-05").description == "0099-01-05")
    }

    @Test("days count from 1970, in both directions and over leap years")
    func counting() {
        #expect(day("1970-01-01").daysSince1970 == 0)
        #expect(day("2000-01-01").daysSince1970 == 10957)
        #expect(day("1969-12-31").daysSince1970 == -1)
        #expect(day("2024-02-28").adding(days: 2) == day("2024-03-01"))
        for days in stride(from: -719_162, through: 2_932_896, by: 97) {
            let found = Day(daysSince1970: days)
            #expect(found.daysSince1970 == days && Day(found.description) == found)
        }
    }

    @Test("a month later is the same day or the month's last")
    func months() {
        #expect(day("2024-01-31").adding(months: 1) == day("2024-02-29"))
        #expect(day("2024-12-20").adding(months: 1) == day("2025-01-20"))
        #expect(day("2024-01-31").adding(months: -2) == day("2023-11-30"))
        #expect(day("2024-05-15").startOfMonth == day("2024-05-01") && day("2024-02-15").endOfMonth == day("2024-02-29"))
        #expect(day("2024-05-15").startOfQuarter == day("2024-04-01") && day("2024-05-15").endOfQuarter == day("2024-06-30"))
    }

    @Test("today begins at midnight in Vietnam, seven hours before Greenwich")
    func today() {
        let midnight = Date(timeIntervalSince1970: 1_734_627_600)  // 2024-12-19T17:00:00Z
        #expect(Day(midnight) == day("2024-12-20"))
        #expect(Day(midnight.addingTimeInterval(-1)) == day("2024-12-19"))
    }

    @Test("days compare as the calendar does")
    func order() {
        #expect(day("2024-12-31") < day("2025-01-01") && day("2024-09-30") < day("2024-10-01") && day("2024-10-02") > day("2024-10-01"))
    }
}

@Suite(.timeLimit(.minutes(20))) struct MilestoneTests {
    private let congress = Milestone.event(unit: haiPhong.id, id: id(7))
    private func event(planned: String?, held: String? = nil) -> AnchorEvent {
        AnchorEvent(
            unit: haiPhong.id, id: id(7), name: "Đại hội Thi đua yêu nước thành phố lần thứ X",
            plannedOn: planned.map(day), heldOn: held.map(day), revision: 1)
    }

    @Test("a fixed end lasts to its day, whatever today is")
    func fixed() {
        #expect(Milestone.on(day("2025-10-18")).lastDay(today: day("2026-01-01"), event: nil) == day("2025-10-18"))
    }

    @Test("an event lasts to the day it was held, before that to the later of today and its plan, without a plan to today")
    func anchored() {
        let today = day("2025-06-01")
        #expect(congress.lastDay(today: today, event: event(planned: "2025-12-01", held: "2025-05-20")) == day("2025-05-20"))
        #expect(congress.lastDay(today: today, event: event(planned: "2025-12-01")) == day("2025-12-01"))
        #expect(congress.lastDay(today: today, event: event(planned: "2025-05-01")) == today)
        #expect(congress.lastDay(today: today, event: event(planned: nil)) == today)
        #expect(congress.lastDay(today: today, event: nil) == today)
    }

    @Test("the day of an event is the day it was held, otherwise the day it is planned for")
    func known() {
        #expect(congress.day(of: event(planned: "2025-12-01", held: "2025-10-18")) == day("2025-10-18"))
        #expect(congress.day(of: event(planned: "2025-12-01")) == day("2025-12-01"))
        #expect(congress.day(of: nil) == nil)
        #expect(Milestone.on(day("2025-10-18")).day(of: nil) == day("2025-10-18"))
    }
}

@Suite(.timeLimit(.minutes(20))) struct PeriodScheduleTests {
    private let monthly = PeriodSchedule(every: .month, firstDay: day("2024-12-20"), dueAfterDays: 5)
    private let quarterly = PeriodSchedule(every: .quarter, firstDay: day("2024-11-15"), dueAfterDays: nil)

    @Test("months run from the first day to the month of the last, which is not cut")
    func months() {
        #expect(
            monthly.spans(through: day("2025-02-01")) == [
                PeriodSpan(startsOn: day("2024-12-20"), endsOn: day("2024-12-31"), dueOn: day("2025-01-05")),
                PeriodSpan(startsOn: day("2025-01-01"), endsOn: day("2025-01-31"), dueOn: day("2025-02-05")),
                PeriodSpan(startsOn: day("2025-02-01"), endsOn: day("2025-02-28"), dueOn: day("2025-03-05")),
            ])
    }

    @Test("quarters are the calendar's, and without a term nothing is due")
    func quarters() {
        #expect(
            quarterly.spans(through: day("2025-01-01")) == [
                PeriodSpan(startsOn: day("2024-11-15"), endsOn: day("2024-12-31"), dueOn: nil),
                PeriodSpan(startsOn: day("2025-01-01"), endsOn: day("2025-03-31"), dueOn: nil),
            ])
    }

    @Test("periods are counted before they are laid out, and too many are refused")
    func counting() {
        for last in ["2024-11-14", "2024-11-15", "2024-12-20", "2025-01-01", "2025-03-31", "2026-04-01"].map(day) {
            #expect(monthly.count(through: last) == monthly.spans(through: last).count)
            #expect(quarterly.count(through: last) == quarterly.spans(through: last).count)
        }
        #expect(refused { () throws(Refusals) in try monthly.check(through: day("2044-11-30")) } == [])
        #expect(
            refused { () throws(Refusals) in try monthly.check(through: day("9999-12-31"), field: "end") } == [
                "schedule.too-many-periods end.firstDay"
            ])
    }

    @Test("before its first day there are no periods")
    func early() {
        #expect(monthly.spans(through: day("2024-12-19")).isEmpty)
        #expect(monthly.spans(through: day("2024-12-20")).count == 1)
    }

    @Test("a later end adds periods and removes none")
    func later() {
        let spans = monthly.spans(through: day("2025-01-31"))
        let change = monthly.change(existing: spans.map { .init(span: $0, isEmpty: true) }, through: day("2025-03-10"))
        #expect(change.add.map(\.startsOn) == [day("2025-02-01"), day("2025-03-01")])
        #expect(change.remove.isEmpty)
    }

    @Test("an earlier end removes the periods nobody reported on and no others")
    func earlier() {
        let existing = monthly.spans(through: day("2025-03-31")).map {
            PeriodSchedule.Existing(span: $0, isEmpty: $0.startsOn != day("2025-02-01"))
        }
        let change = monthly.change(existing: existing, through: day("2024-12-31"))
        #expect(change.add.isEmpty)
        #expect(change.remove.map(\.startsOn) == [day("2025-01-01"), day("2025-03-01")])
    }

    @Test("a period is called after its month or quarter")
    func names() {
        #expect(period("2024-12-20", "2024-12-31").name(in: .vi) == "Tháng 12/2024")
        #expect(period("2024-12-20", "2024-12-31").name(in: .en) == "December 2024")
        #expect(period("2024-11-15", "2024-12-31").name(in: .vi) == "Quý IV/2024")
        #expect(period("2025-01-01", "2025-03-31").name(in: .en) == "Quarter 1, 2025")
    }

    @Test("the last period is the one the end falls into; as long as nobody knows the end there is none")
    func last() {
        let october = period("2025-10-01", "2025-10-31")
        #expect(
            october.span.isLast(end: day("2025-10-18")) && october.span.isLast(end: day("2025-10-01"))
                && october.span.isLast(end: day("2025-10-31")))
        #expect(!october.span.isLast(end: day("2025-11-01")) && !october.span.isLast(end: nil))
        #expect(!october.span.isQuarterEnd && period("2025-09-01", "2025-09-30").span.isQuarterEnd)
    }
}
