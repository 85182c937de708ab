-- The reviewer queues what an acceptance changes; the worker folds it; everybody above the report may add it up.

alter table thidua.figure enable row level security;
alter table thidua.figure force row level security;
alter table thidua.figure_extreme enable row level security;
alter table thidua.figure_extreme force row level security;
alter table thidua.figure_pending enable row level security;
alter table thidua.figure_pending force row level security;

grant select, insert on thidua.figure_pending to thidua_actor;
create policy accepted_below on thidua.figure_pending for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last());
create policy queued_by_the_reviewer on thidua.figure_pending for insert to thidua_actor
  with check (
    reviewer_id = thidua.me() and unit_id between thidua.me() and thidua.my_last() and thidua.may('review', family_id)
    and thidua.is_recorded());

grant select on thidua.figure, thidua.figure_extreme to thidua_actor;
create policy totals_of_the_subtree on thidua.figure for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last());
create policy extremes_of_the_subtree on thidua.figure_extreme for select to thidua_actor
  using (unit_id between thidua.me() and thidua.my_last());

grant select, update on thidua.fold_lease to thidua_worker;
grant select, insert on thidua.fold_lease to thidua_registrar;
grant select, delete on thidua.figure_pending to thidua_worker;
grant select, insert on thidua.figure to thidua_worker;
grant update (n, total, weight) on thidua.figure to thidua_worker;
grant select, insert, delete on thidua.figure_extreme to thidua_worker;
grant update (occurrences) on thidua.figure_extreme to thidua_worker;
create policy the_worker_takes_what_is_pending on thidua.figure_pending to thidua_worker using (true);
create policy the_worker_folds on thidua.figure to thidua_worker using (true) with check (true);
create policy the_worker_folds_extremes on thidua.figure_extreme to thidua_worker using (true) with check (true);

grant select on thidua.figure, thidua.figure_extreme, thidua.figure_pending to thidua_auditor;
create policy the_auditor_reads_figures on thidua.figure for select to thidua_auditor using (true);
create policy the_auditor_reads_extremes on thidua.figure_extreme for select to thidua_auditor using (true);
create policy the_auditor_reads_what_is_pending on thidua.figure_pending for select to thidua_auditor using (true);
