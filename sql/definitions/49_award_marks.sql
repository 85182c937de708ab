-- Marks are read by nobody: whoever gives is told whether somebody on the decision has something like it already, by which form and from
-- whom, and nothing else of what others gave. Taken in turn, or of two that give at once neither would know of the other.

alter table thidua.award_mark enable row level security;
alter table thidua.award_mark force row level security;

grant select, insert on thidua.award_mark to thidua_gate;
grant select (family_id) on thidua.award to thidua_gate;
create policy the_gate_compares_marks on thidua.award_mark to thidua_gate using (true) with check (true);

grant create on schema thidua to thidua_gate;
set local role thidua_gate;

-- Marks the lines of a decision of the caller's unit, and says which of them were given something like it that stands, in the whole root: the
-- line, as what, by which form and by whom. 42501.
create or replace function thidua.mark_awards(asked uuid)
  returns table (line int, what text, form text, decider bigint)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  root int := (thidua.me() >> 48)::int;
  each_mark bytea;
begin
  if not thidua.may('sign') or not thidua.is_recorded() then
    raise exception 'not who signs' using errcode = '42501';
  end if;
  insert into thidua.award_mark (root_id, level, unit_id, award_id, what, mark)
  select distinct a.root_id, a.level, a.unit_id, a.award_id, k.what, sha256(convert_to(k.what || k.about, 'UTF8') || who.told)
  from thidua.award a
  join thidua.subject s
    on s.root_id = a.root_id and s.level = a.subject_level and s.unit_id = a.subject_unit and s.subject_id = a.subject_id
  cross join lateral (
    select convert_to(s.stands_for::text, 'UTF8') as told
    union
    select i.hash
    from thidua.subject same
    join thidua.subject_identity i
      on i.root_id = same.root_id and i.level = same.level and i.unit_id = same.unit_id and i.subject_id = same.subject_id
    where same.root_id = s.root_id and same.stands_for = s.stands_for
  ) who
  cross join lateral (
    select 'form' as what, a.form || extract(year from a.ended_on) as about
    union all
    select 'campaign', a.family_id::text where a.family_id is not null
  ) k
  where a.root_id = root and a.unit_id = thidua.me() and a.commendation_id = asked;
  for each_mark in
    select distinct m.mark
    from thidua.award_mark m
    join thidua.award a on a.root_id = m.root_id and a.level = m.level and a.unit_id = m.unit_id and a.award_id = m.award_id
    where m.root_id = root and m.unit_id = thidua.me() and a.commendation_id = asked
    order by m.mark
  loop
    perform pg_advisory_xact_lock(hashtextextended(encode(each_mark, 'hex'), 47));
  end loop;
  -- What committed while it waited is seen by this statement.
  return query
    select distinct a.ordinal, m.what, o.form_name, o.unit_id
    from thidua.award a
    join thidua.award_mark m on m.root_id = a.root_id and m.level = a.level and m.unit_id = a.unit_id and m.award_id = a.award_id
    join thidua.award_mark om on om.root_id = m.root_id and om.mark = m.mark
    join thidua.award o on o.root_id = om.root_id and o.level = om.level and o.unit_id = om.unit_id and o.award_id = om.award_id
    where a.root_id = root and a.unit_id = thidua.me() and a.commendation_id = asked and o.award_id <> a.award_id
      and o.cancelled_by is null
    order by 1, 2, 3, 4;
end
$$;

revoke all on function thidua.mark_awards(uuid) from public;
grant execute on function thidua.mark_awards(uuid) to thidua_actor;

set local role thidua_owner;
revoke create on schema thidua from thidua_gate;
