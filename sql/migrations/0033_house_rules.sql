-- How a unit keeps house (nề nếp): so far on which days before and after the day of a task it reminds of it by itself. Each time it is set
-- is a row; the latest counts, and where a unit has none that of the nearest above it.
create table thidua.house_rules (
  root_id        int         not null,
  level          smallint    not null,
  unit_id        bigint      not null,
  house_rules_id uuid        not null,
  revision       int         not null,
  remind_before  int[]       not null,
  remind_after   int[]       not null,
  set_at         timestamptz not null,
  constraint house_rules_pkey primary key (root_id, level, unit_id, house_rules_id),
  constraint house_rules_are_set_one_after_another unique (root_id, level, unit_id, revision),
  constraint house_rules_are_a_units foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint house_rules_carry_their_root check (root_id = (unit_id >> 48)),
  constraint house_rules_count_their_revisions check (revision > 0),
  constraint a_task_is_reminded_of_on_few_days check (cardinality(remind_before) <= 5 and cardinality(remind_after) <= 5),
  constraint a_task_is_reminded_of_near_its_day check (
    1 <= all (remind_before) and 60 >= all (remind_before) and 1 <= all (remind_after) and 60 >= all (remind_after))
);
create index house_rules_of_a_unit on thidua.house_rules (unit_id, level);
