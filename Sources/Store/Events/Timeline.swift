package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == [Event] {
    /// What happened to a unit, newest first; only what the caller may see of it.
    package static func timeline(of unit: UnitID, before: Moment?, limit: Int) -> Statement {
        Statement(
            "timeline of a unit",
            """
            select \(Event.columns) from thidua.event e
            where \(Event.happened(to: unit, before: before, limit: limit))
            """,
            each: Event.init)
    }

    /// What happened in a campaign family within the caller's sight, newest first.
    package static func timeline(ofFamily family: UUID, root: Int32, before: Moment?, limit: Int) -> Statement {
        Statement(
            "timeline of a campaign family",
            """
            select \(Event.columns) from thidua.event e
            where \(Event.happened(inFamily: family, root: root, before: before, limit: limit))
            """,
            each: Event.init)
    }
}

extension Statement where Output == [Event] {
    /// What happened to something of a unit, oldest first.
    package static func timeline(ofSubject subject: UUID, of unit: UnitID) -> Statement {
        Statement(
            "timeline of a subject",
            """
            select \(Event.columns) from thidua.event e
            where e.root_id = \(unit.rootID) and e.unit_id = \(unit) and e.subject_id = \(subject) order by e.at, e.event_id
            """,
            each: Event.init)
    }
}

extension Statement where Output == [Event] {
    /// What happened to a task of a unit and to what was asked about it, oldest first.
    package static func timeline(ofTask task: UUID, of unit: UnitID) -> Statement {
        Statement(
            "timeline of a task",
            """
            select \(Event.columns) from thidua.event e
            where e.root_id = \(unit.rootID) and e.unit_id = \(unit) and e.subject_id = any(array(
              select \(task)::uuid
              union all
              select p.plea_id from thidua.plea p
              where p.root_id = \(unit.rootID) and p.level in \(SQL.everyLevel) and p.unit_id = \(unit) and p.obligation_id = \(task)))
            order by e.at, e.event_id
            """,
            each: Event.init)
    }
}

extension Event {
    /// Of events `e`: those of a unit, newest first.
    static func happened(to unit: UnitID, before: Moment?, limit: Int) -> SQL {
        """
        e.root_id = \(unit.rootID) and e.unit_id = \(unit) and \(Moment.older(than: before))
        order by e.at desc, e.event_id desc limit \(limit)
        """
    }

    /// Of events `e`: those of a family of campaigns, newest first.
    static func happened(inFamily family: UUID, root: Int32, before: Moment?, limit: Int) -> SQL {
        """
        e.root_id = \(root) and e.family_id = \(family) and \(Moment.older(than: before))
        order by e.at desc, e.event_id desc limit \(limit)
        """
    }
}
