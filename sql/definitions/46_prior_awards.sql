-- What somebody was awarded before is entered by whoever prepares papers where they are or were, and read there and above, and in the home
-- of the subject and above that. The record of a whole life is more than that: the gate gathers it.

alter table thidua.prior_award enable row level security;
alter table thidua.prior_award force row level security;

grant select, insert,
      update (form, form_words, from_year, year, decided_on, symbol, decided_by, proof, shown_by, withdrawn_at, why_withdrawn, revision,
              changed_at)
  on thidua.prior_award to thidua_actor;

create policy where_it_was_entered_and_where_its_subject_is on thidua.prior_award for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last() or home_unit between thidua.me() and thidua.my_last());

create policy entered_by_its_unit on thidua.prior_award for insert to thidua_actor
  with check (unit_id = thidua.me() and withdrawn_at is null and thidua.may('prepare') and thidua.is_recorded());

-- What is withdrawn stays so.
create policy corrected_and_withdrawn_by_its_unit on thidua.prior_award for update to thidua_actor
  using (unit_id = thidua.me() and withdrawn_at is null)
  with check (unit_id = thidua.me() and thidua.may('prepare') and thidua.is_recorded());

grant select on thidua.prior_award to thidua_gate;
create policy the_gate_gathers_records on thidua.prior_award for select to thidua_gate using (true);

grant create on schema thidua to thidua_gate;
set local role thidua_gate;

-- Everything that is known of all that stand for the same one, whoever entered it: to whoever sees that subject, which are its home, those
-- above, and the units where it is placed. Nothing to anybody else, nor beyond the root.
create or replace function thidua.record_of(home bigint, subject uuid) returns setof thidua.prior_award
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 20
as $$
  select a.*
  from thidua.subject s
  join thidua.subject o on o.root_id = s.root_id and o.stands_for = s.stands_for and o.stands_unit = s.stands_unit
  join thidua.prior_award a on a.root_id = o.root_id and a.subject_id = o.subject_id and a.home_unit = o.unit_id
  where s.root_id = (thidua.me() >> 48)::int and s.unit_id = record_of.home and s.subject_id = record_of.subject
    and (s.unit_id between thidua.me() and thidua.my_last() or thidua.me() = any (s.seen_by))
  limit 1000
$$;

revoke all on function thidua.record_of(bigint, uuid) from public;
grant execute on function thidua.record_of(bigint, uuid) to thidua_actor;

set local role thidua_owner;
revoke create on schema thidua from thidua_gate;

-- The auditor holds each against its events.
grant select (root_id, level, unit_id, award_id, withdrawn_at, revision) on thidua.prior_award to thidua_auditor;
create policy the_auditor_reads_prior_awards on thidua.prior_award for select to thidua_auditor using (true);
