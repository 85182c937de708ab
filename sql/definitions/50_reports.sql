-- A draft is on its own desk, before those who prepare. A report is seen above once it was sent. The author's leader sends it up,
-- the reviewer's leader or standing office decides, or a deputy of either leader;
-- nobody, the author included, rewrites a version: there is no grant for it.

alter table thidua.report enable row level security;
alter table thidua.report force row level security;
alter table thidua.report_draft enable row level security;
alter table thidua.report_draft force row level security;
alter table thidua.report_version enable row level security;
alter table thidua.report_version force row level security;

grant select, insert on thidua.report to thidua_actor;
grant update (state, version, accepted_version, reason, to_date, decided_at, decided_by, changed_at) on thidua.report to thidua_actor;

create policy own_and_sent_from_below on thidua.report for select to thidua_actor
  using (unit_id = thidua.me() or (version > 0 and unit_id between thidua.me() and thidua.my_last()));

create policy opened_by_its_unit on thidua.report for insert to thidua_actor
  with check (
    unit_id = thidua.me() and state = 'draft' and version = 0 and accepted_version is null and thidua.may('prepare', family_id)
    and thidua.is_recorded());

create policy the_author_submits_and_corrects on thidua.report for update to thidua_actor
  using (unit_id = thidua.me() and state in ('draft', 'returned', 'reopened', 'correcting', 'accepted'))
  with check (unit_id = thidua.me() and (
    (state = 'submitted' and thidua.may('sign', family_id)) or (state = 'correcting' and thidua.may('prepare', family_id)))
    and thidua.is_recorded());

create policy the_reviewer_decides on thidua.report for update to thidua_actor
  using (reviewer_id = thidua.me() and (state = 'submitted' or accepted_version is not null))
  with check (reviewer_id = thidua.me() and state in ('accepted', 'returned', 'reopened') and thidua.may('review', family_id)
    and thidua.is_recorded());

grant select, insert, delete on thidua.report_draft to thidua_actor;
grant update (revision, note, indicators, figures, weights, explanations, changed_at, changed_by,
              presented_at, presented_by, presented_revision, presented_note)
  on thidua.report_draft to thidua_actor;
create policy seen_on_its_own_desk on thidua.report_draft for select to thidua_actor
  using (unit_id = thidua.me() and thidua.may('prepare', family_id));
create policy laid_on_its_own_desk on thidua.report_draft for insert to thidua_actor
  with check (unit_id = thidua.me() and thidua.may('prepare', family_id) and thidua.is_recorded());
create policy rewritten_on_its_own_desk on thidua.report_draft for update to thidua_actor
  using (unit_id = thidua.me() and thidua.may('prepare', family_id))
  with check (unit_id = thidua.me() and thidua.may('prepare', family_id) and thidua.is_recorded());
create policy cleared_off_its_own_desk on thidua.report_draft for delete to thidua_actor
  using (unit_id = thidua.me() and thidua.may('prepare', family_id) and thidua.is_recorded());

grant select, insert on thidua.report_version to thidua_actor;
create policy sent_versions_are_seen_above on thidua.report_version for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last());
create policy sent_by_its_unit on thidua.report_version for insert to thidua_actor
  with check (unit_id = thidua.me() and thidua.may('sign', family_id) and thidua.is_recorded());

grant select on thidua.report, thidua.report_version to thidua_auditor;
create policy the_auditor_reads_reports on thidua.report for select to thidua_auditor using (true);
create policy the_auditor_reads_versions on thidua.report_version for select to thidua_auditor using (true);
