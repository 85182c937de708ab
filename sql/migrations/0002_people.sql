-- People, where they stand, and the bearer tokens that prove it. Nobody reads these but the definers of thidua_gate.

create table thidua.person (
  person_id uuid not null,
  name      text not null,
  constraint person_pkey primary key (person_id),
  constraint a_person_has_a_name check (btrim(name) <> '' and name is nfc normalized)
);

create table thidua.membership (
  root_id     int      not null,
  level       smallint not null,
  unit_id     bigint   not null,
  person_id   uuid     not null,
  role        text     not null,
  valid_from  date     not null,
  valid_until date,
  constraint membership_pkey primary key (root_id, level, unit_id, person_id, valid_from),
  constraint a_membership_belongs_to_a_unit foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint a_membership_belongs_to_a_person foreign key (person_id) references thidua.person (person_id) on delete restrict,
  constraint a_membership_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_role_is_officer_or_leader check (role in ('officer', 'leader')),
  constraint a_membership_ends_after_it_began check (valid_until > valid_from)
);
create index membership_of_a_person on thidua.membership (person_id);

-- Only the SHA-256 of a token is kept.
create table thidua.token (
  token_hash bytea       not null,
  person_id  uuid        not null,
  label      text        not null,
  issued_at  timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint token_pkey primary key (token_hash),
  constraint a_token_belongs_to_a_person foreign key (person_id) references thidua.person (person_id) on delete restrict,
  constraint a_token_hash_has_32_bytes check (octet_length(token_hash) = 32),
  constraint a_token_expires_after_it_was_issued check (expires_at > issued_at)
);
create index tokens_of_a_person on thidua.token (person_id);
