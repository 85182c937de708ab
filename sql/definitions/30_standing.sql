-- People, memberships and tokens: the gate looks, the registrar writes, nobody else can even count them; but that the auditor reads who had
-- a post when (64_deliveries).

alter table thidua.person enable row level security;
alter table thidua.person force row level security;
alter table thidua.membership enable row level security;
alter table thidua.membership force row level security;
alter table thidua.token enable row level security;
alter table thidua.token force row level security;

grant select on thidua.person, thidua.membership, thidua.token to thidua_gate;
create policy the_gate_looks_people_up on thidua.person for select to thidua_gate using (true);
create policy the_gate_looks_memberships_up on thidua.membership for select to thidua_gate using (true);
create policy the_gate_looks_tokens_up on thidua.token for select to thidua_gate using (true);

grant select, insert on thidua.person, thidua.membership, thidua.token to thidua_registrar;
grant update (valid_until, ended_at) on thidua.membership to thidua_registrar;
grant update (revoked_at) on thidua.token to thidua_registrar;
create policy the_registrar_keeps_people on thidua.person to thidua_registrar using (true) with check (true);
create policy the_registrar_keeps_memberships on thidua.membership to thidua_registrar using (true) with check (true);
create policy the_registrar_keeps_tokens on thidua.token to thidua_registrar using (true) with check (true);

-- The three definers belong to a role that sees these tables and the units, puts down what is done, and may bypass nothing.
grant create on schema thidua to thidua_gate;
set local role thidua_gate;

-- The first statement of every batch: who holds this token, and may they stand in this unit today?
-- Sets where the caller stands for this transaction alone. TD401: no such token; TD404: not your unit, or no unit.
--
-- Whoever wants to change something says what: it is put down for the trail, and stays there exactly if the change does.
-- Whoever says nothing can change nothing in this transaction.
create or replace function thidua.stand(
    token_hash bytea, unit bigint, method text default null, path text default null, thing uuid default null,
    address text default null, said text default null) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  today constant date := thidua.today();
  holder uuid;
  only_unit bigint;
  reads_only boolean;
  recorded_at timestamptz;
  roles text[];
  charges text;
  is_deputy boolean;
begin
  -- Two looks by a key: every batch begins with this, and the plan of a join takes longer to set up than both.
  select t.person_id, t.only_unit, t.reads_only into holder, only_unit, reads_only from thidua.token t
  where t.token_hash = stand.token_hash and t.revoked_at is null and t.expires_at > now();
  if holder is null then
    raise exception 'no such token' using errcode = 'TD401';
  end if;
  -- An array, not an aggregate: 8 µs less of some 45.
  roles := array(
    select case when m.on_behalf_of is null then m.role else 'deputy' end
    from thidua.membership m
    where m.person_id = holder and m.unit_id = unit and m.ended_at is null
      and m.valid_from <= today and (m.valid_until is null or m.valid_until > today));
  is_deputy := 'deputy' = any (roles);
  if is_deputy then
    roles := array_remove(roles, 'deputy');
  end if;
  -- Whoever has no post here any more signs nothing for it either.
  if roles = '{}' or only_unit <> unit then
    raise exception 'the holder does not stand there' using errcode = 'TD404';
  end if;
  -- A machine that only reads has nobody's role, and a unit that has ended does nothing any more; its people still look at what it did.
  if reads_only or method is not null and exists (select from thidua.unit u where u.unit_id = unit and u.ended_on <= today) then
    roles := '{reader}';
    is_deputy := false;
  end if;

  perform set_config('app.person', holder::text, true), set_config('app.roles', roles::text, true),
          set_config('app.unit', unit::text, true), set_config('app.unit_last', thidua.last_below(unit)::text, true);

  -- A charge lasts no longer than the post of whoever gave it.
  if is_deputy then
    select string_agg(coalesce(m.family_id::text, 'any') || '=' || m.on_behalf_of, ' ' order by m.family_id nulls last, m.valid_from)
    into charges
    from thidua.membership m
    where m.person_id = holder and m.unit_id = unit and m.ended_at is null and m.on_behalf_of is not null
      and m.valid_from <= today and m.valid_until > today
      and exists (
        select from thidua.membership l
        where l.person_id = m.on_behalf_of and l.unit_id = unit and l.role = 'leader' and l.on_behalf_of is null
          and l.ended_at is null and l.valid_from <= today and (l.valid_until is null or l.valid_until > today));
    perform set_config('app.deputy', coalesce(charges, ''), true);
  end if;

  if method is null then
    perform set_config('transaction_read_only', 'on', true);
  else
    recorded_at := clock_timestamp();
    insert into thidua.audit_pending (root_id, at, unit_id, person_id, roles, deputy_for, address, method, path, thing, said)
    values (unit >> 48, recorded_at, unit, holder, array_to_string(roles, ' '), charges, address, method, coalesce(path, ''), thing, said);
    perform set_config('app.recorded', recorded_at::text, true);
  end if;
