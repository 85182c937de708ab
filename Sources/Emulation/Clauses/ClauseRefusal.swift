/// Why a clause cannot stand in a plan as it is written.
package struct ClauseRefusal: Refusal {
    /// The rule that was broken, with what its sentence needs to name.
    package enum Reason: Hashable, Sendable {
        case duplicate(String)
        case headingMissing(ClausePart)
        case empty(ClausePart)
        case levelMissing
        case levelOfNoAward
        case dueOfNoTask
        case evidenceOfNoTask
        case fulfilmentOfNoTask
    }

    package let reason: Reason
    package let field: String?

    package init(_ reason: Reason, field: String?) {
        self.reason = reason
        self.field = field
    }

    package var saying: Saying {
        switch reason {
        case .duplicate(let name):
            Saying(
                "clause.duplicate",
                vi: "Mục “\(name)” trùng mã định danh với một mục khác.",
                en: "The clause “\(name)” has the id of another one.")
        case .headingMissing(let part):
            Saying(
                "clause.heading-missing",
                vi: "Mục “\(part.words.vi)” chưa có tiêu đề.",
                en: "A clause has no heading: \(part.words.en).")
        case .empty(let part):
            Saying(
                "clause.empty",
                vi: "Mục “\(part.words.vi)” chưa có nội dung.",
                en: "A clause says nothing: \(part.words.en).")
        case .levelMissing:
            Saying(
                "clause.level-missing",
                vi: "Mục khen thưởng chưa ghi cấp khen thưởng.",
                en: "The award does not say of which level it is.")
        case .levelOfNoAward:
            Saying(
                "clause.level-of-no-award",
                vi: "Chỉ mục khen thưởng mới ghi cấp khen thưởng.",
                en: "Nothing but an award has a level of award.")
        case .dueOfNoTask:
            Saying(
                "clause.due-of-no-task",
                vi: "Chỉ nhiệm vụ mới ghi thời hạn hoàn thành.",
                en: "Nothing but a task is due on a day.")
        case .evidenceOfNoTask:
            Saying(
                "clause.evidence-of-no-task",
                vi: "Chỉ nhiệm vụ mới yêu cầu minh chứng.",
                en: "Nothing but a task wants evidence.")
        case .fulfilmentOfNoTask:
            Saying(
                "clause.fulfilment-of-no-task",
                vi: "Chỉ nhiệm vụ mới ghi khi nào coi là hoàn thành.",
                en: "Nothing but a task is fulfilled by something.")
        }
    }
}
