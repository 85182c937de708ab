package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == [Period] {
    /// The reporting periods of a campaign, which are those its family began with, oldest first.
    package static func periods(of campaign: UUID, unit: UnitID) -> Statement {
        Statement(
            "periods of a campaign",
            """
            select p.period_id, p.unit_id, p.campaign_id, p.starts_on, p.ends_on, p.due_on
            from thidua.campaign c
            join thidua.period p
              on p.root_id = c.root_id and p.level = c.family_level and p.unit_id = c.family_unit and p.campaign_id = c.family_id
            where c.root_id = \(unit.rootID) and c.level in \(SQL.everyLevel) and c.unit_id = \(unit) and c.campaign_id = \(campaign)
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

    /// Where an outer join may have found none.
    static func orNil(_ row: inout Row) throws -> Period? {
        let (id, unit, campaign) = (try row.next(UUID?.self), try row.next(UnitID?.self), try row.next(UUID?.self))
        let (startsOn, endsOn, dueOn) = (try row.next(Day?.self), try row.next(Day?.self), try row.next(Day?.self))
        guard let id, let unit, let campaign, let startsOn, let endsOn else { return nil }
        return Period(id: id, unit: unit, campaign: campaign, span: PeriodSpan(startsOn: startsOn, endsOn: endsOn, dueOn: dueOn))
    }
}

extension Statement where Output == Void {
    /// Removes a period, unless somebody writes on it: a report below may be there and not be seen from here.
    package static func removeUnlessReported(_ period: Period) -> Statement {
        Statement("remove period unless reported", "select thidua.remove_unless_reported(\(period.unit), \(period.id))")
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
