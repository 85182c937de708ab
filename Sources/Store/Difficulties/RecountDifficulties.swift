package import Emulation
package import FoundationEssentials
package import Postgres

/// What a recount of the difficulties of one city compared and what it found.
package struct RecountedDifficulties: Sendable {
    package let difficulties: Int
    package let differences: Int
    /// The first of them.
    package let listed: [DifficultyDifference]

    init(_ row: inout Row) throws {
        difficulties = try row.next(Int.self)
        differences = try row.next(Int.self)
        let ids = try row.next([UUID].self)
        let units = try row.next([UnitID].self)
        let aspects = try row.next([DifficultyDifference.Aspect].self)
        listed = ids.indices.map { DifficultyDifference(difficulty: ids[$0], unit: units[$0], aspect: aspects[$0]) }
    }
}

/// One difficulty that is not what its events make of it, or went where none may.
package struct DifficultyDifference: Hashable, Sendable {
    /// `state`: not as the last of its events left it; `merged`: merged into what is not of who it was raised to, or is of another campaign.
    package enum Aspect: String, CaseIterable, Sendable { case state, merged }

    package let difficulty: UUID
    package let unit: UnitID
    package let aspect: Aspect
}

extension DifficultyDifference.Aspect: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == RecountedDifficulties {
    /// Holds each difficulty of a city against the last of its events, and each that was merged against what it is part of. So every one
    /// climbs one issuer at a time, and in no circle.
    package static func recountDifficulties(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount difficulties",
            """
            with told as (
              select difficulty_id, unit_id, family_id, to_unit, state, into_unit, into_id from thidua.difficulty where root_id = \(root)
            ), last as (
              select distinct on (e.unit_id, e.subject_id) e.unit_id, e.subject_id as difficulty_id, replace(e.kind, 'difficulty.', '') as word
              from thidua.event e where e.root_id = \(root) and e.kind like 'difficulty.%'
              order by e.unit_id, e.subject_id, (e.particulars ->> 'version')::int desc, e.at desc
            ), different as materialized (
              select 'state' as aspect, t.difficulty_id, t.unit_id from told t
              left join last l on l.unit_id = t.unit_id and l.difficulty_id = t.difficulty_id
              where t.state is distinct from case l.word when 'gathered' then 'gathering' else l.word end
              union all
              select 'merged', t.difficulty_id, t.unit_id from told t
              left join told i on i.unit_id = t.into_unit and i.difficulty_id = t.into_id
              where (t.state = 'merged') <> (t.into_id is not null)
                or t.into_id is not null and (
                  t.into_unit is distinct from t.to_unit or i.family_id is distinct from t.family_id
                  or t.unit_id not between t.into_unit + 1 and thidua.last_below(t.into_unit))
            ), first as (select * from different order by difficulty_id, unit_id, aspect limit \(limit))
            select (select count(*) from told), (select count(*) from different),
                   array(select difficulty_id from first order by difficulty_id, unit_id, aspect),
                   array(select unit_id from first order by difficulty_id, unit_id, aspect),
                   array(select aspect from first order by difficulty_id, unit_id, aspect)
            """,
            exactlyOne: RecountedDifficulties.init)
    }
}
