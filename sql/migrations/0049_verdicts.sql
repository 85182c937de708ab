-- What the law said of a nomination when it was sent, received, appraised and decided on (kết luận đối chiếu điều kiện): facts and answers
-- as they were, and by which packs, so that it can be judged again for good.
create table thidua.verdict (
  root_id       int         not null,
  level         smallint    not null,
  unit_id       bigint      not null,
  nomination_id uuid        not null,
  -- At which change of the nomination.
  revision      int         not null,
  family_id     uuid,
  reach_unit    bigint      not null,
  step          text        not null,
  form          text        not null,
  -- The last word first.
  packs         text[]      not null,
  hashes        bytea[]     not null,
  truth         text        not null,
  -- As JSON, written once and never searched.
  facts         text        not null,
  results       text        not null,
  -- Why it goes on though a condition is not met.
  because       text,
  judged_at     timestamptz not null,
  constraint verdict_pkey primary key (root_id, level, unit_id, nomination_id, revision),
  constraint a_verdict_is_read_as_far_as_its_nomination foreign key (root_id, level, unit_id, nomination_id, reach_unit)
    references thidua.nomination (root_id, level, unit_id, nomination_id, reach_unit) on delete restrict,
  constraint a_verdict_is_of_the_family_of_its_nomination foreign key (root_id, level, unit_id, nomination_id, family_id)
    references thidua.nomination (root_id, level, unit_id, nomination_id, family_id) on delete restrict,
  constraint a_verdict_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_verdict_is_made_at_one_of_four_steps check (step in ('submission', 'receipt', 'appraisal', 'decision')),
  constraint a_verdict_has_one_of_three_answers check (truth in ('met', 'not_met', 'unknown')),
  constraint a_verdict_names_its_packs_with_their_hashes check (cardinality(packs) > 0 and cardinality(packs) = cardinality(hashes)),
  constraint facts_and_results_are_kept_as_json check (left(facts, 1) = '{' and left(results, 1) = '{'),
  constraint what_is_not_met_and_goes_on_says_why check (step = 'receipt' or truth <> 'not_met' or coalesce(because, '') ~ '\S')
);
