extension Indicator {
    /// Whether it is asked of that unit, by what the unit is.
    package func isAsked(of unit: Unit) -> Bool {
        guard !titles.isEmpty || !kinds.isEmpty else { return true }
        return kinds.contains(unit.kind) || unit.title.map(titles.contains) ?? false
    }

    /// Whether it is asked on that period of a campaign that ends on that day.
    ///
    /// A campaign's last period also closes an unfinished quarter: what was done since the last quarter would be asked nowhere else.
    package func isAsked(on period: Period, end: Day?) -> Bool {
        switch asked {
        case .every: true
        case .quarter: period.span.isQuarterEnd || period.span.isLast(end: end)
        case .end: period.span.isLast(end: end)
        }
    }

    /// Whether the unit enters a value of its own: nobody enters what units below also enter.
    package func isEntered(by unit: Unit, reportersBelow below: [Unit]) -> Bool {
        isAsked(of: unit) && !below.contains(where: isAsked(of:))
    }
}
