-- What a unit that is no more had not done is passed on: its line is closed, and whoever took it over by default is told the same by the same
-- issuer, if that one addresses it, in a line that says from which it goes on. A line is done or passed, never both.
alter table thidua.obligation
  add column since_level smallint,
  add column since_unit bigint,
  add column since_id uuid,
  drop constraint an_obligation_is_in_a_known_state,
  add constraint an_obligation_is_in_a_known_state check (state in ('told', 'done', 'returned', 'passed')),
  drop constraint what_shows_by_itself_is_not_ticked,
  add constraint what_shows_by_itself_is_not_ticked check (
    fulfilled_by in ('nothing', 'adoption', 'targets') and (fulfilled_by = 'nothing' or state in ('told', 'passed'))),
  add constraint a_line_goes_on_from_another_as_a_whole check (num_nulls(since_level, since_unit, since_id) in (0, 3)),
  add constraint a_line_goes_on_from_one_there_is foreign key (root_id, since_level, since_unit, since_id)
    references thidua.obligation (root_id, level, unit_id, obligation_id) on delete restrict;
create index obligations_that_go_on on thidua.obligation (root_id, since_level, since_unit, since_id);

-- What a plan requires of units is told like a task.
alter table thidua.clause
  drop constraint nothing_but_a_task_is_told,
  add constraint nothing_but_a_task_is_told check (part in ('task', 'requirement') or who is null),
  drop constraint an_award_or_a_task_has_a_heading,
  add constraint an_award_or_a_task_has_a_heading check (part not in ('award', 'task') and who is null or heading ~ '\S');

-- Whoever co-operates in a task may do so with a unit that leads it, and that one sees how far they are.
alter table thidua.clause
  add column lead_unit bigint,
  add constraint nobody_but_who_co_operates_names_a_lead check (lead_unit is null or coalesce(role = 'coordinate', false)),
  add constraint a_lead_stands_below_the_issuer_too check (lead_unit > unit_id and lead_unit <= thidua.last_below(unit_id));
alter table thidua.obligation
  add column lead_unit bigint,
  add constraint who_co_operates_may_have_a_lead check (lead_unit is null or role = 'coordinate'),
  add constraint nobody_co_operates_with_themselves check (lead_unit <> unit_id),
  add constraint who_leads_stands_below_the_issuer_too check (lead_unit > from_unit and lead_unit <= thidua.last_below(from_unit));
create index obligations_of_a_lead on thidua.obligation (root_id, lead_unit, family_id, from_unit) where lead_unit is not null;

-- Within how many working days a unit answers what is asked of it, and decides on what was sent to it; null where it sets none.
alter table thidua.house_rules
  add column answer_days int,
  add constraint an_answer_is_due_within_some_days check (answer_days between 1 and 60);
