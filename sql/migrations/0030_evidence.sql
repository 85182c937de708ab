-- What shows that a task was done (minh chứng): a file or a link, with a line of words, put to the task by its unit before it says so. Rows
-- are added and never changed. The obligation is a column with a key: what evidence is about can be checked, and says who told it.
-- The bytes of a file lie once for each task, by their own hash, which the database takes itself: whoever uploads learns of nobody else's.
create table thidua.evidence_body (
  root_id       int         not null,
  level         smallint    not null,
  unit_id       bigint      not null,
  obligation_id uuid        not null,
  sha256        bytea       not null,
  family_id     uuid        not null,
  from_unit     bigint      not null,
  media_type    text        not null,
  size          int         not null,
  bytes         bytea       not null,
  constraint evidence_body_pkey primary key (root_id, level, unit_id, obligation_id, sha256),
  constraint a_file_is_read_by_who_told_the_task foreign key (root_id, level, unit_id, obligation_id, family_id, from_unit)
    references thidua.obligation (root_id, level, unit_id, obligation_id, family_id, from_unit) on delete restrict,
  constraint a_file_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_file_is_called_by_its_hash check (sha256 = pg_catalog.sha256(bytes)),
  constraint a_file_has_ten_mebibytes_at_most check (size = octet_length(bytes) and size between 1 and 10485760),
  constraint a_file_is_of_a_known_type check (
    media_type in (
      'application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'text/plain',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'))
);
alter table thidua.evidence_body alter column bytes set storage external;
create index files_of_a_task on thidua.evidence_body (root_id, level, unit_id, obligation_id, family_id, from_unit);

create table thidua.evidence (
  root_id       int         not null,
  level         smallint    not null,
  unit_id       bigint      not null,
  evidence_id   uuid        not null,
  family_id     uuid        not null,
  from_unit     bigint      not null,
  obligation_id uuid        not null,
  kind          text        not null,
  words         text,
  link          text,
  sha256        bytea,
  file_name     text,
  added_at      timestamptz not null,
  constraint evidence_pkey primary key (root_id, level, unit_id, evidence_id),
  constraint evidence_is_of_a_task_of_its_unit foreign key (root_id, level, unit_id, obligation_id, family_id, from_unit)
    references thidua.obligation (root_id, level, unit_id, obligation_id, family_id, from_unit) on delete restrict,
  constraint evidence_has_its_file foreign key (root_id, level, unit_id, obligation_id, sha256)
    references thidua.evidence_body (root_id, level, unit_id, obligation_id, sha256) on delete restrict,
  constraint evidence_carries_its_root check (root_id = (unit_id >> 48)),
  constraint evidence_is_a_file_or_a_link check (
    case kind when 'file' then num_nulls(sha256, file_name) = 0 and link is null
              when 'link' then num_nonnulls(sha256, file_name) = 0 and link is not null else false end),
  constraint a_link_leads_to_the_web check (link ~ '^https?://[^\s]+$'),
  constraint words_of_evidence_say_something check (words ~ '\S'),
  constraint a_file_has_a_name check (file_name ~ '\S')
);
create index evidence_of_a_task on thidua.evidence (root_id, level, unit_id, obligation_id, family_id, from_unit);
create index evidence_of_a_file on thidua.evidence (root_id, level, unit_id, obligation_id, sha256);
