-- What a desk shows of a plan stands beside its document: a list of two hundred drafts must not read two hundred megabytes.
alter table thidua.campaign_draft
  add column title text generated always as (body ->> 'title') stored,
  add column short_name text generated always as (body ->> 'shortName') stored;
