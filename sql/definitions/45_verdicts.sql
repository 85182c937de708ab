-- A verdict is read as far up as its nomination was sent. Whoever takes the step stores it, and nobody changes any.

alter table thidua.verdict enable row level security;
alter table thidua.verdict force row level security;

grant select, insert on thidua.verdict to thidua_actor;
create policy own_and_as_far_up_as_it_was_sent on thidua.verdict for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last() and thidua.me() >= reach_unit);
create policy stored_by_the_unit_that_sends on thidua.verdict for insert to thidua_actor
  with check (unit_id = thidua.me() and step = 'submission' and thidua.may('sign', family_id) and thidua.is_recorded());
create policy stored_by_the_reviewer on thidua.verdict for insert to thidua_actor
  with check (
    reach_unit = thidua.me() and unit_id between thidua.me() and thidua.my_last()
    and (step in ('receipt', 'appraisal') and thidua.may('appraise') or step = 'decision' and thidua.may('sign', family_id))
    and thidua.is_recorded());

-- The auditor judges each again.
grant select on thidua.verdict to thidua_auditor;
create policy the_auditor_judges_again on thidua.verdict for select to thidua_auditor using (true);
