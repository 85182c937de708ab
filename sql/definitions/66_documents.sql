-- A register is kept by whoever keeps the documents of its unit, and counts on when somebody signs; those above look into it. A number that
-- is reserved or cancelled is the unit's own business, what is issued is read above and below, as plans are.

alter table thidua.register enable row level security;
alter table thidua.register force row level security;
alter table thidua.document enable row level security;
alter table thidua.document force row level security;

grant select, insert on thidua.register, thidua.document to thidua_actor;
grant update (last, last_at, last_family) on thidua.register to thidua_actor;
grant update (family_id, state, revision, summary, issued_on, signer, signer_capacity, reason, changed_at)
  on thidua.document to thidua_actor;

create policy own_and_those_of_units_below on thidua.register for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last());

-- Opened with nothing in it; by a signature too, for the first issue of a year opens that year's.
create policy opened_by_its_unit on thidua.register for insert to thidua_actor
  with check (
    unit_id = thidua.me() and last = first - 1 and (thidua.may('register') or thidua.may('sign', last_family)) and thidua.is_recorded());

create policy counted_on_by_its_unit on thidua.register for update to thidua_actor
  using (unit_id = thidua.me())
  with check (unit_id = thidua.me() and (thidua.may('register') or thidua.may('sign', last_family)) and thidua.is_recorded());

create policy own_and_issued_upward_and_downward on thidua.document for select to thidua_actor
  using (
    unit_id = thidua.me()
    or (state = 'issued' and (
      unit_id between thidua.me() and thidua.my_last()
      or unit_id = thidua.me() & -281474976710656 or unit_id = thidua.me() & -4294967296 or unit_id = thidua.me() & -65536)));

create policy reserved_or_issued_by_its_unit on thidua.document for insert to thidua_actor
  with check (
    unit_id = thidua.me() and thidua.is_recorded()
    and (state = 'reserved' and thidua.may('register') or state = 'issued' and thidua.may('sign', family_id)));

create policy cancelled_or_issued_by_its_unit on thidua.document for update to thidua_actor
  using (unit_id = thidua.me() and state = 'reserved')
  with check (
    unit_id = thidua.me() and thidua.is_recorded()
    and (state = 'cancelled' and thidua.may('register') or state = 'issued' and thidua.may('sign', family_id)));

-- The auditor counts every register through.
grant select on thidua.register, thidua.document to thidua_auditor;
create policy the_auditor_reads_registers on thidua.register for select to thidua_auditor using (true);
create policy the_auditor_reads_documents on thidua.document for select to thidua_auditor using (true);
