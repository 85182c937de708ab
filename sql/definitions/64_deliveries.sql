-- What was sent to a unit is seen by that unit and by who sent it, and by nobody between them. A reminder is sent by who reviews, of a task
-- that their unit told, a document by who signs, of those that
-- their unit issued, and a letter that reminds too: the keys say so. Anybody of the recipient opens it, once and for good; its sender has no way to.

alter table thidua.delivery enable row level security;
alter table thidua.delivery force row level security;

grant select, insert on thidua.delivery to thidua_actor;
grant update (opened_at, opened_by) on thidua.delivery to thidua_actor;

create policy received_and_sent on thidua.delivery for select to thidua_actor
  using (
    unit_id = thidua.me()
    or from_unit = thidua.me() and (
      unit_id between thidua.me() and thidua.my_last()
      -- The one right above.
      or unit_id = case
        when thidua.me() & 65535 <> 0 then thidua.me() & -65536
        when thidua.me() & 4294967295 <> 0 then thidua.me() & -4294967296
        when thidua.me() & 281474976710655 <> 0 then thidua.me() & -281474976710656 end));

create policy sent_by_who_told_the_task on thidua.delivery for insert to thidua_actor
  with check (
    from_unit = thidua.me() and unit_id between thidua.me() + 1 and thidua.my_last() and by_person = thidua.my_person()
    and opened_at is null and message_id is null and document_id is null and thidua.may('review', family_id) and thidua.is_recorded());

-- Upward goes what was issued and nothing else: no reminder, and no word beside it.
create policy sent_by_who_issued_the_document on thidua.delivery for insert to thidua_actor
  with check (
    from_unit = thidua.me()
    and (
      unit_id between thidua.me() + 1 and thidua.my_last()
      or obligation_id is null and words is null and unit_id = case
        when thidua.me() & 65535 <> 0 then thidua.me() & -65536
        when thidua.me() & 4294967295 <> 0 then thidua.me() & -4294967296
        when thidua.me() & 281474976710655 <> 0 then thidua.me() & -281474976710656 end)
    and by_person = thidua.my_person()
    and opened_at is null and message_id is null and document_id is not null and (words is null or obligation_id is not null) and thidua.may('sign', family_id) and thidua.is_recorded());

create policy opened_once_by_its_unit on thidua.delivery for update to thidua_actor
  using (unit_id = thidua.me() and opened_at is null)
  with check (
    unit_id = thidua.me() and opened_at is not null and opened_by = thidua.my_person() and thidua.may('open') and thidua.is_recorded());

-- The worker reminds of what is due, and says nothing with it; and it writes to mailboxes of what was sent, once.
grant select (root_id, level, unit_id, delivery_id, from_unit, from_level, obligation_id, document_id, by_person, at, message_id),
      insert, update (message_id)
  on thidua.delivery to thidua_worker;
grant select (root_id, level, unit_id, document_id, symbol, summary) on thidua.document to thidua_worker;
grant select (root_id, level, unit_id, obligation_id, family_id, from_level, from_unit, clause_id, strength, due_on, fulfilled_by, state, told_at,
              changed_at)
  on thidua.obligation to thidua_worker;
grant select (root_id, level, unit_id, campaign_id, clause_id, heading) on thidua.clause to thidua_worker;
grant select (root_id, level, unit_id, obligation_id, wants, until, state, changed_at) on thidua.plea to thidua_worker;
grant select (root_id, level, campaign_id, from_unit, revision) on thidua.target to thidua_worker;
grant select (root_id, level, unit_id, campaign_id, revision, issued_at) on thidua.campaign_revision to thidua_worker;
create policy the_worker_knows_what_was_sent on thidua.delivery for select to thidua_worker using (true);
create policy the_worker_reminds_by_itself on thidua.delivery for insert to thidua_worker
  with check (by_person is null and words is null and opened_at is null and message_id is null and document_id is null);
create policy the_worker_writes_of_what_was_sent on thidua.delivery for update to thidua_worker using (true) with check (true);
create policy the_worker_knows_which_documents_were_sent on thidua.document for select to thidua_worker using (true);
create policy the_worker_knows_the_tasks on thidua.obligation for select to thidua_worker using (true);
create policy the_worker_knows_whose_clauses_they_are on thidua.clause for select to thidua_worker using (true);
create policy the_worker_knows_what_was_granted on thidua.plea for select to thidua_worker using (true);
create policy the_worker_knows_who_has_targets on thidua.target for select to thidua_worker using (true);
create policy the_worker_knows_when_revisions_came on thidua.campaign_revision for select to thidua_worker using (true);

-- The auditor looks for the event of each, and whether who opened it had a post there that day.
grant select (root_id, unit_id, delivery_id, from_unit, by_person, obligation_id, document_id, at, opened_at, opened_by, message_id) on thidua.delivery to thidua_auditor;
grant select (document_id) on thidua.campaign_revision to thidua_auditor;
grant select (unit_id, person_id, valid_from, valid_until, on_behalf_of, ended_at) on thidua.membership to thidua_auditor;
create policy the_auditor_reads_what_was_sent_and_opened on thidua.delivery for select to thidua_auditor using (true);
create policy the_auditor_reads_who_had_a_post on thidua.membership for select to thidua_auditor using (true);