end
$$;

-- Whether this transaction has put down for the trail that the caller is about to change something, as who they say they are and where.
-- Settings can be set by whoever holds the server's address; this row only by stand, for the holder of a token. Every policy that lets
-- a request write asks for it, and every definer that changes who somebody is.
--
-- Without a search path of its own: to set one costs as much as the look, and an acceptance looks three times. So every name is whole,
-- operators too, whatever somebody's own path finds first.
create or replace function thidua.is_recorded() returns boolean
  language plpgsql stable security definer
as $$
begin
  if coalesce(pg_catalog.current_setting('app.recorded', true), '') operator(pg_catalog.=) '' then
    return false;
  end if;
  return exists (
    select from thidua.audit_pending p
    where p.root_id operator(pg_catalog.=) (thidua.me() operator(pg_catalog.>>) 48)::pg_catalog.int4
      and p.at operator(pg_catalog.=) pg_catalog.current_setting('app.recorded', true)::pg_catalog.timestamptz
      and p.tx operator(pg_catalog.=) pg_catalog.pg_current_xact_id_if_assigned()
      and p.unit_id operator(pg_catalog.=) thidua.me() and p.person_id operator(pg_catalog.=) thidua.my_person() and p.status is null
      and p.roles operator(pg_catalog.=) pg_catalog.array_to_string(thidua.my_roles(), ' ')
      and coalesce(p.deputy_for, '') operator(pg_catalog.=) coalesce(pg_catalog.current_setting('app.deputy', true), ''));
end
$$;

-- Puts down what was refused, whoever tried and wherever: somebody of another city who tries here is what an auditor looks for.
-- It goes to the root of the unit that was tried, to root 0 where there is no such unit, and nowhere for no such token.
-- A trail is kept for good, and anybody may be refused anywhere: of what is longer than 4 KiB the beginning is kept, its length and hash.
create or replace function thidua.record_refusal(
    token_hash bytea, unit bigint, method text, path text, thing uuid, address text, said text, status smallint, code text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  today constant date := thidua.today();
  holder uuid;
begin
  select t.person_id into holder from thidua.token t
  where t.token_hash = record_refusal.token_hash and t.revoked_at is null and t.expires_at > now();
  if holder is null then
    return;
  end if;
  insert into thidua.audit_pending (
    root_id, unit_id, person_id, roles, deputy_for, address, method, path, thing, said, status, code)
  select case when exists (select from thidua.unit u where u.unit_id = unit) then unit >> 48 else 0 end, unit, holder,
         coalesce(string_agg(m.role, ' ' order by m.role) filter (where m.on_behalf_of is null), ''),
         string_agg(coalesce(m.family_id::text, 'any') || '=' || m.on_behalf_of, ' ' order by m.family_id nulls last, m.valid_from)
           filter (where m.on_behalf_of is not null),
         left(address, 100), left(method, 20), left(path, 2000), thing,
         case when octet_length(said) > 4096 then
           format(E'%s\n… [%s bytes, SHA-256 %s]', left(said, 950), octet_length(said), encode(sha256(convert_to(said, 'UTF8')), 'hex'))
         else said end, status, code
  from thidua.membership m
  where m.person_id = holder and m.unit_id = unit and m.ended_at is null
    and m.valid_from <= today and (m.valid_until is null or m.valid_until > today);
end
$$;

-- Where the holder of a token may stand today. TD401: no such token.
create or replace function thidua.standings(token_hash bytea)
  returns table (unit_id bigint, level smallint, role text, person_name text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  holder uuid;
  limited_to bigint;
begin
  select t.person_id, t.only_unit into holder, limited_to from thidua.token t
  where t.token_hash = standings.token_hash and t.revoked_at is null and t.expires_at > now();
  if holder is null then
    raise exception 'no such token' using errcode = 'TD401';
  end if;

  return query
    select m.unit_id, m.level, m.role, p.name
    from thidua.membership m join thidua.person p on p.person_id = m.person_id
    where m.person_id = holder and m.on_behalf_of is null and m.ended_at is null and (limited_to is null or m.unit_id = limited_to)
      and m.valid_from <= thidua.today() and (m.valid_until is null or m.valid_until > thidua.today())
    order by m.unit_id;
end
$$;

revoke all on function
  thidua.stand(bytea, bigint, text, text, uuid, text, text), thidua.standings(bytea),
  thidua.record_refusal(bytea, bigint, text, text, uuid, text, text, smallint, text), thidua.is_recorded()
from public;
grant execute on function
  thidua.stand(bytea, bigint, text, text, uuid, text, text), thidua.standings(bytea),
  thidua.record_refusal(bytea, bigint, text, text, uuid, text, text, smallint, text), thidua.is_recorded()
to thidua_actor;
grant execute on function thidua.is_recorded() to thidua_registrar;

set local role thidua_owner;
revoke create on schema thidua from thidua_gate;
