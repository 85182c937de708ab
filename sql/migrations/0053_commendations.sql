-- A decision by which a unit commends (quyết định khen thưởng) or takes back what it gave (quyết định hủy bỏ), printed in a document of its
-- register; and its lines. It is written once, by the statement that issues it, and never changes: whoever was commended holds a paper.

alter table thidua.nomination
  add constraint a_nomination_lies_at_one_unit unique (root_id, level, unit_id, nomination_id, at_unit);

create table thidua.commendation (
  root_id         int         not null,
  level           smallint    not null,
  unit_id         bigint      not null,
  commendation_id uuid        not null,
  kind            text        not null,
  -- Bears its id, and says its number, day, summary and signer.
  document_id     uuid        not null,
  decided_on      date        not null,
  -- From where the money comes (nguồn kinh phí).
  budget          text,
  -- How many lines it has.
  lines           int         not null,
  -- Of what takes back: by which point of article 93, and what became known.
  ground          text,
  reason          text,
  -- Why it was decided although something like it was given before.
  despite         text,
  issued_at       timestamptz not null,
  constraint commendation_pkey primary key (root_id, level, unit_id, commendation_id),
  constraint a_commendation_is_printed_once unique (root_id, level, unit_id, document_id),
  constraint a_commendation_is_of_one_kind unique (root_id, level, unit_id, commendation_id, kind),
  constraint a_commendation_is_a_units foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint a_commendation_is_printed_in_a_document_of_its_unit foreign key (root_id, level, unit_id, document_id)
    references thidua.document (root_id, level, unit_id, document_id) on delete restrict,
  constraint a_commendation_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_commendation_gives_or_takes_back check (kind in ('award', 'cancellation')),
  constraint a_commendation_has_lines check (lines > 0),
  constraint who_commends_says_who_pays check ((kind = 'award') = (budget is not null) and budget ~ '\S'),
  constraint what_takes_back_says_by_which_point_and_why check (
    (kind = 'cancellation') = (ground is not null) and num_nulls(ground, reason) in (0, 2)
    and ground in ('a', 'b', 'c', 'd') and reason ~ '\S'),
  constraint only_who_gives_gives_despite_something check (despite is null or kind = 'award' and despite ~ '\S')
);
create index commendations_of_a_unit on thidua.commendation (unit_id, level, commendation_id);

-- What it rests on (căn cứ), as printed.
create table thidua.commendation_basis (
  root_id         int      not null,
  level           smallint not null,
  unit_id         bigint   not null,
  commendation_id uuid     not null,
  position        int      not null,
  document_level  smallint not null,
  document_unit   bigint   not null,
  document_id     uuid     not null,
  words           text     not null,
  constraint commendation_basis_pkey primary key (root_id, level, unit_id, commendation_id, position),
  constraint a_basis_is_of_a_commendation foreign key (root_id, level, unit_id, commendation_id)
    references thidua.commendation (root_id, level, unit_id, commendation_id) on delete restrict,
  constraint a_commendation_rests_on_a_document foreign key (root_id, document_level, document_unit, document_id)
    references thidua.document (root_id, level, unit_id, document_id) on delete restrict,
  constraint a_commendation_rests_on_its_own_units_or_those_above check (
    document_unit = unit_id or document_unit = (unit_id & -281474976710656) or document_unit = (unit_id & -4294967296)
    or document_unit = (unit_id & -65536)),
  constraint a_basis_of_a_commendation_carries_its_root check (root_id = (unit_id >> 48)),
  constraint bases_are_numbered_from_one check (position > 0),
  constraint a_basis_has_words check (words ~ '\S')
);
create index commendations_that_rest_on_a_document on thidua.commendation_basis (root_id, document_level, document_unit, document_id);

-- How many of a form a unit may give in a year, of one campaign or of all (hạn mức). What is given draws on it in the statement that gives.
create table thidua.quota (
  root_id    int         not null,
  level      smallint    not null,
  unit_id    bigint      not null,
  quota_id   uuid        not null,
  form       text        not null,
  year       int         not null,
  -- Null for whatever draws on no quota of a campaign's own.
  family_id  uuid,
  allowed    int         not null,
  used       int         not null,
  revision   int         not null,
  changed_at timestamptz not null,
  constraint quota_pkey primary key (root_id, level, unit_id, quota_id),
  constraint a_unit_has_one_quota_of_a_form_a_year unique nulls not distinct (root_id, level, unit_id, form, year, family_id),
  constraint a_quota_is_a_units foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint a_quota_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_quota_is_of_a_form_in_a_year check (form ~ '^[A-Z0-9-]{1,20}$' and year between 1945 and 9999),
  constraint a_quota_counts_from_nothing check (used >= 0),
  constraint a_quota_is_never_exceeded check (used <= allowed),
  constraint a_quota_counts_its_revisions check (revision > 0)
);
create index quotas_of_a_unit on thidua.quota (unit_id, level);

