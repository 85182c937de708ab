-- Campaigns: a draft is one document on its unit's desk; what is published is rows that nobody rewrites.
-- An amendment adds rows with a higher revision. Every revision of an adoption names the revision above that it
-- acknowledged, so an old contract counts until the next one is acknowledged, all the way down.

create table thidua.anchor_event (
  root_id    int      not null,
  level      smallint not null,
  unit_id    bigint   not null,
  event_id   uuid     not null,
  name       text     not null,
  planned_on date,
  held_on    date,
  revision   int      not null default 1,
  constraint anchor_event_pkey primary key (root_id, level, unit_id, event_id),
  constraint an_anchor_event_belongs_to_a_unit foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint an_anchor_event_carries_its_root check (root_id = (unit_id >> 48)),
  constraint an_anchor_event_has_a_name check (btrim(name) <> '')
);

-- Every name and date an event ever had: congresses are renamed, moved and re-owned.
create table thidua.anchor_event_history (
  root_id    int         not null,
  level      smallint    not null,
  unit_id    bigint      not null,
  event_id   uuid        not null,
  revision   int         not null,
  name       text        not null,
  planned_on date,
  held_on    date,
  reason     text,
  changed_at timestamptz not null,
  changed_by uuid        not null,
  constraint anchor_event_history_pkey primary key (root_id, level, unit_id, event_id, revision),
  constraint history_belongs_to_an_anchor_event foreign key (root_id, level, unit_id, event_id)
    references thidua.anchor_event (root_id, level, unit_id, event_id) on delete cascade,
  constraint an_anchor_event_history_carries_its_root check (root_id = (unit_id >> 48))
);

create table thidua.campaign_draft (
  root_id     int         not null,
  level       smallint    not null,
  unit_id     bigint      not null,
  campaign_id uuid        not null,
  revision    int         not null default 1,
  above_unit  bigint,
  above_id    uuid,
  body        jsonb       not null,
  changed_at  timestamptz not null,
  changed_by  uuid        not null,
  constraint campaign_draft_pkey primary key (root_id, level, unit_id, campaign_id),
  constraint a_campaign_draft_belongs_to_a_unit foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint a_campaign_draft_carries_its_root check (root_id = (unit_id >> 48)),
  constraint an_adoption_names_unit_and_campaign_above check ((above_unit is null) = (above_id is null))
);

create table thidua.campaign (
  root_id          int         not null,
  level            smallint    not null,
  unit_id          bigint      not null,
  campaign_id      uuid        not null,
  family_id        uuid        not null,
  family_level     smallint    not null,
  family_unit      bigint      not null,
  above_level      smallint,
  above_unit       bigint,
  above_id         uuid,
  state            text        not null default 'published',
  revision         int         not null default 1,
  number           text,
  issued_on        date,
  signer           text,
  signer_capacity  text,
  title            text        not null,
  short_name       text        not null,
  theme            text,
  motto            text,
  audience         text,
  start_on         date,
  start_event      uuid,
  start_event_unit bigint,
  end_on           date,
  end_event        uuid,
  end_event_unit   bigint,
  schedule_every   text,
  schedule_from    date,
  schedule_due     int,
  sample_fields    text[]      not null default '{}',
  published_at     timestamptz not null,
  published_by     uuid        not null,
  closed_at        timestamptz,
  closed_by        uuid,
  constraint campaign_pkey primary key (root_id, level, unit_id, campaign_id),
  constraint a_unit_takes_part_in_a_family_once unique (root_id, level, unit_id, family_id),
  constraint a_campaign_belongs_to_one_family unique (root_id, level, unit_id, campaign_id, family_id),
  constraint a_campaign_belongs_to_a_unit foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint the_campaign_above_is_published foreign key (root_id, above_level, above_unit, above_id, family_id)
    references thidua.campaign (root_id, level, unit_id, campaign_id, family_id) on delete restrict,
  constraint a_campaign_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_root_campaign_is_its_own_family check (
    (above_id is null) = (family_id = campaign_id)
    and (above_id is null) = (family_unit = unit_id)
    and num_nulls(above_level, above_unit, above_id) in (0, 3)),
  constraint the_campaign_above_belongs_to_an_ancestor check (
    above_unit < unit_id and unit_id <= thidua.last_below(above_unit)),
  constraint a_campaign_is_published_or_closed check (state in ('published', 'closed')),
  constraint a_closed_campaign_says_who_and_when check ((state = 'closed') = (closed_at is not null and closed_by is not null)),
  constraint a_campaign_has_a_title_and_a_short_name check (btrim(title) <> '' and btrim(short_name) <> ''),
  constraint a_signer_capacity_is_one_of_the_field check (signer_capacity in ('none', 'TM', 'KT', 'TL', 'TUQ', 'Q')),
  constraint a_start_is_a_date_or_an_event check (num_nonnulls(start_on, start_event) = 1 and (start_event is null) = (start_event_unit is null)),
  constraint an_end_is_a_date_or_an_event check (num_nonnulls(end_on, end_event) = 1 and (end_event is null) = (end_event_unit is null)),
  constraint a_campaign_ends_after_it_starts check (end_on >= start_on),
  constraint periods_are_months_or_quarters check (schedule_every in ('month', 'quarter')),
  constraint the_root_of_a_family_sets_the_periods check (
    (above_id is null) = (schedule_every is not null and schedule_from is not null) and coalesce(schedule_due, 0) >= 0)
);

