package import Emulation
package import FoundationEssentials
package import Postgres

/// What a recount of the targets of one city compared and what it found.
package struct RecountedTargets: Sendable {
    /// Those that an adopter set of an indicator that it was given one of.
    package let targets: Int
    package let differences: Int
    /// The first of them.
    package let listed: [TargetDifference]

    init(_ row: inout Row) throws {
        targets = try row.next(Int.self)
        differences = try row.next(Int.self)
        let units = try row.next([UnitID].self)
        let indicators = try row.next([UUID].self)
        let aspects = try row.next([TargetDifference.Aspect].self)
        listed = units.indices.map { TargetDifference(unit: units[$0], indicator: indicators[$0], aspect: aspects[$0]) }
    }
}

/// What an adopter set that is not as strict as what it was given.
package struct TargetDifference: Hashable, Sendable {
    /// `looser`: a target by itself; `sum`: of what adds up, all that was shared out below.
    package enum Aspect: String, CaseIterable, Sendable { case looser, sum }

    /// Whose plan it is.
    package let unit: UnitID
    package let indicator: UUID
    package let aspect: Aspect
}

extension TargetDifference.Aspect: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == RecountedTargets {
    /// Holds every target of an adopter against the one it was given, as it knew that when it wrote its own.
    ///
    /// What adds up is held for the adopter itself and for all below together, of whom one below another is within that one's; anything else
    /// for everybody. Shares nothing with what judged them.
    package static func recountTargets(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount targets",
            """
            with written as materialized (
              select distinct on (t.from_unit, t.campaign_id, t.unit_id, t.indicator_id)
                     c.above_unit, c.above_id, t.from_unit, t.campaign_id, t.unit_id, t.indicator_id, t.revision, t.value,
                     i.over_units in ('sum', 'count') as adds_up, i.direction = 'more' as is_floor
              from thidua.target t
              join thidua.campaign c on c.root_id = t.root_id and c.unit_id = t.from_unit and c.campaign_id = t.campaign_id
              join thidua.indicator i on i.root_id = t.root_id and i.indicator_id = t.indicator_id
              where t.root_id = \(root) and c.above_id is not null
              order by t.from_unit, t.campaign_id, t.unit_id, t.indicator_id, t.revision desc
            ), shared as (
              select w.from_unit, w.campaign_id, w.indicator_id, max(w.revision) as revision, sum(w.value) filter (where not w.is_within) as value
              from (
                select w.*, exists (
                         select from written o
                         where o.from_unit = w.from_unit and o.campaign_id = w.campaign_id and o.indicator_id = w.indicator_id
                           and o.unit_id > w.from_unit and o.unit_id < w.unit_id and w.unit_id <= thidua.last_below(o.unit_id)) as is_within
                from written w
                where w.adds_up and w.unit_id > w.from_unit) w
              group by w.from_unit, w.campaign_id, w.indicator_id
            ), held as (
              select w.from_unit, w.indicator_id, 'looser' as aspect, w.above_unit, w.above_id, w.campaign_id, w.revision, w.value, w.adds_up,
                     w.is_floor
              from written w where not w.adds_up or w.unit_id = w.from_unit
              union all
              select distinct s.from_unit, s.indicator_id, 'sum', w.above_unit, w.above_id, s.campaign_id, s.revision, s.value, true, w.is_floor
              from shared s
              join written w on w.from_unit = s.from_unit and w.campaign_id = s.campaign_id and w.indicator_id = s.indicator_id
            ), beside as materialized (
              select h.from_unit, h.indicator_id, h.aspect, h.value, h.is_floor, given.value as given
              from held h
              join thidua.campaign_revision r
                on r.root_id = \(root) and r.unit_id = h.from_unit and r.campaign_id = h.campaign_id and r.revision = h.revision
              cross join lateral (
                select t.value from thidua.target t
                where t.root_id = \(root) and t.from_unit = h.above_unit and t.campaign_id = h.above_id and t.indicator_id = h.indicator_id
                  and t.revision <= r.above_revision and (t.unit_id = h.from_unit or t.unit_id = h.above_unit and not h.adds_up)
                order by t.unit_id = h.from_unit desc, t.revision desc limit 1) given
            ), different as materialized (
              select b.from_unit as unit_id, b.indicator_id, b.aspect from beside b
              where case when b.is_floor then b.value < b.given else b.value > b.given end
            ), first as (select * from different order by unit_id, indicator_id, aspect limit \(limit))
            select (select count(*) from beside), (select count(*) from different),
                   array(select unit_id from first order by unit_id, indicator_id, aspect),
                   array(select indicator_id from first order by unit_id, indicator_id, aspect),
                   array(select aspect from first order by unit_id, indicator_id, aspect)
            """,
            exactlyOne: RecountedTargets.init)
    }
}
