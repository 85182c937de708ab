-- Whoever did something did it in a role of the field; a deputy in the one they have themselves.
alter table thidua.event
  add constraint an_event_is_by_a_role_of_the_field check (by_role in (
    'officer', 'leader', 'standing_office', 'clerk', 'council_member', 'inspector', 'auditor', 'administrator'));
