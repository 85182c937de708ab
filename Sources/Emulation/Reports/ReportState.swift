/// Where a report is between its author's desk and its reviewer. Constraint: `a_report_is_in_a_known_state`.
package enum ReportState: String, CaseIterable, Sendable {
    /// Never submitted.
    case draft
    case submitted
    case accepted
    /// Sent back by the reviewer, with a reason.
    case returned
    /// Taken back out of the totals by the reviewer, with a reason.
    case reopened
    /// Opened again by its author; what was accepted counts until the new version is.
    case correcting

    /// Whether the author may write.
    package var isOnDesk: Bool {
        switch self {
        case .draft, .returned, .reopened, .correcting: true
        case .submitted, .accepted: false
        }
    }
}

extension ReportState: Named {
    package var words: Wording {
        switch self {
        case .draft: Wording(vi: "bản nháp", en: "a draft")
        case .submitted: Wording(vi: "đã gửi, chờ duyệt", en: "submitted")
        case .accepted: Wording(vi: "đã duyệt", en: "accepted")
        case .returned: Wording(vi: "bị trả lại", en: "returned")
        case .reopened: Wording(vi: "được mở lại", en: "reopened")
        case .correcting: Wording(vi: "đang đính chính", en: "being corrected")
        }
    }
}
