-- The tree is public to everyone who can stand somewhere; only the registrar writes it.

grant select on thidua.unit, thidua.unit_name, thidua.unit_succession to thidua_actor, thidua_worker, thidua_auditor, thidua_gate;
grant select, insert, delete on thidua.unit, thidua.unit_name, thidua.unit_succession to thidua_registrar;
grant update (last_child, ended_on) on thidua.unit to thidua_registrar;
grant update (valid_until) on thidua.unit_name to thidua_registrar;
