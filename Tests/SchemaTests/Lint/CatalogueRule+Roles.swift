extension CatalogueRule {
    /// The roles themselves.
    static let roles = [
        CatalogueRule(
            "no role of the server is above the wall: none is superuser, bypasses row security, replicates or makes roles or databases",
            """
            select r.name as subject,
                   nullif(concat_ws(', ', case when r.rolsuper then 'superuser' end, case when r.rolbypassrls then 'bypasses row security' end,
                     case when r.rolcreaterole then 'makes roles' end, case when r.rolcreatedb then 'makes databases' end,
                     case when r.rolreplication then 'replicates' end), '') as fault
            from lint_role r
            """,
            fault: "alter role thidua_actor bypassrls"),
        CatalogueRule(
            "no role of the server owns a table, a schema or the database, and only the gate and the registrar own functions",
            """
            select r.name as subject,
                   (select string_agg(what, ', ') from (
                      select c.oid::regclass::text as what from pg_class c where c.relowner = r.oid and c.relpersistence <> 't'
                      union all select n.nspname from pg_namespace n where n.nspowner = r.oid
                      union all select d.datname from pg_database d where d.datdba = r.oid
                      union all select p.oid::regprocedure::text from pg_proc p where p.proowner = r.oid
                        and r.name not in ('thidua_gate', 'thidua_registrar')
                   ) owned) as fault
            from lint_role r
            """,
            fault: "alter function thidua.today() owner to thidua_worker"),
        CatalogueRule(
            "no role of the server inherits, so that the login owns nothing until it becomes somebody",
            "select r.name as subject, case when r.rolinherit then 'inherits' end as fault from lint_role r",
            fault: "alter role thidua_login inherit"),
        CatalogueRule(
            "the login becomes an actor, a worker or an auditor and nobody else; the others become nobody",
            """
            select r.name as subject,
                   (select string_agg(g.roleid::regrole::text, ', ') from pg_auth_members g
                    where g.member = r.oid
                      and not (r.name = 'thidua_login' and g.roleid::regrole::text in ('thidua_actor', 'thidua_worker', 'thidua_auditor'))) as fault
            from lint_role r
            """,
            fault: "grant thidua_registrar to thidua_login"),
        CatalogueRule(
            "no role of the server may make anything in a schema of ours",
            """
            select r.name || ' in ' || n.nspname as subject,
                   case when has_schema_privilege(r.oid, n.oid, 'create') then 'may create' end as fault
            from lint_role r cross join pg_namespace n where n.nspname in ('thidua', 'thidua_schema', 'public')
            """,
            fault: "grant create on schema thidua to thidua_gate"),
    ]
}
