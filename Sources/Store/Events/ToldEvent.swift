package import Emulation
package import FoundationEssentials
package import Postgres

/// What happened, with the names that a sentence about it needs.
package struct ToldEvent: Sendable {
    package let event: Event
    /// What the unit it happened to is called today.
    package let unitName: String
    /// What the unit is called today that did it.
    package let byUnitName: String
    /// Who did it; nil for whoever is nobody of the unit one stands in.
    package let byName: String?
    /// What the campaign is called it is of; nil for one of somebody else's that is not seen.
    package let campaignName: String?
    /// How the unit is told to take part in it; nil where nobody told it.
    package let strength: Strength?
    /// Who told it, and so decides on its reports.
    package let from: UnitID?
    /// What a report is about; nil for anything else.
    package let period: Period?
    /// What a plea is about; nil for anything else.
    package let task: UUID?

    init(_ row: inout Row) throws {
        event = try Event(&row)
        unitName = try row.next(String.self)
        byUnitName = try row.next(String.self)
        byName = try row.next(String?.self)
        campaignName = try row.next(String?.self)
        strength = try row.next(Strength?.self)
        from = try row.next(UnitID?.self)
        period = try Period.orNil(&row)
        task = try row.next(UUID?.self)
    }
}

extension Statement where Output == [ToldEvent] {
    /// What happened to a unit, newest first; only what the caller may see of it.
    package static func told(of unit: UnitID, before: Moment?, limit: Int) -> Statement {
        Statement(
            "told of a unit",
            told(Event.happened(to: unit, before: before, limit: limit)), each: ToldEvent.init)
    }

    /// What happened in the family of a campaign within the caller's sight, newest first.
    package static func told(ofFamily family: UUID, root: Int32, before: Moment?, limit: Int) -> Statement {
        Statement(
            "told of a campaign family",
            told(Event.happened(inFamily: family, root: root, before: before, limit: limit)), each: ToldEvent.init)
    }

    /// What happened to something of a unit, newest first.
    package static func told(ofSubject subject: UUID, of unit: UnitID) -> Statement {
        Statement(
            "told of a subject",
            told("e.root_id = \(unit.rootID) and e.unit_id = \(unit) and e.subject_id = \(subject) order by e.at desc, e.event_id desc"),
            each: ToldEvent.init)
    }

    /// Names are looked up for the few events there are on a page. Who did something is named from among the people of the unit one stands
    /// in, and nowhere else.
    private static func told(_ which: SQL) -> SQL {
        """
        select \(Event.columns), u.name, b.name,
               \(Colleague.name(of: "e.by_person")),
               c.short_name, a.strength, a.from_unit, p.period_id, p.unit_id, p.campaign_id, p.starts_on, p.ends_on, p.due_on,
               l.obligation_id
        from (select e.* from thidua.event e where \(which)) e
        join thidua.unit_today u on u.unit_id = e.unit_id
        join thidua.unit_today b on b.unit_id = e.by_unit
        left join thidua.campaign c
          on c.root_id = e.root_id and c.level = e.level and c.unit_id = e.unit_id and c.campaign_id = e.campaign_id
        left join thidua.address a
          on a.root_id = e.root_id and a.level = e.level and a.unit_id = e.unit_id and a.family_id = e.family_id
        left join thidua.report r
          on r.root_id = e.root_id and r.level = e.level and r.unit_id = e.unit_id and r.report_id = e.subject_id
        left join thidua.period p
          on p.root_id = r.root_id and p.level = r.period_level and p.unit_id = r.period_unit and p.period_id = r.period_id
        left join thidua.plea l
          on l.root_id = e.root_id and l.level = e.level and l.unit_id = e.unit_id and l.plea_id = e.subject_id
        order by e.at desc, e.event_id desc
        """
    }
}
