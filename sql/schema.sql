-- Generated: sql/README.md says how. Tests hold it equal to what the migrations and definitions make.

CREATE SCHEMA thidua;

CREATE SCHEMA thidua_schema;

CREATE FUNCTION thidua.accept_invitation(invitation bytea, scheme smallint, salt bytea, verifier bytea, device bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.all_or_nothing(moved bigint, queued bigint, recorded bigint) RETURNS bigint
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
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

CREATE FUNCTION thidua.appoint(membership uuid, unit bigint, person uuid, name text, role text, post text, first_day date, last_day date, signs_as text DEFAULT NULL::text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.awards_given(home bigint, subject uuid) RETURNS TABLE(award_id uuid, decider bigint, commendation_id uuid, form text, form_name text, began_on date, ended_on date, symbol text, decided_on date, taken_back_symbol text, taken_back_on date)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 10
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.begin_password(session bytea) RETURNS TABLE(login text, scheme smallint, salt bytea)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
  holder constant uuid := thidua.signed_in(session);
begin
  perform thidua.take_attempt('person ' || holder, 10, interval '1 minute');
  return query select a.login, a.scheme, a.salt from thidua.account a where a.person_id = holder and a.salt is not null;
end
$$;

CREATE FUNCTION thidua.begin_sign_in(login text, device bytea, address text) RETURNS TABLE(is_known boolean, scheme smallint, salt bytea)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_variable
begin
  is_known := thidua.is_known(login, device);
  perform thidua.take_attempts(login, device, thidua.network_of(address), is_known);
  select a.scheme, a.salt into scheme, salt from thidua.account a where a.login = login and a.salt is not null;
  return next;
end
$$;

CREATE FUNCTION thidua.cancelled_certificates(root bigint) RETURNS SETOF bytea
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select sha256(convert_to(p.code, 'UTF8'))
  from thidua.award a
  join thidua.certificate p on p.root_id = a.root_id and p.level = a.level and p.unit_id = a.unit_id and p.award_id = a.award_id
  where a.root_id = (root >> 48)::int and a.cancelled_by is not null
  order by 1
$$;

CREATE FUNCTION thidua.certificate_told(asked text) RETURNS TABLE(decider bigint, form text, printed_name text, line integer, symbol text, decided_on date, newer text, taken_back_symbol text, taken_back_on date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.confirm_second_factor(session bytea, secret bytea, step bigint) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.deed_of(kind text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (kind = ANY (ARRAY['house-rules.set'::text, 'mailbox.confirmed'::text, 'mailbox.told'::text, 'mailbox.withdrawn'::text, 'movement.corrected'::text, 'movement.kept'::text])) THEN 'announce'::text WHEN (kind = ANY (ARRAY['nomination.appraised'::text, 'nomination.received'::text, 'nomination.returned'::text])) THEN 'appraise'::text WHEN (kind = ANY (ARRAY['document.corrected'::text, 'document.ended'::text, 'document.noted'::text])) THEN 'cite'::text WHEN (kind = ANY (ARRAY['difficulty.raised'::text, 'difficulty.withdrawn'::text, 'obligation.done'::text, 'obligation.taken'::text, 'placement.corrected'::text, 'placement.told'::text, 'plea.asked'::text, 'plea.withdrawn'::text, 'prior-award.corrected'::text, 'prior-award.entered'::text, 'prior-award.withdrawn'::text, 'report.correcting'::text, 'report.presented'::text, 'subject.corrected'::text, 'subject.identified'::text, 'subject.registered'::text])) THEN 'prepare'::text WHEN (kind = ANY (ARRAY['document.cancelled'::text, 'document.reserved'::text, 'register.closed'::text, 'register.opened'::text])) THEN 'register'::text WHEN (kind = ANY (ARRAY['difficulty.answered'::text, 'difficulty.gathered'::text, 'difficulty.merged'::text, 'difficulty.returned'::text, 'merger.made'::text, 'merger.undone'::text, 'obligation.returned'::text, 'plea.granted'::text, 'plea.refused'::text, 'reminder.sent'::text, 'report.accepted'::text, 'report.reopened'::text, 'report.returned'::text])) THEN 'review'::text WHEN (kind = ANY (ARRAY['campaign.acknowledged'::text, 'campaign.amended'::text, 'campaign.closed'::text, 'campaign.published'::text, 'commendation.cancelled'::text, 'commendation.issued'::text, 'commendation.remade'::text, 'nomination.refused'::text, 'nomination.sent'::text, 'nomination.withdrawn'::text, 'quota.set'::text, 'report.submitted'::text])) THEN 'sign'::text ELSE NULL::text END;

CREATE FUNCTION thidua.delegate(membership uuid, deputy uuid, family uuid, first_day date, last_day date) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.deputy_for(family uuid) RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (SELECT (split_part(charge.charge, '='::text, 2))::uuid AS split_part FROM unnest(string_to_array(NULLIF(current_setting('app.deputy'::text, true), ''::text), ' '::text)) charge(charge) WHERE (split_part(charge.charge, '='::text, 1) = ANY (ARRAY['any'::text, (deputy_for.family)::text])) LIMIT 1);

CREATE FUNCTION thidua.end_membership(membership uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.end_session(session bytea, ended uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.extend_session(session bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  update thidua.token t set expires_at = least(now() + interval '30 minutes', t.ends_at)
  where t.token_hash = session and t.ends_at is not null and t.revoked_at is null and t.expires_at > now();
  if not found then
    raise exception 'no such session' using errcode = 'TD401';
  end if;
end
$$;

CREATE FUNCTION thidua.find_subject(key_nos integer[], hashes bytea[]) RETURNS TABLE(home bigint, subject uuid, subject_kind text, subject_name text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.give_back(login text, device bytea, network text, is_known boolean, was_right boolean) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.give_up_sign_in(login text, device bytea, address text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select thidua.give_back(login, device, thidua.network_of(address), thidua.is_known(login, device), false)
$$;

CREATE FUNCTION thidua.identify_subject(subject uuid, key_no integer, hash bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.invite(person uuid, login text, invitation bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.invited(invitation bytea) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select a.invited_as from thidua.account a where a.invitation = invited.invitation and a.invited_at > now() - interval '7 days'
$$;

CREATE FUNCTION thidua.is_for_deputies(deed text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (deed = ANY (ARRAY['prepare'::text, 'review'::text, 'sign'::text]));

CREATE FUNCTION thidua.is_in_hand_of(unit bigint, person uuid) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select not exists (
    select from thidua.membership m
    where m.person_id = person and m.ended_at is null and (m.valid_until is null or m.valid_until > thidua.today())
      and m.unit_id not between unit and thidua.last_below(unit))
$$;

CREATE FUNCTION thidua.is_known(login text, device bytea) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select exists (
    select from thidua.known_device d join thidua.account a on a.person_id = d.person_id
    where a.login = is_known.login and d.device_hash = device)
$$;

CREATE FUNCTION thidua.is_open(root integer, level smallint, unit bigint, campaign uuid) RETURNS boolean
    LANGUAGE sql
    AS $$
  with recursive chain as (
    select c.state, c.above_level, c.above_unit, c.above_id from thidua.campaign c
    where c.root_id = is_open.root and c.level = is_open.level and c.unit_id = is_open.unit and c.campaign_id = is_open.campaign
    union all
    select n.state, n.above_level, n.above_unit, n.above_id
    from chain h
    join thidua.campaign n
      on n.root_id = is_open.root and n.level = h.above_level and n.unit_id = h.above_unit and n.campaign_id = h.above_id)
  select coalesce(bool_and(state = 'published'), true) from chain
$$;

CREATE FUNCTION thidua.is_recorded() RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    AS $$
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

CREATE FUNCTION thidua.last_below(unit_id bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN ((unit_id & '281474976710655'::bigint) = 0) THEN (unit_id | '281474976710655'::bigint) WHEN ((unit_id & '4294967295'::bigint) = 0) THEN (unit_id | '4294967295'::bigint) WHEN ((unit_id & (65535)::bigint) = 0) THEN (unit_id | (65535)::bigint) ELSE unit_id END;

CREATE FUNCTION thidua.mark_awards(asked uuid) RETURNS TABLE(line integer, what text, form text, decider bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.my_roles() RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.roles'::text, true), ''::text))::text[];

CREATE FUNCTION thidua.roles_for(deed text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE deed WHEN 'administer'::text THEN '{administrator}'::text[] WHEN 'announce'::text THEN '{leader,standing_office}'::text[] WHEN 'appraise'::text THEN '{leader,standing_office}'::text[] WHEN 'audit'::text THEN '{auditor}'::text[] WHEN 'cite'::text THEN '{clerk,leader,officer,standing_office}'::text[] WHEN 'open'::text THEN '{administrator,auditor,clerk,council_member,inspector,leader,officer,standing_office}'::text[] WHEN 'prepare'::text THEN '{leader,officer,standing_office}'::text[] WHEN 'register'::text THEN '{clerk,leader}'::text[] WHEN 'review'::text THEN '{leader,standing_office}'::text[] WHEN 'sign'::text THEN '{leader}'::text[] ELSE NULL::text[] END;

CREATE FUNCTION thidua.may(deed text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN COALESCE((thidua.my_roles() && thidua.roles_for(deed)), false);

CREATE FUNCTION thidua.may(deed text, family uuid) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (thidua.may(deed) OR (COALESCE(thidua.is_for_deputies(deed), false) AND (thidua.deputy_for(family) IS NOT NULL)));

CREATE FUNCTION thidua.me() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.unit'::text, true), ''::text))::bigint;

CREATE FUNCTION thidua.merge_subjects(merger uuid, from_unit bigint, from_id uuid, into_unit bigint, into_id uuid, reason text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_variable
declare
  root constant int := (thidua.me() >> 48)::int;
  one thidua.subject;
  other thidua.subject;
  units bigint[];
  ids uuid[];
begin
  if not thidua.may('review') or not thidua.is_recorded() then
    raise exception 'not who reviews' using errcode = '42501';
  end if;
  -- One after another in a root: two that each move into the other would not see each other.
  perform pg_advisory_xact_lock(hashtextextended('mergers of subjects', root));
  select * into one from thidua.subject s where s.root_id = root and s.unit_id = from_unit and s.subject_id = from_id;
  select * into other from thidua.subject s where s.root_id = root and s.unit_id = into_unit and s.subject_id = into_id;
  if one.subject_id is null or other.subject_id is null
     or from_unit not between thidua.me() and thidua.my_last() or into_unit not between thidua.me() and thidua.my_last() then
    raise exception 'no such subjects' using errcode = 'TD404';
  end if;
  if not one.is_canonical or not other.is_canonical then
    raise exception 'it stands for another' using errcode = 'TD412';
  end if;
  select array_agg(s.unit_id order by s.unit_id, s.subject_id), array_agg(s.subject_id order by s.unit_id, s.subject_id) into units, ids
  from thidua.subject s where s.root_id = root and s.stands_unit = from_unit and s.stands_for = from_id;
  if exists (select from unnest(units) u where u not between thidua.me() and thidua.my_last()) then
    raise exception 'one of them is of another unit' using errcode = '42501';
  end if;
  insert into thidua.subject_merger (root_id, level, unit_id, merger_id, from_level, from_unit, from_id, into_level, into_unit, into_id,
                                     moved_units, moved, reason, merged_at)
  select u.root_id, u.level, u.unit_id, merger, one.level, from_unit, from_id, other.level, into_unit, into_id, units, ids, reason,
         thidua.now()
  from thidua.unit u where u.unit_id = thidua.me();
  update thidua.subject s set stands_level = other.level, stands_unit = into_unit, stands_for = into_id
  where s.root_id = root and s.stands_unit = from_unit and s.stands_for = from_id;
end
$$;

CREATE FUNCTION thidua.my_account(session bytea) RETURNS TABLE(person_name text, login text, asks_code boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select p.name, case when a.salt is not null then a.login end, coalesce(a.secret_used is not null, false)
  from thidua.person p left join thidua.account a on a.person_id = p.person_id
  where p.person_id = thidua.signed_in(session)
$$;

CREATE FUNCTION thidua.my_last() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.unit_last'::text, true), ''::text))::bigint;

CREATE FUNCTION thidua.my_person() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid;

CREATE FUNCTION thidua.my_role() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN ('leader'::text = ANY (thidua.my_roles())) THEN 'leader'::text WHEN ('standing_office'::text = ANY (thidua.my_roles())) THEN 'standing_office'::text WHEN ('officer'::text = ANY (thidua.my_roles())) THEN 'officer'::text ELSE (thidua.my_roles())[1] END;

CREATE FUNCTION thidua.my_sessions(session bytea) RETURNS TABLE(token_id uuid, label text, issued_at timestamp with time zone, expires_at timestamp with time zone, is_session boolean, is_this boolean, address text, agent text, only_unit bigint, reads_only boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select t.token_id, t.label, t.issued_at, t.expires_at, t.ends_at is not null, t.token_hash = session,
         t.address, t.agent, t.only_unit, t.reads_only
  from thidua.token t
  where t.person_id = thidua.signed_in(session) and t.revoked_at is null and t.expires_at > now()
  order by t.issued_at desc, t.token_id
$$;

CREATE FUNCTION thidua.without_tones(words text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN translate(regexp_replace(NORMALIZE(lower(words), NFD), '[\u0300-\u036f]'::text, ''::text, 'g'::text), 'đ'::text, 'd'::text);

CREATE FUNCTION thidua.name_key(kind text, name text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN array_to_string(ARRAY(SELECT word.word FROM regexp_split_to_table(translate(thidua.without_tones(name_key.name), 'y'::text, 'i'::text), '[^a-z0-9]+'::text) word(word) WHERE ((word.word <> ''::text) AND ((name_key.kind <> 'household'::text) OR (word.word <> ALL ('{ho,gia,dinh,ong,ba}'::text[])))) ORDER BY (word.word COLLATE "C")), ' '::text);

CREATE FUNCTION thidua.network_of(address text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  return case
    when family(address::inet) = 6 and not address::inet << '::ffff:0:0/96'::inet then network(set_masklen(address::inet, 64))::text
    else host(address::inet)
  end;
exception when invalid_text_representation then
  return address;
end
$$;

CREATE FUNCTION thidua.now() RETURNS timestamp with time zone
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN (NULLIF(current_setting('thidua.today'::text, true), ''::text) IS NULL) THEN now() ELSE (((current_setting('thidua.today'::text))::date + ((now() AT TIME ZONE '07:00:00'::interval))::time without time zone) AT TIME ZONE '07:00:00'::interval) END;

CREATE FUNCTION thidua.on_behalf_of(deed text, family uuid) RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN thidua.may(deed) THEN NULL::uuid ELSE thidua.deputy_for(family) END;

CREATE FUNCTION thidua.open_account(person uuid, login text, invitation bytea, given_by bigint) RETURNS boolean
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.open_session(person uuid, session bytea, address text, agent text) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  delete from thidua.token t where t.token_hash in (
    select o.token_hash from thidua.token o where o.ends_at < now() - interval '30 days' order by o.ends_at limit 100 for update skip locked);
  insert into thidua.token (token_hash, person_id, label, expires_at, ends_at, address, agent)
  values (session, person, 'session', now() + interval '30 minutes', now() + interval '12 hours', address, left(agent, 300));
  select thidua.put_down(person, 'sign in', address);
$$;

CREATE FUNCTION thidua.outgrow(person uuid, unit bigint) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.parent_of(unit_id bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN ((unit_id & '281474976710655'::bigint) = 0) THEN NULL::bigint WHEN ((unit_id & '4294967295'::bigint) = 0) THEN (unit_id & '-281474976710656'::bigint) WHEN ((unit_id & (65535)::bigint) = 0) THEN (unit_id & '-4294967296'::bigint) ELSE (unit_id & ('-65536'::integer)::bigint) END;

CREATE FUNCTION thidua.part_subjects(merger uuid, why text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_variable
declare
  root constant int := (thidua.me() >> 48)::int;
  said thidua.subject_merger;
  parted bigint;
begin
  if not thidua.may('review') or not thidua.is_recorded() then
    raise exception 'not who reviews' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('mergers of subjects', root));
  select * into said from thidua.subject_merger m where m.root_id = root and m.unit_id = thidua.me() and m.merger_id = merger;
  if not found then
    raise exception 'no such merger' using errcode = 'TD404';
  end if;
  if said.undone_at is not null then
    raise exception 'it is undone' using errcode = 'TD412';
  end if;
  update thidua.subject s set stands_level = said.from_level, stands_unit = said.from_unit, stands_for = said.from_id
  from unnest(said.moved_units, said.moved) moved (unit_id, subject_id)
  where s.root_id = root and s.unit_id = moved.unit_id and s.subject_id = moved.subject_id
    and s.stands_unit = said.into_unit and s.stands_for = said.into_id;
  get diagnostics parted = row_count;
  if parted <> cardinality(said.moved) then
    raise exception 'they were moved on' using errcode = 'TD412';
  end if;
  update thidua.subject_merger m set undone_at = thidua.now(), why_undone = why
  where m.root_id = root and m.unit_id = thidua.me() and m.merger_id = merger;
end
$$;

CREATE FUNCTION thidua.people_here() RETURNS TABLE(membership_id uuid, person_id uuid, person_name text, role text, post text, valid_from date, valid_until date, ended_at timestamp with time zone, on_behalf_of uuid, family_id uuid, signs_as text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select m.membership_id, m.person_id, p.name, m.role, m.post, m.valid_from, m.valid_until, m.ended_at, m.on_behalf_of, m.family_id,
         m.signs_as
  from thidua.membership m join thidua.person p on p.person_id = m.person_id
  where m.root_id = (thidua.me() >> 48)::int and m.unit_id = thidua.me()
  order by m.valid_from, m.membership_id
$$;

CREATE FUNCTION thidua.place_found(placement uuid, home bigint, subject uuid, key_nos integer[], hashes bytea[], as_what text, began_on date, ended_on date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.prepare_second_factor(session bytea, key bytea, secret bytea, recovery bytea[]) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.put_down(person uuid, what text, address text, status smallint DEFAULT NULL::smallint) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  insert into thidua.audit_pending (root_id, person_id, address, method, path, status, code)
  values (0, person, address, 'account', what, status, case status when 403 then 'sign-in.wrong' end)
$$;

CREATE FUNCTION thidua.queue_to_date(root integer, unit bigint, report uuid, counting integer) RETURNS void
    LANGUAGE plpgsql
    AS $$
declare
  this thidua.report;
  to_date constant uuid := '00000000-0000-0000-0000-000000000000';
begin
  select r.* into this from thidua.report r
  where r.root_id = root and r.level in (1, 2, 3) and r.unit_id = unit and r.report_id = report and r.to_date;
  if not found then
    return;
  end if;
  perform pg_advisory_xact_lock(unit);
  -- Each statement sees what was committed before it: what others decided meanwhile is in this one.
  with counted as (
    select r.report_id, r.accepted_version as version, p.starts_on, true as before, r.report_id <> report as after
    from thidua.report r
    join thidua.period p
      on p.root_id = root and p.level = r.period_level and p.unit_id = r.period_unit and p.period_id = r.period_id
    where r.root_id = root and r.level = this.level and r.unit_id = unit and r.campaign_id = this.campaign_id
      and r.accepted_version is not null
    union all
    select report, counting, p.starts_on, false, true
    from thidua.period p
    where p.root_id = root and p.level = this.period_level and p.unit_id = this.period_unit and p.period_id = this.period_id
      and counting is not null
  ), value as (
    select x.indicator, x.home, i.over_time, c.starts_on, c.before, c.after, x.figure, x.weight
    from counted c
    join thidua.report_version v
      on v.root_id = root and v.level = this.level and v.unit_id = unit and v.report_id = c.report_id and v.version = c.version
    cross join unnest(v.indicators, v.homes, v.figures, v.weights) x (indicator, home, figure, weight)
    join thidua.indicator i
      on i.root_id = root and i.level in (1, 2, 3) and i.unit_id = x.home and i.indicator_id = x.indicator and i.time_first
    where x.figure is not null
  ), side as (
    select s.sign, v.indicator, v.home,
           case v.over_time
             when 'last' then (array_agg(v.figure order by v.starts_on desc))[1]
             when 'average' then avg(v.figure)
             when 'min' then min(v.figure)
             when 'max' then max(v.figure)
             else sum(v.figure)
           end as figure,
           case v.over_time
             when 'last' then (array_agg(v.weight order by v.starts_on desc))[1]
             when 'weighted' then sum(v.weight)
           end as weight
    from value v, (values (-1), (1)) s (sign)
    where case s.sign when -1 then v.before else v.after end
    group by s.sign, v.indicator, v.home, v.over_time
  ), changed as (
    select * from side
    where (indicator, home) not in (
      select a.indicator, a.home from side a join side b using (indicator, home)
      where a.sign = -1 and b.sign = 1 and a.figure = b.figure and a.weight is not distinct from b.weight)
  )
  insert into thidua.figure_pending (root_id, level, unit_id, report_id, family_id, reviewer_id, report_period, period_id,
                                     sign, indicators, homes, figures, weights)
  select root, this.level, unit, report, this.family_id, this.reviewer_id, this.period_id, to_date,
         c.sign, array_agg(c.indicator order by c.indicator), array_agg(c.home order by c.indicator),
         array_agg(c.figure order by c.indicator), array_agg(c.weight order by c.indicator)
  from changed c
  group by c.sign;
end
$$;

CREATE TABLE thidua.prior_award (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    award_id uuid NOT NULL,
    home_level smallint NOT NULL,
    home_unit bigint NOT NULL,
    subject_id uuid NOT NULL,
    placement_id uuid,
    own_subject uuid GENERATED ALWAYS AS (
CASE
    WHEN (placement_id IS NULL) THEN subject_id
    ELSE NULL::uuid
END) STORED,
    form text,
    form_words text,
    from_year smallint,
    year smallint NOT NULL,
    decided_on date,
    symbol text,
    decided_by text NOT NULL,
    proof text NOT NULL,
    shown_by text,
    withdrawn_at timestamp with time zone,
    why_withdrawn text,
    revision integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT a_prior_award_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_prior_award_counts_its_revisions CHECK ((revision > 0)),
    CONSTRAINT a_prior_award_has_a_form CHECK (((num_nonnulls(form, form_words) = 1) AND (form ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'::text) AND (form_words ~ '\S'::text) AND (char_length(form_words) <= 200))),
    CONSTRAINT a_prior_award_has_a_number_or_none CHECK (((symbol ~ '\S'::text) AND (char_length(symbol) <= 100))),
    CONSTRAINT a_prior_award_is_of_a_year CHECK ((((year >= 1945) AND (year <= 2200)) AND ((from_year >= 1945) AND (from_year <= year)))),
    CONSTRAINT a_prior_award_is_proved_or_claimed CHECK ((proof = ANY (ARRAY['document'::text, 'claimed'::text]))),
    CONSTRAINT a_prior_award_says_who_decided CHECK (((decided_by ~ '\S'::text) AND (char_length(decided_by) <= 200))),
    CONSTRAINT a_withdrawn_award_says_why CHECK ((((withdrawn_at IS NULL) = (why_withdrawn IS NULL)) AND (why_withdrawn ~ '\S'::text))),
    CONSTRAINT only_where_a_subject_was_may_one_say_what_it_has CHECK (((placement_id IS NOT NULL) OR ((home_unit = unit_id) AND (home_level = level)))),
    CONSTRAINT what_is_proved_says_by_what CHECK ((((proof <> 'document'::text) OR (shown_by IS NOT NULL)) AND (shown_by ~ '\S'::text) AND (char_length(shown_by) <= 500)))
);

ALTER TABLE ONLY thidua.prior_award FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.prior_award.subject_id IS 'personal: who was awarded before; for the record of whom awards are for; as long as the subject is registered; deleted with the subject';

COMMENT ON COLUMN thidua.prior_award.form IS 'personal: which title or form somebody has; for the record of whom awards are for; as long as the subject is registered; deleted with the subject';

COMMENT ON COLUMN thidua.prior_award.form_words IS 'personal: the same in words; for the record of whom awards are for; as long as the subject is registered; deleted with the subject';

COMMENT ON COLUMN thidua.prior_award.shown_by IS 'personal: which paper shows it; for the record of whom awards are for; as long as the subject is registered; deleted with the subject';

COMMENT ON COLUMN thidua.prior_award.why_withdrawn IS 'personal: why it was withdrawn; for the record of whom awards are for; as long as the subject is registered; deleted with the subject';

CREATE FUNCTION thidua.record_of(home bigint, subject uuid) RETURNS SETOF thidua.prior_award
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 20
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select a.*
  from thidua.subject s
  join thidua.subject o on o.root_id = s.root_id and o.stands_for = s.stands_for and o.stands_unit = s.stands_unit
  join thidua.prior_award a on a.root_id = o.root_id and a.subject_id = o.subject_id and a.home_unit = o.unit_id
  where s.root_id = (thidua.me() >> 48)::int and s.unit_id = record_of.home and s.subject_id = record_of.subject
    and (s.unit_id between thidua.me() and thidua.my_last() or thidua.me() = any (s.seen_by))
  limit 1000
$$;

CREATE FUNCTION thidua.record_refusal(token_hash bytea, unit bigint, method text, path text, thing uuid, address text, said text, status smallint, code text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.refuse_campaigns_below_what_is_closed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  is_open boolean;
begin
  if tg_op = 'INSERT' then
    perform pg_advisory_xact_lock_shared(hashtextextended(new.family_id::text, 0));
    is_open := thidua.is_open(new.root_id, new.above_level, new.above_unit, new.above_id);
  else
    perform pg_advisory_xact_lock(hashtextextended(new.family_id::text, 0));
    is_open := new.state = 'closed' or thidua.is_open(new.root_id, new.level, new.unit_id, new.campaign_id);
  end if;
  if not is_open then
    raise exception 'the campaign is closed, or one above it'
      using errcode = '23514', constraint = 'a_closed_campaign_takes_nothing', table = tg_table_name;
  end if;
  return new;
end
$$;

CREATE FUNCTION thidua.refuse_reports_of_what_is_closed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended(new.family_id::text, 0));
  if not thidua.is_open(new.root_id, new.level, new.unit_id, new.campaign_id) then
    raise exception 'the campaign is closed, or one above it'
      using errcode = '23514', constraint = 'a_closed_campaign_takes_nothing', table = tg_table_name;
  end if;
  return new;
end
$$;

CREATE FUNCTION thidua.refuse_what_counts_already() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  period constant bigint := pg_catalog.hashtextextended(new.report_period::text, 0);
  above constant bigint[] := array[new.unit_id & -281474976710656, new.unit_id & -4294967296, new.unit_id & -65536];
begin
  -- Alone with this unit's place in the period, and beside those below the same ancestors. Conditions, since those are evaluated without a
  -- statement of their own: this is the busiest path there is.
  if pg_catalog.pg_advisory_xact_lock(period # new.unit_id) is null
    or above[2] <> new.unit_id and pg_catalog.pg_advisory_xact_lock_shared(period # above[2]) is null
    or above[3] <> new.unit_id and above[3] <> above[2] and pg_catalog.pg_advisory_xact_lock_shared(period # above[3]) is null
  then
    null;
  end if;
  if exists (
      select from thidua.report r
      where r.root_id = new.root_id and r.period_id = new.report_period and r.unit_id = any (above) and r.unit_id <> new.unit_id
        and r.accepted_version is not null)
    or exists (
      select from thidua.report r
      where r.root_id = new.root_id and r.period_id = new.report_period
        and r.unit_id between new.unit_id + 1 and thidua.last_below(new.unit_id) and r.accepted_version is not null)
  then
    if exists (
      select
      from thidua.report r
      join thidua.report_version v
        on v.root_id = r.root_id and v.level = r.level and v.unit_id = r.unit_id and v.report_id = r.report_id
       and v.version = r.accepted_version
      cross join unnest(v.indicators, v.homes, v.figures) counted (indicator, home, figure)
      join unnest(new.indicators, new.figures) queued (indicator, figure) using (indicator)
      join thidua.indicator i
        on i.root_id = new.root_id and i.level in (1, 2, 3) and i.unit_id = counted.home and i.indicator_id = indicator
      where r.root_id = new.root_id and r.period_id = new.report_period and r.unit_id <> new.unit_id
        and (r.unit_id = any (above) or r.unit_id between new.unit_id + 1 and thidua.last_below(new.unit_id))
        and counted.figure is not null and queued.figure is not null and i.over_units <> 'none')
    then
      raise exception 'a value of this report counts already, in one above or below it'
        using errcode = '23514', constraint = 'a_value_counts_once_on_its_way_up', table = 'figure_pending';
    end if;
  end if;
  return new;
end
$$;

CREATE FUNCTION thidua.remove_second_factor(session bytea, key bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.remove_unless_reported(unit bigint, period uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
  delete from thidua.period p
  where p.root_id = (unit >> 48)::int and p.level in (1, 2, 3) and p.unit_id = unit and p.period_id = period;
exception
  when foreign_key_violation then null;
end
$$;

CREATE FUNCTION thidua.secret_to_confirm(session bytea) RETURNS bytea
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select a.secret from thidua.account a where a.person_id = thidua.signed_in(session) and a.secret_used is null
$$;

CREATE FUNCTION thidua.set_password(session bytea, old_key bytea, scheme smallint, salt bytea, verifier bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.sign_in(login text, key bytea, step bigint, recovery bytea, session bytea, device bytea, address text, agent text) RETURNS TABLE(is_in boolean, secret bytea)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.sign_in_by_identity(issuer text, subject text, session bytea, address text, agent text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.signed_in(session bytea) RETURNS uuid
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.signers_here(in_turn boolean) RETURNS TABLE(membership_id uuid, person_name text, post text, signs_as text, family_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.spoiled_files(root integer) RETURNS TABLE(unit_id bigint, obligation_id uuid, aspect text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  select f.unit_id, f.obligation_id, case when f.sha256 <> sha256(f.bytes) then 'bytes' else 'type' end
  from thidua.evidence_body f
  where f.root_id = root
    and (f.sha256 <> sha256(f.bytes)
      or not case f.media_type
        when 'application/pdf' then substr(f.bytes, 1, 5) = '%PDF-'
        when 'image/jpeg' then substr(f.bytes, 1, 3) = '\xffd8ff'
        when 'image/png' then substr(f.bytes, 1, 8) = '\x89504e470d0a1a0a'
        when 'image/webp' then substr(f.bytes, 1, 4) = 'RIFF' and substr(f.bytes, 9, 4) = 'WEBP'
        when 'text/plain' then position('\x00'::bytea in f.bytes) = 0
        else substr(f.bytes, 1, 2) = 'PK' end)
$$;

CREATE FUNCTION thidua.stand(token_hash bytea, unit bigint, method text DEFAULT NULL::text, path text DEFAULT NULL::text, thing uuid DEFAULT NULL::uuid, address text DEFAULT NULL::text, said text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.standings(token_hash bytea) RETURNS TABLE(unit_id bigint, level smallint, role text, person_name text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.take_attempt(whose text, at_once integer, pause interval) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.take_attempts(login text, device bytea, network text, is_known boolean) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

CREATE FUNCTION thidua.take_number(is_own boolean) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
  if not thidua.may('prepare') or not thidua.is_recorded() then
    raise exception 'not who prepares' using errcode = '42501';
  end if;
  perform thidua.take_attempt(
    case when is_own then 'numbers of own subjects ' else 'numbers of subjects ' end || thidua.my_person(),
    case when is_own then 100 else 20 end, interval '1 minute');
end
$$;

CREATE FUNCTION thidua.today() RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ((thidua.now() AT TIME ZONE '07:00:00'::interval))::date;

CREATE FUNCTION thidua.unit_text(unit bigint) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN concat_ws('.'::text, (unit >> 48), NULLIF(((unit >> 32) & (65535)::bigint), 0), NULLIF(((unit >> 16) & (65535)::bigint), 0), NULLIF((unit & (65535)::bigint), 0));

CREATE FUNCTION thidua.who_answers_for(unit bigint) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select coalesce(
    (select n.name from thidua.unit_succession s join thidua.unit_today n on n.unit_id = s.to_unit
     where s.from_unit = unit and s.is_default),
    (select n.name from thidua.unit_today n where n.unit_id = thidua.parent_of(unit)))
$$;

CREATE FUNCTION thidua.working_day_after(began date, days integer) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  select max(d.day)
  from (
    select c.day
    from (select began + n as day from generate_series(1, days * 2 + 30) n) c
    left join thidua.special_day s on s.day = c.day
    where coalesce(s.is_worked, extract(isodow from c.day) < 6)
    order by c.day limit days) d
$$;

CREATE TABLE thidua.account (
    person_id uuid NOT NULL,
    login text NOT NULL,
    scheme smallint,
    salt bytea,
    verifier bytea,
    set_at timestamp with time zone,
    secret bytea,
    secret_used bigint,
    invitation bytea,
    invited_at timestamp with time zone,
    invited_as text,
    invited_by bigint,
    given_by bigint,
    CONSTRAINT a_login_is_plain_and_lower_case CHECK ((login ~ '^[a-z0-9][a-z0-9._@-]{2,99}$'::text)),
    CONSTRAINT a_password_is_there_with_its_salt CHECK ((num_nulls(scheme, salt, verifier, set_at) = ANY (ARRAY[0, 4]))),
    CONSTRAINT a_salt_has_16_bytes CHECK ((octet_length(salt) = 16)),
    CONSTRAINT a_secret_has_20_bytes CHECK ((octet_length(secret) = 20)),
    CONSTRAINT a_verifier_has_32_bytes CHECK ((octet_length(verifier) = 32)),
    CONSTRAINT an_invitation_has_32_bytes_and_a_day CHECK (((octet_length(invitation) = 32) AND ((invitation IS NULL) = (invited_at IS NULL)))),
    CONSTRAINT an_invitation_has_a_name CHECK (((invitation IS NULL) = (invited_as IS NULL))),
    CONSTRAINT only_a_password_was_given_by_a_unit CHECK (((given_by IS NULL) OR (verifier IS NOT NULL))),
    CONSTRAINT only_a_secret_can_be_used CHECK (((secret_used IS NULL) OR (secret IS NOT NULL))),
    CONSTRAINT only_an_invitation_is_given_by_a_unit CHECK (((invited_by IS NULL) OR (invitation IS NOT NULL))),
    CONSTRAINT the_name_of_an_invitation_is_plain_and_lower_case CHECK ((invited_as ~ '^[a-z0-9][a-z0-9._@-]{2,99}$'::text))
);

ALTER TABLE ONLY thidua.account FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.account.person_id IS 'personal: who has an account; for signing in; until erasure; deleted on erasure';

COMMENT ON COLUMN thidua.account.login IS 'personal: the name to sign in with; for signing in; until erasure; deleted on erasure';

COMMENT ON COLUMN thidua.account.verifier IS 'personal: a hash of a key made of a password; for signing in; until another is chosen; deleted on erasure';

COMMENT ON COLUMN thidua.account.secret IS 'personal: the secret of a second factor; for signing in; until it is removed; deleted on erasure';

COMMENT ON COLUMN thidua.account.invited_as IS 'personal: the name to sign in with that was offered; for signing in; until it is accepted; deleted on erasure';

CREATE TABLE thidua.address (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    family_id uuid NOT NULL,
    from_level smallint NOT NULL,
    from_unit bigint NOT NULL,
    campaign_id uuid NOT NULL,
    strength text NOT NULL,
    adopt_by date,
    since_revision integer NOT NULL,
    CONSTRAINT an_address_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT an_address_is_ordered_or_requested CHECK ((strength = ANY (ARRAY['ordered'::text, 'requested'::text]))),
    CONSTRAINT an_addressee_lies_below_the_issuer CHECK (((from_unit < unit_id) AND (unit_id <= thidua.last_below(from_unit))))
);

ALTER TABLE ONLY thidua.address FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.anchor_event (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    event_id uuid NOT NULL,
    name text NOT NULL,
    planned_on date,
    held_on date,
    revision integer DEFAULT 1 NOT NULL,
    CONSTRAINT an_anchor_event_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT an_anchor_event_has_a_name CHECK ((btrim(name) <> ''::text))
);

ALTER TABLE ONLY thidua.anchor_event FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.anchor_event_history (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    event_id uuid NOT NULL,
    revision integer NOT NULL,
    name text NOT NULL,
    planned_on date,
    held_on date,
    reason text,
    changed_at timestamp with time zone NOT NULL,
    changed_by uuid NOT NULL,
    CONSTRAINT an_anchor_event_history_carries_its_root CHECK ((root_id = (unit_id >> 48)))
);

ALTER TABLE ONLY thidua.anchor_event_history FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.anchor_event_history.changed_by IS 'personal: who moved it; for what hangs on it; for good; kept on erasure, naming nobody';

CREATE TABLE thidua.audit_entry (
    root_id integer NOT NULL,
    seq bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    unit_id bigint,
    person_id uuid,
    roles text,
    deputy_for text,
    address text,
    method text NOT NULL,
    path text NOT NULL,
    thing uuid,
    status smallint,
    code text,
    said text,
    said_hash bytea,
    hash bytea NOT NULL,
    CONSTRAINT an_entry_ends_with_a_hash_of_32_bytes CHECK ((octet_length(hash) = 32)),
    CONSTRAINT entries_are_counted_from_one CHECK ((seq > 0)),
    CONSTRAINT what_was_said_is_kept_with_its_hash CHECK (((said IS NULL) OR (said_hash IS NOT NULL)))
);

ALTER TABLE ONLY thidua.audit_entry FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.audit_entry.person_id IS 'personal: who did it; for the trail; for good; kept on erasure, naming nobody';

COMMENT ON COLUMN thidua.audit_entry.address IS 'personal: where it came from; for the trail; for good; kept on erasure, naming nobody';

COMMENT ON COLUMN thidua.audit_entry.said IS 'personal: what was sent, perhaps with names; for the trail; for good; erased where it is about the person';

CREATE TABLE thidua.audit_head (
    root_id integer NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT a_head_keeps_a_hash_of_32_bytes CHECK ((octet_length(hash) = 32))
);

ALTER TABLE ONLY thidua.audit_head FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.audit_pending (
    root_id integer NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    pending_id uuid DEFAULT gen_random_uuid() NOT NULL,
    unit_id bigint,
    person_id uuid,
    roles text,
    deputy_for text,
    address text,
    method text NOT NULL,
    path text NOT NULL,
    thing uuid,
    status smallint,
    code text,
    said text,
    tx xid8 DEFAULT pg_current_xact_id() NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0.02', autovacuum_vacuum_threshold='1000');

ALTER TABLE ONLY thidua.audit_pending FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.audit_pending.person_id IS 'personal: who did it; for the trail; seconds; kept on erasure, naming nobody';

COMMENT ON COLUMN thidua.audit_pending.address IS 'personal: where it came from; for the trail; seconds; kept on erasure';

COMMENT ON COLUMN thidua.audit_pending.said IS 'personal: what was sent, perhaps with names; for the trail; seconds; kept on erasure';

CREATE TABLE thidua.award (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    award_id uuid NOT NULL,
    commendation_id uuid NOT NULL,
    given_by text GENERATED ALWAYS AS ('award'::text) STORED NOT NULL,
    ordinal integer NOT NULL,
    nomination_level smallint NOT NULL,
    nomination_unit bigint NOT NULL,
    nomination_id uuid NOT NULL,
    subject_level smallint NOT NULL,
    subject_unit bigint NOT NULL,
    subject_id uuid NOT NULL,
    family_id uuid,
    subject_kind text NOT NULL,
    name text NOT NULL,
    unit_name text NOT NULL,
    form text NOT NULL,
    form_name text NOT NULL,
    began_on date NOT NULL,
    ended_on date NOT NULL,
    multiple integer,
    salary integer,
    amount integer,
    quota_id uuid,
    cancelled_by uuid,
    taken_back_by text GENERATED ALWAYS AS (
CASE
    WHEN (cancelled_by IS NOT NULL) THEN 'cancellation'::text
    ELSE NULL::text
END) STORED,
    CONSTRAINT an_award_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT an_award_is_for_a_person_a_collective_or_a_household CHECK ((subject_kind = ANY (ARRAY['person'::text, 'collective'::text, 'household'::text]))),
    CONSTRAINT an_award_is_for_a_time CHECK ((ended_on >= began_on)),
    CONSTRAINT an_award_is_given_to_the_unit_itself_or_one_below CHECK (((nomination_unit >= unit_id) AND (nomination_unit <= thidua.last_below(unit_id)))),
    CONSTRAINT an_award_is_not_taken_back_by_what_gave_it CHECK ((cancelled_by <> commendation_id)),
    CONSTRAINT an_award_says_what_is_printed CHECK (((name ~ '\S'::text) AND (unit_name ~ '\S'::text) AND (form ~ '\S'::text) AND (form_name ~ '\S'::text))),
    CONSTRAINT money_is_a_multiple_of_a_salary CHECK (((num_nulls(multiple, salary, amount) = ANY (ARRAY[0, 3])) AND (multiple > 0) AND (salary > 0) AND (amount > 0))),
    CONSTRAINT ordinals_begin_with_one CHECK ((ordinal > 0))
);

ALTER TABLE ONLY thidua.award FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.award.subject_id IS 'personal: who was commended; for the record of awards; for good; kept on erasure, as decisions are';

COMMENT ON COLUMN thidua.award.name IS 'personal: the name of who was commended, as printed; for what was decided; for good; kept on erasure, as decisions are';

CREATE TABLE thidua.award_mark (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    award_id uuid NOT NULL,
    what text NOT NULL,
    mark bytea NOT NULL,
    CONSTRAINT a_mark_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_mark_is_a_hash CHECK ((octet_length(mark) = 32)),
    CONSTRAINT a_mark_is_of_a_form_in_a_year_or_of_a_campaign CHECK ((what = ANY (ARRAY['form'::text, 'campaign'::text])))
);

ALTER TABLE ONLY thidua.award_mark FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.award_mark.mark IS 'personal: a hash of who was commended, under a key outside the database; so that nothing is given twice; for good; kept on erasure, naming nobody';

CREATE TABLE thidua.campaign (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    campaign_id uuid NOT NULL,
    family_id uuid NOT NULL,
    family_level smallint NOT NULL,
    family_unit bigint NOT NULL,
    above_level smallint,
    above_unit bigint,
    above_id uuid,
    state text DEFAULT 'published'::text NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    symbol text,
    issued_on date,
    signer text,
    signer_capacity text,
    summary text NOT NULL,
    short_name text NOT NULL,
    theme text,
    motto text,
    audience text,
    start_on date,
    start_event uuid,
    start_event_unit bigint,
    end_on date,
    end_event uuid,
    end_event_unit bigint,
    schedule_every text,
    schedule_from date,
    schedule_due integer,
    sample_fields text[] DEFAULT '{}'::text[] NOT NULL,
    published_at timestamp with time zone NOT NULL,
    published_by uuid NOT NULL,
    closed_at timestamp with time zone,
    closed_by uuid,
    CONSTRAINT a_campaign_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_campaign_ends_after_it_starts CHECK ((end_on >= start_on)),
    CONSTRAINT a_campaign_has_a_summary_and_a_short_name CHECK (((btrim(summary) <> ''::text) AND (btrim(short_name) <> ''::text))),
    CONSTRAINT a_campaign_is_published_or_closed CHECK ((state = ANY (ARRAY['published'::text, 'closed'::text]))),
    CONSTRAINT a_closed_campaign_says_who_and_when CHECK (((state = 'closed'::text) = ((closed_at IS NOT NULL) AND (closed_by IS NOT NULL)))),
    CONSTRAINT a_root_campaign_is_its_own_family CHECK ((((above_id IS NULL) = (family_id = campaign_id)) AND ((above_id IS NULL) = (family_unit = unit_id)) AND (num_nulls(above_level, above_unit, above_id) = ANY (ARRAY[0, 3])))),
    CONSTRAINT a_signer_capacity_is_one_of_the_field CHECK ((signer_capacity = ANY (ARRAY['none'::text, 'TM'::text, 'KT'::text, 'TL'::text, 'TUQ'::text, 'Q'::text]))),
    CONSTRAINT a_start_is_a_date_or_an_event CHECK (((num_nonnulls(start_on, start_event) = 1) AND ((start_event IS NULL) = (start_event_unit IS NULL)))),
    CONSTRAINT an_end_is_a_date_or_an_event CHECK (((num_nonnulls(end_on, end_event) = 1) AND ((end_event IS NULL) = (end_event_unit IS NULL)))),
    CONSTRAINT periods_are_months_or_quarters CHECK ((schedule_every = ANY (ARRAY['month'::text, 'quarter'::text]))),
    CONSTRAINT the_campaign_above_belongs_to_an_ancestor CHECK (((above_unit < unit_id) AND (unit_id <= thidua.last_below(above_unit)))),
    CONSTRAINT the_root_of_a_family_sets_the_periods CHECK ((((above_id IS NULL) = ((schedule_every IS NOT NULL) AND (schedule_from IS NOT NULL))) AND (COALESCE(schedule_due, 0) >= 0)))
);

ALTER TABLE ONLY thidua.campaign FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.campaign.signer IS 'personal: who signed the plan, as printed on it; for what was decided; for good; kept on erasure, since the document is public';

COMMENT ON COLUMN thidua.campaign.published_by IS 'personal: who published it; for what was decided; for good; kept on erasure, naming nobody';

COMMENT ON COLUMN thidua.campaign.closed_by IS 'personal: who closed it; for what was decided; for good; kept on erasure, naming nobody';

CREATE TABLE thidua.campaign_draft (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    campaign_id uuid NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    above_unit bigint,
    above_id uuid,
    body jsonb NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by uuid NOT NULL,
    short_name text GENERATED ALWAYS AS ((body ->> 'shortName'::text)) STORED,
    above_level smallint,
    family_id uuid NOT NULL,
    summary text GENERATED ALWAYS AS (COALESCE((body ->> 'summary'::text), (body ->> 'title'::text))) STORED,
    CONSTRAINT a_campaign_draft_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT an_adoption_names_unit_and_campaign_above CHECK (((num_nulls(above_level, above_unit, above_id) = ANY (ARRAY[0, 3])) AND ((above_id IS NULL) = (family_id = campaign_id))))
);

ALTER TABLE ONLY thidua.campaign_draft FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.campaign_draft.changed_by IS 'personal: who wrote it last; for the desk; as long as it lies there; kept on erasure, naming nobody';

CREATE TABLE thidua.campaign_revision (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    campaign_id uuid NOT NULL,
    revision integer NOT NULL,
    above_revision integer,
    symbol text,
    issued_on date,
    summary text NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    issued_by uuid NOT NULL,
    family_id uuid NOT NULL,
    document_id uuid,
    recipients jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT a_campaign_revision_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT recipients_are_lines CHECK (((jsonb_typeof(recipients) = 'array'::text) AND (jsonb_array_length(recipients) <= 100) AND (NOT jsonb_path_exists(recipients, '$[*]?(!(exists (@."words")) || !(exists (@."to")))'::jsonpath)))),
    CONSTRAINT revisions_are_numbered_from_1 CHECK ((revision >= 1))
);

ALTER TABLE ONLY thidua.campaign_revision FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.campaign_revision.issued_by IS 'personal: who amended it; for what was decided; for good; kept on erasure, naming nobody';

CREATE TABLE thidua.certificate (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    award_id uuid NOT NULL,
    number integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    key_no integer NOT NULL,
    payload bytea NOT NULL,
    signature bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT a_certificate_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_certificate_is_signed CHECK (((octet_length(payload) > 0) AND (octet_length(signature) = 64))),
    CONSTRAINT a_certificate_says_whom_it_is_for CHECK ((name ~ '\S'::text)),
    CONSTRAINT a_code_is_26_letters CHECK ((code ~ '^[A-Z2-7]{26}$'::text)),
    CONSTRAINT certificates_of_an_award_are_numbered_from_one CHECK (((number > 0) AND (key_no > 0)))
);

ALTER TABLE ONLY thidua.certificate FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.certificate.name IS 'personal: whom a paper names; for whoever holds it; for good; kept on erasure, as decisions are';

COMMENT ON COLUMN thidua.certificate.payload IS 'personal: what a paper says, the name among it; for whoever checks it; for good; kept on erasure, as decisions are';

CREATE TABLE thidua.certificate_key (
    root_unit bigint NOT NULL,
    key_no integer NOT NULL,
    public_key bytea NOT NULL,
    from_on date NOT NULL,
    until_on date,
    compromised_from date,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT a_certificate_key_is_one_of_ed25519 CHECK ((octet_length(public_key) = 32)),
    CONSTRAINT a_certificate_key_signs_for_a_root CHECK (((root_unit > 0) AND ((root_unit & '281474976710655'::bigint) = 0))),
    CONSTRAINT a_certificate_key_signs_on_a_day_at_least CHECK ((until_on >= from_on)),
    CONSTRAINT certificate_keys_are_numbered_from_one CHECK ((key_no > 0))
);

CREATE TABLE thidua.clause (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    campaign_id uuid NOT NULL,
    clause_id uuid NOT NULL,
    since_revision integer NOT NULL,
    "position" integer NOT NULL,
    heading text NOT NULL,
    body text NOT NULL,
    due_on date,
    family_id uuid NOT NULL,
    part text NOT NULL,
    number text NOT NULL,
    award_level text,
    evidence_wanted boolean NOT NULL,
    fulfilled_by text NOT NULL,
    who jsonb,
    strength text,
    role text,
    lead_unit bigint,
    CONSTRAINT a_clause_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_clause_is_of_a_part_of_a_plan CHECK ((part = ANY (ARRAY['purpose'::text, 'requirement'::text, 'occasion'::text, 'content'::text, 'audience'::text, 'award'::text, 'task'::text, 'closing'::text]))),
    CONSTRAINT a_clause_says_something CHECK (((heading ~ '\S'::text) OR (body ~ '\S'::text))),
    CONSTRAINT a_group_is_named_in_one_known_way CHECK (((who IS NULL) OR ((jsonb_typeof(who) = 'object'::text) AND ((who - ARRAY['childAuthorities'::text, 'kinds'::text, 'units'::text]) = '{}'::jsonb) AND (num_nonnulls((who -> 'childAuthorities'::text), (who -> 'kinds'::text), (who -> 'units'::text)) = 1)))),
    CONSTRAINT a_lead_stands_below_the_issuer_too CHECK (((lead_unit > unit_id) AND (lead_unit <= thidua.last_below(unit_id)))),
    CONSTRAINT a_task_is_fulfilled_by_something_known CHECK (((fulfilled_by = ANY (ARRAY['nothing'::text, 'adoption'::text, 'targets'::text])) AND ((part = 'task'::text) OR (fulfilled_by = 'nothing'::text)))),
    CONSTRAINT a_task_is_led_or_coordinated CHECK ((role = ANY (ARRAY['lead'::text, 'coordinate'::text]))),
    CONSTRAINT a_task_is_ordered_or_requested CHECK ((strength = ANY (ARRAY['ordered'::text, 'requested'::text]))),
    CONSTRAINT a_task_is_told_to_somebody_in_some_way CHECK ((num_nulls(who, strength, role) = ANY (ARRAY[0, 3]))),
    CONSTRAINT an_award_is_of_a_known_level CHECK ((((part = 'award'::text) = (award_level IS NOT NULL)) AND (award_level = ANY (ARRAY['state'::text, 'city'::text, 'district'::text, 'commune'::text])))),
    CONSTRAINT an_award_or_a_task_has_a_heading CHECK ((((part <> ALL (ARRAY['award'::text, 'task'::text])) AND (who IS NULL)) OR (heading ~ '\S'::text))),
    CONSTRAINT nobody_but_who_co_operates_names_a_lead CHECK (((lead_unit IS NULL) OR COALESCE((role = 'coordinate'::text), false))),
    CONSTRAINT nothing_but_a_task_is_due_or_wants_evidence CHECK (((part = 'task'::text) OR ((due_on IS NULL) AND (NOT evidence_wanted)))),
    CONSTRAINT nothing_but_a_task_is_told CHECK (((part = ANY (ARRAY['task'::text, 'requirement'::text])) OR (who IS NULL)))
);

ALTER TABLE ONLY thidua.clause FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.commendation (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    commendation_id uuid NOT NULL,
    kind text NOT NULL,
    document_id uuid NOT NULL,
    decided_on date NOT NULL,
    budget text,
    lines integer NOT NULL,
    ground text,
    reason text,
    despite text,
    issued_at timestamp with time zone NOT NULL,
    CONSTRAINT a_commendation_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_commendation_gives_or_takes_back CHECK ((kind = ANY (ARRAY['award'::text, 'cancellation'::text]))),
    CONSTRAINT a_commendation_has_lines CHECK ((lines > 0)),
    CONSTRAINT only_who_gives_gives_despite_something CHECK (((despite IS NULL) OR ((kind = 'award'::text) AND (despite ~ '\S'::text)))),
    CONSTRAINT what_takes_back_says_by_which_point_and_why CHECK ((((kind = 'cancellation'::text) = (ground IS NOT NULL)) AND (num_nulls(ground, reason) = ANY (ARRAY[0, 2])) AND (ground = ANY (ARRAY['a'::text, 'b'::text, 'c'::text, 'd'::text])) AND (reason ~ '\S'::text))),
    CONSTRAINT who_commends_says_who_pays CHECK ((((kind = 'award'::text) = (budget IS NOT NULL)) AND (budget ~ '\S'::text)))
);

ALTER TABLE ONLY thidua.commendation FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.commendation_basis (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    commendation_id uuid NOT NULL,
    "position" integer NOT NULL,
    document_level smallint NOT NULL,
    document_unit bigint NOT NULL,
    document_id uuid NOT NULL,
    words text NOT NULL,
    CONSTRAINT a_basis_has_words CHECK ((words ~ '\S'::text)),
    CONSTRAINT a_basis_of_a_commendation_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_commendation_rests_on_its_own_units_or_those_above CHECK (((document_unit = unit_id) OR (document_unit = (unit_id & '-281474976710656'::bigint)) OR (document_unit = (unit_id & '-4294967296'::bigint)) OR (document_unit = (unit_id & ('-65536'::integer)::bigint)))),
    CONSTRAINT bases_are_numbered_from_one CHECK (("position" > 0))
);

ALTER TABLE ONLY thidua.commendation_basis FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.delivery (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    delivery_id uuid NOT NULL,
    from_unit bigint NOT NULL,
    family_id uuid NOT NULL,
    by_person uuid,
    obligation_id uuid,
    words text,
    at timestamp with time zone NOT NULL,
    by_hand_on date GENERATED ALWAYS AS (
CASE
    WHEN (by_person IS NOT NULL) THEN (timezone('07:00:00'::interval, at))::date
    ELSE NULL::date
END) STORED,
    opened_at timestamp with time zone,
    opened_by uuid,
    from_level smallint,
    document_id uuid,
    message_id uuid,
    CONSTRAINT a_delivery_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_delivery_is_of_a_task_or_of_a_document CHECK ((num_nonnulls(obligation_id, document_id) > 0)),
    CONSTRAINT a_document_says_where_it_comes_from CHECK (((from_level IS NULL) = (document_id IS NULL))),
    CONSTRAINT nothing_is_opened_before_it_was_sent CHECK ((opened_at >= at)),
    CONSTRAINT what_is_opened_says_by_whom CHECK (((opened_at IS NULL) = (opened_by IS NULL))),
    CONSTRAINT what_is_said_with_it_has_words CHECK (((words ~ '\S'::text) AND (char_length(words) <= 1000)))
);

ALTER TABLE ONLY thidua.delivery FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.delivery.by_person IS 'personal: who sent it; for what was asked of whom; for good; kept on erasure, naming nobody';

COMMENT ON COLUMN thidua.delivery.opened_by IS 'personal: who opened it first; for its receipt; for good; kept on erasure, naming nobody';

CREATE TABLE thidua.difficulty (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    difficulty_id uuid NOT NULL,
    family_id uuid NOT NULL,
    to_unit bigint,
    field text,
    words text NOT NULL,
    state text NOT NULL,
    revision integer NOT NULL,
    raised_on date,
    due_on date,
    question text,
    into_level smallint,
    into_unit bigint,
    into_id uuid,
    gathers integer DEFAULT 0 NOT NULL,
    answer text,
    is_published boolean DEFAULT false NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT a_difficulty_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_difficulty_counts_its_revisions CHECK (((revision > 0) AND (gathers >= 0))),
    CONSTRAINT a_difficulty_has_words CHECK ((words ~ '\S'::text)),
    CONSTRAINT a_difficulty_is_in_a_known_state CHECK ((state = ANY (ARRAY['gathering'::text, 'raised'::text, 'withdrawn'::text, 'returned'::text, 'merged'::text, 'answered'::text]))),
    CONSTRAINT an_answer_has_words CHECK ((((state = 'answered'::text) = (answer IS NOT NULL)) AND (answer ~ '\S'::text))),
    CONSTRAINT only_an_answer_is_published CHECK (((state = 'answered'::text) OR (NOT is_published))),
    CONSTRAINT what_is_raised_is_raised_to_somebody_by_a_day CHECK (
CASE
    WHEN (state = ANY (ARRAY['raised'::text, 'returned'::text, 'merged'::text])) THEN ((to_unit IS NOT NULL) AND (raised_on IS NOT NULL) AND (due_on >= raised_on))
    WHEN (state = 'gathering'::text) THEN ((to_unit IS NULL) AND (raised_on IS NULL))
    ELSE true
END),
    CONSTRAINT what_is_returned_is_asked_something CHECK (((state <> 'returned'::text) OR (question ~ '\S'::text))),
    CONSTRAINT who_is_merged_is_merged_upward CHECK ((((state = 'merged'::text) = (into_id IS NOT NULL)) AND (num_nulls(into_level, into_unit, into_id) = ANY (ARRAY[0, 3])) AND ((into_unit IS NULL) OR (into_unit = to_unit))))
);

ALTER TABLE ONLY thidua.difficulty FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.document (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    document_id uuid NOT NULL,
    register_id uuid,
    number integer,
    symbol text,
    type text,
    family_id uuid,
    state text NOT NULL,
    revision integer NOT NULL,
    purpose text,
    given_at timestamp with time zone,
    summary text,
    issued_on date,
    signer text,
    signer_capacity text,
    reason text,
    changed_at timestamp with time zone NOT NULL,
    issuer text,
    is_known boolean GENERATED ALWAYS AS ((state = 'known'::text)) STORED NOT NULL,
    signer_post text,
    signer_membership uuid,
    under_id uuid,
    CONSTRAINT a_cancelled_number_says_why CHECK ((((state = 'cancelled'::text) = (reason IS NOT NULL)) AND (reason ~ '\S'::text))),
    CONSTRAINT a_document_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_document_counts_its_revisions CHECK ((revision > 0)),
    CONSTRAINT a_document_has_a_symbol CHECK (((number > 0) AND (symbol ~ '\S'::text))),
    CONSTRAINT a_document_is_in_a_known_state CHECK ((state = ANY (ARRAY['reserved'::text, 'issued'::text, 'cancelled'::text, 'known'::text]))),
    CONSTRAINT a_document_is_named CHECK (
CASE state
    WHEN 'known'::text THEN (num_nonnulls(symbol, summary) > 0)
    ELSE (num_nulls(symbol, type) = 0)
END),
    CONSTRAINT a_document_is_of_a_known_type CHECK ((type = ANY (ARRAY['plan'::text, 'decision'::text, 'letter'::text, 'notice'::text, 'report'::text, 'submission'::text, 'guidance'::text, 'programme'::text, 'resolution'::text, 'directive'::text, 'law'::text, 'decree'::text, 'circular'::text]))),
    CONSTRAINT a_number_is_given_on_the_day_of_its_document_or_before CHECK ((issued_on >= ((given_at AT TIME ZONE '07:00:00'::interval))::date)),
    CONSTRAINT a_reserved_number_says_for_what CHECK ((
CASE state
    WHEN 'issued'::text THEN true
    WHEN 'known'::text THEN (purpose IS NULL)
    ELSE (purpose IS NOT NULL)
END AND (purpose ~ '\S'::text))),
    CONSTRAINT an_issued_document_says_who_signed_as_what CHECK (((num_nonnulls(signer, signer_capacity) =
CASE state
    WHEN 'issued'::text THEN 2
    ELSE 0
END) AND ((state = 'known'::text) OR (num_nonnulls(summary, issued_on) =
CASE state
    WHEN 'issued'::text THEN 2
    ELSE 0
END)) AND (signer ~ '\S'::text))),
    CONSTRAINT only_what_is_known_of_names_its_issuer CHECK (((issuer IS NULL) OR (state = 'known'::text))),
    CONSTRAINT what_is_known_of_has_no_number CHECK ((num_nulls(register_id, number, given_at) =
CASE state
    WHEN 'known'::text THEN 3
    ELSE 0
END)),
    CONSTRAINT what_is_known_of_says_something CHECK ((((summary ~ '\S'::text) OR (state <> 'known'::text)) AND (issuer ~ '\S'::text))),
    CONSTRAINT who_signs_by_order_says_under_what CHECK ((
CASE
    WHEN (signer_membership IS NULL) THEN (num_nonnulls(under_id, signer_post) = 0)
    ELSE ((signer IS NOT NULL) AND ((signer_capacity = ANY (ARRAY['TL'::text, 'TUQ'::text])) = (under_id IS NOT NULL)))
END AND (signer_post ~ '\S'::text))),
    CONSTRAINT whoever_signs_does_so_in_a_known_capacity CHECK ((signer_capacity = ANY (ARRAY['none'::text, 'TM'::text, 'KT'::text, 'TL'::text, 'TUQ'::text, 'Q'::text])))
);

ALTER TABLE ONLY thidua.document FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.document.signer IS 'personal: who signed the document, as printed on it; for what was decided; for good; kept on erasure, since the document is public';

COMMENT ON COLUMN thidua.document.signer_post IS 'personal: what is written under the signature, as printed; for what was decided; for good; kept on erasure, since the document is public';

COMMENT ON COLUMN thidua.document.signer_membership IS 'personal: by which post it was signed; for what was decided; for good; kept on erasure, naming nobody';

CREATE TABLE thidua.document_end (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    document_id uuid NOT NULL,
    is_known boolean NOT NULL,
    how text NOT NULL,
    ended_on date NOT NULL,
    by_words text,
    by_level smallint,
    by_unit bigint,
    by_id uuid,
    said_at timestamp with time zone NOT NULL,
    CONSTRAINT a_document_is_replaced_repealed_or_recalled CHECK ((how = ANY (ARRAY['replaced'::text, 'repealed'::text, 'recalled'::text]))),
    CONSTRAINT an_end_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT what_ends_a_document_is_another_of_its_unit_or_above CHECK (((by_id <> document_id) AND (by_unit <= unit_id) AND (unit_id <= thidua.last_below(by_unit)))),
    CONSTRAINT what_ends_a_document_is_named CHECK (((num_nulls(by_level, by_unit, by_id) = ANY (ARRAY[0, 3])) AND ((by_id IS NULL) OR (by_words IS NOT NULL)))),
    CONSTRAINT what_is_replaced_says_by_what CHECK ((((how <> 'replaced'::text) OR (by_words IS NOT NULL)) AND (by_words ~ '\S'::text)))
);

ALTER TABLE ONLY thidua.document_end FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.event (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    event_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    by_unit bigint NOT NULL,
    by_person uuid NOT NULL,
    by_role text NOT NULL,
    kind text NOT NULL,
    audience text NOT NULL,
    family_id uuid,
    campaign_id uuid,
    subject_id uuid NOT NULL,
    fingerprint bytea NOT NULL,
    particulars jsonb DEFAULT '{}'::jsonb NOT NULL,
    on_behalf_of uuid,
    CONSTRAINT a_campaign_is_of_a_family CHECK (((campaign_id IS NULL) OR (family_id IS NOT NULL))),
    CONSTRAINT an_event_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT an_event_is_by_a_role_of_the_field CHECK ((by_role = ANY (ARRAY['officer'::text, 'leader'::text, 'standing_office'::text, 'clerk'::text, 'council_member'::text, 'inspector'::text, 'auditor'::text, 'administrator'::text]))),
    CONSTRAINT an_event_is_internal_sent_or_published CHECK ((audience = ANY (ARRAY['internal'::text, 'sent'::text, 'published'::text]))),
    CONSTRAINT an_event_is_of_a_known_kind CHECK ((thidua.deed_of(kind) IS NOT NULL))
);

ALTER TABLE ONLY thidua.event FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.event.by_person IS 'personal: who decided; for what was decided; for good; kept on erasure, naming nobody';

COMMENT ON COLUMN thidua.event.on_behalf_of IS 'personal: in whose place; for what was decided; for good; kept on erasure, naming nobody';

CREATE TABLE thidua.event_kind (
    kind text NOT NULL,
    deed text NOT NULL
);

CREATE TABLE thidua.evidence (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    evidence_id uuid NOT NULL,
    family_id uuid NOT NULL,
    from_unit bigint NOT NULL,
    obligation_id uuid NOT NULL,
    kind text NOT NULL,
    words text,
    link text,
    sha256 bytea,
    file_name text,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT a_file_has_a_name CHECK ((file_name ~ '\S'::text)),
    CONSTRAINT a_link_leads_to_the_web CHECK ((link ~ '^https?://[^\s]+$'::text)),
    CONSTRAINT evidence_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT evidence_is_a_file_or_a_link CHECK (
CASE kind
    WHEN 'file'::text THEN ((num_nulls(sha256, file_name) = 0) AND (link IS NULL))
    WHEN 'link'::text THEN ((num_nonnulls(sha256, file_name) = 0) AND (link IS NOT NULL))
    ELSE false
END),
    CONSTRAINT words_of_evidence_say_something CHECK ((words ~ '\S'::text))
);

ALTER TABLE ONLY thidua.evidence FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.evidence_body (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    obligation_id uuid NOT NULL,
    sha256 bytea NOT NULL,
    family_id uuid NOT NULL,
    from_unit bigint NOT NULL,
    media_type text NOT NULL,
    size integer NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT a_file_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_file_has_ten_mebibytes_at_most CHECK (((size = octet_length(bytes)) AND ((size >= 1) AND (size <= 10485760)))),
    CONSTRAINT a_file_is_called_by_its_hash CHECK ((sha256 = sha256(bytes))),
    CONSTRAINT a_file_is_of_a_known_type CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text, 'image/webp'::text, 'text/plain'::text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'::text, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'::text])))
);
ALTER TABLE ONLY thidua.evidence_body ALTER COLUMN bytes SET STORAGE EXTERNAL;

ALTER TABLE ONLY thidua.evidence_body FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.figure (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    period_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    parent_id bigint,
    n bigint NOT NULL,
    total numeric NOT NULL,
    weight numeric NOT NULL,
    CONSTRAINT a_figure_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_figure_lies_below_its_parent CHECK ((NOT (parent_id IS DISTINCT FROM thidua.parent_of(unit_id))))
)
PARTITION BY LIST (level);

ALTER TABLE ONLY thidua.figure FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.figure_city (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    period_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    parent_id bigint,
    n bigint NOT NULL,
    total numeric NOT NULL,
    weight numeric NOT NULL,
    CONSTRAINT a_figure_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_figure_lies_below_its_parent CHECK ((NOT (parent_id IS DISTINCT FROM thidua.parent_of(unit_id))))
)
WITH (fillfactor='50', autovacuum_vacuum_scale_factor='0.02');

CREATE TABLE thidua.figure_commune (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    period_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    parent_id bigint,
    n bigint NOT NULL,
    total numeric NOT NULL,
    weight numeric NOT NULL,
    CONSTRAINT a_figure_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_figure_lies_below_its_parent CHECK ((NOT (parent_id IS DISTINCT FROM thidua.parent_of(unit_id))))
)
WITH (fillfactor='50', autovacuum_vacuum_scale_factor='0.02');

CREATE TABLE thidua.figure_district (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    period_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    parent_id bigint,
    n bigint NOT NULL,
    total numeric NOT NULL,
    weight numeric NOT NULL,
    CONSTRAINT a_figure_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_figure_lies_below_its_parent CHECK ((NOT (parent_id IS DISTINCT FROM thidua.parent_of(unit_id))))
)
WITH (fillfactor='50', autovacuum_vacuum_scale_factor='0.02');

CREATE TABLE thidua.figure_extreme (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    period_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    value numeric NOT NULL,
    parent_id bigint,
    occurrences bigint NOT NULL,
    CONSTRAINT an_extreme_carries_its_root CHECK ((root_id = (unit_id >> 48)))
)
PARTITION BY LIST (level);

ALTER TABLE ONLY thidua.figure_extreme FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.figure_extreme_city (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    period_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    value numeric NOT NULL,
    parent_id bigint,
    occurrences bigint NOT NULL,
    CONSTRAINT an_extreme_carries_its_root CHECK ((root_id = (unit_id >> 48)))
);

CREATE TABLE thidua.figure_extreme_commune (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    period_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    value numeric NOT NULL,
    parent_id bigint,
    occurrences bigint NOT NULL,
    CONSTRAINT an_extreme_carries_its_root CHECK ((root_id = (unit_id >> 48)))
);

CREATE TABLE thidua.figure_extreme_district (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    period_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    value numeric NOT NULL,
    parent_id bigint,
    occurrences bigint NOT NULL,
    CONSTRAINT an_extreme_carries_its_root CHECK ((root_id = (unit_id >> 48)))
);

CREATE TABLE thidua.figure_pending (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    pending_id uuid DEFAULT gen_random_uuid() NOT NULL,
    report_id uuid NOT NULL,
    reviewer_id bigint NOT NULL,
    report_period uuid NOT NULL,
    period_id uuid NOT NULL,
    sign smallint NOT NULL,
    indicators uuid[] NOT NULL,
    homes bigint[] NOT NULL,
    figures numeric[] NOT NULL,
    weights numeric[] NOT NULL,
    queued_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    family_id uuid NOT NULL,
    CONSTRAINT a_sign_is_plus_or_minus_one CHECK ((sign = ANY (ARRAY['-1'::integer, 1]))),
    CONSTRAINT pending_figures_carry_their_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT pending_figures_count_for_their_period_or_to_date CHECK (((period_id = report_period) OR (period_id = '00000000-0000-0000-0000-000000000000'::uuid)))
)
WITH (autovacuum_vacuum_scale_factor='0.02', autovacuum_vacuum_threshold='1000');

ALTER TABLE ONLY thidua.figure_pending FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.fold_lease (
    root_id integer NOT NULL
);

CREATE TABLE thidua.house_rules (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    house_rules_id uuid NOT NULL,
    revision integer NOT NULL,
    remind_before integer[] NOT NULL,
    remind_after integer[] NOT NULL,
    set_at timestamp with time zone NOT NULL,
    answer_days integer,
    CONSTRAINT a_task_is_reminded_of_near_its_day CHECK (((1 <= ALL (remind_before)) AND (60 >= ALL (remind_before)) AND (1 <= ALL (remind_after)) AND (60 >= ALL (remind_after)))),
    CONSTRAINT a_task_is_reminded_of_on_few_days CHECK (((cardinality(remind_before) <= 5) AND (cardinality(remind_after) <= 5))),
    CONSTRAINT an_answer_is_due_within_some_days CHECK (((answer_days >= 1) AND (answer_days <= 60))),
    CONSTRAINT house_rules_carry_their_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT house_rules_count_their_revisions CHECK ((revision > 0))
);

ALTER TABLE ONLY thidua.house_rules FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.identity (
    issuer text NOT NULL,
    subject text NOT NULL,
    person_id uuid NOT NULL,
    since timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT a_subject_is_there CHECK (((octet_length(subject) >= 1) AND (octet_length(subject) <= 255))),
    CONSTRAINT an_issuer_is_an_address CHECK (((issuer ~ '^https?://'::text) AND (octet_length(issuer) <= 500)))
);

ALTER TABLE ONLY thidua.identity FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.identity.subject IS 'personal: what a sign-on calls somebody; for signing in; until erasure; deleted on erasure';

COMMENT ON COLUMN thidua.identity.person_id IS 'personal: whom a sign-on means; for signing in; until erasure; deleted on erasure';

CREATE TABLE thidua.indicator (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    indicator_id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    since_revision integer NOT NULL,
    "position" integer NOT NULL,
    name text NOT NULL,
    measure text NOT NULL,
    direction text NOT NULL,
    over_units text NOT NULL,
    over_time text NOT NULL,
    time_first boolean NOT NULL,
    decimals smallint NOT NULL,
    lowest numeric,
    highest numeric,
    asked text NOT NULL,
    titles text[] DEFAULT '{}'::text[] NOT NULL,
    kinds text[] DEFAULT '{}'::text[] NOT NULL,
    source text,
    is_sample boolean DEFAULT false NOT NULL,
    family_id uuid NOT NULL,
    heading text,
    figure_label text,
    weight_label text,
    as_percent boolean DEFAULT false NOT NULL,
    CONSTRAINT a_direction_is_more_or_less CHECK ((direction = ANY (ARRAY['more'::text, 'less'::text]))),
    CONSTRAINT a_heading_is_short CHECK (((char_length(heading) <= 24) AND (heading ~ '\S'::text))),
    CONSTRAINT a_range_is_not_empty CHECK ((highest >= lowest)),
    CONSTRAINT an_aggregation_over_time_is_known CHECK ((over_time = ANY (ARRAY['sum'::text, 'average'::text, 'weighted'::text, 'min'::text, 'max'::text, 'count'::text, 'last'::text, 'none'::text]))),
    CONSTRAINT an_aggregation_over_units_is_known CHECK ((over_units = ANY (ARRAY['sum'::text, 'average'::text, 'weighted'::text, 'min'::text, 'max'::text, 'count'::text, 'none'::text]))),
    CONSTRAINT an_indicator_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT an_indicator_has_a_name_and_a_measure CHECK (((btrim(name) <> ''::text) AND (btrim(measure) <> ''::text))),
    CONSTRAINT an_indicator_is_asked_monthly_quarterly_or_at_the_end CHECK ((asked = ANY (ARRAY['every'::text, 'quarter'::text, 'end'::text]))),
    CONSTRAINT decimals_lie_between_0_and_10 CHECK (((decimals >= 0) AND (decimals <= 10))),
    CONSTRAINT labels_name_the_numbers_of_a_weighted_value CHECK ((((num_nonnulls(figure_label, weight_label) = 0) OR (over_units = 'weighted'::text) OR (over_time = 'weighted'::text)) AND ((figure_label ~ '\S'::text) IS NOT FALSE) AND ((weight_label ~ '\S'::text) IS NOT FALSE))),
    CONSTRAINT the_last_value_is_taken_before_units_are_combined CHECK (((over_time <> 'last'::text) OR time_first)),
    CONSTRAINT weights_go_with_weights CHECK ((((over_units = 'weighted'::text) <= (over_time = ANY (ARRAY['weighted'::text, 'last'::text, 'none'::text]))) AND ((over_time = 'weighted'::text) <= (over_units = ANY (ARRAY['weighted'::text, 'none'::text]))))),
    CONSTRAINT what_is_shown_in_per_cent_is_a_share CHECK (((NOT as_percent) OR ((((lowest >= (0)::numeric) AND (highest <= (1)::numeric)) IS TRUE) AND (over_units <> ALL (ARRAY['sum'::text, 'count'::text])) AND (over_time <> ALL (ARRAY['sum'::text, 'count'::text])))))
);

ALTER TABLE ONLY thidua.indicator FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.known_device (
    person_id uuid NOT NULL,
    device_hash bytea NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    CONSTRAINT a_device_hash_has_32_bytes CHECK ((octet_length(device_hash) = 32))
);

ALTER TABLE ONLY thidua.known_device FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.known_device.person_id IS 'personal: whose browsers are known; for signing in while others guess; the last ten; deleted on erasure';

CREATE TABLE thidua.law_fact_review (
    pack text NOT NULL,
    fact text NOT NULL,
    reviewed_by text NOT NULL,
    reviewed_at timestamp with time zone NOT NULL,
    CONSTRAINT a_review_names_a_fact CHECK ((fact ~ '\S'::text)),
    CONSTRAINT a_review_says_who_reviewed CHECK ((reviewed_by ~ '\S'::text))
);

COMMENT ON COLUMN thidua.law_fact_review.reviewed_by IS 'personal: the lawyer who read a rule against its text, as an operator wrote it; for whoever relies on the rule; for good; kept on erasure, since decisions rest on it';

CREATE TABLE thidua.law_pack (
    pack text NOT NULL,
    kind text NOT NULL,
    over text,
    root text,
    in_force_from date NOT NULL,
    in_force_until date,
    sha256 bytea NOT NULL,
    text text NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    CONSTRAINT a_pack_ends_after_it_begins CHECK ((in_force_until >= in_force_from)),
    CONSTRAINT a_pack_is_called_by_its_hash CHECK ((sha256 = sha256(convert_to(text, 'UTF8'::name)))),
    CONSTRAINT a_pack_is_named_plainly CHECK ((pack ~ '^[a-z0-9-]{1,60}$'::text)),
    CONSTRAINT a_pack_is_one_of_law_or_an_overlay CHECK ((kind = ANY (ARRAY['pack'::text, 'overlay'::text]))),
    CONSTRAINT a_pack_of_law_is_the_nations CHECK (((kind = 'overlay'::text) OR (root IS NULL))),
    CONSTRAINT an_overlay_lies_over_a_pack CHECK (((kind = 'pack'::text) OR (over IS NOT NULL)))
);

CREATE TABLE thidua.legal_basis (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    campaign_id uuid NOT NULL,
    "position" integer NOT NULL,
    symbol text NOT NULL,
    issued_on date,
    issuer text,
    summary text,
    family_id uuid NOT NULL,
    relation text DEFAULT 'rests_on'::text NOT NULL,
    document_level smallint,
    document_unit bigint,
    document_id uuid,
    CONSTRAINT a_basis_is_of_its_unit_or_above CHECK (((document_unit <= unit_id) AND (unit_id <= thidua.last_below(document_unit)))),
    CONSTRAINT a_basis_names_a_document_whole CHECK ((num_nulls(document_level, document_unit, document_id) = ANY (ARRAY[0, 3]))),
    CONSTRAINT a_legal_basis_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_plan_implements_rests_on_or_cites CHECK ((relation = ANY (ARRAY['implements'::text, 'rests_on'::text, 'cites'::text])))
);

ALTER TABLE ONLY thidua.legal_basis FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.linked_movement (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    campaign_id uuid NOT NULL,
    "position" integer NOT NULL,
    name text NOT NULL,
    launched_by text NOT NULL,
    plan_symbol text,
    launched_on date,
    nominal_from smallint,
    nominal_until smallint,
    period_text text,
    family_id uuid NOT NULL,
    CONSTRAINT a_linked_movement_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_movement_is_launched_by_centre_city_or_district CHECK ((launched_by = ANY (ARRAY['centre'::text, 'city'::text, 'district'::text]))),
    CONSTRAINT a_nominal_period_does_not_end_before_it_starts CHECK ((nominal_until >= nominal_from))
);

ALTER TABLE ONLY thidua.linked_movement FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.mailbox (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    mailbox_id uuid NOT NULL,
    address text NOT NULL,
    told_at timestamp with time zone NOT NULL,
    told_on date GENERATED ALWAYS AS ((timezone('07:00:00'::interval, told_at))::date) STORED NOT NULL,
    nth smallint NOT NULL,
    code_hash bytea,
    answer bytea,
    answered_at timestamp with time zone,
    answered_by uuid,
    tries smallint DEFAULT 0 NOT NULL,
    confirmed_at timestamp with time zone GENERATED ALWAYS AS (
CASE
    WHEN (answer = code_hash) THEN answered_at
    ELSE NULL::timestamp with time zone
END) STORED,
    CONSTRAINT a_code_holds_for_a_day CHECK ((((answered_at - told_at) >= '00:00:00'::interval) AND ((answered_at - told_at) <= '24:00:00'::interval))),
    CONSTRAINT a_code_is_answered_five_times_at_most CHECK (((tries >= 0) AND (tries <= 5))),
    CONSTRAINT a_code_is_kept_as_its_hash CHECK (((octet_length(code_hash) = 32) AND (octet_length(answer) = 32))),
    CONSTRAINT a_mailbox_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_mailbox_has_a_plain_address CHECK (((char_length(address) <= 254) AND (address ~ '^[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$'::text) AND (POSITION(('@'::text) IN (address)) <= 65))),
    CONSTRAINT three_mailboxes_are_told_a_day CHECK (((nth >= 1) AND (nth <= 3))),
    CONSTRAINT what_is_answered_says_by_whom_and_when CHECK ((num_nonnulls(answer, answered_at, answered_by) =
CASE
    WHEN (tries > 0) THEN 3
    ELSE 0
END))
);

ALTER TABLE ONLY thidua.mailbox FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.mailbox.answered_by IS 'personal: who answered for it; for where the unit is written to; for good; kept on erasure, naming nobody';

CREATE TABLE thidua.mailbox_withdrawal (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    mailbox_id uuid NOT NULL,
    withdrawn_at timestamp with time zone NOT NULL,
    by_person uuid NOT NULL,
    CONSTRAINT a_withdrawal_carries_its_root CHECK ((root_id = (unit_id >> 48)))
);

ALTER TABLE ONLY thidua.mailbox_withdrawal FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.mailbox_withdrawal.by_person IS 'personal: who withdrew it; for where the unit is written to; for good; kept on erasure, naming nobody';

CREATE TABLE thidua.membership (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    membership_id uuid NOT NULL,
    post text,
    ended_at timestamp with time zone,
    on_behalf_of uuid,
    family_id uuid,
    signs_as text,
    CONSTRAINT a_charge_signs_as_nothing_else CHECK (((on_behalf_of IS NULL) OR (signs_as IS NULL))),
    CONSTRAINT a_deputy_signs_as_a_leader_and_for_a_time CHECK (((on_behalf_of IS NULL) OR ((role = 'leader'::text) AND (valid_until IS NOT NULL)))),
    CONSTRAINT a_membership_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_membership_ends_after_it_began CHECK ((valid_until > valid_from)),
    CONSTRAINT a_post_is_in_nfc_and_not_blank CHECK (((post IS NFC NORMALIZED) AND (btrim(post) <> ''::text))),
    CONSTRAINT a_post_signs_as_one_of_the_field CHECK ((signs_as = ANY (ARRAY['head'::text, 'deputy_head'::text, 'acting_head'::text, 'office_head'::text]))),
    CONSTRAINT a_role_is_one_of_the_field CHECK ((role = ANY (ARRAY['officer'::text, 'leader'::text, 'standing_office'::text, 'clerk'::text, 'council_member'::text, 'inspector'::text, 'auditor'::text, 'administrator'::text]))),
    CONSTRAINT an_acting_head_has_a_term CHECK (((signs_as IS DISTINCT FROM 'acting_head'::text) OR (valid_until IS NOT NULL))),
    CONSTRAINT nobody_is_their_own_deputy CHECK ((on_behalf_of <> person_id)),
    CONSTRAINT only_a_deputy_is_bound_to_one_campaign CHECK (((family_id IS NULL) OR (on_behalf_of IS NOT NULL))),
    CONSTRAINT only_who_leads_signs_as_its_head_or_deputy CHECK (((signs_as IS NULL) OR (signs_as = 'office_head'::text) OR (role = 'leader'::text)))
);

ALTER TABLE ONLY thidua.membership FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.membership.person_id IS 'personal: who had which post when; for what was signed; for good, as decisions are; kept on erasure, naming nobody';

COMMENT ON COLUMN thidua.membership.post IS 'personal: what is written under a signature; for what was signed; for good; kept on erasure, naming nobody';

COMMENT ON COLUMN thidua.membership.on_behalf_of IS 'personal: whose deputy; for what was signed; for good; kept on erasure, naming nobody';

CREATE TABLE thidua.message (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    message_id uuid NOT NULL,
    mailbox_id uuid NOT NULL,
    carries text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    sha256 bytea NOT NULL,
    state text NOT NULL,
    tries smallint NOT NULL,
    next_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    reply smallint,
    CONSTRAINT a_message_carries_a_code_or_news CHECK ((carries = ANY (ARRAY['code'::text, 'news'::text]))),
    CONSTRAINT a_message_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_message_counts_how_often_it_was_tried CHECK ((tries >= 0)),
    CONSTRAINT a_message_is_in_a_known_state CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'withdrawn'::text]))),
    CONSTRAINT a_message_keeps_the_hash_of_its_bytes CHECK ((octet_length(sha256) = 32)),
    CONSTRAINT a_message_says_when_it_ended CHECK (((state = 'waiting'::text) = (ended_at IS NULL))),
    CONSTRAINT a_reply_has_three_digits CHECK (((reply >= 200) AND (reply <= 599)))
);

ALTER TABLE ONLY thidua.message FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.message_text (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    message_id uuid NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT a_text_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_text_has_an_end CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 262144)))
);

ALTER TABLE ONLY thidua.message_text FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.movement (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    movement_id uuid NOT NULL,
    name text NOT NULL,
    nominal_from smallint,
    nominal_until smallint,
    period_text text,
    revision integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT a_movement_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_movement_counts_its_revisions CHECK ((revision > 0)),
    CONSTRAINT a_movement_has_a_name CHECK (((name ~ '\S'::text) AND (char_length(name) <= 1000))),
    CONSTRAINT a_movement_runs_in_years_of_ours CHECK ((((nominal_from >= 1900) AND (nominal_from <= 2200)) AND ((nominal_until >= 1900) AND (nominal_until <= 2200)))),
    CONSTRAINT a_nominal_period_ends_after_it_begins CHECK ((nominal_until >= nominal_from)),
    CONSTRAINT a_period_in_words_says_something CHECK (((period_text ~ '\S'::text) AND (char_length(period_text) <= 500)))
);

ALTER TABLE ONLY thidua.movement FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.movement_launch (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    movement_id uuid NOT NULL,
    revision integer NOT NULL,
    launcher text NOT NULL,
    launched_on date,
    by_document text,
    campaign_level smallint,
    campaign_unit bigint,
    campaign_id uuid,
    "position" integer,
    CONSTRAINT a_launch_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_launch_is_by_a_document_or_none CHECK (((by_document ~ '\S'::text) AND (char_length(by_document) <= 200))),
    CONSTRAINT what_a_plan_says_is_not_said_again CHECK (((num_nonnulls(campaign_level, campaign_unit, campaign_id, "position") = ANY (ARRAY[0, 4])) AND ((campaign_id IS NULL) OR (num_nonnulls(launched_on, by_document) = 0)))),
    CONSTRAINT whoever_launches_is_centre_city_or_district CHECK ((launcher = ANY (ARRAY['centre'::text, 'city'::text, 'district'::text])))
);

ALTER TABLE ONLY thidua.movement_launch FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.nomination (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    nomination_id uuid NOT NULL,
    family_id uuid,
    subject_level smallint NOT NULL,
    subject_unit bigint NOT NULL,
    subject_id uuid NOT NULL,
    placement_id uuid,
    form text NOT NULL,
    began_on date NOT NULL,
    ended_on date NOT NULL,
    at_unit bigint NOT NULL,
    reach_unit bigint NOT NULL,
    state text NOT NULL,
    revision integer NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT a_nomination_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_nomination_counts_its_revisions CHECK ((revision > 0)),
    CONSTRAINT a_nomination_ends_after_it_began CHECK ((ended_on >= began_on)),
    CONSTRAINT a_nomination_is_in_a_known_state CHECK ((state = ANY (ARRAY['sent'::text, 'received'::text, 'returned'::text, 'appraised'::text, 'refused'::text, 'withdrawn'::text, 'awarded'::text]))),
    CONSTRAINT a_nomination_is_read_as_far_up_as_it_lies CHECK ((reach_unit = at_unit)),
    CONSTRAINT a_nomination_names_a_form_by_its_code CHECK ((form ~ '^[A-Z0-9-]{1,20}$'::text)),
    CONSTRAINT the_reviewer_is_the_unit_itself_or_stands_right_above CHECK (((at_unit = unit_id) OR (at_unit = COALESCE(thidua.parent_of(unit_id), unit_id)))),
    CONSTRAINT who_is_registered_elsewhere_is_nominated_where_it_is_placed CHECK (((placement_id IS NOT NULL) OR ((subject_unit >= unit_id) AND (subject_unit <= thidua.last_below(unit_id)))))
);

ALTER TABLE ONLY thidua.nomination FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.nomination.subject_id IS 'personal: whom an award is proposed for; for awards; for good once it was sent; kept on erasure, naming nobody';

CREATE TABLE thidua.nomination_draft (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    nomination_id uuid NOT NULL,
    family_id uuid,
    subject_unit bigint,
    subject_id uuid,
    form text,
    began_on date,
    ended_on date,
    achievements text NOT NULL,
    revision integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT a_draft_names_a_subject_whole CHECK ((num_nulls(subject_unit, subject_id) = ANY (ARRAY[0, 2]))),
    CONSTRAINT a_nomination_draft_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_nomination_draft_counts_its_revisions CHECK ((revision > 0))
);

ALTER TABLE ONLY thidua.nomination_draft FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.nomination_draft.subject_id IS 'personal: whom an award is to be proposed for; for the desk; as long as it lies there; deleted with the draft';

COMMENT ON COLUMN thidua.nomination_draft.achievements IS 'personal: what somebody achieved; for the desk; as long as it lies there; deleted with the draft';

CREATE TABLE thidua.nomination_review (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    nomination_id uuid NOT NULL,
    revision integer NOT NULL,
    family_id uuid,
    reach_unit bigint NOT NULL,
    deed text NOT NULL,
    words text,
    article text,
    checks text[],
    returns integer,
    returns_allowed integer,
    received_on date,
    pack text,
    pack_sha256 bytea,
    done_at timestamp with time zone NOT NULL,
    CONSTRAINT a_nomination_is_returned_no_oftener_than_its_law_allows CHECK (((returns >= 1) AND (returns <= returns_allowed))),
    CONSTRAINT a_refusal_names_its_article CHECK ((((deed = 'refusal'::text) = (article IS NOT NULL)) AND (article ~ '\S'::text))),
    CONSTRAINT a_return_counts_itself CHECK ((((deed = 'return'::text) = (returns IS NOT NULL)) AND (num_nulls(returns, returns_allowed) = ANY (ARRAY[0, 2])))),
    CONSTRAINT a_return_says_why CHECK (
CASE
    WHEN (deed = 'receipt'::text) THEN (words IS NULL)
    ELSE (COALESCE(words, ''::text) ~ '\S'::text)
END),
    CONSTRAINT a_review_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_review_is_one_of_four_deeds CHECK ((deed = ANY (ARRAY['receipt'::text, 'return'::text, 'appraisal'::text, 'refusal'::text]))),
    CONSTRAINT an_appraisal_looks_at_what_is_listed CHECK ((checks <@ ARRAY['dossier'::text, 'achievements'::text, 'standards'::text, 'discipline'::text, 'doubles'::text, 'obligations'::text])),
    CONSTRAINT an_appraisal_says_what_was_looked_at CHECK (((deed = 'appraisal'::text) = (checks IS NOT NULL))),
    CONSTRAINT only_a_receipt_sets_the_day_and_the_law CHECK (((num_nulls(received_on, pack, pack_sha256) = ANY (ARRAY[0, 3])) AND ((received_on IS NULL) OR (deed = 'receipt'::text))))
);

ALTER TABLE ONLY thidua.nomination_review FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.nomination_review.words IS 'personal: what a reviewer thinks of what somebody achieved; for whoever nominated them; for good; kept on erasure, since decisions rest on it';

CREATE TABLE thidua.nomination_text (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    nomination_id uuid NOT NULL,
    version integer NOT NULL,
    family_id uuid,
    reach_unit bigint NOT NULL,
    achievements text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    CONSTRAINT a_text_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT texts_are_numbered_from_one CHECK ((version > 0)),
    CONSTRAINT what_is_sent_tells_achievements CHECK ((achievements ~ '\S'::text))
);

ALTER TABLE ONLY thidua.nomination_text FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.nomination_text.achievements IS 'personal: what somebody achieved; for whoever reviews it; for good, as it was sent; kept on erasure, since decisions rest on it';

CREATE TABLE thidua.obligation (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    obligation_id uuid NOT NULL,
    family_id uuid NOT NULL,
    from_level smallint NOT NULL,
    from_unit bigint NOT NULL,
    clause_id uuid NOT NULL,
    role text NOT NULL,
    strength text NOT NULL,
    due_on date,
    fulfilled_by text NOT NULL,
    state text NOT NULL,
    revision integer NOT NULL,
    account text,
    reason text,
    told_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    told_by bigint GENERATED ALWAYS AS (
CASE
    WHEN (from_unit <> unit_id) THEN from_unit
    ELSE NULL::bigint
END) STORED,
    since_level smallint,
    since_unit bigint,
    since_id uuid,
    lead_unit bigint,
    CONSTRAINT a_line_goes_on_from_another_as_a_whole CHECK ((num_nulls(since_level, since_unit, since_id) = ANY (ARRAY[0, 3]))),
    CONSTRAINT a_requested_one_is_never_returned CHECK (((state <> 'returned'::text) OR (strength = 'ordered'::text))),
    CONSTRAINT an_obligation_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT an_obligation_counts_its_revisions CHECK ((revision > 0)),
    CONSTRAINT an_obligation_is_in_a_known_state CHECK ((state = ANY (ARRAY['told'::text, 'done'::text, 'returned'::text, 'passed'::text]))),
    CONSTRAINT an_obligation_is_ordered_or_requested CHECK ((strength = ANY (ARRAY['ordered'::text, 'requested'::text]))),
    CONSTRAINT nobody_co_operates_with_themselves CHECK ((lead_unit <> unit_id)),
    CONSTRAINT what_a_unit_owes_itself_is_ordered CHECK (((told_by IS NOT NULL) OR (strength = 'ordered'::text))),
    CONSTRAINT what_a_unit_owes_itself_it_says_is_done CHECK (((told_by IS NOT NULL) OR (fulfilled_by = 'nothing'::text))),
    CONSTRAINT what_is_done_is_accounted_for CHECK ((((state = 'done'::text) = (account IS NOT NULL)) AND (account ~ '\S'::text))),
    CONSTRAINT what_is_sent_back_says_why CHECK ((((state = 'returned'::text) = (reason IS NOT NULL)) AND (reason ~ '\S'::text))),
    CONSTRAINT what_shows_by_itself_is_not_ticked CHECK (((fulfilled_by = ANY (ARRAY['nothing'::text, 'adoption'::text, 'targets'::text])) AND ((fulfilled_by = 'nothing'::text) OR (state = ANY (ARRAY['told'::text, 'passed'::text]))))),
    CONSTRAINT who_co_operates_may_have_a_lead CHECK (((lead_unit IS NULL) OR (role = 'coordinate'::text))),
    CONSTRAINT who_has_a_task_leads_or_coordinates CHECK ((role = ANY (ARRAY['lead'::text, 'coordinate'::text]))),
    CONSTRAINT who_leads_stands_below_the_issuer_too CHECK (((lead_unit > from_unit) AND (lead_unit <= thidua.last_below(from_unit))))
);

ALTER TABLE ONLY thidua.obligation FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.period (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    period_id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    due_on date,
    CONSTRAINT a_period_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_period_does_not_end_before_it_starts CHECK ((ends_on >= starts_on)),
    CONSTRAINT a_report_is_not_due_before_its_period_ends CHECK ((due_on >= ends_on))
);

ALTER TABLE ONLY thidua.period FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.permission (
    deed text NOT NULL,
    role text NOT NULL,
    CONSTRAINT a_role_that_may_do_something_is_one_of_the_field CHECK ((role = ANY (ARRAY['officer'::text, 'leader'::text, 'standing_office'::text, 'clerk'::text, 'council_member'::text, 'inspector'::text, 'auditor'::text, 'administrator'::text, 'deputy'::text])))
);

CREATE TABLE thidua.person (
    person_id uuid NOT NULL,
    name text NOT NULL,
    CONSTRAINT a_person_has_a_name CHECK (((btrim(name) <> ''::text) AND (name IS NFC NORMALIZED)))
);

ALTER TABLE ONLY thidua.person FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.person.name IS 'personal: the name of whoever has a post; for signatures; as long as there is one; replaced on erasure';

CREATE TABLE thidua.placement (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    placement_id uuid NOT NULL,
    home_level smallint NOT NULL,
    home_unit bigint NOT NULL,
    subject_id uuid NOT NULL,
    as_what text NOT NULL,
    began_on date NOT NULL,
    ended_on date,
    revision integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT a_placement_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_placement_counts_its_revisions CHECK ((revision > 0)),
    CONSTRAINT a_placement_ends_after_it_began CHECK ((ended_on >= began_on)),
    CONSTRAINT a_placement_says_as_what CHECK (((as_what ~ '\S'::text) AND (char_length(as_what) <= 200)))
);

ALTER TABLE ONLY thidua.placement FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.placement.as_what IS 'personal: as what somebody worked or where they lived; for the record of whom awards are for; as long as the subject is registered; deleted with the subject';

COMMENT ON COLUMN thidua.placement.began_on IS 'personal: since when; for the record of whom awards are for; as long as the subject is registered; deleted with the subject';

COMMENT ON COLUMN thidua.placement.ended_on IS 'personal: until when; for the record of whom awards are for; as long as the subject is registered; deleted with the subject';

CREATE TABLE thidua.plea (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    plea_id uuid NOT NULL,
    family_id uuid NOT NULL,
    to_unit bigint NOT NULL,
    obligation_id uuid NOT NULL,
    wants text NOT NULL,
    until date,
    reason text,
    state text NOT NULL,
    revision integer NOT NULL,
    moved_from date,
    answer text,
    asked_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    lead_unit bigint,
    CONSTRAINT a_plea_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_plea_counts_its_revisions CHECK ((revision > 0)),
    CONSTRAINT a_plea_is_in_a_known_state CHECK ((state = ANY (ARRAY['asked'::text, 'withdrawn'::text, 'granted'::text, 'refused'::text]))),
    CONSTRAINT a_plea_wants_time_or_an_excuse CHECK ((wants = ANY (ARRAY['later'::text, 'excuse'::text]))),
    CONSTRAINT a_refusal_has_words CHECK (((state <> 'refused'::text) OR (answer IS NOT NULL))),
    CONSTRAINT more_time_moves_the_due_day_on CHECK ((((moved_from IS NOT NULL) = ((wants = 'later'::text) AND (state = 'granted'::text))) AND ((moved_from IS NULL) OR (until > moved_from)))),
    CONSTRAINT nobody_pleads_with_themselves CHECK ((to_unit <> unit_id)),
    CONSTRAINT only_what_is_decided_has_an_answer CHECK (((answer IS NULL) OR ((state = ANY (ARRAY['granted'::text, 'refused'::text])) AND (answer ~ '\S'::text)))),
    CONSTRAINT who_wants_time_says_until_when CHECK (((wants = 'later'::text) = (until IS NOT NULL))),
    CONSTRAINT whoever_asks_says_why CHECK (
CASE
    WHEN (reason IS NULL) THEN (state = 'granted'::text)
    ELSE (reason ~ '\S'::text)
END)
);

ALTER TABLE ONLY thidua.plea FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.quota (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    quota_id uuid NOT NULL,
    form text NOT NULL,
    year integer NOT NULL,
    family_id uuid,
    allowed integer NOT NULL,
    used integer NOT NULL,
    revision integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT a_quota_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_quota_counts_from_nothing CHECK ((used >= 0)),
    CONSTRAINT a_quota_counts_its_revisions CHECK ((revision > 0)),
    CONSTRAINT a_quota_is_never_exceeded CHECK ((used <= allowed)),
    CONSTRAINT a_quota_is_of_a_form_in_a_year CHECK (((form ~ '^[A-Z0-9-]{1,20}$'::text) AND ((year >= 1945) AND (year <= 9999))))
);

ALTER TABLE ONLY thidua.quota FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.recovery_code (
    person_id uuid NOT NULL,
    code_hash bytea NOT NULL,
    CONSTRAINT a_recovery_code_hash_has_32_bytes CHECK ((octet_length(code_hash) = 32))
);

ALTER TABLE ONLY thidua.recovery_code FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.recovery_code.person_id IS 'personal: whose recovery codes; for signing in; until used; deleted on erasure';

CREATE TABLE thidua.register (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    register_id uuid NOT NULL,
    series_id uuid NOT NULL,
    form text NOT NULL,
    types text[] NOT NULL,
    suffix text NOT NULL,
    office text,
    starts_on date NOT NULL,
    ends_on date,
    first integer NOT NULL,
    last integer NOT NULL,
    last_at timestamp with time zone,
    last_family uuid,
    closed_at timestamp with time zone,
    CONSTRAINT a_closed_register_says_when_it_ends CHECK (((closed_at IS NULL) OR (ends_on IS NOT NULL))),
    CONSTRAINT a_register_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_register_counts_on_from_its_first CHECK (((first > 0) AND (last >= (first - 1)) AND ((last_at IS NULL) = (last < first)))),
    CONSTRAINT a_register_ends_after_it_starts CHECK ((ends_on >= starts_on)),
    CONSTRAINT a_register_ends_no_sooner_than_its_last_number CHECK ((ends_on >= ((last_at AT TIME ZONE '07:00:00'::interval))::date)),
    CONSTRAINT a_register_is_of_known_types CHECK (((cardinality(types) > 0) AND (types <@ ARRAY['plan'::text, 'decision'::text, 'letter'::text, 'notice'::text, 'report'::text, 'submission'::text, 'guidance'::text, 'programme'::text, 'resolution'::text, 'directive'::text, 'law'::text, 'decree'::text, 'circular'::text]))),
    CONSTRAINT a_register_numbers_as_state_or_party_do CHECK ((form = ANY (ARRAY['state'::text, 'party'::text]))),
    CONSTRAINT a_register_says_whose_numbers_they_are CHECK (((suffix ~ '\S'::text) AND ((office ~ '\S'::text) IS NOT FALSE))),
    CONSTRAINT a_state_register_ends_early_where_it_is_closed CHECK (((form <> 'state'::text) OR (closed_at IS NOT NULL) OR (ends_on = make_date((EXTRACT(year FROM starts_on))::integer, 12, 31)))),
    CONSTRAINT a_state_register_ends_within_its_year CHECK (((form <> 'state'::text) OR ((ends_on IS NOT NULL) AND (ends_on <= make_date((EXTRACT(year FROM starts_on))::integer, 12, 31)))))
);

ALTER TABLE ONLY thidua.register FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.report (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    report_id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    family_id uuid NOT NULL,
    period_level smallint NOT NULL,
    period_unit bigint NOT NULL,
    period_id uuid NOT NULL,
    reviewer_id bigint NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    version integer DEFAULT 0 NOT NULL,
    accepted_version integer,
    reason text,
    decided_at timestamp with time zone,
    decided_by uuid,
    changed_at timestamp with time zone NOT NULL,
    to_date boolean DEFAULT true NOT NULL,
    CONSTRAINT a_correction_keeps_what_was_accepted CHECK (((state <> 'correcting'::text) OR (accepted_version = version))),
    CONSTRAINT a_decision_says_who_and_when CHECK (((state <> ALL (ARRAY['accepted'::text, 'returned'::text, 'reopened'::text])) OR ((decided_at IS NOT NULL) AND (decided_by IS NOT NULL)))),
    CONSTRAINT a_reopened_report_counts_nothing CHECK (((state <> 'reopened'::text) OR (accepted_version IS NULL))),
    CONSTRAINT a_report_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_report_is_in_a_known_state CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'accepted'::text, 'returned'::text, 'reopened'::text, 'correcting'::text]))),
    CONSTRAINT a_return_says_why CHECK (((state <> ALL (ARRAY['returned'::text, 'reopened'::text])) OR (btrim(reason) <> ''::text))),
    CONSTRAINT an_accepted_report_counts_its_latest_version CHECK (((state <> 'accepted'::text) OR (accepted_version = version))),
    CONSTRAINT nobody_reviews_their_own_report CHECK ((reviewer_id <> unit_id)),
    CONSTRAINT what_was_never_submitted_is_a_draft CHECK (((version = 0) = (state = 'draft'::text)))
)
PARTITION BY LIST (level);

ALTER TABLE ONLY thidua.report FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.report.decided_by IS 'personal: who decided on it; for what was decided; for good; kept on erasure, naming nobody';

CREATE TABLE thidua.report_city (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    report_id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    family_id uuid NOT NULL,
    period_level smallint NOT NULL,
    period_unit bigint NOT NULL,
    period_id uuid NOT NULL,
    reviewer_id bigint NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    version integer DEFAULT 0 NOT NULL,
    accepted_version integer,
    reason text,
    decided_at timestamp with time zone,
    decided_by uuid,
    changed_at timestamp with time zone NOT NULL,
    to_date boolean DEFAULT true NOT NULL,
    CONSTRAINT a_correction_keeps_what_was_accepted CHECK (((state <> 'correcting'::text) OR (accepted_version = version))),
    CONSTRAINT a_decision_says_who_and_when CHECK (((state <> ALL (ARRAY['accepted'::text, 'returned'::text, 'reopened'::text])) OR ((decided_at IS NOT NULL) AND (decided_by IS NOT NULL)))),
    CONSTRAINT a_reopened_report_counts_nothing CHECK (((state <> 'reopened'::text) OR (accepted_version IS NULL))),
    CONSTRAINT a_report_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_report_is_in_a_known_state CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'accepted'::text, 'returned'::text, 'reopened'::text, 'correcting'::text]))),
    CONSTRAINT a_return_says_why CHECK (((state <> ALL (ARRAY['returned'::text, 'reopened'::text])) OR (btrim(reason) <> ''::text))),
    CONSTRAINT an_accepted_report_counts_its_latest_version CHECK (((state <> 'accepted'::text) OR (accepted_version = version))),
    CONSTRAINT nobody_reviews_their_own_report CHECK ((reviewer_id <> unit_id)),
    CONSTRAINT what_was_never_submitted_is_a_draft CHECK (((version = 0) = (state = 'draft'::text)))
);

CREATE TABLE thidua.report_commune (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    report_id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    family_id uuid NOT NULL,
    period_level smallint NOT NULL,
    period_unit bigint NOT NULL,
    period_id uuid NOT NULL,
    reviewer_id bigint NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    version integer DEFAULT 0 NOT NULL,
    accepted_version integer,
    reason text,
    decided_at timestamp with time zone,
    decided_by uuid,
    changed_at timestamp with time zone NOT NULL,
    to_date boolean DEFAULT true NOT NULL,
    CONSTRAINT a_correction_keeps_what_was_accepted CHECK (((state <> 'correcting'::text) OR (accepted_version = version))),
    CONSTRAINT a_decision_says_who_and_when CHECK (((state <> ALL (ARRAY['accepted'::text, 'returned'::text, 'reopened'::text])) OR ((decided_at IS NOT NULL) AND (decided_by IS NOT NULL)))),
    CONSTRAINT a_reopened_report_counts_nothing CHECK (((state <> 'reopened'::text) OR (accepted_version IS NULL))),
    CONSTRAINT a_report_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_report_is_in_a_known_state CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'accepted'::text, 'returned'::text, 'reopened'::text, 'correcting'::text]))),
    CONSTRAINT a_return_says_why CHECK (((state <> ALL (ARRAY['returned'::text, 'reopened'::text])) OR (btrim(reason) <> ''::text))),
    CONSTRAINT an_accepted_report_counts_its_latest_version CHECK (((state <> 'accepted'::text) OR (accepted_version = version))),
    CONSTRAINT nobody_reviews_their_own_report CHECK ((reviewer_id <> unit_id)),
    CONSTRAINT what_was_never_submitted_is_a_draft CHECK (((version = 0) = (state = 'draft'::text)))
);

CREATE TABLE thidua.report_district (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    report_id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    family_id uuid NOT NULL,
    period_level smallint NOT NULL,
    period_unit bigint NOT NULL,
    period_id uuid NOT NULL,
    reviewer_id bigint NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    version integer DEFAULT 0 NOT NULL,
    accepted_version integer,
    reason text,
    decided_at timestamp with time zone,
    decided_by uuid,
    changed_at timestamp with time zone NOT NULL,
    to_date boolean DEFAULT true NOT NULL,
    CONSTRAINT a_correction_keeps_what_was_accepted CHECK (((state <> 'correcting'::text) OR (accepted_version = version))),
    CONSTRAINT a_decision_says_who_and_when CHECK (((state <> ALL (ARRAY['accepted'::text, 'returned'::text, 'reopened'::text])) OR ((decided_at IS NOT NULL) AND (decided_by IS NOT NULL)))),
    CONSTRAINT a_reopened_report_counts_nothing CHECK (((state <> 'reopened'::text) OR (accepted_version IS NULL))),
    CONSTRAINT a_report_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_report_is_in_a_known_state CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'accepted'::text, 'returned'::text, 'reopened'::text, 'correcting'::text]))),
    CONSTRAINT a_return_says_why CHECK (((state <> ALL (ARRAY['returned'::text, 'reopened'::text])) OR (btrim(reason) <> ''::text))),
    CONSTRAINT an_accepted_report_counts_its_latest_version CHECK (((state <> 'accepted'::text) OR (accepted_version = version))),
    CONSTRAINT nobody_reviews_their_own_report CHECK ((reviewer_id <> unit_id)),
    CONSTRAINT what_was_never_submitted_is_a_draft CHECK (((version = 0) = (state = 'draft'::text)))
);

CREATE TABLE thidua.report_draft (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    report_id uuid NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    note text,
    indicators uuid[] NOT NULL,
    figures numeric[] NOT NULL,
    weights numeric[] NOT NULL,
    explanations text[] NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by uuid NOT NULL,
    family_id uuid NOT NULL,
    presented_at timestamp with time zone,
    presented_by uuid,
    presented_revision integer,
    presented_note text,
    CONSTRAINT a_draft_has_as_many_values_as_indicators CHECK (((cardinality(figures) = cardinality(indicators)) AND (cardinality(weights) = cardinality(indicators)) AND (cardinality(explanations) = cardinality(indicators)))),
    CONSTRAINT a_presentation_has_at_most_1000_characters CHECK ((char_length(presented_note) <= 1000)),
    CONSTRAINT a_presentation_says_when_by_whom_and_of_what CHECK (((num_nulls(presented_at, presented_by, presented_revision) = ANY (ARRAY[0, 3])) AND ((presented_note IS NULL) OR (presented_at IS NOT NULL)))),
    CONSTRAINT a_report_draft_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT what_is_presented_was_written CHECK (((presented_revision >= 1) AND (presented_revision <= revision)))
);

ALTER TABLE ONLY thidua.report_draft FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.report_draft.changed_by IS 'personal: who wrote it last; for the desk; as long as it lies there; kept on erasure, naming nobody';

COMMENT ON COLUMN thidua.report_draft.presented_by IS 'personal: who laid it before the leader; for the desk; until it is sent; kept on erasure, naming nobody';

CREATE TABLE thidua.report_version (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    report_id uuid NOT NULL,
    version integer NOT NULL,
    period_id uuid NOT NULL,
    note text,
    indicators uuid[] NOT NULL,
    homes bigint[] NOT NULL,
    figures numeric[] NOT NULL,
    weights numeric[] NOT NULL,
    explanations text[] NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    submitted_by uuid NOT NULL,
    family_id uuid NOT NULL,
    CONSTRAINT a_version_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_version_has_as_many_values_as_indicators CHECK (((cardinality(homes) = cardinality(indicators)) AND (cardinality(figures) = cardinality(indicators)) AND (cardinality(weights) = cardinality(indicators)) AND (cardinality(explanations) = cardinality(indicators)))),
    CONSTRAINT versions_are_numbered_from_1 CHECK ((version >= 1))
)
PARTITION BY LIST (level);

ALTER TABLE ONLY thidua.report_version FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.report_version.submitted_by IS 'personal: who sent it; for what was reported; for good; kept on erasure, naming nobody';

CREATE TABLE thidua.report_version_city (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    report_id uuid NOT NULL,
    version integer NOT NULL,
    period_id uuid NOT NULL,
    note text,
    indicators uuid[] NOT NULL,
    homes bigint[] NOT NULL,
    figures numeric[] NOT NULL,
    weights numeric[] NOT NULL,
    explanations text[] NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    submitted_by uuid NOT NULL,
    family_id uuid NOT NULL,
    CONSTRAINT a_version_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_version_has_as_many_values_as_indicators CHECK (((cardinality(homes) = cardinality(indicators)) AND (cardinality(figures) = cardinality(indicators)) AND (cardinality(weights) = cardinality(indicators)) AND (cardinality(explanations) = cardinality(indicators)))),
    CONSTRAINT versions_are_numbered_from_1 CHECK ((version >= 1))
);

CREATE TABLE thidua.report_version_commune (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    report_id uuid NOT NULL,
    version integer NOT NULL,
    period_id uuid NOT NULL,
    note text,
    indicators uuid[] NOT NULL,
    homes bigint[] NOT NULL,
    figures numeric[] NOT NULL,
    weights numeric[] NOT NULL,
    explanations text[] NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    submitted_by uuid NOT NULL,
    family_id uuid NOT NULL,
    CONSTRAINT a_version_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_version_has_as_many_values_as_indicators CHECK (((cardinality(homes) = cardinality(indicators)) AND (cardinality(figures) = cardinality(indicators)) AND (cardinality(weights) = cardinality(indicators)) AND (cardinality(explanations) = cardinality(indicators)))),
    CONSTRAINT versions_are_numbered_from_1 CHECK ((version >= 1))
);

CREATE TABLE thidua.report_version_district (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    report_id uuid NOT NULL,
    version integer NOT NULL,
    period_id uuid NOT NULL,
    note text,
    indicators uuid[] NOT NULL,
    homes bigint[] NOT NULL,
    figures numeric[] NOT NULL,
    weights numeric[] NOT NULL,
    explanations text[] NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    submitted_by uuid NOT NULL,
    family_id uuid NOT NULL,
    CONSTRAINT a_version_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_version_has_as_many_values_as_indicators CHECK (((cardinality(homes) = cardinality(indicators)) AND (cardinality(figures) = cardinality(indicators)) AND (cardinality(weights) = cardinality(indicators)) AND (cardinality(explanations) = cardinality(indicators)))),
    CONSTRAINT versions_are_numbered_from_1 CHECK ((version >= 1))
);

CREATE TABLE thidua.sign_in_allowance (
    subject bytea NOT NULL,
    spent_until timestamp with time zone NOT NULL
);

ALTER TABLE ONLY thidua.sign_in_allowance FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.sign_in_allowance.subject IS 'personal: a hash of a name and an address; for slowing down who guesses; some hours; forgotten by itself';

CREATE TABLE thidua.special_day (
    day date NOT NULL,
    is_worked boolean NOT NULL,
    name text NOT NULL,
    source text NOT NULL,
    confidence text NOT NULL,
    CONSTRAINT a_day_is_special_where_it_differs_from_its_weekday CHECK ((is_worked = (EXTRACT(isodow FROM day) = ANY (ARRAY[(6)::numeric, (7)::numeric])))),
    CONSTRAINT a_special_day_has_a_name CHECK ((name ~ '\S'::text)),
    CONSTRAINT a_special_day_says_how_sure_it_is CHECK ((confidence = ANY (ARRAY['A'::text, 'B'::text, 'C'::text]))),
    CONSTRAINT a_special_day_says_where_it_was_read CHECK ((source ~ '\S'::text))
);

CREATE TABLE thidua.subject (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    subject_id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    search_name text GENERATED ALWAYS AS (thidua.without_tones(name)) STORED NOT NULL,
    name_key text GENERATED ALWAYS AS (thidua.name_key(kind, name)) STORED NOT NULL,
    birth_year smallint,
    category text,
    traits text[] NOT NULL,
    names_level smallint,
    names_unit bigint,
    person_id uuid,
    stands_level smallint NOT NULL,
    stands_unit bigint NOT NULL,
    stands_for uuid NOT NULL,
    is_canonical boolean GENERATED ALWAYS AS ((stands_for = subject_id)) STORED NOT NULL,
    yes boolean GENERATED ALWAYS AS (true) STORED NOT NULL,
    seen_by bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    revision integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    has_number boolean DEFAULT false NOT NULL,
    CONSTRAINT a_collective_names_its_home_or_a_unit_below CHECK (((names_unit >= unit_id) AND (names_unit <= thidua.last_below(unit_id)))),
    CONSTRAINT a_subject_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_subject_counts_its_revisions CHECK ((revision > 0)),
    CONSTRAINT a_subject_has_a_name CHECK (((name ~ '\S'::text) AND (char_length(name) <= 200))),
    CONSTRAINT a_subject_has_traits_of_its_kind CHECK ((traits <@
CASE kind
    WHEN 'person'::text THEN ARRAY['woman'::text, 'foreigner'::text, 'armed_forces'::text]
    WHEN 'collective'::text THEN ARRAY['foreigner'::text, 'armed_forces'::text, 'enterprise'::text]
    ELSE ARRAY[]::text[]
END)),
    CONSTRAINT a_subject_is_a_person_a_collective_or_a_household CHECK ((kind = ANY (ARRAY['person'::text, 'collective'::text, 'household'::text]))),
    CONSTRAINT only_a_collective_names_a_unit CHECK (((num_nonnulls(names_level, names_unit) = ANY (ARRAY[0, 2])) AND ((names_unit IS NULL) OR (kind = 'collective'::text)))),
    CONSTRAINT only_a_person_has_an_account CHECK (((person_id IS NULL) OR (kind = 'person'::text))),
    CONSTRAINT only_people_are_born_in_a_year CHECK (((birth_year IS NULL) OR ((kind = 'person'::text) AND ((birth_year >= 1900) AND (birth_year <= 2100))))),
    CONSTRAINT only_people_are_of_a_known_category CHECK (((category IS NULL) OR ((kind = 'person'::text) AND (category = ANY (ARRAY['province_leader'::text, 'department_leader'::text, 'entrepreneur'::text, 'other_leader'::text, 'direct_worker'::text])))))
);

ALTER TABLE ONLY thidua.subject FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.subject.name IS 'personal: the name of whom an award is for, as it is printed; for awards; as long as it is registered; deleted with the subject, kept on documents that were issued';

COMMENT ON COLUMN thidua.subject.search_name IS 'personal: the same without tones; for finding it again; as long as it is registered; deleted with the subject';

COMMENT ON COLUMN thidua.subject.name_key IS 'personal: its words in another order; for finding who is registered twice; as long as it is registered; deleted with the subject';

COMMENT ON COLUMN thidua.subject.birth_year IS 'personal: when somebody was born; for telling people of one name apart; as long as it is registered; deleted with the subject';

COMMENT ON COLUMN thidua.subject.category IS 'personal: as what forms 0602 and 0603 count somebody; for statistics; as long as it is registered; deleted with the subject';

COMMENT ON COLUMN thidua.subject.traits IS 'personal: a woman, a foreigner, of the armed forces; for statistics; as long as it is registered; deleted with the subject';

COMMENT ON COLUMN thidua.subject.person_id IS 'personal: who has an account too; for keeping who votes apart from whom it is about; as long as it is registered; deleted with the subject';

CREATE TABLE thidua.subject_identity (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    subject_id uuid NOT NULL,
    key_no integer NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT an_identity_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT an_identity_is_kept_as_its_hash CHECK ((octet_length(hash) = 32)),
    CONSTRAINT keys_are_numbered_from_one CHECK ((key_no > 0))
);

ALTER TABLE ONLY thidua.subject_identity FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.subject_identity.subject_id IS 'personal: of whom a number is known; for telling who is the same; as long as the subject is registered; deleted with the subject';

COMMENT ON COLUMN thidua.subject_identity.hash IS 'personal: a hash of an identity number under a key kept elsewhere; for telling who is the same; as long as the subject is registered; deleted with the subject';

CREATE TABLE thidua.subject_merger (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    merger_id uuid NOT NULL,
    from_level smallint NOT NULL,
    from_unit bigint NOT NULL,
    from_id uuid NOT NULL,
    into_level smallint NOT NULL,
    into_unit bigint NOT NULL,
    into_id uuid NOT NULL,
    moved_units bigint[] NOT NULL,
    moved uuid[] NOT NULL,
    reason text NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    why_undone text,
    CONSTRAINT a_merger_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_merger_is_of_two_subjects CHECK ((from_id <> into_id)),
    CONSTRAINT a_merger_is_said_above_both_homes CHECK ((((from_unit >= unit_id) AND (from_unit <= thidua.last_below(unit_id))) AND ((into_unit >= unit_id) AND (into_unit <= thidua.last_below(unit_id))))),
    CONSTRAINT a_merger_says_who_moved CHECK (((cardinality(moved) > 0) AND (cardinality(moved) = cardinality(moved_units)) AND (from_id = ANY (moved)))),
    CONSTRAINT a_merger_says_why CHECK ((reason ~ '\S'::text)),
    CONSTRAINT what_is_undone_says_why CHECK ((((undone_at IS NULL) = (why_undone IS NULL)) AND (why_undone ~ '\S'::text)))
);

ALTER TABLE ONLY thidua.subject_merger FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.target (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    from_level smallint NOT NULL,
    from_unit bigint NOT NULL,
    campaign_id uuid NOT NULL,
    home_level smallint NOT NULL,
    home_unit bigint NOT NULL,
    indicator_id uuid NOT NULL,
    revision integer NOT NULL,
    value numeric NOT NULL,
    family_id uuid NOT NULL,
    CONSTRAINT a_target_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_target_is_set_for_the_issuer_s_subtree CHECK (((from_unit <= unit_id) AND (unit_id <= thidua.last_below(from_unit))))
);

ALTER TABLE ONLY thidua.target FORCE ROW LEVEL SECURITY;

CREATE TABLE thidua.token (
    token_hash bytea NOT NULL,
    person_id uuid NOT NULL,
    label text NOT NULL,
    issued_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    token_id uuid DEFAULT gen_random_uuid() NOT NULL,
    ends_at timestamp with time zone,
    address text,
    agent text,
    only_unit bigint,
    reads_only boolean DEFAULT false NOT NULL,
    CONSTRAINT a_session_is_idle_before_it_ends CHECK ((expires_at <= ends_at)),
    CONSTRAINT a_token_expires_after_it_was_issued CHECK ((expires_at > issued_at)),
    CONSTRAINT a_token_hash_has_32_bytes CHECK ((octet_length(token_hash) = 32)),
    CONSTRAINT only_a_token_of_a_machine_is_limited CHECK (((ends_at IS NULL) OR ((only_unit IS NULL) AND (NOT reads_only))))
);

ALTER TABLE ONLY thidua.token FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.token.person_id IS 'personal: who is signed in; for signing in; sessions until 30 days after their end; deleted on erasure';

COMMENT ON COLUMN thidua.token.label IS 'personal: what a token is for; for whoever takes tokens back; until erasure; deleted on erasure';

COMMENT ON COLUMN thidua.token.address IS 'personal: where a session was opened from; for its owner, to know a strange one; until 30 days after its end; deleted on erasure';

COMMENT ON COLUMN thidua.token.agent IS 'personal: what the browser called itself; for its owner, to know a strange one; until 30 days after its end; deleted on erasure';

CREATE TABLE thidua.transcript (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    campaign_id uuid NOT NULL,
    family_id uuid NOT NULL,
    state text NOT NULL,
    media_type text NOT NULL,
    sha256 bytea NOT NULL,
    kept_sha256 bytea NOT NULL,
    kept text NOT NULL,
    pieces jsonb NOT NULL,
    piece_count integer NOT NULL,
    read_at timestamp with time zone NOT NULL,
    read_by uuid NOT NULL,
    CONSTRAINT a_kept_text_has_a_mebibyte_at_most CHECK (((octet_length(kept) >= 1) AND (octet_length(kept) <= 1048576))),
    CONSTRAINT a_kept_text_is_called_by_its_hash CHECK ((kept_sha256 = sha256(convert_to(kept, 'UTF8'::name)))),
    CONSTRAINT a_transcript_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_transcript_counts_its_pieces CHECK (((piece_count = jsonb_array_length((pieces -> 'pieces'::text))) AND ((piece_count >= 1) AND (piece_count <= 2000)))),
    CONSTRAINT a_transcript_is_of_a_known_type CHECK ((media_type = ANY (ARRAY['text/plain'::text, 'application/pdf'::text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'::text]))),
    CONSTRAINT a_transcript_is_read_or_used CHECK ((state = ANY (ARRAY['read'::text, 'used'::text]))),
    CONSTRAINT bytes_are_called_by_their_hash CHECK ((octet_length(sha256) = 32))
);

ALTER TABLE ONLY thidua.transcript FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.transcript.read_by IS 'personal: who took the text in; for what was drafted of it; for good once it is published; kept on erasure, naming nobody';

CREATE TABLE thidua.transcript_answer (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    campaign_id uuid NOT NULL,
    piece integer NOT NULL,
    turn integer NOT NULL,
    family_id uuid NOT NULL,
    kind text NOT NULL,
    words text,
    answered_at timestamp with time zone NOT NULL,
    answered_by uuid NOT NULL,
    CONSTRAINT a_transcript_answer_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT an_answer_is_right_mended_or_skipped CHECK ((kind = ANY (ARRAY['right'::text, 'mended'::text, 'skipped'::text]))),
    CONSTRAINT an_answer_is_to_a_piece CHECK ((((piece >= 0) AND (piece <= 1999)) AND (turn > 0))),
    CONSTRAINT mended_words_say_something CHECK ((((kind = 'mended'::text) = (words IS NOT NULL)) AND (words ~ '\S'::text)))
);

ALTER TABLE ONLY thidua.transcript_answer FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.transcript_answer.answered_by IS 'personal: who answered; for what was drafted of it; for good once it is published; kept on erasure, naming nobody';

CREATE TABLE thidua.unit (
    unit_id bigint NOT NULL,
    root_id integer NOT NULL,
    level smallint NOT NULL,
    parent_id bigint,
    last_child integer DEFAULT 0 NOT NULL,
    began_on date NOT NULL,
    ended_on date,
    CONSTRAINT a_level_is_city_district_or_commune CHECK ((level = ANY (ARRAY[1, 2, 3]))),
    CONSTRAINT a_unit_carries_its_root CHECK (((root_id = (unit_id >> 48)) AND ((root_id >= 1) AND (root_id <= 32767)))),
    CONSTRAINT a_unit_ends_after_it_began CHECK ((ended_on > began_on)),
    CONSTRAINT a_unit_has_at_most_65535_children CHECK (((last_child >= 0) AND (last_child <= 65535))),
    CONSTRAINT a_unit_stands_below_its_parent CHECK ((NOT (parent_id IS DISTINCT FROM thidua.parent_of(unit_id)))),
    CONSTRAINT no_group_of_an_id_is_zero_inside CHECK (
CASE
    WHEN ((unit_id & (65535)::bigint) <> 0) THEN (((unit_id & '4294901760'::bigint) <> 0) AND ((unit_id & '281470681743360'::bigint) <> 0))
    WHEN ((unit_id & '4294901760'::bigint) <> 0) THEN ((unit_id & '281470681743360'::bigint) <> 0)
    ELSE true
END)
);

COMMENT ON COLUMN thidua.unit.level IS '1 city, 2 district, 3 commune; an agency carries the level of its authority';

COMMENT ON COLUMN thidua.unit.last_child IS 'the highest child number ever given; numbers are never given back';

CREATE TABLE thidua.unit_name (
    unit_id bigint NOT NULL,
    root_id integer NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    code text NOT NULL,
    name text NOT NULL,
    title text,
    kind text NOT NULL,
    search_name text GENERATED ALWAYS AS (thidua.without_tones(name)) STORED NOT NULL,
    CONSTRAINT a_code_is_not_blank CHECK ((code ~ '^\S+$'::text)),
    CONSTRAINT a_kind_is_one_of_the_field CHECK ((kind = ANY (ARRAY['authority'::text, 'agency'::text, 'party_body'::text, 'fatherland_front'::text, 'mass_organisation'::text, 'armed_forces'::text, 'public_service'::text, 'media'::text, 'school'::text, 'enterprise'::text]))),
    CONSTRAINT a_name_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_name_ends_after_it_began CHECK ((valid_until > valid_from)),
    CONSTRAINT a_name_is_in_nfc_and_not_blank CHECK (((name IS NFC NORMALIZED) AND (btrim(name) <> ''::text))),
    CONSTRAINT a_title_is_one_of_the_law CHECK ((title = ANY (ARRAY['thanh_pho_truc_thuoc_tw'::text, 'tinh'::text, 'quan'::text, 'huyen'::text, 'thi_xa'::text, 'thanh_pho'::text, 'xa'::text, 'phuong'::text, 'thi_tran'::text, 'dac_khu'::text]))),
    CONSTRAINT authorities_and_nobody_else_have_a_title CHECK (((kind = 'authority'::text) = (title IS NOT NULL)))
);

CREATE TABLE thidua.unit_succession (
    from_unit bigint NOT NULL,
    to_unit bigint NOT NULL,
    portion text NOT NULL,
    share numeric,
    is_default boolean NOT NULL,
    effective_on date NOT NULL,
    legal_basis text NOT NULL,
    CONSTRAINT a_portion_is_whole_or_part CHECK ((portion = ANY (ARRAY['whole'::text, 'part'::text]))),
    CONSTRAINT a_share_lies_between_0_and_1 CHECK (((share > (0)::numeric) AND (share <= (1)::numeric))),
    CONSTRAINT a_unit_does_not_succeed_itself CHECK ((from_unit <> to_unit))
);

CREATE VIEW thidua.unit_today WITH (security_invoker='true') AS
 SELECT u.root_id,
    u.unit_id,
    u.level,
    n.kind,
    n.title,
    n.name,
    n.code,
    u.began_on,
    u.ended_on
   FROM (thidua.unit u
     CROSS JOIN LATERAL ( SELECT n_1.kind,
            n_1.title,
            n_1.name,
            n_1.code
           FROM thidua.unit_name n_1
          WHERE ((n_1.unit_id = u.unit_id) AND (n_1.valid_from <= thidua.today()))
          ORDER BY n_1.valid_from DESC
         LIMIT 1) n);

CREATE TABLE thidua.uptake (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    uptake_id uuid NOT NULL,
    obligation_id uuid NOT NULL,
    in_hand_of uuid NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    CONSTRAINT an_uptake_carries_its_root CHECK ((root_id = (unit_id >> 48)))
);

ALTER TABLE ONLY thidua.uptake FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.uptake.in_hand_of IS 'personal: who has a task of the unit in hand; for the unit''s own desk; for good; kept on erasure, naming nobody';

CREATE TABLE thidua.verdict (
    root_id integer NOT NULL,
    level smallint NOT NULL,
    unit_id bigint NOT NULL,
    nomination_id uuid NOT NULL,
    revision integer NOT NULL,
    family_id uuid,
    reach_unit bigint NOT NULL,
    step text NOT NULL,
    form text NOT NULL,
    packs text[] NOT NULL,
    hashes bytea[] NOT NULL,
    truth text NOT NULL,
    facts text NOT NULL,
    results text NOT NULL,
    because text,
    judged_at timestamp with time zone NOT NULL,
    CONSTRAINT a_verdict_carries_its_root CHECK ((root_id = (unit_id >> 48))),
    CONSTRAINT a_verdict_has_one_of_three_answers CHECK ((truth = ANY (ARRAY['met'::text, 'not_met'::text, 'unknown'::text]))),
    CONSTRAINT a_verdict_is_made_at_one_of_four_steps CHECK ((step = ANY (ARRAY['submission'::text, 'receipt'::text, 'appraisal'::text, 'decision'::text]))),
    CONSTRAINT a_verdict_names_its_packs_with_their_hashes CHECK (((cardinality(packs) > 0) AND (cardinality(packs) = cardinality(hashes)))),
    CONSTRAINT facts_and_results_are_kept_as_json CHECK ((("left"(facts, 1) = '{'::text) AND ("left"(results, 1) = '{'::text))),
    CONSTRAINT what_is_not_met_and_goes_on_says_why CHECK (((step = 'receipt'::text) OR (truth <> 'not_met'::text) OR (COALESCE(because, ''::text) ~ '\S'::text)))
);

ALTER TABLE ONLY thidua.verdict FORCE ROW LEVEL SECURITY;

COMMENT ON COLUMN thidua.verdict.facts IS 'personal: what was known of somebody when the law was asked; for judging it again; for good; kept on erasure, naming nobody';

CREATE TABLE thidua_schema.definitions (
    sha256 bytea NOT NULL,
    applied_at timestamp with time zone NOT NULL
);

CREATE TABLE thidua_schema.migration (
    name text NOT NULL,
    sha256 bytea NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY thidua.figure ATTACH PARTITION thidua.figure_city FOR VALUES IN ('1');

ALTER TABLE ONLY thidua.figure ATTACH PARTITION thidua.figure_commune FOR VALUES IN ('3');

ALTER TABLE ONLY thidua.figure ATTACH PARTITION thidua.figure_district FOR VALUES IN ('2');

ALTER TABLE ONLY thidua.figure_extreme ATTACH PARTITION thidua.figure_extreme_city FOR VALUES IN ('1');

ALTER TABLE ONLY thidua.figure_extreme ATTACH PARTITION thidua.figure_extreme_commune FOR VALUES IN ('3');

ALTER TABLE ONLY thidua.figure_extreme ATTACH PARTITION thidua.figure_extreme_district FOR VALUES IN ('2');

ALTER TABLE ONLY thidua.report ATTACH PARTITION thidua.report_city FOR VALUES IN ('1');

ALTER TABLE ONLY thidua.report ATTACH PARTITION thidua.report_commune FOR VALUES IN ('3');

ALTER TABLE ONLY thidua.report ATTACH PARTITION thidua.report_district FOR VALUES IN ('2');

ALTER TABLE ONLY thidua.report_version ATTACH PARTITION thidua.report_version_city FOR VALUES IN ('1');

ALTER TABLE ONLY thidua.report_version ATTACH PARTITION thidua.report_version_commune FOR VALUES IN ('3');

ALTER TABLE ONLY thidua.report_version ATTACH PARTITION thidua.report_version_district FOR VALUES IN ('2');

ALTER TABLE ONLY thidua.campaign
    ADD CONSTRAINT a_campaign_belongs_to_one_family UNIQUE (root_id, level, unit_id, campaign_id, family_id);

ALTER TABLE ONLY thidua.period
    ADD CONSTRAINT a_campaign_has_one_period_at_a_time UNIQUE (root_id, level, unit_id, campaign_id, starts_on);

ALTER TABLE ONLY thidua.certificate
    ADD CONSTRAINT a_certificate_has_one_code UNIQUE (root_id, level, unit_id, code);

ALTER TABLE ONLY thidua.unit_name
    ADD CONSTRAINT a_code_names_one_unit_at_a_time EXCLUDE USING gist (root_id WITH =, code WITH =, daterange(valid_from, valid_until) WITH &&);

ALTER TABLE ONLY thidua.commendation
    ADD CONSTRAINT a_commendation_is_of_one_kind UNIQUE (root_id, level, unit_id, commendation_id, kind);

ALTER TABLE ONLY thidua.commendation
    ADD CONSTRAINT a_commendation_is_printed_once UNIQUE (root_id, level, unit_id, document_id);

ALTER TABLE ONLY thidua.difficulty
    ADD CONSTRAINT a_difficulty_is_of_one_family UNIQUE (root_id, level, unit_id, difficulty_id, family_id);

ALTER TABLE ONLY thidua.document
    ADD CONSTRAINT a_document_is_known_of_or_numbered UNIQUE (root_id, level, unit_id, document_id, is_known);

ALTER TABLE ONLY thidua.delivery
    ADD CONSTRAINT a_document_is_sent_to_a_unit_once UNIQUE (root_id, level, unit_id, document_id, from_unit);

ALTER TABLE ONLY thidua.campaign_revision
    ADD CONSTRAINT a_document_issues_one_revision UNIQUE (root_id, level, unit_id, document_id);

ALTER TABLE ONLY thidua.award
    ADD CONSTRAINT a_nomination_is_awarded_once UNIQUE (root_id, level, unit_id, nomination_unit, nomination_id);

ALTER TABLE ONLY thidua.nomination
    ADD CONSTRAINT a_nomination_is_of_one_family UNIQUE (root_id, level, unit_id, nomination_id, family_id);

ALTER TABLE ONLY thidua.nomination
    ADD CONSTRAINT a_nomination_is_read_up_to_one_unit UNIQUE (root_id, level, unit_id, nomination_id, reach_unit);

ALTER TABLE ONLY thidua.nomination
    ADD CONSTRAINT a_nomination_lies_at_one_unit UNIQUE (root_id, level, unit_id, nomination_id, at_unit);

ALTER TABLE ONLY thidua.subject_identity
    ADD CONSTRAINT a_number_is_one_subjects_of_its_home UNIQUE (root_id, level, unit_id, key_no, hash);

ALTER TABLE ONLY thidua.document
    ADD CONSTRAINT a_number_is_taken_once UNIQUE (root_id, level, unit_id, register_id, number);

ALTER TABLE ONLY thidua.law_pack
    ADD CONSTRAINT a_pack_has_one_hash UNIQUE (pack, sha256);

ALTER TABLE ONLY thidua.placement
    ADD CONSTRAINT a_placement_is_of_one_subject UNIQUE (root_id, level, unit_id, placement_id, home_level, home_unit, subject_id);

ALTER TABLE ONLY thidua.report
    ADD CONSTRAINT a_report_belongs_to_one_family UNIQUE (root_id, level, unit_id, report_id, family_id);

ALTER TABLE ONLY thidua.report_city
    ADD CONSTRAINT a_report_belongs_to_one_family_city UNIQUE (root_id, level, unit_id, report_id, family_id);

ALTER TABLE ONLY thidua.report_commune
    ADD CONSTRAINT a_report_belongs_to_one_family_commune UNIQUE (root_id, level, unit_id, report_id, family_id);

ALTER TABLE ONLY thidua.report_district
    ADD CONSTRAINT a_report_belongs_to_one_family_district UNIQUE (root_id, level, unit_id, report_id, family_id);

ALTER TABLE ONLY thidua.report
    ADD CONSTRAINT a_report_has_one_period_and_reviewer UNIQUE (root_id, level, unit_id, report_id, period_id, reviewer_id, family_id);

ALTER TABLE ONLY thidua.report_city
    ADD CONSTRAINT a_report_has_one_period_and_reviewer_city UNIQUE (root_id, level, unit_id, report_id, period_id, reviewer_id, family_id);

ALTER TABLE ONLY thidua.report_commune
    ADD CONSTRAINT a_report_has_one_period_and_reviewer_commune UNIQUE (root_id, level, unit_id, report_id, period_id, reviewer_id, family_id);

ALTER TABLE ONLY thidua.report_district
    ADD CONSTRAINT a_report_has_one_period_and_reviewer_district UNIQUE (root_id, level, unit_id, report_id, period_id, reviewer_id, family_id);

ALTER TABLE ONLY thidua.register
    ADD CONSTRAINT a_series_begins_once_a_day UNIQUE (root_id, level, unit_id, series_id, starts_on);

ALTER TABLE ONLY thidua.subject
    ADD CONSTRAINT a_subject_stands_for_itself_or_another UNIQUE (root_id, level, unit_id, subject_id, is_canonical);

ALTER TABLE ONLY thidua.obligation
    ADD CONSTRAINT a_task_has_one_lead UNIQUE (root_id, level, unit_id, obligation_id, lead_unit);

ALTER TABLE ONLY thidua.delivery
    ADD CONSTRAINT a_task_is_reminded_of_by_hand_once_a_day UNIQUE (root_id, level, unit_id, obligation_id, by_hand_on, from_unit);

ALTER TABLE ONLY thidua.obligation
    ADD CONSTRAINT a_task_is_told_by_one_unit UNIQUE (root_id, level, unit_id, obligation_id, family_id, from_unit);

ALTER TABLE ONLY thidua.obligation
    ADD CONSTRAINT a_task_is_told_to_a_unit_once UNIQUE (root_id, level, unit_id, clause_id);

ALTER TABLE ONLY thidua.token
    ADD CONSTRAINT a_token_has_an_id_of_its_own UNIQUE (token_id);

ALTER TABLE ONLY thidua.transcript
    ADD CONSTRAINT a_transcript_is_of_one_family UNIQUE (root_id, level, unit_id, campaign_id, family_id);

ALTER TABLE ONLY thidua.unit
    ADD CONSTRAINT a_unit_has_one_level UNIQUE (unit_id, level);

ALTER TABLE ONLY thidua.unit_name
    ADD CONSTRAINT a_unit_has_one_name_at_a_time EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_until) WITH &&);

ALTER TABLE ONLY thidua.quota
    ADD CONSTRAINT a_unit_has_one_quota_of_a_form_a_year UNIQUE NULLS NOT DISTINCT (root_id, level, unit_id, form, year, family_id);

ALTER TABLE ONLY thidua.report
    ADD CONSTRAINT a_unit_reports_once_per_period UNIQUE (root_id, level, unit_id, campaign_id, period_id);

ALTER TABLE ONLY thidua.report_city
    ADD CONSTRAINT a_unit_reports_once_per_period_city UNIQUE (root_id, level, unit_id, campaign_id, period_id);

ALTER TABLE ONLY thidua.report_commune
    ADD CONSTRAINT a_unit_reports_once_per_period_commune UNIQUE (root_id, level, unit_id, campaign_id, period_id);

ALTER TABLE ONLY thidua.report_district
    ADD CONSTRAINT a_unit_reports_once_per_period_district UNIQUE (root_id, level, unit_id, campaign_id, period_id);

ALTER TABLE ONLY thidua.campaign
    ADD CONSTRAINT a_unit_takes_part_in_a_family_once UNIQUE (root_id, level, unit_id, family_id);

ALTER TABLE ONLY thidua.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (person_id);

ALTER TABLE ONLY thidua.address
    ADD CONSTRAINT address_pkey PRIMARY KEY (root_id, level, unit_id, family_id);

ALTER TABLE ONLY thidua.address
    ADD CONSTRAINT an_address_has_one_issuer UNIQUE (root_id, level, unit_id, family_id, from_unit);

ALTER TABLE ONLY thidua.anchor_event_history
    ADD CONSTRAINT anchor_event_history_pkey PRIMARY KEY (root_id, level, unit_id, event_id, revision);

ALTER TABLE ONLY thidua.anchor_event
    ADD CONSTRAINT anchor_event_pkey PRIMARY KEY (root_id, level, unit_id, event_id);

ALTER TABLE ONLY thidua.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (root_id, seq);

ALTER TABLE ONLY thidua.audit_head
    ADD CONSTRAINT audit_head_pkey PRIMARY KEY (root_id);

ALTER TABLE ONLY thidua.audit_pending
    ADD CONSTRAINT audit_pending_pkey PRIMARY KEY (root_id, at, pending_id);

ALTER TABLE ONLY thidua.award_mark
    ADD CONSTRAINT award_mark_pkey PRIMARY KEY (root_id, level, unit_id, award_id, mark);

ALTER TABLE ONLY thidua.award
    ADD CONSTRAINT award_pkey PRIMARY KEY (root_id, level, unit_id, award_id);

ALTER TABLE ONLY thidua.campaign_draft
    ADD CONSTRAINT campaign_draft_pkey PRIMARY KEY (root_id, level, unit_id, campaign_id);

ALTER TABLE ONLY thidua.campaign
    ADD CONSTRAINT campaign_pkey PRIMARY KEY (root_id, level, unit_id, campaign_id);

ALTER TABLE ONLY thidua.campaign_revision
    ADD CONSTRAINT campaign_revision_pkey PRIMARY KEY (root_id, level, unit_id, campaign_id, revision);

ALTER TABLE ONLY thidua.certificate_key
    ADD CONSTRAINT certificate_key_pkey PRIMARY KEY (root_unit, key_no);

ALTER TABLE ONLY thidua.certificate
    ADD CONSTRAINT certificate_pkey PRIMARY KEY (root_id, level, unit_id, award_id, number);

ALTER TABLE ONLY thidua.clause
    ADD CONSTRAINT clause_pkey PRIMARY KEY (root_id, level, unit_id, clause_id);

ALTER TABLE ONLY thidua.commendation_basis
    ADD CONSTRAINT commendation_basis_pkey PRIMARY KEY (root_id, level, unit_id, commendation_id, "position");

ALTER TABLE ONLY thidua.commendation
    ADD CONSTRAINT commendation_pkey PRIMARY KEY (root_id, level, unit_id, commendation_id);

ALTER TABLE ONLY thidua.delivery
    ADD CONSTRAINT delivery_pkey PRIMARY KEY (root_id, level, unit_id, delivery_id, from_unit);

ALTER TABLE ONLY thidua.difficulty
    ADD CONSTRAINT difficulty_pkey PRIMARY KEY (root_id, level, unit_id, difficulty_id);

ALTER TABLE ONLY thidua.document_end
    ADD CONSTRAINT document_end_pkey PRIMARY KEY (root_id, level, unit_id, document_id);

ALTER TABLE ONLY thidua.document
    ADD CONSTRAINT document_pkey PRIMARY KEY (root_id, level, unit_id, document_id);

ALTER TABLE ONLY thidua.event_kind
    ADD CONSTRAINT event_kind_pkey PRIMARY KEY (kind);

ALTER TABLE ONLY thidua.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (root_id, level, unit_id, event_id);

ALTER TABLE ONLY thidua.evidence_body
    ADD CONSTRAINT evidence_body_pkey PRIMARY KEY (root_id, level, unit_id, obligation_id, sha256);

ALTER TABLE ONLY thidua.evidence
    ADD CONSTRAINT evidence_pkey PRIMARY KEY (root_id, level, unit_id, evidence_id);

ALTER TABLE ONLY thidua.figure_extreme
    ADD CONSTRAINT figure_extreme_pkey PRIMARY KEY (root_id, level, period_id, unit_id, indicator_id, value);

ALTER TABLE ONLY thidua.figure_extreme_city
    ADD CONSTRAINT figure_extreme_pkey_city PRIMARY KEY (root_id, level, period_id, unit_id, indicator_id, value);

ALTER TABLE ONLY thidua.figure_extreme_commune
    ADD CONSTRAINT figure_extreme_pkey_commune PRIMARY KEY (root_id, level, period_id, unit_id, indicator_id, value);

ALTER TABLE ONLY thidua.figure_extreme_district
    ADD CONSTRAINT figure_extreme_pkey_district PRIMARY KEY (root_id, level, period_id, unit_id, indicator_id, value);

ALTER TABLE ONLY thidua.figure_pending
    ADD CONSTRAINT figure_pending_pkey PRIMARY KEY (root_id, level, unit_id, pending_id);

ALTER TABLE ONLY thidua.figure
    ADD CONSTRAINT figure_pkey PRIMARY KEY (root_id, level, period_id, unit_id, indicator_id);

ALTER TABLE ONLY thidua.figure_city
    ADD CONSTRAINT figure_pkey_city PRIMARY KEY (root_id, level, period_id, unit_id, indicator_id);

ALTER TABLE ONLY thidua.figure_commune
    ADD CONSTRAINT figure_pkey_commune PRIMARY KEY (root_id, level, period_id, unit_id, indicator_id);

ALTER TABLE ONLY thidua.figure_district
    ADD CONSTRAINT figure_pkey_district PRIMARY KEY (root_id, level, period_id, unit_id, indicator_id);

ALTER TABLE ONLY thidua.fold_lease
    ADD CONSTRAINT fold_lease_pkey PRIMARY KEY (root_id);

ALTER TABLE ONLY thidua.house_rules
    ADD CONSTRAINT house_rules_are_set_one_after_another UNIQUE (root_id, level, unit_id, revision);

ALTER TABLE ONLY thidua.house_rules
    ADD CONSTRAINT house_rules_pkey PRIMARY KEY (root_id, level, unit_id, house_rules_id);

ALTER TABLE ONLY thidua.identity
    ADD CONSTRAINT identity_pkey PRIMARY KEY (issuer, subject);

ALTER TABLE ONLY thidua.indicator
    ADD CONSTRAINT indicator_pkey PRIMARY KEY (root_id, level, unit_id, indicator_id);

ALTER TABLE ONLY thidua.certificate_key
    ADD CONSTRAINT keys_of_a_root_begin_on_different_days UNIQUE (root_unit, from_on);

ALTER TABLE ONLY thidua.known_device
    ADD CONSTRAINT known_device_pkey PRIMARY KEY (person_id, device_hash);

ALTER TABLE ONLY thidua.law_fact_review
    ADD CONSTRAINT law_fact_review_pkey PRIMARY KEY (pack, fact);

ALTER TABLE ONLY thidua.law_pack
    ADD CONSTRAINT law_pack_pkey PRIMARY KEY (pack);

ALTER TABLE ONLY thidua.legal_basis
    ADD CONSTRAINT legal_basis_pkey PRIMARY KEY (root_id, level, unit_id, campaign_id, "position");

ALTER TABLE ONLY thidua.linked_movement
    ADD CONSTRAINT linked_movement_pkey PRIMARY KEY (root_id, level, unit_id, campaign_id, "position");

ALTER TABLE ONLY thidua.mailbox
    ADD CONSTRAINT mailbox_pkey PRIMARY KEY (root_id, level, unit_id, mailbox_id);

ALTER TABLE ONLY thidua.mailbox_withdrawal
    ADD CONSTRAINT mailbox_withdrawal_pkey PRIMARY KEY (root_id, level, unit_id, mailbox_id);

ALTER TABLE ONLY thidua.mailbox
    ADD CONSTRAINT mailboxes_are_told_one_after_another UNIQUE (root_id, level, unit_id, told_on, nth);

ALTER TABLE ONLY thidua.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (root_id, level, unit_id, membership_id);

ALTER TABLE ONLY thidua.message
    ADD CONSTRAINT message_pkey PRIMARY KEY (root_id, level, unit_id, message_id);

ALTER TABLE ONLY thidua.message_text
    ADD CONSTRAINT message_text_pkey PRIMARY KEY (root_id, level, unit_id, message_id);

ALTER TABLE ONLY thidua.movement_launch
    ADD CONSTRAINT movement_launch_pkey PRIMARY KEY (root_id, level, unit_id, movement_id, revision, launcher);

ALTER TABLE ONLY thidua.movement
    ADD CONSTRAINT movement_pkey PRIMARY KEY (root_id, level, unit_id, movement_id);

ALTER TABLE ONLY thidua.nomination_draft
    ADD CONSTRAINT nomination_draft_pkey PRIMARY KEY (root_id, level, unit_id, nomination_id);

ALTER TABLE ONLY thidua.nomination
    ADD CONSTRAINT nomination_pkey PRIMARY KEY (root_id, level, unit_id, nomination_id);

ALTER TABLE ONLY thidua.nomination_review
    ADD CONSTRAINT nomination_review_pkey PRIMARY KEY (root_id, level, unit_id, nomination_id, revision);

ALTER TABLE ONLY thidua.nomination_text
    ADD CONSTRAINT nomination_text_pkey PRIMARY KEY (root_id, level, unit_id, nomination_id, version);

ALTER TABLE ONLY thidua.obligation
    ADD CONSTRAINT obligation_pkey PRIMARY KEY (root_id, level, unit_id, obligation_id);

ALTER TABLE ONLY thidua.award
    ADD CONSTRAINT ordinals_of_a_decision_are_different UNIQUE (root_id, level, unit_id, commendation_id, ordinal);

ALTER TABLE ONLY thidua.period
    ADD CONSTRAINT period_pkey PRIMARY KEY (root_id, level, unit_id, period_id);

ALTER TABLE ONLY thidua.permission
    ADD CONSTRAINT permission_pkey PRIMARY KEY (deed, role);

ALTER TABLE ONLY thidua.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (person_id);

ALTER TABLE ONLY thidua.placement
    ADD CONSTRAINT placement_pkey PRIMARY KEY (root_id, level, unit_id, placement_id);

ALTER TABLE ONLY thidua.plea
    ADD CONSTRAINT plea_pkey PRIMARY KEY (root_id, level, unit_id, plea_id);

ALTER TABLE ONLY thidua.prior_award
    ADD CONSTRAINT prior_award_pkey PRIMARY KEY (root_id, level, unit_id, award_id);

ALTER TABLE ONLY thidua.quota
    ADD CONSTRAINT quota_pkey PRIMARY KEY (root_id, level, unit_id, quota_id);

ALTER TABLE ONLY thidua.recovery_code
    ADD CONSTRAINT recovery_code_pkey PRIMARY KEY (person_id, code_hash);

ALTER TABLE ONLY thidua.register
    ADD CONSTRAINT register_pkey PRIMARY KEY (root_id, level, unit_id, register_id);

ALTER TABLE ONLY thidua.report_draft
    ADD CONSTRAINT report_draft_pkey PRIMARY KEY (root_id, level, unit_id, report_id);

ALTER TABLE ONLY thidua.report
    ADD CONSTRAINT report_pkey PRIMARY KEY (root_id, level, unit_id, report_id);

ALTER TABLE ONLY thidua.report_city
    ADD CONSTRAINT report_pkey_city PRIMARY KEY (root_id, level, unit_id, report_id);

ALTER TABLE ONLY thidua.report_commune
    ADD CONSTRAINT report_pkey_commune PRIMARY KEY (root_id, level, unit_id, report_id);

ALTER TABLE ONLY thidua.report_district
    ADD CONSTRAINT report_pkey_district PRIMARY KEY (root_id, level, unit_id, report_id);

ALTER TABLE ONLY thidua.report_version
    ADD CONSTRAINT report_version_pkey PRIMARY KEY (root_id, level, unit_id, report_id, version);

ALTER TABLE ONLY thidua.report_version_city
    ADD CONSTRAINT report_version_pkey_city PRIMARY KEY (root_id, level, unit_id, report_id, version);

ALTER TABLE ONLY thidua.report_version_commune
    ADD CONSTRAINT report_version_pkey_commune PRIMARY KEY (root_id, level, unit_id, report_id, version);

ALTER TABLE ONLY thidua.report_version_district
    ADD CONSTRAINT report_version_pkey_district PRIMARY KEY (root_id, level, unit_id, report_id, version);

ALTER TABLE ONLY thidua.sign_in_allowance
    ADD CONSTRAINT sign_in_allowance_pkey PRIMARY KEY (subject);

ALTER TABLE ONLY thidua.special_day
    ADD CONSTRAINT special_day_pkey PRIMARY KEY (day);

ALTER TABLE ONLY thidua.subject_identity
    ADD CONSTRAINT subject_identity_pkey PRIMARY KEY (root_id, level, unit_id, subject_id, key_no);

ALTER TABLE ONLY thidua.subject_merger
    ADD CONSTRAINT subject_merger_pkey PRIMARY KEY (root_id, level, unit_id, merger_id);

ALTER TABLE ONLY thidua.subject
    ADD CONSTRAINT subject_pkey PRIMARY KEY (root_id, level, unit_id, subject_id);

ALTER TABLE ONLY thidua.target
    ADD CONSTRAINT target_pkey PRIMARY KEY (root_id, level, unit_id, campaign_id, indicator_id, revision);

ALTER TABLE ONLY thidua.token
    ADD CONSTRAINT token_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY thidua.transcript_answer
    ADD CONSTRAINT transcript_answer_pkey PRIMARY KEY (root_id, level, unit_id, campaign_id, piece, turn);

ALTER TABLE ONLY thidua.transcript
    ADD CONSTRAINT transcript_pkey PRIMARY KEY (root_id, level, unit_id, campaign_id);

ALTER TABLE ONLY thidua.account
    ADD CONSTRAINT two_people_are_never_invited_under_one_name UNIQUE (invited_as);

ALTER TABLE ONLY thidua.account
    ADD CONSTRAINT two_people_never_have_one_invitation UNIQUE (invitation);

ALTER TABLE ONLY thidua.account
    ADD CONSTRAINT two_people_never_sign_in_under_one_name UNIQUE (login);

ALTER TABLE ONLY thidua.unit_name
    ADD CONSTRAINT unit_name_pkey PRIMARY KEY (unit_id, valid_from);

ALTER TABLE ONLY thidua.unit
    ADD CONSTRAINT unit_pkey PRIMARY KEY (unit_id);

ALTER TABLE ONLY thidua.unit_succession
    ADD CONSTRAINT unit_succession_pkey PRIMARY KEY (from_unit, to_unit);

ALTER TABLE ONLY thidua.uptake
    ADD CONSTRAINT uptake_pkey PRIMARY KEY (root_id, level, unit_id, uptake_id);

ALTER TABLE ONLY thidua.verdict
    ADD CONSTRAINT verdict_pkey PRIMARY KEY (root_id, level, unit_id, nomination_id, revision);

ALTER TABLE ONLY thidua_schema.definitions
    ADD CONSTRAINT definitions_pkey PRIMARY KEY (sha256);

ALTER TABLE ONLY thidua_schema.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (name);

CREATE UNIQUE INDEX a_due_day_is_moved_once ON thidua.plea USING btree (root_id, level, unit_id, obligation_id, moved_from) WHERE (moved_from IS NOT NULL);

CREATE UNIQUE INDEX a_nomination_is_received_for_good_once ON thidua.nomination_review USING btree (root_id, level, unit_id, nomination_id) WHERE (received_on IS NOT NULL);

CREATE UNIQUE INDEX a_return_is_counted_once ON thidua.nomination_review USING btree (root_id, level, unit_id, nomination_id, returns) WHERE (returns IS NOT NULL);

CREATE UNIQUE INDEX a_task_is_excused_once ON thidua.plea USING btree (root_id, level, unit_id, obligation_id) WHERE ((wants = 'excuse'::text) AND (state = 'granted'::text));

CREATE UNIQUE INDEX a_unit_has_one_default_successor ON thidua.unit_succession USING btree (from_unit) WHERE is_default;

CREATE INDEX addresses_of_a_campaign ON thidua.address USING btree (root_id, campaign_id, unit_id);

CREATE INDEX allowances_by_age ON thidua.sign_in_allowance USING btree (spent_until);

CREATE INDEX answers_to_a_transcript ON thidua.transcript_answer USING btree (root_id, level, unit_id, campaign_id, family_id);

CREATE INDEX audit_entries_about_a_thing ON thidua.audit_entry USING btree (root_id, thing, seq) WHERE (thing IS NOT NULL);

CREATE INDEX audit_entries_of_a_unit ON thidua.audit_entry USING btree (root_id, unit_id, seq);

CREATE INDEX awards_by_mark ON thidua.award_mark USING btree (root_id, mark);

CREATE INDEX awards_of_a_nomination ON thidua.award USING btree (root_id, nomination_level, nomination_unit, nomination_id);

CREATE INDEX awards_of_a_subject ON thidua.award USING btree (root_id, subject_id);

CREATE INDEX awards_of_a_unit ON thidua.award USING btree (unit_id, level, award_id);

CREATE INDEX awards_that_drew_on_a_quota ON thidua.award USING btree (root_id, level, unit_id, quota_id);

CREATE INDEX awards_that_were_taken_back ON thidua.award USING btree (root_id, level, unit_id, cancelled_by);

CREATE INDEX bases_on_a_document ON thidua.legal_basis USING btree (root_id, document_id);

CREATE INDEX certificates_by_code ON thidua.certificate USING btree (root_id, code);

CREATE INDEX clauses_of_a_campaign ON thidua.clause USING btree (root_id, campaign_id, "position");

CREATE INDEX commendations_of_a_unit ON thidua.commendation USING btree (unit_id, level, commendation_id);

CREATE INDEX commendations_that_rest_on_a_document ON thidua.commendation_basis USING btree (root_id, document_level, document_unit, document_id);

CREATE INDEX deliveries_by_message ON thidua.delivery USING btree (root_id, level, unit_id, message_id, at);

CREATE INDEX deliveries_of_a_document ON thidua.delivery USING btree (root_id, from_level, from_unit, document_id);

CREATE INDEX deliveries_of_a_unit ON thidua.delivery USING btree (unit_id, level, at, delivery_id);

CREATE INDEX deliveries_unopened ON thidua.delivery USING btree (root_id, level, unit_id, at) WHERE (opened_at IS NULL);

CREATE INDEX deputies_of_a_person ON thidua.membership USING btree (on_behalf_of);

CREATE INDEX difficulties_merged_into_one ON thidua.difficulty USING btree (root_id, into_level, into_unit, into_id, family_id);

CREATE INDEX difficulties_of_a_unit ON thidua.difficulty USING btree (unit_id, level, difficulty_id);

CREATE INDEX difficulties_of_an_address ON thidua.difficulty USING btree (root_id, level, unit_id, family_id, to_unit);

CREATE INDEX difficulties_raised_to_a_unit ON thidua.difficulty USING btree (root_id, to_unit, difficulty_id);

CREATE INDEX difficulties_that_wait ON thidua.difficulty USING btree (root_id, to_unit, due_on, difficulty_id) WHERE (state = 'raised'::text);

CREATE INDEX documents_by_symbol ON thidua.document USING btree (root_id, symbol);

CREATE INDEX documents_of_a_unit ON thidua.document USING btree (unit_id, level, document_id);

CREATE INDEX documents_signed_by_a_post ON thidua.document USING btree (root_id, level, unit_id, signer_membership);

CREATE INDEX documents_under_a_document ON thidua.document USING btree (root_id, level, unit_id, under_id);

CREATE INDEX ends_by_a_document ON thidua.document_end USING btree (root_id, by_id);

CREATE INDEX events_of_a_campaign ON thidua.event USING btree (root_id, family_id, at);

CREATE INDEX events_of_a_subject ON thidua.event USING btree (root_id, subject_id);

CREATE INDEX events_of_a_unit ON thidua.event USING btree (root_id, unit_id, at);

CREATE INDEX evidence_of_a_file ON thidua.evidence USING btree (root_id, level, unit_id, obligation_id, sha256);

CREATE INDEX evidence_of_a_task ON thidua.evidence USING btree (root_id, level, unit_id, obligation_id, family_id, from_unit);

CREATE INDEX figures_of_children ON ONLY thidua.figure USING btree (root_id, level, period_id, parent_id, unit_id, indicator_id);

CREATE INDEX figure_city_root_id_level_period_id_parent_id_unit_id_indic_idx ON thidua.figure_city USING btree (root_id, level, period_id, parent_id, unit_id, indicator_id);

CREATE INDEX figure_commune_root_id_level_period_id_parent_id_unit_id_in_idx ON thidua.figure_commune USING btree (root_id, level, period_id, parent_id, unit_id, indicator_id);

CREATE INDEX figure_district_root_id_level_period_id_parent_id_unit_id_i_idx ON thidua.figure_district USING btree (root_id, level, period_id, parent_id, unit_id, indicator_id);

CREATE INDEX figures_pending_in_a_period ON thidua.figure_pending USING btree (root_id, period_id, unit_id);

CREATE INDEX figures_pending_in_order ON thidua.figure_pending USING btree (root_id, queued_at);

CREATE INDEX files_of_a_task ON thidua.evidence_body USING btree (root_id, level, unit_id, obligation_id, family_id, from_unit);

CREATE INDEX house_rules_of_a_unit ON thidua.house_rules USING btree (unit_id, level);

CREATE INDEX identities_by_hash ON thidua.subject_identity USING btree (root_id, hash, subject_id);

CREATE INDEX identities_of_a_person ON thidua.identity USING btree (person_id);

CREATE INDEX indicators_of_a_campaign ON thidua.indicator USING btree (root_id, campaign_id, "position");

CREATE INDEX launches_said_by_plans ON thidua.movement_launch USING btree (root_id, campaign_id);

CREATE INDEX mailboxes_of_a_unit ON thidua.mailbox USING btree (unit_id, level);

CREATE INDEX mailboxes_without_a_code ON thidua.mailbox USING btree (root_id, told_at) WHERE (code_hash IS NULL);

CREATE INDEX membership_of_a_person ON thidua.membership USING btree (person_id);

CREATE INDEX mergers_from_a_subject ON thidua.subject_merger USING btree (root_id, from_id);

CREATE INDEX mergers_into_a_subject ON thidua.subject_merger USING btree (root_id, into_id);

CREATE INDEX mergers_of_a_unit ON thidua.subject_merger USING btree (unit_id, level);

CREATE INDEX messages_that_wait ON thidua.message USING btree (root_id, next_at) WHERE (state = 'waiting'::text);

CREATE INDEX messages_to_a_mailbox ON thidua.message USING btree (root_id, level, unit_id, mailbox_id);

CREATE INDEX movements_of_a_unit ON thidua.movement USING btree (unit_id, level);

CREATE INDEX nomination_drafts_of_a_unit ON thidua.nomination_draft USING btree (unit_id, level);

CREATE INDEX nominations_of_a_placement ON thidua.nomination USING btree (root_id, level, unit_id, placement_id);

CREATE INDEX nominations_of_a_subject ON thidua.nomination USING btree (root_id, subject_id);

CREATE INDEX nominations_of_a_unit ON thidua.nomination USING btree (unit_id, level, nomination_id);

CREATE INDEX nominations_that_lie_at_a_unit ON thidua.nomination USING btree (root_id, at_unit, nomination_id);

CREATE INDEX obligations_of_a_clause ON thidua.obligation USING btree (root_id, from_level, from_unit, clause_id, obligation_id);

CREATE INDEX obligations_of_a_lead ON thidua.obligation USING btree (root_id, lead_unit, family_id, from_unit) WHERE (lead_unit IS NOT NULL);

CREATE INDEX obligations_of_a_unit ON thidua.obligation USING btree (unit_id, level);

CREATE INDEX obligations_of_an_address ON thidua.obligation USING btree (root_id, level, unit_id, family_id, from_unit);

CREATE INDEX obligations_that_go_on ON thidua.obligation USING btree (root_id, since_level, since_unit, since_id);

CREATE UNIQUE INDEX one_plea_at_a_time ON thidua.plea USING btree (root_id, level, unit_id, obligation_id) WHERE (state = 'asked'::text);

CREATE INDEX periods_of_a_campaign ON thidua.period USING btree (root_id, campaign_id, starts_on);

CREATE INDEX placements_of_a_subject ON thidua.placement USING btree (root_id, subject_id);

CREATE INDEX placements_of_a_unit ON thidua.placement USING btree (unit_id, level);

CREATE INDEX pleas_of_a_led_task ON thidua.plea USING btree (root_id, level, unit_id, obligation_id, lead_unit) WHERE (lead_unit IS NOT NULL);

CREATE INDEX pleas_of_a_task ON thidua.plea USING btree (root_id, level, unit_id, obligation_id, family_id, to_unit);

CREATE INDEX pleas_that_wait ON thidua.plea USING btree (root_id, to_unit, plea_id) WHERE (state = 'asked'::text);

CREATE INDEX prior_awards_by_placement ON thidua.prior_award USING btree (root_id, placement_id);

CREATE INDEX prior_awards_of_a_subject ON thidua.prior_award USING btree (root_id, subject_id);

CREATE INDEX prior_awards_of_a_unit ON thidua.prior_award USING btree (unit_id, level);

CREATE INDEX prior_awards_of_own_subjects ON thidua.prior_award USING btree (root_id, own_subject);

CREATE INDEX quotas_of_a_unit ON thidua.quota USING btree (unit_id, level);

CREATE INDEX registers_of_a_unit ON thidua.register USING btree (unit_id, level);

CREATE INDEX reports_of_a_period ON ONLY thidua.report USING btree (root_id, period_id, unit_id);

CREATE INDEX report_city_root_id_period_id_unit_id_idx ON thidua.report_city USING btree (root_id, period_id, unit_id);

CREATE INDEX reports_to_review ON ONLY thidua.report USING btree (root_id, reviewer_id, state, changed_at);

CREATE INDEX report_city_root_id_reviewer_id_state_changed_at_idx ON thidua.report_city USING btree (root_id, reviewer_id, state, changed_at);

CREATE INDEX report_commune_root_id_period_id_unit_id_idx ON thidua.report_commune USING btree (root_id, period_id, unit_id);

CREATE INDEX report_commune_root_id_reviewer_id_state_changed_at_idx ON thidua.report_commune USING btree (root_id, reviewer_id, state, changed_at);

CREATE INDEX report_district_root_id_period_id_unit_id_idx ON thidua.report_district USING btree (root_id, period_id, unit_id);

CREATE INDEX report_district_root_id_reviewer_id_state_changed_at_idx ON thidua.report_district USING btree (root_id, reviewer_id, state, changed_at);

CREATE INDEX sessions_by_their_end ON thidua.token USING btree (ends_at) WHERE (ends_at IS NOT NULL);

CREATE INDEX subjects_called_alike ON thidua.subject USING btree (root_id, name_key, subject_id);

CREATE INDEX subjects_of_a_unit ON thidua.subject USING btree (unit_id, level);

CREATE INDEX subjects_that_name_a_unit ON thidua.subject USING btree (names_unit, names_level);

CREATE INDEX subjects_that_stand_for_one ON thidua.subject USING btree (root_id, stands_for);

CREATE INDEX successions_to_a_unit ON thidua.unit_succession USING btree (to_unit);

CREATE INDEX targets_of_a_campaign ON thidua.target USING btree (root_id, campaign_id, indicator_id);

CREATE INDEX tokens_of_a_person ON thidua.token USING btree (person_id);

CREATE INDEX transcripts_of_a_unit ON thidua.transcript USING btree (unit_id, level);

CREATE INDEX unit_children ON thidua.unit USING btree (parent_id, unit_id);

CREATE INDEX uptakes_of_a_unit ON thidua.uptake USING btree (unit_id, level);

CREATE INDEX uptakes_of_an_obligation ON thidua.uptake USING btree (root_id, level, unit_id, obligation_id, taken_at DESC, uptake_id DESC);

ALTER INDEX thidua.a_report_belongs_to_one_family ATTACH PARTITION thidua.a_report_belongs_to_one_family_city;

ALTER INDEX thidua.a_report_belongs_to_one_family ATTACH PARTITION thidua.a_report_belongs_to_one_family_commune;

ALTER INDEX thidua.a_report_belongs_to_one_family ATTACH PARTITION thidua.a_report_belongs_to_one_family_district;

ALTER INDEX thidua.a_report_has_one_period_and_reviewer ATTACH PARTITION thidua.a_report_has_one_period_and_reviewer_city;

ALTER INDEX thidua.a_report_has_one_period_and_reviewer ATTACH PARTITION thidua.a_report_has_one_period_and_reviewer_commune;

ALTER INDEX thidua.a_report_has_one_period_and_reviewer ATTACH PARTITION thidua.a_report_has_one_period_and_reviewer_district;

ALTER INDEX thidua.a_unit_reports_once_per_period ATTACH PARTITION thidua.a_unit_reports_once_per_period_city;

ALTER INDEX thidua.a_unit_reports_once_per_period ATTACH PARTITION thidua.a_unit_reports_once_per_period_commune;

ALTER INDEX thidua.a_unit_reports_once_per_period ATTACH PARTITION thidua.a_unit_reports_once_per_period_district;

ALTER INDEX thidua.figures_of_children ATTACH PARTITION thidua.figure_city_root_id_level_period_id_parent_id_unit_id_indic_idx;

ALTER INDEX thidua.figures_of_children ATTACH PARTITION thidua.figure_commune_root_id_level_period_id_parent_id_unit_id_in_idx;

ALTER INDEX thidua.figures_of_children ATTACH PARTITION thidua.figure_district_root_id_level_period_id_parent_id_unit_id_i_idx;

ALTER INDEX thidua.figure_extreme_pkey ATTACH PARTITION thidua.figure_extreme_pkey_city;

ALTER INDEX thidua.figure_extreme_pkey ATTACH PARTITION thidua.figure_extreme_pkey_commune;

ALTER INDEX thidua.figure_extreme_pkey ATTACH PARTITION thidua.figure_extreme_pkey_district;

ALTER INDEX thidua.figure_pkey ATTACH PARTITION thidua.figure_pkey_city;

ALTER INDEX thidua.figure_pkey ATTACH PARTITION thidua.figure_pkey_commune;

ALTER INDEX thidua.figure_pkey ATTACH PARTITION thidua.figure_pkey_district;

ALTER INDEX thidua.reports_of_a_period ATTACH PARTITION thidua.report_city_root_id_period_id_unit_id_idx;

ALTER INDEX thidua.reports_to_review ATTACH PARTITION thidua.report_city_root_id_reviewer_id_state_changed_at_idx;

ALTER INDEX thidua.reports_of_a_period ATTACH PARTITION thidua.report_commune_root_id_period_id_unit_id_idx;

ALTER INDEX thidua.reports_to_review ATTACH PARTITION thidua.report_commune_root_id_reviewer_id_state_changed_at_idx;

ALTER INDEX thidua.reports_of_a_period ATTACH PARTITION thidua.report_district_root_id_period_id_unit_id_idx;

ALTER INDEX thidua.reports_to_review ATTACH PARTITION thidua.report_district_root_id_reviewer_id_state_changed_at_idx;

ALTER INDEX thidua.report_pkey ATTACH PARTITION thidua.report_pkey_city;

ALTER INDEX thidua.report_pkey ATTACH PARTITION thidua.report_pkey_commune;

ALTER INDEX thidua.report_pkey ATTACH PARTITION thidua.report_pkey_district;

ALTER INDEX thidua.report_version_pkey ATTACH PARTITION thidua.report_version_pkey_city;

ALTER INDEX thidua.report_version_pkey ATTACH PARTITION thidua.report_version_pkey_commune;

ALTER INDEX thidua.report_version_pkey ATTACH PARTITION thidua.report_version_pkey_district;

CREATE TRIGGER a_campaign_moves_alone BEFORE UPDATE ON thidua.campaign FOR EACH ROW WHEN (((new.state IS DISTINCT FROM old.state) OR (new.revision <> old.revision))) EXECUTE FUNCTION thidua.refuse_campaigns_below_what_is_closed();

CREATE TRIGGER a_closed_campaign_is_not_taken_up BEFORE INSERT ON thidua.campaign FOR EACH ROW WHEN ((new.above_id IS NOT NULL)) EXECUTE FUNCTION thidua.refuse_campaigns_below_what_is_closed();

CREATE TRIGGER a_closed_campaign_takes_no_report BEFORE UPDATE ON thidua.report FOR EACH ROW WHEN (((new.state IS DISTINCT FROM old.state) AND (new.state <> 'accepted'::text))) EXECUTE FUNCTION thidua.refuse_reports_of_what_is_closed();

CREATE TRIGGER a_value_counts_once_on_its_way_up BEFORE INSERT ON thidua.figure_pending FOR EACH ROW WHEN (((new.sign = 1) AND (new.period_id = new.report_period))) EXECUTE FUNCTION thidua.refuse_what_counts_already();

ALTER TABLE ONLY thidua.legal_basis
    ADD CONSTRAINT a_basis_is_a_document FOREIGN KEY (root_id, document_level, document_unit, document_id) REFERENCES thidua.document(root_id, level, unit_id, document_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.commendation_basis
    ADD CONSTRAINT a_basis_is_of_a_commendation FOREIGN KEY (root_id, level, unit_id, commendation_id) REFERENCES thidua.commendation(root_id, level, unit_id, commendation_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.campaign
    ADD CONSTRAINT a_campaign_belongs_to_a_unit FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.campaign_draft
    ADD CONSTRAINT a_campaign_draft_belongs_to_a_unit FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.certificate
    ADD CONSTRAINT a_certificate_is_of_an_award FOREIGN KEY (root_id, level, unit_id, award_id) REFERENCES thidua.award(root_id, level, unit_id, award_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.clause
    ADD CONSTRAINT a_clause_belongs_to_a_campaign FOREIGN KEY (root_id, level, unit_id, campaign_id, family_id) REFERENCES thidua.campaign(root_id, level, unit_id, campaign_id, family_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.subject
    ADD CONSTRAINT a_collective_names_a_unit_that_is_one FOREIGN KEY (names_unit, names_level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.commendation
    ADD CONSTRAINT a_commendation_is_a_units FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.commendation
    ADD CONSTRAINT a_commendation_is_printed_in_a_document_of_its_unit FOREIGN KEY (root_id, level, unit_id, document_id) REFERENCES thidua.document(root_id, level, unit_id, document_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.commendation_basis
    ADD CONSTRAINT a_commendation_rests_on_a_document FOREIGN KEY (root_id, document_level, document_unit, document_id) REFERENCES thidua.document(root_id, level, unit_id, document_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.delivery
    ADD CONSTRAINT a_delivery_is_sent_to_a_unit FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.delivery
    ADD CONSTRAINT a_delivery_is_written_of_by_a_message_to_its_unit FOREIGN KEY (root_id, level, unit_id, message_id) REFERENCES thidua.message(root_id, level, unit_id, message_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.membership
    ADD CONSTRAINT a_deputy_stands_in_for_a_person FOREIGN KEY (on_behalf_of) REFERENCES thidua.person(person_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.difficulty
    ADD CONSTRAINT a_difficulty_is_a_units FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.difficulty
    ADD CONSTRAINT a_difficulty_is_merged_within_its_family FOREIGN KEY (root_id, into_level, into_unit, into_id, family_id) REFERENCES thidua.difficulty(root_id, level, unit_id, difficulty_id, family_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.difficulty
    ADD CONSTRAINT a_difficulty_is_raised_to_who_addressed_the_unit FOREIGN KEY (root_id, level, unit_id, family_id, to_unit) REFERENCES thidua.address(root_id, level, unit_id, family_id, from_unit) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.document
    ADD CONSTRAINT a_document_is_a_units FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.report_draft
    ADD CONSTRAINT a_draft_belongs_to_a_report FOREIGN KEY (root_id, level, unit_id, report_id, family_id) REFERENCES thidua.report(root_id, level, unit_id, report_id, family_id) ON DELETE CASCADE;

ALTER TABLE ONLY thidua.campaign_draft
    ADD CONSTRAINT a_draft_takes_up_a_campaign_of_its_family FOREIGN KEY (root_id, above_level, above_unit, above_id, family_id) REFERENCES thidua.campaign(root_id, level, unit_id, campaign_id, family_id) ON DELETE RESTRICT;

ALTER TABLE thidua.figure
    ADD CONSTRAINT a_figure_belongs_to_a_unit FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.evidence_body
    ADD CONSTRAINT a_file_is_read_by_who_told_the_task FOREIGN KEY (root_id, level, unit_id, obligation_id, family_id, from_unit) REFERENCES thidua.obligation(root_id, level, unit_id, obligation_id, family_id, from_unit) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.known_device
    ADD CONSTRAINT a_known_device_belongs_to_an_account FOREIGN KEY (person_id) REFERENCES thidua.account(person_id) ON DELETE CASCADE;

ALTER TABLE ONLY thidua.movement_launch
    ADD CONSTRAINT a_launch_is_of_a_movement FOREIGN KEY (root_id, level, unit_id, movement_id) REFERENCES thidua.movement(root_id, level, unit_id, movement_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.movement_launch
    ADD CONSTRAINT a_launch_is_said_by_a_plan FOREIGN KEY (root_id, campaign_level, campaign_unit, campaign_id, "position") REFERENCES thidua.linked_movement(root_id, level, unit_id, campaign_id, "position") ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.legal_basis
    ADD CONSTRAINT a_legal_basis_belongs_to_a_campaign FOREIGN KEY (root_id, level, unit_id, campaign_id, family_id) REFERENCES thidua.campaign(root_id, level, unit_id, campaign_id, family_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.obligation
    ADD CONSTRAINT a_line_goes_on_from_one_there_is FOREIGN KEY (root_id, since_level, since_unit, since_id) REFERENCES thidua.obligation(root_id, level, unit_id, obligation_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.mailbox
    ADD CONSTRAINT a_mailbox_is_a_units FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.award_mark
    ADD CONSTRAINT a_mark_is_of_an_award FOREIGN KEY (root_id, level, unit_id, award_id) REFERENCES thidua.award(root_id, level, unit_id, award_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.membership
    ADD CONSTRAINT a_membership_belongs_to_a_person FOREIGN KEY (person_id) REFERENCES thidua.person(person_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.membership
    ADD CONSTRAINT a_membership_belongs_to_a_unit FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.subject_merger
    ADD CONSTRAINT a_merger_is_a_units FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.subject_merger
    ADD CONSTRAINT a_merger_leads_to_a_subject FOREIGN KEY (root_id, into_level, into_unit, into_id) REFERENCES thidua.subject(root_id, level, unit_id, subject_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.subject_merger
    ADD CONSTRAINT a_merger_moves_a_subject FOREIGN KEY (root_id, from_level, from_unit, from_id) REFERENCES thidua.subject(root_id, level, unit_id, subject_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.message
    ADD CONSTRAINT a_message_goes_to_a_mailbox_of_its_unit FOREIGN KEY (root_id, level, unit_id, mailbox_id) REFERENCES thidua.mailbox(root_id, level, unit_id, mailbox_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.movement
    ADD CONSTRAINT a_movement_is_kept_by_a_unit FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.linked_movement
    ADD CONSTRAINT a_movement_is_linked_to_a_campaign FOREIGN KEY (root_id, level, unit_id, campaign_id, family_id) REFERENCES thidua.campaign(root_id, level, unit_id, campaign_id, family_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.unit_name
    ADD CONSTRAINT a_name_belongs_to_a_unit FOREIGN KEY (unit_id) REFERENCES thidua.unit(unit_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.nomination
    ADD CONSTRAINT a_nomination_is_a_units FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.nomination_draft
    ADD CONSTRAINT a_nomination_is_drafted_by_a_unit FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.nomination
    ADD CONSTRAINT a_nomination_is_for_a_subject FOREIGN KEY (root_id, subject_level, subject_unit, subject_id) REFERENCES thidua.subject(root_id, level, unit_id, subject_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.document
    ADD CONSTRAINT a_number_is_of_a_register_of_its_unit FOREIGN KEY (root_id, level, unit_id, register_id) REFERENCES thidua.register(root_id, level, unit_id, register_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.law_pack
    ADD CONSTRAINT a_pack_lies_over_one_that_is_there FOREIGN KEY (over) REFERENCES thidua.law_pack(pack) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.unit
    ADD CONSTRAINT a_parent_is_a_unit FOREIGN KEY (parent_id) REFERENCES thidua.unit(unit_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.period
    ADD CONSTRAINT a_period_belongs_to_a_campaign FOREIGN KEY (root_id, level, unit_id, campaign_id) REFERENCES thidua.campaign(root_id, level, unit_id, campaign_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.placement
    ADD CONSTRAINT a_placement_belongs_to_a_unit FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.placement
    ADD CONSTRAINT a_placement_is_of_a_subject FOREIGN KEY (root_id, home_level, home_unit, subject_id) REFERENCES thidua.subject(root_id, level, unit_id, subject_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.plea
    ADD CONSTRAINT a_plea_goes_to_who_told_the_task FOREIGN KEY (root_id, level, unit_id, obligation_id, family_id, to_unit) REFERENCES thidua.obligation(root_id, level, unit_id, obligation_id, family_id, from_unit) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.plea
    ADD CONSTRAINT a_plea_names_the_lead_of_its_task FOREIGN KEY (root_id, level, unit_id, obligation_id, lead_unit) REFERENCES thidua.obligation(root_id, level, unit_id, obligation_id, lead_unit) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.unit_succession
    ADD CONSTRAINT a_predecessor_is_a_unit FOREIGN KEY (from_unit) REFERENCES thidua.unit(unit_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.prior_award
    ADD CONSTRAINT a_prior_award_belongs_to_a_unit FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.prior_award
    ADD CONSTRAINT a_prior_award_is_of_a_subject_of_the_unit FOREIGN KEY (root_id, level, unit_id, own_subject) REFERENCES thidua.subject(root_id, level, unit_id, subject_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.prior_award
    ADD CONSTRAINT a_prior_award_is_of_a_subject_that_was_there FOREIGN KEY (root_id, level, unit_id, placement_id, home_level, home_unit, subject_id) REFERENCES thidua.placement(root_id, level, unit_id, placement_id, home_level, home_unit, subject_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.quota
    ADD CONSTRAINT a_quota_is_a_units FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.nomination_review
    ADD CONSTRAINT a_receipt_names_a_pack_as_it_was_imported FOREIGN KEY (pack, pack_sha256) REFERENCES thidua.law_pack(pack, sha256) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.recovery_code
    ADD CONSTRAINT a_recovery_code_belongs_to_an_account FOREIGN KEY (person_id) REFERENCES thidua.account(person_id) ON DELETE CASCADE;

ALTER TABLE ONLY thidua.register
    ADD CONSTRAINT a_register_is_a_units FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE thidua.report
    ADD CONSTRAINT a_report_belongs_to_a_period FOREIGN KEY (root_id, period_level, period_unit, period_id) REFERENCES thidua.period(root_id, level, unit_id, period_id) ON DELETE RESTRICT;

ALTER TABLE thidua.report
    ADD CONSTRAINT a_report_belongs_to_a_unit FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE thidua.report
    ADD CONSTRAINT a_report_belongs_to_its_unit_s_campaign FOREIGN KEY (root_id, level, unit_id, campaign_id, family_id) REFERENCES thidua.campaign(root_id, level, unit_id, campaign_id, family_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.law_fact_review
    ADD CONSTRAINT a_review_is_of_a_fact_of_a_pack FOREIGN KEY (pack) REFERENCES thidua.law_pack(pack) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.nomination_review
    ADD CONSTRAINT a_review_is_of_the_family_of_its_nomination FOREIGN KEY (root_id, level, unit_id, nomination_id, family_id) REFERENCES thidua.nomination(root_id, level, unit_id, nomination_id, family_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.nomination_review
    ADD CONSTRAINT a_review_is_read_as_far_as_its_nomination FOREIGN KEY (root_id, level, unit_id, nomination_id, reach_unit) REFERENCES thidua.nomination(root_id, level, unit_id, nomination_id, reach_unit) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.campaign_revision
    ADD CONSTRAINT a_revision_belongs_to_a_campaign FOREIGN KEY (root_id, level, unit_id, campaign_id, family_id) REFERENCES thidua.campaign(root_id, level, unit_id, campaign_id, family_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.campaign_revision
    ADD CONSTRAINT a_revision_is_printed_in_a_document_of_its_unit FOREIGN KEY (root_id, level, unit_id, document_id) REFERENCES thidua.document(root_id, level, unit_id, document_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.subject
    ADD CONSTRAINT a_subject_belongs_to_a_unit FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.unit_succession
    ADD CONSTRAINT a_successor_is_a_unit FOREIGN KEY (to_unit) REFERENCES thidua.unit(unit_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.target
    ADD CONSTRAINT a_target_is_set_by_a_campaign FOREIGN KEY (root_id, from_level, from_unit, campaign_id, family_id) REFERENCES thidua.campaign(root_id, level, unit_id, campaign_id, family_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.target
    ADD CONSTRAINT a_target_is_set_for_a_unit FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.target
    ADD CONSTRAINT a_target_measures_an_indicator FOREIGN KEY (root_id, home_level, home_unit, indicator_id) REFERENCES thidua.indicator(root_id, level, unit_id, indicator_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.message_text
    ADD CONSTRAINT a_text_is_a_messages FOREIGN KEY (root_id, level, unit_id, message_id) REFERENCES thidua.message(root_id, level, unit_id, message_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.nomination_text
    ADD CONSTRAINT a_text_is_of_the_family_of_its_nomination FOREIGN KEY (root_id, level, unit_id, nomination_id, family_id) REFERENCES thidua.nomination(root_id, level, unit_id, nomination_id, family_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.nomination_text
    ADD CONSTRAINT a_text_is_read_as_far_as_its_nomination FOREIGN KEY (root_id, level, unit_id, nomination_id, reach_unit) REFERENCES thidua.nomination(root_id, level, unit_id, nomination_id, reach_unit) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.token
    ADD CONSTRAINT a_token_belongs_to_a_person FOREIGN KEY (person_id) REFERENCES thidua.person(person_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.transcript
    ADD CONSTRAINT a_transcript_belongs_to_a_unit FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.uptake
    ADD CONSTRAINT a_unit_takes_up_its_own_task FOREIGN KEY (root_id, level, unit_id, obligation_id) REFERENCES thidua.obligation(root_id, level, unit_id, obligation_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.verdict
    ADD CONSTRAINT a_verdict_is_of_the_family_of_its_nomination FOREIGN KEY (root_id, level, unit_id, nomination_id, family_id) REFERENCES thidua.nomination(root_id, level, unit_id, nomination_id, family_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.verdict
    ADD CONSTRAINT a_verdict_is_read_as_far_as_its_nomination FOREIGN KEY (root_id, level, unit_id, nomination_id, reach_unit) REFERENCES thidua.nomination(root_id, level, unit_id, nomination_id, reach_unit) ON DELETE RESTRICT;

ALTER TABLE thidua.report_version
    ADD CONSTRAINT a_version_belongs_to_a_report FOREIGN KEY (root_id, level, unit_id, report_id, family_id) REFERENCES thidua.report(root_id, level, unit_id, report_id, family_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.account
    ADD CONSTRAINT an_account_belongs_to_a_person FOREIGN KEY (person_id) REFERENCES thidua.person(person_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.address
    ADD CONSTRAINT an_address_is_issued_by_a_campaign_of_the_family FOREIGN KEY (root_id, from_level, from_unit, campaign_id, family_id) REFERENCES thidua.campaign(root_id, level, unit_id, campaign_id, family_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.address
    ADD CONSTRAINT an_addressee_is_a_unit FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.campaign
    ADD CONSTRAINT an_adoption_answers_an_address FOREIGN KEY (root_id, level, unit_id, family_id, above_unit) REFERENCES thidua.address(root_id, level, unit_id, family_id, from_unit) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.anchor_event
    ADD CONSTRAINT an_anchor_event_belongs_to_a_unit FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.transcript_answer
    ADD CONSTRAINT an_answer_is_to_a_transcript FOREIGN KEY (root_id, level, unit_id, campaign_id, family_id) REFERENCES thidua.transcript(root_id, level, unit_id, campaign_id, family_id) ON DELETE CASCADE;

ALTER TABLE ONLY thidua.award
    ADD CONSTRAINT an_award_draws_on_a_quota_of_its_unit FOREIGN KEY (root_id, level, unit_id, quota_id) REFERENCES thidua.quota(root_id, level, unit_id, quota_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.award
    ADD CONSTRAINT an_award_is_cancelled_by_a_cancellation FOREIGN KEY (root_id, level, unit_id, cancelled_by, taken_back_by) REFERENCES thidua.commendation(root_id, level, unit_id, commendation_id, kind) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.award
    ADD CONSTRAINT an_award_is_given_by_a_decision FOREIGN KEY (root_id, level, unit_id, commendation_id, given_by) REFERENCES thidua.commendation(root_id, level, unit_id, commendation_id, kind) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.award
    ADD CONSTRAINT an_award_is_given_where_its_nomination_lies FOREIGN KEY (root_id, nomination_level, nomination_unit, nomination_id, unit_id) REFERENCES thidua.nomination(root_id, level, unit_id, nomination_id, at_unit) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.award
    ADD CONSTRAINT an_award_is_of_a_subject FOREIGN KEY (root_id, subject_level, subject_unit, subject_id) REFERENCES thidua.subject(root_id, level, unit_id, subject_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.event
    ADD CONSTRAINT an_event_happens_to_a_unit FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.identity
    ADD CONSTRAINT an_identity_belongs_to_a_person FOREIGN KEY (person_id) REFERENCES thidua.person(person_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.subject_identity
    ADD CONSTRAINT an_identity_is_a_subjects FOREIGN KEY (root_id, level, unit_id, subject_id) REFERENCES thidua.subject(root_id, level, unit_id, subject_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.indicator
    ADD CONSTRAINT an_indicator_belongs_to_a_campaign FOREIGN KEY (root_id, level, unit_id, campaign_id, family_id) REFERENCES thidua.campaign(root_id, level, unit_id, campaign_id, family_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.obligation
    ADD CONSTRAINT an_obligation_comes_of_its_issuers_clause FOREIGN KEY (root_id, from_level, from_unit, clause_id) REFERENCES thidua.clause(root_id, level, unit_id, clause_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.obligation
    ADD CONSTRAINT an_obligation_is_a_units FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.uptake
    ADD CONSTRAINT an_uptake_is_a_units FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.evidence
    ADD CONSTRAINT evidence_has_its_file FOREIGN KEY (root_id, level, unit_id, obligation_id, sha256) REFERENCES thidua.evidence_body(root_id, level, unit_id, obligation_id, sha256) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.evidence
    ADD CONSTRAINT evidence_is_of_a_task_of_its_unit FOREIGN KEY (root_id, level, unit_id, obligation_id, family_id, from_unit) REFERENCES thidua.obligation(root_id, level, unit_id, obligation_id, family_id, from_unit) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.anchor_event_history
    ADD CONSTRAINT history_belongs_to_an_anchor_event FOREIGN KEY (root_id, level, unit_id, event_id) REFERENCES thidua.anchor_event(root_id, level, unit_id, event_id) ON DELETE CASCADE;

ALTER TABLE ONLY thidua.house_rules
    ADD CONSTRAINT house_rules_are_a_units FOREIGN KEY (unit_id, level) REFERENCES thidua.unit(unit_id, level) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.figure_pending
    ADD CONSTRAINT pending_figures_come_from_a_report FOREIGN KEY (root_id, level, unit_id, report_id, report_period, reviewer_id, family_id) REFERENCES thidua.report(root_id, level, unit_id, report_id, period_id, reviewer_id, family_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.campaign
    ADD CONSTRAINT the_campaign_above_is_published FOREIGN KEY (root_id, above_level, above_unit, above_id, family_id) REFERENCES thidua.campaign(root_id, level, unit_id, campaign_id, family_id) ON DELETE RESTRICT;

ALTER TABLE thidua.report
    ADD CONSTRAINT the_reviewer_is_who_addressed_the_unit FOREIGN KEY (root_id, level, unit_id, family_id, reviewer_id) REFERENCES thidua.address(root_id, level, unit_id, family_id, from_unit) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.document_end
    ADD CONSTRAINT what_ends_a_document_is_one FOREIGN KEY (root_id, by_level, by_unit, by_id) REFERENCES thidua.document(root_id, level, unit_id, document_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.document_end
    ADD CONSTRAINT what_ends_is_a_document_of_its_unit FOREIGN KEY (root_id, level, unit_id, document_id, is_known) REFERENCES thidua.document(root_id, level, unit_id, document_id, is_known) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.mailbox_withdrawal
    ADD CONSTRAINT what_is_withdrawn_is_a_mailbox_of_its_unit FOREIGN KEY (root_id, level, unit_id, mailbox_id) REFERENCES thidua.mailbox(root_id, level, unit_id, mailbox_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.nomination
    ADD CONSTRAINT who_is_placed_there_is_nominated_by_that FOREIGN KEY (root_id, level, unit_id, placement_id, subject_level, subject_unit, subject_id) REFERENCES thidua.placement(root_id, level, unit_id, placement_id, home_level, home_unit, subject_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.delivery
    ADD CONSTRAINT who_reminds_of_a_task_told_it FOREIGN KEY (root_id, level, unit_id, obligation_id, family_id, from_unit) REFERENCES thidua.obligation(root_id, level, unit_id, obligation_id, family_id, from_unit) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.delivery
    ADD CONSTRAINT who_sends_a_document_issued_it FOREIGN KEY (root_id, from_level, from_unit, document_id) REFERENCES thidua.document(root_id, level, unit_id, document_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.document
    ADD CONSTRAINT who_signs_by_order_does_so_under_a_document_of_the_unit FOREIGN KEY (root_id, level, unit_id, under_id) REFERENCES thidua.document(root_id, level, unit_id, document_id) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.subject
    ADD CONSTRAINT who_stands_for_another_stands_in_the_same_root FOREIGN KEY (root_id, stands_level, stands_unit, stands_for, yes) REFERENCES thidua.subject(root_id, level, unit_id, subject_id, is_canonical);

ALTER TABLE ONLY thidua.obligation
    ADD CONSTRAINT whoever_owes_was_addressed FOREIGN KEY (root_id, level, unit_id, family_id, told_by) REFERENCES thidua.address(root_id, level, unit_id, family_id, from_unit) ON DELETE RESTRICT;

ALTER TABLE ONLY thidua.document
    ADD CONSTRAINT whoever_signs_has_a_post_in_the_unit FOREIGN KEY (root_id, level, unit_id, signer_membership) REFERENCES thidua.membership(root_id, level, unit_id, membership_id) ON DELETE RESTRICT;

CREATE POLICY accepted_below ON thidua.figure_pending FOR SELECT TO thidua_actor USING (((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())));

ALTER TABLE thidua.account ENABLE ROW LEVEL SECURITY;

CREATE POLICY added_by_its_unit ON thidua.evidence FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('prepare'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY added_by_its_unit ON thidua.evidence_body FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('prepare'::text, family_id) AND thidua.is_recorded()));

ALTER TABLE thidua.address ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.anchor_event ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.anchor_event_history ENABLE ROW LEVEL SECURITY;

CREATE POLICY answered_by_its_unit ON thidua.mailbox FOR UPDATE TO thidua_actor USING (((unit_id = thidua.me()) AND (confirmed_at IS NULL))) WITH CHECK (((unit_id = thidua.me()) AND (answered_by = thidua.my_person()) AND thidua.may('announce'::text) AND thidua.is_recorded()));

CREATE POLICY answered_by_its_unit ON thidua.transcript_answer FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('prepare'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY answered_by_who_told_the_task ON thidua.plea FOR UPDATE TO thidua_actor USING (((to_unit = thidua.me()) AND (state = 'asked'::text))) WITH CHECK (((to_unit = thidua.me()) AND (state = ANY (ARRAY['granted'::text, 'refused'::text])) AND thidua.may('review'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY asked_by_its_unit ON thidua.plea FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND (state = 'asked'::text) AND (answer IS NULL) AND thidua.may('prepare'::text, family_id) AND thidua.is_recorded()));

ALTER TABLE thidua.audit_entry ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.audit_head ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.audit_pending ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.award ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.award_mark ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.campaign ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.campaign_draft ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.campaign_revision ENABLE ROW LEVEL SECURITY;

CREATE POLICY cancelled_or_issued_by_its_unit ON thidua.document FOR UPDATE TO thidua_actor USING (((unit_id = thidua.me()) AND (state = 'reserved'::text))) WITH CHECK (((unit_id = thidua.me()) AND thidua.is_recorded() AND (((state = 'cancelled'::text) AND thidua.may('register'::text)) OR ((state = 'issued'::text) AND (signer_membership IS NOT NULL) AND thidua.may('sign'::text, family_id)))));

CREATE POLICY carried_on_by_its_unit ON thidua.campaign FOR UPDATE TO thidua_actor USING ((unit_id = thidua.me())) WITH CHECK (((unit_id = thidua.me()) AND thidua.may('sign'::text, family_id) AND thidua.is_recorded()));

ALTER TABLE thidua.certificate ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.clause ENABLE ROW LEVEL SECURITY;

CREATE POLICY cleared_off_its_own_desk ON thidua.campaign_draft FOR DELETE TO thidua_actor USING (((unit_id = thidua.me()) AND thidua.may('prepare'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY cleared_off_its_own_desk ON thidua.nomination_draft FOR DELETE TO thidua_actor USING (((unit_id = thidua.me()) AND thidua.may('prepare'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY cleared_off_its_own_desk ON thidua.report_draft FOR DELETE TO thidua_actor USING (((unit_id = thidua.me()) AND thidua.may('prepare'::text, family_id) AND thidua.is_recorded()));

ALTER TABLE thidua.commendation ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.commendation_basis ENABLE ROW LEVEL SECURITY;

CREATE POLICY corrected_and_withdrawn_by_its_unit ON thidua.prior_award FOR UPDATE TO thidua_actor USING (((unit_id = thidua.me()) AND (withdrawn_at IS NULL))) WITH CHECK (((unit_id = thidua.me()) AND thidua.may('prepare'::text) AND thidua.is_recorded()));

CREATE POLICY corrected_by_its_home ON thidua.subject FOR UPDATE TO thidua_actor USING ((unit_id = thidua.me())) WITH CHECK (((unit_id = thidua.me()) AND thidua.may('prepare'::text) AND thidua.is_recorded()));

CREATE POLICY corrected_by_its_unit ON thidua.movement FOR UPDATE TO thidua_actor USING ((unit_id = thidua.me())) WITH CHECK (((unit_id = thidua.me()) AND thidua.may('announce'::text) AND thidua.is_recorded()));

CREATE POLICY corrected_by_its_unit ON thidua.placement FOR UPDATE TO thidua_actor USING ((unit_id = thidua.me())) WITH CHECK (((unit_id = thidua.me()) AND thidua.may('prepare'::text) AND thidua.is_recorded()));

CREATE POLICY counted_on_by_its_unit ON thidua.register FOR UPDATE TO thidua_actor USING ((unit_id = thidua.me())) WITH CHECK (((unit_id = thidua.me()) AND (thidua.may('register'::text) OR thidua.may('sign'::text, last_family)) AND thidua.is_recorded()));

ALTER TABLE thidua.delivery ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.difficulty ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.document ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.document_end ENABLE ROW LEVEL SECURITY;

CREATE POLICY done_by_its_unit ON thidua.obligation FOR UPDATE TO thidua_actor USING (((unit_id = thidua.me()) AND (state = ANY (ARRAY['told'::text, 'returned'::text])))) WITH CHECK (((unit_id = thidua.me()) AND (state = 'done'::text) AND (reason IS NULL) AND thidua.may('prepare'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY emptied_by_its_unit ON thidua.period FOR DELETE TO thidua_actor USING (((unit_id = thidua.me()) AND (thidua.may('sign'::text, campaign_id) OR thidua.may('announce'::text)) AND thidua.is_recorded()));

CREATE POLICY entered_by_its_unit ON thidua.prior_award FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND (withdrawn_at IS NULL) AND thidua.may('prepare'::text) AND thidua.is_recorded()));

ALTER TABLE thidua.event ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.evidence ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.evidence_body ENABLE ROW LEVEL SECURITY;

CREATE POLICY extremes_of_the_subtree ON thidua.figure_extreme FOR SELECT TO thidua_actor USING (((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())));

ALTER TABLE thidua.figure ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.figure_extreme ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.figure_pending ENABLE ROW LEVEL SECURITY;

CREATE POLICY given_by_its_unit ON thidua.award FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND (cancelled_by IS NULL) AND thidua.may('sign'::text) AND thidua.is_recorded()));

CREATE POLICY granted_unasked_by_who_told_the_task ON thidua.plea FOR INSERT TO thidua_actor WITH CHECK (((to_unit = thidua.me()) AND ((unit_id >= (thidua.me() + 1)) AND (unit_id <= thidua.my_last())) AND (state = 'granted'::text) AND (reason IS NULL) AND thidua.may('review'::text, family_id) AND thidua.is_recorded()));

ALTER TABLE thidua.house_rules ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.identity ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.indicator ENABLE ROW LEVEL SECURITY;

CREATE POLICY issued_by_its_unit ON thidua.commendation FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('sign'::text) AND thidua.is_recorded()));

CREATE POLICY issued_by_its_unit ON thidua.commendation_basis FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('sign'::text) AND thidua.is_recorded()));

CREATE POLICY issued_to_a_unit_below ON thidua.address FOR INSERT TO thidua_actor WITH CHECK (((from_unit = thidua.me()) AND ((unit_id >= (thidua.me() + 1)) AND (unit_id <= thidua.my_last())) AND thidua.may('sign'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY its_unit_raises_withdraws_and_answers_what_it_gathered ON thidua.difficulty FOR UPDATE TO thidua_actor USING (((unit_id = thidua.me()) AND (state = ANY (ARRAY['gathering'::text, 'raised'::text, 'returned'::text])))) WITH CHECK (((unit_id = thidua.me()) AND thidua.is_recorded() AND (question IS NULL) AND (((state = ANY (ARRAY['raised'::text, 'withdrawn'::text])) AND thidua.may('prepare'::text, family_id)) OR (((state = 'gathering'::text) OR ((state = 'answered'::text) AND (to_unit IS NULL))) AND thidua.may('review'::text, family_id)))));

CREATE POLICY kept_by_its_unit ON thidua.movement FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('announce'::text) AND thidua.is_recorded()));

ALTER TABLE thidua.known_device ENABLE ROW LEVEL SECURITY;

CREATE POLICY laid_on_its_own_desk ON thidua.campaign_draft FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('prepare'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY laid_on_its_own_desk ON thidua.nomination_draft FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('prepare'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY laid_on_its_own_desk ON thidua.report_draft FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('prepare'::text, family_id) AND thidua.is_recorded()));

ALTER TABLE thidua.legal_basis ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.linked_movement ENABLE ROW LEVEL SECURITY;

CREATE POLICY made_by_its_unit ON thidua.certificate FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('sign'::text) AND thidua.is_recorded()));

ALTER TABLE thidua.mailbox ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.mailbox_withdrawal ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.membership ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.message ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.message_text ENABLE ROW LEVEL SECURITY;

CREATE POLICY moved_by_its_reviewer ON thidua.nomination FOR UPDATE TO thidua_actor USING (((at_unit = thidua.me()) AND (state = ANY (ARRAY['sent'::text, 'received'::text, 'appraised'::text])))) WITH CHECK (((at_unit = thidua.me()) AND (((state = ANY (ARRAY['received'::text, 'returned'::text, 'appraised'::text])) AND thidua.may('appraise'::text)) OR ((state = ANY (ARRAY['refused'::text, 'awarded'::text])) AND thidua.may('sign'::text, family_id))) AND thidua.is_recorded()));

CREATE POLICY moved_by_its_unit ON thidua.anchor_event FOR UPDATE TO thidua_actor USING ((unit_id = thidua.me())) WITH CHECK (((unit_id = thidua.me()) AND thidua.may('announce'::text) AND thidua.is_recorded()));

ALTER TABLE thidua.movement ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.movement_launch ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.nomination ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.nomination_draft ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.nomination_review ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.nomination_text ENABLE ROW LEVEL SECURITY;

CREATE POLICY noted_anew_by_its_unit ON thidua.document FOR DELETE TO thidua_actor USING (((unit_id = thidua.me()) AND (state = 'known'::text) AND (family_id IS NULL) AND thidua.may('cite'::text) AND thidua.is_recorded()));

ALTER TABLE thidua.obligation ENABLE ROW LEVEL SECURITY;

CREATE POLICY opened_by_its_unit ON thidua.register FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND (last = (first - 1)) AND (thidua.may('register'::text) OR thidua.may('sign'::text, last_family)) AND thidua.is_recorded()));

CREATE POLICY opened_by_its_unit ON thidua.report FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND (state = 'draft'::text) AND (version = 0) AND (accepted_version IS NULL) AND thidua.may('prepare'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY opened_once_by_its_unit ON thidua.delivery FOR UPDATE TO thidua_actor USING (((unit_id = thidua.me()) AND (opened_at IS NULL))) WITH CHECK (((unit_id = thidua.me()) AND (opened_at IS NOT NULL) AND (opened_by = thidua.my_person()) AND thidua.may('open'::text) AND thidua.is_recorded()));

CREATE POLICY own_and_as_far_up_as_it_was_sent ON thidua.nomination_review FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) AND (thidua.me() >= reach_unit)));

CREATE POLICY own_and_as_far_up_as_it_was_sent ON thidua.nomination_text FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) AND (thidua.me() >= reach_unit)));

CREATE POLICY own_and_as_far_up_as_it_was_sent ON thidua.verdict FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) AND (thidua.me() >= reach_unit)));

CREATE POLICY own_and_of_tasks_one_told ON thidua.evidence FOR SELECT TO thidua_actor USING (((unit_id = thidua.me()) OR ((from_unit = thidua.me()) AND ((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())))));

CREATE POLICY own_and_of_tasks_one_told ON thidua.evidence_body FOR SELECT TO thidua_actor USING (((unit_id = thidua.me()) OR ((from_unit = thidua.me()) AND ((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())))));

CREATE POLICY own_and_sent_from_below ON thidua.report FOR SELECT TO thidua_actor USING (((unit_id = thidua.me()) OR ((version > 0) AND ((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())))));

CREATE POLICY own_and_those_of_units_below ON thidua.nomination FOR SELECT TO thidua_actor USING (((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())));

CREATE POLICY own_and_those_of_units_below ON thidua.register FOR SELECT TO thidua_actor USING (((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())));

CREATE POLICY own_and_those_of_units_below ON thidua.uptake FOR SELECT TO thidua_actor USING (((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())));

CREATE POLICY own_and_upward ON thidua.certificate FOR SELECT TO thidua_actor USING (((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())));

CREATE POLICY own_and_upward ON thidua.quota FOR SELECT TO thidua_actor USING (((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())));

CREATE POLICY own_and_used_upward_and_downward ON thidua.transcript FOR SELECT TO thidua_actor USING (((unit_id = thidua.me()) OR ((state = 'used'::text) AND (((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))))));

CREATE POLICY own_below_and_where_it_is_placed ON thidua.subject FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (thidua.me() = ANY (seen_by))));

CREATE POLICY own_issued_upward_and_downward_known_downward ON thidua.document FOR SELECT TO thidua_actor USING (((unit_id = thidua.me()) OR ((state = 'issued'::text) AND ((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last()))) OR ((state = ANY (ARRAY['issued'::text, 'known'::text])) AND ((unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))))));

CREATE POLICY own_raised_from_below_and_answered_for_all ON thidua.difficulty FOR SELECT TO thidua_actor USING (((unit_id = thidua.me()) OR ((state <> 'gathering'::text) AND ((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last()))) OR ((is_published OR ((gathers > 0) AND (state = ANY (ARRAY['merged'::text, 'answered'::text])))) AND ((unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))))));

CREATE POLICY own_sent_and_published ON thidua.event FOR SELECT TO thidua_actor USING (((unit_id = thidua.me()) OR ((audience = ANY (ARRAY['sent'::text, 'published'::text])) AND ((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last()))) OR ((audience = 'published'::text) AND ((unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))))));

CREATE POLICY own_those_of_units_below_and_of_who_works_with_it ON thidua.obligation FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (lead_unit = thidua.me())));

CREATE POLICY own_those_of_units_below_and_of_who_works_with_it ON thidua.plea FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (lead_unit = thidua.me())));

CREATE POLICY own_upward_and_downward ON thidua.commendation FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))));

CREATE POLICY own_upward_and_downward ON thidua.commendation_basis FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))));

CREATE POLICY own_upward_and_of_who_nominated ON thidua.award FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (nomination_unit = thidua.me())));

ALTER TABLE thidua.period ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.person ENABLE ROW LEVEL SECURITY;

CREATE POLICY placed_by_its_unit ON thidua.placement FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND ((home_unit >= thidua.me()) AND (home_unit <= thidua.my_last())) AND thidua.may('prepare'::text) AND thidua.is_recorded()));

ALTER TABLE thidua.placement ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.plea ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.prior_award ENABLE ROW LEVEL SECURITY;

CREATE POLICY published_upward_and_downward ON thidua.anchor_event FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))));

CREATE POLICY published_upward_and_downward ON thidua.anchor_event_history FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))));

CREATE POLICY published_upward_and_downward ON thidua.campaign FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))));

CREATE POLICY published_upward_and_downward ON thidua.campaign_revision FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))));

CREATE POLICY published_upward_and_downward ON thidua.clause FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))));

CREATE POLICY published_upward_and_downward ON thidua.indicator FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))));

CREATE POLICY published_upward_and_downward ON thidua.legal_basis FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))));

CREATE POLICY published_upward_and_downward ON thidua.linked_movement FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))));

CREATE POLICY published_upward_and_downward ON thidua.movement FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))));

CREATE POLICY published_upward_and_downward ON thidua.movement_launch FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))));

