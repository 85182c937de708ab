package import Foundation

/// A movement that runs over years (phong trào thi đua), with every launch of it: what cases are judged by that ask how long it has run.
package struct Movement: Hashable, Sendable {
    package let id: UUID
    /// Who keeps it.
    package let unit: UnitID
    package let level: UnitLevel
    package let told: Told
    package let revision: Int

    package init(id: UUID, unit: UnitID, level: UnitLevel, told: Told, revision: Int) {
        self.id = id
        self.unit = unit
        self.level = level
        self.told = told
        self.revision = revision
    }

    /// That it was launched, and by whom; the centre, a city and a district each do so on a day of their own.
    package struct Launch: Hashable, Sendable {
        package let launcher: LinkedMovement.Launcher
        /// Nil where nobody knows it.
        package let on: Day?
        package let document: String?
        /// The plan that says it; day and document are read there.
        package let plan: PlanMovement?

        package init(by launcher: LinkedMovement.Launcher, on: Day? = nil, document: String? = nil, plan: PlanMovement? = nil) {
            self.launcher = launcher
            self.on = on
            self.document = document
            self.plan = plan
        }
    }

    /// What is said of one, and may be corrected.
    package struct Told: Hashable, Sendable {
        package var name: String
        package var nominalFrom: Int?
        package var nominalUntil: Int?
        /// As the plan has it: `giai đoạn 2021-2025`.
        package var periodText: String?
        package var launches: [Launch]

        package init(name: String, nominalFrom: Int? = nil, nominalUntil: Int? = nil, periodText: String? = nil, launches: [Launch] = []) {
            self.name = name
            self.nominalFrom = nominalFrom
            self.nominalUntil = nominalUntil
            self.periodText = periodText
            self.launches = launches
        }

        /// What a plan says of one that it bundles. The day in it is that of the city's plan, whoever launched the movement first.
        package init(_ linked: LinkedMovement, saidBy plan: PlanMovement) {
            self.init(
                name: linked.name, nominalFrom: linked.nominalFrom, nominalUntil: linked.nominalUntil, periodText: linked.periodText,
                launches: (linked.launchedBy == .centre ? [Launch(by: .centre)] : [])
                    + [
                        Launch(
                            by: linked.launchedBy == .district ? .district : .city, on: linked.launchedOn, document: linked.planSymbol,
                            plan: plan)
                    ])
        }

        fileprivate func judge() throws(Refusals) {
            var refusals: [MovementRefusal] = []
            if name.isBlank { refusals.append(.nameless) }
            for (field, year) in [("nominalFrom", nominalFrom), ("nominalUntil", nominalUntil)] {
                if let year, !LinkedMovement.years.contains(year) { refusals.append(.yearOut(field: field)) }
            }
            if let nominalFrom, let nominalUntil, nominalUntil < nominalFrom { refusals.append(.periodBackwards) }
            if Set(launches.map(\.launcher)).count < launches.count { refusals.append(.launchedTwice) }
            try Refusals.throw(ifAny: refusals)
        }
    }

    /// A unit keeps one from now on.
    package static func keeping(_ id: UUID, in unit: Unit, _ told: Told) throws(Refusals) -> Movement {
        try told.judge()
        return Movement(id: id, unit: unit.id, level: unit.level, told: told, revision: 1)
    }

    package func correcting(_ told: Told) throws(Refusals) -> Movement {
        try told.judge()
        return Movement(id: id, unit: unit, level: level, told: told, revision: revision + 1)
    }

    /// Every reading of since when it runs.
    package var run: MovementRun {
        func day(_ launcher: LinkedMovement.Launcher) -> Day? { told.launches.first { $0.launcher == launcher }?.on }
        let plan = day(.city) ?? day(.district)
        var starts: [MovementReading: MovementRun.Start] = [:]
        starts[.plan] = plan.map { .on($0) }
        starts[.launch] = day(.centre).map { .on($0) }
        if let first = told.nominalFrom.flatMap({ Day(year: $0, month: 1, day: 1) }) {
            starts[.nominal] = .on(first)
        } else if told.nominalUntil != nil, let plan {
            // "Đến năm 2025": it had begun when its plan was issued, and perhaps before.
            starts[.nominal] = .by(plan)
        }
        return MovementRun(
            name: told.name,
            // A plan that names no plan of the city's says of nobody that they launched it.
            launchedBy: told.launches.filter { $0.plan == nil || $0.on != nil }.map(\.launcher.scope), starts: starts)
    }
}

/// One of the movements that a campaign's plan bundles: whose plan, and the how many-eth.
package struct PlanMovement: Hashable, Sendable {
    package let unit: UnitID
    package let campaign: UUID
    package let position: Int

    package init(unit: UnitID, campaign: UUID, position: Int) {
        self.unit = unit
        self.campaign = campaign
        self.position = position
    }
}

extension LinkedMovement.Launcher {
    package var scope: Scope {
        switch self {
        case .centre: .nation
        case .city: .province
        case .district: .district
        }
    }
}
