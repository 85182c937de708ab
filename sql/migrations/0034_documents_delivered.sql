-- A document is sent to those it addresses (nơi nhận), and who sent it learns when each opened it: it is a delivery like a reminder, of a
-- document; an official letter that urges (công văn đôn đốc) is of both. The key carries its issuer, so that nobody sends what another unit
-- issued.
alter table thidua.delivery alter column obligation_id drop not null;
alter table thidua.delivery add column from_level smallint;
alter table thidua.delivery add column document_id uuid;
alter table thidua.delivery
  add constraint who_sends_a_document_issued_it foreign key (root_id, from_level, from_unit, document_id)
    references thidua.document (root_id, level, unit_id, document_id) on delete restrict,
  add constraint a_document_is_sent_to_a_unit_once unique (root_id, level, unit_id, document_id, from_unit),
  add constraint a_delivery_is_of_a_task_or_of_a_document check (num_nonnulls(obligation_id, document_id) > 0),
  add constraint a_document_says_where_it_comes_from check ((from_level is null) = (document_id is null));
create index deliveries_of_a_document on thidua.delivery (root_id, from_level, from_unit, document_id);

-- What was issued before was sent to whom its plan told of it, when it was issued, by whoever published it.
alter table thidua.delivery no force row level security;
alter table thidua.document no force row level security;
alter table thidua.campaign_revision no force row level security;
alter table thidua.address no force row level security;
alter table thidua.event no force row level security;
insert into thidua.delivery (root_id, level, unit_id, delivery_id, from_unit, from_level, family_id, by_person, document_id, at)
select a.root_id, a.level, a.unit_id, gen_random_uuid(), r.unit_id, r.level, r.family_id, e.by_person, r.document_id, e.at
from thidua.campaign_revision r
join thidua.address a
  on a.root_id = r.root_id and a.campaign_id = r.campaign_id and a.from_unit = r.unit_id and a.since_revision = r.revision
join thidua.event e
  on e.root_id = r.root_id and e.unit_id = r.unit_id and e.subject_id = r.campaign_id and e.kind = 'campaign.published'
where r.document_id is not null and r.revision = 1;
alter table thidua.delivery force row level security;
alter table thidua.document force row level security;
alter table thidua.campaign_revision force row level security;
alter table thidua.address force row level security;
alter table thidua.event force row level security;