CREATE POLICY published_upward_and_downward ON thidua.period FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))));

CREATE POLICY queued_by_the_reviewer ON thidua.figure_pending FOR INSERT TO thidua_actor WITH CHECK (((reviewer_id = thidua.me()) AND ((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) AND thidua.may('review'::text, family_id) AND thidua.is_recorded()));

ALTER TABLE thidua.quota ENABLE ROW LEVEL SECURITY;

CREATE POLICY raised_or_gathered_by_its_unit ON thidua.difficulty FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.is_recorded() AND (gathers = 0) AND (((state = 'raised'::text) AND thidua.may('prepare'::text, family_id)) OR ((state = 'gathering'::text) AND thidua.may('review'::text, family_id)))));

CREATE POLICY read_above_and_below ON thidua.house_rules FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))));

CREATE POLICY read_by_its_unit ON thidua.mailbox FOR SELECT TO thidua_actor USING ((unit_id = thidua.me()));

CREATE POLICY read_by_its_unit ON thidua.mailbox_withdrawal FOR SELECT TO thidua_actor USING ((unit_id = thidua.me()));

CREATE POLICY read_by_its_unit ON thidua.message FOR SELECT TO thidua_actor USING ((unit_id = thidua.me()));

CREATE POLICY read_by_the_auditors_of_its_unit ON thidua.audit_entry FOR SELECT TO thidua_actor USING (((unit_id = thidua.me()) AND thidua.may('audit'::text)));

