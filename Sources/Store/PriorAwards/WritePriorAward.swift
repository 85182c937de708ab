package import Emulation
package import FoundationEssentials
package import Postgres

extension PriorAward.Told {
    fileprivate var code: String? { if case .code(let code) = form { code } else { nil } }
    fileprivate var words: String? { if case .words(let words) = form { words } else { nil } }
}

extension Statement where Output == Void {
    /// Fails with `prior_award_pkey` where the id is taken.
    /// - Parameters:
    ///   - home: the level of the subject's home.
    ///   - placement: by which the unit may say so; nil for the home itself.
    package static func enter(_ award: PriorAward, home: UnitLevel, by placement: UUID?) -> Statement {
        let told = award.told
        return Statement(
            "enter prior award",
            """
            insert into thidua.prior_award (root_id, level, unit_id, award_id, home_level, home_unit, subject_id, placement_id, form,
                                            form_words, from_year, year, decided_on, symbol, decided_by, proof, shown_by, revision,
                                            changed_at)
            values (\(award.unit.rootID), \(award.level), \(award.unit), \(award.id), \(home), \(award.subject.unit), \(award.subject.id),
                    \(placement), \(told.code), \(told.words), \(told.fromYear)::int, \(told.year)::int, \(told.decidedOn),
                    \(told.symbol), \(told.decidedBy), \(told.proof), \(told.shownBy), 1, thidua.now())
            """)
    }

    /// Fails with `hasMoved` where it is not as it was read any more.
    package static func correct(_ award: PriorAward, to next: PriorAward) -> Statement {
        let told = next.told
        return Statement(
            moving: "correct prior award",
            """
            update thidua.prior_award
            set form = \(told.code), form_words = \(told.words), from_year = \(told.fromYear)::int, year = \(told.year)::int,
                decided_on = \(told.decidedOn), symbol = \(told.symbol), decided_by = \(told.decidedBy), proof = \(told.proof),
                shown_by = \(told.shownBy), revision = \(next.revision), changed_at = thidua.now()
            where root_id = \(award.unit.rootID) and level = \(award.level) and unit_id = \(award.unit) and award_id = \(award.id)
              and revision = \(award.revision) and withdrawn_at is null
            """)
    }

    /// Fails with `hasMoved` where it is not as it was read any more.
    package static func withdraw(_ award: PriorAward, to next: PriorAward) -> Statement {
        Statement(
            moving: "withdraw prior award",
            """
            update thidua.prior_award
            set withdrawn_at = thidua.now(), why_withdrawn = \(next.withdrawn), revision = \(next.revision), changed_at = thidua.now()
            where root_id = \(award.unit.rootID) and level = \(award.level) and unit_id = \(award.unit) and award_id = \(award.id)
              and revision = \(award.revision) and withdrawn_at is null
            """)
    }

    /// As many as a table brings in, of subjects of the unit itself; all of them or none.
    package static func enter(_ awards: [PriorAward]) -> Statement {
        let told = awards.map(\.told)
        return Statement(
            "enter prior awards",
            """
            insert into thidua.prior_award (root_id, level, unit_id, award_id, home_level, home_unit, subject_id, form, form_words, from_year,
                                            year, decided_on, symbol, decided_by, proof, shown_by, revision, changed_at)
            select (a.unit_id >> 48)::int, a.level, a.unit_id, a.award_id, a.level, a.unit_id, a.subject_id, a.form, a.form_words,
                   a.from_year, a.year, a.decided_on, a.symbol, a.decided_by, a.proof, a.shown_by, 1, thidua.now()
            from unnest(\(awards.map(\.level)), \(awards.map(\.unit)), \(awards.map(\.id)), \(awards.map(\.subject.id)),
                        \(told.map(\.code)), \(told.map(\.words)), \(told.map(\.fromYear)), \(told.map(\.year)),
                        \(told.map(\.decidedOn)), \(told.map(\.symbol)), \(told.map(\.decidedBy)), \(told.map(\.proof)),
                        \(told.map(\.shownBy)))
              a (level, unit_id, award_id, subject_id, form, form_words, from_year, year, decided_on, symbol, decided_by, proof, shown_by)
            """)
    }
}
