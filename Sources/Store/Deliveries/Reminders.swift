package import Emulation
package import FoundationEssentials
package import Postgres

/// That a unit was reminded of a task: for that unit and for who sent it, and for nobody else.
package struct Reminder: Sendable {
    package let id: UUID
    package let obligation: UUID
    package let at: Date
    /// Who sent it; nil also for whoever is nobody of the unit one stands in.
    package let byName: String?
    package let isAutomatic: Bool
    /// When the unit first opened it.
    package let openedAt: Date?

    /// The people of the unit one stands in, looked up once.
    static let people: SQL = "people as materialized (select p.person_id, p.person_name from thidua.people_here() p)"

    /// - Parameter end: what was opened from then on was not yet; nil for as it is.
    static func columns(asOf end: SQL? = nil) -> SQL {
        let opened: SQL = end.map { "case when d.opened_at < \($0) then d.opened_at end" } ?? "d.opened_at"
        // Of what reminds there is always a task.
        return """
            d.delivery_id, coalesce(d.obligation_id, d.delivery_id), d.at, (select p.person_name from people p where p.person_id = d.by_person limit 1),
            d.by_person is null, \(opened)
            """
    }

    init(_ row: inout Row) throws {
        id = try row.next(UUID.self)
        obligation = try row.next(UUID.self)
        at = try row.next(Date.self)
        byName = try row.next(String?.self)
        isAutomatic = try row.next(Bool.self)
        openedAt = try row.next(Date?.self)
    }
}

extension Statement where Output == [Reminder] {
    /// How often a unit was reminded of a task, and when, oldest first.
    package static func reminders(of obligation: UUID, of unit: UnitID) -> Statement {
        Statement(
            "reminders of an obligation",
            """
            with \(Reminder.people)
            select \(Reminder.columns()) from thidua.delivery d
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.obligation_id = \(obligation)
            order by d.at, d.delivery_id
            """,
            each: Reminder.init)
    }

    /// Of those to whom a clause was told, as `obligations(toldBy:)` lists them: how often each was reminded by the end of a day.
    /// - Parameters:
    ///   - day: nil for today, as is one that is yet to come.
    ///   - after: the last unit of the page before.
    package static func reminders(toldBy clause: UUID, of issuer: UnitID, on day: Day?, after: UnitID?, limit: Int) -> Statement {
        Statement(
            "reminders of a clause",
            """
            with \(ObligationPast.upTo(day)), \(Reminder.people), told as (
              select o.root_id, o.level, o.unit_id, o.obligation_id
              from upto cross join thidua.obligation o join thidua.unit u on u.unit_id = o.unit_id
              where o.root_id = \(issuer.rootID) and o.from_level in \(SQL.everyLevel) and o.from_unit = \(issuer) and o.clause_id = \(clause)
                and o.unit_id > \(after?.rawValue ?? 0) and o.told_at < upto.ends and (u.ended_on is null or u.ended_on > upto.day)
              order by o.unit_id limit \(limit))
            select \(Reminder.columns(asOf: "upto.ends"))
            from upto cross join told t
            join thidua.delivery d
              on d.root_id = t.root_id and d.level = t.level and d.unit_id = t.unit_id and d.obligation_id = t.obligation_id
            where d.from_unit = \(issuer) and d.at < upto.ends
            order by d.unit_id, d.at, d.delivery_id
            """,
            each: Reminder.init)
    }
}
