package import Emulation
package import Postgres

extension Statement where Output == Void {
    /// Fails with `movement_pkey` where the id is taken.
    package static func keep(_ movement: Movement) -> Statement {
        let told = movement.told
        return Statement(
            "keep movement",
            """
            insert into thidua.movement (root_id, level, unit_id, movement_id, name, nominal_from, nominal_until, period_text, revision,
                                         changed_at)
            values (\(movement.unit.rootID), \(movement.level), \(movement.unit), \(movement.id), \(told.name), \(told.nominalFrom)::int,
                    \(told.nominalUntil)::int, \(told.periodText), 1, thidua.now())
            """)
    }

    /// Fails with `hasMoved` where it is not as it was read any more.
    package static func correct(_ movement: Movement, to next: Movement) -> Statement {
        let told = next.told
        return Statement(
            moving: "correct movement",
            """
            update thidua.movement
            set name = \(told.name), nominal_from = \(told.nominalFrom)::int, nominal_until = \(told.nominalUntil)::int,
                period_text = \(told.periodText), revision = \(next.revision), changed_at = thidua.now()
            where root_id = \(movement.unit.rootID) and level = \(movement.level) and unit_id = \(movement.unit)
              and movement_id = \(movement.id) and revision = \(movement.revision)
            """)
    }

    /// Who launched a movement, as of its revision; what a plan says of it is not written again.
    /// - Parameter level: of the unit whose plan says so.
    package static func tell(_ launch: Movement.Launch, of movement: Movement, plan level: UnitLevel?) -> Statement {
        let (day, document) = launch.plan == nil ? (launch.on, launch.document) : (nil, nil)
        return Statement(
            "tell launch of a movement",
            """
            insert into thidua.movement_launch (root_id, level, unit_id, movement_id, revision, launcher, launched_on, by_document,
                                                campaign_level, campaign_unit, campaign_id, position)
            values (\(movement.unit.rootID), \(movement.level), \(movement.unit), \(movement.id), \(movement.revision), \(launch.launcher),
                    \(day), \(document), \(level), \(launch.plan?.unit), \(launch.plan?.campaign), \(launch.plan?.position)::int)
            """)
    }
}
