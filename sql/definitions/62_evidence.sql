-- Evidence and its files are seen by the unit and by who told the task, and by nobody between or beside. Whoever prepares the unit's papers
-- adds them; nobody changes or takes away any.

alter table thidua.evidence enable row level security;
alter table thidua.evidence force row level security;
alter table thidua.evidence_body enable row level security;
alter table thidua.evidence_body force row level security;

grant select, insert on thidua.evidence, thidua.evidence_body to thidua_actor;

create policy own_and_of_tasks_one_told on thidua.evidence for select to thidua_actor
  using (unit_id = thidua.me() or from_unit = thidua.me() and unit_id between thidua.me() and thidua.my_last());

create policy added_by_its_unit on thidua.evidence for insert to thidua_actor
  with check (unit_id = thidua.me() and thidua.may('prepare', family_id) and thidua.is_recorded());

create policy own_and_of_tasks_one_told on thidua.evidence_body for select to thidua_actor
  using (unit_id = thidua.me() or from_unit = thidua.me() and unit_id between thidua.me() and thidua.my_last());

create policy added_by_its_unit on thidua.evidence_body for insert to thidua_actor
  with check (unit_id = thidua.me() and thidua.may('prepare', family_id) and thidua.is_recorded());

-- The auditor reads what there is, and no bytes.
grant select on thidua.evidence to thidua_auditor;
grant select (root_id, level, unit_id, obligation_id, sha256, family_id, from_unit, media_type, size) on thidua.evidence_body to thidua_auditor;
create policy the_auditor_reads_evidence on thidua.evidence for select to thidua_auditor using (true);
create policy the_auditor_reads_of_files on thidua.evidence_body for select to thidua_auditor using (true);
