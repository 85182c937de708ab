package import Emulation
package import Postgres

/// What a unit was called, and what it was, for a time.
package struct UnitName: Hashable, Sendable {
    package let unit: UnitID
    package let from: Day
    /// The first day on which it was called otherwise.
    package let until: Day?
    package let name: String
    package let kind: UnitKind
    package let title: UnitTitle?
    package let code: String
}

extension Statement where Output == [UnitName] {
    /// What were these units called, from the first name to the last, those to come too?
    package static func names(of units: [UnitID]) -> Statement {
        Statement(
            "names of units",
            """
            select n.unit_id, n.valid_from, n.valid_until, n.name, n.kind, n.title, n.code from thidua.unit_name n
            where n.unit_id = any(\(units))
            order by n.unit_id, n.valid_from
            """,
            each: { row in
                UnitName(
                    unit: try row.next(UnitID.self), from: try row.next(Day.self), until: try row.next(Day?.self),
                    name: try row.next(String.self), kind: try row.next(UnitKind.self), title: try row.next(UnitTitle?.self),
                    code: try row.next(String.self))
            })
    }
}

extension Statement where Output == [Unit] {
    /// These units as they are called today; those that have ended under their last names.
    package static func unitsToday(_ units: [UnitID]) -> Statement {
        Statement("units today", Unit.calledToday("select unnest(\(units)) as unit_id"), each: Unit.init)
    }
}
