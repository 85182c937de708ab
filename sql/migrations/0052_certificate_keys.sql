-- The public halves of the keys by which certificates (bằng, giấy khen có mã kiểm tra) are signed: everybody's, so that a paper can be
-- checked without us. The secrets lie outside the database. A catalogue: an operator adds keys, says until when one signs and from when it is
-- trusted no more; nothing else of one ever changes, for what it signed is good for ever.
create table thidua.certificate_key (
  -- The root whose certificates it signs.
  root_unit        bigint      not null,
  key_no           int         not null,
  public_key       bytea       not null,
  from_on          date        not null,
  -- The last day on which it signs.
  until_on         date,
  compromised_from date,
  added_at         timestamptz not null,
  constraint certificate_key_pkey primary key (root_unit, key_no),
  constraint keys_of_a_root_begin_on_different_days unique (root_unit, from_on),
  constraint a_certificate_key_signs_for_a_root check (root_unit > 0 and root_unit & 281474976710655 = 0),
  constraint certificate_keys_are_numbered_from_one check (key_no > 0),
  constraint a_certificate_key_is_one_of_ed25519 check (octet_length(public_key) = 32),
  constraint a_certificate_key_signs_on_a_day_at_least check (until_on >= from_on)
);
