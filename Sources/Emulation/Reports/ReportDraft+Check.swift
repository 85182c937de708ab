import Foundation

extension ReportDraft {
    /// Whether it may be saved: values of indicators of the campaign, each once, and none that could never be right.
    /// - Parameter campaign: all its indicators, to tell one that is not asked now from one that is unknown.
    package func checkShape(asked known: [Indicator], of campaign: [Indicator]) throws(Refusals) {
        let others = Set(campaign.map(\.id))
        let known = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<UUID> = []
        var refusals: [any Refusal] = []
        for (position, value) in values.enumerated() {
            let field = "values[\(position)]"
            guard let indicator = known[value.indicator] else {
                refusals.append(
                    ReportValueRefusal(others.contains(value.indicator) ? .notAsked : .unknownIndicator, field: "\(field).indicatorId"))
                continue
            }
            if !seen.insert(value.indicator).inserted {
                refusals.append(ReportValueRefusal(.duplicate(indicator.name), field: "\(field).indicatorId"))
            }
            refusals += value.misshapen(indicator, field: field)
        }
        try Refusals.throw(ifAny: refusals)
    }

    /// Whether it may be submitted: exactly what is asked, each with a figure or with the reason why there is none.
    package func check(asked: [Indicator]) throws(Refusals) {
        let byID = Dictionary(asked.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<UUID> = []
        var refusals: [any Refusal] = []
        for (position, value) in values.enumerated() {
            let field = "values[\(position)]"
            guard let indicator = byID[value.indicator] else {
                refusals.append(ReportValueRefusal(.notAsked, field: "\(field).indicatorId"))
                continue
            }
            if !seen.insert(value.indicator).inserted {
                refusals.append(ReportValueRefusal(.duplicate(indicator.name), field: "\(field).indicatorId"))
            }
            refusals += value.misshapen(indicator, field: field)
            refusals += value.incomplete(indicator, field: field)
        }
        for indicator in asked where !seen.contains(indicator.id) {
            refusals.append(ReportValueRefusal(.missing(indicator.name), field: "values"))
        }
        try Refusals.throw(ifAny: refusals)
    }
}
