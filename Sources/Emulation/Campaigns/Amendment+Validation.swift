extension Amendment {
    /// Whether the unit may issue it on its published plan; what stands already is not judged again.
    package func check(amending plan: CampaignPlan, adopting contract: Contract?, by unit: Unit) throws(Refusals) {
        var refusals: [any Refusal] = []
        if summary.isBlank { refusals.append(PlanRefusal(.amendmentSummaryMissing, field: "summary")) }
        if targets.isEmpty, indicators.isEmpty, clauses.isEmpty, end == nil, addresses.isEmpty {
            refusals.append(PlanRefusal(.nothingAmended, field: nil))
        }
        if let end {
            refusals += end.refusals(field: "end", of: unit.id)
            if end.isBefore(plan.start) { refusals.append(PlanRefusal(.endsBeforeItStarts, field: "end")) }
        }
        let given = contract?.indicators ?? []
        refusals += indicators.refusals(besides: plan.indicators, given: given, home: unit.id)
        refusals += clauses.refusals(besides: plan.clauses + (contract?.clauses ?? []))
        let standing = targets.leaving(plan.targets, setBy: unit.id)
        refusals += TargetSheet(
            entries: standing.map { .init(target: $0, field: nil) }
                + targets.enumerated().map { .init(target: $1, field: "targets[\($0)]") },
            indicators: plan.indicators + indicators + given,
            contract: contract,
            unit: unit.id
        ).refusals()
        try Refusals.throw(ifAny: refusals)
    }

    /// The units that it takes in: those its rules name that were not addressed yet.
    ///
    /// A plan that was published is not told to others afterwards; only units that have begun since may be named, so that a commune made
    /// of three takes part from its first day. A rule for a group passes over the others; one that names such a unit itself is refused.
    package func addressees(
        of unit: Unit, addressed: Set<UnitID>, candidates: [Unit], publishedOn: Day, today: Day
    ) throws(Refusals) -> [Address] {
        let named = try Addressing.resolve(addresses, issuer: unit.id, candidates: candidates, on: today)
        let known = Dictionary(candidates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var refusals: [any Refusal] = []
        for (position, rule) in addresses.enumerated() {
            guard case .units(let units) = rule.who else { continue }
            for (index, id) in units.enumerated() where !addressed.contains(id) {
                guard let unit = known[id], unit.beganOn < publishedOn else { continue }
                refusals.append(AddressRefusal(.notNew(unit.name), field: "addresses[\(position)].who.units[\(index)]"))
            }
        }
        try Refusals.throw(ifAny: refusals)
        return named.filter { address in
            !addressed.contains(address.unit) && known[address.unit].map { $0.beganOn >= publishedOn } ?? false
        }
    }

    /// Whether every new target is for the unit itself or for one that its campaign addresses.
    package func checkTargets(for addresses: [Address], by unit: Unit) throws(Refusals) {
        try targets.checkAddressed(by: unit, addresses)
    }
}

extension [TargetPlan] {
    /// Those of the standing targets that these do not replace. A target for all is kept under the issuer itself.
    func leaving(_ standing: [TargetPlan], setBy issuer: UnitID) -> [TargetPlan] {
        let replaced = Dictionary(grouping: self, by: \.indicator).mapValues { Set($0.map { $0.unit ?? issuer }) }
        return standing.filter { old in !(replaced[old.indicator]?.contains(old.unit ?? issuer) ?? false) }
    }
}
