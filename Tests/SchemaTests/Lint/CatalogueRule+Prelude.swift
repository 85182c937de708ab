extension CatalogueRule {
    /// Words the rules are written in. Temporary views: they go with the transaction.
    static let prelude = """
        -- A table of ours is a tenant table unless it is named here.
        create temp view lint_table as
          select c.oid, c.relname as name, c.relkind, c.relispartition as is_partition, c.relrowsecurity, c.relforcerowsecurity,
                 coalesce(root.relname, c.relname) not in ('unit', 'unit_name', 'unit_succession', 'permission', 'event_kind', 'special_day', 'law_pack', 'law_fact_review', 'certificate_key', 'person', 'token', 'account', 'recovery_code',
                   'known_device', 'identity', 'sign_in_allowance') as is_tenant
          from pg_class c
          left join pg_inherits i on i.inhrelid = c.oid
          left join pg_class root on root.oid = i.inhparent
          where c.relnamespace = 'thidua'::regnamespace and c.relkind in ('r', 'p');

        -- Partitions follow their table, so most rules look at the table.
        create temp view lint_tenant as select * from lint_table where is_tenant and not is_partition;

        -- The roles a request, a job or an operator's command runs as; the backup role only dumps.
        create temp view lint_role as
          select oid, rolname as name, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication from pg_roles
          where rolname in ('thidua_login', 'thidua_gate', 'thidua_actor', 'thidua_worker', 'thidua_auditor', 'thidua_registrar');

        -- What each of them, or everybody, may do with each table, column by column where it was granted so.
        create temp view lint_grant as
          select t.oid, t.name as table_name, t.is_partition, t.is_tenant, t.relrowsecurity, g.grantee, coalesce(r.name, 'public') as role_name,
                 upper(g.privilege_type) as privilege, g.column_name
          from lint_table t
          cross join lateral (
            select a.grantee, a.privilege_type, null::name as column_name
            from pg_class c, aclexplode(c.relacl) a where c.oid = t.oid
            union all
            select a.grantee, a.privilege_type, c.attname
            from pg_attribute c, aclexplode(c.attacl) a where c.attrelid = t.oid
          ) g
          left join lint_role r on r.oid = g.grantee
          where r.oid is not null or g.grantee = 0;

        -- Foreign keys as they were written, without the copies PostgreSQL makes for partitions.
        create temp view lint_foreign_key as
          select k.oid, k.conname as name, source.name as table_name, target.name as referenced, source.is_tenant as from_tenant,
                 target.is_tenant as to_tenant, k.confdeltype, k.confupdtype, k.conrelid, k.confrelid,
                 (select array_agg(a.attname::text order by p.place) from unnest(k.conkey) with ordinality p (attnum, place)
                  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.attnum) as columns,
                 (select array_agg(a.attname::text order by p.place) from unnest(k.confkey) with ordinality p (attnum, place)
                  join pg_attribute a on a.attrelid = k.confrelid and a.attnum = p.attnum) as referenced_columns
          from pg_constraint k join lint_table source on source.oid = k.conrelid join lint_table target on target.oid = k.confrelid
          where k.contype = 'f' and k.conparentid = 0;

        -- Indexes with their columns in order; of an exclusion constraint only those compared with "=".
        create temp view lint_index as
          select i.indexrelid as oid, i.indexrelid::regclass::text as name, t.oid as table_oid, t.name as table_name, t.is_tenant, t.is_partition,
                 i.indisunique or i.indisexclusion as is_key, i.indpred is not null as is_partial,
                 (select array_agg(a.attname::text order by p.place) from unnest(i.indkey::int2[]) with ordinality p (attnum, place)
                  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = p.attnum
                  where p.place <= i.indnkeyatts
                    and (not i.indisexclusion or exists (
                      select from pg_constraint x join pg_operator o on o.oid = x.conexclop[p.place]
                      where x.conindid = i.indexrelid and o.oprname = '='))) as columns
          from pg_index i join lint_table t on t.oid = i.indrelid;

        create temp view lint_function as
          select p.oid, p.oid::regprocedure::text as name, p.prosecdef, p.proconfig, p.proacl, p.proowner::regrole::text as owner
          from pg_proc p
          where p.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
            and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e');

        create temp view lint_policy as
          select p.oid, t.name || '.' || p.polname as name, t.name as table_name, p.polcmd, p.polroles, p.polpermissive,
                 concat(p.polqual::text, ' ', p.polwithcheck::text) as tree
          from pg_policy p join lint_table t on t.oid = p.polrelid;
        """
}
