package import Emulation
package import Postgres

extension Statement where Output == Void {
    /// Fails with `subject_pkey` where the id is taken.
    /// - Parameter named: the level of the unit that a collective is.
    package static func register(_ subject: Subject, named level: UnitLevel?) -> Statement {
        let told = subject.told
        return Statement(
            "register subject",
            """
            insert into thidua.subject (root_id, level, unit_id, subject_id, kind, name, birth_year, category, traits, names_level,
                                        names_unit, person_id, stands_level, stands_unit, stands_for, revision, changed_at)
            values (\(subject.unit.rootID), \(subject.level), \(subject.unit), \(subject.id), \(subject.kind), \(told.name),
                    \(told.birthYear)::int, \(told.category), \(told.traits), \(level), \(told.names), \(told.person), \(subject.level),
                    \(subject.unit), \(subject.id), 1, thidua.now())
            """)
    }

    /// Fails with `hasMoved` where it is not as it was read any more.
    package static func correct(_ subject: Subject, to next: Subject, named level: UnitLevel?) -> Statement {
        let told = next.told
        return Statement(
            moving: "correct subject",
            """
            update thidua.subject
            set name = \(told.name), birth_year = \(told.birthYear)::int, category = \(told.category), traits = \(told.traits),
                names_level = \(level), names_unit = \(told.names), person_id = \(told.person), revision = \(next.revision),
                changed_at = thidua.now()
            where root_id = \(subject.unit.rootID) and level = \(subject.level) and unit_id = \(subject.unit)
              and subject_id = \(subject.id) and revision = \(subject.revision)
            """)
    }
}
