-- A decision is read above and below, as whatever a unit issues is; its lines and the papers by their unit, by those above and, each its own,
-- by who nominated. They are written by whoever signs, and stay: of an award it may be said once that it was taken back, of all else nothing.

alter table thidua.commendation enable row level security;
alter table thidua.commendation force row level security;
alter table thidua.commendation_basis enable row level security;
alter table thidua.commendation_basis force row level security;
alter table thidua.award enable row level security;
alter table thidua.award force row level security;
alter table thidua.certificate enable row level security;
alter table thidua.certificate force row level security;

grant select, insert on thidua.commendation, thidua.commendation_basis, thidua.award, thidua.certificate to thidua_actor;
grant update (cancelled_by) on thidua.award to thidua_actor;

create policy own_upward_and_downward on thidua.commendation for select to thidua_actor
  using (
    unit_id between thidua.me() and thidua.my_last() or unit_id = thidua.me() & -281474976710656
    or unit_id = thidua.me() & -4294967296 or unit_id = thidua.me() & -65536);
create policy issued_by_its_unit on thidua.commendation for insert to thidua_actor
  with check (unit_id = thidua.me() and thidua.may('sign') and thidua.is_recorded());

create policy own_upward_and_downward on thidua.commendation_basis for select to thidua_actor
  using (
    unit_id between thidua.me() and thidua.my_last() or unit_id = thidua.me() & -281474976710656
    or unit_id = thidua.me() & -4294967296 or unit_id = thidua.me() & -65536);
create policy issued_by_its_unit on thidua.commendation_basis for insert to thidua_actor
  with check (unit_id = thidua.me() and thidua.may('sign') and thidua.is_recorded());

create policy own_upward_and_of_who_nominated on thidua.award for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last() or nomination_unit = thidua.me());
create policy given_by_its_unit on thidua.award for insert to thidua_actor
  with check (unit_id = thidua.me() and cancelled_by is null and thidua.may('sign') and thidua.is_recorded());
create policy taken_back_by_its_unit on thidua.award for update to thidua_actor
  using (unit_id = thidua.me() and cancelled_by is null)
  with check (unit_id = thidua.me() and cancelled_by is not null and thidua.may('sign') and thidua.is_recorded());

create policy own_and_upward on thidua.certificate for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last());
create policy made_by_its_unit on thidua.certificate for insert to thidua_actor
  with check (unit_id = thidua.me() and thidua.may('sign') and thidua.is_recorded());

alter table thidua.quota enable row level security;
alter table thidua.quota force row level security;
grant select, insert, update (allowed, used, revision, changed_at) on thidua.quota to thidua_actor;
create policy own_and_upward on thidua.quota for select to thidua_actor using (unit_id between thidua.me() and thidua.my_last());
create policy set_by_its_unit on thidua.quota for insert to thidua_actor
  with check (unit_id = thidua.me() and used = 0 and thidua.may('sign') and thidua.is_recorded());
create policy set_or_drawn_on_by_its_unit on thidua.quota for update to thidua_actor
  using (unit_id = thidua.me())
  with check (unit_id = thidua.me() and thidua.may('sign') and thidua.is_recorded());

-- The auditor counts lines through, reckons money again and holds each paper against the keys.
grant select on thidua.commendation, thidua.commendation_basis, thidua.award, thidua.certificate, thidua.quota to thidua_auditor;
create policy the_auditor_reads_commendations on thidua.commendation for select to thidua_auditor using (true);
create policy the_auditor_reads_what_they_rest_on on thidua.commendation_basis for select to thidua_auditor using (true);
create policy the_auditor_reads_awards on thidua.award for select to thidua_auditor using (true);
create policy the_auditor_reads_quotas on thidua.quota for select to thidua_auditor using (true);
create policy the_auditor_reads_certificates on thidua.certificate for select to thidua_auditor using (true);

-- What anybody may ask who holds a paper, and so knows its code: what it says, and whether it still stands.
grant select (root_id, level, unit_id, award_id, number, code, name) on thidua.certificate to thidua_gate;
grant select (root_id, level, unit_id, award_id, commendation_id, ordinal, subject_level, subject_unit, subject_id, form, form_name,
              began_on, ended_on, cancelled_by)
  on thidua.award to thidua_gate;
grant select (root_id, level, unit_id, commendation_id, document_id, decided_on) on thidua.commendation to thidua_gate;
grant select (root_id, level, unit_id, document_id, symbol) on thidua.document to thidua_gate;
create policy the_gate_finds_certificates on thidua.certificate for select to thidua_gate using (true);
create policy the_gate_tells_what_a_paper_says on thidua.award for select to thidua_gate using (true);
create policy the_gate_tells_by_which_decision on thidua.commendation for select to thidua_gate using (true);
create policy the_gate_tells_the_number_of_a_decision on thidua.document for select to thidua_gate using (true);

