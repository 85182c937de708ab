-- By what number a subject is known elsewhere (số định danh cá nhân, mã số thuế): a hash of it under a key that lies outside this database
-- and its dumps, for twelve digits without a key are found by trying them all. The number itself is nowhere. Each key has a number of its
-- own, so that there may be a new one: a hash stays under the key that it was made with, and who looks tries each.
create table thidua.subject_identity (
  root_id    int      not null,
  level      smallint not null,
  unit_id    bigint   not null,
  subject_id uuid     not null,
  key_no     int      not null,
  hash       bytea    not null,
  constraint subject_identity_pkey primary key (root_id, level, unit_id, subject_id, key_no),
  constraint a_number_is_one_subjects_of_its_home unique (root_id, level, unit_id, key_no, hash),
  constraint an_identity_is_a_subjects foreign key (root_id, level, unit_id, subject_id)
    references thidua.subject (root_id, level, unit_id, subject_id) on delete restrict,
  constraint an_identity_carries_its_root check (root_id = (unit_id >> 48)),
  constraint keys_are_numbered_from_one check (key_no > 0),
  constraint an_identity_is_kept_as_its_hash check (octet_length(hash) = 32)
);
create index identities_by_hash on thidua.subject_identity (root_id, hash, subject_id);

-- Whether somebody said by what number: for whoever may not know which.
alter table thidua.subject add column has_number boolean not null default false;
