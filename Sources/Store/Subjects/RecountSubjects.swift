package import Emulation
package import FoundationEssentials
package import Postgres

/// What a recount of whom subjects stand for looked at and what it found.
package struct RecountedSubjects: Sendable {
    package let subjects: Int
    package let mergers: Int
    package let differences: Int
    /// The first of them.
    package let listed: [SubjectDifference]

    init(_ row: inout Row) throws {
        (subjects, mergers, differences) = (try row.next(Int.self), try row.next(Int.self), try row.next(Int.self))
        let (ids, units) = (try row.next([UUID].self), try row.next([UnitID].self))
        let aspects = try row.next([SubjectDifference.Aspect].self)
        listed = ids.indices.map { SubjectDifference(subject: ids[$0], unit: units[$0], aspect: aspects[$0]) }
    }
}

/// One subject that does not stand for whom it should.
package struct SubjectDifference: Hashable, Sendable {
    /// `chain`: it stands for one that stands for another, or for none; `root`: for one of another city; `merger`: not for whom the mergers
    /// that hold make of it, one after another.
    package enum Aspect: String, CaseIterable, Sendable { case chain, root, merger }

    package let subject: UUID
    package let unit: UnitID
    package let aspect: Aspect
}

extension SubjectDifference.Aspect: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == RecountedSubjects {
    /// Follows the mergers that were not undone from each subject to where none leads any further, and looks whether it stands for that.
    ///
    /// Shares nothing with what merges: of the rows of subjects it believes no more than whom they say that they stand for.
    package static func recountSubjects(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount subjects",
            """
            with recursive held as (
              select m.from_unit, m.from_id, m.into_unit, m.into_id from thidua.subject_merger m
              where m.root_id = \(root) and m.undone_at is null
            ), followed as (
              select s.unit_id, s.subject_id, s.unit_id as at_unit, s.subject_id as at_id, 0 as steps
              from thidua.subject s where s.root_id = \(root)
              union all
              select f.unit_id, f.subject_id, h.into_unit, h.into_id, f.steps + 1
              from followed f join held h on h.from_unit = f.at_unit and h.from_id = f.at_id
              where f.steps < 1000
            ), ended as (
              select distinct on (unit_id, subject_id) unit_id, subject_id, at_unit, at_id from followed
              order by unit_id, subject_id, steps desc
            ), different as materialized (
              select 'chain' as aspect, s.subject_id, s.unit_id
              from thidua.subject s
              where s.root_id = \(root) and not exists (
                select from thidua.subject c
                where c.unit_id = s.stands_unit and c.subject_id = s.stands_for and c.stands_unit = s.stands_unit
                  and c.stands_for = s.stands_for)
              union all
              select 'root', s.subject_id, s.unit_id from thidua.subject s where s.root_id = \(root) and s.stands_unit >> 48 <> \(root)
              union all
              select 'merger', s.subject_id, s.unit_id
              from thidua.subject s join ended e on e.unit_id = s.unit_id and e.subject_id = s.subject_id
              where s.root_id = \(root) and (e.at_unit, e.at_id) is distinct from (s.stands_unit, s.stands_for)
            ), listed as (
              select * from different order by unit_id, subject_id, aspect limit \(limit)
            )
            select (select count(*) from thidua.subject s where s.root_id = \(root)),
                   (select count(*) from thidua.subject_merger m where m.root_id = \(root)), (select count(*) from different),
                   coalesce(array_agg(l.subject_id), '{}'), coalesce(array_agg(l.unit_id), '{}'), coalesce(array_agg(l.aspect), '{}')
            from listed l
            """,
            exactlyOne: RecountedSubjects.init)
    }
}
