package import Emulation
package import FoundationEssentials
package import Postgres

/// What a recount of prior awards of one city compared and what it found.
package struct RecountedPriorAwards: Sendable {
    package let awards: Int
    package let differences: Int
    /// The first of them.
    package let listed: [PriorAwardDifference]

    init(_ row: inout Row) throws {
        (awards, differences) = (try row.next(Int.self), try row.next(Int.self))
        let (ids, units) = (try row.next([UUID].self), try row.next([UnitID].self))
        let aspects = try row.next([PriorAwardDifference.Aspect].self)
        listed = ids.indices.map { PriorAwardDifference(award: ids[$0], unit: units[$0], aspect: aspects[$0]) }
    }
}

/// One that is not as its events left it.
package struct PriorAwardDifference: Hashable, Sendable {
    /// `revision`: changed by nobody, or not as often as its events say; `withdrawn`: withdrawn by nobody, or standing although it was.
    package enum Aspect: String, CaseIterable, Sendable { case revision, withdrawn }

    package let award: UUID
    package let unit: UnitID
    package let aspect: Aspect
}

extension PriorAwardDifference.Aspect: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == RecountedPriorAwards {
    /// Holds each prior award of a city against its events: what somebody was awarded before never changes in silence.
    package static func recountPriorAwards(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount prior awards",
            """
            with happened as (
              select e.unit_id, e.subject_id as award_id, count(*) as n, bool_or(e.kind = 'prior-award.withdrawn') as is_withdrawn
              from thidua.event e where e.root_id = \(root) and e.kind like 'prior-award.%'
              group by e.unit_id, e.subject_id
            ), told as (
              select a.unit_id, a.award_id, a.revision, a.withdrawn_at is not null as is_withdrawn,
                     (select h.n from happened h where h.unit_id = a.unit_id and h.award_id = a.award_id) as n,
                     (select h.is_withdrawn from happened h where h.unit_id = a.unit_id and h.award_id = a.award_id) as was_withdrawn
              from thidua.prior_award a where a.root_id = \(root)
            ), different as materialized (
              select 'revision' as aspect, award_id, unit_id from told where revision is distinct from n
              union all
              select 'withdrawn', award_id, unit_id from told where is_withdrawn is distinct from was_withdrawn
            ), listed as (
              select * from different order by unit_id, award_id, aspect limit \(limit)
            )
            select (select count(*) from told), (select count(*) from different),
                   coalesce(array_agg(l.award_id), '{}'), coalesce(array_agg(l.unit_id), '{}'), coalesce(array_agg(l.aspect), '{}')
            from listed l
            """,
            exactlyOne: RecountedPriorAwards.init)
    }
}
