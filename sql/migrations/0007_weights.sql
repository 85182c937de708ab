-- A weighted value is a numerator: combined over units without its denominator it would be averaged, summed or compared as if it were the value.

alter table thidua.indicator drop constraint weights_go_with_weights;
alter table thidua.indicator add constraint weights_go_with_weights check (
  (over_units = 'weighted') <= (over_time in ('weighted', 'last', 'none'))
  and (over_time = 'weighted') <= (over_units in ('weighted', 'none')));
