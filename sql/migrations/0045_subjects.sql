-- Whom an award is for (tập thể, cá nhân, hộ gia đình), and where each of them worked or lived when. A subject belongs to the unit that
-- registered it, its home, and never moves; a placement is the row of the unit where somebody was, and points at the subject. So the record
-- of a life is what leads to one subject, whoever owns the rows.

-- The words of a name without any mark, in the order of the alphabet: those of one key may be the same, for a person to judge. Of a household
-- the words that say so are no part of it.
create function thidua.name_key(kind text, name text) returns text
  language sql immutable strict parallel safe
  return array_to_string(array(
    select word from regexp_split_to_table(translate(thidua.without_tones(name), 'y', 'i'), '[^a-z0-9]+') word
    where word <> '' and (kind <> 'household' or word <> all ('{ho,gia,dinh,ong,ba}'::text[])) order by word collate "C"), ' ');

create table thidua.subject (
  root_id      int         not null,
  level        smallint    not null,
  unit_id      bigint      not null,
  subject_id   uuid        not null,
  kind         text        not null,
  -- As it is printed on what is awarded.
  name         text        not null,
  search_name  text        not null generated always as (thidua.without_tones(name)) stored,
  name_key     text        not null generated always as (thidua.name_key(kind, name)) stored,
  birth_year   smallint,
  -- As forms 0602 and 0603 of TT 02/2023 count people.
  category     text,
  traits       text[]      not null,
  -- A collective that is a unit of the tree; null for one that is none (tổ, ban, doanh nghiệp).
  names_level  smallint,
  names_unit   bigint,
  -- Who has an account too. Nothing is read of them here.
  person_id    uuid,
  -- Whom it is the same as: itself, or the one that stands for all of them. Nobody but that one stands for another, so what it leads to
  -- leads no further.
  stands_level smallint    not null,
  stands_unit  bigint      not null,
  stands_for   uuid        not null,
  is_canonical boolean     not null generated always as (stands_for = subject_id) stored,
  yes          boolean     not null generated always as (true) stored,
  -- The units elsewhere in the city where it is placed: a policy reads no other table.
  seen_by      bigint[]    not null default '{}',
  revision     int         not null,
  changed_at   timestamptz not null,
  constraint subject_pkey primary key (root_id, level, unit_id, subject_id),
  constraint a_subject_stands_for_itself_or_another unique (root_id, level, unit_id, subject_id, is_canonical),
  constraint a_subject_belongs_to_a_unit foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint who_stands_for_another_stands_in_the_same_root foreign key (root_id, stands_level, stands_unit, stands_for, yes)
    references thidua.subject (root_id, level, unit_id, subject_id, is_canonical),
  constraint a_collective_names_a_unit_that_is_one foreign key (names_unit, names_level)
    references thidua.unit (unit_id, level) on delete restrict,
  constraint a_subject_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_subject_is_a_person_a_collective_or_a_household check (kind in ('person', 'collective', 'household')),
  constraint a_subject_has_a_name check (name ~ '\S' and char_length(name) <= 200),
  constraint only_people_are_born_in_a_year check (birth_year is null or kind = 'person' and birth_year between 1900 and 2100),
  constraint only_people_are_of_a_known_category check (
    category is null
    or kind = 'person'
      and category in ('province_leader', 'department_leader', 'entrepreneur', 'other_leader', 'direct_worker')),
  constraint a_subject_has_traits_of_its_kind check (
    traits <@ case kind when 'person' then array['woman', 'foreigner', 'armed_forces']
                        when 'collective' then array['foreigner', 'armed_forces', 'enterprise']
                        else array[]::text[] end),
  constraint only_a_collective_names_a_unit check (
    num_nonnulls(names_level, names_unit) in (0, 2) and (names_unit is null or kind = 'collective')),
  constraint a_collective_names_its_home_or_a_unit_below check (names_unit between unit_id and thidua.last_below(unit_id)),
  constraint only_a_person_has_an_account check (person_id is null or kind = 'person'),
  constraint a_subject_counts_its_revisions check (revision > 0)
);
create index subjects_called_alike on thidua.subject (root_id, name_key, subject_id);
create index subjects_of_a_unit on thidua.subject (unit_id, level);
create index subjects_that_stand_for_one on thidua.subject (root_id, stands_for);
create index subjects_that_name_a_unit on thidua.subject (names_unit, names_level);

create table thidua.placement (
  root_id      int         not null,
  level        smallint    not null,
  unit_id      bigint      not null,
  placement_id uuid        not null,
  home_level   smallint    not null,
  home_unit    bigint      not null,
  subject_id   uuid        not null,
  -- As what: chức vụ, nghề, nơi ở.
  as_what      text        not null,
  began_on     date        not null,
  -- The last day; null as long as it lasts.
  ended_on     date,
  revision     int         not null,
  changed_at   timestamptz not null,
  constraint placement_pkey primary key (root_id, level, unit_id, placement_id),
  constraint a_placement_belongs_to_a_unit foreign key (unit_id, level) references thidua.unit (unit_id, level) on delete restrict,
  constraint a_placement_is_of_a_subject foreign key (root_id, home_level, home_unit, subject_id)
    references thidua.subject (root_id, level, unit_id, subject_id) on delete restrict,
  constraint a_placement_carries_its_root check (root_id = (unit_id >> 48)),
  constraint a_placement_says_as_what check (as_what ~ '\S' and char_length(as_what) <= 200),
  constraint a_placement_ends_after_it_began check (ended_on >= began_on),
  constraint a_placement_counts_its_revisions check (revision > 0)
);
create index placements_of_a_unit on thidua.placement (unit_id, level);
create index placements_of_a_subject on thidua.placement (root_id, subject_id);
