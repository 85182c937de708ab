-- Where the caller stands, as policies and statements see it. Nothing set means null, and null sees nothing.

create or replace function thidua.me() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('app.unit', true), '')::bigint;

create or replace function thidua.my_last() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('app.unit_last', true), '')::bigint;

create or replace function thidua.my_person() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.person', true), '')::uuid;

-- The caller's own roles in the unit; what they sign as a deputy is not among them.
create or replace function thidua.my_roles() returns text[]
  language sql stable parallel safe
  return nullif(current_setting('app.roles', true), '')::text[];

-- The one under which what they do is recorded.
create or replace function thidua.my_role() returns text
  language sql stable parallel safe
  return case
    when 'leader' = any (thidua.my_roles()) then 'leader'
    when 'standing_office' = any (thidua.my_roles()) then 'standing_office'
    when 'officer' = any (thidua.my_roles()) then 'officer'
    else (thidua.my_roles())[1]
  end;

-- Whether one of the caller's own roles may do it: see 05_permissions.
create or replace function thidua.may(deed text) returns boolean
  language sql stable parallel safe
  return coalesce(thidua.my_roles() && thidua.roles_for(deed), false);

-- Whom the caller signs for in a campaign's family; null for nearly everybody.
create or replace function thidua.deputy_for(family uuid) returns uuid
  language sql stable parallel safe
  return (
    select split_part(charge, '=', 2)::uuid
    from unnest(string_to_array(nullif(current_setting('app.deputy', true), ''), ' ')) charge
    where split_part(charge, '=', 1) in ('any', family::text) limit 1);

drop function if exists thidua.is_deputy();

-- The same within a campaign's family, where a deputy does what a leader does.
create or replace function thidua.may(deed text, family uuid) returns boolean
  language sql stable parallel safe
  return thidua.may(deed) or coalesce(thidua.is_for_deputies(deed), false) and thidua.deputy_for(family) is not null;

-- In whose place it is done: nobody's, where the caller may do it themselves.
create or replace function thidua.on_behalf_of(deed text, family uuid) returns uuid
  language sql stable parallel safe
  return case when thidua.may(deed) then null else thidua.deputy_for(family) end;

-- A unit as people write it: 1.10.2.
create or replace function thidua.unit_text(unit bigint) returns text
  language sql immutable parallel safe
  return concat_ws('.', unit >> 48, nullif(unit >> 32 & 65535, 0), nullif(unit >> 16 & 65535, 0), nullif(unit & 65535, 0));

-- The clock. A demo or a drill sets thidua.today on its database; then only the time of day is real.
create or replace function thidua.now() returns timestamptz
  language sql stable parallel safe
  return case
    when nullif(current_setting('thidua.today', true), '') is null then now()
    else (current_setting('thidua.today')::date + (now() at time zone interval '7 hours')::time) at time zone interval '7 hours'
  end;

-- Legal days are days at +07:00.
create or replace function thidua.today() returns date
  language sql stable parallel safe
  return (thidua.now() at time zone interval '7 hours')::date;

-- How many rows a decision moved, once each of them wrote what it owes. A missing policy would otherwise
-- make a wrong figure where it should make an error. TD412: nothing was moved, somebody was faster; an error, so that
-- what the batch queued before the decision is undone with it.
create or replace function thidua.all_or_nothing(moved bigint, queued bigint, recorded bigint) returns bigint
  language plpgsql stable parallel safe
as $$
begin
  if moved = 0 then
    raise exception 'it has moved' using errcode = 'TD412';
  end if;
  if queued is distinct from moved or recorded is distinct from moved then
    raise exception 'moved % but queued % and recorded %', moved, queued, recorded using errcode = 'TD500';
  end if;
  return moved;
end
$$;

grant execute on function
  thidua.me(), thidua.my_last(), thidua.my_person(), thidua.my_roles(), thidua.my_role(), thidua.may(text),
  thidua.may(text, uuid), thidua.roles_for(text), thidua.is_for_deputies(text), thidua.deputy_for(uuid), thidua.on_behalf_of(text, uuid),
  thidua.deed_of(text), thidua.now(), thidua.today(), thidua.unit_text(bigint),
  thidua.all_or_nothing(bigint, bigint, bigint),
  thidua.last_below(bigint), thidua.parent_of(bigint), thidua.without_tones(text)
to thidua_gate, thidua_actor, thidua_worker, thidua_auditor, thidua_registrar;
