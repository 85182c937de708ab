extension CatalogueRule {
    /// Architecture §4 and §5: a row says whose it is.
    static let columns = [
        CatalogueRule(
            "a tenant table carries root_id int, level smallint and unit_id bigint, none of them null",
            """
            select t.name || '.' || w.name as subject,
                   case when a.attname is null then 'is missing'
                        when format_type(a.atttypid, a.atttypmod) <> w.type then 'is ' || format_type(a.atttypid, a.atttypmod)
                        when not a.attnotnull then 'may be null' end as fault
            from lint_tenant t
            cross join (values ('root_id', 'integer'), ('level', 'smallint'), ('unit_id', 'bigint')) w (name, type)
            left join pg_attribute a on a.attrelid = t.oid and a.attname = w.name and not a.attisdropped
            """,
            fault: "alter table thidua.campaign_draft alter level type int"),
        CatalogueRule(
            "a tenant table checks that root_id is the root of unit_id",
            """
            select t.name as subject,
                   case when not exists (
                     select from pg_constraint k where k.conrelid = t.oid and k.contype = 'c' and k.convalidated
                       and pg_get_constraintdef(k.oid) = 'CHECK ((root_id = (unit_id >> 48)))') then 'has no such check' end as fault
            from lint_tenant t
            """,
            fault: "alter table thidua.clause drop constraint a_clause_carries_its_root"),
        CatalogueRule(
            "a tenant row belongs to a unit at the unit's own level, by itself or through the row it belongs to",
            """
            select t.name as subject,
                   case when not exists (
                     select from lint_foreign_key k
                     where k.conrelid = t.oid
                       and (k.columns = '{unit_id,level}' and k.referenced_columns = '{unit_id,level}' and k.referenced = 'unit'
                         or k.columns[1:3] = '{root_id,level,unit_id}' and k.referenced_columns[1:3] = '{root_id,level,unit_id}'))
                   then 'may name a unit that does not exist, or another level' end as fault
            from lint_tenant t
            """,
            fault: "alter table thidua.event drop constraint an_event_happens_to_a_unit"),
    ]
}
