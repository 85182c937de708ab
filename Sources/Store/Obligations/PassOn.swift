import Emulation
package import Postgres

extension Statement where Output == [Backlog] {
    /// The roots in which units that are no more have lines that nobody closed.
    package static func rootsToPassOn() -> Statement {
        Statement(
            "roots to pass on",
            """
            select distinct o.root_id, 0::float8
            from thidua.unit u
            join thidua.obligation o on o.unit_id = u.unit_id and o.level = u.level and o.state in ('told', 'returned')
            where u.ended_on <= thidua.today() order by o.root_id
            """, each: Backlog.init)
    }
}

extension Statement where Output == Int {
    /// Closes what units of a root that are no more and were taken over have not done and are not excused from, in campaigns that are open, and
    /// tells each to who took the unit over by default, if that one is there, is addressed by the same issuer and does not have it already. What nobody is told
    /// waits, and is asked of the successors by whoever told it.
    ///
    /// What is just being done is passed over until the next time: so it is done or passed, and never both, however many run this.
    /// - Returns: how many were closed.
    package static func passOn(root: Int32, atMost most: Int) -> Statement {
        Statement(
            "pass on",
            """
            with ended as materialized (
              select o.root_id, o.level, o.unit_id, o.obligation_id
              from thidua.obligation o
              \(Obligation.saidBy)
              join thidua.unit u on u.unit_id = o.unit_id
              where o.root_id = \(root) and o.level in \(SQL.everyLevel) and o.state in ('told', 'returned') and u.ended_on <= thidua.today()
                and \(Campaign.isOpen("c")) and \(Obligation.doneAt(.own)) is null and not \(Granted.excused)
                and exists (select from thidua.unit_succession s where s.from_unit = o.unit_id)
              order by o.unit_id, o.obligation_id limit \(most)
              for update of o skip locked
            ), passed as (
              update thidua.obligation o set state = 'passed', reason = null, changed_at = thidua.now()
              from ended e
              where o.root_id = e.root_id and o.level = e.level and o.unit_id = e.unit_id and o.obligation_id = e.obligation_id
                and o.state in ('told', 'returned')
              returning o.root_id, o.level, o.unit_id, o.obligation_id, o.family_id, o.from_level, o.from_unit, o.clause_id, o.role, o.strength,
                        o.due_on, o.fulfilled_by, o.lead_unit
            ), told as (
              insert into thidua.obligation (root_id, level, unit_id, obligation_id, family_id, from_level, from_unit, clause_id, role,
                                             strength, due_on, fulfilled_by, lead_unit, state, revision, told_at, changed_at, since_level,
                                             since_unit, since_id)
              select p.root_id, a.level, a.unit_id, gen_random_uuid(), p.family_id, p.from_level, p.from_unit, p.clause_id, p.role,
                     case when a.strength = 'requested' then a.strength else p.strength end, p.due_on, p.fulfilled_by, nullif(p.lead_unit, a.unit_id), 'told', 1, thidua.now(), thidua.now(), p.level,
                     p.unit_id, p.obligation_id
              from passed p
              join thidua.unit_succession s on s.from_unit = p.unit_id and s.is_default
              join thidua.unit n on n.unit_id = s.to_unit and (n.ended_on is null or n.ended_on > thidua.today())
              join thidua.address a
                on a.root_id = p.root_id and a.level = n.level and a.unit_id = n.unit_id and a.family_id = p.family_id
               and a.from_unit = p.from_unit
              order by p.unit_id, p.obligation_id
              on conflict (root_id, level, unit_id, clause_id) do nothing)
            select count(*) from passed
            """,
            exactlyOne: { row in try row.next(Int.self) })
    }
}
