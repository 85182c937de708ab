package import Emulation
package import FoundationEssentials
package import Postgres

extension SubjectMerger {
    /// Of mergers `m`.
    static let columns: SQL = "m.merger_id, m.unit_id, m.level, m.from_unit, m.from_id, m.into_unit, m.into_id, m.reason, m.why_undone"

    init(_ row: inout Row) throws {
        let (id, unit, level) = (try row.next(UUID.self), try row.next(UnitID.self), try row.next(UnitLevel.self))
        let from = SubjectReference(unit: try row.next(UnitID.self), id: try row.next(UUID.self))
        let into = SubjectReference(unit: try row.next(UnitID.self), id: try row.next(UUID.self))
        self.init(
            id: id, unit: unit, level: level, from: from, into: into, reason: try row.next(String.self), undone: try row.next(String?.self))
    }
}

extension Statement where Output == SubjectMerger? {
    package static func merger(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "merger by id",
            """
            select \(SubjectMerger.columns) from thidua.subject_merger m
            where m.root_id = \(unit.rootID) and m.level in \(SQL.everyLevel) and m.unit_id = \(unit) and m.merger_id = \(id)
            """,
            atMostOne: SubjectMerger.init)
    }
}

extension Statement where Output == [SubjectMerger] {
    /// Those of a subject, as far as its reader sees them, the latest first: a hundred at most.
    package static func mergers(of subject: SubjectReference) -> Statement {
        Statement(
            "mergers of a subject",
            """
            select \(SubjectMerger.columns) from thidua.subject_merger m
            where m.root_id = \(subject.unit.rootID) and m.level in \(SQL.everyLevel)
              and (
                m.from_id = \(subject.id) and m.from_unit = \(subject.unit)
                or m.into_id = \(subject.id) and m.into_unit = \(subject.unit))
            order by m.merged_at desc, m.merger_id desc limit 100
            """,
            each: SubjectMerger.init)
    }
}

extension Statement where Output == [ListedSubject] {
    /// All that stand for the one that a subject stands for, itself among them, as far as their reader sees them: a hundred at most.
    package static func subjects(standingAs subject: SubjectReference) -> Statement {
        Statement(
            "subjects that stand for one",
            """
            select \(ListedSubject.columns)
            from \(ListedSubject.source)
            join thidua.subject o on o.root_id = s.root_id and o.stands_for = s.stands_for and o.stands_unit = s.stands_unit
            where o.root_id = \(subject.unit.rootID) and o.level in \(SQL.everyLevel) and o.unit_id = \(subject.unit)
              and o.subject_id = \(subject.id)
            order by s.unit_id, s.subject_id limit 100
            """,
            each: ListedSubject.init)
    }
}

extension Statement where Output == Void {
    /// Fails with `.standsElsewhere` where one of them is not below the caller, `.insufficientPrivilege` where the caller does not review or
    /// one that moves is of another unit, `.hasMoved` where one stands for another already, and `subject_merger_pkey`.
    package static func merge(_ merger: SubjectMerger) -> Statement {
        Statement(
            "merge subjects",
            """
            select thidua.merge_subjects(\(merger.id), \(merger.from.unit), \(merger.from.id), \(merger.into.unit), \(merger.into.id),
                                         \(merger.reason))
            """)
    }

    /// Fails with `.hasMoved` where it is undone, or somebody was moved on since.
    package static func part(_ merger: SubjectMerger) -> Statement {
        Statement("part subjects", "select thidua.part_subjects(\(merger.id), \(merger.undone))")
    }
}
