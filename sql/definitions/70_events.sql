-- An event is seen by the unit it happened to; by the units above once it was sent; by all below once it was published.

alter table thidua.event enable row level security;
alter table thidua.event force row level security;

grant select, insert on thidua.event to thidua_actor;
create policy own_sent_and_published on thidua.event for select to thidua_actor
  using (
    unit_id = thidua.me()
    or (audience in ('sent', 'published') and unit_id between thidua.me() and thidua.my_last())
    or (audience = 'published' and (
      unit_id = thidua.me() & -281474976710656 or unit_id = thidua.me() & -4294967296 or unit_id = thidua.me() & -65536)));
create policy recorded_by_who_did_it on thidua.event for insert to thidua_actor
  with check (
    by_unit = thidua.me() and by_person = thidua.my_person() and by_role = thidua.my_role()
    and on_behalf_of is not distinct from thidua.on_behalf_of(thidua.deed_of(kind), family_id)
    and thidua.may(thidua.deed_of(kind), family_id)
    and unit_id between thidua.me() and thidua.my_last()
    and thidua.is_recorded());

-- When something moved, and where: for those who look at figures as they stand. Not what, of whom, or by whom.
grant select (root_id, unit_id, family_id, at, kind) on thidua.event to thidua_worker;
create policy the_worker_looks_where_something_moved on thidua.event for select to thidua_worker using (true);
