-- Signing in. A password is never sent here: the server sends what scrypt makes of it, and here only its SHA-256 is compared.
-- All of it is done by definers of the registrar; they tell nobody whether a name is known.

alter table thidua.account enable row level security;
alter table thidua.account force row level security;
alter table thidua.recovery_code enable row level security;
alter table thidua.recovery_code force row level security;
alter table thidua.known_device enable row level security;
alter table thidua.known_device force row level security;
alter table thidua.identity enable row level security;
alter table thidua.identity force row level security;
alter table thidua.sign_in_allowance enable row level security;
alter table thidua.sign_in_allowance force row level security;

grant select, insert, update on thidua.account to thidua_registrar;
grant select, insert, delete on thidua.recovery_code, thidua.identity to thidua_registrar;
grant select, insert, update, delete on thidua.known_device, thidua.sign_in_allowance to thidua_registrar;
grant update (expires_at) on thidua.token to thidua_registrar;
grant delete on thidua.token to thidua_registrar;
create policy the_registrar_keeps_accounts on thidua.account to thidua_registrar using (true) with check (true);
create policy the_registrar_keeps_recovery_codes on thidua.recovery_code to thidua_registrar using (true) with check (true);
create policy the_registrar_keeps_devices on thidua.known_device to thidua_registrar using (true) with check (true);
create policy the_registrar_keeps_identities on thidua.identity to thidua_registrar using (true) with check (true);
create policy the_registrar_keeps_allowances on thidua.sign_in_allowance to thidua_registrar using (true) with check (true);

grant create on schema thidua to thidua_registrar;
set local role thidua_registrar;

-- One household or office has a /64 of IPv6 at least, and with it more addresses than could be counted. Other text is kept as it is.
create or replace function thidua.network_of(address text) returns text
  language plpgsql immutable set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when family(address::inet) = 6 and not address::inet << '::ffff:0:0/96'::inet then network(set_masklen(address::inet, 64))::text
    else host(address::inet)
  end;
exception when invalid_text_representation then
  return address;
end
$$;

-- Takes one attempt of those a subject has: so many at once, and one more after each pause. TD429: none is left; the detail is how many
-- seconds until there is. What is spent further ahead than anybody could spend was spent before the clock was set back: it is forgotten.
create or replace function thidua.take_attempt(whose text, at_once int, pause interval) returns void
  language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
declare
  key constant bytea := sha256(convert_to(whose, 'UTF8'));
  now constant timestamptz := clock_timestamp();
  free_at timestamptz;
begin
  insert into thidua.sign_in_allowance as a (subject, spent_until) values (key, now + pause)
  on conflict (subject) do update
    set spent_until = case when a.spent_until > now + at_once * pause then now else greatest(a.spent_until, now) end + pause
    where a.spent_until > now + at_once * pause or greatest(a.spent_until, now) + pause <= now + at_once * pause;
  if not found then
    select a.spent_until - (at_once - 1) * pause into free_at from thidua.sign_in_allowance a where a.subject = key;
    raise exception 'too many attempts' using errcode = 'TD429',
      detail = greatest(1, ceil(extract(epoch from free_at - now)))::text;
  end if;
end
$$;

-- Whether somebody signed in under this name from this browser before.
create or replace function thidua.is_known(login text, device bytea) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from thidua.known_device d join thidua.account a on a.person_id = d.person_id
    where a.login = is_known.login and d.device_hash = device)
$$;

-- Takes an attempt before anything is hashed, so that a thousand guesses at once are no more than a thousand in a row.
-- A browser that is known has attempts of its own; all strangers together share those of the name, and each address has its own.
-- NIST SP 800-63B-4, 3.2.2, wants no more than a hundred failures in a row: twenty at once, one more in ten minutes.
create or replace function thidua.take_attempts(login text, device bytea, network text, is_known boolean) returns void
  language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
begin
  delete from thidua.sign_in_allowance a
  where a.subject in (
    select o.subject from thidua.sign_in_allowance o where o.spent_until < now() order by o.spent_until limit 10 for update skip locked);
  if is_known then
    perform thidua.take_attempt('device ' || login || ' ' || encode(device, 'hex'), 10, interval '1 minute');
  else
    perform thidua.take_attempt('address ' || network, 60, interval '10 seconds'),
            thidua.take_attempt('login at address ' || login || ' ' || network, 5, interval '5 minutes'),
            thidua.take_attempt('login ' || login, 20, interval '10 minutes');
  end if;
end
$$;

