-- Whoever of a unit has one of its tasks in hand (phân công): a row each time somebody takes it up or is given it, the last one counts. Rows
-- of their own, so that who told the task, who writes its row too, can never say whose business it is in the unit.
create table thidua.uptake (
  root_id       int         not null,
  level         smallint    not null,
  unit_id       bigint      not null,
  uptake_id     uuid        not null,
  obligation_id uuid        not null,
  in_hand_of    uuid        not null,
  taken_at      timestamptz not null,
  constraint uptake_pkey primary key (root_id, level, unit_id, uptake_id),
  constraint a_unit_takes_up_its_own_task foreign key (root_id, level, unit_id, obligation_id)
    references thidua.obligation (root_id, level, unit_id, obligation_id) on delete restrict,
  constraint an_uptake_is_a_units foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint an_uptake_carries_its_root check (root_id = (unit_id >> 48))
);
create index uptakes_of_an_obligation on thidua.uptake (root_id, level, unit_id, obligation_id, taken_at desc, uptake_id desc);
create index uptakes_of_a_unit on thidua.uptake (unit_id, level);
