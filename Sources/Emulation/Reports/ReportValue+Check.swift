import Foundation

extension ReportValue {
    /// Whole digits of a figure or a weight: the sum over a nation's units, with ``Indicator/mostDecimals``, still fits 38 digits.
    package static let mostWholeDigits = 20

    /// What could never be right, however the draft goes on.
    ///
    /// The range and the decimals of a weighted indicator are those of the quotient people are shown, not of its two parts.
    func misshapen(_ indicator: Indicator, field: String) -> [any Refusal] {
        guard let figure else { return [] }
        if let part = figure.isSummable ? weight.flatMap({ $0.isSummable ? nil : "weight" }) : "value" {
            return [ReportValueRefusal(.tooLarge(indicator.name), field: "\(field).\(part)")]
        }
        guard !indicator.takesWeight else {
            guard let weight, weight > 0 else { return [] }
            let tooLow = indicator.lowest.map { figure < $0 * weight } ?? false
            let tooHigh = indicator.highest.map { figure > $0 * weight } ?? false
            return tooLow || tooHigh ? [outOfRange(indicator, tooHigh: tooHigh, field)] : []
        }
        var refusals: [any Refusal] = []
        if figure.rounded(to: indicator.decimals) != figure {
            refusals.append(ReportValueRefusal(.tooManyDecimals(indicator.name, indicator.decimals), field: "\(field).value"))
        }
        let tooLow = indicator.lowest.map { figure < $0 } ?? false
        let tooHigh = indicator.highest.map { figure > $0 } ?? false
        if tooLow || tooHigh { refusals.append(outOfRange(indicator, field)) }
        return refusals
    }

    /// What must still be written or left out before it can be submitted.
    func incomplete(_ indicator: Indicator, field: String) -> [any Refusal] {
        guard let figure else {
            let explained = explanation.map { !$0.isBlank } ?? false
            var refusals: [any Refusal] = explained ? [] : [ReportValueRefusal(.missing(indicator.name), field: field)]
            if weight != nil { refusals.append(ReportValueRefusal(.weightNeedless(indicator.name), field: "\(field).weight")) }
            return refusals
        }
        var refusals: [any Refusal] = []
        if indicator.isYesOrNo, figure != 0, figure != 1 {
            refusals.append(ReportValueRefusal(.notYesOrNo(indicator.name), field: "\(field).value"))
        }
        switch (indicator.takesWeight, weight) {
        case (true, nil):
            refusals.append(ReportValueRefusal(.weightMissing(indicator.name, label: indicator.weightLabel), field: "\(field).weight"))
        case (true, let weight?) where weight <= 0:
            refusals.append(
                ReportValueRefusal(.weightNotPositive(indicator.name, label: indicator.weightLabel), field: "\(field).weight"))
        case (false, _?): refusals.append(ReportValueRefusal(.weightNeedless(indicator.name), field: "\(field).weight"))
        case (true, _?), (false, nil): break
        }
        return refusals
    }

    /// Two counts were typed and no quotient, so what is wrong with a share is said of them.
    private func outOfRange(_ indicator: Indicator, tooHigh: Bool, _ field: String) -> ReportValueRefusal {
        let reason: ReportValueRefusal.Reason =
            if tooHigh, indicator.highest == 1 {
                .greaterThanWeight(indicator.name, figureLabel: indicator.figureLabel, weightLabel: indicator.weightLabel)
            } else if !tooHigh, indicator.lowest == 0 {
                .belowZero(indicator.name, figureLabel: indicator.figureLabel)
            } else {
                .quotientOutOfRange(indicator.name, lowest: indicator.lowest, highest: indicator.highest)
            }
        return ReportValueRefusal(reason, field: "\(field).value")
    }

    private func outOfRange(_ indicator: Indicator, _ field: String) -> ReportValueRefusal {
        ReportValueRefusal(.outOfRange(indicator.name, lowest: indicator.lowest, highest: indicator.highest), field: "\(field).value")
    }
}

extension Decimal {
    /// Whether any number of the like can be added up exactly.
    fileprivate var isSummable: Bool {
        magnitude < Decimal(sign: .plus, exponent: ReportValue.mostWholeDigits, significand: 1)
            && rounded(to: Indicator.mostDecimals) == self
    }
}
