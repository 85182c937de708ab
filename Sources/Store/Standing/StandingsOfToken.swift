package import Emulation
import FoundationEssentials
package import Postgres

/// A unit the holder of a token may stand in today.
package struct PossibleStanding: Hashable, Sendable {
    package let unit: UnitID
    package let level: UnitLevel
    package let role: Role
    /// The holder's own name.
    package let personName: String
}

extension Statement where Output == [PossibleStanding] {
    /// Where may the holder of this token stand today? Needs no standing; fails with `SQLState.noSuchToken`.
    package static func standings(ofToken hash: [UInt8]) -> Statement {
        Statement(
            "standings of token",
            "select unit_id, level, role, person_name from thidua.standings(\(Data(hash)))",
            each: { row in
                try PossibleStanding(
                    unit: row.next(UnitID.self), level: row.next(UnitLevel.self), role: row.next(Role.self),
                    personName: row.next(String.self))
            })
    }
}
