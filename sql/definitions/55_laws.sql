-- Two laws of the field that no key, check or policy can hold, since they look at rows of other units. Triggers hold them, the only ones
-- there are; each waits for whoever may be about to break the same law from the other side, and looks again after that.

-- Whether a campaign and every one it derives from is open. Of those the caller does not see nothing is asked.
create or replace function thidua.is_open(root int, level smallint, unit bigint, campaign uuid) returns boolean
  language sql volatile
as $$
  with recursive chain as (
    select c.state, c.above_level, c.above_unit, c.above_id from thidua.campaign c
    where c.root_id = is_open.root and c.level = is_open.level and c.unit_id = is_open.unit and c.campaign_id = is_open.campaign
    union all
    select n.state, n.above_level, n.above_unit, n.above_id
    from chain h
    join thidua.campaign n
      on n.root_id = is_open.root and n.level = h.above_level and n.unit_id = h.above_unit and n.campaign_id = h.above_id)
  select coalesce(bool_and(state = 'published'), true) from chain
$$;

-- A closed campaign takes nothing any more: no submission, and no decision that would put a report on a desk it could not leave again; no
-- adoption and no amendment below it. What was submitted before may still be accepted: it was in time. Deeds and closures of one family
-- meet in one lock.
create or replace function thidua.refuse_campaigns_below_what_is_closed() returns trigger
  language plpgsql volatile
as $$
declare
  is_open boolean;
begin
  if tg_op = 'INSERT' then
    perform pg_advisory_xact_lock_shared(hashtextextended(new.family_id::text, 0));
    is_open := thidua.is_open(new.root_id, new.above_level, new.above_unit, new.above_id);
  else
    perform pg_advisory_xact_lock(hashtextextended(new.family_id::text, 0));
    is_open := new.state = 'closed' or thidua.is_open(new.root_id, new.level, new.unit_id, new.campaign_id);
  end if;
  if not is_open then
    raise exception 'the campaign is closed, or one above it'
      using errcode = '23514', constraint = 'a_closed_campaign_takes_nothing', table = tg_table_name;
  end if;
  return new;
end
$$;

create or replace function thidua.refuse_reports_of_what_is_closed() returns trigger
  language plpgsql volatile
as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended(new.family_id::text, 0));
  if not thidua.is_open(new.root_id, new.level, new.unit_id, new.campaign_id) then
    raise exception 'the campaign is closed, or one above it'
      using errcode = '23514', constraint = 'a_closed_campaign_takes_nothing', table = tg_table_name;
  end if;
  return new;
end
$$;

create or replace trigger a_closed_campaign_takes_no_report before update on thidua.report
  for each row when (new.state is distinct from old.state and new.state <> 'accepted')
  execute function thidua.refuse_reports_of_what_is_closed();
create or replace trigger a_closed_campaign_is_not_taken_up before insert on thidua.campaign
  for each row when (new.above_id is not null) execute function thidua.refuse_campaigns_below_what_is_closed();
create or replace trigger a_campaign_moves_alone before update on thidua.campaign
  for each row when (new.state is distinct from old.state or new.revision <> old.revision)
  execute function thidua.refuse_campaigns_below_what_is_closed();

-- On its way up a value counts once: what one unit's accepted report holds for a period, no accepted report above or below it holds too.
-- A unit that joins late finds what was counted for it above; that report is reopened or corrected first. Indicators that are not added
-- up over units are each unit's own. Those counted may have come from a unit of any level: each is named, so that the key is used.
create or replace function thidua.refuse_what_counts_already() returns trigger
  language plpgsql volatile
as $$
declare
  period constant bigint := pg_catalog.hashtextextended(new.report_period::text, 0);
  above constant bigint[] := array[new.unit_id & -281474976710656, new.unit_id & -4294967296, new.unit_id & -65536];
begin
  -- Alone with this unit's place in the period, and beside those below the same ancestors. Conditions, since those are evaluated without a
  -- statement of their own: this is the busiest path there is.
  if pg_catalog.pg_advisory_xact_lock(period # new.unit_id) is null
    or above[2] <> new.unit_id and pg_catalog.pg_advisory_xact_lock_shared(period # above[2]) is null
    or above[3] <> new.unit_id and above[3] <> above[2] and pg_catalog.pg_advisory_xact_lock_shared(period # above[3]) is null
  then
    null;
  end if;
  if exists (
      select from thidua.report r
      where r.root_id = new.root_id and r.period_id = new.report_period and r.unit_id = any (above) and r.unit_id <> new.unit_id
        and r.accepted_version is not null)
    or exists (
      select from thidua.report r
      where r.root_id = new.root_id and r.period_id = new.report_period
        and r.unit_id between new.unit_id + 1 and thidua.last_below(new.unit_id) and r.accepted_version is not null)
  then
    if exists (
      select
      from thidua.report r
      join thidua.report_version v
        on v.root_id = r.root_id and v.level = r.level and v.unit_id = r.unit_id and v.report_id = r.report_id
       and v.version = r.accepted_version
      cross join unnest(v.indicators, v.homes, v.figures) counted (indicator, home, figure)
      join unnest(new.indicators, new.figures) queued (indicator, figure) using (indicator)
      join thidua.indicator i
        on i.root_id = new.root_id and i.level in (1, 2, 3) and i.unit_id = counted.home and i.indicator_id = indicator
      where r.root_id = new.root_id and r.period_id = new.report_period and r.unit_id <> new.unit_id
        and (r.unit_id = any (above) or r.unit_id between new.unit_id + 1 and thidua.last_below(new.unit_id))
        and counted.figure is not null and queued.figure is not null and i.over_units <> 'none')
    then
      raise exception 'a value of this report counts already, in one above or below it'
        using errcode = '23514', constraint = 'a_value_counts_once_on_its_way_up', table = 'figure_pending';
    end if;
  end if;
  return new;
end
$$;

create or replace trigger a_value_counts_once_on_its_way_up before insert on thidua.figure_pending
  for each row when (new.sign = 1 and new.period_id = new.report_period) execute function thidua.refuse_what_counts_already();

revoke all on function
  thidua.is_open(int, smallint, bigint, uuid), thidua.refuse_campaigns_below_what_is_closed(), thidua.refuse_reports_of_what_is_closed(),
  thidua.refuse_what_counts_already()
from public;
grant execute on function thidua.is_open(int, smallint, bigint, uuid)
to thidua_gate, thidua_actor, thidua_worker, thidua_auditor, thidua_registrar;
