-- The trail: every change and every refused attempt, and every reading of a register of people. What is done waits in
-- audit_pending, put there by the transaction that did it; the worker takes it from there into one chain of hashes per root.
-- Nothing refers to anything: an entry outlives whatever it is about. Root 0 keeps what belongs to no unit.

create table thidua.audit_pending (
  root_id    int         not null,
  at         timestamptz not null default clock_timestamp(),
  pending_id uuid        not null default gen_random_uuid(),
  unit_id    bigint,
  person_id  uuid,
  roles      text,
  deputy_for text,
  address    text,
  method     text        not null,
  path       text        not null,
  thing      uuid,
  status     smallint,
  code       text,
  said       text,
  constraint audit_pending_pkey primary key (root_id, at, pending_id)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);

-- An entry without a status was done, one with a status was refused with it. The hash covers what was said by its own hash alone,
-- so that names can be erased and the chain still holds; how it is made is told in Sources/Operations/Audit/AuditChain.swift.
create table thidua.audit_entry (
  root_id    int         not null,
  seq        bigint      not null,
  at         timestamptz not null,
  unit_id    bigint,
  person_id  uuid,
  roles      text,
  deputy_for text,
  address    text,
  method     text        not null,
  path       text        not null,
  thing      uuid,
  status     smallint,
  code       text,
  said       text,
  said_hash  bytea,
  hash       bytea       not null,
  constraint audit_entry_pkey primary key (root_id, seq),
  constraint entries_are_counted_from_one check (seq > 0),
  constraint what_was_said_is_kept_with_its_hash check (said is null or said_hash is not null),
  constraint an_entry_ends_with_a_hash_of_32_bytes check (octet_length(hash) = 32)
);
create index audit_entries_of_a_unit on thidua.audit_entry (root_id, unit_id, seq);
create index audit_entries_about_a_thing on thidua.audit_entry (root_id, thing, seq) where thing is not null;

-- The last entry of each chain; the lock on its row lets one worker at a time go on with it.
create table thidua.audit_head (
  root_id int    not null,
  seq     bigint not null,
  hash    bytea  not null,
  constraint audit_head_pkey primary key (root_id),
  constraint a_head_keeps_a_hash_of_32_bytes check (octet_length(hash) = 32)
);

-- It has further parameters now. A server of before may still stand and read; it can write nothing, since it would record nothing.
drop function if exists thidua.stand(bytea, bigint);
