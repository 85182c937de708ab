package import Emulation
package import FoundationEssentials
package import Postgres
import Wire

extension Statement where Output == Void {
    /// Tells a task to all who have it, in one statement.
    /// - Parameter requested: of whom it is only requested, however it is told to the others.
    package static func tell(
        _ clause: Clause, to units: [(unit: UnitID, level: UnitLevel)], requesting requested: Set<UnitID> = [], family: UUID,
        from issuer: UnitID,
        issuerLevel: UnitLevel
    ) -> Statement {
        Statement(
            "tell a task",
            """
            insert into thidua.obligation (root_id, level, unit_id, obligation_id, family_id, from_level, from_unit, clause_id, role, strength,
                                           due_on, fulfilled_by, lead_unit, state, revision, told_at, changed_at)
            select \(issuer.rootID), d.level, d.unit_id, d.obligation_id, \(family), \(issuerLevel), \(issuer), \(clause.id), \(clause.role),
                   case when d.unit_id = any(\(requested.sorted())) then 'requested' else \(clause.strength) end, \(clause.dueOn), \(clause.fulfilledBy), \(clause.lead), \(Obligation.State.told), 1, thidua.now(), thidua.now()
            from unnest(\(units.map(\.level)), \(units.map(\.unit)), \(units.map { _ in UUID.version7() })) d (level, unit_id, obligation_id)
            """)
    }

    /// Makes of it what was decided; fails with `hasMoved` when it is not as it was read any more.
    package static func move(_ obligation: Obligation, to next: Obligation) -> Statement {
        Statement(
            moving: "move obligation",
            """
            update thidua.obligation
            set state = \(next.state), revision = \(next.revision), account = \(next.account), reason = \(next.reason),
                changed_at = thidua.now()
            where root_id = \(obligation.unit.rootID) and level = \(obligation.level) and unit_id = \(obligation.unit)
              and obligation_id = \(obligation.id) and revision = \(obligation.revision)
            """)
    }
}
