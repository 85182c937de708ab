-- House rules are read above and below, as whoever is below is reminded by them. Whoever announces sets them; what was set stays.

alter table thidua.house_rules enable row level security;
alter table thidua.house_rules force row level security;

grant select, insert on thidua.house_rules to thidua_actor;

create policy read_above_and_below on thidua.house_rules for select to thidua_actor
  using (
    unit_id between thidua.me() and thidua.my_last()
    or unit_id = thidua.me() & -281474976710656 or unit_id = thidua.me() & -4294967296 or unit_id = thidua.me() & -65536);

create policy set_by_its_unit on thidua.house_rules for insert to thidua_actor
  with check (unit_id = thidua.me() and thidua.may('announce') and thidua.is_recorded());

-- The worker reminds by them.
grant select on thidua.house_rules to thidua_worker;
create policy the_worker_keeps_to_house_rules on thidua.house_rules for select to thidua_worker using (true);

-- The auditor counts by when answers are due.
grant select (root_id, level, unit_id, revision, answer_days) on thidua.house_rules to thidua_auditor;
create policy the_auditor_reads_house_rules on thidua.house_rules for select to thidua_auditor using (true);
