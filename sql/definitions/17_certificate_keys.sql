-- Public keys are everybody's to read. Only an operator makes one known, ends it, or says that it is compromised.
grant select on thidua.certificate_key to thidua_gate, thidua_actor, thidua_worker, thidua_auditor, thidua_registrar;
grant insert, update (until_on, compromised_from) on thidua.certificate_key to thidua_registrar;