create table thidua.campaign_revision (
  root_id     int         not null,
  level       smallint    not null,
  unit_id     bigint      not null,
  campaign_id uuid        not null,
  revision    int         not null,
  above_revision int,
  number      text,
  issued_on   date,
  summary     text        not null,
  issued_at   timestamptz not null,
  issued_by   uuid        not null,
  constraint campaign_revision_pkey primary key (root_id, level, unit_id, campaign_id, revision),
  constraint a_revision_belongs_to_a_campaign foreign key (root_id, level, unit_id, campaign_id)
    references thidua.campaign (root_id, level, unit_id, campaign_id) on delete restrict,
  constraint a_campaign_revision_carries_its_root check (root_id = (unit_id >> 48)),
  constraint revisions_are_numbered_from_1 check (revision >= 1)
);

create table thidua.legal_basis (
  root_id     int      not null,
  level       smallint not null,
  unit_id     bigint   not null,
  campaign_id uuid     not null,
  position    int      not null,
  symbol      text     not null,
  issued_on   date,
  issuer      text,
  title       text,
  constraint legal_basis_pkey primary key (root_id, level, unit_id, campaign_id, position),
  constraint a_legal_basis_belongs_to_a_campaign foreign key (root_id, level, unit_id, campaign_id)
    references thidua.campaign (root_id, level, unit_id, campaign_id) on delete restrict,
  constraint a_legal_basis_carries_its_root check (root_id = (unit_id >> 48))
);

-- Long-running movements that a campaign bundles or reviews; a launch date and a nominal period are different facts.
create table thidua.linked_movement (
  root_id       int      not null,
  level         smallint not null,
  unit_id       bigint   not null,
  campaign_id   uuid     not null,
  position      int      not null,
  name          text     not null,
  launched_by   text     not null,
  plan_symbol   text,
  launched_on   date,
  nominal_from  smallint,
  nominal_until smallint,
  period_text   text,
  constraint linked_movement_pkey primary key (root_id, level, unit_id, campaign_id, position),
  constraint a_movement_is_linked_to_a_campaign foreign key (root_id, level, unit_id, campaign_id)
    references thidua.campaign (root_id, level, unit_id, campaign_id) on delete restrict,
  constraint a_linked_movement_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_movement_is_launched_by_centre_city_or_district check (launched_by in ('centre', 'city', 'district')),
  constraint a_nominal_period_does_not_end_before_it_starts check (nominal_until >= nominal_from)
);

create table thidua.duty (
  root_id        int      not null,
  level          smallint not null,
  unit_id        bigint   not null,
  campaign_id    uuid     not null,
  duty_id        uuid     not null,
  since_revision int      not null,
  position       int      not null,
  heading        text     not null,
  body           text     not null,
  due_on         date,
  constraint duty_pkey primary key (root_id, level, unit_id, duty_id),
  constraint a_duty_belongs_to_a_campaign foreign key (root_id, level, unit_id, campaign_id)
    references thidua.campaign (root_id, level, unit_id, campaign_id) on delete restrict,
  constraint a_duty_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_duty_has_a_heading check (btrim(heading) <> '')
);
create index duties_of_a_campaign on thidua.duty (root_id, campaign_id, position);