grant create on schema thidua to thidua_gate;
set local role thidua_gate;

-- What a paper with this code says and whether it stands; nothing where there is none. Of each root that ever signed it looks once.
create or replace function thidua.certificate_told(asked text)
  returns table (
    decider bigint, form text, printed_name text, line int, symbol text, decided_on date, newer text, taken_back_symbol text,
    taken_back_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.unit_id, a.form_name, p.name, a.ordinal, d.symbol, c.decided_on,
         (select n.code from thidua.certificate n
          where n.root_id = p.root_id and n.level = p.level and n.unit_id = p.unit_id and n.award_id = p.award_id and n.number > p.number
          order by n.number desc limit 1),
         td.symbol, t.decided_on
  from (select distinct (k.root_unit >> 48)::int as root_id from thidua.certificate_key k) root
  join thidua.certificate p on p.root_id = root.root_id and p.code = asked
  join thidua.award a on a.root_id = p.root_id and a.level = p.level and a.unit_id = p.unit_id and a.award_id = p.award_id
  join thidua.commendation c
    on c.root_id = a.root_id and c.level = a.level and c.unit_id = a.unit_id and c.commendation_id = a.commendation_id
  join thidua.document d on d.root_id = c.root_id and d.level = c.level and d.unit_id = c.unit_id and d.document_id = c.document_id
  left join thidua.commendation t
    on t.root_id = a.root_id and t.level = a.level and t.unit_id = a.unit_id and t.commendation_id = a.cancelled_by
  left join thidua.document td on td.root_id = t.root_id and td.level = t.level and td.unit_id = t.unit_id and td.document_id = t.document_id
$$;

-- Of which papers of a root it is no use any more to look: hashes of their codes, in order. A code itself is known to who holds the paper.
create or replace function thidua.cancelled_certificates(root bigint) returns setof bytea
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select sha256(convert_to(p.code, 'UTF8'))
  from thidua.award a
  join thidua.certificate p on p.root_id = a.root_id and p.level = a.level and p.unit_id = a.unit_id and p.award_id = a.award_id
  where a.root_id = (root >> 48)::int and a.cancelled_by is not null
  order by 1
$$;

-- What was given here to all that stand for the same one, with what was taken back of it: to whoever sees that subject, as `record_of`.
create or replace function thidua.awards_given(home bigint, subject uuid)
  returns table (
    award_id uuid, decider bigint, commendation_id uuid, form text, form_name text, began_on date, ended_on date, symbol text,
    decided_on date, taken_back_symbol text, taken_back_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 10
as $$
  select a.award_id, a.unit_id, a.commendation_id, a.form, a.form_name, a.began_on, a.ended_on, d.symbol, c.decided_on, td.symbol,
         t.decided_on
  from thidua.subject s
  join thidua.subject o on o.root_id = s.root_id and o.stands_for = s.stands_for and o.stands_unit = s.stands_unit
  join thidua.award a on a.root_id = o.root_id and a.subject_id = o.subject_id and a.subject_unit = o.unit_id
  join thidua.commendation c
    on c.root_id = a.root_id and c.level = a.level and c.unit_id = a.unit_id and c.commendation_id = a.commendation_id
  join thidua.document d on d.root_id = c.root_id and d.level = c.level and d.unit_id = c.unit_id and d.document_id = c.document_id
  left join thidua.commendation t
    on t.root_id = a.root_id and t.level = a.level and t.unit_id = a.unit_id and t.commendation_id = a.cancelled_by
  left join thidua.document td on td.root_id = t.root_id and td.level = t.level and td.unit_id = t.unit_id and td.document_id = t.document_id
  where s.root_id = (thidua.me() >> 48)::int and s.unit_id = awards_given.home and s.subject_id = awards_given.subject
    and (s.unit_id between thidua.me() and thidua.my_last() or thidua.me() = any (s.seen_by))
  limit 1000
$$;

revoke all on function
  thidua.certificate_told(text), thidua.cancelled_certificates(bigint), thidua.awards_given(bigint, uuid) from public;
grant execute on function
  thidua.certificate_told(text), thidua.cancelled_certificates(bigint), thidua.awards_given(bigint, uuid) to thidua_actor;

set local role thidua_owner;
revoke create on schema thidua from thidua_gate;
