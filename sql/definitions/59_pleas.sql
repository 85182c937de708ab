-- A plea is seen by its unit and by everybody above, and by who leads the task. The unit asks, and takes it back, by whoever prepares its
-- papers; who told the task grants or refuses, or grants what nobody asked. Neither puts words into the other's mouth: what is granted
-- unasked has no reason, and nothing that its unit leaves has an answer. What was decided stays.

alter table thidua.plea enable row level security;
alter table thidua.plea force row level security;

grant select, insert on thidua.plea to thidua_actor;
grant update (state, revision, moved_from, answer, changed_at) on thidua.plea to thidua_actor;

create policy own_those_of_units_below_and_of_who_works_with_it on thidua.plea for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last() or lead_unit = thidua.me());

create policy asked_by_its_unit on thidua.plea for insert to thidua_actor
  with check (
    unit_id = thidua.me() and state = 'asked' and answer is null and thidua.may('prepare', family_id) and thidua.is_recorded());

create policy granted_unasked_by_who_told_the_task on thidua.plea for insert to thidua_actor
  with check (
    to_unit = thidua.me() and unit_id between thidua.me() + 1 and thidua.my_last() and state = 'granted' and reason is null
    and thidua.may('review', family_id) and thidua.is_recorded());

create policy withdrawn_by_its_unit on thidua.plea for update to thidua_actor
  using (unit_id = thidua.me() and state = 'asked')
  with check (
    unit_id = thidua.me() and state = 'withdrawn' and answer is null and thidua.may('prepare', family_id) and thidua.is_recorded());

create policy answered_by_who_told_the_task on thidua.plea for update to thidua_actor
  using (to_unit = thidua.me() and state = 'asked')
  with check (
    to_unit = thidua.me() and state in ('granted', 'refused') and thidua.may('review', family_id) and thidua.is_recorded());

-- The auditor holds each against the task and against its events.
grant select on thidua.plea to thidua_auditor;
create policy the_auditor_reads_pleas on thidua.plea for select to thidua_auditor using (true);
