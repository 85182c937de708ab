-- What a plan orders its own issuer to do is told like any other task. Nobody addresses themselves, so the key to the address passes it over:
-- who told it is null where that is the debtor. Nothing of another unit's shows that it is done, and nobody asks themselves for more time.
alter table thidua.obligation add column told_by bigint generated always as (case when from_unit <> unit_id then from_unit end) stored;
alter table thidua.obligation
  drop constraint whoever_owes_was_addressed,
  add constraint whoever_owes_was_addressed foreign key (root_id, level, unit_id, family_id, told_by)
    references thidua.address (root_id, level, unit_id, family_id, from_unit) on delete restrict,
  add constraint what_a_unit_owes_itself_it_says_is_done check (told_by is not null or fulfilled_by = 'nothing'),
  add constraint what_a_unit_owes_itself_is_ordered check (told_by is not null or strength = 'ordered');
alter table thidua.plea add constraint nobody_pleads_with_themselves check (to_unit <> unit_id);
