package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement<Void> {
    /// Opens what was sent to a unit, in the caller's name; leaves what somebody has opened as it is.
    package static func open(_ delivery: UUID, of unit: UnitID) -> Statement {
        // This transaction may have begun before the one that sent it.
        Statement(
            "open delivery",
            """
            update thidua.delivery set opened_at = greatest(thidua.now(), at), opened_by = thidua.my_person()
            where root_id = \(unit.rootID) and level in \(SQL.everyLevel) and unit_id = \(unit) and delivery_id = \(delivery)
              and opened_at is null
            """)
    }
}