CREATE POLICY read_where_it_was_said_and_in_both_homes ON thidua.subject_merger FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR ((from_unit >= thidua.me()) AND (from_unit <= thidua.my_last())) OR ((into_unit >= thidua.me()) AND (into_unit <= thidua.my_last()))));

CREATE POLICY read_where_its_document_is ON thidua.document_end FOR SELECT TO thidua_actor USING (((unit_id = thidua.me()) OR ((NOT is_known) AND ((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last()))) OR (unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))));

CREATE POLICY received_and_sent ON thidua.delivery FOR SELECT TO thidua_actor USING (((unit_id = thidua.me()) OR ((from_unit = thidua.me()) AND (((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR (unit_id =
CASE
    WHEN ((thidua.me() & (65535)::bigint) <> 0) THEN (thidua.me() & ('-65536'::integer)::bigint)
    WHEN ((thidua.me() & '4294967295'::bigint) <> 0) THEN (thidua.me() & '-4294967296'::bigint)
    WHEN ((thidua.me() & '281474976710655'::bigint) <> 0) THEN (thidua.me() & '-281474976710656'::bigint)
    ELSE NULL::bigint
END)))));

CREATE POLICY recorded_by_who_did_it ON thidua.event FOR INSERT TO thidua_actor WITH CHECK (((by_unit = thidua.me()) AND (by_person = thidua.my_person()) AND (by_role = thidua.my_role()) AND (NOT (on_behalf_of IS DISTINCT FROM thidua.on_behalf_of(thidua.deed_of(kind), family_id))) AND thidua.may(thidua.deed_of(kind), family_id) AND ((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) AND thidua.is_recorded()));

ALTER TABLE thidua.recovery_code ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.register ENABLE ROW LEVEL SECURITY;

CREATE POLICY registered_by_its_home ON thidua.subject FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND (stands_unit = unit_id) AND (stands_for = subject_id) AND (seen_by = '{}'::bigint[]) AND (NOT has_number) AND thidua.may('prepare'::text) AND thidua.is_recorded()));

ALTER TABLE thidua.report ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.report_draft ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.report_version ENABLE ROW LEVEL SECURITY;

CREATE POLICY reserved_issued_or_known_by_its_unit ON thidua.document FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.is_recorded() AND (((state = 'reserved'::text) AND thidua.may('register'::text)) OR ((state = 'issued'::text) AND (signer_membership IS NOT NULL) AND thidua.may('sign'::text, family_id)) OR ((state = 'known'::text) AND (thidua.may('cite'::text) OR thidua.may('sign'::text, family_id))))));

