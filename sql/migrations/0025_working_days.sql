-- Days on which offices rest though it is no weekend, or work though it is: what the Government announces each year (ngày nghỉ lễ, tết; ngày
-- làm bù). Whatever is owed within so many working days is counted by them.
create table thidua.special_day (
  day        date    not null,
  is_worked  boolean not null,
  name       text    not null,
  source     text    not null,
  confidence text    not null,
  constraint special_day_pkey primary key (day),
  constraint a_day_is_special_where_it_differs_from_its_weekday check (is_worked = (extract(isodow from day) in (6, 7))),
  constraint a_special_day_has_a_name check (name ~ '\S'),
  constraint a_special_day_says_where_it_was_read check (source ~ '\S'),
  constraint a_special_day_says_how_sure_it_is check (confidence in ('A', 'B', 'C'))
);
