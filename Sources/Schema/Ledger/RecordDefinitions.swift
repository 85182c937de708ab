import Foundation
import Postgres

extension Statement where Output == Void {
    /// Writes down that these definitions are what stands in the database now.
    static func recordDefinitions(_ sha256: Data) -> Statement {
        Statement(
            "record definitions",
            """
            insert into thidua_schema.definitions (sha256, applied_at) values (\(sha256), clock_timestamp())
            on conflict (sha256) do update set applied_at = excluded.applied_at
            """)
    }
}
