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
}
