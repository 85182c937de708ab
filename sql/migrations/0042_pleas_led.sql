-- Who leads a task sees what those plead who co-operate with it, as it sees their tasks: by the same column, which the key holds to that of the
-- task. Where it is left out nobody sees more.
alter table thidua.obligation
  add constraint a_task_has_one_lead unique (root_id, level, unit_id, obligation_id, lead_unit);
alter table thidua.plea
  add column lead_unit bigint,
  add constraint a_plea_names_the_lead_of_its_task foreign key (root_id, level, unit_id, obligation_id, lead_unit)
    references thidua.obligation (root_id, level, unit_id, obligation_id, lead_unit) on delete restrict;
create index pleas_of_a_led_task on thidua.plea (root_id, level, unit_id, obligation_id, lead_unit) where lead_unit is not null;

alter table thidua.plea no force row level security;
alter table thidua.obligation no force row level security;
update thidua.plea p set lead_unit = o.lead_unit
from thidua.obligation o
where o.root_id = p.root_id and o.level = p.level and o.unit_id = p.unit_id and o.obligation_id = p.obligation_id and o.lead_unit is not null;
alter table thidua.plea force row level security;
alter table thidua.obligation force row level security;
