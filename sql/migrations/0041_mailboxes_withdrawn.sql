-- That a mailbox is not written to any more, by whom and since when: a row of its own, for what was confirmed is never rewritten. Once. A message
-- to it that waits is not sent.
create table thidua.mailbox_withdrawal (
  root_id      int         not null,
  level        smallint    not null,
  unit_id      bigint      not null,
  mailbox_id   uuid        not null,
  withdrawn_at timestamptz not null,
  by_person uuid        not null,
  constraint mailbox_withdrawal_pkey primary key (root_id, level, unit_id, mailbox_id),
  constraint what_is_withdrawn_is_a_mailbox_of_its_unit foreign key (root_id, level, unit_id, mailbox_id)
    references thidua.mailbox (root_id, level, unit_id, mailbox_id) on delete restrict,
  constraint a_withdrawal_carries_its_root check (root_id = (unit_id >> 48))
);

alter table thidua.message
  drop constraint a_message_is_in_a_known_state,
  add constraint a_message_is_in_a_known_state check (state in ('waiting', 'sent', 'failed', 'withdrawn'));
