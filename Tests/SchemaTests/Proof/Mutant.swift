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
        ), policy as (
          select p.polname, t.relname, p.polqual, p.polwithcheck from pg_policy p join tenant t on t.oid = p.polrelid
          where p.polroles @> array['thidua_actor'::regrole::oid]
        ), granted as (
          select t.oid, t.relname, lower(a.privilege_type) as privilege, null::text as attname
          from tenant t cross join aclexplode(t.relacl) a where a.grantee = 'thidua_actor'::regrole
          union all
          select t.oid, t.relname, lower(a.privilege_type), c.attname::text
          from tenant t join pg_attribute c on c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped
          cross join aclexplode(c.attacl) a where a.grantee = 'thidua_actor'::regrole
        ), missing as (
          select t.relname, p.privilege from tenant t
          cross join unnest('{select,insert,update,delete,truncate}'::text[]) p (privilege)
          where not exists (select from granted g where g.oid = t.oid and g.privilege = p.privilege and g.attname is null)
        )
        select 'drop policy ' || polname || ' on ' || relname, format('drop policy %I on thidua.%I', polname, relname), relname::text, null::text
        from policy
        union all
        select 'using (true) in ' || polname || ' on ' || relname, format('alter policy %I on thidua.%I using (true)', polname, relname),
               relname::text, null
        from policy where polqual is not null
        union all
        select 'with check (true) in ' || polname || ' on ' || relname,
               format('alter policy %I on thidua.%I with check (true)', polname, relname), relname::text, null
        from policy where polwithcheck is not null
        union all
        select concat_ws(' ', 'revoke', privilege, attname, 'on', relname),
               format('revoke %s%s on thidua.%I from thidua_actor', privilege, '(' || attname || ')', relname), relname::text, null
        from granted
        union all
        select concat_ws(' ', 'grant', privilege, 'on', relname), format('grant %s on thidua.%I to thidua_actor', privilege, relname),
               relname::text, null
        from missing
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
        order by 3, 1
        """
}
