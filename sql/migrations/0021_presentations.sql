-- Trình ký: whoever prepares a report lays it before the leader, with a word beside it. Of which revision it was said is kept, so that the
-- leader sees whether somebody wrote on since.
alter table thidua.report_draft
  add column presented_at       timestamptz,
  add column presented_by       uuid,
  add column presented_revision int,
  add column presented_note     text,
  add constraint a_presentation_says_when_by_whom_and_of_what check (
    num_nulls(presented_at, presented_by, presented_revision) in (0, 3) and (presented_note is null or presented_at is not null)),
  add constraint what_is_presented_was_written check (presented_revision between 1 and revision),
  add constraint a_presentation_has_at_most_1000_characters check (char_length(presented_note) <= 1000);
