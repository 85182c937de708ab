package import Emulation
package import FoundationEssentials
package import Postgres

extension Commendation.Kind: PostgresEncodable, PostgresDecodable {}
extension Commendation.Ground: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == Void {
    /// Fails with `commendation_pkey` where the id is taken.
    package static func issue(_ commendation: Commendation) -> Statement {
        Statement(
            "issue commendation",
            """
            insert into thidua.commendation (root_id, level, unit_id, commendation_id, kind, document_id, decided_on, budget, lines, ground,
                                             reason, despite, issued_at)
            values (\(commendation.unit.rootID), \(commendation.level), \(commendation.unit), \(commendation.id), \(commendation.kind),
                    \(commendation.id), \(commendation.decidedOn), \(commendation.budget), \(commendation.lines),
                    \(commendation.back?.ground), \(commendation.back?.reason), \(commendation.despite), thidua.now())
            """)
    }

    /// What it rests on, in that order.
    package static func rest(_ commendation: Commendation, on documents: [KnownDocument]) -> Statement {
        Statement(
            "rest commendation on documents",
            """
            insert into thidua.commendation_basis (root_id, level, unit_id, commendation_id, position, document_level, document_unit,
                                                   document_id, words)
            select \(commendation.unit.rootID), \(commendation.level), \(commendation.unit), \(commendation.id), b.position, b.level, b.unit, b.id,
                   b.words
            from unnest(\(documents.map(\.level)), \(documents.map(\.unit)), \(documents.map(\.id)), \(documents.map(\.name)))
              with ordinality b (level, unit, id, words, position)
            """)
    }

    /// All lines of a decision, with what their nominations and subjects are called by. Fails with `a_nomination_is_awarded_once`.
    package static func give(_ awards: [Award], for nominations: [AwardableNomination], drawingOn quotas: [UUID?]) -> Statement {
        Statement(
            "give awards",
            """
            insert into thidua.award (root_id, level, unit_id, award_id, commendation_id, ordinal, nomination_level, nomination_unit,
                                      nomination_id, subject_level, subject_unit, subject_id, family_id, subject_kind, name, unit_name, form,
                                      form_name, began_on, ended_on, multiple, salary, amount, quota_id)
            select (a.unit_id >> 48)::int, a.level, a.unit_id, a.award_id, a.commendation_id, a.ordinal, a.nomination_level, a.nomination_unit,
                   a.nomination_id, a.subject_level, a.subject_unit, a.subject_id, a.family_id, a.subject_kind, a.name, a.unit_name, a.form,
                   a.form_name, a.began_on, a.ended_on, a.multiple, a.salary, a.amount, a.quota_id
            from unnest(\(awards.map(\.unit)), \(awards.map(\.level)), \(awards.map(\.id)), \(awards.map(\.commendation)),
                        \(awards.map(\.ordinal)), \(nominations.map(\.nomination.level)), \(awards.map(\.nominator)),
                        \(awards.map(\.nomination)), \(nominations.map(\.subjectLevel)), \(awards.map(\.subject.unit)),
                        \(awards.map(\.subject.id)), \(nominations.map(\.nomination.family)), \(awards.map(\.kind)), \(awards.map(\.name)),
                        \(awards.map(\.unitName)), \(awards.map(\.form)), \(awards.map(\.formName)), \(awards.map(\.from)),
                        \(awards.map(\.until)), \(awards.map(\.money?.multiple)), \(awards.map(\.money?.salary)),
                        \(awards.map(\.money?.amount)), \(quotas))
              a (unit_id, level, award_id, commendation_id, ordinal, nomination_level, nomination_unit, nomination_id, subject_level,
                 subject_unit, subject_id, family_id, subject_kind, name, unit_name, form, form_name, began_on, ended_on, multiple, salary,
                 amount, quota_id)
            """)
    }

    /// Makes of all of them awarded ones; fails with `hasMoved` when one is not as it was read any more.
    package static func award(_ nominations: [Nomination], at unit: UnitID) -> Statement {
        Statement(
            "award nominations",
            """
            with moved as (
              update thidua.nomination n set state = 'awarded', revision = n.revision + 1, changed_at = thidua.now()
              from unnest(\(nominations.map(\.unit)), \(nominations.map(\.level)), \(nominations.map(\.id)), \(nominations.map(\.revision)))
                seen (unit_id, level, nomination_id, revision)
              where n.root_id = \(unit.rootID) and n.level = seen.level and n.unit_id = seen.unit_id and n.nomination_id = seen.nomination_id
                and n.revision = seen.revision and n.state = 'appraised' and n.at_unit = \(unit)
              returning 1)
            select thidua.all_or_nothing(m.n, m.n, m.n)
            from (select case when count(*) = \(nominations.count) then count(*) else 0 end as n from moved) m
            """)
    }

    /// Says that a decision of the same unit took these back; fails with `hasMoved` when one was taken back meanwhile.
    package static func takeBack(_ awards: [UUID], by commendation: Commendation) -> Statement {
        Statement(
            "take awards back",
            """
            with moved as (
              update thidua.award set cancelled_by = \(commendation.id)
              where root_id = \(commendation.unit.rootID) and level = \(commendation.level) and unit_id = \(commendation.unit)
                and award_id = any(\(awards)) and cancelled_by is null
              returning 1)
            select thidua.all_or_nothing(m.n, m.n, m.n)
            from (select case when count(*) = \(awards.count) then count(*) else 0 end as n from moved) m
            """)
    }
}
