extension CatalogueRule {
    /// Who may do what: a grant without a policy sees nothing, and a wrong figure is worse than an error.
    static let grants = [
        CatalogueRule(
            "every privilege on a table with row security has a policy for that role and deed",
            """
            select distinct g.table_name || ': ' || g.privilege || ' to ' || g.role_name as subject,
                   case when not exists (
                     select from pg_policy p
                     where p.polrelid = g.oid and p.polpermissive and p.polroles && array[0::oid, g.grantee]
                       and p.polcmd in ('*', case g.privilege when 'SELECT' then 'r' when 'INSERT' then 'a' when 'UPDATE' then 'w' else 'd' end))
                   then 'has no policy' end as fault
            from lint_grant g
            where g.relrowsecurity and not g.is_partition and g.privilege in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
            """,
            fault: "grant delete on thidua.clause to thidua_actor"),
        CatalogueRule(
            "nobody is granted anything on a partition: it has no policies of its own",
            """
            select t.name as subject,
                   (select string_agg(distinct g.privilege || ' to ' || g.role_name, ', ') from lint_grant g where g.oid = t.oid) as fault
            from lint_table t where t.is_partition
            """,
            fault: "grant select on thidua.report_city to thidua_actor"),
        CatalogueRule(
            "nobody may truncate, refer to, or put a trigger on a table",
            """
            select t.name || ': ' || r.name as subject,
                   (select string_agg(g.privilege, ', ') from lint_grant g
                    where g.oid = t.oid and g.role_name in (r.name, 'public') and g.privilege in ('TRUNCATE', 'REFERENCES', 'TRIGGER')) as fault
            from lint_table t cross join lint_role r
            """,
            fault: "grant truncate on thidua.clause to thidua_actor"),
        CatalogueRule(
            "nobody may move a row to another unit",
            """
            select t.name || '.' || c.name || ': ' || r.name as subject,
                   case when exists (
                     select from lint_grant g where g.oid = t.oid and g.role_name in (r.name, 'public') and g.privilege = 'UPDATE'
                       and (g.column_name is null or g.column_name = c.name))
                   then 'may be updated' end as fault
            from lint_tenant t
            cross join unnest('{root_id,level,unit_id}'::text[]) c (name)
            join pg_attribute a on a.attrelid = t.oid and a.attname = c.name and not a.attisdropped
            cross join lint_role r
            """,
            fault: "grant update (unit_id) on thidua.campaign to thidua_actor"),
        CatalogueRule(
            "nobody draws from a sequence: it would tell how much others write",
            """
            select r.name as subject,
                   (select string_agg(c.oid::regclass::text, ', ') from pg_class c
                    where c.relnamespace in ('thidua'::regnamespace, 'thidua_schema'::regnamespace)
                      and case when c.relkind = 'S' then has_sequence_privilege(r.oid, c.oid, 'usage, select, update') end) as fault
            from lint_role r
            """,
            fault: "create sequence thidua.planted; grant usage on sequence thidua.planted to thidua_actor"),
        CatalogueRule(
            "no function is for everybody",
            """
            select f.name as subject,
                   case when f.proacl is null or exists (select from aclexplode(f.proacl) a where a.grantee = 0)
                   then 'may be called by public' end as fault
            from lint_function f
            """,
            fault: "grant execute on function thidua.standings(bytea) to public"),
    ]
}