-- One line of a decision that gives: what is printed, frozen, and the money that goes with it.
create table thidua.award (
  root_id         int      not null,
  level           smallint not null,
  unit_id         bigint   not null,
  award_id        uuid     not null,
  commendation_id uuid     not null,
  -- Always 'award': a decision that takes back has no lines of its own.
  given_by        text     not null generated always as ('award') stored,
  ordinal         int      not null,
  nomination_level smallint not null,
  nomination_unit bigint   not null,
  nomination_id   uuid     not null,
  subject_level   smallint not null,
  subject_unit    bigint   not null,
  subject_id      uuid     not null,
  family_id       uuid,
  subject_kind    text     not null,
  name            text     not null,
  -- Of the unit that nominated.
  unit_name       text     not null,
  form            text     not null,
  form_name       text     not null,
  began_on        date     not null,
  ended_on        date     not null,
  -- Ten thousandths of the base salary of the day; null where no pack says how much.
  multiple        int,
  salary          int,
  amount          int,
  -- On which it drew, where there was one.
  quota_id        uuid,
  cancelled_by    uuid,
  -- Always 'cancellation' where it was taken back.
  taken_back_by   text     generated always as (case when cancelled_by is not null then 'cancellation' end) stored,
  constraint award_pkey primary key (root_id, level, unit_id, award_id),
  constraint ordinals_of_a_decision_are_different unique (root_id, level, unit_id, commendation_id, ordinal),
  constraint a_nomination_is_awarded_once unique (root_id, level, unit_id, nomination_unit, nomination_id),
  constraint an_award_is_given_by_a_decision foreign key (root_id, level, unit_id, commendation_id, given_by)
    references thidua.commendation (root_id, level, unit_id, commendation_id, kind) on delete restrict,
  constraint an_award_is_cancelled_by_a_cancellation foreign key (root_id, level, unit_id, cancelled_by, taken_back_by)
    references thidua.commendation (root_id, level, unit_id, commendation_id, kind) on delete restrict,
  constraint an_award_is_given_where_its_nomination_lies
    foreign key (root_id, nomination_level, nomination_unit, nomination_id, unit_id)
    references thidua.nomination (root_id, level, unit_id, nomination_id, at_unit) on delete restrict,
  constraint an_award_is_of_a_subject foreign key (root_id, subject_level, subject_unit, subject_id)
    references thidua.subject (root_id, level, unit_id, subject_id) on delete restrict,
  constraint an_award_draws_on_a_quota_of_its_unit foreign key (root_id, level, unit_id, quota_id)
    references thidua.quota (root_id, level, unit_id, quota_id) on delete restrict,
  constraint an_award_carries_its_root check (root_id = (unit_id >> 48)),
  constraint an_award_is_given_to_the_unit_itself_or_one_below check (nomination_unit between unit_id and thidua.last_below(unit_id)),
  constraint ordinals_begin_with_one check (ordinal > 0),
  constraint an_award_is_for_a_person_a_collective_or_a_household check (subject_kind in ('person', 'collective', 'household')),
  constraint an_award_says_what_is_printed check (name ~ '\S' and unit_name ~ '\S' and form ~ '\S' and form_name ~ '\S'),
  constraint an_award_is_for_a_time check (ended_on >= began_on),
  constraint money_is_a_multiple_of_a_salary check (
    num_nulls(multiple, salary, amount) in (0, 3) and multiple > 0 and salary > 0 and amount > 0),
  constraint an_award_is_not_taken_back_by_what_gave_it check (cancelled_by <> commendation_id)
);
create index awards_of_a_unit on thidua.award (unit_id, level, award_id);
create index awards_of_a_subject on thidua.award (root_id, subject_id);
create index awards_of_a_nomination on thidua.award (root_id, nomination_level, nomination_unit, nomination_id);
create index awards_that_drew_on_a_quota on thidua.award (root_id, level, unit_id, quota_id);
create index awards_that_were_taken_back on thidua.award (root_id, level, unit_id, cancelled_by);

-- The paper of an award (giấy khen, bằng): its code, what is signed and the signature. One with a misspelt name is made anew with the next
-- number, and the old one then leads to it.
create table thidua.certificate (
  root_id   int         not null,
  level     smallint    not null,
  unit_id   bigint      not null,
  award_id  uuid        not null,
  number    int         not null,
  code      text        not null,
  -- Whom it is for, as it is printed on this one.
  name      text        not null,
  key_no    int         not null,
  payload   bytea       not null,
  signature bytea       not null,
  made_at   timestamptz not null,
  constraint certificate_pkey primary key (root_id, level, unit_id, award_id, number),
  constraint a_certificate_has_one_code unique (root_id, level, unit_id, code),
  constraint a_certificate_is_of_an_award foreign key (root_id, level, unit_id, award_id)
    references thidua.award (root_id, level, unit_id, award_id) on delete restrict,
  constraint a_certificate_carries_its_root check (root_id = (unit_id >> 48)),
  constraint certificates_of_an_award_are_numbered_from_one check (number > 0 and key_no > 0),
  constraint a_code_is_26_letters check (code ~ '^[A-Z2-7]{26}$'),
  constraint a_certificate_says_whom_it_is_for check (name ~ '\S'),
  constraint a_certificate_is_signed check (octet_length(payload) > 0 and octet_length(signature) = 64)
);
create index certificates_by_code on thidua.certificate (root_id, code);

-- What two decisions would have in common that give one achievement twice: a hash of whom it is for, with form and year or with the campaign.
-- Whom is told by the hash of a number, which is under a key outside the database, and by the id of the subject. Read by nobody.
create table thidua.award_mark (
  root_id  int      not null,
  level    smallint not null,
  unit_id  bigint   not null,
  award_id uuid     not null,
  what     text     not null,
  mark     bytea    not null,
  constraint award_mark_pkey primary key (root_id, level, unit_id, award_id, mark),
  constraint a_mark_is_of_an_award foreign key (root_id, level, unit_id, award_id)
    references thidua.award (root_id, level, unit_id, award_id) on delete restrict,
  constraint a_mark_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_mark_is_of_a_form_in_a_year_or_of_a_campaign check (what in ('form', 'campaign')),
  constraint a_mark_is_a_hash check (octet_length(mark) = 32)
);
create index awards_by_mark on thidua.award_mark (root_id, mark);
