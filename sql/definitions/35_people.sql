-- People are managed by the administrators of their unit. A person belongs to no unit, so no policy can say who may see one:
-- five definers do it, as the registrar, for the unit the caller stands in. They read nothing of anybody who never had a post in the
-- caller's subtree, and answer about them as about an id that never was.

grant create on schema thidua to thidua_registrar;
set local role thidua_registrar;

-- Who has, had or will have a post in the caller's unit.
create or replace function thidua.people_here()
  returns table (membership_id uuid, person_id uuid, person_name text, role text, post text, valid_from date, valid_until date,
                 ended_at timestamptz, on_behalf_of uuid, family_id uuid, signs_as text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select m.membership_id, m.person_id, p.name, m.role, m.post, m.valid_from, m.valid_until, m.ended_at, m.on_behalf_of, m.family_id,
         m.signs_as
  from thidua.membership m join thidua.person p on p.person_id = m.person_id
  where m.root_id = (thidua.me() >> 48)::int and m.unit_id = thidua.me()
  order by m.valid_from, m.membership_id
$$;

-- Who may sign for the caller's unit today: a leader, whose post says as what, or heads it; the head of an office; or whoever has a charge of
-- a leader who is one still. In turn: for whoever is about to issue something; who ends one of these posts waits until that is done.
create or replace function thidua.signers_here(in_turn boolean)
  returns table (membership_id uuid, person_name text, post text, signs_as text, family_id uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  today constant date := thidua.today();
begin
  if in_turn then
    perform from thidua.membership m
    where m.root_id = (thidua.me() >> 48)::int and m.unit_id = thidua.me() and m.ended_at is null
      and (m.role = 'leader' or m.signs_as is not null)
    for share;
  end if;
  return query
    select m.membership_id, p.name, m.post, case when m.on_behalf_of is not null then 'charge' else coalesce(m.signs_as, 'head') end,
           m.family_id
    from thidua.membership m join thidua.person p on p.person_id = m.person_id
    where m.root_id = (thidua.me() >> 48)::int and m.unit_id = thidua.me() and m.ended_at is null
      and (m.role = 'leader' or m.signs_as is not null)
      and m.valid_from <= today and (m.valid_until is null or m.valid_until > today)
      and (m.on_behalf_of is null or exists (
        select from thidua.membership l
        where l.person_id = m.on_behalf_of and l.unit_id = m.unit_id and l.role = 'leader' and l.on_behalf_of is null
          and l.ended_at is null and l.valid_from <= today and (l.valid_until is null or l.valid_until > today)))
    order by m.valid_from, m.membership_id;
end
$$;

-- An administrator gives somebody a post in their own unit, or makes somebody the administrator of a unit right below.
-- Without a person, a new one is taken in under the name. False where the id is taken by something else.
-- What an administrator who is not above the new post gave them, an invitation or a password, ends with it.
-- 42501: not an administrator, or not of that unit. TD404: no such unit, one that has ended, or nobody the caller can know.
create or replace function thidua.appoint(
    membership uuid, unit bigint, person uuid, name text, role text, post text, first_day date, last_day date,
    signs_as text default null) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  taken_in uuid := person;
  place record;
begin
  -- A root has no parent: null must not pass for yes.
  if not thidua.may('administer') or not thidua.is_recorded()
     or (unit is distinct from thidua.me() and (thidua.parent_of(unit) is distinct from thidua.me() or role is distinct from 'administrator')) then
    raise exception 'not an administrator of that unit' using errcode = '42501';
  end if;
  select u.root_id, u.level, u.unit_id into place from thidua.unit u
  where u.unit_id = unit and (u.ended_on is null or u.ended_on > greatest(first_day, thidua.today()));
  if not found then
    raise exception 'no such unit' using errcode = 'TD404';
  end if;

  perform pg_advisory_xact_lock(unit);
  if exists (
    select from thidua.membership m
    where m.root_id = place.root_id and m.level = place.level and m.unit_id = place.unit_id and m.membership_id = membership) then
    return exists (
      select from thidua.membership m join thidua.person p on p.person_id = m.person_id
      where m.root_id = place.root_id and m.level = place.level and m.unit_id = place.unit_id and m.membership_id = membership
        and (person is null or m.person_id = person) and (name is null or p.name = name)
        and m.role = role and m.post is not distinct from post and m.signs_as is not distinct from signs_as
        and m.valid_from = first_day and m.valid_until is not distinct from last_day
        and m.on_behalf_of is null);
  end if;

  if person is null then
    taken_in := gen_random_uuid();
    insert into thidua.person (person_id, name) values (taken_in, name);
  elsif not exists (
       select from thidua.membership m where m.person_id = person and m.unit_id between thidua.me() and thidua.my_last())
     -- Whoever works elsewhere now is not to be had back by those they left: only by somebody above both.
     or not exists (
       select from thidua.membership m
       where m.person_id = person and m.ended_at is null and (m.valid_until is null or m.valid_until > thidua.today())
         and m.unit_id between thidua.me() and thidua.my_last())
       and not thidua.is_in_hand_of(thidua.me(), person) then
    raise exception 'no such person' using errcode = 'TD404';
  end if;
  insert into thidua.membership (root_id, level, unit_id, membership_id, person_id, role, post, valid_from, valid_until, signs_as)
  values (place.root_id, place.level, place.unit_id, membership, taken_in, role, post, first_day, last_day, signs_as);
  perform thidua.outgrow(taken_in, unit);
  return true;
end
$$;

-- A leader lets a colleague sign in their place until a day, in every campaign or in one family. False where the id is taken.
-- 42501: no leader, and a deputy is none. TD404: no such colleague.
create or replace function thidua.delegate(membership uuid, deputy uuid, family uuid, first_day date, last_day date) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  own record;
begin
  if not thidua.may('sign') or not thidua.is_recorded() then
    raise exception 'not a leader' using errcode = '42501';
  end if;
  select m.root_id, m.level, m.unit_id into own from thidua.membership m
  where m.person_id = deputy and m.unit_id = thidua.me() and m.on_behalf_of is null and m.ended_at is null
    and (m.valid_until is null or m.valid_until > first_day)
  limit 1;
  if not found then
    raise exception 'no such colleague' using errcode = 'TD404';
  end if;
  insert into thidua.membership (
    root_id, level, unit_id, membership_id, person_id, role, valid_from, valid_until, on_behalf_of, family_id)
  values (own.root_id, own.level, own.unit_id, membership, deputy, 'leader', first_day, last_day, thidua.my_person(), family)
  on conflict (root_id, level, unit_id, membership_id) do nothing;
  return found or exists (
    select from thidua.membership m
    where m.root_id = own.root_id and m.level = own.level and m.unit_id = own.unit_id and m.membership_id = membership
      and m.person_id = deputy and m.on_behalf_of = thidua.my_person() and m.family_id is not distinct from family
      and m.valid_from = first_day and m.valid_until = last_day);
end
$$;

-- Ends a post or a deputy's charge at this moment: an administrator any in their own unit, a leader a charge they gave.
-- False where it had ended. 42501: neither. TD404: there is none.
create or replace function thidua.end_membership(membership uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  given_by uuid;
begin
  select m.on_behalf_of into given_by from thidua.membership m
  where m.root_id = (thidua.me() >> 48)::int and m.unit_id = thidua.me() and m.membership_id = membership;
  if not found then
    raise exception 'no such membership' using errcode = 'TD404';
  end if;
  if not thidua.is_recorded() or (not thidua.may('administer') and given_by is distinct from thidua.my_person()) then
    raise exception 'not theirs to end' using errcode = '42501';
  end if;
  update thidua.membership m set ended_at = now()
  where m.root_id = (thidua.me() >> 48)::int and m.unit_id = thidua.me() and m.membership_id = membership and m.ended_at is null;
  return found;
end
$$;

revoke all on function
  thidua.people_here(), thidua.signers_here(boolean), thidua.appoint(uuid, bigint, uuid, text, text, text, date, date, text),
  thidua.delegate(uuid, uuid, uuid, date, date), thidua.end_membership(uuid)
from public;
grant execute on function
  thidua.people_here(), thidua.signers_here(boolean), thidua.appoint(uuid, bigint, uuid, text, text, text, date, date, text),
  thidua.delegate(uuid, uuid, uuid, date, date), thidua.end_membership(uuid)
to thidua_actor;

set local role thidua_owner;
revoke create on schema thidua from thidua_registrar;
