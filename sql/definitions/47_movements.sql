-- Kept by whoever announces for a city or another unit, and read above and below it like a plan: cases below are judged by it.

alter table thidua.movement enable row level security;
alter table thidua.movement force row level security;
alter table thidua.movement_launch enable row level security;
alter table thidua.movement_launch force row level security;

grant select, insert, update (name, nominal_from, nominal_until, period_text, revision, changed_at) on thidua.movement to thidua_actor;
grant select, insert on thidua.movement_launch to thidua_actor;

create policy published_upward_and_downward on thidua.movement for select to thidua_actor
  using (
    unit_id between thidua.me() and thidua.my_last()
    or unit_id = thidua.me() & -281474976710656
    or unit_id = thidua.me() & -4294967296
    or unit_id = thidua.me() & -65536);

create policy kept_by_its_unit on thidua.movement for insert to thidua_actor
  with check (unit_id = thidua.me() and thidua.may('announce') and thidua.is_recorded());

create policy corrected_by_its_unit on thidua.movement for update to thidua_actor
  using (unit_id = thidua.me())
  with check (unit_id = thidua.me() and thidua.may('announce') and thidua.is_recorded());

create policy published_upward_and_downward on thidua.movement_launch for select to thidua_actor
  using (
    unit_id between thidua.me() and thidua.my_last()
    or unit_id = thidua.me() & -281474976710656
    or unit_id = thidua.me() & -4294967296
    or unit_id = thidua.me() & -65536);

-- Of plans that the unit reads: a key would tell of others whether they are there.
create policy told_by_its_unit on thidua.movement_launch for insert to thidua_actor
  with check (
    unit_id = thidua.me() and thidua.may('announce') and thidua.is_recorded()
    and (
      campaign_unit is null or campaign_unit between thidua.me() and thidua.my_last()
      or campaign_unit = thidua.me() & -281474976710656
      or campaign_unit = thidua.me() & -4294967296
      or campaign_unit = thidua.me() & -65536));
