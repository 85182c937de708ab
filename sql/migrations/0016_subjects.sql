-- An event is about anything that has an id in a unit: the first word of its kind says what (`report.accepted`), `subject_id` which one.
-- Of a campaign it is only where there is one. Servers of before cannot write beside it: stop them first.

alter table thidua.event rename column report_id to subject_id;
alter table thidua.event drop constraint an_event_is_of_a_known_kind;
alter table thidua.event no force row level security;
update thidua.event set subject_id = campaign_id where subject_id is null;
alter table thidua.event force row level security;
alter table thidua.event
  alter column subject_id set not null,
  alter column family_id drop not null,
  alter column campaign_id drop not null,
  add constraint a_campaign_is_of_a_family check (campaign_id is null or family_id is not null);
drop index thidua.events_of_a_report;
create index events_of_a_subject on thidua.event (root_id, subject_id);

-- Whose report it is stands in the address now, so nobody looks for one by its id alone.
drop index thidua.report_by_id;

-- Who may do what, and which deed each kind of event is. Filled by definitions/05_permissions.sql, from which the functions that policies
-- ask are compiled; which kinds there are is held there too.
create table thidua.permission (
  deed text not null,
  role text not null,
  constraint permission_pkey primary key (deed, role),
  constraint a_role_that_may_do_something_is_one_of_the_field check (role in (
    'officer', 'leader', 'standing_office', 'clerk', 'council_member', 'inspector', 'auditor', 'administrator', 'deputy'))
);

create table thidua.event_kind (
  kind text not null,
  deed text not null,
  constraint event_kind_pkey primary key (kind)
);
