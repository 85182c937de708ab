-- A mailbox is its unit's own business: told and answered for by whoever sets the house rules, seen by everybody there, and by nobody above.
-- Which code it was sent no request can say: an answer becomes a confirmation by the table alone.

alter table thidua.mailbox enable row level security;
alter table thidua.mailbox force row level security;
alter table thidua.message enable row level security;
alter table thidua.message force row level security;
alter table thidua.message_text enable row level security;
alter table thidua.message_text force row level security;
alter table thidua.mailbox_withdrawal enable row level security;
alter table thidua.mailbox_withdrawal force row level security;

grant select, insert on thidua.mailbox to thidua_actor;
grant update (answer, answered_at, answered_by, tries) on thidua.mailbox to thidua_actor;
grant select on thidua.message to thidua_actor;
grant select, insert on thidua.mailbox_withdrawal to thidua_actor;

create policy read_by_its_unit on thidua.mailbox for select to thidua_actor using (unit_id = thidua.me());

create policy told_by_its_unit on thidua.mailbox for insert to thidua_actor
  with check (
    unit_id = thidua.me() and code_hash is null and answer is null and thidua.may('announce') and thidua.is_recorded());

create policy answered_by_its_unit on thidua.mailbox for update to thidua_actor
  using (unit_id = thidua.me() and confirmed_at is null)
  with check (
    unit_id = thidua.me() and answered_by = thidua.my_person() and thidua.may('announce') and thidua.is_recorded());

create policy read_by_its_unit on thidua.message for select to thidua_actor using (unit_id = thidua.me());

create policy read_by_its_unit on thidua.mailbox_withdrawal for select to thidua_actor using (unit_id = thidua.me());

create policy said_by_its_unit on thidua.mailbox_withdrawal for insert to thidua_actor
  with check (
    unit_id = thidua.me() and by_person = thidua.my_person() and thidua.may('announce') and thidua.is_recorded());

-- The worker makes the code and the messages, and sends them.
grant select, update (code_hash) on thidua.mailbox to thidua_worker;
grant select, insert, update (state, tries, next_at, ended_at, reply) on thidua.message to thidua_worker;
grant select, insert, delete on thidua.message_text to thidua_worker;
grant select on thidua.mailbox_withdrawal to thidua_worker, thidua_auditor;
create policy the_worker_knows_what_is_withdrawn on thidua.mailbox_withdrawal for select to thidua_worker using (true);
create policy the_auditor_reads_what_is_withdrawn on thidua.mailbox_withdrawal for select to thidua_auditor using (true);
create policy the_worker_knows_the_mailboxes on thidua.mailbox for select to thidua_worker using (true);
create policy the_worker_makes_the_code on thidua.mailbox for update to thidua_worker using (true) with check (true);
create policy the_worker_knows_the_messages on thidua.message for select to thidua_worker using (true);
create policy the_worker_writes_messages on thidua.message for insert to thidua_worker with check (true);
create policy the_worker_sends_messages on thidua.message for update to thidua_worker using (true) with check (true);
create policy the_worker_knows_what_is_sent on thidua.message_text for select to thidua_worker using (true);
create policy the_worker_writes_what_is_sent on thidua.message_text for insert to thidua_worker with check (true);
create policy the_worker_forgets_what_was_sent on thidua.message_text for delete to thidua_worker using (true);

-- The auditor looks to which mailbox what was sent.
grant select (root_id, level, unit_id, mailbox_id, told_at, code_hash, answer, answered_at, answered_by) on thidua.mailbox to thidua_auditor;
grant select (root_id, level, unit_id, message_id, mailbox_id, carries, made_at, state, ended_at) on thidua.message to thidua_auditor;
create policy the_auditor_reads_mailboxes on thidua.mailbox for select to thidua_auditor using (true);
create policy the_auditor_reads_messages on thidua.message for select to thidua_auditor using (true);
