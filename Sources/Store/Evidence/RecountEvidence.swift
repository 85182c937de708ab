package import Emulation
package import FoundationEssentials
package import Postgres

/// What a recount of the evidence of one city compared and what it found.
package struct RecountedEvidence: Sendable {
    package let pieces: Int
    package let files: Int
    package let differences: Int
    /// The first of them.
    package let listed: [EvidenceDifference]

    init(_ row: inout Row) throws {
        pieces = try row.next(Int.self)
        files = try row.next(Int.self)
        differences = try row.next(Int.self)
        let units = try row.next([UnitID].self)
        let obligations = try row.next([UUID].self)
        let aspects = try row.next([EvidenceDifference.Aspect].self)
        listed = units.indices.map { EvidenceDifference(unit: units[$0], obligation: obligations[$0], aspect: aspects[$0]) }
    }
}

/// Something of a task's evidence that cannot be.
package struct EvidenceDifference: Hashable, Sendable {
    /// `bytes`: a file has another hash than it is called by; `type`: it does not begin as what it is said to be; `unclaimed`: it is nobody's;
    /// `missing`: a piece has no file; `homeless`: a piece is of no task; `late`: it was added after its task was said to be done.
    package enum Aspect: String, CaseIterable, Sendable { case bytes, type, unclaimed, missing, homeless, late }

    package let unit: UnitID
    package let obligation: UUID
    package let aspect: Aspect
}

extension EvidenceDifference.Aspect: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == RecountedEvidence {
    /// Takes the hash of every file again, and looks for what each is of. Reads every byte of them, and hands none on.
    package static func recountEvidence(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount evidence",
            """
            with file as (
              select unit_id, obligation_id, sha256 from thidua.evidence_body where root_id = \(root)
            ), piece as (
              select unit_id, obligation_id, kind, sha256 from thidua.evidence where root_id = \(root)
            ), different as materialized (
              select s.unit_id, s.obligation_id, s.aspect from thidua.spoiled_files(\(root)) s
              union all
              select f.unit_id, f.obligation_id, 'unclaimed' from file f
              where (f.unit_id, f.obligation_id, f.sha256) not in (select p.unit_id, p.obligation_id, p.sha256 from piece p where p.kind = 'file')
              union all
              select p.unit_id, p.obligation_id, 'missing' from piece p
              where p.kind = 'file' and (p.unit_id, p.obligation_id, p.sha256) not in (select f.unit_id, f.obligation_id, f.sha256 from file f)
              union all
              select p.unit_id, p.obligation_id, 'homeless' from piece p
              where (p.unit_id, p.obligation_id) not in (
                select o.unit_id, o.obligation_id from thidua.obligation o where o.root_id = \(root))
              union all
              select e.unit_id, e.obligation_id, 'late'
              from thidua.evidence e
              join thidua.obligation o
                on o.root_id = e.root_id and o.level = e.level and o.unit_id = e.unit_id and o.obligation_id = e.obligation_id
              where e.root_id = \(root) and o.state = 'done' and e.added_at > (
                select max(d.at) from thidua.event d
                where d.root_id = o.root_id and d.unit_id = o.unit_id and d.subject_id = o.obligation_id and d.kind = 'obligation.done')
            ), first as (select * from different order by unit_id, obligation_id, aspect limit \(limit))
            select (select count(*) from piece), (select count(*) from file), (select count(*) from different),
                   array(select unit_id from first order by unit_id, obligation_id, aspect),
                   array(select obligation_id from first order by unit_id, obligation_id, aspect),
                   array(select aspect from first order by unit_id, obligation_id, aspect)
            """,
            exactlyOne: RecountedEvidence.init)
    }
}
