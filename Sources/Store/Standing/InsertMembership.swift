package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == Void {
    /// Ends what an administrator who is not above a person's new post gave them: an invitation, or a password. As the registrar.
    package static func outgrow(_ person: UUID, by unit: UnitID) -> Statement {
        Statement("outgrow invitations of person", "select thidua.outgrow(\(person), \(unit))")
    }
}

extension Statement where Output == Int {
    /// Gives a person a role in a unit from one day until, not including, another; 0 when the unit does not exist on that day.
    /// As the registrar.
    package static func insertMembership(
        of person: UUID, in unit: UnitID, role: Role, from: Day, until: Day?
    ) -> Statement {
        Statement(
            affected: "insert membership",
            """
            insert into thidua.membership (root_id, level, unit_id, membership_id, person_id, role, valid_from, valid_until)
            select u.root_id, u.level, u.unit_id, \(UUID()), \(person), \(role), \(from), \(until)
            from thidua.unit u where u.unit_id = \(unit) and (u.ended_on is null or u.ended_on > \(from))
            """)
    }
}
