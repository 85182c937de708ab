-- Who is to be commended, by what form and for which time (đề nghị khen thưởng): the row of the unit that nominates. It is drafted on its
-- own desk and comes into being when it is sent; from then on it may change only where it stands. What was sent lies beside it, a row for
-- each time, and so does all that the reviewer said of it.

alter table thidua.placement
  add constraint a_placement_is_of_one_subject unique (root_id, level, unit_id, placement_id, home_level, home_unit, subject_id);
alter table thidua.law_pack
  add constraint a_pack_has_one_hash unique (pack, sha256);

-- As far as it is written: whatever is missing is asked for when it is sent. It stays on the desk, for a nomination that is returned.
create table thidua.nomination_draft (
  root_id       int         not null,
  level         smallint    not null,
  unit_id       bigint      not null,
  nomination_id uuid        not null,
  family_id     uuid,
  subject_unit  bigint,
  subject_id    uuid,
  form          text,
  began_on      date,
  ended_on      date,
  achievements  text        not null,
  revision      int         not null,
  changed_at    timestamptz not null,
  constraint nomination_draft_pkey primary key (root_id, level, unit_id, nomination_id),
  constraint a_nomination_is_drafted_by_a_unit foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint a_nomination_draft_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_draft_names_a_subject_whole check (num_nulls(subject_unit, subject_id) in (0, 2)),
  constraint a_nomination_draft_counts_its_revisions check (revision > 0)
);
create index nomination_drafts_of_a_unit on thidua.nomination_draft (unit_id, level);

create table thidua.nomination (
  root_id       int         not null,
  level         smallint    not null,
  unit_id       bigint      not null,
  nomination_id uuid        not null,
  -- The campaign it is for; null for what is of none.
  family_id     uuid,
  subject_level smallint    not null,
  subject_unit  bigint      not null,
  subject_id    uuid        not null,
  -- By which the unit knows one whose home is neither it nor below it.
  placement_id  uuid,
  -- A code of the packs of law.
  form          text        not null,
  -- What is commended was done from then until then.
  began_on      date        not null,
  ended_on      date        not null,
  -- Where it lies: who reviews it.
  at_unit       bigint      not null,
  -- The highest unit that it was sent to: what hangs on it is read as far as that one.
  reach_unit    bigint      not null,
  state         text        not null,
  revision      int         not null,
  sent_at       timestamptz not null,
  changed_at    timestamptz not null,
  constraint nomination_pkey primary key (root_id, level, unit_id, nomination_id),
  constraint a_nomination_is_of_one_family unique (root_id, level, unit_id, nomination_id, family_id),
  constraint a_nomination_is_read_up_to_one_unit unique (root_id, level, unit_id, nomination_id, reach_unit),
  constraint a_nomination_is_a_units foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint who_is_placed_there_is_nominated_by_that
    foreign key (root_id, level, unit_id, placement_id, subject_level, subject_unit, subject_id)
    references thidua.placement (root_id, level, unit_id, placement_id, home_level, home_unit, subject_id) on delete restrict,
  constraint a_nomination_is_for_a_subject foreign key (root_id, subject_level, subject_unit, subject_id)
    references thidua.subject (root_id, level, unit_id, subject_id) on delete restrict,
  constraint a_nomination_carries_its_root check (root_id = (unit_id >> 48)),
  -- Without it a key would tell of a sister's subjects whether they are there.
  constraint who_is_registered_elsewhere_is_nominated_where_it_is_placed check (
    placement_id is not null or subject_unit between unit_id and thidua.last_below(unit_id)),
  constraint a_nomination_names_a_form_by_its_code check (form ~ '^[A-Z0-9-]{1,20}$'),
  constraint a_nomination_ends_after_it_began check (ended_on >= began_on),
  constraint the_reviewer_is_the_unit_itself_or_stands_right_above check (
    at_unit = unit_id or at_unit = coalesce(thidua.parent_of(unit_id), unit_id)),
  constraint a_nomination_is_read_as_far_up_as_it_lies check (reach_unit = at_unit),
  constraint a_nomination_is_in_a_known_state check (
    state in ('sent', 'received', 'returned', 'appraised', 'refused', 'withdrawn', 'awarded')),
  constraint a_nomination_counts_its_revisions check (revision > 0)
);
create index nominations_of_a_unit on thidua.nomination (unit_id, level, nomination_id);
create index nominations_of_a_subject on thidua.nomination (root_id, subject_id);
create index nominations_of_a_placement on thidua.nomination (root_id, level, unit_id, placement_id);
create index nominations_that_lie_at_a_unit on thidua.nomination (root_id, at_unit, nomination_id);

