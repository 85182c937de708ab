import Postgres

// What was ordered is done or excused before it is over, and what is done shows.
extension Statement where Output == RecountedObligations {
    /// What was ordered by campaigns that are closed, and was open then: what is open now, since nobody says anything of it after that. Not of
    /// units that were no more, and not where a campaign above had been closed before: what that asked for was over.
    static func leftOpen(root: Int32) -> SQL {
        """
        select 'left', o.clause_id, o.unit_id
        from thidua.campaign c
        cross join lateral (
          select coalesce(max(e.at), now()) as at from thidua.event e
          where e.root_id = c.root_id and e.unit_id = c.unit_id and e.subject_id = c.campaign_id and e.kind = 'campaign.closed') closed
        join thidua.clause k on k.root_id = c.root_id and k.unit_id = c.unit_id and k.campaign_id = c.campaign_id
        join thidua.obligation o on o.root_id = k.root_id and o.from_unit = k.unit_id and o.clause_id = k.clause_id
        join thidua.unit u on u.unit_id = o.unit_id
        where c.root_id = \(root) and c.state = 'closed' and o.strength = 'ordered' and o.state in ('told', 'returned')
          and case o.fulfilled_by
            when 'nothing' then true
            when 'adoption' then not exists (
              select from thidua.campaign own where own.root_id = o.root_id and own.unit_id = o.unit_id and own.family_id = o.family_id)
            else not exists (
              select from thidua.campaign own
              join thidua.target t on t.root_id = own.root_id and t.from_unit = own.unit_id and t.campaign_id = own.campaign_id
              where own.root_id = o.root_id and own.unit_id = o.unit_id and own.family_id = o.family_id) end
          and (u.ended_on is null or u.ended_on > (closed.at at time zone interval '7 hours')::date)
          and not exists (
            select from thidua.plea p
            where p.root_id = o.root_id and p.unit_id = o.unit_id and p.obligation_id = o.obligation_id
              and p.wants = 'excuse' and p.state = 'granted' and p.changed_at <= closed.at)
          and not exists (
            with recursive above as (
              select c.above_unit as unit_id, c.above_id as campaign_id
              union all
              select n.above_unit, n.above_id
              from above a
              join thidua.campaign n on n.root_id = c.root_id and n.unit_id = a.unit_id and n.campaign_id = a.campaign_id)
            select from above a
            join thidua.event e
              on e.root_id = c.root_id and e.unit_id = a.unit_id and e.subject_id = a.campaign_id and e.kind = 'campaign.closed'
             -- An event bears the moment at which its deed began, and the later one may have begun first.
             and e.at < closed.at + interval '1 minute')
        """
    }

    /// What was ordered and is done, though nobody said how, and nothing that was put to it by then shows it.
    static func unshown(root: Int32) -> SQL {
        """
        select 'unshown', o.clause_id, o.unit_id
        from thidua.obligation o
        where o.root_id = \(root) and o.strength = 'ordered' and o.state = 'done' and coalesce(o.account, '') !~ '\\S'
          and not exists (
            select from thidua.evidence v
            where v.root_id = o.root_id and v.unit_id = o.unit_id and v.obligation_id = o.obligation_id and v.added_at <= o.changed_at)
        """
    }
}
