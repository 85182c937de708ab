-- A task of a plan may say whom it is told to; what each of them then has to do (nhiệm vụ của một đơn vị) is a row of its own, with the
-- words of one side and of the other: the unit's account while it is done, the reason while it is returned, never both.
alter table thidua.clause add column who jsonb;
alter table thidua.clause add column strength text;
alter table thidua.clause add column role text;
alter table thidua.clause add constraint a_task_is_told_to_somebody_in_some_way check (num_nulls(who, strength, role) in (0, 3));
alter table thidua.clause add constraint nothing_but_a_task_is_told check (part = 'task' or who is null);
alter table thidua.clause add constraint a_task_is_ordered_or_requested check (strength in ('ordered', 'requested'));
alter table thidua.clause add constraint a_task_is_led_or_coordinated check (role in ('lead', 'coordinate'));
alter table thidua.clause add constraint a_group_is_named_in_one_known_way check (
  who is null or jsonb_typeof(who) = 'object' and who - array['childAuthorities', 'kinds', 'units'] = '{}'
  and num_nonnulls(who -> 'childAuthorities', who -> 'kinds', who -> 'units') = 1);

create table thidua.obligation (
  root_id       int         not null,
  level         smallint    not null,
  unit_id       bigint      not null,
  obligation_id uuid        not null,
  family_id     uuid        not null,
  from_level    smallint    not null,
  from_unit     bigint      not null,
  clause_id     uuid        not null,
  role          text        not null,
  strength      text        not null,
  due_on        date,
  fulfilled_by  text        not null,
  state         text        not null,
  revision      int         not null,
  account       text,
  reason        text,
  told_at       timestamptz not null,
  changed_at    timestamptz not null,
  constraint obligation_pkey primary key (root_id, level, unit_id, obligation_id),
  constraint a_task_is_told_to_a_unit_once unique (root_id, level, unit_id, clause_id),
  constraint an_obligation_is_a_units foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint whoever_owes_was_addressed foreign key (root_id, level, unit_id, family_id, from_unit)
    references thidua.address (root_id, level, unit_id, family_id, from_unit) on delete restrict,
  constraint an_obligation_comes_of_its_issuers_clause foreign key (root_id, from_level, from_unit, clause_id)
    references thidua.clause (root_id, level, unit_id, clause_id) on delete restrict,
  constraint an_obligation_carries_its_root check (root_id = (unit_id >> 48)),
  constraint who_has_a_task_leads_or_coordinates check (role in ('lead', 'coordinate')),
  constraint an_obligation_is_ordered_or_requested check (strength in ('ordered', 'requested')),
  constraint an_obligation_is_in_a_known_state check (state in ('told', 'done', 'returned')),
  constraint an_obligation_counts_its_revisions check (revision > 0),
  constraint what_is_done_is_accounted_for check ((state = 'done') = (account is not null) and account ~ '\S'),
  constraint what_is_sent_back_says_why check ((state = 'returned') = (reason is not null) and reason ~ '\S'),
  constraint a_requested_one_is_never_returned check (state <> 'returned' or strength = 'ordered'),
  constraint what_shows_by_itself_is_not_ticked check (
    fulfilled_by in ('nothing', 'adoption', 'targets') and (fulfilled_by = 'nothing' or state = 'told'))
);
create index obligations_of_a_clause on thidua.obligation (root_id, from_level, from_unit, clause_id, obligation_id);
create index obligations_of_an_address on thidua.obligation (root_id, level, unit_id, family_id, from_unit);
create index obligations_of_a_unit on thidua.obligation (unit_id, level);