CREATE POLICY rewritten_on_its_own_desk ON thidua.campaign_draft FOR UPDATE TO thidua_actor USING (((unit_id = thidua.me()) AND thidua.may('prepare'::text, family_id))) WITH CHECK (((unit_id = thidua.me()) AND thidua.may('prepare'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY rewritten_on_its_own_desk ON thidua.nomination_draft FOR UPDATE TO thidua_actor USING (((unit_id = thidua.me()) AND thidua.may('prepare'::text, family_id))) WITH CHECK (((unit_id = thidua.me()) AND thidua.may('prepare'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY rewritten_on_its_own_desk ON thidua.report_draft FOR UPDATE TO thidua_actor USING (((unit_id = thidua.me()) AND thidua.may('prepare'::text, family_id))) WITH CHECK (((unit_id = thidua.me()) AND thidua.may('prepare'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY said_by_its_reviewer ON thidua.nomination_review FOR INSERT TO thidua_actor WITH CHECK (((reach_unit = thidua.me()) AND ((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) AND (((deed <> 'refusal'::text) AND thidua.may('appraise'::text)) OR ((deed = 'refusal'::text) AND thidua.may('sign'::text, family_id))) AND thidua.is_recorded()));

CREATE POLICY said_by_its_unit ON thidua.document_end FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.is_recorded() AND
CASE
    WHEN is_known THEN thidua.may('cite'::text)
    ELSE thidua.may('register'::text)
END));

CREATE POLICY said_by_its_unit ON thidua.mailbox_withdrawal FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND (by_person = thidua.my_person()) AND thidua.may('announce'::text) AND thidua.is_recorded()));

CREATE POLICY seen_by_issuer_addressee_and_above ON thidua.address FOR SELECT TO thidua_actor USING (((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())));

CREATE POLICY seen_by_whom_it_is_set_for_and_above ON thidua.target FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR ((unit_id = from_unit) AND ((unit_id = (thidua.me() & '-281474976710656'::bigint)) OR (unit_id = (thidua.me() & '-4294967296'::bigint)) OR (unit_id = (thidua.me() & ('-65536'::integer)::bigint))))));

CREATE POLICY seen_on_its_own_desk ON thidua.campaign_draft FOR SELECT TO thidua_actor USING (((unit_id = thidua.me()) AND thidua.may('prepare'::text, family_id)));

CREATE POLICY seen_on_its_own_desk ON thidua.nomination_draft FOR SELECT TO thidua_actor USING (((unit_id = thidua.me()) AND thidua.may('prepare'::text, family_id)));

CREATE POLICY seen_on_its_own_desk ON thidua.report_draft FOR SELECT TO thidua_actor USING (((unit_id = thidua.me()) AND thidua.may('prepare'::text, family_id)));

CREATE POLICY seen_on_its_own_desk ON thidua.transcript_answer FOR SELECT TO thidua_actor USING ((unit_id = thidua.me()));

CREATE POLICY sent_again_or_withdrawn_by_its_unit ON thidua.nomination FOR UPDATE TO thidua_actor USING (((unit_id = thidua.me()) AND (state = ANY (ARRAY['sent'::text, 'received'::text, 'returned'::text])))) WITH CHECK (((unit_id = thidua.me()) AND (state = ANY (ARRAY['sent'::text, 'withdrawn'::text])) AND thidua.may('sign'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY sent_back_by_who_told_it ON thidua.obligation FOR UPDATE TO thidua_actor USING (((from_unit = thidua.me()) AND (state = 'done'::text) AND (strength = 'ordered'::text))) WITH CHECK (((from_unit = thidua.me()) AND (state = 'returned'::text) AND (account IS NULL) AND thidua.may('review'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY sent_by_its_unit ON thidua.nomination FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND (state = 'sent'::text) AND (revision = 1) AND thidua.may('sign'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY sent_by_its_unit ON thidua.nomination_text FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('sign'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY sent_by_its_unit ON thidua.report_version FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('sign'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY sent_by_who_issued_the_document ON thidua.delivery FOR INSERT TO thidua_actor WITH CHECK (((from_unit = thidua.me()) AND (((unit_id >= (thidua.me() + 1)) AND (unit_id <= thidua.my_last())) OR ((obligation_id IS NULL) AND (words IS NULL) AND (unit_id =
CASE
    WHEN ((thidua.me() & (65535)::bigint) <> 0) THEN (thidua.me() & ('-65536'::integer)::bigint)
    WHEN ((thidua.me() & '4294967295'::bigint) <> 0) THEN (thidua.me() & '-4294967296'::bigint)
    WHEN ((thidua.me() & '281474976710655'::bigint) <> 0) THEN (thidua.me() & '-281474976710656'::bigint)
    ELSE NULL::bigint
END))) AND (by_person = thidua.my_person()) AND (opened_at IS NULL) AND (message_id IS NULL) AND (document_id IS NOT NULL) AND ((words IS NULL) OR (obligation_id IS NOT NULL)) AND thidua.may('sign'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY sent_by_who_told_the_task ON thidua.delivery FOR INSERT TO thidua_actor WITH CHECK (((from_unit = thidua.me()) AND ((unit_id >= (thidua.me() + 1)) AND (unit_id <= thidua.my_last())) AND (by_person = thidua.my_person()) AND (opened_at IS NULL) AND (message_id IS NULL) AND (document_id IS NULL) AND thidua.may('review'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY sent_versions_are_seen_above ON thidua.report_version FOR SELECT TO thidua_actor USING (((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())));

CREATE POLICY set_by_its_unit ON thidua.house_rules FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('announce'::text) AND thidua.is_recorded()));

CREATE POLICY set_by_its_unit ON thidua.quota FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND (used = 0) AND thidua.may('sign'::text) AND thidua.is_recorded()));

CREATE POLICY set_for_the_subtree ON thidua.target FOR INSERT TO thidua_actor WITH CHECK (((from_unit = thidua.me()) AND ((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) AND thidua.may('sign'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY set_or_drawn_on_by_its_unit ON thidua.quota FOR UPDATE TO thidua_actor USING ((unit_id = thidua.me())) WITH CHECK (((unit_id = thidua.me()) AND thidua.may('sign'::text) AND thidua.is_recorded()));

ALTER TABLE thidua.sign_in_allowance ENABLE ROW LEVEL SECURITY;

CREATE POLICY stored_by_the_reviewer ON thidua.verdict FOR INSERT TO thidua_actor WITH CHECK (((reach_unit = thidua.me()) AND ((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) AND (((step = ANY (ARRAY['receipt'::text, 'appraisal'::text])) AND thidua.may('appraise'::text)) OR ((step = 'decision'::text) AND thidua.may('sign'::text, family_id))) AND thidua.is_recorded()));

CREATE POLICY stored_by_the_unit_that_sends ON thidua.verdict FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND (step = 'submission'::text) AND thidua.may('sign'::text, family_id) AND thidua.is_recorded()));

ALTER TABLE thidua.subject ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.subject_identity ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.subject_merger ENABLE ROW LEVEL SECURITY;

CREATE POLICY taken_back_by_its_unit ON thidua.award FOR UPDATE TO thidua_actor USING (((unit_id = thidua.me()) AND (cancelled_by IS NULL))) WITH CHECK (((unit_id = thidua.me()) AND (cancelled_by IS NOT NULL) AND thidua.may('sign'::text) AND thidua.is_recorded()));

CREATE POLICY taken_in_by_its_unit ON thidua.transcript FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND (state = 'read'::text) AND thidua.may('prepare'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY taken_up_by_its_unit ON thidua.uptake FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('prepare'::text) AND thidua.is_recorded()));

ALTER TABLE thidua.target ENABLE ROW LEVEL SECURITY;

CREATE POLICY the_auditor_judges_again ON thidua.verdict FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_answers ON thidua.transcript_answer FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_awards ON thidua.award FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_certificates ON thidua.certificate FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_commendations ON thidua.commendation FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_documents ON thidua.document FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_ends ON thidua.document_end FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_entries ON thidua.audit_entry FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_events ON thidua.event FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_evidence ON thidua.evidence FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_extremes ON thidua.figure_extreme FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_figures ON thidua.figure FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_heads ON thidua.audit_head FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_house_rules ON thidua.house_rules FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_indicators ON thidua.indicator FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_mailboxes ON thidua.mailbox FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_mergers ON thidua.subject_merger FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_messages ON thidua.message FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_nominations ON thidua.nomination FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_obligations ON thidua.obligation FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_of_files ON thidua.evidence_body FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_periods ON thidua.period FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_pleas ON thidua.plea FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_prior_awards ON thidua.prior_award FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_quotas ON thidua.quota FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_registers ON thidua.register FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_reports ON thidua.report FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_transcripts ON thidua.transcript FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_versions ON thidua.report_version FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_what_campaigns_derive_from ON thidua.campaign FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_what_is_pending ON thidua.figure_pending FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_what_is_withdrawn ON thidua.mailbox_withdrawal FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_what_plans_rest_on ON thidua.legal_basis FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_what_reviewers_did ON thidua.nomination_review FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_what_they_rest_on ON thidua.commendation_basis FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_what_was_put_down ON thidua.audit_pending FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_what_was_sent_and_opened ON thidua.delivery FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_when_it_was_sent ON thidua.nomination_text FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_when_revisions_came ON thidua.campaign_revision FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_which_difficulties_wait ON thidua.difficulty FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_who_had_a_post ON thidua.membership FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_who_was_addressed ON thidua.address FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_whom_clauses_tell ON thidua.clause FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_whom_subjects_stand_for ON thidua.subject FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_auditor_reads_whose_targets_there_are ON thidua.target FOR SELECT TO thidua_auditor USING (true);

CREATE POLICY the_author_submits_and_corrects ON thidua.report FOR UPDATE TO thidua_actor USING (((unit_id = thidua.me()) AND (state = ANY (ARRAY['draft'::text, 'returned'::text, 'reopened'::text, 'correcting'::text, 'accepted'::text])))) WITH CHECK (((unit_id = thidua.me()) AND (((state = 'submitted'::text) AND thidua.may('sign'::text, family_id)) OR ((state = 'correcting'::text) AND thidua.may('prepare'::text, family_id))) AND thidua.is_recorded()));

CREATE POLICY the_gate_compares_identities ON thidua.subject_identity TO thidua_gate USING (true) WITH CHECK (true);

CREATE POLICY the_gate_compares_marks ON thidua.award_mark TO thidua_gate USING (true) WITH CHECK (true);

CREATE POLICY the_gate_finds_certificates ON thidua.certificate FOR SELECT TO thidua_gate USING (true);

CREATE POLICY the_gate_finds_subjects ON thidua.subject FOR SELECT TO thidua_gate USING (true);

CREATE POLICY the_gate_gathers_records ON thidua.prior_award FOR SELECT TO thidua_gate USING (true);

CREATE POLICY the_gate_holds_files_against_their_names ON thidua.evidence_body FOR SELECT TO thidua_gate USING (true);

CREATE POLICY the_gate_looks_memberships_up ON thidua.membership FOR SELECT TO thidua_gate USING (true);

CREATE POLICY the_gate_looks_people_up ON thidua.person FOR SELECT TO thidua_gate USING (true);

CREATE POLICY the_gate_looks_tokens_up ON thidua.token FOR SELECT TO thidua_gate USING (true);

CREATE POLICY the_gate_looks_whether_it_is_put_down ON thidua.audit_pending FOR SELECT TO thidua_gate USING (true);

CREATE POLICY the_gate_merges_subjects ON thidua.subject_merger TO thidua_gate USING (true) WITH CHECK (true);

CREATE POLICY the_gate_places_who_was_found ON thidua.placement FOR INSERT TO thidua_gate WITH CHECK (true);

CREATE POLICY the_gate_puts_down_what_is_done ON thidua.audit_pending FOR INSERT TO thidua_gate WITH CHECK (true);

CREATE POLICY the_gate_says_who_sees_a_subject ON thidua.subject FOR UPDATE TO thidua_gate USING (true) WITH CHECK (true);

CREATE POLICY the_gate_slows_down_who_looks ON thidua.sign_in_allowance TO thidua_gate USING (true) WITH CHECK (true);

CREATE POLICY the_gate_tells_by_which_decision ON thidua.commendation FOR SELECT TO thidua_gate USING (true);

CREATE POLICY the_gate_tells_the_number_of_a_decision ON thidua.document FOR SELECT TO thidua_gate USING (true);

CREATE POLICY the_gate_tells_what_a_paper_says ON thidua.award FOR SELECT TO thidua_gate USING (true);

CREATE POLICY the_registrar_erases_what_was_said ON thidua.audit_entry FOR UPDATE TO thidua_registrar USING (true) WITH CHECK ((said IS NULL));

CREATE POLICY the_registrar_finds_entries ON thidua.audit_entry FOR SELECT TO thidua_registrar USING (true);

CREATE POLICY the_registrar_keeps_accounts ON thidua.account TO thidua_registrar USING (true) WITH CHECK (true);

CREATE POLICY the_registrar_keeps_allowances ON thidua.sign_in_allowance TO thidua_registrar USING (true) WITH CHECK (true);

CREATE POLICY the_registrar_keeps_devices ON thidua.known_device TO thidua_registrar USING (true) WITH CHECK (true);

CREATE POLICY the_registrar_keeps_identities ON thidua.identity TO thidua_registrar USING (true) WITH CHECK (true);

CREATE POLICY the_registrar_keeps_memberships ON thidua.membership TO thidua_registrar USING (true) WITH CHECK (true);

CREATE POLICY the_registrar_keeps_people ON thidua.person TO thidua_registrar USING (true) WITH CHECK (true);

CREATE POLICY the_registrar_keeps_recovery_codes ON thidua.recovery_code TO thidua_registrar USING (true) WITH CHECK (true);

CREATE POLICY the_registrar_keeps_tokens ON thidua.token TO thidua_registrar USING (true) WITH CHECK (true);

CREATE POLICY the_registrar_puts_down_what_is_done ON thidua.audit_pending FOR INSERT TO thidua_registrar WITH CHECK (true);

CREATE POLICY the_registrar_reads_uptakes ON thidua.uptake FOR SELECT TO thidua_registrar USING (true);

CREATE POLICY the_reviewer_decides ON thidua.report FOR UPDATE TO thidua_actor USING (((reviewer_id = thidua.me()) AND ((state = 'submitted'::text) OR (accepted_version IS NOT NULL)))) WITH CHECK (((reviewer_id = thidua.me()) AND (state = ANY (ARRAY['accepted'::text, 'returned'::text, 'reopened'::text])) AND thidua.may('review'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY the_worker_adds_entries ON thidua.audit_entry FOR INSERT TO thidua_worker WITH CHECK (true);

CREATE POLICY the_worker_begins_periods ON thidua.period FOR INSERT TO thidua_worker WITH CHECK (true);

CREATE POLICY the_worker_folds ON thidua.figure TO thidua_worker USING (true) WITH CHECK (true);

CREATE POLICY the_worker_folds_extremes ON thidua.figure_extreme TO thidua_worker USING (true) WITH CHECK (true);

CREATE POLICY the_worker_forgets_what_was_sent ON thidua.message_text FOR DELETE TO thidua_worker USING (true);

CREATE POLICY the_worker_keeps_to_house_rules ON thidua.house_rules FOR SELECT TO thidua_worker USING (true);

CREATE POLICY the_worker_knows_the_campaigns ON thidua.campaign FOR SELECT TO thidua_worker USING (true);

CREATE POLICY the_worker_knows_the_events ON thidua.anchor_event FOR SELECT TO thidua_worker USING (true);

CREATE POLICY the_worker_knows_the_indicators ON thidua.indicator FOR SELECT TO thidua_worker USING (true);

CREATE POLICY the_worker_knows_the_mailboxes ON thidua.mailbox FOR SELECT TO thidua_worker USING (true);

CREATE POLICY the_worker_knows_the_messages ON thidua.message FOR SELECT TO thidua_worker USING (true);

CREATE POLICY the_worker_knows_the_periods ON thidua.period FOR SELECT TO thidua_worker USING (true);

CREATE POLICY the_worker_knows_the_tasks ON thidua.obligation FOR SELECT TO thidua_worker USING (true);

CREATE POLICY the_worker_knows_what_is_sent ON thidua.message_text FOR SELECT TO thidua_worker USING (true);

CREATE POLICY the_worker_knows_what_is_withdrawn ON thidua.mailbox_withdrawal FOR SELECT TO thidua_worker USING (true);

CREATE POLICY the_worker_knows_what_was_granted ON thidua.plea FOR SELECT TO thidua_worker USING (true);

CREATE POLICY the_worker_knows_what_was_sent ON thidua.delivery FOR SELECT TO thidua_worker USING (true);

CREATE POLICY the_worker_knows_when_revisions_came ON thidua.campaign_revision FOR SELECT TO thidua_worker USING (true);

CREATE POLICY the_worker_knows_which_documents_were_sent ON thidua.document FOR SELECT TO thidua_worker USING (true);

CREATE POLICY the_worker_knows_who_has_targets ON thidua.target FOR SELECT TO thidua_worker USING (true);

CREATE POLICY the_worker_knows_who_was_addressed ON thidua.address FOR SELECT TO thidua_worker USING (true);

CREATE POLICY the_worker_knows_whose_clauses_they_are ON thidua.clause FOR SELECT TO thidua_worker USING (true);

CREATE POLICY the_worker_looks_where_something_moved ON thidua.event FOR SELECT TO thidua_worker USING (true);

CREATE POLICY the_worker_makes_the_code ON thidua.mailbox FOR UPDATE TO thidua_worker USING (true) WITH CHECK (true);

CREATE POLICY the_worker_moves_the_heads ON thidua.audit_head TO thidua_worker USING (true) WITH CHECK (true);

CREATE POLICY the_worker_passes_on_what_is_open ON thidua.obligation FOR UPDATE TO thidua_worker USING ((state = ANY (ARRAY['told'::text, 'returned'::text]))) WITH CHECK ((state = 'passed'::text));

CREATE POLICY the_worker_reminds_by_itself ON thidua.delivery FOR INSERT TO thidua_worker WITH CHECK (((by_person IS NULL) AND (words IS NULL) AND (opened_at IS NULL) AND (message_id IS NULL) AND (document_id IS NULL)));

CREATE POLICY the_worker_sends_messages ON thidua.message FOR UPDATE TO thidua_worker USING (true) WITH CHECK (true);

CREATE POLICY the_worker_takes_what_is_pending ON thidua.figure_pending TO thidua_worker USING (true);

CREATE POLICY the_worker_takes_what_was_put_down ON thidua.audit_pending TO thidua_worker USING (true);

CREATE POLICY the_worker_tells_who_took_over ON thidua.obligation FOR INSERT TO thidua_worker WITH CHECK (((state = 'told'::text) AND (since_unit IS NOT NULL)));

CREATE POLICY the_worker_writes_messages ON thidua.message FOR INSERT TO thidua_worker WITH CHECK (true);

CREATE POLICY the_worker_writes_of_what_was_sent ON thidua.delivery FOR UPDATE TO thidua_worker USING (true) WITH CHECK (true);

CREATE POLICY the_worker_writes_what_is_sent ON thidua.message_text FOR INSERT TO thidua_worker WITH CHECK (true);

CREATE POLICY thrown_away_with_its_draft ON thidua.transcript FOR DELETE TO thidua_actor USING (((unit_id = thidua.me()) AND (state = 'read'::text) AND thidua.may('prepare'::text, family_id) AND thidua.is_recorded()));

ALTER TABLE thidua.token ENABLE ROW LEVEL SECURITY;

CREATE POLICY told_by_its_unit ON thidua.mailbox FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND (code_hash IS NULL) AND (answer IS NULL) AND thidua.may('announce'::text) AND thidua.is_recorded()));

CREATE POLICY told_by_its_unit ON thidua.movement_launch FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('announce'::text) AND thidua.is_recorded() AND ((campaign_unit IS NULL) OR ((campaign_unit >= thidua.me()) AND (campaign_unit <= thidua.my_last())) OR (campaign_unit = (thidua.me() & '-281474976710656'::bigint)) OR (campaign_unit = (thidua.me() & '-4294967296'::bigint)) OR (campaign_unit = (thidua.me() & ('-65536'::integer)::bigint)))));

CREATE POLICY told_by_who_signs_the_plan ON thidua.obligation FOR INSERT TO thidua_actor WITH CHECK (((from_unit = thidua.me()) AND ((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) AND (state = 'told'::text) AND (since_unit IS NULL) AND thidua.may('sign'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY totals_of_the_subtree ON thidua.figure FOR SELECT TO thidua_actor USING (((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())));

ALTER TABLE thidua.transcript ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.transcript_answer ENABLE ROW LEVEL SECURITY;

ALTER TABLE thidua.uptake ENABLE ROW LEVEL SECURITY;

CREATE POLICY used_by_its_unit ON thidua.transcript FOR UPDATE TO thidua_actor USING (((unit_id = thidua.me()) AND (state = 'read'::text))) WITH CHECK (((unit_id = thidua.me()) AND (state = 'used'::text) AND thidua.may('sign'::text, family_id) AND thidua.is_recorded()));

ALTER TABLE thidua.verdict ENABLE ROW LEVEL SECURITY;

CREATE POLICY where_it_is_and_where_its_subject_is ON thidua.placement FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR ((home_unit >= thidua.me()) AND (home_unit <= thidua.my_last()))));

CREATE POLICY where_it_was_entered_and_where_its_subject_is ON thidua.prior_award FOR SELECT TO thidua_actor USING ((((unit_id >= thidua.me()) AND (unit_id <= thidua.my_last())) OR ((home_unit >= thidua.me()) AND (home_unit <= thidua.my_last()))));

CREATE POLICY who_it_was_raised_to_returns_merges_and_answers ON thidua.difficulty FOR UPDATE TO thidua_actor USING (((to_unit = thidua.me()) AND (state = 'raised'::text))) WITH CHECK (((to_unit = thidua.me()) AND thidua.is_recorded() AND (state = ANY (ARRAY['returned'::text, 'merged'::text, 'answered'::text])) AND thidua.may('review'::text, family_id)));

CREATE POLICY withdrawn_by_its_unit ON thidua.plea FOR UPDATE TO thidua_actor USING (((unit_id = thidua.me()) AND (state = 'asked'::text))) WITH CHECK (((unit_id = thidua.me()) AND (state = 'withdrawn'::text) AND (answer IS NULL) AND thidua.may('prepare'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY written_by_its_unit ON thidua.anchor_event FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('announce'::text) AND thidua.is_recorded()));

CREATE POLICY written_by_its_unit ON thidua.anchor_event_history FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('announce'::text) AND thidua.is_recorded()));

CREATE POLICY written_by_its_unit ON thidua.campaign FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('sign'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY written_by_its_unit ON thidua.campaign_revision FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('sign'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY written_by_its_unit ON thidua.clause FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('sign'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY written_by_its_unit ON thidua.indicator FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('sign'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY written_by_its_unit ON thidua.legal_basis FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('sign'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY written_by_its_unit ON thidua.linked_movement FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND thidua.may('sign'::text, family_id) AND thidua.is_recorded()));

CREATE POLICY written_by_its_unit ON thidua.period FOR INSERT TO thidua_actor WITH CHECK (((unit_id = thidua.me()) AND (thidua.may('sign'::text, campaign_id) OR thidua.may('announce'::text)) AND thidua.is_recorded()));

GRANT USAGE ON SCHEMA thidua TO thidua_login;
GRANT USAGE ON SCHEMA thidua TO thidua_gate;
GRANT USAGE ON SCHEMA thidua TO thidua_actor;
GRANT USAGE ON SCHEMA thidua TO thidua_worker;
GRANT USAGE ON SCHEMA thidua TO thidua_auditor;
GRANT USAGE ON SCHEMA thidua TO thidua_registrar;
GRANT USAGE ON SCHEMA thidua TO thidua_backup;

GRANT USAGE ON SCHEMA thidua_schema TO thidua_login;
GRANT USAGE ON SCHEMA thidua_schema TO thidua_actor;
GRANT USAGE ON SCHEMA thidua_schema TO thidua_worker;
GRANT USAGE ON SCHEMA thidua_schema TO thidua_auditor;
GRANT USAGE ON SCHEMA thidua_schema TO thidua_registrar;
GRANT USAGE ON SCHEMA thidua_schema TO thidua_backup;

REVOKE ALL ON FUNCTION thidua.accept_invitation(invitation bytea, scheme smallint, salt bytea, verifier bytea, device bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.accept_invitation(invitation bytea, scheme smallint, salt bytea, verifier bytea, device bytea) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.all_or_nothing(moved bigint, queued bigint, recorded bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.all_or_nothing(moved bigint, queued bigint, recorded bigint) TO thidua_gate;
GRANT ALL ON FUNCTION thidua.all_or_nothing(moved bigint, queued bigint, recorded bigint) TO thidua_actor;
GRANT ALL ON FUNCTION thidua.all_or_nothing(moved bigint, queued bigint, recorded bigint) TO thidua_worker;
GRANT ALL ON FUNCTION thidua.all_or_nothing(moved bigint, queued bigint, recorded bigint) TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.all_or_nothing(moved bigint, queued bigint, recorded bigint) TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.appoint(membership uuid, unit bigint, person uuid, name text, role text, post text, first_day date, last_day date, signs_as text) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.appoint(membership uuid, unit bigint, person uuid, name text, role text, post text, first_day date, last_day date, signs_as text) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.awards_given(home bigint, subject uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.awards_given(home bigint, subject uuid) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.begin_password(session bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.begin_password(session bytea) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.begin_sign_in(login text, device bytea, address text) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.begin_sign_in(login text, device bytea, address text) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.cancelled_certificates(root bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.cancelled_certificates(root bigint) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.certificate_told(asked text) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.certificate_told(asked text) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.confirm_second_factor(session bytea, secret bytea, step bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.confirm_second_factor(session bytea, secret bytea, step bigint) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.deed_of(kind text) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.deed_of(kind text) TO thidua_gate;
GRANT ALL ON FUNCTION thidua.deed_of(kind text) TO thidua_actor;
GRANT ALL ON FUNCTION thidua.deed_of(kind text) TO thidua_worker;
GRANT ALL ON FUNCTION thidua.deed_of(kind text) TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.deed_of(kind text) TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.delegate(membership uuid, deputy uuid, family uuid, first_day date, last_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.delegate(membership uuid, deputy uuid, family uuid, first_day date, last_day date) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.deputy_for(family uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.deputy_for(family uuid) TO thidua_gate;
GRANT ALL ON FUNCTION thidua.deputy_for(family uuid) TO thidua_actor;
GRANT ALL ON FUNCTION thidua.deputy_for(family uuid) TO thidua_worker;
GRANT ALL ON FUNCTION thidua.deputy_for(family uuid) TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.deputy_for(family uuid) TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.end_membership(membership uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.end_membership(membership uuid) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.end_session(session bytea, ended uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.end_session(session bytea, ended uuid) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.extend_session(session bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.extend_session(session bytea) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.find_subject(key_nos integer[], hashes bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.find_subject(key_nos integer[], hashes bytea[]) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.give_back(login text, device bytea, network text, is_known boolean, was_right boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION thidua.give_up_sign_in(login text, device bytea, address text) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.give_up_sign_in(login text, device bytea, address text) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.identify_subject(subject uuid, key_no integer, hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.identify_subject(subject uuid, key_no integer, hash bytea) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.invite(person uuid, login text, invitation bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.invite(person uuid, login text, invitation bytea) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.invited(invitation bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.invited(invitation bytea) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.is_for_deputies(deed text) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.is_for_deputies(deed text) TO thidua_gate;
GRANT ALL ON FUNCTION thidua.is_for_deputies(deed text) TO thidua_actor;
GRANT ALL ON FUNCTION thidua.is_for_deputies(deed text) TO thidua_worker;
GRANT ALL ON FUNCTION thidua.is_for_deputies(deed text) TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.is_for_deputies(deed text) TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.is_in_hand_of(unit bigint, person uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION thidua.is_known(login text, device bytea) FROM PUBLIC;

REVOKE ALL ON FUNCTION thidua.is_open(root integer, level smallint, unit bigint, campaign uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.is_open(root integer, level smallint, unit bigint, campaign uuid) TO thidua_gate;
GRANT ALL ON FUNCTION thidua.is_open(root integer, level smallint, unit bigint, campaign uuid) TO thidua_actor;
GRANT ALL ON FUNCTION thidua.is_open(root integer, level smallint, unit bigint, campaign uuid) TO thidua_worker;
GRANT ALL ON FUNCTION thidua.is_open(root integer, level smallint, unit bigint, campaign uuid) TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.is_open(root integer, level smallint, unit bigint, campaign uuid) TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.is_recorded() FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.is_recorded() TO thidua_actor;
GRANT ALL ON FUNCTION thidua.is_recorded() TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.last_below(unit_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.last_below(unit_id bigint) TO thidua_gate;
GRANT ALL ON FUNCTION thidua.last_below(unit_id bigint) TO thidua_actor;
GRANT ALL ON FUNCTION thidua.last_below(unit_id bigint) TO thidua_worker;
GRANT ALL ON FUNCTION thidua.last_below(unit_id bigint) TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.last_below(unit_id bigint) TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.mark_awards(asked uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.mark_awards(asked uuid) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.my_roles() FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.my_roles() TO thidua_gate;
GRANT ALL ON FUNCTION thidua.my_roles() TO thidua_actor;
GRANT ALL ON FUNCTION thidua.my_roles() TO thidua_worker;
GRANT ALL ON FUNCTION thidua.my_roles() TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.my_roles() TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.roles_for(deed text) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.roles_for(deed text) TO thidua_gate;
GRANT ALL ON FUNCTION thidua.roles_for(deed text) TO thidua_actor;
GRANT ALL ON FUNCTION thidua.roles_for(deed text) TO thidua_worker;
GRANT ALL ON FUNCTION thidua.roles_for(deed text) TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.roles_for(deed text) TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.may(deed text) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.may(deed text) TO thidua_gate;
GRANT ALL ON FUNCTION thidua.may(deed text) TO thidua_actor;
GRANT ALL ON FUNCTION thidua.may(deed text) TO thidua_worker;
GRANT ALL ON FUNCTION thidua.may(deed text) TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.may(deed text) TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.may(deed text, family uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.may(deed text, family uuid) TO thidua_gate;
GRANT ALL ON FUNCTION thidua.may(deed text, family uuid) TO thidua_actor;
GRANT ALL ON FUNCTION thidua.may(deed text, family uuid) TO thidua_worker;
GRANT ALL ON FUNCTION thidua.may(deed text, family uuid) TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.may(deed text, family uuid) TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.me() FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.me() TO thidua_gate;
GRANT ALL ON FUNCTION thidua.me() TO thidua_actor;
GRANT ALL ON FUNCTION thidua.me() TO thidua_worker;
GRANT ALL ON FUNCTION thidua.me() TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.me() TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.merge_subjects(merger uuid, from_unit bigint, from_id uuid, into_unit bigint, into_id uuid, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.merge_subjects(merger uuid, from_unit bigint, from_id uuid, into_unit bigint, into_id uuid, reason text) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.my_account(session bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.my_account(session bytea) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.my_last() FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.my_last() TO thidua_gate;
GRANT ALL ON FUNCTION thidua.my_last() TO thidua_actor;
GRANT ALL ON FUNCTION thidua.my_last() TO thidua_worker;
GRANT ALL ON FUNCTION thidua.my_last() TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.my_last() TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.my_person() FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.my_person() TO thidua_gate;
GRANT ALL ON FUNCTION thidua.my_person() TO thidua_actor;
GRANT ALL ON FUNCTION thidua.my_person() TO thidua_worker;
GRANT ALL ON FUNCTION thidua.my_person() TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.my_person() TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.my_role() FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.my_role() TO thidua_gate;
GRANT ALL ON FUNCTION thidua.my_role() TO thidua_actor;
GRANT ALL ON FUNCTION thidua.my_role() TO thidua_worker;
GRANT ALL ON FUNCTION thidua.my_role() TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.my_role() TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.my_sessions(session bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.my_sessions(session bytea) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.without_tones(words text) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.without_tones(words text) TO thidua_gate;
GRANT ALL ON FUNCTION thidua.without_tones(words text) TO thidua_actor;
GRANT ALL ON FUNCTION thidua.without_tones(words text) TO thidua_worker;
GRANT ALL ON FUNCTION thidua.without_tones(words text) TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.without_tones(words text) TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.name_key(kind text, name text) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.name_key(kind text, name text) TO thidua_gate;
GRANT ALL ON FUNCTION thidua.name_key(kind text, name text) TO thidua_actor;
GRANT ALL ON FUNCTION thidua.name_key(kind text, name text) TO thidua_worker;
GRANT ALL ON FUNCTION thidua.name_key(kind text, name text) TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.name_key(kind text, name text) TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.network_of(address text) FROM PUBLIC;

REVOKE ALL ON FUNCTION thidua.now() FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.now() TO thidua_gate;
GRANT ALL ON FUNCTION thidua.now() TO thidua_actor;
GRANT ALL ON FUNCTION thidua.now() TO thidua_worker;
GRANT ALL ON FUNCTION thidua.now() TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.now() TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.on_behalf_of(deed text, family uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.on_behalf_of(deed text, family uuid) TO thidua_gate;
GRANT ALL ON FUNCTION thidua.on_behalf_of(deed text, family uuid) TO thidua_actor;
GRANT ALL ON FUNCTION thidua.on_behalf_of(deed text, family uuid) TO thidua_worker;
GRANT ALL ON FUNCTION thidua.on_behalf_of(deed text, family uuid) TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.on_behalf_of(deed text, family uuid) TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.open_account(person uuid, login text, invitation bytea, given_by bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION thidua.open_session(person uuid, session bytea, address text, agent text) FROM PUBLIC;

REVOKE ALL ON FUNCTION thidua.outgrow(person uuid, unit bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION thidua.parent_of(unit_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.parent_of(unit_id bigint) TO thidua_gate;
GRANT ALL ON FUNCTION thidua.parent_of(unit_id bigint) TO thidua_actor;
GRANT ALL ON FUNCTION thidua.parent_of(unit_id bigint) TO thidua_worker;
GRANT ALL ON FUNCTION thidua.parent_of(unit_id bigint) TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.parent_of(unit_id bigint) TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.part_subjects(merger uuid, why text) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.part_subjects(merger uuid, why text) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.people_here() FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.people_here() TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.place_found(placement uuid, home bigint, subject uuid, key_nos integer[], hashes bytea[], as_what text, began_on date, ended_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.place_found(placement uuid, home bigint, subject uuid, key_nos integer[], hashes bytea[], as_what text, began_on date, ended_on date) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.prepare_second_factor(session bytea, key bytea, secret bytea, recovery bytea[]) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.prepare_second_factor(session bytea, key bytea, secret bytea, recovery bytea[]) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.put_down(person uuid, what text, address text, status smallint) FROM PUBLIC;

REVOKE ALL ON FUNCTION thidua.queue_to_date(root integer, unit bigint, report uuid, counting integer) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.queue_to_date(root integer, unit bigint, report uuid, counting integer) TO thidua_actor;

GRANT SELECT ON TABLE thidua.prior_award TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.prior_award TO thidua_actor;
GRANT SELECT ON TABLE thidua.prior_award TO thidua_gate;

GRANT SELECT(root_id) ON TABLE thidua.prior_award TO thidua_auditor;

GRANT SELECT(level) ON TABLE thidua.prior_award TO thidua_auditor;

GRANT SELECT(unit_id) ON TABLE thidua.prior_award TO thidua_auditor;

GRANT SELECT(award_id) ON TABLE thidua.prior_award TO thidua_auditor;

GRANT UPDATE(form) ON TABLE thidua.prior_award TO thidua_actor;

GRANT UPDATE(form_words) ON TABLE thidua.prior_award TO thidua_actor;

GRANT UPDATE(from_year) ON TABLE thidua.prior_award TO thidua_actor;

GRANT UPDATE(year) ON TABLE thidua.prior_award TO thidua_actor;

GRANT UPDATE(decided_on) ON TABLE thidua.prior_award TO thidua_actor;

GRANT UPDATE(symbol) ON TABLE thidua.prior_award TO thidua_actor;

GRANT UPDATE(decided_by) ON TABLE thidua.prior_award TO thidua_actor;

GRANT UPDATE(proof) ON TABLE thidua.prior_award TO thidua_actor;

GRANT UPDATE(shown_by) ON TABLE thidua.prior_award TO thidua_actor;

GRANT UPDATE(withdrawn_at) ON TABLE thidua.prior_award TO thidua_actor;
GRANT SELECT(withdrawn_at) ON TABLE thidua.prior_award TO thidua_auditor;

GRANT UPDATE(why_withdrawn) ON TABLE thidua.prior_award TO thidua_actor;

GRANT UPDATE(revision) ON TABLE thidua.prior_award TO thidua_actor;
GRANT SELECT(revision) ON TABLE thidua.prior_award TO thidua_auditor;

GRANT UPDATE(changed_at) ON TABLE thidua.prior_award TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.record_of(home bigint, subject uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.record_of(home bigint, subject uuid) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.record_refusal(token_hash bytea, unit bigint, method text, path text, thing uuid, address text, said text, status smallint, code text) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.record_refusal(token_hash bytea, unit bigint, method text, path text, thing uuid, address text, said text, status smallint, code text) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.refuse_campaigns_below_what_is_closed() FROM PUBLIC;

REVOKE ALL ON FUNCTION thidua.refuse_reports_of_what_is_closed() FROM PUBLIC;

REVOKE ALL ON FUNCTION thidua.refuse_what_counts_already() FROM PUBLIC;

REVOKE ALL ON FUNCTION thidua.remove_second_factor(session bytea, key bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.remove_second_factor(session bytea, key bytea) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.remove_unless_reported(unit bigint, period uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.remove_unless_reported(unit bigint, period uuid) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.secret_to_confirm(session bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.secret_to_confirm(session bytea) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.set_password(session bytea, old_key bytea, scheme smallint, salt bytea, verifier bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.set_password(session bytea, old_key bytea, scheme smallint, salt bytea, verifier bytea) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.sign_in(login text, key bytea, step bigint, recovery bytea, session bytea, device bytea, address text, agent text) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.sign_in(login text, key bytea, step bigint, recovery bytea, session bytea, device bytea, address text, agent text) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.sign_in_by_identity(issuer text, subject text, session bytea, address text, agent text) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.sign_in_by_identity(issuer text, subject text, session bytea, address text, agent text) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.signed_in(session bytea) FROM PUBLIC;

REVOKE ALL ON FUNCTION thidua.signers_here(in_turn boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.signers_here(in_turn boolean) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.spoiled_files(root integer) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.spoiled_files(root integer) TO thidua_auditor;

REVOKE ALL ON FUNCTION thidua.stand(token_hash bytea, unit bigint, method text, path text, thing uuid, address text, said text) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.stand(token_hash bytea, unit bigint, method text, path text, thing uuid, address text, said text) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.standings(token_hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.standings(token_hash bytea) TO thidua_actor;

REVOKE ALL ON FUNCTION thidua.take_attempt(whose text, at_once integer, pause interval) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.take_attempt(whose text, at_once integer, pause interval) TO thidua_gate;

REVOKE ALL ON FUNCTION thidua.take_attempts(login text, device bytea, network text, is_known boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION thidua.take_number(is_own boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION thidua.today() FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.today() TO thidua_gate;
GRANT ALL ON FUNCTION thidua.today() TO thidua_actor;
GRANT ALL ON FUNCTION thidua.today() TO thidua_worker;
GRANT ALL ON FUNCTION thidua.today() TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.today() TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.unit_text(unit bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.unit_text(unit bigint) TO thidua_gate;
GRANT ALL ON FUNCTION thidua.unit_text(unit bigint) TO thidua_actor;
GRANT ALL ON FUNCTION thidua.unit_text(unit bigint) TO thidua_worker;
GRANT ALL ON FUNCTION thidua.unit_text(unit bigint) TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.unit_text(unit bigint) TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.who_answers_for(unit bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.who_answers_for(unit bigint) TO thidua_gate;
GRANT ALL ON FUNCTION thidua.who_answers_for(unit bigint) TO thidua_actor;
GRANT ALL ON FUNCTION thidua.who_answers_for(unit bigint) TO thidua_worker;
GRANT ALL ON FUNCTION thidua.who_answers_for(unit bigint) TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.who_answers_for(unit bigint) TO thidua_registrar;

REVOKE ALL ON FUNCTION thidua.working_day_after(began date, days integer) FROM PUBLIC;
GRANT ALL ON FUNCTION thidua.working_day_after(began date, days integer) TO thidua_gate;
GRANT ALL ON FUNCTION thidua.working_day_after(began date, days integer) TO thidua_actor;
GRANT ALL ON FUNCTION thidua.working_day_after(began date, days integer) TO thidua_worker;
GRANT ALL ON FUNCTION thidua.working_day_after(began date, days integer) TO thidua_auditor;
GRANT ALL ON FUNCTION thidua.working_day_after(began date, days integer) TO thidua_registrar;

GRANT SELECT ON TABLE thidua.account TO thidua_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE thidua.account TO thidua_registrar;

GRANT SELECT ON TABLE thidua.address TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.address TO thidua_actor;

GRANT SELECT(root_id) ON TABLE thidua.address TO thidua_worker;
GRANT SELECT(root_id) ON TABLE thidua.address TO thidua_auditor;

GRANT SELECT(level) ON TABLE thidua.address TO thidua_worker;
GRANT SELECT(level) ON TABLE thidua.address TO thidua_auditor;

GRANT SELECT(unit_id) ON TABLE thidua.address TO thidua_worker;
GRANT SELECT(unit_id) ON TABLE thidua.address TO thidua_auditor;

GRANT SELECT(family_id) ON TABLE thidua.address TO thidua_worker;
GRANT SELECT(family_id) ON TABLE thidua.address TO thidua_auditor;

GRANT SELECT(from_unit) ON TABLE thidua.address TO thidua_worker;
GRANT SELECT(from_unit) ON TABLE thidua.address TO thidua_auditor;

GRANT SELECT(campaign_id) ON TABLE thidua.address TO thidua_auditor;

GRANT SELECT(strength) ON TABLE thidua.address TO thidua_worker;
GRANT SELECT(strength) ON TABLE thidua.address TO thidua_auditor;

GRANT SELECT(adopt_by) ON TABLE thidua.address TO thidua_auditor;

GRANT SELECT(since_revision) ON TABLE thidua.address TO thidua_auditor;

GRANT SELECT ON TABLE thidua.anchor_event TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.anchor_event TO thidua_actor;
GRANT SELECT ON TABLE thidua.anchor_event TO thidua_worker;

GRANT UPDATE(name) ON TABLE thidua.anchor_event TO thidua_actor;

GRANT UPDATE(planned_on) ON TABLE thidua.anchor_event TO thidua_actor;

GRANT UPDATE(held_on) ON TABLE thidua.anchor_event TO thidua_actor;

GRANT UPDATE(revision) ON TABLE thidua.anchor_event TO thidua_actor;

GRANT SELECT ON TABLE thidua.anchor_event_history TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.anchor_event_history TO thidua_actor;

GRANT SELECT ON TABLE thidua.audit_entry TO thidua_backup;
GRANT INSERT ON TABLE thidua.audit_entry TO thidua_worker;
GRANT SELECT ON TABLE thidua.audit_entry TO thidua_actor;
GRANT SELECT ON TABLE thidua.audit_entry TO thidua_auditor;

GRANT SELECT(root_id) ON TABLE thidua.audit_entry TO thidua_registrar;

GRANT SELECT(seq) ON TABLE thidua.audit_entry TO thidua_registrar;

GRANT SELECT(thing) ON TABLE thidua.audit_entry TO thidua_registrar;

GRANT UPDATE(said) ON TABLE thidua.audit_entry TO thidua_registrar;

GRANT SELECT ON TABLE thidua.audit_head TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.audit_head TO thidua_worker;
GRANT SELECT ON TABLE thidua.audit_head TO thidua_auditor;

GRANT UPDATE(seq) ON TABLE thidua.audit_head TO thidua_worker;

GRANT UPDATE(hash) ON TABLE thidua.audit_head TO thidua_worker;

GRANT SELECT ON TABLE thidua.audit_pending TO thidua_backup;
GRANT INSERT ON TABLE thidua.audit_pending TO thidua_gate;
GRANT INSERT ON TABLE thidua.audit_pending TO thidua_registrar;
GRANT SELECT,DELETE ON TABLE thidua.audit_pending TO thidua_worker;
GRANT SELECT ON TABLE thidua.audit_pending TO thidua_auditor;

GRANT SELECT(root_id) ON TABLE thidua.audit_pending TO thidua_gate;

GRANT SELECT(at) ON TABLE thidua.audit_pending TO thidua_gate;

GRANT SELECT(unit_id) ON TABLE thidua.audit_pending TO thidua_gate;

GRANT SELECT(person_id) ON TABLE thidua.audit_pending TO thidua_gate;

GRANT SELECT(roles) ON TABLE thidua.audit_pending TO thidua_gate;

GRANT SELECT(deputy_for) ON TABLE thidua.audit_pending TO thidua_gate;

GRANT SELECT(status) ON TABLE thidua.audit_pending TO thidua_gate;

GRANT SELECT(tx) ON TABLE thidua.audit_pending TO thidua_gate;

GRANT SELECT ON TABLE thidua.award TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.award TO thidua_actor;
GRANT SELECT ON TABLE thidua.award TO thidua_auditor;

GRANT SELECT(root_id) ON TABLE thidua.award TO thidua_gate;

GRANT SELECT(level) ON TABLE thidua.award TO thidua_gate;

GRANT SELECT(unit_id) ON TABLE thidua.award TO thidua_gate;

GRANT SELECT(award_id) ON TABLE thidua.award TO thidua_gate;

GRANT SELECT(commendation_id) ON TABLE thidua.award TO thidua_gate;

GRANT SELECT(ordinal) ON TABLE thidua.award TO thidua_gate;

GRANT SELECT(subject_level) ON TABLE thidua.award TO thidua_gate;

GRANT SELECT(subject_unit) ON TABLE thidua.award TO thidua_gate;

GRANT SELECT(subject_id) ON TABLE thidua.award TO thidua_gate;

GRANT SELECT(family_id) ON TABLE thidua.award TO thidua_gate;

GRANT SELECT(form) ON TABLE thidua.award TO thidua_gate;

GRANT SELECT(form_name) ON TABLE thidua.award TO thidua_gate;

GRANT SELECT(began_on) ON TABLE thidua.award TO thidua_gate;

GRANT SELECT(ended_on) ON TABLE thidua.award TO thidua_gate;

GRANT UPDATE(cancelled_by) ON TABLE thidua.award TO thidua_actor;
GRANT SELECT(cancelled_by) ON TABLE thidua.award TO thidua_gate;

GRANT SELECT ON TABLE thidua.award_mark TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.award_mark TO thidua_gate;

GRANT SELECT ON TABLE thidua.campaign TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.campaign TO thidua_actor;
GRANT SELECT ON TABLE thidua.campaign TO thidua_worker;

GRANT SELECT(root_id) ON TABLE thidua.campaign TO thidua_auditor;

GRANT SELECT(level) ON TABLE thidua.campaign TO thidua_auditor;

GRANT SELECT(unit_id) ON TABLE thidua.campaign TO thidua_auditor;

GRANT SELECT(campaign_id) ON TABLE thidua.campaign TO thidua_auditor;

GRANT SELECT(family_id) ON TABLE thidua.campaign TO thidua_auditor;

GRANT SELECT(family_level) ON TABLE thidua.campaign TO thidua_auditor;

GRANT SELECT(family_unit) ON TABLE thidua.campaign TO thidua_auditor;

GRANT SELECT(above_level) ON TABLE thidua.campaign TO thidua_auditor;

GRANT SELECT(above_unit) ON TABLE thidua.campaign TO thidua_auditor;

GRANT SELECT(above_id) ON TABLE thidua.campaign TO thidua_auditor;

GRANT UPDATE(state) ON TABLE thidua.campaign TO thidua_actor;
GRANT SELECT(state) ON TABLE thidua.campaign TO thidua_auditor;

GRANT UPDATE(revision) ON TABLE thidua.campaign TO thidua_actor;
GRANT SELECT(revision) ON TABLE thidua.campaign TO thidua_auditor;

GRANT UPDATE(end_on) ON TABLE thidua.campaign TO thidua_actor;

GRANT UPDATE(end_event) ON TABLE thidua.campaign TO thidua_actor;

GRANT UPDATE(end_event_unit) ON TABLE thidua.campaign TO thidua_actor;

GRANT SELECT(published_at) ON TABLE thidua.campaign TO thidua_auditor;

GRANT UPDATE(closed_at) ON TABLE thidua.campaign TO thidua_actor;

GRANT UPDATE(closed_by) ON TABLE thidua.campaign TO thidua_actor;

GRANT SELECT ON TABLE thidua.campaign_draft TO thidua_backup;
GRANT SELECT,INSERT,DELETE ON TABLE thidua.campaign_draft TO thidua_actor;

GRANT UPDATE(revision) ON TABLE thidua.campaign_draft TO thidua_actor;

GRANT UPDATE(body) ON TABLE thidua.campaign_draft TO thidua_actor;

GRANT UPDATE(changed_at) ON TABLE thidua.campaign_draft TO thidua_actor;

GRANT UPDATE(changed_by) ON TABLE thidua.campaign_draft TO thidua_actor;

GRANT SELECT ON TABLE thidua.campaign_revision TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.campaign_revision TO thidua_actor;

GRANT SELECT(root_id) ON TABLE thidua.campaign_revision TO thidua_auditor;
GRANT SELECT(root_id) ON TABLE thidua.campaign_revision TO thidua_worker;

GRANT SELECT(level) ON TABLE thidua.campaign_revision TO thidua_auditor;
GRANT SELECT(level) ON TABLE thidua.campaign_revision TO thidua_worker;

GRANT SELECT(unit_id) ON TABLE thidua.campaign_revision TO thidua_auditor;
GRANT SELECT(unit_id) ON TABLE thidua.campaign_revision TO thidua_worker;

GRANT SELECT(campaign_id) ON TABLE thidua.campaign_revision TO thidua_auditor;
GRANT SELECT(campaign_id) ON TABLE thidua.campaign_revision TO thidua_worker;

GRANT SELECT(revision) ON TABLE thidua.campaign_revision TO thidua_auditor;
GRANT SELECT(revision) ON TABLE thidua.campaign_revision TO thidua_worker;

GRANT SELECT(above_revision) ON TABLE thidua.campaign_revision TO thidua_auditor;

GRANT SELECT(issued_at) ON TABLE thidua.campaign_revision TO thidua_auditor;
GRANT SELECT(issued_at) ON TABLE thidua.campaign_revision TO thidua_worker;

GRANT SELECT(document_id) ON TABLE thidua.campaign_revision TO thidua_auditor;

GRANT SELECT(recipients) ON TABLE thidua.campaign_revision TO thidua_auditor;

GRANT SELECT ON TABLE thidua.certificate TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.certificate TO thidua_actor;
GRANT SELECT ON TABLE thidua.certificate TO thidua_auditor;

GRANT SELECT(root_id) ON TABLE thidua.certificate TO thidua_gate;

GRANT SELECT(level) ON TABLE thidua.certificate TO thidua_gate;

GRANT SELECT(unit_id) ON TABLE thidua.certificate TO thidua_gate;

GRANT SELECT(award_id) ON TABLE thidua.certificate TO thidua_gate;

GRANT SELECT(number) ON TABLE thidua.certificate TO thidua_gate;

GRANT SELECT(code) ON TABLE thidua.certificate TO thidua_gate;

GRANT SELECT(name) ON TABLE thidua.certificate TO thidua_gate;

GRANT SELECT ON TABLE thidua.certificate_key TO thidua_backup;
GRANT SELECT ON TABLE thidua.certificate_key TO thidua_gate;
GRANT SELECT ON TABLE thidua.certificate_key TO thidua_actor;
GRANT SELECT ON TABLE thidua.certificate_key TO thidua_worker;
GRANT SELECT ON TABLE thidua.certificate_key TO thidua_auditor;
GRANT SELECT,INSERT ON TABLE thidua.certificate_key TO thidua_registrar;

GRANT UPDATE(until_on) ON TABLE thidua.certificate_key TO thidua_registrar;

GRANT UPDATE(compromised_from) ON TABLE thidua.certificate_key TO thidua_registrar;

GRANT SELECT ON TABLE thidua.clause TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.clause TO thidua_actor;

GRANT SELECT(root_id) ON TABLE thidua.clause TO thidua_auditor;
GRANT SELECT(root_id) ON TABLE thidua.clause TO thidua_worker;

GRANT SELECT(level) ON TABLE thidua.clause TO thidua_auditor;
GRANT SELECT(level) ON TABLE thidua.clause TO thidua_worker;

GRANT SELECT(unit_id) ON TABLE thidua.clause TO thidua_auditor;
GRANT SELECT(unit_id) ON TABLE thidua.clause TO thidua_worker;

GRANT SELECT(campaign_id) ON TABLE thidua.clause TO thidua_auditor;
GRANT SELECT(campaign_id) ON TABLE thidua.clause TO thidua_worker;

GRANT SELECT(clause_id) ON TABLE thidua.clause TO thidua_auditor;
GRANT SELECT(clause_id) ON TABLE thidua.clause TO thidua_worker;

GRANT SELECT(since_revision) ON TABLE thidua.clause TO thidua_auditor;

GRANT SELECT(heading) ON TABLE thidua.clause TO thidua_worker;

GRANT SELECT(due_on) ON TABLE thidua.clause TO thidua_auditor;

GRANT SELECT(family_id) ON TABLE thidua.clause TO thidua_auditor;

GRANT SELECT(fulfilled_by) ON TABLE thidua.clause TO thidua_auditor;

GRANT SELECT(who) ON TABLE thidua.clause TO thidua_auditor;

GRANT SELECT(strength) ON TABLE thidua.clause TO thidua_auditor;

GRANT SELECT(role) ON TABLE thidua.clause TO thidua_auditor;

GRANT SELECT(lead_unit) ON TABLE thidua.clause TO thidua_auditor;

GRANT SELECT ON TABLE thidua.commendation TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.commendation TO thidua_actor;
GRANT SELECT ON TABLE thidua.commendation TO thidua_auditor;

GRANT SELECT(root_id) ON TABLE thidua.commendation TO thidua_gate;

GRANT SELECT(level) ON TABLE thidua.commendation TO thidua_gate;

GRANT SELECT(unit_id) ON TABLE thidua.commendation TO thidua_gate;

GRANT SELECT(commendation_id) ON TABLE thidua.commendation TO thidua_gate;

GRANT SELECT(document_id) ON TABLE thidua.commendation TO thidua_gate;

GRANT SELECT(decided_on) ON TABLE thidua.commendation TO thidua_gate;

GRANT SELECT ON TABLE thidua.commendation_basis TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.commendation_basis TO thidua_actor;
GRANT SELECT ON TABLE thidua.commendation_basis TO thidua_auditor;

GRANT SELECT ON TABLE thidua.delivery TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.delivery TO thidua_actor;
GRANT INSERT ON TABLE thidua.delivery TO thidua_worker;

GRANT SELECT(root_id) ON TABLE thidua.delivery TO thidua_worker;
GRANT SELECT(root_id) ON TABLE thidua.delivery TO thidua_auditor;

GRANT SELECT(level) ON TABLE thidua.delivery TO thidua_worker;

GRANT SELECT(unit_id) ON TABLE thidua.delivery TO thidua_worker;
GRANT SELECT(unit_id) ON TABLE thidua.delivery TO thidua_auditor;

GRANT SELECT(delivery_id) ON TABLE thidua.delivery TO thidua_worker;
GRANT SELECT(delivery_id) ON TABLE thidua.delivery TO thidua_auditor;

GRANT SELECT(from_unit) ON TABLE thidua.delivery TO thidua_worker;
GRANT SELECT(from_unit) ON TABLE thidua.delivery TO thidua_auditor;

GRANT SELECT(by_person) ON TABLE thidua.delivery TO thidua_worker;
GRANT SELECT(by_person) ON TABLE thidua.delivery TO thidua_auditor;

GRANT SELECT(obligation_id) ON TABLE thidua.delivery TO thidua_worker;
GRANT SELECT(obligation_id) ON TABLE thidua.delivery TO thidua_auditor;

GRANT SELECT(at) ON TABLE thidua.delivery TO thidua_worker;
GRANT SELECT(at) ON TABLE thidua.delivery TO thidua_auditor;

GRANT UPDATE(opened_at) ON TABLE thidua.delivery TO thidua_actor;
GRANT SELECT(opened_at) ON TABLE thidua.delivery TO thidua_auditor;

GRANT UPDATE(opened_by) ON TABLE thidua.delivery TO thidua_actor;
GRANT SELECT(opened_by) ON TABLE thidua.delivery TO thidua_auditor;

GRANT SELECT(from_level) ON TABLE thidua.delivery TO thidua_worker;

GRANT SELECT(document_id) ON TABLE thidua.delivery TO thidua_worker;
GRANT SELECT(document_id) ON TABLE thidua.delivery TO thidua_auditor;

GRANT SELECT(message_id),UPDATE(message_id) ON TABLE thidua.delivery TO thidua_worker;
GRANT SELECT(message_id) ON TABLE thidua.delivery TO thidua_auditor;

GRANT SELECT ON TABLE thidua.difficulty TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.difficulty TO thidua_actor;

GRANT SELECT(root_id) ON TABLE thidua.difficulty TO thidua_auditor;

GRANT SELECT(unit_id) ON TABLE thidua.difficulty TO thidua_auditor;

GRANT SELECT(difficulty_id) ON TABLE thidua.difficulty TO thidua_auditor;

GRANT SELECT(family_id) ON TABLE thidua.difficulty TO thidua_auditor;

GRANT UPDATE(to_unit) ON TABLE thidua.difficulty TO thidua_actor;
GRANT SELECT(to_unit) ON TABLE thidua.difficulty TO thidua_auditor;

GRANT UPDATE(field) ON TABLE thidua.difficulty TO thidua_actor;

GRANT UPDATE(words) ON TABLE thidua.difficulty TO thidua_actor;

GRANT UPDATE(state) ON TABLE thidua.difficulty TO thidua_actor;
GRANT SELECT(state) ON TABLE thidua.difficulty TO thidua_auditor;

GRANT UPDATE(revision) ON TABLE thidua.difficulty TO thidua_actor;

GRANT UPDATE(raised_on) ON TABLE thidua.difficulty TO thidua_actor;

GRANT UPDATE(due_on) ON TABLE thidua.difficulty TO thidua_actor;
GRANT SELECT(due_on) ON TABLE thidua.difficulty TO thidua_auditor;

GRANT UPDATE(question) ON TABLE thidua.difficulty TO thidua_actor;

GRANT UPDATE(into_level) ON TABLE thidua.difficulty TO thidua_actor;

GRANT UPDATE(into_unit) ON TABLE thidua.difficulty TO thidua_actor;
GRANT SELECT(into_unit) ON TABLE thidua.difficulty TO thidua_auditor;

GRANT UPDATE(into_id) ON TABLE thidua.difficulty TO thidua_actor;
GRANT SELECT(into_id) ON TABLE thidua.difficulty TO thidua_auditor;

GRANT UPDATE(gathers) ON TABLE thidua.difficulty TO thidua_actor;

GRANT UPDATE(answer) ON TABLE thidua.difficulty TO thidua_actor;

GRANT UPDATE(is_published) ON TABLE thidua.difficulty TO thidua_actor;

GRANT UPDATE(changed_at) ON TABLE thidua.difficulty TO thidua_actor;

GRANT SELECT ON TABLE thidua.document TO thidua_backup;
GRANT SELECT,INSERT,DELETE ON TABLE thidua.document TO thidua_actor;
GRANT SELECT ON TABLE thidua.document TO thidua_auditor;

GRANT SELECT(root_id) ON TABLE thidua.document TO thidua_gate;
GRANT SELECT(root_id) ON TABLE thidua.document TO thidua_worker;

GRANT SELECT(level) ON TABLE thidua.document TO thidua_gate;
GRANT SELECT(level) ON TABLE thidua.document TO thidua_worker;

GRANT SELECT(unit_id) ON TABLE thidua.document TO thidua_gate;
GRANT SELECT(unit_id) ON TABLE thidua.document TO thidua_worker;

GRANT SELECT(document_id) ON TABLE thidua.document TO thidua_gate;
GRANT SELECT(document_id) ON TABLE thidua.document TO thidua_worker;

GRANT SELECT(symbol) ON TABLE thidua.document TO thidua_gate;
GRANT SELECT(symbol) ON TABLE thidua.document TO thidua_worker;

GRANT UPDATE(family_id) ON TABLE thidua.document TO thidua_actor;

GRANT UPDATE(state) ON TABLE thidua.document TO thidua_actor;

GRANT UPDATE(revision) ON TABLE thidua.document TO thidua_actor;

GRANT SELECT(summary) ON TABLE thidua.document TO thidua_worker;
GRANT UPDATE(summary) ON TABLE thidua.document TO thidua_actor;

GRANT UPDATE(issued_on) ON TABLE thidua.document TO thidua_actor;

GRANT UPDATE(signer) ON TABLE thidua.document TO thidua_actor;

GRANT UPDATE(signer_capacity) ON TABLE thidua.document TO thidua_actor;

GRANT UPDATE(reason) ON TABLE thidua.document TO thidua_actor;

GRANT UPDATE(changed_at) ON TABLE thidua.document TO thidua_actor;

GRANT UPDATE(signer_post) ON TABLE thidua.document TO thidua_actor;

GRANT UPDATE(signer_membership) ON TABLE thidua.document TO thidua_actor;

GRANT UPDATE(under_id) ON TABLE thidua.document TO thidua_actor;

GRANT SELECT ON TABLE thidua.document_end TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.document_end TO thidua_actor;
GRANT SELECT ON TABLE thidua.document_end TO thidua_auditor;

GRANT SELECT ON TABLE thidua.event TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.event TO thidua_actor;
GRANT SELECT ON TABLE thidua.event TO thidua_auditor;

GRANT SELECT(root_id) ON TABLE thidua.event TO thidua_worker;

GRANT SELECT(unit_id) ON TABLE thidua.event TO thidua_worker;

GRANT SELECT(at) ON TABLE thidua.event TO thidua_worker;

GRANT SELECT(kind) ON TABLE thidua.event TO thidua_worker;

GRANT SELECT(family_id) ON TABLE thidua.event TO thidua_worker;

GRANT SELECT ON TABLE thidua.event_kind TO thidua_backup;
GRANT SELECT ON TABLE thidua.event_kind TO thidua_gate;
GRANT SELECT ON TABLE thidua.event_kind TO thidua_actor;
GRANT SELECT ON TABLE thidua.event_kind TO thidua_worker;
GRANT SELECT ON TABLE thidua.event_kind TO thidua_auditor;
GRANT SELECT ON TABLE thidua.event_kind TO thidua_registrar;

GRANT SELECT ON TABLE thidua.evidence TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.evidence TO thidua_actor;
GRANT SELECT ON TABLE thidua.evidence TO thidua_auditor;

GRANT SELECT ON TABLE thidua.evidence_body TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.evidence_body TO thidua_actor;

GRANT SELECT(root_id) ON TABLE thidua.evidence_body TO thidua_auditor;
GRANT SELECT(root_id) ON TABLE thidua.evidence_body TO thidua_gate;

GRANT SELECT(level) ON TABLE thidua.evidence_body TO thidua_auditor;

GRANT SELECT(unit_id) ON TABLE thidua.evidence_body TO thidua_auditor;
GRANT SELECT(unit_id) ON TABLE thidua.evidence_body TO thidua_gate;

GRANT SELECT(obligation_id) ON TABLE thidua.evidence_body TO thidua_auditor;
GRANT SELECT(obligation_id) ON TABLE thidua.evidence_body TO thidua_gate;

GRANT SELECT(sha256) ON TABLE thidua.evidence_body TO thidua_auditor;
GRANT SELECT(sha256) ON TABLE thidua.evidence_body TO thidua_gate;

GRANT SELECT(family_id) ON TABLE thidua.evidence_body TO thidua_auditor;

GRANT SELECT(from_unit) ON TABLE thidua.evidence_body TO thidua_auditor;

GRANT SELECT(media_type) ON TABLE thidua.evidence_body TO thidua_auditor;
GRANT SELECT(media_type) ON TABLE thidua.evidence_body TO thidua_gate;

GRANT SELECT(size) ON TABLE thidua.evidence_body TO thidua_auditor;

GRANT SELECT(bytes) ON TABLE thidua.evidence_body TO thidua_gate;

GRANT SELECT ON TABLE thidua.figure TO thidua_backup;
GRANT SELECT ON TABLE thidua.figure TO thidua_actor;
GRANT SELECT,INSERT ON TABLE thidua.figure TO thidua_worker;
GRANT SELECT ON TABLE thidua.figure TO thidua_auditor;

GRANT UPDATE(n) ON TABLE thidua.figure TO thidua_worker;

GRANT UPDATE(total) ON TABLE thidua.figure TO thidua_worker;

GRANT UPDATE(weight) ON TABLE thidua.figure TO thidua_worker;

GRANT SELECT ON TABLE thidua.figure_city TO thidua_backup;

GRANT SELECT ON TABLE thidua.figure_commune TO thidua_backup;

GRANT SELECT ON TABLE thidua.figure_district TO thidua_backup;

GRANT SELECT ON TABLE thidua.figure_extreme TO thidua_backup;
GRANT SELECT ON TABLE thidua.figure_extreme TO thidua_actor;
GRANT SELECT,INSERT,DELETE ON TABLE thidua.figure_extreme TO thidua_worker;
GRANT SELECT ON TABLE thidua.figure_extreme TO thidua_auditor;

GRANT UPDATE(occurrences) ON TABLE thidua.figure_extreme TO thidua_worker;

GRANT SELECT ON TABLE thidua.figure_extreme_city TO thidua_backup;

GRANT SELECT ON TABLE thidua.figure_extreme_commune TO thidua_backup;

GRANT SELECT ON TABLE thidua.figure_extreme_district TO thidua_backup;

GRANT SELECT ON TABLE thidua.figure_pending TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.figure_pending TO thidua_actor;
GRANT SELECT,DELETE ON TABLE thidua.figure_pending TO thidua_worker;
GRANT SELECT ON TABLE thidua.figure_pending TO thidua_auditor;

GRANT SELECT ON TABLE thidua.fold_lease TO thidua_backup;
GRANT SELECT,UPDATE ON TABLE thidua.fold_lease TO thidua_worker;
GRANT SELECT,INSERT ON TABLE thidua.fold_lease TO thidua_registrar;

GRANT SELECT ON TABLE thidua.house_rules TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.house_rules TO thidua_actor;
GRANT SELECT ON TABLE thidua.house_rules TO thidua_worker;

GRANT SELECT(root_id) ON TABLE thidua.house_rules TO thidua_auditor;

GRANT SELECT(level) ON TABLE thidua.house_rules TO thidua_auditor;

GRANT SELECT(unit_id) ON TABLE thidua.house_rules TO thidua_auditor;

GRANT SELECT(revision) ON TABLE thidua.house_rules TO thidua_auditor;

GRANT SELECT(answer_days) ON TABLE thidua.house_rules TO thidua_auditor;

GRANT SELECT ON TABLE thidua.identity TO thidua_backup;
GRANT SELECT,INSERT,DELETE ON TABLE thidua.identity TO thidua_registrar;

GRANT SELECT ON TABLE thidua.indicator TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.indicator TO thidua_actor;
GRANT SELECT ON TABLE thidua.indicator TO thidua_worker;
GRANT SELECT ON TABLE thidua.indicator TO thidua_auditor;

GRANT SELECT ON TABLE thidua.known_device TO thidua_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE thidua.known_device TO thidua_registrar;

GRANT SELECT ON TABLE thidua.law_fact_review TO thidua_backup;
GRANT SELECT ON TABLE thidua.law_fact_review TO thidua_gate;
GRANT SELECT ON TABLE thidua.law_fact_review TO thidua_actor;
GRANT SELECT ON TABLE thidua.law_fact_review TO thidua_worker;
GRANT SELECT ON TABLE thidua.law_fact_review TO thidua_auditor;
GRANT SELECT,INSERT ON TABLE thidua.law_fact_review TO thidua_registrar;

GRANT SELECT ON TABLE thidua.law_pack TO thidua_backup;
GRANT SELECT ON TABLE thidua.law_pack TO thidua_gate;
GRANT SELECT ON TABLE thidua.law_pack TO thidua_actor;
GRANT SELECT ON TABLE thidua.law_pack TO thidua_worker;
GRANT SELECT ON TABLE thidua.law_pack TO thidua_auditor;
GRANT SELECT,INSERT ON TABLE thidua.law_pack TO thidua_registrar;

GRANT SELECT ON TABLE thidua.legal_basis TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.legal_basis TO thidua_actor;

GRANT SELECT(root_id) ON TABLE thidua.legal_basis TO thidua_auditor;

GRANT SELECT(level) ON TABLE thidua.legal_basis TO thidua_auditor;

GRANT SELECT(unit_id) ON TABLE thidua.legal_basis TO thidua_auditor;

GRANT SELECT(campaign_id) ON TABLE thidua.legal_basis TO thidua_auditor;

GRANT SELECT("position") ON TABLE thidua.legal_basis TO thidua_auditor;

GRANT SELECT(document_level) ON TABLE thidua.legal_basis TO thidua_auditor;

GRANT SELECT(document_unit) ON TABLE thidua.legal_basis TO thidua_auditor;

GRANT SELECT(document_id) ON TABLE thidua.legal_basis TO thidua_auditor;

GRANT SELECT ON TABLE thidua.linked_movement TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.linked_movement TO thidua_actor;

GRANT SELECT ON TABLE thidua.mailbox TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.mailbox TO thidua_actor;
GRANT SELECT ON TABLE thidua.mailbox TO thidua_worker;

GRANT SELECT(root_id) ON TABLE thidua.mailbox TO thidua_auditor;

GRANT SELECT(level) ON TABLE thidua.mailbox TO thidua_auditor;

GRANT SELECT(unit_id) ON TABLE thidua.mailbox TO thidua_auditor;

GRANT SELECT(mailbox_id) ON TABLE thidua.mailbox TO thidua_auditor;

GRANT SELECT(told_at) ON TABLE thidua.mailbox TO thidua_auditor;

GRANT UPDATE(code_hash) ON TABLE thidua.mailbox TO thidua_worker;
GRANT SELECT(code_hash) ON TABLE thidua.mailbox TO thidua_auditor;

GRANT UPDATE(answer) ON TABLE thidua.mailbox TO thidua_actor;
GRANT SELECT(answer) ON TABLE thidua.mailbox TO thidua_auditor;

GRANT UPDATE(answered_at) ON TABLE thidua.mailbox TO thidua_actor;
GRANT SELECT(answered_at) ON TABLE thidua.mailbox TO thidua_auditor;

GRANT UPDATE(answered_by) ON TABLE thidua.mailbox TO thidua_actor;
GRANT SELECT(answered_by) ON TABLE thidua.mailbox TO thidua_auditor;

GRANT UPDATE(tries) ON TABLE thidua.mailbox TO thidua_actor;

GRANT SELECT ON TABLE thidua.mailbox_withdrawal TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.mailbox_withdrawal TO thidua_actor;
GRANT SELECT ON TABLE thidua.mailbox_withdrawal TO thidua_worker;
GRANT SELECT ON TABLE thidua.mailbox_withdrawal TO thidua_auditor;

GRANT SELECT ON TABLE thidua.membership TO thidua_backup;
GRANT SELECT ON TABLE thidua.membership TO thidua_gate;
GRANT SELECT,INSERT ON TABLE thidua.membership TO thidua_registrar;

GRANT SELECT(root_id) ON TABLE thidua.membership TO thidua_auditor;

GRANT SELECT(unit_id) ON TABLE thidua.membership TO thidua_auditor;

GRANT SELECT(person_id) ON TABLE thidua.membership TO thidua_auditor;

GRANT SELECT(role) ON TABLE thidua.membership TO thidua_auditor;

GRANT SELECT(valid_from) ON TABLE thidua.membership TO thidua_auditor;

GRANT UPDATE(valid_until) ON TABLE thidua.membership TO thidua_registrar;
GRANT SELECT(valid_until) ON TABLE thidua.membership TO thidua_auditor;

GRANT SELECT(membership_id) ON TABLE thidua.membership TO thidua_auditor;

GRANT UPDATE(ended_at) ON TABLE thidua.membership TO thidua_registrar;
GRANT SELECT(ended_at) ON TABLE thidua.membership TO thidua_auditor;

GRANT SELECT(on_behalf_of) ON TABLE thidua.membership TO thidua_auditor;

GRANT SELECT(family_id) ON TABLE thidua.membership TO thidua_auditor;

GRANT SELECT(signs_as) ON TABLE thidua.membership TO thidua_auditor;

GRANT SELECT ON TABLE thidua.message TO thidua_backup;
GRANT SELECT ON TABLE thidua.message TO thidua_actor;
GRANT SELECT,INSERT ON TABLE thidua.message TO thidua_worker;

GRANT SELECT(root_id) ON TABLE thidua.message TO thidua_auditor;

GRANT SELECT(level) ON TABLE thidua.message TO thidua_auditor;

GRANT SELECT(unit_id) ON TABLE thidua.message TO thidua_auditor;

GRANT SELECT(message_id) ON TABLE thidua.message TO thidua_auditor;

GRANT SELECT(mailbox_id) ON TABLE thidua.message TO thidua_auditor;

GRANT SELECT(carries) ON TABLE thidua.message TO thidua_auditor;

GRANT SELECT(made_at) ON TABLE thidua.message TO thidua_auditor;

GRANT UPDATE(state) ON TABLE thidua.message TO thidua_worker;
GRANT SELECT(state) ON TABLE thidua.message TO thidua_auditor;

GRANT UPDATE(tries) ON TABLE thidua.message TO thidua_worker;

GRANT UPDATE(next_at) ON TABLE thidua.message TO thidua_worker;

GRANT UPDATE(ended_at) ON TABLE thidua.message TO thidua_worker;
GRANT SELECT(ended_at) ON TABLE thidua.message TO thidua_auditor;

GRANT UPDATE(reply) ON TABLE thidua.message TO thidua_worker;

GRANT SELECT ON TABLE thidua.message_text TO thidua_backup;
GRANT SELECT,INSERT,DELETE ON TABLE thidua.message_text TO thidua_worker;

GRANT SELECT ON TABLE thidua.movement TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.movement TO thidua_actor;

GRANT UPDATE(name) ON TABLE thidua.movement TO thidua_actor;

GRANT UPDATE(nominal_from) ON TABLE thidua.movement TO thidua_actor;

GRANT UPDATE(nominal_until) ON TABLE thidua.movement TO thidua_actor;

GRANT UPDATE(period_text) ON TABLE thidua.movement TO thidua_actor;

GRANT UPDATE(revision) ON TABLE thidua.movement TO thidua_actor;

GRANT UPDATE(changed_at) ON TABLE thidua.movement TO thidua_actor;

GRANT SELECT ON TABLE thidua.movement_launch TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.movement_launch TO thidua_actor;

GRANT SELECT ON TABLE thidua.nomination TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.nomination TO thidua_actor;
GRANT SELECT ON TABLE thidua.nomination TO thidua_auditor;

GRANT UPDATE(state) ON TABLE thidua.nomination TO thidua_actor;

GRANT UPDATE(revision) ON TABLE thidua.nomination TO thidua_actor;

GRANT UPDATE(changed_at) ON TABLE thidua.nomination TO thidua_actor;

GRANT SELECT ON TABLE thidua.nomination_draft TO thidua_backup;
GRANT SELECT,INSERT,DELETE ON TABLE thidua.nomination_draft TO thidua_actor;

GRANT UPDATE(family_id) ON TABLE thidua.nomination_draft TO thidua_actor;

GRANT UPDATE(subject_unit) ON TABLE thidua.nomination_draft TO thidua_actor;

GRANT UPDATE(subject_id) ON TABLE thidua.nomination_draft TO thidua_actor;

GRANT UPDATE(form) ON TABLE thidua.nomination_draft TO thidua_actor;

GRANT UPDATE(began_on) ON TABLE thidua.nomination_draft TO thidua_actor;

GRANT UPDATE(ended_on) ON TABLE thidua.nomination_draft TO thidua_actor;

GRANT UPDATE(achievements) ON TABLE thidua.nomination_draft TO thidua_actor;

GRANT UPDATE(revision) ON TABLE thidua.nomination_draft TO thidua_actor;

GRANT UPDATE(changed_at) ON TABLE thidua.nomination_draft TO thidua_actor;

GRANT SELECT ON TABLE thidua.nomination_review TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.nomination_review TO thidua_actor;

GRANT SELECT(root_id) ON TABLE thidua.nomination_review TO thidua_auditor;

GRANT SELECT(level) ON TABLE thidua.nomination_review TO thidua_auditor;

GRANT SELECT(unit_id) ON TABLE thidua.nomination_review TO thidua_auditor;

GRANT SELECT(nomination_id) ON TABLE thidua.nomination_review TO thidua_auditor;

GRANT SELECT(revision) ON TABLE thidua.nomination_review TO thidua_auditor;

GRANT SELECT(reach_unit) ON TABLE thidua.nomination_review TO thidua_auditor;

GRANT SELECT(deed) ON TABLE thidua.nomination_review TO thidua_auditor;

GRANT SELECT(returns) ON TABLE thidua.nomination_review TO thidua_auditor;

GRANT SELECT(returns_allowed) ON TABLE thidua.nomination_review TO thidua_auditor;

GRANT SELECT(received_on) ON TABLE thidua.nomination_review TO thidua_auditor;

GRANT SELECT(pack) ON TABLE thidua.nomination_review TO thidua_auditor;

GRANT SELECT(pack_sha256) ON TABLE thidua.nomination_review TO thidua_auditor;

GRANT SELECT ON TABLE thidua.nomination_text TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.nomination_text TO thidua_actor;

GRANT SELECT(root_id) ON TABLE thidua.nomination_text TO thidua_auditor;

GRANT SELECT(level) ON TABLE thidua.nomination_text TO thidua_auditor;

GRANT SELECT(unit_id) ON TABLE thidua.nomination_text TO thidua_auditor;

GRANT SELECT(nomination_id) ON TABLE thidua.nomination_text TO thidua_auditor;

GRANT SELECT(version) ON TABLE thidua.nomination_text TO thidua_auditor;

GRANT SELECT(family_id) ON TABLE thidua.nomination_text TO thidua_auditor;

GRANT SELECT(reach_unit) ON TABLE thidua.nomination_text TO thidua_auditor;

GRANT SELECT(sent_at) ON TABLE thidua.nomination_text TO thidua_auditor;

GRANT SELECT ON TABLE thidua.obligation TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.obligation TO thidua_actor;
GRANT INSERT ON TABLE thidua.obligation TO thidua_worker;
GRANT SELECT ON TABLE thidua.obligation TO thidua_auditor;

GRANT SELECT(root_id) ON TABLE thidua.obligation TO thidua_worker;

GRANT SELECT(level) ON TABLE thidua.obligation TO thidua_worker;

GRANT SELECT(unit_id) ON TABLE thidua.obligation TO thidua_worker;

GRANT SELECT(obligation_id) ON TABLE thidua.obligation TO thidua_worker;

GRANT SELECT(family_id) ON TABLE thidua.obligation TO thidua_worker;

GRANT SELECT(from_level) ON TABLE thidua.obligation TO thidua_worker;

GRANT SELECT(from_unit) ON TABLE thidua.obligation TO thidua_worker;

GRANT SELECT(clause_id) ON TABLE thidua.obligation TO thidua_worker;

GRANT SELECT(role) ON TABLE thidua.obligation TO thidua_worker;

GRANT SELECT(strength) ON TABLE thidua.obligation TO thidua_worker;

GRANT SELECT(due_on) ON TABLE thidua.obligation TO thidua_worker;

GRANT SELECT(fulfilled_by) ON TABLE thidua.obligation TO thidua_worker;

GRANT UPDATE(state) ON TABLE thidua.obligation TO thidua_actor;
GRANT SELECT(state),UPDATE(state) ON TABLE thidua.obligation TO thidua_worker;

GRANT UPDATE(revision) ON TABLE thidua.obligation TO thidua_actor;

GRANT UPDATE(account) ON TABLE thidua.obligation TO thidua_actor;

GRANT UPDATE(reason) ON TABLE thidua.obligation TO thidua_actor;
GRANT UPDATE(reason) ON TABLE thidua.obligation TO thidua_worker;

GRANT SELECT(told_at) ON TABLE thidua.obligation TO thidua_worker;

GRANT UPDATE(changed_at) ON TABLE thidua.obligation TO thidua_actor;
GRANT SELECT(changed_at),UPDATE(changed_at) ON TABLE thidua.obligation TO thidua_worker;

GRANT SELECT(since_level) ON TABLE thidua.obligation TO thidua_worker;

GRANT SELECT(since_unit) ON TABLE thidua.obligation TO thidua_worker;

GRANT SELECT(since_id) ON TABLE thidua.obligation TO thidua_worker;

GRANT SELECT(lead_unit) ON TABLE thidua.obligation TO thidua_worker;

GRANT SELECT ON TABLE thidua.period TO thidua_backup;
GRANT SELECT,INSERT,DELETE ON TABLE thidua.period TO thidua_actor;
GRANT SELECT,INSERT ON TABLE thidua.period TO thidua_worker;
GRANT SELECT ON TABLE thidua.period TO thidua_auditor;

GRANT SELECT ON TABLE thidua.permission TO thidua_backup;
GRANT SELECT ON TABLE thidua.permission TO thidua_gate;
GRANT SELECT ON TABLE thidua.permission TO thidua_actor;
GRANT SELECT ON TABLE thidua.permission TO thidua_worker;
GRANT SELECT ON TABLE thidua.permission TO thidua_auditor;
GRANT SELECT ON TABLE thidua.permission TO thidua_registrar;

GRANT SELECT ON TABLE thidua.person TO thidua_backup;
GRANT SELECT ON TABLE thidua.person TO thidua_gate;
GRANT SELECT,INSERT ON TABLE thidua.person TO thidua_registrar;

GRANT UPDATE(name) ON TABLE thidua.person TO thidua_registrar;

GRANT SELECT ON TABLE thidua.placement TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.placement TO thidua_actor;
GRANT INSERT ON TABLE thidua.placement TO thidua_gate;

GRANT UPDATE(as_what) ON TABLE thidua.placement TO thidua_actor;

GRANT UPDATE(began_on) ON TABLE thidua.placement TO thidua_actor;

GRANT UPDATE(ended_on) ON TABLE thidua.placement TO thidua_actor;

GRANT UPDATE(revision) ON TABLE thidua.placement TO thidua_actor;

GRANT UPDATE(changed_at) ON TABLE thidua.placement TO thidua_actor;

GRANT SELECT ON TABLE thidua.plea TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.plea TO thidua_actor;
GRANT SELECT ON TABLE thidua.plea TO thidua_auditor;

GRANT SELECT(root_id) ON TABLE thidua.plea TO thidua_worker;

GRANT SELECT(level) ON TABLE thidua.plea TO thidua_worker;

GRANT SELECT(unit_id) ON TABLE thidua.plea TO thidua_worker;

GRANT SELECT(obligation_id) ON TABLE thidua.plea TO thidua_worker;

GRANT SELECT(wants) ON TABLE thidua.plea TO thidua_worker;

GRANT SELECT(until) ON TABLE thidua.plea TO thidua_worker;

GRANT UPDATE(state) ON TABLE thidua.plea TO thidua_actor;
GRANT SELECT(state) ON TABLE thidua.plea TO thidua_worker;

GRANT UPDATE(revision) ON TABLE thidua.plea TO thidua_actor;

GRANT UPDATE(moved_from) ON TABLE thidua.plea TO thidua_actor;

GRANT UPDATE(answer) ON TABLE thidua.plea TO thidua_actor;

GRANT UPDATE(changed_at) ON TABLE thidua.plea TO thidua_actor;
GRANT SELECT(changed_at) ON TABLE thidua.plea TO thidua_worker;

GRANT SELECT ON TABLE thidua.quota TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.quota TO thidua_actor;
GRANT SELECT ON TABLE thidua.quota TO thidua_auditor;

GRANT UPDATE(allowed) ON TABLE thidua.quota TO thidua_actor;

GRANT UPDATE(used) ON TABLE thidua.quota TO thidua_actor;

GRANT UPDATE(revision) ON TABLE thidua.quota TO thidua_actor;

GRANT UPDATE(changed_at) ON TABLE thidua.quota TO thidua_actor;

GRANT SELECT ON TABLE thidua.recovery_code TO thidua_backup;
GRANT SELECT,INSERT,DELETE ON TABLE thidua.recovery_code TO thidua_registrar;

GRANT SELECT ON TABLE thidua.register TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.register TO thidua_actor;
GRANT SELECT ON TABLE thidua.register TO thidua_auditor;

GRANT UPDATE(ends_on) ON TABLE thidua.register TO thidua_actor;

GRANT UPDATE(last) ON TABLE thidua.register TO thidua_actor;

GRANT UPDATE(last_at) ON TABLE thidua.register TO thidua_actor;

GRANT UPDATE(last_family) ON TABLE thidua.register TO thidua_actor;

GRANT UPDATE(closed_at) ON TABLE thidua.register TO thidua_actor;

GRANT SELECT ON TABLE thidua.report TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.report TO thidua_actor;
GRANT SELECT ON TABLE thidua.report TO thidua_auditor;

GRANT UPDATE(state) ON TABLE thidua.report TO thidua_actor;

GRANT UPDATE(version) ON TABLE thidua.report TO thidua_actor;

GRANT UPDATE(accepted_version) ON TABLE thidua.report TO thidua_actor;

GRANT UPDATE(reason) ON TABLE thidua.report TO thidua_actor;

GRANT UPDATE(decided_at) ON TABLE thidua.report TO thidua_actor;

GRANT UPDATE(decided_by) ON TABLE thidua.report TO thidua_actor;

GRANT UPDATE(changed_at) ON TABLE thidua.report TO thidua_actor;

GRANT UPDATE(to_date) ON TABLE thidua.report TO thidua_actor;

GRANT SELECT ON TABLE thidua.report_city TO thidua_backup;

GRANT SELECT ON TABLE thidua.report_commune TO thidua_backup;

GRANT SELECT ON TABLE thidua.report_district TO thidua_backup;

GRANT SELECT ON TABLE thidua.report_draft TO thidua_backup;
GRANT SELECT,INSERT,DELETE ON TABLE thidua.report_draft TO thidua_actor;

GRANT UPDATE(revision) ON TABLE thidua.report_draft TO thidua_actor;

GRANT UPDATE(note) ON TABLE thidua.report_draft TO thidua_actor;

GRANT UPDATE(indicators) ON TABLE thidua.report_draft TO thidua_actor;

GRANT UPDATE(figures) ON TABLE thidua.report_draft TO thidua_actor;

GRANT UPDATE(weights) ON TABLE thidua.report_draft TO thidua_actor;

GRANT UPDATE(explanations) ON TABLE thidua.report_draft TO thidua_actor;

GRANT UPDATE(changed_at) ON TABLE thidua.report_draft TO thidua_actor;

GRANT UPDATE(changed_by) ON TABLE thidua.report_draft TO thidua_actor;

GRANT UPDATE(presented_at) ON TABLE thidua.report_draft TO thidua_actor;

GRANT UPDATE(presented_by) ON TABLE thidua.report_draft TO thidua_actor;

GRANT UPDATE(presented_revision) ON TABLE thidua.report_draft TO thidua_actor;

GRANT UPDATE(presented_note) ON TABLE thidua.report_draft TO thidua_actor;

GRANT SELECT ON TABLE thidua.report_version TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.report_version TO thidua_actor;
GRANT SELECT ON TABLE thidua.report_version TO thidua_auditor;

GRANT SELECT ON TABLE thidua.report_version_city TO thidua_backup;

GRANT SELECT ON TABLE thidua.report_version_commune TO thidua_backup;

GRANT SELECT ON TABLE thidua.report_version_district TO thidua_backup;

GRANT SELECT ON TABLE thidua.sign_in_allowance TO thidua_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE thidua.sign_in_allowance TO thidua_registrar;
GRANT SELECT,INSERT ON TABLE thidua.sign_in_allowance TO thidua_gate;

GRANT UPDATE(spent_until) ON TABLE thidua.sign_in_allowance TO thidua_gate;

GRANT SELECT ON TABLE thidua.special_day TO thidua_backup;
GRANT SELECT ON TABLE thidua.special_day TO thidua_gate;
GRANT SELECT ON TABLE thidua.special_day TO thidua_actor;
GRANT SELECT ON TABLE thidua.special_day TO thidua_worker;
GRANT SELECT ON TABLE thidua.special_day TO thidua_auditor;
GRANT SELECT ON TABLE thidua.special_day TO thidua_registrar;

GRANT SELECT ON TABLE thidua.subject TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.subject TO thidua_actor;
GRANT SELECT ON TABLE thidua.subject TO thidua_gate;

GRANT SELECT(root_id) ON TABLE thidua.subject TO thidua_auditor;

GRANT SELECT(level) ON TABLE thidua.subject TO thidua_auditor;

GRANT SELECT(unit_id) ON TABLE thidua.subject TO thidua_auditor;

GRANT SELECT(subject_id) ON TABLE thidua.subject TO thidua_auditor;

GRANT UPDATE(name) ON TABLE thidua.subject TO thidua_actor;

GRANT UPDATE(birth_year) ON TABLE thidua.subject TO thidua_actor;

GRANT UPDATE(category) ON TABLE thidua.subject TO thidua_actor;

GRANT UPDATE(traits) ON TABLE thidua.subject TO thidua_actor;

GRANT UPDATE(names_level) ON TABLE thidua.subject TO thidua_actor;

GRANT UPDATE(names_unit) ON TABLE thidua.subject TO thidua_actor;

GRANT UPDATE(person_id) ON TABLE thidua.subject TO thidua_actor;

GRANT UPDATE(stands_level) ON TABLE thidua.subject TO thidua_gate;
GRANT SELECT(stands_level) ON TABLE thidua.subject TO thidua_auditor;

GRANT UPDATE(stands_unit) ON TABLE thidua.subject TO thidua_gate;
GRANT SELECT(stands_unit) ON TABLE thidua.subject TO thidua_auditor;

GRANT UPDATE(stands_for) ON TABLE thidua.subject TO thidua_gate;
GRANT SELECT(stands_for) ON TABLE thidua.subject TO thidua_auditor;

GRANT UPDATE(seen_by) ON TABLE thidua.subject TO thidua_gate;

GRANT UPDATE(revision) ON TABLE thidua.subject TO thidua_actor;

GRANT UPDATE(changed_at) ON TABLE thidua.subject TO thidua_actor;

GRANT UPDATE(has_number) ON TABLE thidua.subject TO thidua_gate;

GRANT SELECT ON TABLE thidua.subject_identity TO thidua_backup;
GRANT SELECT,INSERT,DELETE ON TABLE thidua.subject_identity TO thidua_gate;

GRANT SELECT ON TABLE thidua.subject_merger TO thidua_backup;
GRANT SELECT ON TABLE thidua.subject_merger TO thidua_actor;
GRANT SELECT,INSERT ON TABLE thidua.subject_merger TO thidua_gate;

GRANT SELECT(root_id) ON TABLE thidua.subject_merger TO thidua_auditor;

GRANT SELECT(level) ON TABLE thidua.subject_merger TO thidua_auditor;

GRANT SELECT(unit_id) ON TABLE thidua.subject_merger TO thidua_auditor;

GRANT SELECT(merger_id) ON TABLE thidua.subject_merger TO thidua_auditor;

GRANT SELECT(from_unit) ON TABLE thidua.subject_merger TO thidua_auditor;

GRANT SELECT(from_id) ON TABLE thidua.subject_merger TO thidua_auditor;

GRANT SELECT(into_unit) ON TABLE thidua.subject_merger TO thidua_auditor;

GRANT SELECT(into_id) ON TABLE thidua.subject_merger TO thidua_auditor;

GRANT SELECT(moved_units) ON TABLE thidua.subject_merger TO thidua_auditor;

GRANT SELECT(moved) ON TABLE thidua.subject_merger TO thidua_auditor;

GRANT SELECT(merged_at) ON TABLE thidua.subject_merger TO thidua_auditor;

GRANT UPDATE(undone_at) ON TABLE thidua.subject_merger TO thidua_gate;
GRANT SELECT(undone_at) ON TABLE thidua.subject_merger TO thidua_auditor;

GRANT UPDATE(why_undone) ON TABLE thidua.subject_merger TO thidua_gate;

GRANT SELECT ON TABLE thidua.target TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.target TO thidua_actor;

GRANT SELECT(root_id) ON TABLE thidua.target TO thidua_worker;
GRANT SELECT(root_id) ON TABLE thidua.target TO thidua_auditor;

GRANT SELECT(level) ON TABLE thidua.target TO thidua_worker;
GRANT SELECT(level) ON TABLE thidua.target TO thidua_auditor;

GRANT SELECT(unit_id) ON TABLE thidua.target TO thidua_auditor;

GRANT SELECT(from_unit) ON TABLE thidua.target TO thidua_worker;
GRANT SELECT(from_unit) ON TABLE thidua.target TO thidua_auditor;

GRANT SELECT(campaign_id) ON TABLE thidua.target TO thidua_worker;
GRANT SELECT(campaign_id) ON TABLE thidua.target TO thidua_auditor;

GRANT SELECT(indicator_id) ON TABLE thidua.target TO thidua_auditor;

GRANT SELECT(revision) ON TABLE thidua.target TO thidua_worker;
GRANT SELECT(revision) ON TABLE thidua.target TO thidua_auditor;

GRANT SELECT(value) ON TABLE thidua.target TO thidua_auditor;

GRANT SELECT ON TABLE thidua.token TO thidua_backup;
GRANT SELECT ON TABLE thidua.token TO thidua_gate;
GRANT SELECT,INSERT,DELETE ON TABLE thidua.token TO thidua_registrar;

GRANT UPDATE(expires_at) ON TABLE thidua.token TO thidua_registrar;

GRANT UPDATE(revoked_at) ON TABLE thidua.token TO thidua_registrar;

GRANT SELECT ON TABLE thidua.transcript TO thidua_backup;
GRANT SELECT,INSERT,DELETE ON TABLE thidua.transcript TO thidua_actor;
GRANT SELECT ON TABLE thidua.transcript TO thidua_auditor;

GRANT UPDATE(state) ON TABLE thidua.transcript TO thidua_actor;

GRANT SELECT ON TABLE thidua.transcript_answer TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.transcript_answer TO thidua_actor;
GRANT SELECT ON TABLE thidua.transcript_answer TO thidua_auditor;

GRANT SELECT ON TABLE thidua.unit TO thidua_backup;
GRANT SELECT ON TABLE thidua.unit TO thidua_actor;
GRANT SELECT ON TABLE thidua.unit TO thidua_worker;
GRANT SELECT ON TABLE thidua.unit TO thidua_auditor;
GRANT SELECT ON TABLE thidua.unit TO thidua_gate;
GRANT SELECT,INSERT,DELETE ON TABLE thidua.unit TO thidua_registrar;

GRANT UPDATE(last_child) ON TABLE thidua.unit TO thidua_registrar;

GRANT UPDATE(ended_on) ON TABLE thidua.unit TO thidua_registrar;

GRANT SELECT ON TABLE thidua.unit_name TO thidua_backup;
GRANT SELECT ON TABLE thidua.unit_name TO thidua_actor;
GRANT SELECT ON TABLE thidua.unit_name TO thidua_worker;
GRANT SELECT ON TABLE thidua.unit_name TO thidua_auditor;
GRANT SELECT ON TABLE thidua.unit_name TO thidua_gate;
GRANT SELECT,INSERT,DELETE ON TABLE thidua.unit_name TO thidua_registrar;

GRANT UPDATE(valid_until) ON TABLE thidua.unit_name TO thidua_registrar;

GRANT SELECT ON TABLE thidua.unit_succession TO thidua_backup;
GRANT SELECT ON TABLE thidua.unit_succession TO thidua_actor;
GRANT SELECT ON TABLE thidua.unit_succession TO thidua_worker;
GRANT SELECT ON TABLE thidua.unit_succession TO thidua_auditor;
GRANT SELECT ON TABLE thidua.unit_succession TO thidua_gate;
GRANT SELECT,INSERT,DELETE ON TABLE thidua.unit_succession TO thidua_registrar;

GRANT SELECT ON TABLE thidua.unit_today TO thidua_actor;
GRANT SELECT ON TABLE thidua.unit_today TO thidua_worker;
GRANT SELECT ON TABLE thidua.unit_today TO thidua_auditor;
GRANT SELECT ON TABLE thidua.unit_today TO thidua_gate;
GRANT SELECT ON TABLE thidua.unit_today TO thidua_registrar;

GRANT SELECT ON TABLE thidua.uptake TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.uptake TO thidua_actor;
GRANT SELECT ON TABLE thidua.uptake TO thidua_registrar;

GRANT SELECT ON TABLE thidua.verdict TO thidua_backup;
GRANT SELECT,INSERT ON TABLE thidua.verdict TO thidua_actor;
GRANT SELECT ON TABLE thidua.verdict TO thidua_auditor;

GRANT SELECT ON TABLE thidua_schema.definitions TO thidua_login;
GRANT SELECT ON TABLE thidua_schema.definitions TO thidua_actor;
GRANT SELECT ON TABLE thidua_schema.definitions TO thidua_worker;
GRANT SELECT ON TABLE thidua_schema.definitions TO thidua_auditor;
GRANT SELECT ON TABLE thidua_schema.definitions TO thidua_registrar;
GRANT SELECT ON TABLE thidua_schema.definitions TO thidua_backup;

GRANT SELECT ON TABLE thidua_schema.migration TO thidua_login;
GRANT SELECT ON TABLE thidua_schema.migration TO thidua_actor;
GRANT SELECT ON TABLE thidua_schema.migration TO thidua_worker;
GRANT SELECT ON TABLE thidua_schema.migration TO thidua_auditor;
GRANT SELECT ON TABLE thidua_schema.migration TO thidua_registrar;
GRANT SELECT ON TABLE thidua_schema.migration TO thidua_backup;
