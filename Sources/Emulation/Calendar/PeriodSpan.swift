/// The days a reporting period covers, both ends included, and the day its reports are due, if anybody set one.
/// Constraints: `a_period_does_not_end_before_it_starts`, `a_report_is_not_due_before_its_period_ends`.
package struct PeriodSpan: Hashable, Sendable {
    package let startsOn: Day
    package let endsOn: Day
    package let dueOn: Day?

    package init(startsOn: Day, endsOn: Day, dueOn: Day?) {
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.dueOn = dueOn
    }

    /// Whether a calendar quarter ends with it.
    package var isQuarterEnd: Bool { endsOn == endsOn.endOfQuarter }

    /// Whether the end falls into it; false as long as nobody knows the end.
    package func isLast(end: Day?) -> Bool {
        guard let end else { return false }
        return (startsOn...endsOn).contains(end)
    }

    /// "Tháng 12/2024" or "Quý IV/2024": a first period that was cut short is called after the calendar months it touches.
    package func name(in language: Language) -> String {
        if startsOn.startOfMonth == endsOn.startOfMonth {
            return language.text(
                vi: "Tháng \(endsOn.month)/\(endsOn.year)",
                en: "\(Self.englishMonths[endsOn.month - 1]) \(endsOn.year)")
        }
        return language.text(
            vi: "Quý \(["I", "II", "III", "IV"][endsOn.quarter - 1])/\(endsOn.year)",
            en: "Quarter \(endsOn.quarter), \(endsOn.year)")
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ]
}
