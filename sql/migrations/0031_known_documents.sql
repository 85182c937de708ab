-- Documents that are known of (văn bản đã biết): a symbol or a title, and whatever else is known. They stand in the table of the numbered
-- ones, without register and number, for a basis of a plan, and later whatever else cites a document, leads to one thing by one key.
alter table thidua.document
  alter column register_id drop not null,
  alter column number drop not null,
  alter column symbol drop not null,
  alter column type drop not null,
  alter column given_at drop not null,
  -- Of what is known: who issued it, as printed; null for the unit's own.
  add column issuer text,
  add column is_known boolean not null generated always as (state = 'known') stored,
  drop constraint a_document_is_in_a_known_state,
  drop constraint a_document_has_a_symbol,
  drop constraint a_document_is_of_a_known_type,
  drop constraint a_reserved_number_says_for_what,
  drop constraint an_issued_document_says_who_signed_as_what,
  add constraint a_document_is_in_a_known_state check (state in ('reserved', 'issued', 'cancelled', 'known')),
  add constraint what_is_known_of_has_no_number check (
    num_nulls(register_id, number, given_at) = case state when 'known' then 3 else 0 end),
  add constraint a_document_has_a_symbol check (number > 0 and symbol ~ '\S'),
  add constraint a_document_is_named check (
    case state when 'known' then num_nonnulls(symbol, summary) > 0 else num_nulls(symbol, type) = 0 end),
  add constraint a_document_is_of_a_known_type check (
    type in ('plan', 'decision', 'letter', 'notice', 'report', 'submission', 'guidance', 'programme', 'resolution', 'directive', 'law',
             'decree', 'circular')),
  add constraint a_reserved_number_says_for_what check (
    case state when 'issued' then true when 'known' then purpose is null else purpose is not null end and purpose ~ '\S'),
  add constraint an_issued_document_says_who_signed_as_what check (
    num_nonnulls(signer, signer_capacity) = case state when 'issued' then 2 else 0 end
    and (state = 'known' or num_nonnulls(summary, issued_on) = case state when 'issued' then 2 else 0 end) and signer ~ '\S'),
  add constraint what_is_known_of_says_something check ((summary ~ '\S' or state <> 'known') and issuer ~ '\S'),
  add constraint only_what_is_known_of_names_its_issuer check (issuer is null or state = 'known'),
  add constraint a_document_is_known_of_or_numbered unique (root_id, level, unit_id, document_id, is_known);
create index documents_by_symbol on thidua.document (root_id, symbol);

alter table thidua.register
  drop constraint a_register_is_of_known_types,
  add constraint a_register_is_of_known_types check (
    cardinality(types) > 0
    and types <@ array['plan', 'decision', 'letter', 'notice', 'report', 'submission', 'guidance', 'programme', 'resolution', 'directive',
                       'law', 'decree', 'circular']);

-- That a document does not stand any more: a row of its own, for what is issued is never rewritten. Once.
create table thidua.document_end (
  root_id     int         not null,
  level       smallint    not null,
  unit_id     bigint      not null,
  document_id uuid        not null,
  is_known    boolean     not null,
  how         text        not null,
  -- The first day on which it does not stand.
  ended_on    date        not null,
  -- By what, as printed; and the document, where it is one of the unit's or of those above.
  by_words    text,
  by_level    smallint,
  by_unit     bigint,
  by_id       uuid,
  said_at     timestamptz not null,
  constraint document_end_pkey primary key (root_id, level, unit_id, document_id),
  constraint what_ends_is_a_document_of_its_unit foreign key (root_id, level, unit_id, document_id, is_known)
    references thidua.document (root_id, level, unit_id, document_id, is_known) on delete restrict,
  constraint what_ends_a_document_is_one foreign key (root_id, by_level, by_unit, by_id)
    references thidua.document (root_id, level, unit_id, document_id) on delete restrict,
  constraint an_end_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_document_is_replaced_repealed_or_recalled check (how in ('replaced', 'repealed', 'recalled')),
  constraint what_is_replaced_says_by_what check ((how <> 'replaced' or by_words is not null) and by_words ~ '\S'),
  constraint what_ends_a_document_is_named check (
    num_nulls(by_level, by_unit, by_id) in (0, 3) and (by_id is null or by_words is not null)),
  constraint what_ends_a_document_is_another_of_its_unit_or_above check (
    by_id <> document_id and by_unit <= unit_id and unit_id <= thidua.last_below(by_unit))
);
create index ends_by_a_document on thidua.document_end (root_id, by_id);

-- What a plan rests on keeps its printed words, and leads to the document, where it is one of the unit's or of those above.
alter table thidua.legal_basis
  add column relation text not null default 'rests_on',
  add column document_level smallint,
  add column document_unit bigint,
  add column document_id uuid,
  add constraint a_plan_implements_rests_on_or_cites check (relation in ('implements', 'rests_on', 'cites')),
  add constraint a_basis_is_a_document foreign key (root_id, document_level, document_unit, document_id)
    references thidua.document (root_id, level, unit_id, document_id) on delete restrict,
  add constraint a_basis_names_a_document_whole check (num_nulls(document_level, document_unit, document_id) in (0, 3)),
  add constraint a_basis_is_of_its_unit_or_above check (document_unit <= unit_id and unit_id <= thidua.last_below(document_unit));
create index bases_on_a_document on thidua.legal_basis (root_id, document_id);

-- A plan whose number was typed is a document too, so that who takes it up can rest on it.
alter table thidua.campaign_revision no force row level security;
alter table thidua.document no force row level security;
create temporary table typed_number on commit drop as
select root_id, level, unit_id, campaign_id, gen_random_uuid() as document_id from thidua.campaign_revision
where revision = 1 and document_id is null and symbol ~ '\S';
insert into thidua.document (root_id, level, unit_id, document_id, symbol, type, family_id, state, revision, summary, issued_on, changed_at)
select r.root_id, r.level, r.unit_id, t.document_id, r.symbol, 'plan', r.family_id, 'known', 1, r.summary, r.issued_on, r.issued_at
from typed_number t join thidua.campaign_revision r using (root_id, level, unit_id, campaign_id)
where r.revision = 1;
update thidua.campaign_revision r set document_id = t.document_id from typed_number t
where r.root_id = t.root_id and r.level = t.level and r.unit_id = t.unit_id and r.campaign_id = t.campaign_id and r.revision = 1;
alter table thidua.campaign_revision force row level security;
alter table thidua.document force row level security;
