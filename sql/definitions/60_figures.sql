-- The reviewer queues what an acceptance changes; the worker folds it; everybody above the report may add it up.

alter table thidua.figure enable row level security;
alter table thidua.figure force row level security;
alter table thidua.figure_extreme enable row level security;
alter table thidua.figure_extreme force row level security;
alter table thidua.figure_pending enable row level security;
alter table thidua.figure_pending force row level security;

grant select, insert on thidua.figure_pending to thidua_actor;
create policy accepted_below on thidua.figure_pending for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last());
create policy queued_by_the_reviewer on thidua.figure_pending for insert to thidua_actor
  with check (
    reviewer_id = thidua.me() and unit_id between thidua.me() and thidua.my_last() and thidua.may('review', family_id)
    and thidua.is_recorded());

grant select on thidua.figure, thidua.figure_extreme to thidua_actor;
create policy totals_of_the_subtree on thidua.figure for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last());
create policy extremes_of_the_subtree on thidua.figure_extreme for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last());

grant select, update on thidua.fold_lease to thidua_worker;
grant select, insert on thidua.fold_lease to thidua_registrar;
grant select, delete on thidua.figure_pending to thidua_worker;
grant select, insert on thidua.figure to thidua_worker;
grant update (n, total, weight) on thidua.figure to thidua_worker;
grant select, insert, delete on thidua.figure_extreme to thidua_worker;
grant update (occurrences) on thidua.figure_extreme to thidua_worker;
create policy the_worker_takes_what_is_pending on thidua.figure_pending to thidua_worker using (true);
create policy the_worker_folds on thidua.figure to thidua_worker using (true) with check (true);
create policy the_worker_folds_extremes on thidua.figure_extreme to thidua_worker using (true) with check (true);

grant select on thidua.figure, thidua.figure_extreme, thidua.figure_pending to thidua_auditor;
create policy the_auditor_reads_figures on thidua.figure for select to thidua_auditor using (true);
create policy the_auditor_reads_extremes on thidua.figure_extreme for select to thidua_auditor using (true);
create policy the_auditor_reads_what_is_pending on thidua.figure_pending for select to thidua_auditor using (true);

-- How a decision changes what a unit reports "to date", for indicators that are combined over time first: the combined value that
-- counted leaves the figures, the one that counts with this version (null: with none of this report) comes in. It goes before the
-- decision. What a unit reports to date follows from all of its accepted reports, so decisions about them take turns.
--
-- A function, so that a report without such indicators costs one look and not the start of all this, and no round trip of its own.
create or replace function thidua.queue_to_date(root int, unit bigint, report uuid, counting int) returns void
  language plpgsql volatile
as $$
declare
  this thidua.report;
  to_date constant uuid := '00000000-0000-0000-0000-000000000000';
begin
  select r.* into this from thidua.report r
  where r.root_id = root and r.level in (1, 2, 3) and r.unit_id = unit and r.report_id = report and r.to_date;
  if not found then
    return;
  end if;
  perform pg_advisory_xact_lock(unit);
  -- Each statement sees what was committed before it: what others decided meanwhile is in this one.
  with counted as (
    select r.report_id, r.accepted_version as version, p.starts_on, true as before, r.report_id <> report as after
    from thidua.report r
    join thidua.period p
      on p.root_id = root and p.level = r.period_level and p.unit_id = r.period_unit and p.period_id = r.period_id
    where r.root_id = root and r.level = this.level and r.unit_id = unit and r.campaign_id = this.campaign_id
      and r.accepted_version is not null
    union all
    select report, counting, p.starts_on, false, true
    from thidua.period p
    where p.root_id = root and p.level = this.period_level and p.unit_id = this.period_unit and p.period_id = this.period_id
      and counting is not null
  ), value as (
    select x.indicator, x.home, i.over_time, c.starts_on, c.before, c.after, x.figure, x.weight
    from counted c
    join thidua.report_version v
      on v.root_id = root and v.level = this.level and v.unit_id = unit and v.report_id = c.report_id and v.version = c.version
    cross join unnest(v.indicators, v.homes, v.figures, v.weights) x (indicator, home, figure, weight)
    join thidua.indicator i
      on i.root_id = root and i.level in (1, 2, 3) and i.unit_id = x.home and i.indicator_id = x.indicator and i.time_first
    where x.figure is not null
  ), side as (
    select s.sign, v.indicator, v.home,
           case v.over_time
             when 'last' then (array_agg(v.figure order by v.starts_on desc))[1]
             when 'average' then avg(v.figure)
             when 'min' then min(v.figure)
             when 'max' then max(v.figure)
             else sum(v.figure)
           end as figure,
           case v.over_time
             when 'last' then (array_agg(v.weight order by v.starts_on desc))[1]
             when 'weighted' then sum(v.weight)
           end as weight
    from value v, (values (-1), (1)) s (sign)
    where case s.sign when -1 then v.before else v.after end
    group by s.sign, v.indicator, v.home, v.over_time
  ), changed as (
    select * from side
    where (indicator, home) not in (
      select a.indicator, a.home from side a join side b using (indicator, home)
      where a.sign = -1 and b.sign = 1 and a.figure = b.figure and a.weight is not distinct from b.weight)
  )
  insert into thidua.figure_pending (root_id, level, unit_id, report_id, family_id, reviewer_id, report_period, period_id,
                                     sign, indicators, homes, figures, weights)
  select root, this.level, unit, report, this.family_id, this.reviewer_id, this.period_id, to_date,
         c.sign, array_agg(c.indicator order by c.indicator), array_agg(c.home order by c.indicator),
         array_agg(c.figure order by c.indicator), array_agg(c.weight order by c.indicator)
  from changed c
  group by c.sign;
end
$$;

revoke all on function thidua.queue_to_date(int, bigint, uuid, int) from public;
grant execute on function thidua.queue_to_date(int, bigint, uuid, int) to thidua_actor;