-- What was sent, each time: never changed.
create table thidua.nomination_text (
  root_id       int         not null,
  level         smallint    not null,
  unit_id       bigint      not null,
  nomination_id uuid        not null,
  version       int         not null,
  family_id     uuid,
  reach_unit    bigint      not null,
  achievements  text        not null,
  sent_at       timestamptz not null,
  constraint nomination_text_pkey primary key (root_id, level, unit_id, nomination_id, version),
  constraint a_text_is_read_as_far_as_its_nomination foreign key (root_id, level, unit_id, nomination_id, reach_unit)
    references thidua.nomination (root_id, level, unit_id, nomination_id, reach_unit) on delete restrict,
  constraint a_text_is_of_the_family_of_its_nomination foreign key (root_id, level, unit_id, nomination_id, family_id)
    references thidua.nomination (root_id, level, unit_id, nomination_id, family_id) on delete restrict,
  constraint a_text_carries_its_root check (root_id = (unit_id >> 48)),
  constraint texts_are_numbered_from_one check (version > 0),
  constraint what_is_sent_tells_achievements check (achievements ~ '\S')
);

-- What the reviewer did and said (tiếp nhận, trả lại, thẩm định, không đề nghị): never changed. The first receipt sets the day and the law
-- of the dossier for good.
create table thidua.nomination_review (
  root_id         int         not null,
  level           smallint    not null,
  unit_id         bigint      not null,
  nomination_id   uuid        not null,
  -- Which change of the nomination it was.
  revision        int         not null,
  family_id       uuid,
  reach_unit      bigint      not null,
  deed            text        not null,
  -- Why it is returned or refused; what is thought of it.
  words           text,
  article         text,
  -- What was looked at, of a list.
  checks          text[],
  -- Which return it is, of so many.
  returns         int,
  returns_allowed int,
  received_on     date,
  pack            text,
  pack_sha256     bytea,
  done_at         timestamptz not null,
  constraint nomination_review_pkey primary key (root_id, level, unit_id, nomination_id, revision),
  constraint a_review_is_read_as_far_as_its_nomination foreign key (root_id, level, unit_id, nomination_id, reach_unit)
    references thidua.nomination (root_id, level, unit_id, nomination_id, reach_unit) on delete restrict,
  constraint a_review_is_of_the_family_of_its_nomination foreign key (root_id, level, unit_id, nomination_id, family_id)
    references thidua.nomination (root_id, level, unit_id, nomination_id, family_id) on delete restrict,
  constraint a_receipt_names_a_pack_as_it_was_imported foreign key (pack, pack_sha256)
    references thidua.law_pack (pack, sha256) on delete restrict,
  constraint a_review_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_review_is_one_of_four_deeds check (deed in ('receipt', 'return', 'appraisal', 'refusal')),
  constraint a_return_says_why check (case when deed = 'receipt' then words is null else coalesce(words, '') ~ '\S' end),
  constraint a_refusal_names_its_article check ((deed = 'refusal') = (article is not null) and article ~ '\S'),
  constraint an_appraisal_says_what_was_looked_at check ((deed = 'appraisal') = (checks is not null)),
  constraint an_appraisal_looks_at_what_is_listed check (
    checks <@ array['dossier', 'achievements', 'standards', 'discipline', 'doubles', 'obligations']),
  constraint a_return_counts_itself check ((deed = 'return') = (returns is not null) and num_nulls(returns, returns_allowed) in (0, 2)),
  constraint a_nomination_is_returned_no_oftener_than_its_law_allows check (returns between 1 and returns_allowed),
  constraint only_a_receipt_sets_the_day_and_the_law check (
    num_nulls(received_on, pack, pack_sha256) in (0, 3) and (received_on is null or deed = 'receipt'))
);
create unique index a_nomination_is_received_for_good_once on thidua.nomination_review (root_id, level, unit_id, nomination_id)
  where received_on is not null;
create unique index a_return_is_counted_once on thidua.nomination_review (root_id, level, unit_id, nomination_id, returns)
  where returns is not null;
