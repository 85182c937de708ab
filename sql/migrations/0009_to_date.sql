-- Whether a version of the report holds an indicator that is combined over time first. Where none does, a decision need not
-- ask what the unit reports "to date": that was half of an acceptance's time.

alter table thidua.report add column to_date boolean not null default true;
