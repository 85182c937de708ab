package import Emulation
package import FoundationEssentials
package import Postgres

/// A role of a person in a unit over some days.
package struct Membership: Hashable, Sendable {
    package let unit: UnitID
    package let role: Role
    package let validFrom: Day
    /// The first day on which it is over.
    package let validUntil: Day?
}

extension Statement where Output == [Membership] {
    /// Which roles has this person in this unit, past and future ones too? Not those that were ended, nor what they sign for others.
    /// As the registrar.
    package static func memberships(of person: UUID, in unit: UnitID) -> Statement {
        Statement(
            "memberships of person",
            """
            select unit_id, role, valid_from, valid_until from thidua.membership
            where root_id = \(unit.rootID) and level in \(SQL.everyLevel) and unit_id = \(unit) and person_id = \(person)
              and ended_at is null and on_behalf_of is null
            order by valid_from
            """,
            each: { row in
                try Membership(
                    unit: row.next(UnitID.self), role: row.next(Role.self),
                    validFrom: row.next(Day.self), validUntil: row.next(Day?.self))
            })
    }
}
