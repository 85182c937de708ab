import Postgres

/// The wall with one stone taken out or loosened.
struct Mutant: Sendable {
    let title: String
    let script: String
    let table: String
    /// The key that was taken away; nil where a policy or a grant was.
    var key: String?

    /// Every policy, grant and key of the catalogue, taken away and, where there is more to give, loosened.
    static func all(of owner: PostgresClient) async throws -> [Mutant] {
        try await owner.run(
            Statement<[Mutant]>(
                "mutants", SQL(stringLiteral: catalogue),
                each: { row in
                    Mutant(
                        title: try row.next(String.self), script: try row.next(String.self), table: try row.next(String.self),
                        key: try row.next(String?.self))
                }))
    }

    private static let catalogue = """
        with tenant as (
          select c.oid, c.relname, c.relacl, c.relrowsecurity from pg_class c
          where c.relnamespace = 'thidua'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        ), role as (
          -- What is known of a request is told table by table, of every other role under its own name.
          select oid, rolname, case rolname when 'thidua_actor' then '' else ' as ' || rolname end as probes from pg_roles
          where rolname in ('thidua_actor', 'thidua_gate', 'thidua_registrar', 'thidua_worker', 'thidua_auditor', 'thidua_backup')
        ), policy as (
          select p.polname, t.relname, pg_get_expr(p.polqual, t.oid) as qual, pg_get_expr(p.polwithcheck, t.oid) as checks, r.rolname, r.probes
          from pg_policy p join tenant t on t.oid = p.polrelid join role r on p.polroles @> array[r.oid]
        ), granted as (
          select t.oid, t.relname, lower(a.privilege_type) as privilege, null::text as attname, r.rolname, r.probes
          from tenant t cross join aclexplode(t.relacl) a join role r on r.oid = a.grantee
          union all
          select t.oid, t.relname, lower(a.privilege_type), c.attname::text, r.rolname, r.probes
          from tenant t join pg_attribute c on c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped
          cross join aclexplode(c.attacl) a join role r on r.oid = a.grantee
        ), missing as (
          select t.relname, p.privilege, r.rolname, r.probes from tenant t cross join role r
          cross join unnest('{select,insert,update,delete,truncate}'::text[]) p (privilege)
          where not exists (
            select from granted g where g.oid = t.oid and g.rolname = r.rolname and g.privilege = p.privilege and g.attname is null)
        ), call as (
          select p.oid::regprocedure::text as signature, r.rolname, has_function_privilege(r.oid, p.oid, 'execute') as is_granted,
                 p.proowner = r.oid as is_own
          from pg_proc p cross join role r where p.pronamespace = 'thidua'::regnamespace
        )
        select 'drop policy ' || polname || ' on ' || relname, format('drop policy %I on thidua.%I', polname, relname), relname || probes,
               null::text
        from policy
        union all
        select 'using (true) in ' || polname || ' on ' || relname, format('alter policy %I on thidua.%I using (true)', polname, relname),
               relname || probes, null
        from policy where qual <> 'true'
        union all
        select 'with check (true) in ' || polname || ' on ' || relname,
               format('alter policy %I on thidua.%I with check (true)', polname, relname), relname || probes, null
        from policy where checks <> 'true'
        union all
        select concat_ws(' ', 'revoke', privilege, attname, 'on', relname, 'from', rolname),
               format('revoke %s%s on thidua.%I from %I', privilege, '(' || attname || ')', relname, rolname), relname || probes, null
        from granted
        union all
        select concat_ws(' ', 'grant', privilege, 'on', relname, 'to', rolname),
               format('grant %s on thidua.%I to %I', privilege, relname, rolname), relname || probes, null
        from missing
        union all
        select concat_ws(' ', case when is_granted then 'revoke' else 'grant' end, 'execute on', signature, rolname),
               format('%s execute on function %s %s %I', case when is_granted then 'revoke' else 'grant' end, signature,
                      case when is_granted then 'from' else 'to' end, rolname), signature || ' as ' || rolname, null
        from call where not is_own
        union all
        select 'no row security on ' || relname, format('alter table thidua.%I disable row level security', relname), relname::text, null
        from tenant where relrowsecurity
        union all
        select 'no forced row security on ' || relname, format('alter table thidua.%I no force row level security', relname), relname::text, null
        from tenant where relrowsecurity
        union all
        select 'no ' || k.conname, format('alter table thidua.%I drop constraint %I cascade', t.relname, k.conname), t.relname::text,
               t.relname || '.' || k.conname
        from pg_constraint k join tenant t on t.oid = k.conrelid where k.contype in ('p', 'u', 'x', 'f') and k.conparentid = 0
        union all
        select 'no ' || x.relname, format('drop index thidua.%I', x.relname), t.relname::text, t.relname || '.' || x.relname
        from pg_index i join tenant t on t.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
        where i.indisunique and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
        order by 3, 1
        """
}
