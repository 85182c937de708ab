package import Emulation
package import Postgres

extension Statement where Output == Void {
    /// Fails with `difficulty_pkey` where the id is taken.
    package static func insert(_ new: Difficulty) -> Statement {
        Statement(
            "insert difficulty",
            """
            insert into thidua.difficulty (root_id, level, unit_id, difficulty_id, family_id, to_unit, field, words, state, revision,
                                           raised_on, due_on, changed_at)
            values (\(new.unit.rootID), \(new.level), \(new.unit), \(new.id), \(new.family), \(new.to), \(new.field), \(new.words),
                    \(new.state), \(new.revision), \(new.raisedOn), \(new.dueOn), thidua.now())
            """)
    }

    /// Makes of it what was decided; fails with `hasMoved` when it is not as it was read any more.
    package static func move(_ difficulty: Difficulty, to next: Difficulty, into: Difficulty? = nil) -> Statement {
        Statement(
            moving: "move difficulty",
            """
            update thidua.difficulty
            set to_unit = \(next.to), field = \(next.field), words = \(next.words), state = \(next.state), revision = \(next.revision),
                raised_on = \(next.raisedOn), due_on = \(next.dueOn), question = \(next.question), into_level = \(into?.level),
                into_unit = \(into?.unit), into_id = \(next.into), gathers = \(next.gathers), answer = \(next.answer),
                is_published = \(next.isPublished), changed_at = thidua.now()
            where root_id = \(difficulty.unit.rootID) and level = \(difficulty.level) and unit_id = \(difficulty.unit)
              and difficulty_id = \(difficulty.id) and revision = \(difficulty.revision)
            """)
    }
}
