package import Emulation
package import FoundationEssentials
package import Postgres

extension Statement where Output == Bool {
    /// Gives somebody a post; false where the id stands for something else already.
    ///
    /// Fails with `.insufficientPrivilege` when the caller is not the unit's administrator, and with `.standsElsewhere` when there is no
    /// such unit, or nobody of that id whom the caller can know.
    /// - Parameters:
    ///   - unit: the caller's own, or one right below, where only an administrator can be appointed.
    ///   - person: nil for somebody new, who is called `name`.
    package static func appoint(
        _ membership: UUID, in unit: UnitID, person: UUID?, name: String?, role: Role, post: String?, signsAs: SigningPost? = nil,
        from: Day,
        until: Day?
    ) -> Statement {
        Statement(
            "appoint person",
            """
            select thidua.appoint(\(membership), \(unit), \(person), normalize(btrim(\(name)), nfc), \(role),
                                  normalize(btrim(\(post)), nfc), \(from), \(until), \(signsAs))
            """,
            exactlyOne: { row in try row.next(Bool.self) })
    }

    /// Lets a colleague sign in the caller's place; false where the id stands for something else already.
    ///
    /// Fails with `.insufficientPrivilege` when the caller is no leader, and with `.standsElsewhere` when there is no such colleague.
    /// - Parameter family: the campaigns it is for; nil for every one.
    package static func delegate(_ membership: UUID, to deputy: UUID, family: UUID?, from: Day, until: Day) -> Statement {
        Statement(
            "delegate signature",
            "select thidua.delegate(\(membership), \(deputy), \(family), \(from), \(until))",
            exactlyOne: { row in try row.next(Bool.self) })
    }

    /// Ends a post or a deputy's charge at this moment; false where it had ended.
    ///
    /// Fails with `.insufficientPrivilege` when it is not the caller's to end, and with `.standsElsewhere` when there is none.
    package static func endMembership(_ membership: UUID) -> Statement {
        Statement(
            "end membership", "select thidua.end_membership(\(membership))", exactlyOne: { row in try row.next(Bool.self) })
    }
}
