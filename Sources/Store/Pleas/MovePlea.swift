package import Emulation
package import Postgres

extension Statement where Output == Void {
    /// Asks, or grants unasked to many at once, in one statement; nothing where there are none.
    ///
    /// Fails with `plea_pkey` where an id is taken, with `one_plea_at_a_time` where one waits already, and with `a_due_day_is_moved_once`
    /// or `a_task_is_excused_once` where somebody else granted meanwhile.
    package static func insert(_ new: [Plea]) -> Statement {
        Statement(
            "insert pleas",
            """
            insert into thidua.plea (root_id, level, unit_id, plea_id, family_id, to_unit, obligation_id, wants, until, reason, state,
                                     revision, moved_from, answer, asked_at, changed_at, lead_unit)
            select (p.unit_id >> 48)::int, p.level, p.unit_id, p.plea_id, p.family_id, p.to_unit, p.obligation_id, p.wants, p.until,
                   p.reason, p.state, 1, p.moved_from, p.answer, thidua.now(), thidua.now(), p.lead_unit
            from unnest(\(new.map(\.level)), \(new.map(\.unit)), \(new.map(\.id)), \(new.map(\.family)), \(new.map(\.to)),
                        \(new.map(\.obligation)), \(new.map(\.wish.kind)), \(new.map(\.wish.until)), \(new.map(\.reason)),
                        \(new.map(\.state)), \(new.map(\.movedFrom)), \(new.map(\.answer)), \(new.map(\.lead)))
              p (level, unit_id, plea_id, family_id, to_unit, obligation_id, wants, until, reason, state, moved_from, answer, lead_unit)
            """)
    }

    /// Makes of it what was decided; fails with `hasMoved` when it is not as it was read any more.
    package static func move(_ plea: Plea, to next: Plea) -> Statement {
        Statement(
            moving: "move plea",
            """
            update thidua.plea
            set state = \(next.state), revision = \(next.revision), moved_from = \(next.movedFrom), answer = \(next.answer),
                changed_at = thidua.now()
            where root_id = \(plea.unit.rootID) and level = \(plea.level) and unit_id = \(plea.unit) and plea_id = \(plea.id)
              and revision = \(plea.revision)
            """)
    }
}
