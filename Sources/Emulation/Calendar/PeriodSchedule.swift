/// How a root campaign cuts its time into reporting periods: calendar months or quarters, the first one from its first day on.
package struct PeriodSchedule: Hashable, Sendable {
    /// How long a period is, in the calendar's terms.
    package enum Every: String, CaseIterable, Sendable { case month, quarter }

    /// Twenty years of months: a first or last day beyond that is a slip of the pen.
    package static let mostPeriods = 240
    /// A report that is due later than this after its period was mistyped.
    package static let latestDue = 365

    package let every: Every
    package let firstDay: Day
    /// Days after the end of a period; plan and law often give none.
    package let dueAfterDays: Int?

    package init(every: Every, firstDay: Day, dueAfterDays: Int?) {
        self.every = every
        self.firstDay = firstDay
        self.dueAfterDays = dueAfterDays
    }

    /// A period that exists, and whether nobody has reported on it yet.
    package struct Existing: Hashable, Sendable {
        package let span: PeriodSpan
        package let isEmpty: Bool

        package init(span: PeriodSpan, isEmpty: Bool) {
            self.span = span
            self.isEmpty = isEmpty
        }
    }

    /// How many periods there are up to and including the one that contains the last day.
    package func count(through last: Day) -> Int {
        guard firstDay <= last else { return 0 }
        return switch every {
        case .month: (last.year - firstDay.year) * 12 + last.month - firstDay.month + 1
        case .quarter: (last.year - firstDay.year) * 4 + last.quarter - firstDay.quarter + 1
        }
    }

    /// Whether the periods can be laid out up to that day; to be asked before ``spans(through:)`` of days that somebody typed.
    package func check(through last: Day, field: String = "schedule") throws(Refusals) {
        try Refusals.throw(ifAny: refusals(through: last, field: field))
    }

    func refusals(through last: Day?, field: String) -> [any Refusal] {
        var refusals: [any Refusal] = []
        if let dueAfterDays {
            if dueAfterDays < 0 { refusals.append(PlanRefusal(.dueBeforeTheEnd, field: "\(field).dueAfterDays")) }
            if dueAfterDays > Self.latestDue { refusals.append(PlanRefusal(.dueTooLate, field: "\(field).dueAfterDays")) }
        }
        if let last, last < firstDay { refusals.append(PlanRefusal(.scheduleStartsAfterTheEnd, field: "\(field).firstDay")) }
        if let last, count(through: last) > Self.mostPeriods { refusals.append(PlanRefusal(.tooManyPeriods, field: "\(field).firstDay")) }
        return refusals
    }

    /// The periods up to and including the one that contains the last day; the last is never cut, so that an end can move inside it.
    package func spans(through last: Day) -> [PeriodSpan] {
        var spans: [PeriodSpan] = []
        var start = firstDay
        while start <= last {
            let end =
                switch every {
                case .month: start.endOfMonth
                case .quarter: start.endOfQuarter
                }
            spans.append(PeriodSpan(startsOn: start, endsOn: end, dueOn: dueAfterDays.map { end.adding(days: $0) }))
            start = end.adding(days: 1)
        }
        return spans
    }

    /// What a moved end adds and removes. A period that somebody has reported on stays, wherever the end went.
    package func change(existing: [Existing], through last: Day) -> (add: [PeriodSpan], remove: [PeriodSpan]) {
        let wanted = spans(through: last)
        let kept = Set(existing.map(\.span.startsOn))
        let needed = Set(wanted.map(\.startsOn))
        return (
            add: wanted.filter { !kept.contains($0.startsOn) },
            remove: existing.filter { $0.isEmpty && !needed.contains($0.span.startsOn) }.map(\.span)
        )
    }
}

extension PeriodSchedule.Every: Named {
    package var words: Wording {
        switch self {
        case .month: Wording(vi: "hằng tháng", en: "every month")
        case .quarter: Wording(vi: "hằng quý", en: "every quarter")
        }
    }
}
