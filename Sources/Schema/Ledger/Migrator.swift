import Postgres

/// The role that migrates, and what it may do about the roles of the cluster.
struct Migrator: Sendable {
    let name: String
    /// Whether it may create roles.
    let createsRoles: Bool
    /// Whether every role it has to act as exists and is granted to it.
    let actsAsOwner: Bool
}

extension Statement where Output == Migrator {
    /// Who is migrating?
    static var migrator: Statement {
        Statement(
            "migrator",
            """
            select r.rolname::text, r.rolsuper or r.rolcreaterole,
              (select count(*) = 3 from pg_roles o
               where o.rolname in ('thidua_owner', 'thidua_gate', 'thidua_registrar') and pg_has_role(o.oid, 'member'))
            from pg_roles r where r.rolname = current_user
            """,
            exactlyOne: { row in
                try Migrator(
                    name: row.next(String.self), createsRoles: row.next(Bool.self), actsAsOwner: row.next(Bool.self))
            })
    }
}
