extension CatalogueRule {
    /// Architecture §4 and §5: keys that cannot be used to look across the wall, and that can be spread over machines.
    static let keys = [
        CatalogueRule(
            "every primary key, unique key and exclusion of a tenant table contains root_id, level and unit_id",
            """
            select i.name as subject,
                   case when not i.columns @> '{root_id,level,unit_id}' then 'is on ' || i.columns::text end as fault
            from lint_index i where i.is_tenant and i.is_key
            """,
            fault: "create unique index planted on thidua.clause (root_id, clause_id)"),
        CatalogueRule(
            "a foreign key between tenant tables pairs root with root, level with level and unit with unit",
            """
            select k.table_name || '.' || k.name as subject,
                   case when not k.referenced_columns @> '{root_id,level,unit_id}' then 'refers to ' || k.referenced_columns::text
                        when pair.root <> 'root_id' then 'pairs root_id with ' || pair.root
                        when pair.level not like '%level' or pair.unit not like '%unit%'
                          or (pair.level = 'level') <> (pair.unit = 'unit_id')
                          or pair.level <> 'level' and replace(pair.level, '_level', '') <> replace(pair.unit, '_unit', '')
                        then 'pairs level with ' || pair.level || ' and unit_id with ' || pair.unit end as fault
            from lint_foreign_key k
            cross join lateral (
              select k.columns[array_position(k.referenced_columns, 'root_id')] as root,
                     k.columns[array_position(k.referenced_columns, 'level')] as level,
                     k.columns[array_position(k.referenced_columns, 'unit_id')] as unit) pair
            where k.from_tenant and k.to_tenant
            """,
            fault: """
                alter table thidua.address drop constraint an_address_is_issued_by_a_campaign_of_the_family;
                alter table thidua.address add constraint an_address_is_issued_by_a_campaign_of_the_family
                  foreign key (root_id, from_level, unit_id, campaign_id, family_id)
                  references thidua.campaign (root_id, level, unit_id, campaign_id, family_id) on delete restrict
                """),
        CatalogueRule(
            "no catalogue refers to a tenant table",
            """
            select k.table_name || '.' || k.name as subject, case when k.to_tenant then 'refers to ' || k.referenced end as fault
            from lint_foreign_key k where not k.from_tenant
            """,
            fault: """
                alter table thidua.unit_succession add root_id int, add level smallint, add event_id uuid,
                  add constraint a_succession_follows_an_event foreign key (root_id, level, from_unit, event_id)
                    references thidua.anchor_event (root_id, level, unit_id, event_id) on delete restrict
                """),
        CatalogueRule(
            "no foreign key sets anything to null or to its default, and none follows updates",
            """
            select k.table_name || '.' || k.name as subject,
                   case when k.confdeltype in ('n', 'd') then 'on delete sets ' || case k.confdeltype when 'n' then 'null' else 'default' end
                        when k.confupdtype not in ('a', 'r') then 'has an action on update' end as fault
            from lint_foreign_key k
            """,
            fault: """
                alter table thidua.clause drop constraint a_clause_belongs_to_a_campaign;
                alter table thidua.clause add constraint a_clause_belongs_to_a_campaign foreign key (root_id, level, unit_id, campaign_id)
                  references thidua.campaign (root_id, level, unit_id, campaign_id) on delete set null
                """),
        CatalogueRule(
            "an index finds the rows of a foreign key: its first columns are the key's, an id among them",
            """
            select k.table_name || '.' || k.name as subject,
                   case when not exists (
                     select from lint_index i
                     cross join lateral (
                       -- The first column that is not the foreign key's ends the part that helps.
                       select coalesce(min(c.place) filter (where c.name <> all (k.columns)), cardinality(i.columns) + 1) - 1 as helpful
                       from unnest(i.columns) with ordinality c (name, place)) run
                     where i.table_oid = k.conrelid and not i.is_partial
                       and exists (
                         select from unnest(i.columns[1:run.helpful]) c (name)
                         join pg_attribute a on a.attrelid = k.conrelid and a.attname = c.name
                         where a.atttypid in ('bigint'::regtype, 'uuid'::regtype)))
                   then 'has no index on ' || k.columns::text end as fault
            from lint_foreign_key k
            """,
            fault: "drop index thidua.reports_of_a_period"),
        CatalogueRule(
            "columns of indexes on tenant tables compare without leaking, so that row security may use the index",
            """
            select i.name || '.' || c.name as subject,
                   case when not coalesce((
                     select f.proleakproof
                     from pg_index x
                     join pg_opclass o on o.oid = (x.indclass::oid[])[c.place - 1]
                     join pg_amop m on m.amopfamily = o.opcfamily and m.amopstrategy = 3
                       and m.amoplefttype = o.opcintype and m.amoprighttype = o.opcintype
                     join pg_operator q on q.oid = m.amopopr and q.oprname = '='
                     join pg_proc f on f.oid = q.oprcode
                     where x.indexrelid = i.oid), false)
                   then 'is ' || format_type(a.atttypid, a.atttypmod) end as fault
            from lint_index i
            cross join lateral unnest(i.columns) with ordinality c (name, place)
            join pg_attribute a on a.attrelid = i.table_oid and a.attname = c.name
            where i.is_tenant
            """,
            fault: "create index planted on thidua.target (root_id, value)"),
    ]
}
