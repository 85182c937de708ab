-- Who may do what. Policies, the runbook, the proof and whoever asks "what may I do here" read this table; every other role only reads.
-- A deputy signs for a leader, within the campaigns they were charged with.

delete from thidua.permission;
insert into thidua.permission (deed, role) values
  ('prepare', 'officer'), ('prepare', 'leader'), ('prepare', 'standing_office'), ('prepare', 'deputy'),
  ('sign', 'leader'), ('sign', 'deputy'),
  ('review', 'leader'), ('review', 'standing_office'), ('review', 'deputy'),
  ('announce', 'leader'), ('announce', 'standing_office'),
  ('appraise', 'leader'), ('appraise', 'standing_office'),
  ('register', 'clerk'), ('register', 'leader'),
  -- Whoever keeps the registers or prepares plans says which documents there are.
  ('cite', 'clerk'), ('cite', 'officer'), ('cite', 'leader'), ('cite', 'standing_office'),
  ('administer', 'administrator'),
  ('audit', 'auditor'),
  -- Whoever has a post opens what was sent to the unit.
  ('open', 'officer'), ('open', 'leader'), ('open', 'standing_office'), ('open', 'clerk'), ('open', 'council_member'), ('open', 'inspector'),
  ('open', 'auditor'), ('open', 'administrator');

-- The deed behind each kind of event. A kind that does not stand here is nobody's to record.
delete from thidua.event_kind;
insert into thidua.event_kind (kind, deed) values
  ('campaign.published', 'sign'), ('campaign.amended', 'sign'), ('campaign.acknowledged', 'sign'), ('campaign.closed', 'sign'),
  ('report.submitted', 'sign'), ('report.accepted', 'review'), ('report.returned', 'review'), ('report.reopened', 'review'),
  ('report.correcting', 'prepare'), ('report.presented', 'prepare'),
  ('difficulty.raised', 'prepare'), ('difficulty.withdrawn', 'prepare'), ('difficulty.gathered', 'review'),
  ('difficulty.returned', 'review'), ('difficulty.merged', 'review'), ('difficulty.answered', 'review'),
  ('obligation.taken', 'prepare'), ('obligation.done', 'prepare'), ('obligation.returned', 'review'),
  ('reminder.sent', 'review'),
  ('house-rules.set', 'announce'), ('mailbox.told', 'announce'), ('mailbox.confirmed', 'announce'), ('mailbox.withdrawn', 'announce'),
  ('register.opened', 'register'), ('register.closed', 'register'), ('document.reserved', 'register'), ('document.cancelled', 'register'),
  ('document.noted', 'cite'), ('document.corrected', 'cite'), ('document.ended', 'cite'),
  ('plea.asked', 'prepare'), ('plea.withdrawn', 'prepare'), ('plea.granted', 'review'), ('plea.refused', 'review'),
  ('subject.registered', 'prepare'), ('subject.corrected', 'prepare'), ('subject.identified', 'prepare'),
  ('placement.told', 'prepare'), ('placement.corrected', 'prepare'), ('merger.made', 'review'), ('merger.undone', 'review'),
  ('nomination.sent', 'sign'), ('nomination.withdrawn', 'sign'), ('nomination.received', 'appraise'), ('nomination.returned', 'appraise'),
  ('nomination.appraised', 'appraise'), ('nomination.refused', 'sign'),
  ('movement.kept', 'announce'), ('movement.corrected', 'announce'),
  ('prior-award.entered', 'prepare'), ('prior-award.corrected', 'prepare'), ('prior-award.withdrawn', 'prepare'),
  ('commendation.issued', 'sign'), ('commendation.cancelled', 'sign'), ('commendation.remade', 'sign'),
  ('quota.set', 'sign');

grant select on thidua.permission, thidua.event_kind to thidua_gate, thidua_actor, thidua_worker, thidua_auditor, thidua_registrar;

-- Compiled, for a policy is asked for every row: a look into the table costs more there than all the rest.
do $$
begin
  execute (
    select format(
      'create or replace function thidua.roles_for(deed text) returns text[] language sql immutable parallel safe return case deed %s end',
      string_agg(format('when %L then %L::text[]', deed, roles), ' ' order by deed))
    from (
      select deed, array_agg(role order by role) filter (where role <> 'deputy') as roles from thidua.permission group by deed) each_deed);
  execute (
    select format(
      'create or replace function thidua.is_for_deputies(deed text) returns boolean language sql immutable parallel safe return deed in (%s)',
      string_agg(quote_literal(deed), ', ' order by deed))
    from thidua.permission where role = 'deputy');
  -- Null for an unknown kind, and null may nobody.
  execute (
    select format(
      'create or replace function thidua.deed_of(kind text) returns text language sql immutable parallel safe return case %s end',
      string_agg(format('when kind in (%s) then %L', kinds, deed), ' ' order by deed))
    from (select deed, string_agg(quote_literal(kind), ', ' order by kind) as kinds from thidua.event_kind group by deed) each_deed);
  -- Here, since it asks that function: what is recorded can be read by whoever knows the kinds.
  if not exists (select from pg_constraint where conrelid = 'thidua.event'::regclass and conname = 'an_event_is_of_a_known_kind') then
    alter table thidua.event add constraint an_event_is_of_a_known_kind check (thidua.deed_of(kind) is not null);
  end if;
end
$$;
