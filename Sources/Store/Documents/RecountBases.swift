package import Emulation
package import FoundationEssentials
package import Postgres

/// What a recount of what the plans of one city rest on compared and what it found.
package struct RecountedBases: Sendable {
    /// How many bases lead to a document.
    package let bases: Int
    /// How many documents were noted, and how many have ended.
    package let documents: Int
    package let ends: Int
    package let differences: Int
    /// The first of them.
    package let listed: [BasisDifference]

    init(_ row: inout Row) throws {
        bases = try row.next(Int.self)
        documents = try row.next(Int.self)
        ends = try row.next(Int.self)
        differences = try row.next(Int.self)
        let units = try row.next([UnitID].self)
        let documents = try row.next([UUID].self)
        let aspects = try row.next([BasisDifference.Aspect].self)
        listed = units.indices.map { BasisDifference(unit: units[$0], document: documents[$0], aspect: aspects[$0]) }
    }
}

/// One document that cannot be what something says of it.
package struct BasisDifference: Hashable, Sendable {
    /// `unseen`: a published plan rests on what its unit did not see: of no unit of its own or above, neither noted nor issued, or not yet then;
    /// `ended`: before it was issued, or of a number that was not; `unrecorded`: noted, or ended, without an event of that.
    package enum Aspect: String, CaseIterable, Sendable { case unseen, ended, unrecorded }

    /// Whose plan or whose document it is.
    package let unit: UnitID
    package let document: UUID
    package let aspect: Aspect
}

extension BasisDifference.Aspect: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == RecountedBases {
    /// Looks up every document that a published plan of a city leads to, as it was on the day on which the plan was published, and the event
    /// of each that was noted or has ended.
    package static func recountBases(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount bases",
            """
            with rested as (
              select b.unit_id, b.document_unit, b.document_id, r.issued_at
              from thidua.legal_basis b
              join thidua.campaign_revision r
                on r.root_id = b.root_id and r.level = b.level and r.unit_id = b.unit_id and r.campaign_id = b.campaign_id and r.revision = 1
              where b.root_id = \(root) and b.document_id is not null
            ), noted as (
              select * from thidua.document where root_id = \(root) and state = 'known'
            ), ended as (
              select e.*, d.state, d.issued_on from thidua.document_end e
              join thidua.document d
                on d.root_id = e.root_id and d.level = e.level and d.unit_id = e.unit_id and d.document_id = e.document_id
              where e.root_id = \(root)
            ), different as materialized (
              select b.unit_id, b.document_id, 'unseen' as aspect from rested b
              where b.unit_id not between b.document_unit and thidua.last_below(b.document_unit)
                or not exists (
                  select from thidua.document d
                  where d.root_id = \(root) and d.unit_id = b.document_unit and d.document_id = b.document_id
                    and d.state in ('known', 'issued')
                    and (d.changed_at at time zone interval '7 hours')::date <= (b.issued_at at time zone interval '7 hours')::date)
              union all
              select e.unit_id, e.document_id, 'ended' from ended e
              where e.ended_on < e.issued_on or e.state not in ('known', 'issued') or e.is_known <> (e.state = 'known')
              union all
              select n.unit_id, n.document_id, 'unrecorded' from noted n
              where not exists (
                select from thidua.event v
                where v.root_id = \(root) and v.unit_id = n.unit_id and v.at = n.changed_at
                  and case when n.family_id is null
                        then v.kind = case n.revision when 1 then 'document.noted' else 'document.corrected' end
                          and v.subject_id = n.document_id
                      else v.kind = 'campaign.published' and v.family_id = n.family_id end)
              union all
              select e.unit_id, e.document_id, 'unrecorded' from ended e
              where not exists (
                select from thidua.event v
                where v.root_id = \(root) and v.unit_id = e.unit_id and v.at = e.said_at and v.kind = 'document.ended'
                  and v.subject_id = e.document_id)
            ), first as (select * from different order by unit_id, document_id, aspect limit \(limit))
            select (select count(*) from rested), (select count(*) from noted), (select count(*) from ended), (select count(*) from different),
                   array(select unit_id from first order by unit_id, document_id, aspect),
                   array(select document_id from first order by unit_id, document_id, aspect),
                   array(select aspect from first order by unit_id, document_id, aspect)
            """,
            exactlyOne: RecountedBases.init)
    }
}
