-- Registers are closed (đóng sổ): a Party's term ends, or what a register holds changes in mid-year, and another is opened. Never before the day
-- of its last number; what is closed does not go on by itself in the next year.
alter table thidua.register
  add column closed_at timestamptz,
  drop constraint a_state_register_ends_with_its_year,
  add constraint a_state_register_ends_within_its_year check (
    form <> 'state' or ends_on is not null and ends_on <= make_date(extract(year from starts_on)::int, 12, 31)),
  add constraint a_state_register_ends_early_where_it_is_closed check (
    form <> 'state' or closed_at is not null or ends_on = make_date(extract(year from starts_on)::int, 12, 31)),
  add constraint a_closed_register_says_when_it_ends check (closed_at is null or ends_on is not null),
  add constraint a_register_ends_no_sooner_than_its_last_number check (
    ends_on >= (last_at at time zone interval '7 hours')::date);

-- A document goes to those who take part later too, as long as it stands: to whoever does so since an amendment, by whoever issued that.
alter table thidua.delivery no force row level security;
alter table thidua.document_end no force row level security;
alter table thidua.campaign_revision no force row level security;
alter table thidua.address no force row level security;
insert into thidua.delivery (root_id, level, unit_id, delivery_id, from_unit, from_level, family_id, by_person, document_id, at)
select a.root_id, a.level, a.unit_id, gen_random_uuid(), r.unit_id, r.level, r.family_id, s.issued_by, r.document_id, s.issued_at
from thidua.campaign_revision r
join thidua.address a on a.root_id = r.root_id and a.campaign_id = r.campaign_id and a.from_unit = r.unit_id
join thidua.campaign_revision s
  on s.root_id = r.root_id and s.level = r.level and s.unit_id = r.unit_id and s.campaign_id = r.campaign_id and s.revision = a.since_revision
where r.document_id is not null and a.since_revision > r.revision and not exists (
  select from thidua.document_end e
  where e.root_id = r.root_id and e.unit_id = r.unit_id and e.document_id = r.document_id
    and e.ended_on <= (s.issued_at at time zone interval '7 hours')::date);
alter table thidua.delivery force row level security;
alter table thidua.document_end force row level security;
alter table thidua.campaign_revision force row level security;
alter table thidua.address force row level security;

-- Recipients (nơi nhận), as they were printed when a plan was issued, with who each line is.
alter table thidua.campaign_revision
  add column recipients jsonb not null default '[]',
  add constraint recipients_are_lines check (
    jsonb_typeof(recipients) = 'array' and jsonb_array_length(recipients) <= 100
    and not jsonb_path_exists(recipients, '$[*] ? (!exists(@.words) || !exists(@.to))'));
