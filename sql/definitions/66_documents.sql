-- A register is kept by whoever keeps the documents of its unit, and counts on when somebody signs; those above look into it. A number that
-- is reserved or cancelled is the unit's own business, what is issued is read above and below, as plans are. What is known of is read by
-- all below, who rest on it. An end is read where its document is.

alter table thidua.register enable row level security;
alter table thidua.register force row level security;
alter table thidua.document enable row level security;
alter table thidua.document force row level security;
alter table thidua.document_end enable row level security;
alter table thidua.document_end force row level security;

grant select, insert on thidua.register, thidua.document, thidua.document_end to thidua_actor;
grant update (last, last_at, last_family, ends_on, closed_at) on thidua.register to thidua_actor;
grant update (family_id, state, revision, summary, issued_on, signer, signer_capacity, signer_post, signer_membership, under_id, reason,
              changed_at)
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

create policy own_issued_upward_and_downward_known_downward on thidua.document for select to thidua_actor
  using (
    unit_id = thidua.me()
    or (state = 'issued' and unit_id between thidua.me() and thidua.my_last())
    or (state in ('issued', 'known') and (
      unit_id = thidua.me() & -281474976710656 or unit_id = thidua.me() & -4294967296 or unit_id = thidua.me() & -65536)));

-- A plan whose number was typed is known of by its signature.
create policy reserved_issued_or_known_by_its_unit on thidua.document for insert to thidua_actor
  with check (
    unit_id = thidua.me() and thidua.is_recorded()
    and (
      state = 'reserved' and thidua.may('register')
      or state = 'issued' and signer_membership is not null and thidua.may('sign', family_id)
      or state = 'known' and (thidua.may('cite') or thidua.may('sign', family_id))));

create policy cancelled_or_issued_by_its_unit on thidua.document for update to thidua_actor
  using (unit_id = thidua.me() and state = 'reserved')
  with check (
    unit_id = thidua.me() and thidua.is_recorded()
    and (
      state = 'cancelled' and thidua.may('register')
      or state = 'issued' and signer_membership is not null and thidua.may('sign', family_id)));

-- What is known of is corrected by being noted anew under its id, as long as no key leads to it: no plan, no signature and no end. Not what a
-- plan with a typed number is, which its campaign says.
grant delete on thidua.document to thidua_actor;
create policy noted_anew_by_its_unit on thidua.document for delete to thidua_actor
  using (unit_id = thidua.me() and state = 'known' and family_id is null and thidua.may('cite') and thidua.is_recorded());

create policy read_where_its_document_is on thidua.document_end for select to thidua_actor
  using (
    unit_id = thidua.me()
    or (not is_known and unit_id between thidua.me() and thidua.my_last())
    or unit_id = thidua.me() & -281474976710656 or unit_id = thidua.me() & -4294967296 or unit_id = thidua.me() & -65536);

-- Of what the unit issued itself, by whoever keeps its registers.
create policy said_by_its_unit on thidua.document_end for insert to thidua_actor
  with check (
    unit_id = thidua.me() and thidua.is_recorded() and case when is_known then thidua.may('cite') else thidua.may('register') end);

-- The auditor counts every register through, looks who signed as what, and at what plans rest on.
grant select on thidua.register, thidua.document, thidua.document_end to thidua_auditor;
grant select (root_id, membership_id, role, signs_as, family_id) on thidua.membership to thidua_auditor;
grant select (root_id, level, unit_id, campaign_id, position, document_level, document_unit, document_id) on thidua.legal_basis
  to thidua_auditor;
grant select (recipients) on thidua.campaign_revision to thidua_auditor;
create policy the_auditor_reads_registers on thidua.register for select to thidua_auditor using (true);
create policy the_auditor_reads_documents on thidua.document for select to thidua_auditor using (true);
create policy the_auditor_reads_ends on thidua.document_end for select to thidua_auditor using (true);
create policy the_auditor_reads_what_plans_rest_on on thidua.legal_basis for select to thidua_auditor using (true);
