-- Figures: a cell holds everything accepted strictly below its unit; what is accepted but not folded yet waits beside it.
-- Readers add both in one statement, so a total is exact the moment an acceptance commits.
--
-- The period 00000000-… is "to date": per unit the indicator is combined over time first (the last value, say),
-- and the cell combines the units.

create table thidua.figure_pending (
  root_id     int         not null,
  level       smallint    not null,
  unit_id     bigint      not null,
  pending_id  uuid        not null default gen_random_uuid(),
  report_id   uuid        not null,
  reviewer_id bigint      not null,
  report_period uuid      not null,
  period_id   uuid        not null,
  sign        smallint    not null,
  indicators  uuid[]      not null,
  homes       bigint[]    not null,
  figures     numeric[]   not null,
  weights     numeric[]   not null,
  queued_at   timestamptz not null default clock_timestamp(),
  constraint figure_pending_pkey primary key (root_id, level, unit_id, pending_id),
  constraint pending_figures_come_from_a_report foreign key (root_id, level, unit_id, report_id, report_period, reviewer_id)
    references thidua.report (root_id, level, unit_id, report_id, period_id, reviewer_id) on delete restrict,
  constraint pending_figures_carry_their_root check (root_id = (unit_id >> 48)),
  constraint pending_figures_count_for_their_period_or_to_date check (
    period_id in (report_period, '00000000-0000-0000-0000-000000000000')),
  constraint a_sign_is_plus_or_minus_one check (sign in (-1, 1))
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
create index figures_pending_in_a_period on thidua.figure_pending (root_id, period_id, unit_id);
create index figures_pending_in_order on thidua.figure_pending (root_id, queued_at);

create table thidua.figure (
  root_id      int      not null,
  level        smallint not null,
  unit_id      bigint   not null,
  period_id    uuid     not null,
  indicator_id uuid     not null,
  parent_id    bigint,
  n            bigint   not null,
  total        numeric  not null,
  weight       numeric  not null,
  constraint figure_pkey primary key (root_id, level, period_id, unit_id, indicator_id),
  constraint a_figure_belongs_to_a_unit foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint a_figure_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_figure_lies_below_its_parent check (parent_id is not distinct from thidua.parent_of(unit_id))
) partition by list (level);
create table thidua.figure_city     partition of thidua.figure for values in (1)
  with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);
create table thidua.figure_district partition of thidua.figure for values in (2)
  with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);
create table thidua.figure_commune  partition of thidua.figure for values in (3)
  with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);
create index figures_of_children on thidua.figure (root_id, level, period_id, parent_id, unit_id, indicator_id);

-- Least and greatest are kept as value and how often it occurs, so that a withdrawal is exact.
create table thidua.figure_extreme (
  root_id      int      not null,
  level        smallint not null,
  unit_id      bigint   not null,
  period_id    uuid     not null,
  indicator_id uuid     not null,
  value        numeric  not null,
  parent_id    bigint,
  occurrences  bigint   not null,
  constraint figure_extreme_pkey primary key (root_id, level, period_id, unit_id, indicator_id, value),
  constraint an_extreme_carries_its_root check (root_id = (unit_id >> 48))
) partition by list (level);
create table thidua.figure_extreme_city     partition of thidua.figure_extreme for values in (1);
create table thidua.figure_extreme_district partition of thidua.figure_extreme for values in (2);
create table thidua.figure_extreme_commune  partition of thidua.figure_extreme for values in (3);

do $$
declare
  constraint_row record;
begin
  for constraint_row in
    select child.conrelid::regclass as partition, child.conname as machine_name,
           parent.conname || substring(child.conrelid::regclass::text from '_(?:city|district|commune)$') as sentence
    from pg_constraint child join pg_constraint parent on parent.oid = child.conparentid
    where child.connamespace = 'thidua'::regnamespace and child.contype in ('p', 'u') and child.conname <> parent.conname
      and child.conname not like parent.conname || '\_%'
  loop
    execute format('alter table %s rename constraint %I to %I',
                   constraint_row.partition, constraint_row.machine_name, constraint_row.sentence);
  end loop;
end
$$;

-- One fold worker per root at a time: the lease is this row's lock and dies with its transaction.
create table thidua.fold_lease (
  root_id int not null,
  constraint fold_lease_pkey primary key (root_id)
);
