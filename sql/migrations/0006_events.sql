-- Events: what happened to a unit's campaigns and reports, by whom, standing where; written once.
-- A decision's client-made id is its event's id, so the same decision sent twice finds its first answer here.

create table thidua.event (
  root_id     int         not null,
  level       smallint    not null,
  unit_id     bigint      not null,
  event_id    uuid        not null,
  at          timestamptz not null,
  by_unit     bigint      not null,
  by_person   uuid        not null,
  by_role     text        not null,
  kind        text        not null,
  audience    text        not null,
  family_id   uuid        not null,
  campaign_id uuid        not null,
  report_id   uuid,
  fingerprint bytea       not null,
  particulars jsonb       not null default '{}',
  constraint event_pkey primary key (root_id, level, unit_id, event_id),
  constraint an_event_happens_to_a_unit foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint an_event_carries_its_root check (root_id = (unit_id >> 48)),
  constraint an_event_is_internal_sent_or_published check (audience in ('internal', 'sent', 'published')),
  constraint an_event_is_of_a_known_kind check (kind in (
    'campaign.published', 'campaign.amended', 'campaign.acknowledged', 'campaign.closed',
    'report.submitted', 'report.accepted', 'report.returned', 'report.correcting', 'report.reopened'))
);
create index events_of_a_unit on thidua.event (root_id, unit_id, at);
create index events_of_a_campaign on thidua.event (root_id, family_id, at);
create index events_of_a_report on thidua.event (root_id, report_id) where report_id is not null;
