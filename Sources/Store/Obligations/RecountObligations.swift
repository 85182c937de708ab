package import Emulation
package import FoundationEssentials
package import Postgres

/// What a recount of the tasks of one city compared and what it found.
package struct RecountedObligations: Sendable {
    /// How many tasks there are, and of how many clauses.
    package let obligations: Int
    package let clauses: Int
    package let differences: Int
    /// The first of them.
    package let listed: [ObligationDifference]

    init(_ row: inout Row) throws {
        obligations = try row.next(Int.self)
        clauses = try row.next(Int.self)
        differences = try row.next(Int.self)
        let ids = try row.next([UUID].self)
        let units = try row.next([UnitID].self)
        let aspects = try row.next([ObligationDifference.Aspect].self)
        listed = ids.indices.map { ObligationDifference(clause: ids[$0], unit: units[$0], aspect: aspects[$0]) }
    }
}

/// One task that is not what its plan and its events make of it.
package struct ObligationDifference: Hashable, Sendable {
    /// `missing`: told to nobody, or otherwise than the clause has it; `surplus`: told to somebody whom the clause does not name, or otherwise;
    /// `absent`: told to who was not there, or ordered where it is only requested; `state`: not as its events left it; `passed`: of a unit that is no more, and it does not go on with who took that one over, or from
    /// another; `left`: ordered, and neither done nor excused when its campaign was closed; `unshown`: ordered and done by hand, with
    /// neither words nor evidence of it by then.
    package enum Aspect: String, CaseIterable, Sendable { case missing, surplus, absent, state, passed, left, unshown }

    package let clause: UUID
    package let unit: UnitID
    package let aspect: Aspect
}

extension ObligationDifference.Aspect: PostgresEncodable, PostgresDecodable {}

extension Statement where Output == RecountedObligations {
    /// Resolves whom each clause of a city names once more, as the addresses and kinds of units were when it was told, and folds the events
    /// of each task.
    ///
    /// Shares nothing with what told them. Some 30 µs a task.
    package static func recountObligations(root: Int32, listing limit: Int) -> Statement {
        Statement(
            "recount obligations",
            """
            with due as (
              select k.clause_id, k.unit_id as from_unit, a.unit_id, k.role,
                     case when a.strength = 'requested' then a.strength else k.strength end as strength, k.due_on, k.fulfilled_by, k.lead_unit
              from thidua.clause k
              join thidua.address a
                on a.root_id = k.root_id and a.family_id = k.family_id and a.from_unit = k.unit_id and a.campaign_id = k.campaign_id
              join thidua.campaign_revision r
                on r.root_id = k.root_id and r.level = k.level and r.unit_id = k.unit_id and r.campaign_id = k.campaign_id
               and r.revision = greatest(k.since_revision, a.since_revision)
              cross join lateral (
                select n.kind from thidua.unit_name n
                where n.unit_id = a.unit_id and n.valid_from <= (r.issued_at at time zone interval '7 hours')::date
                order by n.valid_from desc limit 1) n
              where k.root_id = \(root) and k.who is not null and a.unit_id is distinct from k.lead_unit
                and case
                  when k.who ? 'units' then k.who -> 'units' ? thidua.unit_text(a.unit_id)
                  when k.who ? 'kinds' then thidua.parent_of(a.unit_id) = k.unit_id and k.who -> 'kinds' ? n.kind
                  else thidua.parent_of(a.unit_id) = k.unit_id and n.kind = 'authority' end
              union all
              select k.clause_id, k.unit_id, k.unit_id, k.role, k.strength, k.due_on, k.fulfilled_by, k.lead_unit from thidua.clause k
              where k.root_id = \(root) and k.who -> 'units' ? thidua.unit_text(k.unit_id)
            ), told as (
              select clause_id, from_unit, unit_id, role, strength, due_on, fulfilled_by, lead_unit from thidua.obligation
              where root_id = \(root) and since_id is null
            ), different as materialized (
              select 'missing' as aspect, clause_id, unit_id from (select * from due except select * from told) m
              union all
              select 'surplus', clause_id, unit_id from (select * from told except select * from due) s
              union all
              select 'state', o.clause_id, o.unit_id
              from thidua.obligation o
              cross join lateral (
                select count(*) + 1 as revision, (array_agg(e.kind order by e.version desc))[1] as kind,
                       (array_agg(e.words order by e.version desc))[1] as words
                from (
                  select e.kind, (e.particulars ->> 'version')::int as version, e.particulars ->> 'reason' as words from thidua.event e
                  where e.root_id = o.root_id and e.unit_id = o.unit_id and e.subject_id = o.obligation_id
                    and e.kind <> 'obligation.taken') e) e
              where o.root_id = \(root)
                and case when o.state = 'passed' then coalesce(e.kind, '') = 'obligation.done' or o.revision <> e.revision
                      else (o.state, coalesce(o.account, o.reason), o.revision)
                        is distinct from (coalesce(replace(e.kind, 'obligation.', ''), 'told'), e.words, e.revision) end
              union all
              \(absent(root: root))
              union all
              \(passedOn(root: root))
              union all
              \(leftOpen(root: root))
              union all
              \(unshown(root: root))
            ), first as (select * from different order by clause_id, unit_id, aspect limit \(limit))
            select (select count(*) from thidua.obligation where root_id = \(root)), (select count(distinct clause_id) from told), (select count(*) from different),
                   array(select clause_id from first order by clause_id, unit_id, aspect),
                   array(select unit_id from first order by clause_id, unit_id, aspect),
                   array(select aspect from first order by clause_id, unit_id, aspect)
            """,
            exactlyOne: RecountedObligations.init)
    }

