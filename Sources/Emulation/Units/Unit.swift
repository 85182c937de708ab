/// A node of the tree, with the name it bears today.
package struct Unit: Hashable, Sendable {
    package let id: UnitID
    package let level: UnitLevel
    package let kind: UnitKind
    /// Authorities have one, nobody else does.
    package let title: UnitTitle?
    package let name: String
    /// The official code; other units have borne it and will again, so it identifies nothing.
    package let code: String
    package let beganOn: Day
    /// The first day on which the unit is no more.
    package let endedOn: Day?

    package init(
        id: UnitID, level: UnitLevel, kind: UnitKind, title: UnitTitle?, name: String, code: String, beganOn: Day, endedOn: Day?
    ) {
        self.id = id
        self.level = level
        self.kind = kind
        self.title = title
        self.name = name
        self.code = code
        self.beganOn = beganOn
        self.endedOn = endedOn
    }

    /// Whether the unit was there on some day of a period.
    package func existed(in span: PeriodSpan) -> Bool { beganOn <= span.endsOn && !hasEnded(on: span.startsOn) }

    /// Whether the unit has ended by that day; a unit that will end later has not.
    package func hasEnded(on day: Day) -> Bool {
        guard let endedOn else { return false }
        return endedOn <= day
    }
}