-- Gives back what take_attempts took, and no more, in the order in which it is taken, so that two at once never wait for each other.
-- Who was right has shown that those before were theirs too: but for the address and the name, which others use as well.
create or replace function thidua.give_back(login text, device bytea, network text, is_known boolean, was_right boolean) returns void
  language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
declare
  own constant text := case when is_known then 'device ' || login || ' ' || encode(device, 'hex')
                            else 'login at address ' || login || ' ' || network end;
begin
  if not is_known then
    update thidua.sign_in_allowance a set spent_until = a.spent_until - interval '10 seconds'
    where a.subject = sha256(convert_to('address ' || network, 'UTF8'));
  end if;
  if was_right then
    delete from thidua.sign_in_allowance a where a.subject = sha256(convert_to(own, 'UTF8'));
  else
    update thidua.sign_in_allowance a
    set spent_until = a.spent_until - case when is_known then interval '1 minute' else interval '5 minutes' end
    where a.subject = sha256(convert_to(own, 'UTF8'));
  end if;
  if not is_known then
    update thidua.sign_in_allowance a set spent_until = a.spent_until - interval '10 minutes'
    where a.subject = sha256(convert_to('login ' || login, 'UTF8'));
  end if;
end
$$;

-- Under which salt is this name's password to be hashed, and is the browser known? No salt where there is none: whoever asks hashes all
-- the same. TD429: too many attempts.
create or replace function thidua.begin_sign_in(login text, device bytea, address text)
  returns table (is_known boolean, scheme smallint, salt bytea)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
begin
  is_known := thidua.is_known(login, device);
  perform thidua.take_attempts(login, device, thidua.network_of(address), is_known);
  select a.scheme, a.salt into scheme, salt from thidua.account a where a.login = login and a.salt is not null;
  return next;
end
$$;

