-- The official mailbox (hộp thư công vụ) of a unit: where it is written to of what was sent to it. It is told by its unit and in force once
-- somebody there has answered with the code that was sent to it; a new one waits beside it, and the latest that was answered counts. Each
-- time one is told is a row, for each has a code, and of those there are three a day. The code itself lies nowhere but in the message that
-- carries it, as long as that waits; whether the answer is the code is the table's own to say.
create table thidua.mailbox (
  root_id      int         not null,
  level        smallint    not null,
  unit_id      bigint      not null,
  mailbox_id   uuid        not null,
  address      text        not null,
  told_at      timestamptz not null,
  -- The legal day, and which of that day's it is.
  told_on      date        not null generated always as ((timezone(interval '7 hours', told_at))::date) stored,
  nth          smallint    not null,
  -- Null until its code is made, by what sends it.
  code_hash    bytea,
  answer       bytea,
  answered_at  timestamptz,
  answered_by  uuid,
  tries        smallint    not null default 0,
  confirmed_at timestamptz generated always as (case when answer = code_hash then answered_at end) stored,
  constraint mailbox_pkey primary key (root_id, level, unit_id, mailbox_id),
  constraint mailboxes_are_told_one_after_another unique (root_id, level, unit_id, told_on, nth),
  constraint a_mailbox_is_a_units foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint a_mailbox_carries_its_root check (root_id = (unit_id >> 48)),
  constraint three_mailboxes_are_told_a_day check (nth between 1 and 3),
  constraint a_mailbox_has_a_plain_address check (
    char_length(address) <= 254
    and address ~ '^[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$'
    and position('@' in address) <= 65),
  constraint a_code_is_kept_as_its_hash check (octet_length(code_hash) = 32 and octet_length(answer) = 32),
  constraint a_code_is_answered_five_times_at_most check (tries between 0 and 5),
  constraint what_is_answered_says_by_whom_and_when check (
    num_nonnulls(answer, answered_at, answered_by) = case when tries > 0 then 3 else 0 end),
  constraint a_code_holds_for_a_day check (answered_at - told_at between interval '0' and interval '24 hours')
);
create index mailboxes_of_a_unit on thidua.mailbox (unit_id, level);
create index mailboxes_without_a_code on thidua.mailbox (root_id, told_at) where code_hash is null;

-- A message (thư) to one mailbox: it carries a code, or what was sent to the unit since. Its id is that by which whoever receives it knows
-- it again, and its bytes are the same each time it is sent.
create table thidua.message (
  root_id    int         not null,
  level      smallint    not null,
  unit_id    bigint      not null,
  message_id uuid        not null,
  mailbox_id uuid        not null,
  carries    text        not null,
  made_at    timestamptz not null,
  sha256     bytea       not null,
  state      text        not null,
  tries      smallint    not null,
  next_at    timestamptz not null,
  ended_at   timestamptz,
  -- What was answered last; null where nobody answered.
  reply      smallint,
  constraint message_pkey primary key (root_id, level, unit_id, message_id),
  constraint a_message_goes_to_a_mailbox_of_its_unit foreign key (root_id, level, unit_id, mailbox_id)
    references thidua.mailbox (root_id, level, unit_id, mailbox_id) on delete restrict,
  constraint a_message_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_message_carries_a_code_or_news check (carries in ('code', 'news')),
  constraint a_message_is_in_a_known_state check (state in ('waiting', 'sent', 'failed')),
  constraint a_message_says_when_it_ended check ((state = 'waiting') = (ended_at is null)),
  constraint a_message_counts_how_often_it_was_tried check (tries >= 0),
  constraint a_message_keeps_the_hash_of_its_bytes check (octet_length(sha256) = 32),
  constraint a_reply_has_three_digits check (reply between 200 and 599)
);
create index messages_to_a_mailbox on thidua.message (root_id, level, unit_id, mailbox_id);
create index messages_that_wait on thidua.message (root_id, next_at) where state = 'waiting';

-- The bytes of a message, as long as it waits.
create table thidua.message_text (
  root_id    int      not null,
  level      smallint not null,
  unit_id    bigint   not null,
  message_id uuid     not null,
  bytes      bytea    not null,
  constraint message_text_pkey primary key (root_id, level, unit_id, message_id),
  constraint a_text_is_a_messages foreign key (root_id, level, unit_id, message_id)
    references thidua.message (root_id, level, unit_id, message_id) on delete restrict,
  constraint a_text_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_text_has_an_end check (octet_length(bytes) between 1 and 262144)
);

-- By which message a unit was written to of a delivery; null where it was not, or not yet.
alter table thidua.delivery add column message_id uuid;
alter table thidua.delivery add constraint a_delivery_is_written_of_by_a_message_to_its_unit
  foreign key (root_id, level, unit_id, message_id) references thidua.message (root_id, level, unit_id, message_id) on delete restrict;
create index deliveries_by_message on thidua.delivery (root_id, level, unit_id, message_id, at);
