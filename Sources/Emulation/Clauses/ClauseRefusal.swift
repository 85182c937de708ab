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
        case tellingOfNoTask
        /// Each names the task.
        case nobodyTold(String)
        case strengthMissing(String)
        case roleMissing(String)
        /// Nobody but who co-operates does so with somebody.
        case leadOfLead(String)
        /// None of the group is addressed by the plan.
        case nobodyAddressed(String)
        case notAddressed(String, unit: String)
        /// An order to a unit that the plan only requests to take part.
        case onlyRequested(String, unit: String)
        /// What the issuer owes itself, requested or seen to be done.
        case ownTask(String)
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
        case .tellingOfNoTask:
            Saying(
                "clause.telling-of-no-task",
                vi: "Chỉ nhiệm vụ và yêu cầu mới ghi đơn vị thực hiện.",
                en: "Nothing but a task or a requirement is told to somebody.")
        case .nobodyTold(let task):
            Saying(
                "clause.nobody-told",
                vi: "Nhiệm vụ “\(task)” chưa nêu đơn vị thực hiện.",
                en: "The task “\(task)” does not say who has it.")
        case .strengthMissing(let task):
            Saying(
                "clause.strength-missing",
                vi: "Nhiệm vụ “\(task)” chưa ghi là giao hay đề nghị.",
                en: "The task “\(task)” does not say whether it is ordered or requested.")
        case .roleMissing(let task):
            Saying(
                "clause.role-missing",
                vi: "Nhiệm vụ “\(task)” chưa ghi là chủ trì hay phối hợp.",
                en: "The task “\(task)” does not say whether who has it leads or co-operates.")
        case .leadOfLead(let task):
            Saying(
                "clause.lead-of-lead",
                vi: "Nhiệm vụ “\(task)”: chỉ đơn vị phối hợp mới ghi đơn vị chủ trì.",
                en: "The task “\(task)”: nobody but who co-operates has a unit that leads.")
        case .nobodyAddressed(let task):
            Saying(
                "clause.nobody-addressed",
                vi: "Nhiệm vụ “\(task)” nêu một nhóm mà kế hoạch không giao hay đề nghị đơn vị nào trong đó.",
                en: "The task “\(task)” names a group of which the plan addresses nobody.")
        case .notAddressed(let task, let unit):
            Saying(
                "clause.not-addressed",
                vi: "Nhiệm vụ “\(task)”: kế hoạch không giao hay đề nghị \(unit) thực hiện.",
                en: "The task “\(task)”: the plan does not address \(unit).")
        case .onlyRequested(let task, let unit):
            Saying(
                "clause.only-requested",
                vi: "Nhiệm vụ “\(task)”: kế hoạch chỉ đề nghị \(unit) tham gia nên không giao nhiệm vụ cho đơn vị này được.",
                en: "The task “\(task)”: the plan only requests \(unit), so that unit is not ordered to do it.")
        case .ownTask(let task):
            Saying(
                "clause.own-task",
                vi: "Nhiệm vụ “\(task)” của chính đơn vị ban hành phải là giao, và do đơn vị tự báo hoàn thành.",
                en: "The task “\(task)” of the issuer itself has to be ordered, and the issuer says that it is done.")
        }
    }
}
