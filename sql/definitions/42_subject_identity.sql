-- Identities are read by nobody. Three definers of the gate write and compare them: the home says by what number a subject is known,
-- whoever prepares looks for one by its number, and may say with the same number that it is in their unit too. They answer only to who
-- knows the number already; who says numbers does so only so often, and each time is in the trail.

alter table thidua.subject_identity enable row level security;
alter table thidua.subject_identity force row level security;

grant select, insert, delete on thidua.subject_identity to thidua_gate;
grant select, update (seen_by, has_number) on thidua.subject to thidua_gate;
grant insert on thidua.placement to thidua_gate;
grant select, insert, update (spent_until) on thidua.sign_in_allowance to thidua_gate;
create policy the_gate_compares_identities on thidua.subject_identity to thidua_gate using (true) with check (true);
create policy the_gate_finds_subjects on thidua.subject for select to thidua_gate using (true);
create policy the_gate_says_who_sees_a_subject on thidua.subject for update to thidua_gate using (true) with check (true);
create policy the_gate_places_who_was_found on thidua.placement for insert to thidua_gate with check (true);
create policy the_gate_slows_down_who_looks on thidua.sign_in_allowance to thidua_gate using (true) with check (true);

set local role thidua_registrar;
grant execute on function thidua.take_attempt(text, int, interval) to thidua_gate;
set local role thidua_owner;
grant create on schema thidua to thidua_gate;
set local role thidua_gate;

-- Takes one of the caller's attempts to say a number: a hundred at once of subjects of their own unit, where it only comes out that another
-- has it, and twenty of others; of either one a minute from then on. What fails after it gives it back, so nothing does that would tell of a
-- number. 42501, TD429.
create or replace function thidua.take_number(is_own boolean) returns void
  language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
begin
  if not thidua.may('prepare') or not thidua.is_recorded() then
    raise exception 'not who prepares' using errcode = '42501';
  end if;
  perform thidua.take_attempt(
    case when is_own then 'numbers of own subjects ' else 'numbers of subjects ' end || thidua.my_person(),
    case when is_own then 100 else 20 end, interval '1 minute');
end
$$;

-- By what number a subject of the caller's unit is known, instead of what was said before; false where it was that one, and null where
-- another of the unit has it, which takes the attempt. 42501, TD429, TD404.
-- 23505 `a_number_is_one_subjects_of_its_home` where two of the unit say it in the same moment.
create or replace function thidua.identify_subject(subject uuid, key_no int, hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  found_subject thidua.subject;
begin
  perform thidua.take_number(true);
  select * into found_subject from thidua.subject s
  where s.root_id = (thidua.me() >> 48)::int and s.unit_id = thidua.me() and s.subject_id = subject
  for update;
  if not found then
    raise exception 'no such subject' using errcode = 'TD404';
  end if;
  if exists (
    select from thidua.subject_identity i
    where i.root_id = found_subject.root_id and i.level = found_subject.level and i.unit_id = found_subject.unit_id
      and i.subject_id = subject and i.key_no = key_no and i.hash = hash) then
    return false;
  end if;
  if exists (
    select from thidua.subject_identity i
    where i.root_id = found_subject.root_id and i.level = found_subject.level and i.unit_id = found_subject.unit_id
      and i.key_no = key_no and i.hash = hash) then
    return null;
  end if;
  delete from thidua.subject_identity i
  where i.root_id = found_subject.root_id and i.level = found_subject.level and i.unit_id = found_subject.unit_id
    and i.subject_id = subject;
  insert into thidua.subject_identity (root_id, level, unit_id, subject_id, key_no, hash)
  values (found_subject.root_id, found_subject.level, found_subject.unit_id, subject, key_no, hash);
  update thidua.subject s set has_number = true
  where s.root_id = found_subject.root_id and s.unit_id = found_subject.unit_id and s.subject_id = subject;
  return true;
end
$$;

-- The subjects of the caller's root that are known by exactly this number, under each key: whose they are, and what is printed. Takes an
-- attempt, which nothing gives back: whoever is not found is no error. 42501, TD429.
create or replace function thidua.find_subject(key_nos int[], hashes bytea[])
  returns table (home bigint, subject uuid, subject_kind text, subject_name text)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform thidua.take_number(false);
  return query
    select s.unit_id, s.subject_id, s.kind, s.name
    from unnest(key_nos, hashes) asked (key_no, hash)
    join thidua.subject_identity i
      on i.root_id = (thidua.me() >> 48)::int and i.hash = asked.hash and i.key_no = asked.key_no
    join thidua.subject s
      on s.root_id = i.root_id and s.level = i.level and s.unit_id = i.unit_id and s.subject_id = i.subject_id
    order by s.unit_id, s.subject_id;
end
$$;

-- Says that one who is known by exactly this number is in the caller's unit, which sees that subject from then on; `find_subject` comes
-- first. 42501; TD404 where there is none of that home by that id and number. 23505 `placement_pkey` where the id is taken.
create or replace function thidua.place_found(
    placement uuid, home bigint, subject uuid, key_nos int[], hashes bytea[], as_what text, began_on date, ended_on date) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  home_level smallint;
begin
  if not thidua.may('prepare') or not thidua.is_recorded() then
    raise exception 'not who prepares' using errcode = '42501';
  end if;
  select s.level into home_level
  from unnest(key_nos, hashes) asked (key_no, hash)
  join thidua.subject_identity i on i.root_id = (thidua.me() >> 48)::int and i.hash = asked.hash and i.key_no = asked.key_no
  join thidua.subject s on s.root_id = i.root_id and s.level = i.level and s.unit_id = i.unit_id and s.subject_id = i.subject_id
  where s.unit_id = home and s.subject_id = subject;
  if not found then
    raise exception 'no such subject' using errcode = 'TD404';
  end if;
  insert into thidua.placement (root_id, level, unit_id, placement_id, home_level, home_unit, subject_id, as_what, began_on, ended_on,
                                revision, changed_at)
  select u.root_id, u.level, u.unit_id, placement, home_level, home, subject, as_what, began_on, ended_on, 1, thidua.now()
  from thidua.unit u where u.unit_id = thidua.me();
  -- Whoever stands above that unit reviews what it proposes, and so sees them too.
  update thidua.subject s set seen_by = array(
    select distinct u from unnest(s.seen_by || array[thidua.me(), thidua.me() & -65536, thidua.me() & -4294967296]) u
    where home not between u and thidua.last_below(u) order by u)
  where s.root_id = (thidua.me() >> 48)::int and s.unit_id = home and s.subject_id = subject and not thidua.me() = any (s.seen_by);
end
$$;

revoke all on function
  thidua.identify_subject(uuid, int, bytea), thidua.take_number(boolean), thidua.find_subject(int[], bytea[]),
  thidua.place_found(uuid, bigint, uuid, int[], bytea[], text, date, date)
from public;
grant execute on function
  thidua.identify_subject(uuid, int, bytea), thidua.find_subject(int[], bytea[]),
  thidua.place_found(uuid, bigint, uuid, int[], bytea[], text, date, date)
to thidua_actor;

set local role thidua_owner;
revoke create on schema thidua from thidua_gate;
