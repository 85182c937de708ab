-- The trail only grows. The gate and the registrar put down what is done, the worker moves it into the chain, and nobody at all
-- may change or take away an entry. A unit's auditors read what happened in its name, or was tried there.

alter table thidua.audit_pending enable row level security;
alter table thidua.audit_pending force row level security;
alter table thidua.audit_entry enable row level security;
alter table thidua.audit_entry force row level security;
alter table thidua.audit_head enable row level security;
alter table thidua.audit_head force row level security;

grant insert on thidua.audit_pending to thidua_gate, thidua_registrar;
grant select (root_id, at, tx, unit_id, person_id, roles, deputy_for, status) on thidua.audit_pending to thidua_gate;
create policy the_gate_looks_whether_it_is_put_down on thidua.audit_pending for select to thidua_gate
  using (true);
create policy the_gate_puts_down_what_is_done on thidua.audit_pending for insert to thidua_gate with check (true);
create policy the_registrar_puts_down_what_is_done on thidua.audit_pending for insert to thidua_registrar with check (true);

grant select, delete on thidua.audit_pending to thidua_worker;
grant insert on thidua.audit_entry to thidua_worker;
grant select, insert, update (seq, hash) on thidua.audit_head to thidua_worker;
create policy the_worker_takes_what_was_put_down on thidua.audit_pending to thidua_worker using (true);
create policy the_worker_adds_entries on thidua.audit_entry for insert to thidua_worker with check (true);
create policy the_worker_moves_the_heads on thidua.audit_head to thidua_worker using (true) with check (true);

grant select on thidua.audit_entry to thidua_actor;
create policy read_by_the_auditors_of_its_unit on thidua.audit_entry for select to thidua_actor
  using (unit_id = thidua.me() and thidua.may('audit'));

grant select on thidua.audit_pending, thidua.audit_entry, thidua.audit_head to thidua_auditor;
create policy the_auditor_reads_what_was_put_down on thidua.audit_pending for select to thidua_auditor using (true);
create policy the_auditor_reads_entries on thidua.audit_entry for select to thidua_auditor using (true);
create policy the_auditor_reads_heads on thidua.audit_head for select to thidua_auditor using (true);
