package import Emulation
package import FoundationEssentials
package import Postgres
import Wire

/// A task as it stands with a unit that is perhaps reminded of it.
package struct RemindableObligation: Sendable {
    package let listed: ListedObligation
    package let debtor: Reminding.Debtor

    init(_ row: inout Row) throws {
        listed = try ListedObligation(&row)
        debtor = Reminding.Debtor(
            name: listed.unitName, isDone: listed.doneAt != nil || listed.granted.isExcused, isRemindedToday: try row.next(Bool.self))
    }
}

extension Statement where Output == [RemindableObligation] {
    /// To whom else a clause of the issuer's was told, of the units there are, in the order of the tree.
    /// - Parameter some: only these of them; nil for all.
    package static func remindable(of clause: UUID, by issuer: UnitID, only some: [UUID]?) -> Statement {
        let which: SQL = some.map { "and o.obligation_id = any(\($0))" } ?? ""
        return Statement(
            "obligations to be reminded of",
            """
            select \(ListedObligation.columns()), exists (
                     select from thidua.delivery d
                     where d.root_id = o.root_id and d.level = o.level and d.unit_id = o.unit_id and d.obligation_id = o.obligation_id
                       and d.by_hand_on = thidua.today() and d.from_unit = o.from_unit)
            from thidua.obligation o \(ListedObligation.joined())
            where o.root_id = \(issuer.rootID) and o.from_level in \(SQL.everyLevel) and o.from_unit = \(issuer) and o.clause_id = \(clause)
              and o.told_by is not null and (u.ended_on is null or u.ended_on > thidua.today()) \(which)
            order by o.unit_id
            """,
            each: RemindableObligation.init)
    }
}

extension Statement<Void> {
    /// Reminds of what a clause told, and records it with each unit, in one statement. Whoever was reminded sees that event, and nobody
    /// above: who sent it has one of their own.
    ///
    /// - Parameter letter: the document that says so, where there is one.
    ///
    /// Fails with `hasMoved` where one of them was done meanwhile, and with `a_task_is_reminded_of_by_hand_once_a_day`. Some 0.4 ms a unit.
    package static func remind(
        of obligations: [UUID], toldBy clause: UUID, of unit: Unit, by letter: UUID? = nil, words: String?, fingerprint: Data
    ) -> Statement {
        let (kind, issuer) = (Event.Kind.reminderSent, unit.id)
        return Statement(
            "send reminders",
            """
            with sent as (
              insert into thidua.delivery (root_id, level, unit_id, delivery_id, from_unit, from_level, family_id, by_person, obligation_id,
                                           document_id, words, at)
              select o.root_id, o.level, o.unit_id, c.delivery_id, o.from_unit, \(letter.map { _ in unit.level }), o.family_id,
                     thidua.my_person(), o.obligation_id, \(letter), \(words), thidua.now()
              from unnest(\(obligations), \(obligations.map { _ in UUID.version7() })) c (obligation_id, delivery_id)
              join thidua.obligation o
                on o.root_id = \(issuer.rootID) and o.from_level in \(SQL.everyLevel) and o.from_unit = \(issuer)
               and o.clause_id = \(clause) and o.obligation_id = c.obligation_id
              where \(Obligation.doneAt(.own)) is null
              returning root_id, level, unit_id, delivery_id, family_id
            ), recorded as (
              insert into thidua.event (root_id, level, unit_id, event_id, at, by_unit, by_person, by_role, on_behalf_of, kind, audience,
                                        subject_id, family_id, fingerprint)
              select s.root_id, s.level, s.unit_id, gen_random_uuid(), thidua.now(), thidua.me(), thidua.my_person(), thidua.my_role(),
                     thidua.on_behalf_of(thidua.deed_of(\(kind)), s.family_id), \(kind), \(kind.audience), s.delivery_id, s.family_id,
                     \(fingerprint)
              from sent s)
            select thidua.all_or_nothing(case n when \(obligations.count) then n else 0 end, n, n)
            from (select count(*) as n from sent) counted
            """)
    }
}
