-- Posts and roles as the field has them, and deputies: whoever signs for another does so for a time, and perhaps in one campaign only.

alter table thidua.membership
  add column membership_id uuid not null default gen_random_uuid(),
  add column post text,
  add column ended_at timestamptz,
  add column on_behalf_of uuid,
  add column family_id uuid;

alter table thidua.membership
  alter column membership_id drop default,
  drop constraint membership_pkey,
  add constraint membership_pkey primary key (root_id, level, unit_id, membership_id),
  drop constraint a_role_is_officer_or_leader,
  add constraint a_role_is_one_of_the_field check (role in (
    'officer', 'leader', 'standing_office', 'clerk', 'council_member', 'inspector', 'auditor', 'administrator')),
  add constraint a_post_is_in_nfc_and_not_blank check (post is nfc normalized and btrim(post) <> ''),
  add constraint a_deputy_stands_in_for_a_person foreign key (on_behalf_of) references thidua.person (person_id) on delete restrict,
  add constraint a_deputy_signs_as_a_leader_and_for_a_time check (on_behalf_of is null or (role = 'leader' and valid_until is not null)),
  add constraint nobody_is_their_own_deputy check (on_behalf_of <> person_id),
  add constraint only_a_deputy_is_bound_to_one_campaign check (family_id is null or on_behalf_of is not null);
create index deputies_of_a_person on thidua.membership (on_behalf_of);

-- Whom the one who did it stood in for.
alter table thidua.event add column on_behalf_of uuid;
