-- How people prove who they are: a name and a password, a second factor, or the city's own sign-on; and the sessions that come of it.
-- Nobody reads these tables but the definers of thidua_registrar, and they hand out no secret but the one of a second factor.

-- A session is a token that a browser carries as a cookie. It ends when nothing was done for a while, and after a day's work at the latest;
-- expires_at is the first of the two and moves with every minute of work.
alter table thidua.token
  add column token_id uuid not null default gen_random_uuid(),
  add column ends_at timestamptz,
  add column address text,
  add column agent text,
  add column only_unit bigint,
  add column reads_only boolean not null default false,
  add constraint a_token_has_an_id_of_its_own unique (token_id),
  add constraint a_session_is_idle_before_it_ends check (expires_at <= ends_at),
  add constraint only_a_token_of_a_machine_is_limited check (ends_at is null or (only_unit is null and not reads_only));

create index sessions_by_their_end on thidua.token (ends_at) where ends_at is not null;

-- What scrypt makes of a password under the salt is hashed once more: a stolen copy opens nothing, not even for whoever may call sign_in.
create table thidua.account (
  person_id   uuid        not null,
  login       text        not null,
  scheme      smallint,
  salt        bytea,
  verifier    bytea,
  set_at      timestamptz,
  secret      bytea,
  secret_used bigint,
  invitation  bytea,
  invited_at  timestamptz,
  constraint account_pkey primary key (person_id),
  constraint an_account_belongs_to_a_person foreign key (person_id) references thidua.person (person_id) on delete restrict,
  constraint two_people_never_sign_in_under_one_name unique (login),
  constraint two_people_never_have_one_invitation unique (invitation),
  constraint a_login_is_plain_and_lower_case check (login ~ '^[a-z0-9][a-z0-9._@-]{2,99}$'),
  constraint a_password_is_there_with_its_salt check (num_nulls(scheme, salt, verifier, set_at) in (0, 4)),
  constraint a_verifier_has_32_bytes check (octet_length(verifier) = 32),
  constraint a_salt_has_16_bytes check (octet_length(salt) = 16),
  constraint a_secret_has_20_bytes check (octet_length(secret) = 20),
  constraint only_a_secret_can_be_used check (secret_used is null or secret is not null),
  constraint an_invitation_has_32_bytes_and_a_day check (octet_length(invitation) = 32 and (invitation is null) = (invited_at is null))
);

-- For the day the telephone is lost; each opens once.
create table thidua.recovery_code (
  person_id uuid  not null,
  code_hash bytea not null,
  constraint recovery_code_pkey primary key (person_id, code_hash),
  constraint a_recovery_code_belongs_to_an_account foreign key (person_id) references thidua.account (person_id) on delete cascade,
  constraint a_recovery_code_hash_has_32_bytes check (octet_length(code_hash) = 32)
);

-- A browser somebody signed in from before. What is guessed elsewhere never shuts it out.
create table thidua.known_device (
  person_id   uuid        not null,
  device_hash bytea       not null,
  seen_at     timestamptz not null,
  constraint known_device_pkey primary key (person_id, device_hash),
  constraint a_known_device_belongs_to_an_account foreign key (person_id) references thidua.account (person_id) on delete cascade,
  constraint a_device_hash_has_32_bytes check (octet_length(device_hash) = 32)
);

-- Who a city's sign-on means by a subject.
create table thidua.identity (
  issuer    text        not null,
  subject   text        not null,
  person_id uuid        not null,
  since     timestamptz not null default now(),
  constraint identity_pkey primary key (issuer, subject),
  constraint an_identity_belongs_to_a_person foreign key (person_id) references thidua.person (person_id) on delete restrict,
  constraint an_issuer_is_an_address check (issuer ~ '^https?://' and octet_length(issuer) <= 500),
  constraint a_subject_is_there check (octet_length(subject) between 1 and 255)
);
create index identities_of_a_person on thidua.identity (person_id);

-- How soon somebody may try again: the moment up to which their attempts are spent. The subject is hashed.
create table thidua.sign_in_allowance (
  subject bytea       not null,
  spent_until timestamptz not null,
  constraint sign_in_allowance_pkey primary key (subject)
);
create index allowances_by_age on thidua.sign_in_allowance (spent_until);
