-- Difficulties (khó khăn, vướng mắc): a unit tells the one that addressed it what stands in its way; that one answers, asks back, or merges
-- several into one of its own, in its own words, which it answers or raises in turn. Each stays its raiser's and points upward.
create table thidua.difficulty (
  root_id       int         not null,
  level         smallint    not null,
  unit_id       bigint      not null,
  difficulty_id uuid        not null,
  family_id     uuid        not null,
  -- Null for what a unit gathers and has not raised.
  to_unit       bigint,
  field         text,
  words         text        not null,
  state         text        not null,
  revision      int         not null,
  raised_on     date,
  due_on        date,
  question      text,
  into_level    smallint,
  into_unit     bigint,
  into_id       uuid,
  -- How many were merged into it.
  gathers       int         not null default 0,
  answer        text,
  is_published  boolean     not null default false,
  changed_at    timestamptz not null,
  constraint difficulty_pkey primary key (root_id, level, unit_id, difficulty_id),
  constraint a_difficulty_is_of_one_family unique (root_id, level, unit_id, difficulty_id, family_id),
  constraint a_difficulty_is_a_units foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint a_difficulty_is_raised_to_who_addressed_the_unit foreign key (root_id, level, unit_id, family_id, to_unit)
    references thidua.address (root_id, level, unit_id, family_id, from_unit) on delete restrict,
  constraint a_difficulty_is_merged_within_its_family foreign key (root_id, into_level, into_unit, into_id, family_id)
    references thidua.difficulty (root_id, level, unit_id, difficulty_id, family_id) on delete restrict,
  constraint a_difficulty_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_difficulty_is_in_a_known_state
    check (state in ('gathering', 'raised', 'withdrawn', 'returned', 'merged', 'answered')),
  constraint a_difficulty_has_words check (words ~ '\S'),
  constraint a_difficulty_counts_its_revisions check (revision > 0 and gathers >= 0),
  constraint what_is_raised_is_raised_to_somebody_by_a_day check (
    case when state in ('raised', 'returned', 'merged') then to_unit is not null and raised_on is not null and due_on >= raised_on
         when state = 'gathering' then to_unit is null and raised_on is null else true end),
  constraint what_is_returned_is_asked_something check (state <> 'returned' or question ~ '\S'),
  constraint who_is_merged_is_merged_upward check (
    (state = 'merged') = (into_id is not null)
    and num_nulls(into_level, into_unit, into_id) in (0, 3) and (into_unit is null or into_unit = to_unit)),
  constraint an_answer_has_words check ((state = 'answered') = (answer is not null) and answer ~ '\S'),
  constraint only_an_answer_is_published check (state = 'answered' or not is_published)
);
create index difficulties_of_a_unit on thidua.difficulty (unit_id, level, difficulty_id);
create index difficulties_raised_to_a_unit on thidua.difficulty (root_id, to_unit, difficulty_id);
create index difficulties_merged_into_one on thidua.difficulty (root_id, into_level, into_unit, into_id, family_id);
create index difficulties_of_an_address on thidua.difficulty (root_id, level, unit_id, family_id, to_unit);
