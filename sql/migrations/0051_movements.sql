-- Movements (phong trào thi đua) that run over years, beside the campaigns that bundle them: each is launched by the centre, a city, a
-- district, each on a day of its own, and has a nominal period in words and years. Since when it runs is read in several ways; nothing here
-- says which of them counts.
create table thidua.movement (
  root_id       int         not null,
  level         smallint    not null,
  unit_id       bigint      not null,
  movement_id   uuid        not null,
  name          text        not null,
  nominal_from  smallint,
  nominal_until smallint,
  period_text   text,
  revision      int         not null,
  changed_at    timestamptz not null,
  constraint movement_pkey primary key (root_id, level, unit_id, movement_id),
  constraint a_movement_is_kept_by_a_unit foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint a_movement_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_movement_has_a_name check (name ~ '\S' and char_length(name) <= 1000),
  constraint a_movement_runs_in_years_of_ours check (
    nominal_from between 1900 and 2200 and nominal_until between 1900 and 2200),
  constraint a_nominal_period_ends_after_it_begins check (nominal_until >= nominal_from),
  constraint a_period_in_words_says_something check (period_text ~ '\S' and char_length(period_text) <= 500),
  constraint a_movement_counts_its_revisions check (revision > 0)
);
create index movements_of_a_unit on thidua.movement (unit_id, level);

-- Who launched it, as of one revision: corrected, all are written anew, and what was said before stays. Where a campaign's plan says it, the
-- day and the document are read there and nowhere written again.
create table thidua.movement_launch (
  root_id        int      not null,
  level          smallint not null,
  unit_id        bigint   not null,
  movement_id    uuid     not null,
  revision       int      not null,
  launcher       text     not null,
  -- Null where it is not known, or where a plan says it.
  launched_on    date,
  by_document    text,
  campaign_level smallint,
  campaign_unit  bigint,
  campaign_id    uuid,
  position       int,
  constraint movement_launch_pkey primary key (root_id, level, unit_id, movement_id, revision, launcher),
  constraint a_launch_is_of_a_movement foreign key (root_id, level, unit_id, movement_id)
    references thidua.movement (root_id, level, unit_id, movement_id) on delete restrict,
  constraint a_launch_is_said_by_a_plan foreign key (root_id, campaign_level, campaign_unit, campaign_id, position)
    references thidua.linked_movement (root_id, level, unit_id, campaign_id, position) on delete restrict,
  constraint a_launch_carries_its_root check (root_id = (unit_id >> 48)),
  constraint whoever_launches_is_centre_city_or_district check (launcher in ('centre', 'city', 'district')),
  constraint what_a_plan_says_is_not_said_again check (
    num_nonnulls(campaign_level, campaign_unit, campaign_id, position) in (0, 4)
    and (campaign_id is null or num_nonnulls(launched_on, by_document) = 0)),
  constraint a_launch_is_by_a_document_or_none check (by_document ~ '\S' and char_length(by_document) <= 200)
);
create index launches_said_by_plans on thidua.movement_launch (root_id, campaign_id);