-- Nothing was hashed, because the server had no room: the attempt was none.
create or replace function thidua.give_up_sign_in(login text, device bytea, address text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  select thidua.give_back(login, device, thidua.network_of(address), thidua.is_known(login, device), false)
$$;

-- Signing in belongs to no unit: it is put down for the trail of root 0, what was refused with its status.
create or replace function thidua.put_down(person uuid, what text, address text, status smallint default null) returns void
  language sql volatile set search_path = pg_catalog, pg_temp
as $$
  insert into thidua.audit_pending (root_id, person_id, address, method, path, status, code)
  values (0, person, address, 'account', what, status, case status when 403 then 'sign-in.wrong' end)
$$;

-- Whoever has the key of this name: a session, unless a second factor is missing, whose secret is answered then. Null: a wrong key.
-- The step is that of a code found to be right; none is taken twice.
create or replace function thidua.sign_in(
    login text, key bytea, step bigint, recovery bytea, session bytea, device bytea, address text, agent text)
  returns table (is_in boolean, secret bytea)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  held thidua.account;
  was_known constant boolean := thidua.is_known(login, device);
begin
  select a.* into held from thidua.account a where a.login = login and a.verifier = sha256(key) for update;
  if not found then
    perform thidua.put_down((select a.person_id from thidua.account a where a.login = login), 'sign in', address, 403::smallint);
    return;
  end if;
  if held.secret_used is not null then
    if recovery is null and step is null then
      return query select false, held.secret;
      return;
    end if;
    if recovery is not null then
      delete from thidua.recovery_code c where c.person_id = held.person_id and c.code_hash = recovery;
    else
      update thidua.account a set secret_used = step where a.person_id = held.person_id and step > held.secret_used;
    end if;
    if not found then
      perform thidua.put_down(held.person_id, 'sign in', address, 403::smallint);
      return;
    end if;
  end if;

  perform thidua.open_session(held.person_id, session, address, agent);
  insert into thidua.known_device as d (person_id, device_hash, seen_at) values (held.person_id, device, now())
  on conflict (person_id, device_hash) do update set seen_at = now();
  delete from thidua.known_device d where d.person_id = held.person_id and d.device_hash not in (
    select k.device_hash from thidua.known_device k where k.person_id = held.person_id order by k.seen_at desc limit 10);
  perform thidua.give_back(login, device, thidua.network_of(address), was_known, true);
  return query select true, null::bytea;
end
$$;

-- Half an hour without work ends a session, and twelve hours in any case. Those that ended a month ago are forgotten.
create or replace function thidua.open_session(person uuid, session bytea, address text, agent text) returns void
  language sql volatile set search_path = pg_catalog, pg_temp
as $$
  delete from thidua.token t where t.token_hash in (
    select o.token_hash from thidua.token o where o.ends_at < now() - interval '30 days' order by o.ends_at limit 100 for update skip locked);
  insert into thidua.token (token_hash, person_id, label, expires_at, ends_at, address, agent)
  values (session, person, 'session', now() + interval '30 minutes', now() + interval '12 hours', address, left(agent, 300));
  select thidua.put_down(person, 'sign in', address);
$$;

-- Work goes on. TD401: no such session.
create or replace function thidua.extend_session(session bytea) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update thidua.token t set expires_at = least(now() + interval '30 minutes', t.ends_at)
  where t.token_hash = session and t.ends_at is not null and t.revoked_at is null and t.expires_at > now();
  if not found then
    raise exception 'no such session' using errcode = 'TD401';
  end if;
end
$$;

-- Who signed in with this session. TD401: nobody.
create or replace function thidua.signed_in(session bytea) returns uuid
  language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare
  holder uuid;
begin
  select t.person_id into holder from thidua.token t
  where t.token_hash = session and t.ends_at is not null and t.revoked_at is null and t.expires_at > now();
  if holder is null then
    raise exception 'no such session' using errcode = 'TD401';
  end if;
  return holder;
end
$$;

-- Who asks, under which name they sign in where they have a password, and whether a code is asked for. TD401: no such session.
create or replace function thidua.my_account(session bytea) returns table (person_name text, login text, asks_code boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.name, case when a.salt is not null then a.login end, coalesce(a.secret_used is not null, false)
  from thidua.person p left join thidua.account a on a.person_id = p.person_id
  where p.person_id = thidua.signed_in(session)
$$;

-- The sessions of whoever asks, and the tokens their machines carry. TD401: no such session.
create or replace function thidua.my_sessions(session bytea)
  returns table (token_id uuid, label text, issued_at timestamptz, expires_at timestamptz, is_session boolean, is_this boolean,
                 address text, agent text, only_unit bigint, reads_only boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select t.token_id, t.label, t.issued_at, t.expires_at, t.ends_at is not null, t.token_hash = session,
         t.address, t.agent, t.only_unit, t.reads_only
  from thidua.token t
  where t.person_id = thidua.signed_in(session) and t.revoked_at is null and t.expires_at > now()
  order by t.issued_at desc, t.token_id
$$;

-- Ends one of one's own, or, without an id, the one that asks; whoever carries it is refused from the next statement on.
-- False where there is none. TD401: no such session.
create or replace function thidua.end_session(session bytea, ended uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  holder constant uuid := thidua.signed_in(session);
begin
  update thidua.token t set revoked_at = now()
  where t.person_id = holder and t.revoked_at is null and (t.token_id = ended or (ended is null and t.token_hash = session));
  if not found then
    return false;
  end if;
  perform thidua.put_down(holder, 'end session', null);
  return true;
end
$$;

-- The account behind a session, of which an attempt is taken before its password is asked for again. TD401, TD429.
create or replace function thidua.begin_password(session bytea) returns table (login text, scheme smallint, salt bytea)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  holder constant uuid := thidua.signed_in(session);
begin
  perform thidua.take_attempt('person ' || holder, 10, interval '1 minute');
  return query select a.login, a.scheme, a.salt from thidua.account a where a.person_id = holder and a.salt is not null;
end
$$;

-- A new password; every other session and every known browser of the person is forgotten. False: the old one is wrong. TD401.
create or replace function thidua.set_password(session bytea, old_key bytea, scheme smallint, salt bytea, verifier bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  holder constant uuid := thidua.signed_in(session);
begin
  update thidua.account a set scheme = scheme, salt = salt, verifier = verifier, set_at = now()
  where a.person_id = holder and a.verifier = sha256(old_key);
  if not found then
    return false;
  end if;
  update thidua.token t set revoked_at = now()
  where t.person_id = holder and t.ends_at is not null and t.revoked_at is null and t.token_hash <> session;
  delete from thidua.known_device d where d.person_id = holder;
  perform thidua.put_down(holder, 'change password', null);
  return true;
end
$$;

-- Prepares a second factor; it counts once a code of it was shown. False: the password is wrong. TD401; 23505 where there is one already.
create or replace function thidua.prepare_second_factor(session bytea, key bytea, secret bytea, recovery bytea[]) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  holder constant uuid := thidua.signed_in(session);
  has_one boolean;
begin
  select a.secret_used is not null into has_one from thidua.account a
  where a.person_id = holder and a.verifier = sha256(key) for update;
  if not found then
    return false;
  end if;
  if has_one then
    raise exception 'there is a second factor' using errcode = '23505', constraint = 'there_is_one_second_factor';
  end if;
  update thidua.account a set secret = secret where a.person_id = holder;
  delete from thidua.recovery_code c where c.person_id = holder;
  insert into thidua.recovery_code (person_id, code_hash) select holder, unnest(recovery);
  return true;
end
$$;

-- The secret that waits for its first code; null where none does. TD401.
create or replace function thidua.secret_to_confirm(session bytea) returns bytea
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.secret from thidua.account a where a.person_id = thidua.signed_in(session) and a.secret_used is null
$$;

-- From now on a code is asked for; the step is that of the code which was shown. False: none was prepared. TD401.
create or replace function thidua.confirm_second_factor(session bytea, secret bytea, step bigint) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  holder constant uuid := thidua.signed_in(session);
begin
  update thidua.account a set secret_used = step where a.person_id = holder and a.secret = secret and a.secret_used is null;
  if not found then
    return false;
  end if;
  perform thidua.put_down(holder, 'add second factor', null);
  return true;
end
$$;

-- No second factor any more. False: the password is wrong. TD401.
create or replace function thidua.remove_second_factor(session bytea, key bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  holder constant uuid := thidua.signed_in(session);
begin
  update thidua.account a set secret = null, secret_used = null where a.person_id = holder and a.verifier = sha256(key);
  if not found then
    return false;
  end if;
  delete from thidua.recovery_code c where c.person_id = holder;
  perform thidua.put_down(holder, 'remove second factor', null);
  return true;
end
$$;

-- An administrator lets somebody with a post here choose a password, for the first time or anew; a second factor stays.
-- Whoever also has a post outside the unit and what is below it gets it from an administrator who is above all of them.
-- False where the name is somebody else's. 42501: not an administrator. TD404: nobody the caller can know, or not theirs alone.
create or replace function thidua.invite(person uuid, login text, invitation bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
begin
  if not thidua.may('administer') or not thidua.is_recorded() then
    raise exception 'not an administrator' using errcode = '42501';
  end if;
  if not exists (
       select from thidua.membership m where m.person_id = person and m.unit_id = thidua.me() and m.ended_at is null)
     or not thidua.is_in_hand_of(thidua.me(), person) then
    raise exception 'no such person' using errcode = 'TD404';
  end if;
  return thidua.open_account(person, login, invitation, thidua.me());
end
$$;

-- Whether all of somebody's posts, of today and to come, are in a unit or below it.
create or replace function thidua.is_in_hand_of(unit bigint, person uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp
as $$
  select not exists (
    select from thidua.membership m
    where m.person_id = person and m.ended_at is null and (m.valid_until is null or m.valid_until > thidua.today())
      and m.unit_id not between unit and thidua.last_below(unit))
$$;

-- Whoever was given a post outgrows an administrator who is not above it: what that administrator gave, an invitation or a password,
-- and all that can have come of it, ends. The owner's own change of the password does not count: nobody knows who made it.
create or replace function thidua.outgrow(person uuid, unit bigint) returns void
  language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
begin
  update thidua.account a set invitation = null, invited_at = null, invited_as = null, invited_by = null
  where a.person_id = person and unit not between a.invited_by and thidua.last_below(a.invited_by);
  update thidua.account a
  set scheme = null, salt = null, verifier = null, set_at = null, given_by = null, secret = null, secret_used = null
  where a.person_id = person and unit not between a.given_by and thidua.last_below(a.given_by);
  if found then
    update thidua.token t set revoked_at = now() where t.person_id = person and t.ends_at is not null and t.revoked_at is null;
    delete from thidua.known_device d where d.person_id = person;
    delete from thidua.recovery_code c where c.person_id = person;
    perform thidua.put_down(person, 'lose password', null);
  end if;
end
$$;

-- False where the name is somebody else's. Until the invitation is accepted the account keeps the name it has.
-- Given by an administrator of a unit, or by the operator.
create or replace function thidua.open_account(person uuid, login text, invitation bytea, given_by bigint) returns boolean
  language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
begin
  if exists (select from thidua.account a where a.login = login and a.person_id <> person) then
    return false;
  end if;
  insert into thidua.account as a (person_id, login, invitation, invited_at, invited_as, invited_by)
  values (person, login, invitation, now(), login, given_by)
  on conflict (person_id) do update set invitation = invitation, invited_at = now(), invited_as = login, invited_by = given_by;
  return true;
exception when unique_violation then
  return false;
end
$$;

-- Whose invitation is it? Null where it is nobody's, or older than a week.
create or replace function thidua.invited(invitation bytea) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.invited_as from thidua.account a where a.invitation = invited.invitation and a.invited_at > now() - interval '7 days'
$$;

-- The password somebody chose who was invited; every session of theirs ends, and the browser is known. False where the invitation is
-- nobody's.
create or replace function thidua.accept_invitation(
    invitation bytea, scheme smallint, salt bytea, verifier bytea, device bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  holder uuid;
begin
  -- Whoever gave it may have lost its owner since.
  update thidua.account a
  set scheme = scheme, salt = salt, verifier = verifier, set_at = now(), given_by = a.invited_by, login = a.invited_as,
      invitation = null, invited_at = null, invited_as = null, invited_by = null
  where a.invitation = invitation and a.invited_at > now() - interval '7 days'
    and (a.invited_by is null or thidua.is_in_hand_of(a.invited_by, a.person_id))
  returning a.person_id into holder;
  if not found then
    return false;
  end if;
  update thidua.token t set revoked_at = now() where t.person_id = holder and t.ends_at is not null and t.revoked_at is null;
  delete from thidua.known_device d where d.person_id = holder;
  insert into thidua.known_device (person_id, device_hash, seen_at) values (holder, device, now());
  perform thidua.put_down(holder, 'choose password', null);
  return true;
exception when unique_violation then
  -- Somebody else has taken the name meanwhile.
  return false;
end
$$;

-- A session for whom a city's sign-on vouches. False where it means nobody we know.
create or replace function thidua.sign_in_by_identity(issuer text, subject text, session bytea, address text, agent text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  holder uuid;
begin
  select i.person_id into holder from thidua.identity i where i.issuer = issuer and i.subject = subject;
  if not found then
    return false;
  end if;
  perform thidua.open_session(holder, session, address, agent);
  return true;
end
$$;

revoke all on function
  thidua.put_down(uuid, text, text, smallint), thidua.take_attempt(text, int, interval), thidua.network_of(text), thidua.is_known(text, bytea),
  thidua.take_attempts(text, bytea, text, boolean), thidua.give_back(text, bytea, text, boolean, boolean),
  thidua.begin_sign_in(text, bytea, text), thidua.give_up_sign_in(text, bytea, text),
  thidua.sign_in(text, bytea, bigint, bytea, bytea, bytea, text, text), thidua.open_session(uuid, bytea, text, text),
  thidua.extend_session(bytea), thidua.signed_in(bytea), thidua.my_account(bytea), thidua.my_sessions(bytea), thidua.end_session(bytea, uuid),
  thidua.begin_password(bytea), thidua.set_password(bytea, bytea, smallint, bytea, bytea),
  thidua.prepare_second_factor(bytea, bytea, bytea, bytea[]), thidua.secret_to_confirm(bytea),
  thidua.confirm_second_factor(bytea, bytea, bigint), thidua.remove_second_factor(bytea, bytea), thidua.invite(uuid, text, bytea),
  thidua.is_in_hand_of(bigint, uuid), thidua.outgrow(uuid, bigint), thidua.open_account(uuid, text, bytea, bigint), thidua.invited(bytea), thidua.accept_invitation(bytea, smallint, bytea, bytea, bytea),
  thidua.sign_in_by_identity(text, text, bytea, text, text)
from public;
grant execute on function
  thidua.begin_sign_in(text, bytea, text), thidua.give_up_sign_in(text, bytea, text), thidua.sign_in(text, bytea, bigint, bytea, bytea, bytea, text, text),
  thidua.extend_session(bytea), thidua.my_account(bytea), thidua.my_sessions(bytea), thidua.end_session(bytea, uuid), thidua.begin_password(bytea),
  thidua.set_password(bytea, bytea, smallint, bytea, bytea), thidua.prepare_second_factor(bytea, bytea, bytea, bytea[]),
  thidua.secret_to_confirm(bytea), thidua.confirm_second_factor(bytea, bytea, bigint), thidua.remove_second_factor(bytea, bytea),
  thidua.invite(uuid, text, bytea), thidua.invited(bytea), thidua.accept_invitation(bytea, smallint, bytea, bytea, bytea),
  thidua.sign_in_by_identity(text, text, bytea, text, text)
to thidua_actor;

set local role thidua_owner;
revoke create on schema thidua from thidua_registrar;
