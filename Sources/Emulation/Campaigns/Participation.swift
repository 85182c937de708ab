/// How far an addressed unit has come with one campaign, on one period.
package enum Participation: String, CaseIterable, Sendable {
    case addressed, adopted, reported, accepted, returned

    /// A correction on the way, sent or sent back, does not undo an acceptance: what was accepted still counts.
    /// - Parameter counts: whether a version of the report counts in the totals.
    package init(hasAdopted: Bool, report: ReportState?, counts: Bool) {
        self =
            switch report {
            case _ where !hasAdopted: .addressed
            case _ where counts: .accepted
            case nil, .draft: .adopted
            case .submitted: .reported
            case .accepted, .correcting: .accepted
            case .returned, .reopened: .returned
            }
    }

    /// Whether something is owed: whoever is ordered owes an adoption and then a report; whoever is requested owes nothing.
    package func isMissing(_ strength: Strength) -> Bool {
        guard strength == .ordered else { return false }
        switch self {
        case .addressed, .adopted, .returned: return true
        case .reported, .accepted: return false
        }
    }
}

extension Address {
    /// Whether the adoption is late: only an order can be, and only where the plan gave a day.
    package func isLate(_ participation: Participation, on today: Day) -> Bool {
        guard strength == .ordered, participation == .addressed, let adoptBy else { return false }
        return adoptBy < today
    }
}

extension Participation: Named {
    package var words: Wording {
        switch self {
        case .addressed: Wording(vi: "chưa triển khai", en: "addressed")
        case .adopted: Wording(vi: "đã triển khai", en: "adopted")
        case .reported: Wording(vi: "đã gửi báo cáo", en: "reported")
        case .accepted: Wording(vi: "báo cáo đã duyệt", en: "accepted")
        case .returned: Wording(vi: "báo cáo bị trả lại", en: "returned")
        }
    }
}
