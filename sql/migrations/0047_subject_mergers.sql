-- That two subjects are one: whoever stood for the one stands for the other from then on. No reference is rewritten; who moved is kept, so
-- that exactly these come back when it was a mistake. The row is of the unit that said so, whose subtree holds both homes.
create table thidua.subject_merger (
  root_id     int         not null,
  level       smallint    not null,
  unit_id     bigint      not null,
  merger_id   uuid        not null,
  from_level  smallint    not null,
  from_unit   bigint      not null,
  from_id     uuid        not null,
  into_level  smallint    not null,
  into_unit   bigint      not null,
  into_id     uuid        not null,
  -- Who moved: homes and ids, one beside the other.
  moved_units bigint[]    not null,
  moved       uuid[]      not null,
  reason      text        not null,
  merged_at   timestamptz not null,
  undone_at   timestamptz,
  why_undone  text,
  constraint subject_merger_pkey primary key (root_id, level, unit_id, merger_id),
  constraint a_merger_is_a_units foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint a_merger_moves_a_subject foreign key (root_id, from_level, from_unit, from_id)
    references thidua.subject (root_id, level, unit_id, subject_id) on delete restrict,
  constraint a_merger_leads_to_a_subject foreign key (root_id, into_level, into_unit, into_id)
    references thidua.subject (root_id, level, unit_id, subject_id) on delete restrict,
  constraint a_merger_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_merger_is_of_two_subjects check (from_id <> into_id),
  constraint a_merger_is_said_above_both_homes check (
    from_unit between unit_id and thidua.last_below(unit_id) and into_unit between unit_id and thidua.last_below(unit_id)),
  constraint a_merger_says_who_moved check (
    cardinality(moved) > 0 and cardinality(moved) = cardinality(moved_units) and from_id = any (moved)),
  constraint a_merger_says_why check (reason ~ '\S'),
  constraint what_is_undone_says_why check ((undone_at is null) = (why_undone is null) and why_undone ~ '\S')
);
create index mergers_of_a_unit on thidua.subject_merger (unit_id, level);
create index mergers_from_a_subject on thidua.subject_merger (root_id, from_id);
create index mergers_into_a_subject on thidua.subject_merger (root_id, into_id);
