extension CatalogueRule {
    /// Architecture §5: what a distributed database could not carry.
    static let shape = [
        CatalogueRule(
            "no table has a trigger",
            """
            select t.name as subject,
                   (select string_agg(g.tgname, ', ' order by g.tgname) from pg_trigger g where g.tgrelid = t.oid and not g.tgisinternal) as fault
            from lint_table t
            """,
            fault: """
                create trigger planted before update on thidua.clause
                  for each row execute function suppress_redundant_updates_trigger()
                """),
        CatalogueRule(
            "partitions are by list of level, and a partition is not partitioned again",
            """
            select t.name as subject,
                   case when t.is_partition and t.relkind = 'p' then 'is a partition and partitioned'
                        when t.relkind = 'p' and pg_get_partkeydef(t.oid) <> 'LIST (level)' then 'is by ' || pg_get_partkeydef(t.oid)
                   end as fault
            from lint_table t where t.is_partition or t.relkind = 'p'
            """,
            fault: """
                create table thidua.planted partition of thidua.figure for values in (4) partition by list (level);
                alter table thidua.planted rename constraint planted_pkey to figure_pkey_planted
                """),
        CatalogueRule(
            "there is no materialised view: it would have no row security",
            """
            select n.nspname as subject,
                   (select string_agg(c.relname, ', ') from pg_class c where c.relnamespace = n.oid and c.relkind = 'm') as fault
            from pg_namespace n where n.nspname in ('thidua', 'thidua_schema', 'public')
            """,
            fault: "create materialized view thidua.planted as select 1 as one"),
        CatalogueRule(
            "a view reads as who asks, not as its owner",
            """
            select n.nspname as subject,
                   (select string_agg(c.relname, ', ') from pg_class c
                    where c.relnamespace = n.oid and c.relkind = 'v'
                      and not coalesce(c.reloptions @> '{security_invoker=true}', false)) as fault
            from pg_namespace n where n.nspname in ('thidua', 'thidua_schema', 'public')
            """,
            fault: "create view thidua.planted as select 1 as one"),
    ]
}
