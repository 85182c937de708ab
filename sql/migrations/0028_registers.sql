-- Registers (sổ văn bản): a series of numbers of one unit, from one day until another. A number is taken by the statement that writes the
-- document which bears it, and is that document's for good: reserved, issued or cancelled.
create table thidua.register (
  root_id     int         not null,
  level       smallint    not null,
  unit_id     bigint      not null,
  register_id uuid        not null,
  -- One for all that follow each other year by year.
  series_id   uuid        not null,
  form        text        not null,
  types       text[]      not null,
  suffix      text        not null,
  office      text,
  starts_on   date        not null,
  ends_on     date,
  first       int         not null,
  last        int         not null,
  last_at     timestamptz,
  -- For whose campaign the last number was taken: a deputy signs in some of them.
  last_family uuid,
  constraint register_pkey primary key (root_id, level, unit_id, register_id),
  constraint a_series_begins_once_a_day unique (root_id, level, unit_id, series_id, starts_on),
  constraint a_register_is_a_units foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint a_register_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_register_numbers_as_state_or_party_do check (form in ('state', 'party')),
  constraint a_register_is_of_known_types check (
    cardinality(types) > 0
    and types <@ array['plan', 'decision', 'letter', 'notice', 'report', 'submission', 'guidance', 'programme']),
  constraint a_register_says_whose_numbers_they_are check (suffix ~ '\S' and (office ~ '\S') is not false),
  constraint a_register_ends_after_it_starts check (ends_on >= starts_on),
  constraint a_state_register_ends_with_its_year check (
    form <> 'state' or ends_on is not distinct from make_date(extract(year from starts_on)::int, 12, 31)),
  constraint a_register_counts_on_from_its_first check (first > 0 and last >= first - 1 and (last_at is null) = (last < first))
);
create index registers_of_a_unit on thidua.register (unit_id, level);

create table thidua.document (
  root_id         int         not null,
  level           smallint    not null,
  unit_id         bigint      not null,
  document_id     uuid        not null,
  register_id     uuid        not null,
  number          int         not null,
  symbol          text        not null,
  type            text        not null,
  -- Of a plan: its campaign's.
  family_id       uuid,
  state           text        not null,
  revision        int         not null,
  -- For what it was reserved, if it was.
  purpose         text,
  given_at        timestamptz not null,
  summary         text,
  issued_on       date,
  signer          text,
  signer_capacity text,
  reason          text,
  changed_at      timestamptz not null,
  constraint document_pkey primary key (root_id, level, unit_id, document_id),
  constraint a_number_is_taken_once unique (root_id, level, unit_id, register_id, number),
  constraint a_document_is_a_units foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint a_number_is_of_a_register_of_its_unit foreign key (root_id, level, unit_id, register_id)
    references thidua.register (root_id, level, unit_id, register_id) on delete restrict,
  constraint a_document_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_document_has_a_symbol check (number > 0 and symbol ~ '\S'),
  constraint a_document_is_of_a_known_type check (
    type in ('plan', 'decision', 'letter', 'notice', 'report', 'submission', 'guidance', 'programme')),
  constraint a_document_is_in_a_known_state check (state in ('reserved', 'issued', 'cancelled')),
  constraint a_document_counts_its_revisions check (revision > 0),
  constraint a_reserved_number_says_for_what check ((state = 'issued' or purpose is not null) and purpose ~ '\S'),
  constraint a_cancelled_number_says_why check ((state = 'cancelled') = (reason is not null) and reason ~ '\S'),
  constraint an_issued_document_says_who_signed_as_what check (
    num_nonnulls(summary, issued_on, signer, signer_capacity) = case state when 'issued' then 4 else 0 end and signer ~ '\S'),
  constraint whoever_signs_does_so_in_a_known_capacity check (signer_capacity in ('none', 'TM', 'KT', 'TL', 'TUQ', 'Q')),
  constraint a_number_is_given_on_the_day_of_its_document_or_before check (
    issued_on >= (given_at at time zone interval '7 hours')::date)
);
create index documents_of_a_unit on thidua.document (unit_id, level, document_id);

-- What a revision of a plan is printed in, where the unit keeps a register here.
alter table thidua.campaign_revision add column document_id uuid;
alter table thidua.campaign_revision
  add constraint a_document_issues_one_revision unique (root_id, level, unit_id, document_id),
  add constraint a_revision_is_printed_in_a_document_of_its_unit foreign key (root_id, level, unit_id, document_id)
    references thidua.document (root_id, level, unit_id, document_id) on delete restrict;
