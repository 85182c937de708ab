-- How an indicator is shown: above a narrow column, beside the two numbers of a weighted one, and in per cent where it is a share.
alter table thidua.indicator add column heading text;
alter table thidua.indicator add column figure_label text;
alter table thidua.indicator add column weight_label text;
alter table thidua.indicator add column as_percent boolean not null default false;
alter table thidua.indicator add constraint a_heading_is_short check (char_length(heading) <= 24 and heading ~ '\S');
alter table thidua.indicator add constraint labels_name_the_numbers_of_a_weighted_value check (
  (num_nonnulls(figure_label, weight_label) = 0 or over_units = 'weighted' or over_time = 'weighted')
  and (figure_label ~ '\S') is not false and (weight_label ~ '\S') is not false);
alter table thidua.indicator add constraint what_is_shown_in_per_cent_is_a_share check (
  not as_percent
  or ((lowest >= 0 and highest <= 1) is true and over_units not in ('sum', 'count') and over_time not in ('sum', 'count')));
