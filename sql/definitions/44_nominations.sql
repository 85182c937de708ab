-- A draft is on its own desk. A nomination is seen by its unit and by everybody above, as a head: whom it is for, which form, how it stands
-- and where it lies. What was sent, and what the reviewer says, is read as far up as the nomination was sent, and no further. Its unit's
-- leader sends it and takes it back; who reviews it receives, returns and appraises it by whoever appraises, and refuses or awards it by its
-- leader. Neither can write what the other says: for there is no grant on what was sent, and a review is a row of the reviewer's alone.

alter table thidua.nomination_draft enable row level security;
alter table thidua.nomination_draft force row level security;
alter table thidua.nomination enable row level security;
alter table thidua.nomination force row level security;
alter table thidua.nomination_text enable row level security;
alter table thidua.nomination_text force row level security;
alter table thidua.nomination_review enable row level security;
alter table thidua.nomination_review force row level security;

grant select, insert, delete on thidua.nomination_draft to thidua_actor;
grant update (family_id, subject_unit, subject_id, form, began_on, ended_on, achievements, revision, changed_at)
  on thidua.nomination_draft to thidua_actor;
create policy seen_on_its_own_desk on thidua.nomination_draft for select to thidua_actor
  using (unit_id = thidua.me() and thidua.may('prepare', family_id));
create policy laid_on_its_own_desk on thidua.nomination_draft for insert to thidua_actor
  with check (unit_id = thidua.me() and thidua.may('prepare', family_id) and thidua.is_recorded());
create policy rewritten_on_its_own_desk on thidua.nomination_draft for update to thidua_actor
  using (unit_id = thidua.me() and thidua.may('prepare', family_id))
  with check (unit_id = thidua.me() and thidua.may('prepare', family_id) and thidua.is_recorded());
create policy cleared_off_its_own_desk on thidua.nomination_draft for delete to thidua_actor
  using (unit_id = thidua.me() and thidua.may('prepare', family_id) and thidua.is_recorded());

grant select, insert, update (state, revision, changed_at) on thidua.nomination to thidua_actor;
create policy own_and_those_of_units_below on thidua.nomination for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last());
create policy sent_by_its_unit on thidua.nomination for insert to thidua_actor
  with check (
    unit_id = thidua.me() and state = 'sent' and revision = 1 and thidua.may('sign', family_id) and thidua.is_recorded());
-- Policies of one command are joined by "or": which state follows which is told by the operations, here only who moves it.
create policy sent_again_or_withdrawn_by_its_unit on thidua.nomination for update to thidua_actor
  using (unit_id = thidua.me() and state in ('sent', 'received', 'returned'))
  with check (unit_id = thidua.me() and state in ('sent', 'withdrawn') and thidua.may('sign', family_id) and thidua.is_recorded());
create policy moved_by_its_reviewer on thidua.nomination for update to thidua_actor
  using (at_unit = thidua.me() and state in ('sent', 'received', 'appraised'))
  with check (
    at_unit = thidua.me()
    and (state in ('received', 'returned', 'appraised') and thidua.may('appraise')
      or state in ('refused', 'awarded') and thidua.may('sign', family_id))
    and thidua.is_recorded());

grant select, insert on thidua.nomination_text, thidua.nomination_review to thidua_actor;
create policy own_and_as_far_up_as_it_was_sent on thidua.nomination_text for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last() and thidua.me() >= reach_unit);
create policy sent_by_its_unit on thidua.nomination_text for insert to thidua_actor
  with check (unit_id = thidua.me() and thidua.may('sign', family_id) and thidua.is_recorded());
create policy own_and_as_far_up_as_it_was_sent on thidua.nomination_review for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last() and thidua.me() >= reach_unit);
create policy said_by_its_reviewer on thidua.nomination_review for insert to thidua_actor
  with check (
    reach_unit = thidua.me() and unit_id between thidua.me() and thidua.my_last()
    and (deed <> 'refusal' and thidua.may('appraise') or deed = 'refusal' and thidua.may('sign', family_id)) and thidua.is_recorded());

-- The auditor holds each against its events; of what was sent and said only that it was.
grant select on thidua.nomination to thidua_auditor;
grant select (root_id, level, unit_id, nomination_id, revision, reach_unit, deed, returns, returns_allowed, received_on, pack, pack_sha256)
  on thidua.nomination_review to thidua_auditor;
grant select (root_id, level, unit_id, nomination_id, version, family_id, reach_unit, sent_at) on thidua.nomination_text to thidua_auditor;
create policy the_auditor_reads_nominations on thidua.nomination for select to thidua_auditor using (true);
create policy the_auditor_reads_when_it_was_sent on thidua.nomination_text for select to thidua_auditor using (true);
create policy the_auditor_reads_what_reviewers_did on thidua.nomination_review for select to thidua_auditor using (true);
