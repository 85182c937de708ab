-- The ledger is worked out and stored nowhere, so nobody writes it. The auditor works out that of every unit, as people read it, and counts
-- it again from what plans derive from, whom they addressed and what happened; of what is written in them it needs nothing.

grant select (level, adopt_by) on thidua.address to thidua_auditor;
grant select (above_revision) on thidua.campaign_revision to thidua_auditor;
grant select (root_id, level, unit_id, campaign_id, family_id, family_level, family_unit, above_level, above_unit, above_id, state, revision,
              published_at) on thidua.campaign to thidua_auditor;
grant select (root_id, level, campaign_id, from_unit, revision) on thidua.target to thidua_auditor;
-- And holds each against the one that was given.
grant select (unit_id, indicator_id, value) on thidua.target to thidua_auditor;
grant select (root_id, unit_id, difficulty_id, family_id, to_unit, state, due_on, into_unit, into_id) on thidua.difficulty to thidua_auditor;
create policy the_auditor_reads_what_campaigns_derive_from on thidua.campaign for select to thidua_auditor using (true);
create policy the_auditor_reads_whose_targets_there_are on thidua.target for select to thidua_auditor using (true);
create policy the_auditor_reads_which_difficulties_wait on thidua.difficulty for select to thidua_auditor using (true);
