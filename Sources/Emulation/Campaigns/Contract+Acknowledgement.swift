extension Contract {
    /// The targets of the adopter that acknowledging this contract raises, as they then stand; those that are strict enough are left out.
    ///
    /// Of what adds up only the adopter's own target is raised: how the rest is shared out below is the adopter's to decide.
    package func raising(_ targets: [TargetPlan]) -> [TargetPlan] {
        targets.compactMap { target in
            guard let indicator = indicators.first(where: { $0.id == target.indicator }),
                let given = self.targets[indicator.id],
                !indicator.addsUp || (target.unit ?? unit) == unit,
                !indicator.isAtLeastAsStrict(target.value, as: given)
            else { return nil }
            return TargetPlan(indicator: target.indicator, unit: target.unit, value: given)
        }
    }

    /// What adds up and was shared out below by less than is given now; to share out the rest, the adopter amends its own plan.
    package func sumsLeftLooser(_ targets: [TargetPlan], by unit: Unit) -> [TargetRefusal] {
        let sheet = TargetSheet(
            entries: targets.map { .init(target: $0, field: "targets") }, indicators: indicators, contract: self, unit: unit.id)
        return sheet.refusals().compactMap { $0 as? TargetRefusal }.filter { refusal in
            if case .sumLooserThanGiven = refusal.reason { true } else { false }
        }
    }
}
