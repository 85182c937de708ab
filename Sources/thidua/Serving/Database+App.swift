import Logging
import Postgres
import Store

extension Database {
    /// A client that logs in as the server does, in one of its roles.
    static func app(_ role: ApplicationRole, connections: Int, _ logger: Logger) throws -> PostgresClient {
        PostgresClient(.application(role, url: try appURL(), connections: connections), logger: logger)
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
