package import Emulation
package import FoundationEssentials
package import Postgres

/// A nomination that lies on its unit's desk and was not sent yet, with what its subject is called.
package struct ListedNominationDraft: Sendable {
    package let draft: NominationDraft
    /// Nil where none is chosen yet, or it is not seen any more.
    package let subjectName: String?
    package let changedAt: Date
}

extension NominationDraft {
    /// Of drafts `d`.
    static let columns: SQL = """
        d.nomination_id, d.family_id, d.subject_unit, d.subject_id, d.form, d.began_on, d.ended_on, d.achievements, d.revision
        """

    init(_ row: inout Row) throws {
        let (id, family) = (try row.next(UUID.self), try row.next(UUID?.self))
        let (unit, subject) = (try row.next(UnitID?.self), try row.next(UUID?.self))
        self.init(
            id: id, family: family, subject: unit.flatMap { unit in subject.map { SubjectReference(unit: unit, id: $0) } },
            form: try row.next(String?.self), from: try row.next(Day?.self), until: try row.next(Day?.self),
            achievements: try row.next(String.self), revision: try row.next(Int.self))
    }
}

extension Statement where Output == NominationDraft? {
    /// What is on the unit's desk; nobody else sees it.
    package static func nominationDraft(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "draft of a nomination",
            """
            select \(NominationDraft.columns) from thidua.nomination_draft d
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.nomination_id = \(id)
            """,
            atMostOne: NominationDraft.init)
    }
}

extension Statement where Output == [ListedNominationDraft] {
    /// Those of a unit that were not sent yet, the latest first: two hundred at most.
    package static func nominationDrafts(of unit: UnitID) -> Statement {
        Statement(
            "drafts of nominations",
            """
            select \(NominationDraft.columns),
                   (select s.name from thidua.subject s
                    where s.root_id = d.root_id and s.unit_id = d.subject_unit and s.subject_id = d.subject_id),
                   d.changed_at
            from thidua.nomination_draft d
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit)
              and not exists (
                select from thidua.nomination n
                where n.root_id = d.root_id and n.level = d.level and n.unit_id = d.unit_id and n.nomination_id = d.nomination_id)
            order by d.nomination_id desc limit 200
            """,
            each: { row in
                ListedNominationDraft(
                    draft: try NominationDraft(&row), subjectName: try row.next(String?.self), changedAt: try row.next(Date.self))
            })
    }
}

extension Statement where Output == Void {
    /// Fails with `nomination_draft_pkey` where the id is taken.
    package static func lay(_ draft: NominationDraft, onDeskOf unit: Unit) -> Statement {
        Statement(
            "lay a nomination on the desk",
            """
            insert into thidua.nomination_draft (root_id, level, unit_id, nomination_id, family_id, subject_unit, subject_id, form, began_on,
                                                 ended_on, achievements, revision, changed_at)
            values (\(unit.id.rootID), \(unit.level), \(unit.id), \(draft.id), \(draft.family), \(draft.subject?.unit),
                    \(draft.subject?.id), \(draft.form), \(draft.from), \(draft.until), \(draft.achievements), 1, thidua.now())
            """)
    }

    /// Fails with `hasMoved` where somebody rewrote it meanwhile.
    /// - Parameter draft: with the revision that was seen.
    package static func rewrite(_ draft: NominationDraft, of unit: UnitID) -> Statement {
        Statement(
            moving: "rewrite a nomination",
            """
            update thidua.nomination_draft
            set family_id = \(draft.family), subject_unit = \(draft.subject?.unit), subject_id = \(draft.subject?.id),
                form = \(draft.form), began_on = \(draft.from), ended_on = \(draft.until), achievements = \(draft.achievements),
                revision = revision + 1, changed_at = thidua.now()
            where root_id = \(unit.rootID) and level in \(SQL.everyLevel) and unit_id = \(unit) and nomination_id = \(draft.id)
              and revision = \(draft.revision)
            """)
    }

    /// Takes one off the desk that was never sent. Fails with `hasMoved` where somebody rewrote or sent it meanwhile.
    package static func clear(_ draft: NominationDraft, of unit: UnitID) -> Statement {
        Statement(
            moving: "clear a nomination",
            """
            delete from thidua.nomination_draft d
            where d.root_id = \(unit.rootID) and d.level in \(SQL.everyLevel) and d.unit_id = \(unit) and d.nomination_id = \(draft.id)
              and d.revision = \(draft.revision)
              and not exists (
                select from thidua.nomination n
                where n.root_id = d.root_id and n.level = d.level and n.unit_id = d.unit_id and n.nomination_id = d.nomination_id)
            """)
    }
}
