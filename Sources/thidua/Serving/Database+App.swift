import Logging
import Postgres

extension Database {
    /// What the server's login may become.
    enum Role: String {
        case actor = "thidua_actor"
        case worker = "thidua_worker"
        case auditor = "thidua_auditor"
    }

    /// A client that logs in as the server does, in one of its roles.
    static func app(_ role: Role, connections: Int, _ logger: Logger) throws -> PostgresClient {
        // Compiling a plan takes longer than any of our statements.
        PostgresClient(
            PostgresConfiguration(url: try appURL(), role: role.rawValue, connections: connections, settings: ["jit": "off"]),
            logger: logger)
    }
}

extension Statement where Output == String {
    /// Which of the session's roles row security does not bind; empty when it is as it should be.
    static func powers() -> Statement {
        Statement(
            "powers of the session",
            """
            select coalesce(string_agg(distinct rolname, ', '), '') from pg_roles
            where rolname in (current_user, session_user) and (rolsuper or rolbypassrls)
            """,
            exactlyOne: { row in try row.next(String.self) })
    }
}
