package import Emulation
import FoundationEssentials
package import Postgres

extension Statement where Output == Void {
    /// Gives a register its last day; fails with `hasMoved` where it took a number since it was read.
    package static func close(_ register: Register) -> Statement {
        Statement(
            moving: "close register",
            """
            update thidua.register set ends_on = \(register.endsOn), closed_at = thidua.now()
            where root_id = \(register.unit.rootID) and level = \(register.level) and unit_id = \(register.unit)
              and register_id = \(register.id) and last = \(register.last)
            """)
    }
}