    /// Who was told something on a day on which they were not there, or was ordered what is only requested of their kind.
    private static func absent(root: Int32) -> SQL {
        """
        select 'absent', o.clause_id, o.unit_id
        from thidua.obligation o
        join thidua.unit u on u.unit_id = o.unit_id
        cross join lateral (select (o.told_at at time zone interval '7 hours')::date as day) told
        where o.root_id = \(root) and (u.began_on > told.day or u.ended_on < told.day or o.strength = 'ordered' and exists (
          select from (
            select n.kind from thidua.unit_name n where n.unit_id = o.unit_id and n.valid_from <= told.day order by n.valid_from desc limit 1) n
          where n.kind in ('party_body', 'fatherland_front', 'mass_organisation')))
        """
    }

    /// What units that are no more left: somebody took the unit over, and what was passed on goes on with who did, from nobody else.
    private static func passedOn(root: Int32) -> SQL {
        """
        select 'passed', o.clause_id, o.unit_id
        from thidua.obligation o
        join thidua.unit u on u.unit_id = o.unit_id
        left join thidua.unit_succession s on s.from_unit = o.unit_id and s.is_default
        left join thidua.unit n on n.unit_id = s.to_unit
        where o.root_id = \(root) and o.state = 'passed' and (
          u.ended_on is null or (o.changed_at at time zone interval '7 hours')::date < u.ended_on
          or not exists (select from thidua.unit_succession x where x.from_unit = o.unit_id)
          or (n.ended_on is null or n.ended_on > (o.changed_at at time zone interval '7 hours')::date)
            and exists (select from thidua.address a
                        where a.root_id = o.root_id and a.unit_id = s.to_unit and a.family_id = o.family_id and a.from_unit = o.from_unit)
            and not exists (select from thidua.obligation t
                            where t.root_id = o.root_id and t.unit_id = s.to_unit and t.clause_id = o.clause_id))
        union all
        select 'passed', o.clause_id, o.unit_id
        from thidua.obligation o
        left join thidua.obligation b
          on b.root_id = o.root_id and b.unit_id = o.since_unit and b.obligation_id = o.since_id and b.clause_id = o.clause_id
         and b.from_unit = o.from_unit and b.state = 'passed'
         and exists (select from thidua.unit_succession s where s.from_unit = b.unit_id and s.to_unit = o.unit_id and s.is_default)
        where o.root_id = \(root) and o.since_id is not null and b.unit_id is null
        union all
        select 'passed', o.clause_id, o.unit_id
        from thidua.obligation o
        join thidua.unit u on u.unit_id = o.unit_id and u.ended_on <= thidua.today()
        where o.root_id = \(root) and o.state in ('told', 'returned') and o.fulfilled_by = 'nothing'
          and not exists (select from thidua.unit_succession s where s.from_unit = o.unit_id)
          and not exists (select from thidua.plea p
                          where p.root_id = o.root_id and p.unit_id = o.unit_id and p.obligation_id = o.obligation_id
                            and p.wants = 'excuse' and p.state = 'granted')
        """
    }
}
