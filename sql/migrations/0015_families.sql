-- Every row of a campaign says whose family it is of, and the keys hold it there: a deputy for one campaign writes in that one alone,
-- and a policy can only ask what stands in the row. Servers of before cannot write beside it: stop them first.

alter table thidua.report
  add constraint a_report_belongs_to_one_family unique (root_id, level, unit_id, report_id, family_id);

alter table thidua.campaign_draft add column above_level smallint;

do $$
declare
  child record;
begin
  for child in
    select * from (values
      ('campaign_draft', null, 'coalesce((select c.family_id from thidua.campaign c where c.root_id = t.root_id and c.unit_id = t.above_unit and c.campaign_id = t.above_id), t.campaign_id)',
       null, null),
      ('campaign_revision', 'a_revision_belongs_to_a_campaign', null, 'level, unit_id', 'campaign'),
      ('legal_basis', 'a_legal_basis_belongs_to_a_campaign', null, 'level, unit_id', 'campaign'),
      ('linked_movement', 'a_movement_is_linked_to_a_campaign', null, 'level, unit_id', 'campaign'),
      ('duty', 'a_duty_belongs_to_a_campaign', null, 'level, unit_id', 'campaign'),
      ('indicator', 'an_indicator_belongs_to_a_campaign', null, 'level, unit_id', 'campaign'),
      ('target', 'a_target_is_set_by_a_campaign', null, 'from_level, from_unit', 'campaign'),
      ('report_draft', 'a_draft_belongs_to_a_report', null, 'level, unit_id', 'report'),
      ('report_version', 'a_version_belongs_to_a_report', null, 'level, unit_id', 'report'),
      ('figure_pending', null, '(select r.family_id from thidua.report r where r.root_id = t.root_id and r.level = t.level and r.unit_id = t.unit_id and r.report_id = t.report_id)',
       null, null)
    ) c (name, key, family, place, parent)
  loop
    execute format('alter table thidua.%I add column family_id uuid', child.name);
    execute format('alter table thidua.%I no force row level security', child.name);
    execute format('alter table thidua.%I no force row level security', coalesce(child.parent, 'campaign'));
    execute format('alter table thidua.report no force row level security');
    execute format(
      'update thidua.%I t set family_id = %s', child.name,
      coalesce(child.family, format(
        '(select p.family_id from thidua.%1$I p where p.root_id = t.root_id and (p.level, p.unit_id) = (%2$s) and p.%1$s_id = t.%1$s_id)',
        child.parent, (select string_agg('t.' || trim(c), ', ') from unnest(string_to_array(child.place, ',')) c))));
    execute format('alter table thidua.%I force row level security', child.name);
    execute format('alter table thidua.%I force row level security', coalesce(child.parent, 'campaign'));
    execute format('alter table thidua.report force row level security');
    execute format('alter table thidua.%I alter column family_id set not null', child.name);
    if child.key is not null then
      execute format('alter table thidua.%I drop constraint %I', child.name, child.key);
      execute format(
        'alter table thidua.%1$I add constraint %2$I foreign key (root_id, %3$s, %4$s_id, family_id)'
        '  references thidua.%4$I (root_id, level, unit_id, %4$s_id, family_id) on delete %5$s',
        child.name, child.key, child.place, child.parent, case child.name when 'report_draft' then 'cascade' else 'restrict' end);
    end if;
  end loop;
end
$$;

alter table thidua.campaign no force row level security;
update thidua.campaign_draft d set above_level = (
  select c.level from thidua.campaign c where c.root_id = d.root_id and c.unit_id = d.above_unit and c.campaign_id = d.above_id);
alter table thidua.campaign force row level security;
alter table thidua.campaign_draft
  drop constraint an_adoption_names_unit_and_campaign_above,
  add constraint an_adoption_names_unit_and_campaign_above check (
    num_nulls(above_level, above_unit, above_id) in (0, 3) and (above_id is null) = (family_id = campaign_id)),
  add constraint a_draft_takes_up_a_campaign_of_its_family foreign key (root_id, above_level, above_unit, above_id, family_id)
    references thidua.campaign (root_id, level, unit_id, campaign_id, family_id) on delete restrict;

-- What is pending is tied to its report, period, reviewer and family by one key.
alter table thidua.figure_pending drop constraint pending_figures_come_from_a_report;
alter table thidua.report
  drop constraint a_report_has_one_period_and_reviewer,
  add constraint a_report_has_one_period_and_reviewer unique (root_id, level, unit_id, report_id, period_id, reviewer_id, family_id);
alter table thidua.figure_pending
  add constraint pending_figures_come_from_a_report foreign key (root_id, level, unit_id, report_id, report_period, reviewer_id, family_id)
    references thidua.report (root_id, level, unit_id, report_id, period_id, reviewer_id, family_id) on delete restrict;
do $$
declare
  constraint_row record;
begin
  for constraint_row in
    select child.conrelid::regclass as partition, child.conname as machine_name,
           parent.conname || substring(child.conrelid::regclass::text from '_(?:city|district|commune)$') as sentence
    from pg_constraint child join pg_constraint parent on parent.oid = child.conparentid
    where child.connamespace = 'thidua'::regnamespace and child.contype in ('p', 'u')
      and child.conname <> parent.conname || substring(child.conrelid::regclass::text from '_(?:city|district|commune)$')
  loop
    execute format('alter table %s rename constraint %I to %I',
                   constraint_row.partition, constraint_row.machine_name, constraint_row.sentence);
  end loop;
end
$$;

-- A look for a report by its id ends in the index where it is none of the caller's, as for an id that never was.
drop index thidua.report_by_id;
create index report_by_id on thidua.report (root_id, report_id, unit_id);

-- Which transaction puts an entry down: what it may write hangs on that, and nobody but the gate can say it.
alter table thidua.audit_pending add column tx xid8 not null default pg_current_xact_id();
