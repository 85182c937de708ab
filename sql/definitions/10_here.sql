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

create or replace function thidua.my_role() returns text
  language sql stable parallel safe
  return nullif(current_setting('app.role', true), '');

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
  thidua.me(), thidua.my_last(), thidua.my_person(), thidua.my_role(), thidua.now(), thidua.today(),
  thidua.all_or_nothing(bigint, bigint, bigint),
  thidua.last_below(bigint), thidua.parent_of(bigint), thidua.without_tones(text)
to thidua_gate, thidua_actor, thidua_worker, thidua_auditor, thidua_registrar;
