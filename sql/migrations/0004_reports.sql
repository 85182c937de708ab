-- Reports: the row moves between desk and reviewer, versions are written once and never again.

create table thidua.report (
  root_id          int         not null,
  level            smallint    not null,
  unit_id          bigint      not null,
  report_id        uuid        not null,
  campaign_id      uuid        not null,
  family_id        uuid        not null,
  period_level     smallint    not null,
  period_unit      bigint      not null,
  period_id        uuid        not null,
  reviewer_id      bigint      not null,
  state            text        not null default 'draft',
  version          int         not null default 0,
  accepted_version int,
  reason           text,
  decided_at       timestamptz,
  decided_by       uuid,
  changed_at       timestamptz not null,
  constraint report_pkey primary key (root_id, level, unit_id, report_id),
  constraint a_unit_reports_once_per_period unique (root_id, level, unit_id, campaign_id, period_id),
  constraint a_report_has_one_period_and_reviewer unique (root_id, level, unit_id, report_id, period_id, reviewer_id),
  constraint a_report_belongs_to_a_unit foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint a_report_belongs_to_its_unit_s_campaign foreign key (root_id, level, unit_id, campaign_id, family_id)
    references thidua.campaign (root_id, level, unit_id, campaign_id, family_id) on delete restrict,
  constraint the_reviewer_is_who_addressed_the_unit foreign key (root_id, level, unit_id, family_id, reviewer_id)
    references thidua.address (root_id, level, unit_id, family_id, from_unit) on delete restrict,
  constraint a_report_belongs_to_a_period foreign key (root_id, period_level, period_unit, period_id)
    references thidua.period (root_id, level, unit_id, period_id) on delete restrict,
  constraint a_report_carries_its_root check (root_id = (unit_id >> 48)),
  constraint nobody_reviews_their_own_report check (reviewer_id <> unit_id),
  constraint a_report_is_in_a_known_state check (state in ('draft', 'submitted', 'accepted', 'returned', 'reopened', 'correcting')),
  constraint what_was_never_submitted_is_a_draft check ((version = 0) = (state = 'draft')),
  constraint an_accepted_report_counts_its_latest_version check (state <> 'accepted' or accepted_version = version),
  constraint a_reopened_report_counts_nothing check (state <> 'reopened' or accepted_version is null),
  constraint a_correction_keeps_what_was_accepted check (state <> 'correcting' or accepted_version = version),
  constraint a_return_says_why check (state not in ('returned', 'reopened') or btrim(reason) <> ''),
  constraint a_decision_says_who_and_when check (
    state not in ('accepted', 'returned', 'reopened') or (decided_at is not null and decided_by is not null))
) partition by list (level);
create table thidua.report_city     partition of thidua.report for values in (1);
create table thidua.report_district partition of thidua.report for values in (2);
create table thidua.report_commune  partition of thidua.report for values in (3);
create index report_by_id on thidua.report (root_id, report_id);
create index reports_to_review on thidua.report (root_id, reviewer_id, state, changed_at);
create index reports_of_a_period on thidua.report (root_id, period_id, unit_id);

-- What is being written; only its unit can see it.
create table thidua.report_draft (
  root_id      int         not null,
  level        smallint    not null,
  unit_id      bigint      not null,
  report_id    uuid        not null,
  revision     int         not null default 1,
  note         text,
  indicators   uuid[]      not null,
  figures      numeric[]   not null,
  weights      numeric[]   not null,
  explanations text[]      not null,
  changed_at   timestamptz not null,
  changed_by   uuid        not null,
  constraint report_draft_pkey primary key (root_id, level, unit_id, report_id),
  constraint a_draft_belongs_to_a_report foreign key (root_id, level, unit_id, report_id)
    references thidua.report (root_id, level, unit_id, report_id) on delete cascade,
  constraint a_report_draft_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_draft_has_as_many_values_as_indicators check (
    cardinality(figures) = cardinality(indicators) and cardinality(weights) = cardinality(indicators)
    and cardinality(explanations) = cardinality(indicators))
);

create table thidua.report_version (
  root_id      int         not null,
  level        smallint    not null,
  unit_id      bigint      not null,
  report_id    uuid        not null,
  version      int         not null,
  period_id    uuid        not null,
  note         text,
  indicators   uuid[]      not null,
  homes        bigint[]    not null,
  figures      numeric[]   not null,
  weights      numeric[]   not null,
  explanations text[]      not null,
  submitted_at timestamptz not null,
  submitted_by uuid        not null,
  constraint report_version_pkey primary key (root_id, level, unit_id, report_id, version),
  constraint a_version_belongs_to_a_report foreign key (root_id, level, unit_id, report_id)
    references thidua.report (root_id, level, unit_id, report_id) on delete restrict,
  constraint a_version_carries_its_root check (root_id = (unit_id >> 48)),
  constraint versions_are_numbered_from_1 check (version >= 1),
  constraint a_version_has_as_many_values_as_indicators check (
    cardinality(homes) = cardinality(indicators) and cardinality(figures) = cardinality(indicators)
    and cardinality(weights) = cardinality(indicators) and cardinality(explanations) = cardinality(indicators))
) partition by list (level);
create table thidua.report_version_city     partition of thidua.report_version for values in (1);
create table thidua.report_version_district partition of thidua.report_version for values in (2);
create table thidua.report_version_commune  partition of thidua.report_version for values in (3);

-- Names of primary keys and unique constraints are not inherited by partitions.
do $$
declare
  constraint_row record;
begin
  for constraint_row in
    select child.conrelid::regclass as partition, child.conname as machine_name,
           parent.conname || substring(child.conrelid::regclass::text from '_(?:city|district|commune)$') as sentence
    from pg_constraint child join pg_constraint parent on parent.oid = child.conparentid
    where child.connamespace = 'thidua'::regnamespace and child.contype in ('p', 'u') and child.conname <> parent.conname
  loop
    execute format('alter table %s rename constraint %I to %I',
                   constraint_row.partition, constraint_row.machine_name, constraint_row.sentence);
  end loop;
end
$$;
