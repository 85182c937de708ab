-- Of every document the number and sign (số, ký hiệu) is its symbol, and what it is about (trích yếu) its summary, as on the wire and in the
-- code. Servers of before cannot run beside it: stop them first.
alter table thidua.campaign rename column number to symbol;
alter table thidua.campaign rename column title to summary;
alter table thidua.campaign rename constraint a_campaign_has_a_title_and_a_short_name to a_campaign_has_a_summary_and_a_short_name;
alter table thidua.campaign_revision rename column number to symbol;
alter table thidua.legal_basis rename column title to summary;

-- Which members of a plan were made up is said by their names.
alter table thidua.campaign no force row level security;
update thidua.campaign set sample_fields = array_replace(array_replace(sample_fields, 'number', 'symbol'), 'title', 'summary')
where sample_fields && array['number', 'title'];
alter table thidua.campaign force row level security;

-- A plan that lay on a desk before says it by the old words until it is written again.
alter table thidua.campaign_draft drop column title;
alter table thidua.campaign_draft
  add column summary text generated always as (coalesce(body ->> 'summary', body ->> 'title')) stored;
