-- A draft is its unit's own, and there only of those who prepare. Officers prepare, leaders and their deputies sign. What is published is seen by the units above and by the units below;
-- sideways it is not seen, except an address or a target by the one it is meant for.
-- Whatever is written hangs on an entry of the trail that this transaction put down: see is_recorded in 30_standing.
-- Ancestors follow from app.unit by masks: each is an equality that keeps its index (measured; a range test lost it).

do $$
declare
  table_name text;
begin
  foreach table_name in array array[
    'anchor_event', 'anchor_event_history', 'campaign_draft', 'campaign', 'campaign_revision', 'legal_basis',
    'linked_movement', 'clause', 'indicator', 'address', 'target', 'period'
  ] loop
    execute format('alter table thidua.%I enable row level security', table_name);
    execute format('alter table thidua.%I force row level security', table_name);
  end loop;

  -- Published to everybody above and below.
  foreach table_name in array array[
    'anchor_event', 'anchor_event_history', 'campaign', 'campaign_revision', 'legal_basis', 'linked_movement',
    'clause', 'indicator', 'period'
  ] loop
    execute format('grant select, insert on thidua.%I to thidua_actor', table_name);
    execute format(
      'create policy published_upward_and_downward on thidua.%I for select to thidua_actor using ('
      '  unit_id between thidua.me() and thidua.my_last()'
      '  or unit_id = thidua.me() & -281474976710656'
      '  or unit_id = thidua.me() & -4294967296'
      '  or unit_id = thidua.me() & -65536)', table_name);
    execute format(
      'create policy written_by_its_unit on thidua.%I for insert to thidua_actor with check (unit_id = thidua.me() and %s and thidua.is_recorded())',
      table_name,
      case
        when table_name in ('anchor_event', 'anchor_event_history') then $may$thidua.may('announce')$may$
        -- Periods belong to the campaign a family begins with.
        when table_name = 'period' then $may$(thidua.may('sign', campaign_id) or thidua.may('announce'))$may$
        else $may$thidua.may('sign', family_id)$may$
      end);
  end loop;
end
$$;

grant update (name, planned_on, held_on, revision) on thidua.anchor_event to thidua_actor;
create policy moved_by_its_unit on thidua.anchor_event for update to thidua_actor
  using (unit_id = thidua.me())
  with check (unit_id = thidua.me() and thidua.may('announce') and thidua.is_recorded());

grant select, insert, delete on thidua.campaign_draft to thidua_actor;
grant update (revision, body, changed_at, changed_by) on thidua.campaign_draft to thidua_actor;
create policy seen_on_its_own_desk on thidua.campaign_draft for select to thidua_actor
  using (unit_id = thidua.me() and thidua.may('prepare', family_id));
create policy laid_on_its_own_desk on thidua.campaign_draft for insert to thidua_actor
  with check (unit_id = thidua.me() and thidua.may('prepare', family_id) and thidua.is_recorded());
create policy rewritten_on_its_own_desk on thidua.campaign_draft for update to thidua_actor
  using (unit_id = thidua.me() and thidua.may('prepare', family_id))
  with check (unit_id = thidua.me() and thidua.may('prepare', family_id) and thidua.is_recorded());
create policy cleared_off_its_own_desk on thidua.campaign_draft for delete to thidua_actor
  using (unit_id = thidua.me() and thidua.may('prepare', family_id) and thidua.is_recorded());

grant update (state, revision, end_on, end_event, end_event_unit, closed_at, closed_by) on thidua.campaign to thidua_actor;
create policy carried_on_by_its_unit on thidua.campaign for update to thidua_actor
  using (unit_id = thidua.me())
  with check (unit_id = thidua.me() and thidua.may('sign', family_id) and thidua.is_recorded());

grant select, insert on thidua.address to thidua_actor;
create policy seen_by_issuer_addressee_and_above on thidua.address for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last());
create policy issued_to_a_unit_below on thidua.address for insert to thidua_actor
  with check (from_unit = thidua.me() and unit_id between thidua.me() + 1 and thidua.my_last() and thidua.may('sign', family_id)
    and thidua.is_recorded());

grant select, insert on thidua.target to thidua_actor;
create policy seen_by_whom_it_is_set_for_and_above on thidua.target for select to thidua_actor
  using (
    unit_id between thidua.me() and thidua.my_last()
    or (unit_id = from_unit and (
      unit_id = thidua.me() & -281474976710656 or unit_id = thidua.me() & -4294967296 or unit_id = thidua.me() & -65536)));
create policy set_for_the_subtree on thidua.target for insert to thidua_actor
  with check (
    from_unit = thidua.me() and unit_id between thidua.me() and thidua.my_last() and thidua.may('sign', family_id)
    and thidua.is_recorded());

grant delete on thidua.period to thidua_actor;
create policy emptied_by_its_unit on thidua.period for delete to thidua_actor
  using (
    unit_id = thidua.me() and (thidua.may('sign', campaign_id) or thidua.may('announce')) and thidua.is_recorded());

-- A period on which somebody writes stays, also where whoever removes it cannot see the report. The level of a unit does not stand in its
-- id: naming each of the three lets the key be used, which begins with root and level.
create or replace function thidua.remove_unless_reported(unit bigint, period uuid) returns void
  language plpgsql volatile
as $$
begin
  delete from thidua.period p
  where p.root_id = (unit >> 48)::int and p.level in (1, 2, 3) and p.unit_id = unit and p.period_id = period;
exception
  when foreign_key_violation then null;
end
$$;
revoke all on function thidua.remove_unless_reported(bigint, uuid) from public;
grant execute on function thidua.remove_unless_reported(bigint, uuid) to thidua_actor;

-- The worker begins the periods of campaigns that end with an event.
grant select on thidua.campaign, thidua.anchor_event to thidua_worker;
grant select, insert on thidua.period to thidua_worker;
create policy the_worker_knows_the_campaigns on thidua.campaign for select to thidua_worker using (true);
create policy the_worker_knows_the_events on thidua.anchor_event for select to thidua_worker using (true);
create policy the_worker_knows_the_periods on thidua.period for select to thidua_worker using (true);
create policy the_worker_begins_periods on thidua.period for insert to thidua_worker with check (true);

-- The worker needs to know which indicators keep extremes; the auditor recounts.
grant select on thidua.indicator to thidua_worker, thidua_auditor;
create policy the_worker_knows_the_indicators on thidua.indicator for select to thidua_worker using (true);
create policy the_auditor_reads_indicators on thidua.indicator for select to thidua_auditor using (true);
grant select on thidua.period to thidua_auditor;
create policy the_auditor_reads_periods on thidua.period for select to thidua_auditor using (true);
