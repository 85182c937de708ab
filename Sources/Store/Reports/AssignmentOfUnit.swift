package import Emulation
package import FoundationEssentials
package import Postgres

/// Which assignment of a unit is meant: that of a period of its campaign, or the one a report of its answers.
package enum AssignmentKey: Sendable {
    case period(UUID, campaign: UUID)
    case report(UUID)

    func campaign(of unit: UnitID) -> SQL {
        switch self {
        case .period(_, let campaign): "\(campaign)"
        case .report(let report): Self.report("campaign_id", report, unit)
        }
    }

    func report(of unit: UnitID) -> SQL {
        switch self {
        case .report(let report): "\(report)"
        case .period(let period, let campaign):
            """
            (select r.report_id from thidua.report r
             where r.root_id = \(unit.rootID) and r.level in \(SQL.everyLevel) and r.unit_id = \(unit)
               and r.campaign_id = \(campaign) and r.period_id = \(period))
            """
        }
    }

    fileprivate func period(of unit: UnitID) -> SQL {
        switch self {
        case .period(let period, _): "\(period)"
        case .report(let report): Self.report("period_id", report, unit)
        }
    }

    private static func report(_ column: StaticString, _ report: UUID, _ unit: UnitID) -> SQL {
        """
        (select r.\(unescaped: column) from thidua.report r
         where r.root_id = \(unit.rootID) and r.level in \(SQL.everyLevel) and r.unit_id = \(unit) and r.report_id = \(report))
        """
    }
}

/// What a unit is asked, but for the indicators.
package struct AssignmentHead: Sendable {
    package let campaign: Campaign
    /// Whether it still takes reports, and every campaign it derives from.
    package let isOpen: Bool
    /// Nil where it is none of the family's.
    package let period: Period?
    package let received: ReceivedAddress?
    /// The day the family's root campaign ends, as far as anybody can say: of an event the day it was held, otherwise the day it is planned for.
    package let end: Day?
}

extension Statement where Output == AssignmentHead? {
    /// What a unit is asked in a period of a campaign of its own; nil where it has no such campaign.
    package static func assignment(_ key: AssignmentKey, of unit: UnitID) -> Statement {
        Statement(
            "assignment of a unit",
            """
            select \(Campaign.columns), \(Campaign.isOpen("c")), p.period_id, p.unit_id, p.campaign_id, p.starts_on, p.ends_on, p.due_on,
                   \(ReceivedAddress.columns), coalesce(f.end_on, e.held_on, e.planned_on)
            from thidua.campaign c
            join thidua.campaign f
              on f.root_id = c.root_id and f.level = c.family_level and f.unit_id = c.family_unit and f.campaign_id = c.family_id
            left join thidua.anchor_event e
              on e.root_id = f.root_id and e.level in \(SQL.everyLevel) and e.unit_id = f.end_event_unit and e.event_id = f.end_event
            left join thidua.period p
              on p.root_id = c.root_id and p.level = c.family_level and p.unit_id = c.family_unit and p.campaign_id = c.family_id
             and p.period_id = \(key.period(of: unit))
            left join thidua.address a
              on a.root_id = c.root_id and a.level = c.level and a.unit_id = c.unit_id and a.family_id = c.family_id
            where c.root_id = \(unit.rootID) and c.level in \(SQL.everyLevel) and c.unit_id = \(unit) and c.campaign_id = \(key.campaign(of: unit))
            """,
            atMostOne: { row in
                AssignmentHead(
                    campaign: try Campaign(&row), isOpen: try row.next(Bool.self), period: try Period.orNil(&row),
                    received: try ReceivedAddress.orNil(&row), end: try row.next(Day?.self))
            })
    }
}

extension Statement where Output == [Indicator] {
    /// The indicators of the campaign it belongs to.
    package static func indicators(_ key: AssignmentKey, of unit: UnitID) -> Statement {
        indicators(of: key.campaign(of: unit), unit: unit, revision: nil)
    }
}

extension Statement where Output == [Unit] {
    /// The unit, and those below it that enter values in its campaign's family: who was ordered to, and who was requested and takes part.
    package static func unit(_ unit: UnitID, andReportersBelow key: AssignmentKey) -> Statement {
        Statement(
            "unit and the reporters below it",
            Unit.calledToday(
                """
                select \(unit)::bigint as unit_id
                union all
                select a.unit_id from thidua.campaign mine
                join thidua.address a on a.root_id = mine.root_id and a.level in \(SQL.everyLevel) and a.family_id = mine.family_id
                where mine.root_id = \(unit.rootID) and mine.level in \(SQL.everyLevel) and mine.unit_id = \(unit)
                  and mine.campaign_id = \(key.campaign(of: unit))
                  and a.unit_id > \(unit) and a.unit_id <= \(unit.lastBelow)
                  and (a.strength = 'ordered' or exists (
                    select from thidua.campaign c
                    where c.root_id = a.root_id and c.level = a.level and c.unit_id = a.unit_id and c.family_id = a.family_id))
                """),
            each: Unit.init)
    }
}
