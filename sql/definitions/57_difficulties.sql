-- A difficulty is seen by its raiser and, once it was raised, by everybody above; below it is seen when it was answered for all, or where
-- others were merged into it and went on or were answered: its words are its own unit's, and name none of them.

alter table thidua.difficulty enable row level security;
alter table thidua.difficulty force row level security;

grant select, insert on thidua.difficulty to thidua_actor;
grant update (to_unit, field, words, state, revision, raised_on, due_on, question, into_level, into_unit, into_id, gathers, answer,
              is_published, changed_at) on thidua.difficulty to thidua_actor;

create policy own_raised_from_below_and_answered_for_all on thidua.difficulty for select to thidua_actor
  using (
    unit_id = thidua.me()
    or (state <> 'gathering' and unit_id between thidua.me() and thidua.my_last())
    or ((is_published or gathers > 0 and state in ('merged', 'answered')) and (
      unit_id = thidua.me() & -281474976710656 or unit_id = thidua.me() & -4294967296 or unit_id = thidua.me() & -65536)));

create policy raised_or_gathered_by_its_unit on thidua.difficulty for insert to thidua_actor
  with check (
    unit_id = thidua.me() and thidua.is_recorded() and gathers = 0
    and (state = 'raised' and thidua.may('prepare', family_id) or state = 'gathering' and thidua.may('review', family_id)));

create policy its_unit_raises_withdraws_and_answers_what_it_gathered on thidua.difficulty for update to thidua_actor
  using (unit_id = thidua.me() and state in ('gathering', 'raised', 'returned'))
  with check (
    unit_id = thidua.me() and thidua.is_recorded() and question is null
    and (state in ('raised', 'withdrawn') and thidua.may('prepare', family_id)
      or (state = 'gathering' or state = 'answered' and to_unit is null) and thidua.may('review', family_id)));

create policy who_it_was_raised_to_returns_merges_and_answers on thidua.difficulty for update to thidua_actor
  using (to_unit = thidua.me() and state = 'raised')
  with check (
    to_unit = thidua.me() and thidua.is_recorded() and state in ('returned', 'merged', 'answered')
    and thidua.may('review', family_id));
