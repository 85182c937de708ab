-- That two subjects are one is said by whoever reviews, in a unit whose subtree holds the homes of all that are moved by it; the gate moves
-- them, since they are rows of others. It is read there and above, and by both homes and those above them.

alter table thidua.subject_merger enable row level security;
alter table thidua.subject_merger force row level security;

grant select on thidua.subject_merger to thidua_actor;
create policy read_where_it_was_said_and_in_both_homes on thidua.subject_merger for select to thidua_actor
  using (
    unit_id between thidua.me() and thidua.my_last()
    or from_unit between thidua.me() and thidua.my_last() or into_unit between thidua.me() and thidua.my_last());

grant update (stands_level, stands_unit, stands_for) on thidua.subject to thidua_gate;
grant select, insert, update (undone_at, why_undone) on thidua.subject_merger to thidua_gate;
create policy the_gate_merges_subjects on thidua.subject_merger to thidua_gate using (true) with check (true);

grant create on schema thidua to thidua_gate;
set local role thidua_gate;

-- Whoever stands for the one stands for the other from now on. 42501: not who reviews, or one that moves has its home elsewhere. TD404: no
-- such two below the caller. TD412: one of them stands for another already. 23505 `subject_merger_pkey` where the id is taken.
create or replace function thidua.merge_subjects(
    merger uuid, from_unit bigint, from_id uuid, into_unit bigint, into_id uuid, reason text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
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

-- Exactly those that were moved come back. 42501; TD404: the caller's unit said no such thing. TD412: it is undone, or somebody was moved on
-- since: what came later is undone first.
create or replace function thidua.part_subjects(merger uuid, why text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
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

revoke all on function
  thidua.merge_subjects(uuid, bigint, uuid, bigint, uuid, text), thidua.part_subjects(uuid, text)
from public;
grant execute on function
  thidua.merge_subjects(uuid, bigint, uuid, bigint, uuid, text), thidua.part_subjects(uuid, text)
to thidua_actor;

set local role thidua_owner;
revoke create on schema thidua from thidua_gate;

-- The auditor looks whom each stands for.
grant select (root_id, level, unit_id, subject_id, stands_level, stands_unit, stands_for) on thidua.subject to thidua_auditor;
grant select (root_id, level, unit_id, merger_id, from_unit, from_id, into_unit, into_id, moved_units, moved, merged_at, undone_at)
  on thidua.subject_merger to thidua_auditor;
create policy the_auditor_reads_whom_subjects_stand_for on thidua.subject for select to thidua_auditor using (true);
create policy the_auditor_reads_mergers on thidua.subject_merger for select to thidua_auditor using (true);
