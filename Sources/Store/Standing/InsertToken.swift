package import FoundationEssentials
package import Postgres

extension Statement where Output == Void {
    /// Keeps the hash of a new token of a person. As the registrar.
    package static func insertToken(_ hash: [UInt8], of person: UUID, label: String, days: Int) -> Statement {
        Statement(
            "insert token",
            """
            insert into thidua.token (token_hash, person_id, label, expires_at)
            values (\(Data(hash)), \(person), \(label), now() + make_interval(days => \(Int32(clamping: days))))
            """)
    }
}