-- An indicator keeps its id in every derived campaign; unit_id is its home, and its figures climb no further.
create table thidua.indicator (
  root_id        int      not null,
  level          smallint not null,
  unit_id        bigint   not null,
  indicator_id   uuid     not null,
  campaign_id    uuid     not null,
  since_revision int      not null,
  position       int      not null,
  name           text     not null,
  measure        text     not null,
  direction      text     not null,
  over_units     text     not null,
  over_time      text     not null,
  time_first     boolean  not null,
  decimals       smallint not null,
  lowest         numeric,
  highest        numeric,
  asked          text     not null,
  titles         text[]   not null default '{}',
  kinds          text[]   not null default '{}',
  source         text,
  is_sample      boolean  not null default false,
  constraint indicator_pkey primary key (root_id, level, unit_id, indicator_id),
  constraint an_indicator_belongs_to_a_campaign foreign key (root_id, level, unit_id, campaign_id)
    references thidua.campaign (root_id, level, unit_id, campaign_id) on delete restrict,
  constraint an_indicator_carries_its_root check (root_id = (unit_id >> 48)),
  constraint an_indicator_has_a_name_and_a_measure check (btrim(name) <> '' and btrim(measure) <> ''),
  constraint a_direction_is_more_or_less check (direction in ('more', 'less')),
  constraint an_aggregation_over_units_is_known check (over_units in ('sum', 'average', 'weighted', 'min', 'max', 'count', 'none')),
  constraint an_aggregation_over_time_is_known check (over_time in ('sum', 'average', 'weighted', 'min', 'max', 'count', 'last', 'none')),
  constraint the_last_value_is_taken_before_units_are_combined check (over_time <> 'last' or time_first),
  constraint weights_go_with_weights check ((over_units = 'weighted') <= (over_time in ('weighted', 'last', 'none'))),
  constraint decimals_lie_between_0_and_10 check (decimals between 0 and 10),
  constraint an_indicator_is_asked_monthly_quarterly_or_at_the_end check (asked in ('every', 'quarter', 'end')),
  constraint a_range_is_not_empty check (highest >= lowest)
);
create index indicators_of_a_campaign on thidua.indicator (root_id, campaign_id, position);

-- Who is told to take part: unit_id is the addressee, from_unit the issuer.
create table thidua.address (
  root_id     int      not null,
  level       smallint not null,
  unit_id     bigint   not null,
  family_id   uuid     not null,
  from_level  smallint not null,
  from_unit   bigint   not null,
  campaign_id uuid     not null,
  strength    text     not null,
  adopt_by    date,
  since_revision int   not null,
  constraint address_pkey primary key (root_id, level, unit_id, family_id),
  constraint an_address_has_one_issuer unique (root_id, level, unit_id, family_id, from_unit),
  constraint an_addressee_is_a_unit foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint an_address_is_issued_by_a_campaign_of_the_family foreign key (root_id, from_level, from_unit, campaign_id, family_id)
    references thidua.campaign (root_id, level, unit_id, campaign_id, family_id) on delete restrict,
  constraint an_address_carries_its_root check (root_id = (unit_id >> 48)),
  constraint an_addressee_lies_below_the_issuer check (from_unit < unit_id and unit_id <= thidua.last_below(from_unit)),
  constraint an_address_is_ordered_or_requested check (strength in ('ordered', 'requested'))
);
create index addresses_of_a_campaign on thidua.address (root_id, campaign_id, unit_id);

alter table thidua.campaign add constraint an_adoption_answers_an_address
  foreign key (root_id, level, unit_id, family_id, above_unit)
  references thidua.address (root_id, level, unit_id, family_id, from_unit) on delete restrict;

-- A target for one unit below, or, where unit_id = from_unit, one for all who are addressed.
create table thidua.target (
  root_id      int      not null,
  level        smallint not null,
  unit_id      bigint   not null,
  from_level   smallint not null,
  from_unit    bigint   not null,
  campaign_id  uuid     not null,
  home_level   smallint not null,
  home_unit    bigint   not null,
  indicator_id uuid     not null,
  revision     int      not null,
  value        numeric  not null,
  constraint target_pkey primary key (root_id, level, unit_id, campaign_id, indicator_id, revision),
  constraint a_target_is_set_for_a_unit foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint a_target_is_set_by_a_campaign foreign key (root_id, from_level, from_unit, campaign_id)
    references thidua.campaign (root_id, level, unit_id, campaign_id) on delete restrict,
  constraint a_target_measures_an_indicator foreign key (root_id, home_level, home_unit, indicator_id)
    references thidua.indicator (root_id, level, unit_id, indicator_id) on delete restrict,
  constraint a_target_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_target_is_set_for_the_issuer_s_subtree check (from_unit <= unit_id and unit_id <= thidua.last_below(from_unit))
);
create index targets_of_a_campaign on thidua.target (root_id, campaign_id, indicator_id);

-- Reporting periods belong to the family's root campaign; every unit of the family reports on the same ones.
create table thidua.period (
  root_id     int      not null,
  level       smallint not null,
  unit_id     bigint   not null,
  period_id   uuid     not null,
  campaign_id uuid     not null,
  starts_on   date     not null,
  ends_on     date     not null,
  due_on      date,
  constraint period_pkey primary key (root_id, level, unit_id, period_id),
  constraint a_campaign_has_one_period_at_a_time unique (root_id, level, unit_id, campaign_id, starts_on),
  constraint a_period_belongs_to_a_campaign foreign key (root_id, level, unit_id, campaign_id)
    references thidua.campaign (root_id, level, unit_id, campaign_id) on delete restrict,
  constraint a_period_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_period_does_not_end_before_it_starts check (ends_on >= starts_on),
  constraint a_report_is_not_due_before_its_period_ends check (due_on >= ends_on)
);
create index periods_of_a_campaign on thidua.period (root_id, campaign_id, starts_on);
