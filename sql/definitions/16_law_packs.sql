-- The law is everybody's to read. Only an operator brings packs in and says who reviewed a fact; nobody changes or takes back either.
grant select on thidua.law_pack, thidua.law_fact_review to thidua_gate, thidua_actor, thidua_worker, thidua_auditor, thidua_registrar;
grant insert on thidua.law_pack, thidua.law_fact_review to thidua_registrar;
