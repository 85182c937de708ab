-- The tree is public to everyone who can stand somewhere; only the registrar writes it.

grant select on thidua.unit, thidua.unit_name, thidua.unit_succession to thidua_actor, thidua_worker, thidua_auditor, thidua_gate;
grant select, insert, delete on thidua.unit, thidua.unit_name, thidua.unit_succession to thidua_registrar;
grant update (last_child, ended_on) on thidua.unit to thidua_registrar;
grant update (valid_until) on thidua.unit_name to thidua_registrar;

-- Every unit as it is called today; one that has ended under its last name.
create or replace view thidua.unit_today with (security_invoker = true) as
  select u.root_id, u.unit_id, u.level, n.kind, n.title, n.name, n.code, u.began_on, u.ended_on
  from thidua.unit u
  cross join lateral (
    select n.kind, n.title, n.name, n.code from thidua.unit_name n
    where n.unit_id = u.unit_id and n.valid_from <= thidua.today()
    order by n.valid_from desc limit 1) n;
grant select on thidua.unit_today to thidua_actor, thidua_worker, thidua_auditor, thidua_gate, thidua_registrar;

-- What the unit is called that answers for one that is no more: who took it over by default, or else who stands above it. It cannot be written
-- into the statement that calls it, so that a list pays for it only where such a unit stands in it.
create or replace function thidua.who_answers_for(unit bigint) returns text
  language sql stable parallel safe
as $$
  select coalesce(
    (select n.name from thidua.unit_succession s join thidua.unit_today n on n.unit_id = s.to_unit
     where s.from_unit = unit and s.is_default),
    (select n.name from thidua.unit_today n where n.unit_id = thidua.parent_of(unit)))
$$;
grant execute on function thidua.who_answers_for(bigint) to thidua_gate, thidua_actor, thidua_worker, thidua_auditor, thidua_registrar;
