-- What somebody was awarded before, or elsewhere (khen thưởng đã nhận): entered by the home of the subject, or by a unit where it worked or
-- lived, as its own row. It is corrected and withdrawn by that unit alone, with a reason, and stays readable.
create table thidua.prior_award (
  root_id       int         not null,
  level         smallint    not null,
  unit_id       bigint      not null,
  award_id      uuid        not null,
  home_level    smallint    not null,
  home_unit     bigint      not null,
  subject_id    uuid        not null,
  -- By which the unit may say so; null for the home.
  placement_id  uuid,
  -- Only of the home: what its key leads to. Elsewhere the placement leads there, and a key would tell of others whether they are there.
  own_subject   uuid        generated always as (case when placement_id is null then subject_id end) stored,
  -- By its code in the packs of law, or in words where none has it.
  form          text,
  form_words    text,
  -- The years that were rewarded; the first only where there are several.
  from_year     smallint,
  year          smallint    not null,
  decided_on    date,
  symbol        text,
  -- Who decided, as printed.
  decided_by    text        not null,
  proof         text        not null,
  -- What shows it: where the paper lies, or a copy of it.
  shown_by      text,
  withdrawn_at  timestamptz,
  why_withdrawn text,
  revision      int         not null,
  changed_at    timestamptz not null,
  constraint prior_award_pkey primary key (root_id, level, unit_id, award_id),
  constraint a_prior_award_belongs_to_a_unit foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint a_prior_award_is_of_a_subject_of_the_unit foreign key (root_id, level, unit_id, own_subject)
    references thidua.subject (root_id, level, unit_id, subject_id) on delete restrict,
  constraint a_prior_award_is_of_a_subject_that_was_there
    foreign key (root_id, level, unit_id, placement_id, home_level, home_unit, subject_id)
    references thidua.placement (root_id, level, unit_id, placement_id, home_level, home_unit, subject_id) on delete restrict,
  constraint a_prior_award_carries_its_root check (root_id = (unit_id >> 48)),
  constraint only_where_a_subject_was_may_one_say_what_it_has check (
    placement_id is not null or home_unit = unit_id and home_level = level),
  constraint a_prior_award_has_a_form check (
    num_nonnulls(form, form_words) = 1 and form ~ '^[A-Z0-9][A-Z0-9-]{0,19}$' and form_words ~ '\S' and char_length(form_words) <= 200),
  constraint a_prior_award_is_of_a_year check (year between 1945 and 2200 and from_year between 1945 and year),
  constraint a_prior_award_says_who_decided check (decided_by ~ '\S' and char_length(decided_by) <= 200),
  constraint a_prior_award_has_a_number_or_none check (symbol ~ '\S' and char_length(symbol) <= 100),
  constraint a_prior_award_is_proved_or_claimed check (proof in ('document', 'claimed')),
  constraint what_is_proved_says_by_what check (
    (proof <> 'document' or shown_by is not null) and shown_by ~ '\S' and char_length(shown_by) <= 500),
  constraint a_withdrawn_award_says_why check ((withdrawn_at is null) = (why_withdrawn is null) and why_withdrawn ~ '\S'),
  constraint a_prior_award_counts_its_revisions check (revision > 0)
);
create index prior_awards_of_a_unit on thidua.prior_award (unit_id, level);
create index prior_awards_of_a_subject on thidua.prior_award (root_id, subject_id);
create index prior_awards_of_own_subjects on thidua.prior_award (root_id, own_subject);
create index prior_awards_by_placement on thidua.prior_award (root_id, placement_id);
