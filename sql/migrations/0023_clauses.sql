-- What a plan says piece by piece (điều khoản) are its clauses, each of a part of the plan; what was there before were its tasks. Servers of
-- before cannot run beside it: stop them first.
alter table thidua.duty rename to clause;
alter table thidua.clause rename column duty_id to clause_id;
alter table thidua.clause rename constraint duty_pkey to clause_pkey;
alter table thidua.clause rename constraint a_duty_belongs_to_a_campaign to a_clause_belongs_to_a_campaign;
alter table thidua.clause rename constraint a_duty_carries_its_root to a_clause_carries_its_root;
alter table thidua.clause drop constraint a_duty_has_a_heading;
alter index thidua.duties_of_a_campaign rename to clauses_of_a_campaign;

alter table thidua.clause add column part text not null default 'task';
alter table thidua.clause add column number text not null default '';
alter table thidua.clause add column award_level text;
alter table thidua.clause add column evidence_wanted boolean not null default false;
alter table thidua.clause add column fulfilled_by text not null default 'nothing';
-- From now on it is said.
alter table thidua.clause alter column part drop default;
alter table thidua.clause alter column number drop default;
alter table thidua.clause alter column evidence_wanted drop default;
alter table thidua.clause alter column fulfilled_by drop default;

alter table thidua.clause add constraint a_clause_is_of_a_part_of_a_plan check (
  part in ('purpose', 'requirement', 'occasion', 'content', 'audience', 'award', 'task', 'closing'));
alter table thidua.clause add constraint a_clause_says_something check (heading ~ '\S' or body ~ '\S');
alter table thidua.clause add constraint an_award_or_a_task_has_a_heading check (part not in ('award', 'task') or heading ~ '\S');
alter table thidua.clause add constraint an_award_is_of_a_known_level check (
  (part = 'award') = (award_level is not null) and award_level in ('state', 'city', 'district', 'commune'));
alter table thidua.clause add constraint nothing_but_a_task_is_due_or_wants_evidence check (
  part = 'task' or (due_on is null and not evidence_wanted));
-- Whatever else fulfils a task one day is one more word here.
alter table thidua.clause add constraint a_task_is_fulfilled_by_something_known check (
  fulfilled_by in ('nothing', 'adoption', 'targets') and (part = 'task' or fulfilled_by = 'nothing'));

-- Which members of a plan were made up is said by their names. Drafts are read in the words of before until they are written again.
alter table thidua.campaign no force row level security;
update thidua.campaign set sample_fields = array_replace(sample_fields, 'duties', 'clauses') where sample_fields @> array['duties'];
alter table thidua.campaign force row level security;
