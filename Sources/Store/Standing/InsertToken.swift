package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == Void {
    /// Keeps the hash of a new token of a person. As the registrar.
    /// - Parameters:
    ///   - onlyUnit: the one unit it is good for; nil for all of the person's.
    ///   - readsOnly: whether it stands there as nobody who writes, and sees no drafts.
    package static func insertToken(
        _ hash: [UInt8], of person: UUID, label: String, onlyUnit: UnitID?, readsOnly: Bool, days: Int
    ) -> Statement {
        Statement(
            "insert token",
            """
            insert into thidua.token (token_hash, person_id, label, only_unit, reads_only, expires_at)
            values (\(Data(hash)), \(person), \(label), \(onlyUnit), \(readsOnly),
                    now() + make_interval(days => \(Int32(clamping: days))))
            """)
    }
}
