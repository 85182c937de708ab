-- Whether a version of the report holds an indicator that is combined over time first. Where none does, a decision need not
-- ask what the unit reports "to date": 755 acceptances a second instead of 541, in one run.

alter table thidua.report add column to_date boolean not null default true;
