-- What a unit asks of who told it a task (đề nghị gia hạn, đề nghị miễn), and what that one granted it unasked. What was granted is worked
-- out where somebody looks and never written onto the task: both days stay.
create table thidua.plea (
  root_id       int         not null,
  level         smallint    not null,
  unit_id       bigint      not null,
  plea_id       uuid        not null,
  family_id     uuid        not null,
  to_unit       bigint      not null,
  -- What it is about. A report, or a plan to be issued, would be columns and a key beside these.
  obligation_id uuid        not null,
  wants         text        not null,
  until         date,
  -- Null where nobody asked.
  reason        text,
  state         text        not null,
  revision      int         not null,
  -- The day that was due when more time was granted.
  moved_from    date,
  answer        text,
  asked_at      timestamptz not null,
  changed_at    timestamptz not null,
  constraint plea_pkey primary key (root_id, level, unit_id, plea_id),
  constraint a_plea_goes_to_who_told_the_task foreign key (root_id, level, unit_id, obligation_id, family_id, to_unit)
    references thidua.obligation (root_id, level, unit_id, obligation_id, family_id, from_unit) on delete restrict,
  constraint a_plea_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_plea_wants_time_or_an_excuse check (wants in ('later', 'excuse')),
  constraint who_wants_time_says_until_when check ((wants = 'later') = (until is not null)),
  constraint a_plea_is_in_a_known_state check (state in ('asked', 'withdrawn', 'granted', 'refused')),
  constraint a_plea_counts_its_revisions check (revision > 0),
  constraint whoever_asks_says_why check (case when reason is null then state = 'granted' else reason ~ '\S' end),
  constraint only_what_is_decided_has_an_answer check (answer is null or state in ('granted', 'refused') and answer ~ '\S'),
  constraint a_refusal_has_words check (state <> 'refused' or answer is not null),
  constraint more_time_moves_the_due_day_on check (
    (moved_from is not null) = (wants = 'later' and state = 'granted') and (moved_from is null or until > moved_from))
);
create unique index one_plea_at_a_time on thidua.plea (root_id, level, unit_id, obligation_id) where state = 'asked';
-- Two that are granted at once would not know of each other.
create unique index a_due_day_is_moved_once on thidua.plea (root_id, level, unit_id, obligation_id, moved_from)
  where moved_from is not null;
create unique index a_task_is_excused_once on thidua.plea (root_id, level, unit_id, obligation_id)
  where wants = 'excuse' and state = 'granted';
create index pleas_of_a_task on thidua.plea (root_id, level, unit_id, obligation_id, family_id, to_unit);
-- The head of every page counts them.
create index pleas_that_wait on thidua.plea (root_id, to_unit, plea_id) where state = 'asked';
