-- Units. The id is the path: four groups of bits, 15 for the root and 16 for each depth below it,
-- so a subtree is the interval from the id to thidua.last_below(id).

create schema thidua;
create extension if not exists btree_gist;

-- The last id in the subtree of a unit: at depth 4 the unit itself.
create function thidua.last_below(unit_id bigint) returns bigint
  language sql immutable strict parallel safe
  return case
    when unit_id & 281474976710655 = 0 then unit_id | 281474976710655
    when unit_id & 4294967295 = 0 then unit_id | 4294967295
    when unit_id & 65535 = 0 then unit_id | 65535
    else unit_id
  end;

-- The unit one depth up; null for a root.
create function thidua.parent_of(unit_id bigint) returns bigint
  language sql immutable strict parallel safe
  return case
    when unit_id & 281474976710655 = 0 then null
    when unit_id & 4294967295 = 0 then unit_id & -281474976710656
    when unit_id & 65535 = 0 then unit_id & -4294967296
    else unit_id & -65536
  end;

-- "Thủy", "Thuỷ" and "thuy" are one word to somebody who searches; so are "Đ" and "d".
create function thidua.without_tones(words text) returns text
  language sql immutable strict parallel safe
  return translate(regexp_replace(normalize(lower(words), nfd), '[\u0300-\u036f]', '', 'g'), 'đ', 'd');

create table thidua.unit (
  unit_id    bigint   not null,
  root_id    int      not null,
  level      smallint not null,
  parent_id  bigint,
  last_child int      not null default 0,
  began_on   date     not null,
  ended_on   date,
  constraint unit_pkey primary key (unit_id),
  constraint a_unit_has_one_level unique (unit_id, level),
  constraint a_unit_carries_its_root check (root_id = (unit_id >> 48) and root_id between 1 and 32767),
  constraint a_unit_stands_below_its_parent check (parent_id is not distinct from thidua.parent_of(unit_id)),
  constraint no_group_of_an_id_is_zero_inside check (
    case
      when unit_id & 65535 <> 0 then unit_id & 4294901760 <> 0 and unit_id & 281470681743360 <> 0
      when unit_id & 4294901760 <> 0 then unit_id & 281470681743360 <> 0
      else true
    end),
  constraint a_level_is_city_district_or_commune check (level in (1, 2, 3)),
  constraint a_unit_has_at_most_65535_children check (last_child between 0 and 65535),
  constraint a_unit_ends_after_it_began check (ended_on > began_on)
);
alter table thidua.unit add constraint a_parent_is_a_unit foreign key (parent_id) references thidua.unit (unit_id) on delete restrict;
create index unit_children on thidua.unit (parent_id, unit_id);
comment on column thidua.unit.level is '1 city, 2 district, 3 commune; an agency carries the level of its authority';
comment on column thidua.unit.last_child is 'the highest child number ever given; numbers are never given back';

-- What a unit is called changes while the unit stays the same; official codes are re-used by other units.
create table thidua.unit_name (
  unit_id     bigint not null,
  root_id     int    not null,
  valid_from  date   not null,
  valid_until date,
  code        text   not null,
  name        text   not null,
  title       text,
  kind        text   not null,
  search_name text   not null generated always as (thidua.without_tones(name)) stored,
  constraint unit_name_pkey primary key (unit_id, valid_from),
  constraint a_name_belongs_to_a_unit foreign key (unit_id) references thidua.unit (unit_id) on delete restrict,
  constraint a_name_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_name_ends_after_it_began check (valid_until > valid_from),
  constraint a_name_is_in_nfc_and_not_blank check (name is nfc normalized and btrim(name) <> ''),
  constraint a_code_is_not_blank check (code ~ '^\S+$'),
  constraint a_title_is_one_of_the_law check (title in (
    'thanh_pho_truc_thuoc_tw', 'tinh', 'quan', 'huyen', 'thi_xa', 'thanh_pho', 'xa', 'phuong', 'thi_tran', 'dac_khu')),
  constraint a_kind_is_one_of_the_field check (kind in (
    'authority', 'agency', 'party_body', 'fatherland_front', 'mass_organisation', 'armed_forces',
    'public_service', 'media', 'school', 'enterprise')),
  constraint authorities_and_nobody_else_have_a_title check ((kind = 'authority') = (title is not null)),
  constraint a_unit_has_one_name_at_a_time exclude using gist (unit_id with =, daterange(valid_from, valid_until) with &&),
  constraint a_code_names_one_unit_at_a_time exclude using gist (
    root_id with =, code with =, daterange(valid_from, valid_until) with &&)
);

create table thidua.unit_succession (
  from_unit    bigint  not null,
  to_unit      bigint  not null,
  portion      text    not null,
  share        numeric,
  is_default   boolean not null,
  effective_on date    not null,
  legal_basis  text    not null,
  constraint unit_succession_pkey primary key (from_unit, to_unit),
  constraint a_predecessor_is_a_unit foreign key (from_unit) references thidua.unit (unit_id) on delete restrict,
  constraint a_successor_is_a_unit foreign key (to_unit) references thidua.unit (unit_id) on delete restrict,
  constraint a_portion_is_whole_or_part check (portion in ('whole', 'part')),
  constraint a_share_lies_between_0_and_1 check (share > 0 and share <= 1),
  constraint a_unit_does_not_succeed_itself check (from_unit <> to_unit)
);
create unique index a_unit_has_one_default_successor on thidua.unit_succession (from_unit) where is_default;
create index successions_to_a_unit on thidua.unit_succession (to_unit);
