package import Emulation
package import FoundationEssentials
package import Postgres

/// A movement with what the unit is called that keeps it.
package struct ListedMovement: Sendable {
    package let movement: Movement
    package let unitName: String
}

/// A launch, and the movement that it is of.
package struct KeptLaunch: Sendable {
    package let unit: UnitID
    package let movement: UUID
    package let launch: Movement.Launch
}

/// A movement that a published plan bundles.
package struct PlannedMovement: Sendable {
    package let plan: PlanMovement
    package let level: UnitLevel
    package let unitName: String
    package let linked: LinkedMovement
}

extension ListedMovement {
    fileprivate static let columns: SQL = """
        m.movement_id, m.unit_id, m.level, m.name, m.nominal_from, m.nominal_until, m.period_text, m.revision, u.name
        """
    fileprivate static let source: SQL = "thidua.movement m join thidua.unit_today u on u.unit_id = m.unit_id"

    /// Its launches come by another statement.
    fileprivate init(_ row: inout Row) throws {
        let (id, unit, level) = (try row.next(UUID.self), try row.next(UnitID.self), try row.next(UnitLevel.self))
        let told = Movement.Told(
            name: try row.next(String.self), nominalFrom: try row.next(Int?.self), nominalUntil: try row.next(Int?.self),
            periodText: try row.next(String?.self))
        self.init(
            movement: Movement(id: id, unit: unit, level: level, told: told, revision: try row.next(Int.self)),
            unitName: try row.next(String.self))
    }

    /// The same with those of some launches that are its own.
    package func with(_ launches: [KeptLaunch]) -> ListedMovement {
        var told = movement.told
        told.launches = launches.filter { $0.movement == movement.id && $0.unit == movement.unit }.map(\.launch)
        return ListedMovement(
            movement: Movement(
                id: movement.id, unit: movement.unit, level: movement.level, told: told, revision: movement.revision),
            unitName: unitName)
    }
}

extension KeptLaunch {
    /// What a plan says is read there.
    fileprivate static let columns: SQL = """
        l.unit_id, l.movement_id, l.launcher,
        case when l.campaign_id is null then l.launched_on else (
          select p.launched_on from thidua.linked_movement p
          where p.root_id = l.root_id and p.level = l.campaign_level and p.unit_id = l.campaign_unit and p.campaign_id = l.campaign_id
            and p.position = l.position) end,
        case when l.campaign_id is null then l.by_document else (
          select p.plan_symbol from thidua.linked_movement p
          where p.root_id = l.root_id and p.level = l.campaign_level and p.unit_id = l.campaign_unit and p.campaign_id = l.campaign_id
            and p.position = l.position) end,
        l.campaign_unit, l.campaign_id, l.position
        """
    fileprivate static let source: SQL = """
        thidua.movement_launch l
        join thidua.movement m
          on m.root_id = l.root_id and m.level = l.level and m.unit_id = l.unit_id and m.movement_id = l.movement_id
          and m.revision = l.revision
        """

    fileprivate init(_ row: inout Row) throws {
        let (unit, movement) = (try row.next(UnitID.self), try row.next(UUID.self))
        let (launcher, day) = (try row.next(LinkedMovement.Launcher.self), try row.next(Day?.self))
        let document = try row.next(String?.self)
        let (owner, campaign, position) = (try row.next(UnitID?.self), try row.next(UUID?.self), try row.next(Int?.self))
        var plan: PlanMovement?
        if let owner, let campaign, let position { plan = PlanMovement(unit: owner, campaign: campaign, position: position) }
        self.init(unit: unit, movement: movement, launch: Movement.Launch(by: launcher, on: day, document: document, plan: plan))
    }
}

extension Statement where Output == [ListedMovement] {
    /// Those that a unit reads, of its own first: two hundred at most.
    package static func movements(seenBy unit: UnitID) -> Statement {
        Statement(
            "movements seen by a unit",
            """
            select \(ListedMovement.columns) from \(ListedMovement.source)
            where m.root_id = \(unit.rootID) and m.level in \(SQL.everyLevel)
            order by m.unit_id <> \(unit), m.unit_id, m.movement_id limit 200
            """,
            each: ListedMovement.init)
    }
}

extension Statement where Output == ListedMovement? {
    package static func movement(_ id: UUID, of unit: UnitID) -> Statement {
        Statement(
            "movement by id",
            """
            select \(ListedMovement.columns) from \(ListedMovement.source)
            where m.root_id = \(unit.rootID) and m.level in \(SQL.everyLevel) and m.unit_id = \(unit) and m.movement_id = \(id)
            """,
            atMostOne: ListedMovement.init)
    }

    /// Whoever of those that a unit reads keeps it.
    package static func movement(_ id: UUID, seenBy unit: UnitID) -> Statement {
        Statement(
            "movement by id alone",
            """
            select \(ListedMovement.columns) from \(ListedMovement.source)
            where m.root_id = \(unit.rootID) and m.level in \(SQL.everyLevel) and m.movement_id = \(id)
            order by m.unit_id limit 1
            """,
            atMostOne: ListedMovement.init)
    }
}

extension Statement where Output == [KeptLaunch] {
    /// Of the movements that a unit reads, the centre's first.
    /// - Parameter movement: nil for all of them.
    package static func launches(of movement: UUID?, seenBy unit: UnitID) -> Statement {
        Statement(
            "launches of movements",
            """
            select \(KeptLaunch.columns) from \(KeptLaunch.source)
            where l.root_id = \(unit.rootID) and l.level in \(SQL.everyLevel)
              and (\(movement == nil) or l.movement_id = \(movement))
            order by l.unit_id, l.movement_id, l.launcher limit 600
            """,
            each: KeptLaunch.init)
    }
}

extension Statement where Output == [PlannedMovement] {
    /// Those that the published plans of a unit and of those above it bundle, in their order: two hundred at most.
    package static func plannedMovements(for unit: UnitID) -> Statement {
        Statement(
            "movements of plans",
            """
            select p.unit_id, p.campaign_id, p.position, p.level, u.name, p.name, p.launched_by, p.plan_symbol, p.launched_on,
                   p.nominal_from, p.nominal_until, p.period_text
            from thidua.linked_movement p join thidua.unit_today u on u.unit_id = p.unit_id
            where p.root_id = \(unit.rootID) and p.level in \(SQL.everyLevel) and p.unit_id <= \(unit)
            order by p.unit_id desc, p.campaign_id, p.position limit 200
            """,
            each: { row in
                let plan = PlanMovement(
                    unit: try row.next(UnitID.self), campaign: try row.next(UUID.self), position: try row.next(Int.self))
                let (level, unitName) = (try row.next(UnitLevel.self), try row.next(String.self))
                return PlannedMovement(
                    plan: plan, level: level, unitName: unitName,
                    linked: LinkedMovement(
                        name: try row.next(String.self), launchedBy: try row.next(LinkedMovement.Launcher.self),
                        planSymbol: try row.next(String?.self), launchedOn: try row.next(Day?.self),
                        nominalFrom: try row.next(Int?.self), nominalUntil: try row.next(Int?.self),
                        periodText: try row.next(String?.self)))
            })
    }
}
