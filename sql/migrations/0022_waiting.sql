-- The head of every page counts what waits for the unit's answer: answered ones are not to be walked for it, and they only grow.
create index difficulties_that_wait on thidua.difficulty (root_id, to_unit, due_on, difficulty_id) where state = 'raised';
