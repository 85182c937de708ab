-- A subject is registered and corrected by whoever prepares the papers of its home, and seen there and above, and by the units where it is
-- placed and those above them. Who stands for whom and who else sees it no request says: definers of the gate do.

alter table thidua.subject enable row level security;
alter table thidua.subject force row level security;
alter table thidua.placement enable row level security;
alter table thidua.placement force row level security;

grant execute on function thidua.name_key(text, text)
to thidua_gate, thidua_actor, thidua_worker, thidua_auditor, thidua_registrar;

grant select, insert, update (name, birth_year, category, traits, names_level, names_unit, person_id, revision, changed_at)
  on thidua.subject to thidua_actor;
grant select, insert, update (as_what, began_on, ended_on, revision, changed_at) on thidua.placement to thidua_actor;

create policy own_below_and_where_it_is_placed on thidua.subject for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last() or thidua.me() = any (seen_by));

create policy registered_by_its_home on thidua.subject for insert to thidua_actor
  with check (
    unit_id = thidua.me() and stands_unit = unit_id and stands_for = subject_id and seen_by = '{}' and not has_number
    and thidua.may('prepare') and thidua.is_recorded());

create policy corrected_by_its_home on thidua.subject for update to thidua_actor
  using (unit_id = thidua.me())
  with check (unit_id = thidua.me() and thidua.may('prepare') and thidua.is_recorded());

-- By its unit and those above, and by the home of the subject and those above that.
create policy where_it_is_and_where_its_subject_is on thidua.placement for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last() or home_unit between thidua.me() and thidua.my_last());

-- Of subjects that the unit sees by where it stands: a key would tell of others whether they are there.
create policy placed_by_its_unit on thidua.placement for insert to thidua_actor
  with check (
    unit_id = thidua.me() and home_unit between thidua.me() and thidua.my_last() and thidua.may('prepare') and thidua.is_recorded());

create policy corrected_by_its_unit on thidua.placement for update to thidua_actor
  using (unit_id = thidua.me())
  with check (unit_id = thidua.me() and thidua.may('prepare') and thidua.is_recorded());
