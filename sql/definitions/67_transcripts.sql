-- A transcript is its unit's own while its plan lies on the desk; once that is published it is read above and below, as the plan is. Whoever
-- prepares the unit's papers takes a text in and answers; it is used by whoever signs, and then neither changes nor goes.

alter table thidua.transcript enable row level security;
alter table thidua.transcript force row level security;
alter table thidua.transcript_answer enable row level security;
alter table thidua.transcript_answer force row level security;

grant select, insert, delete on thidua.transcript to thidua_actor;
grant update (state) on thidua.transcript to thidua_actor;
grant select, insert on thidua.transcript_answer to thidua_actor;

create policy own_and_used_upward_and_downward on thidua.transcript for select to thidua_actor
  using (
    unit_id = thidua.me()
    or (state = 'used' and (
      unit_id between thidua.me() and thidua.my_last()
      or unit_id = thidua.me() & -281474976710656 or unit_id = thidua.me() & -4294967296 or unit_id = thidua.me() & -65536)));

create policy taken_in_by_its_unit on thidua.transcript for insert to thidua_actor
  with check (unit_id = thidua.me() and state = 'read' and thidua.may('prepare', family_id) and thidua.is_recorded());

create policy used_by_its_unit on thidua.transcript for update to thidua_actor
  using (unit_id = thidua.me() and state = 'read')
  with check (unit_id = thidua.me() and state = 'used' and thidua.may('sign', family_id) and thidua.is_recorded());

create policy thrown_away_with_its_draft on thidua.transcript for delete to thidua_actor
  using (unit_id = thidua.me() and state = 'read' and thidua.may('prepare', family_id) and thidua.is_recorded());

create policy seen_on_its_own_desk on thidua.transcript_answer for select to thidua_actor
  using (unit_id = thidua.me());

create policy answered_by_its_unit on thidua.transcript_answer for insert to thidua_actor
  with check (unit_id = thidua.me() and thidua.may('prepare', family_id) and thidua.is_recorded());

-- The auditor holds what was read against the text.
grant select on thidua.transcript, thidua.transcript_answer to thidua_auditor;
create policy the_auditor_reads_transcripts on thidua.transcript for select to thidua_auditor using (true);
create policy the_auditor_reads_answers on thidua.transcript_answer for select to thidua_auditor using (true);
