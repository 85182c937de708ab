import Foundation

extension CampaignPlan {
    /// Whether the unit may publish it: as the root of a family, or as its adoption of what it was given.
    ///
    /// Whom it addresses is looked up, and refused, by ``Addressing/resolve(_:issuer:candidates:on:)``.
    package func check(adopting contract: Contract?, by unit: Unit) throws(Refusals) {
        var refusals: [any Refusal] = []
        refusals += wordRefusals()
        refusals += timeRefusals(isRoot: contract == nil, unit: unit.id)
        if indicators.isEmpty, contract?.indicators.isEmpty ?? true {
            refusals.append(PlanRefusal(.noIndicators, field: "indicators"))
        }
        refusals += indicators.refusals(besides: [], given: contract?.indicators ?? [], home: unit.id)
        refusals += clauses.refusals(besides: contract?.clauses ?? [])
        refusals += TargetSheet(
            entries: targets.enumerated().map { .init(target: $1, field: "targets[\($0)]") },
            indicators: indicators + (contract?.indicators ?? []),
            contract: contract,
            unit: unit.id
        ).refusals()
        try Refusals.throw(ifAny: refusals)
    }

    /// Whether every target is for the unit itself or for one that it addresses.
    package func checkTargets(for addresses: [Address], by unit: Unit) throws(Refusals) {
        try targets.checkAddressed(by: unit, addresses)
    }

    private func wordRefusals() -> [any Refusal] {
        var refusals: [any Refusal] = []
        if summary.isBlank { refusals.append(PlanRefusal(.summaryMissing, field: "summary")) }
        if shortName.isBlank { refusals.append(PlanRefusal(.shortNameMissing, field: "shortName")) }
        for (position, basis) in legalBases.enumerated() where basis.symbol.isBlank {
            refusals.append(PlanRefusal(.basisSymbolMissing, field: "legalBases[\(position)].symbol"))
        }
        for (position, movement) in movements.enumerated() {
            if movement.name.isBlank { refusals.append(PlanRefusal(.movementNameMissing, field: "movements[\(position)].name")) }
            for (year, member) in [(movement.nominalFrom, "nominalFrom"), (movement.nominalUntil, "nominalUntil")] {
                guard let year, !LinkedMovement.years.contains(year) else { continue }
                refusals.append(PlanRefusal(.movementYearOutOfRange(movement.name), field: "movements[\(position)].\(member)"))
            }
            if let from = movement.nominalFrom, let until = movement.nominalUntil, until < from {
                refusals.append(
                    PlanRefusal(.movementEndsBeforeItStarts(movement.name), field: "movements[\(position)].nominalUntil"))
            }
        }
        return refusals
    }

    private func timeRefusals(isRoot: Bool, unit: UnitID) -> [any Refusal] {
        var refusals = start.refusals(field: "start", of: unit) + end.refusals(field: "end", of: unit)
        if end.isBefore(start) { refusals.append(PlanRefusal(.endsBeforeItStarts, field: "end")) }
        switch (isRoot, schedule) {
        case (true, nil): refusals.append(PlanRefusal(.scheduleMissing, field: "schedule"))
        case (false, _?): refusals.append(PlanRefusal(.scheduleInherited, field: "schedule"))
        case (true, let schedule?): refusals += schedule.refusals(through: end.day(of: nil), field: "schedule")
        case (false, nil): break
        }
        return refusals
    }
}

extension Milestone {
    /// Both known as days; nobody can say so of an event.
    func isBefore(_ other: Milestone) -> Bool {
        guard case .on(let day) = self, case .on(let otherDay) = other else { return false }
        return day < otherDay
    }

    /// An event that hangs above or at the unit is one the unit can see.
    func refusals(field: String, of unit: UnitID) -> [any Refusal] {
        guard case .event(let owner, _) = self, !owner.contains(unit) else { return [] }
        return [PlanRefusal(.eventOutOfSight(owner), field: "\(field).event.unit")]
    }
}

extension [Indicator] {
    /// What is wrong with these new ones, beside those that stand already and those given from above.
    func refusals(besides standing: [Indicator], given: [Indicator], home unit: UnitID) -> [any Refusal] {
        var seen = Set(standing.map(\.id))
        let inherited = Set(given.map(\.id))
        var refusals: [any Refusal] = []
        for (position, indicator) in enumerated() {
            let field = "indicators[\(position)]"
            if inherited.contains(indicator.id) {
                refusals.append(IndicatorRefusal(.inherited(indicator.name), field: "\(field).id"))
            } else if !seen.insert(indicator.id).inserted {
                refusals.append(IndicatorRefusal(.duplicate(indicator.name), field: "\(field).id"))
            }
            if let home = indicator.home, home != unit {
                refusals.append(IndicatorRefusal(.anotherHome(indicator.name, home), field: "\(field).home"))
            }
            refusals += indicator.validate(field: field)
        }
        return refusals
    }
}

extension [TargetPlan] {
    func checkAddressed(by unit: Unit, _ addresses: [Address]) throws(Refusals) {
        let addressed = Set(addresses.map(\.unit)).union([unit.id])
        var refusals: [any Refusal] = []
        for (position, target) in enumerated() {
            guard let named = target.unit, !addressed.contains(named) else { continue }
            refusals.append(TargetRefusal(.notAddressed(named), field: "targets[\(position)].unit"))
        }
        try Refusals.throw(ifAny: refusals)
    }
}
