package import Emulation
package import Postgres

extension Statement where Output == Int {
    /// Ends a unit: the day is the first on which it is no more. 0 when there is no such unit or it has ended. As the registrar.
    package static func endUnit(_ unit: UnitID, on day: Day) -> Statement {
        Statement(
            affected: "end unit",
            "update thidua.unit set ended_on = \(day) where unit_id = \(unit) and ended_on is null")
    }
}
