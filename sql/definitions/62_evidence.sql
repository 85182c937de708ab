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

-- It learns which files are not what they are called, from the gate, which sees their bytes.
grant select (root_id, unit_id, obligation_id, sha256, media_type, bytes) on thidua.evidence_body to thidua_gate;
create policy the_gate_holds_files_against_their_names on thidua.evidence_body for select to thidua_gate using (true);
grant create on schema thidua to thidua_gate;
set local role thidua_gate;

-- Files of a city whose bytes have another hash than they are called by, or do not begin as what they are said to be. Reads every byte.
create or replace function thidua.spoiled_files(root int) returns table (unit_id bigint, obligation_id uuid, aspect text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select f.unit_id, f.obligation_id, case when f.sha256 <> sha256(f.bytes) then 'bytes' else 'type' end
  from thidua.evidence_body f
  where f.root_id = root
    and (f.sha256 <> sha256(f.bytes)
      or not case f.media_type
        when 'application/pdf' then substr(f.bytes, 1, 5) = '%PDF-'
        when 'image/jpeg' then substr(f.bytes, 1, 3) = '\xffd8ff'
        when 'image/png' then substr(f.bytes, 1, 8) = '\x89504e470d0a1a0a'
        when 'image/webp' then substr(f.bytes, 1, 4) = 'RIFF' and substr(f.bytes, 9, 4) = 'WEBP'
        when 'text/plain' then position('\x00'::bytea in f.bytes) = 0
        else substr(f.bytes, 1, 2) = 'PK' end)
$$;
revoke execute on function thidua.spoiled_files(int) from public;
grant execute on function thidua.spoiled_files(int) to thidua_auditor;

set local role thidua_owner;
revoke create on schema thidua from thidua_gate;
