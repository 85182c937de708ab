-- What a unit has to do is seen by itself and by everybody above, and told by whoever signs the plan, to itself and to units below. The unit
-- says that it
-- is done, by whoever prepares its papers: the account commits it to no figure, and who told it sends it back, never what was only requested.
-- Neither puts words into the other's mouth: what a unit leaves has no reason, what is sent back no account. Who leads a task sees beside that
-- what those have to do who co-operate with it, and they see nothing of its own.

alter table thidua.obligation enable row level security;
alter table thidua.obligation force row level security;

grant select, insert on thidua.obligation to thidua_actor;
grant update (state, revision, account, reason, changed_at) on thidua.obligation to thidua_actor;

create policy own_those_of_units_below_and_of_who_works_with_it on thidua.obligation for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last() or lead_unit = thidua.me());

create policy told_by_who_signs_the_plan on thidua.obligation for insert to thidua_actor
  with check (
    from_unit = thidua.me() and unit_id between thidua.me() and thidua.my_last() and state = 'told' and since_unit is null
    and thidua.may('sign', family_id) and thidua.is_recorded());

create policy done_by_its_unit on thidua.obligation for update to thidua_actor
  using (unit_id = thidua.me() and state in ('told', 'returned'))
  with check (
    unit_id = thidua.me() and state = 'done' and reason is null and thidua.may('prepare', family_id) and thidua.is_recorded());

create policy sent_back_by_who_told_it on thidua.obligation for update to thidua_actor
  using (from_unit = thidua.me() and state = 'done' and strength = 'ordered')
  with check (
    from_unit = thidua.me() and state = 'returned' and account is null and thidua.may('review', family_id) and thidua.is_recorded());

-- The worker closes what those who are no more have not done, and tells it to who took them over.
grant select (role, lead_unit, since_level, since_unit, since_id), insert, update (state, reason, changed_at) on thidua.obligation
  to thidua_worker;
grant select (root_id, level, unit_id, family_id, from_unit, strength) on thidua.address to thidua_worker;
create policy the_worker_knows_who_was_addressed on thidua.address for select to thidua_worker using (true);
create policy the_worker_passes_on_what_is_open on thidua.obligation for update to thidua_worker
  using (state in ('told', 'returned')) with check (state = 'passed');
create policy the_worker_tells_who_took_over on thidua.obligation for insert to thidua_worker
  with check (state = 'told' and since_unit is not null);

-- The auditor resolves whom each clause names once more, and folds the events of each task.
grant select on thidua.obligation to thidua_auditor;
grant select (root_id, level, unit_id, campaign_id, family_id, clause_id, since_revision, due_on, fulfilled_by, who, strength, role, lead_unit)
  on thidua.clause to thidua_auditor;
grant select (root_id, unit_id, family_id, from_unit, campaign_id, strength, since_revision) on thidua.address to thidua_auditor;
grant select (root_id, level, unit_id, campaign_id, revision, issued_at) on thidua.campaign_revision to thidua_auditor;
create policy the_auditor_reads_obligations on thidua.obligation for select to thidua_auditor using (true);
create policy the_auditor_reads_whom_clauses_tell on thidua.clause for select to thidua_auditor using (true);
create policy the_auditor_reads_who_was_addressed on thidua.address for select to thidua_auditor using (true);
create policy the_auditor_reads_when_revisions_came on thidua.campaign_revision for select to thidua_auditor using (true);
