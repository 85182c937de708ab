/// What part a unit has in a task. Constraint: `who_has_a_task_leads_or_coordinates`.
package enum ObligationRole: String, CaseIterable, Sendable {
    case lead, coordinate
}

extension ObligationRole: Named {
    package var words: Wording {
        switch self {
        case .lead: Wording(vi: "chủ trì", en: "leads")
        case .coordinate: Wording(vi: "phối hợp", en: "co-operates")
        }
    }
}
