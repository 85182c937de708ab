-- What was sent to a unit (tin đến): a row for each recipient, and when somebody there first opened it. So far it is a reminder of a task,
-- by who told that task: the key carries its issuer, so that nobody else reminds of it. It is the last part of every key, or who guesses an
-- id would learn from a refusal what somebody else has sent.
alter table thidua.obligation add constraint a_task_is_told_by_one_unit
  unique (root_id, level, unit_id, obligation_id, family_id, from_unit);

create table thidua.delivery (
  root_id       int         not null,
  level         smallint    not null,
  unit_id       bigint      not null,
  delivery_id   uuid        not null,
  from_unit     bigint      not null,
  family_id     uuid        not null,
  -- Null for what is sent by itself.
  by_person     uuid,
  obligation_id uuid        not null,
  words         text,
  at            timestamptz not null,
  -- The legal day on which somebody sent it.
  by_hand_on    date        generated always as (case when by_person is not null then (timezone(interval '7 hours', at))::date end) stored,
  opened_at     timestamptz,
  opened_by     uuid,
  constraint delivery_pkey primary key (root_id, level, unit_id, delivery_id, from_unit),
  constraint a_delivery_is_sent_to_a_unit foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint who_reminds_of_a_task_told_it foreign key (root_id, level, unit_id, obligation_id, family_id, from_unit)
    references thidua.obligation (root_id, level, unit_id, obligation_id, family_id, from_unit) on delete restrict,
  constraint a_task_is_reminded_of_by_hand_once_a_day unique (root_id, level, unit_id, obligation_id, by_hand_on, from_unit),
  constraint a_delivery_carries_its_root check (root_id = (unit_id >> 48)),
  constraint what_is_said_with_it_has_words check (words ~ '\S' and char_length(words) <= 1000),
  constraint what_is_opened_says_by_whom check ((opened_at is null) = (opened_by is null)),
  constraint nothing_is_opened_before_it_was_sent check (opened_at >= at)
);
create index deliveries_of_a_unit on thidua.delivery (unit_id, level, at, delivery_id);
create index deliveries_unopened on thidua.delivery (root_id, level, unit_id, at) where opened_at is null;
