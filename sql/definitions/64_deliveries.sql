-- What was sent to a unit is seen by that unit and by who sent it, and by nobody between them. A reminder is sent by who reviews, of a task
-- that their unit told: the key says so. Anybody of the recipient opens it, once and for good; its sender has no way to.

alter table thidua.delivery enable row level security;
alter table thidua.delivery force row level security;

grant select, insert on thidua.delivery to thidua_actor;
grant update (opened_at, opened_by) on thidua.delivery to thidua_actor;

create policy received_and_sent on thidua.delivery for select to thidua_actor
  using (unit_id = thidua.me() or from_unit = thidua.me() and unit_id between thidua.me() and thidua.my_last());

create policy sent_by_who_told_the_task on thidua.delivery for insert to thidua_actor
  with check (
    from_unit = thidua.me() and unit_id between thidua.me() + 1 and thidua.my_last() and by_person = thidua.my_person()
    and opened_at is null and thidua.may('review', family_id) and thidua.is_recorded());

create policy opened_once_by_its_unit on thidua.delivery for update to thidua_actor
  using (unit_id = thidua.me() and opened_at is null)
  with check (
    unit_id = thidua.me() and opened_at is not null and opened_by = thidua.my_person() and thidua.may('open') and thidua.is_recorded());

-- The auditor looks for the event of each, and whether who opened it had a post there that day.
grant select (root_id, unit_id, delivery_id, from_unit, by_person, at, opened_at, opened_by) on thidua.delivery to thidua_auditor;
grant select (unit_id, person_id, valid_from, valid_until, on_behalf_of, ended_at) on thidua.membership to thidua_auditor;
create policy the_auditor_reads_what_was_sent_and_opened on thidua.delivery for select to thidua_auditor using (true);
create policy the_auditor_reads_who_had_a_post on thidua.membership for select to thidua_auditor using (true);
