-- Who signs for a unit as what (thẩm quyền ký): its post says so, and a document says by which post it was signed.
alter table thidua.membership
  add column signs_as text,
  add constraint a_post_signs_as_one_of_the_field check (signs_as in ('head', 'deputy_head', 'acting_head', 'office_head')),
  add constraint only_who_leads_signs_as_its_head_or_deputy check (signs_as is null or signs_as = 'office_head' or role = 'leader'),
  add constraint a_charge_signs_as_nothing_else check (on_behalf_of is null or signs_as is null),
  add constraint an_acting_head_has_a_term check (signs_as is distinct from 'acting_head' or valid_until is not null);

-- A leader whose post says nothing heads the unit; that of a deputy head is called so.
alter table thidua.membership no force row level security;
update thidua.membership set signs_as = 'deputy_head' where role = 'leader' and on_behalf_of is null and lower(post) like 'phó%';
alter table thidua.membership force row level security;

-- Both say more than before; 35_people.sql makes them again.
drop function if exists thidua.people_here();
drop function if exists thidua.appoint(uuid, bigint, uuid, text, text, text, date, date);

alter table thidua.document
  -- As printed under the signature.
  add column signer_post text,
  -- By which post or charge; null of what was issued before posts said so.
  add column signer_membership uuid,
  -- Of what is signed by order or by delegation: the document of the unit that lets the signer.
  add column under_id uuid,
  add constraint whoever_signs_has_a_post_in_the_unit foreign key (root_id, level, unit_id, signer_membership)
    references thidua.membership (root_id, level, unit_id, membership_id) on delete restrict,
  add constraint who_signs_by_order_does_so_under_a_document_of_the_unit foreign key (root_id, level, unit_id, under_id)
    references thidua.document (root_id, level, unit_id, document_id) on delete restrict,
  add constraint who_signs_by_order_says_under_what check (
    case when signer_membership is null then num_nonnulls(under_id, signer_post) = 0
    else signer is not null and (signer_capacity in ('TL', 'TUQ')) = (under_id is not null) end and signer_post ~ '\S');
create index documents_signed_by_a_post on thidua.document (root_id, level, unit_id, signer_membership);
create index documents_under_a_document on thidua.document (root_id, level, unit_id, under_id);
