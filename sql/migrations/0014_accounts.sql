-- Who gave an invitation, and the password that came of it: it opens no post above theirs. Null for the operator.
-- The name of an invitation is the account's only once it is accepted: a slip of the pen locks nobody out.
alter table thidua.account
  add column invited_as text,
  add column invited_by bigint,
  add column given_by bigint,
  add constraint two_people_are_never_invited_under_one_name unique (invited_as),
  add constraint the_name_of_an_invitation_is_plain_and_lower_case check (invited_as ~ '^[a-z0-9][a-z0-9._@-]{2,99}$');

-- Those under way go on under the name they were given.
alter table thidua.account no force row level security;
update thidua.account set invited_as = login where invitation is not null;
alter table thidua.account force row level security;

alter table thidua.account
  add constraint an_invitation_has_a_name check ((invitation is null) = (invited_as is null)),
  add constraint only_an_invitation_is_given_by_a_unit check (invited_by is null or invitation is not null),
  add constraint only_a_password_was_given_by_a_unit check (given_by is null or verifier is not null);

-- They answer, and are asked, more than before.
drop function if exists thidua.begin_sign_in(text, bytea, text);
drop function if exists thidua.open_account(uuid, text, bytea);
drop function if exists thidua.take_attempts(text, bytea, text);
