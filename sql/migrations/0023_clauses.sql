-- What a plan says piece by piece (điều khoản) is a clause; so far the only ones were its tasks. Servers of before cannot run beside it:
-- stop them first.
alter table thidua.duty rename to clause;
alter table thidua.clause rename column duty_id to clause_id;
alter table thidua.clause rename constraint duty_pkey to clause_pkey;
alter table thidua.clause rename constraint a_duty_belongs_to_a_campaign to a_clause_belongs_to_a_campaign;
alter table thidua.clause rename constraint a_duty_carries_its_root to a_clause_carries_its_root;
alter table thidua.clause rename constraint a_duty_has_a_heading to a_clause_has_a_heading;
alter index thidua.duties_of_a_campaign rename to clauses_of_a_campaign;

-- Which members of a plan were made up is said by their names. Drafts are read in the words of before until they are written again.
alter table thidua.campaign no force row level security;
update thidua.campaign set sample_fields = array_replace(sample_fields, 'duties', 'clauses') where sample_fields @> array['duties'];
alter table thidua.campaign force row level security;
