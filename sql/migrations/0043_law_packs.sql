-- Law as data (bộ quy tắc theo luật): a file is kept as it was imported, called by its hash, and never changes; a correction is another file.
-- A catalogue: the law is everybody's.
create table thidua.law_pack (
  pack           text        not null,
  kind           text        not null,
  over           text,
  -- The official code of the city whose regulation it is; null for the nation's.
  root           text,
  in_force_from  date        not null,
  in_force_until date,
  sha256         bytea       not null,
  text           text        not null,
  imported_at    timestamptz not null,
  constraint law_pack_pkey primary key (pack),
  constraint a_pack_lies_over_one_that_is_there foreign key (over) references thidua.law_pack (pack) on delete restrict,
  constraint a_pack_is_named_plainly check (pack ~ '^[a-z0-9-]{1,60}$'),
  constraint a_pack_is_one_of_law_or_an_overlay check (kind in ('pack', 'overlay')),
  constraint an_overlay_lies_over_a_pack check (kind = 'pack' or over is not null),
  constraint a_pack_of_law_is_the_nations check (kind = 'overlay' or root is null),
  constraint a_pack_ends_after_it_begins check (in_force_until >= in_force_from),
  constraint a_pack_is_called_by_its_hash check (sha256 = pg_catalog.sha256(convert_to(text, 'UTF8')))
);
