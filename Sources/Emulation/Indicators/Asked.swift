/// On which reporting periods an indicator is asked: on every one, at the end of a quarter, once at the end.
/// Constraint: `an_indicator_is_asked_monthly_quarterly_or_at_the_end`.
package enum Asked: String, CaseIterable, Sendable { case every, quarter, end }

extension Asked: Named {
    package var words: Wording {
        switch self {
        case .every: Wording(vi: "mỗi kỳ báo cáo", en: "every period")
        case .quarter: Wording(vi: "mỗi quý", en: "every quarter")
        case .end: Wording(vi: "khi kết thúc", en: "at the end")
        }
    }
}
