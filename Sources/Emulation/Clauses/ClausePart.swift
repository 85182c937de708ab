/// What a clause is in its plan, in the order of a plan. Constraint: `a_clause_is_of_a_part_of_a_plan`.
package enum ClausePart: String, CaseIterable, Sendable {
    case purpose, requirement, occasion, content, audience, award, task, closing

    /// Whether it is named by its heading: by whom an award is given, who has a task.
    package var wantsHeading: Bool { self == .award || self == .task }

    /// Whether it may be told to units, to be done by each: what is required of all is owed like a task.
    package var isTold: Bool { self == .task || self == .requirement }

    /// Whether a plan that takes this one up says it again in words of its own: it begins with these, and of a part that it is silent on
    /// these hold.
    package var isRestated: Bool {
        switch self {
        case .purpose, .requirement, .occasion, .content, .audience: true
        case .award, .task, .closing: false
        }
    }
}

extension ClausePart: Named {
    package var words: Wording {
        switch self {
        case .purpose: Wording(vi: "Mục đích", en: "Purpose")
        case .requirement: Wording(vi: "Yêu cầu", en: "Requirement")
        case .occasion: Wording(vi: "Sự kiện chào mừng", en: "Occasion")
        case .content: Wording(vi: "Nội dung thi đua", en: "What is emulated")
        case .audience: Wording(vi: "Đối tượng", en: "Whom it is for")
        case .award: Wording(vi: "Khen thưởng", en: "Award")
        case .task: Wording(vi: "Nhiệm vụ", en: "Task")
        case .closing: Wording(vi: "Lời kết", en: "Closing words")
        }
    }
}
