package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == [Period] {
    /// The reporting periods of a family, oldest first.
    package static func periods(ofFamily family: UUID, unit: UnitID) -> Statement {
        Statement(
            "periods of a family",
            """
            select p.period_id, p.unit_id, p.campaign_id, p.starts_on, p.ends_on, p.due_on from thidua.period p
            where p.root_id = \(unit.rootID) and p.level in (1, 2, 3) and p.unit_id = \(unit) and p.campaign_id = \(family)
            order by p.starts_on
            """,
            each: Period.init)
    }
}

extension Period {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(UUID.self), unit: try row.next(UnitID.self), campaign: try row.next(UUID.self),
            span: PeriodSpan(startsOn: try row.next(Day.self), endsOn: try row.next(Day.self), dueOn: try row.next(Day?.self)))
    }
}

extension Statement where Output == Int {
    /// Removes a period nobody has reported on; 0 when there is none.
    ///
    /// Fails with `a_report_belongs_to_a_period` when somebody opened a report on it meanwhile.
    package static func deletePeriod(_ period: Period) -> Statement {
        Statement(
            affected: "delete period",
            """
            delete from thidua.period
            where root_id = \(period.unit.rootID) and level in (1, 2, 3) and unit_id = \(period.unit) and period_id = \(period.id)
            """)
    }
}

extension Statement where Output == Set<UUID> {
    /// Those of a family's periods that somebody has opened a report on and that the caller can see.
    package static func periodsInUse(family: UUID, root: Int32) -> Statement {
        Statement(
            "periods in use",
            "select distinct r.period_id from thidua.report r where r.root_id = \(root) and r.family_id = \(family)",
            reading: { rows in Set(try rows.map { row in try row.next(UUID.self) }) })
    }
}
