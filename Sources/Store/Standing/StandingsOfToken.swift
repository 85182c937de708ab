package import Emulation
import FoundationEssentials
package import Postgres

/// A unit the holder of a token may stand in today.
package struct PossibleStanding: Hashable, Sendable {
    package let unit: UnitID
    /// As it is called today.
    package let unitName: String
    /// What the unit right above is called; nil for a root.
    package let aboveName: String?
    /// As it is today; nil before its first name begins.
    package let kind: UnitKind?
    package let aboveKind: UnitKind?
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
            """
            select s.unit_id, s.level, s.role, s.person_name,
                   coalesce((select u.name from thidua.unit_today u where u.unit_id = s.unit_id), ''),
                   (select a.name from thidua.unit_today a
                    where a.unit_id = (select u.parent_id from thidua.unit u where u.unit_id = s.unit_id)),
                   (select u.kind from thidua.unit_today u where u.unit_id = s.unit_id),
                   (select a.kind from thidua.unit_today a
                    where a.unit_id = (select u.parent_id from thidua.unit u where u.unit_id = s.unit_id))
            from thidua.standings(\(Data(hash))) s order by s.unit_id, s.role
            """,
            each: { row in
                let (unit, level, role) = (try row.next(UnitID.self), try row.next(UnitLevel.self), try row.next(Role.self))
                let person = try row.next(String.self)
                return try PossibleStanding(
                    unit: unit, unitName: row.next(String.self), aboveName: row.next(String?.self), kind: row.next(UnitKind?.self),
                    aboveKind: row.next(UnitKind?.self), level: level, role: role,
                    personName: person)
            })
    }
}
