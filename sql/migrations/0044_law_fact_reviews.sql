-- Who read a fact of a pack against its text (thẩm định): only what rests on reviewed facts may keep anybody from anything.
create table thidua.law_fact_review (
  pack        text        not null,
  fact        text        not null,
  reviewed_by text        not null,
  reviewed_at timestamptz not null,
  constraint law_fact_review_pkey primary key (pack, fact),
  constraint a_review_is_of_a_fact_of_a_pack foreign key (pack) references thidua.law_pack (pack) on delete restrict,
  constraint a_review_says_who_reviewed check (reviewed_by ~ '\S'),
  constraint a_review_names_a_fact check (fact ~ '\S')
);
