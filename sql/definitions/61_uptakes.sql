-- That a task is taken up is seen by its unit and by everybody above; in whose hand it is, only where that person's posts are. Rows are added
-- and never changed: whose it was before stays readable.

alter table thidua.uptake enable row level security;
alter table thidua.uptake force row level security;

grant select, insert on thidua.uptake to thidua_actor;

create policy own_and_those_of_units_below on thidua.uptake for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last());

create policy taken_up_by_its_unit on thidua.uptake for insert to thidua_actor
  with check (unit_id = thidua.me() and thidua.may('prepare') and thidua.is_recorded());

-- What is kept about somebody is told to them; that others gave them something to do is not what they did.
grant select on thidua.uptake to thidua_registrar;
create policy the_registrar_reads_uptakes on thidua.uptake for select to thidua_registrar using (true);
