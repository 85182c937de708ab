package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == Void {
    /// Puts a task of one's unit into somebody's hand.
    /// - Parameter person: nil for whoever asks.
    package static func takeUp(_ obligation: Obligation, by person: UUID?, as id: UUID) -> Statement {
        Statement(
            "take up a task",
            """
            insert into thidua.uptake (root_id, level, unit_id, uptake_id, obligation_id, in_hand_of, taken_at)
            values (\(obligation.unit.rootID), \(obligation.level), \(obligation.unit), \(id), \(obligation.id),
                    coalesce(\(person), thidua.my_person()), thidua.now())
            """)
    }
}
