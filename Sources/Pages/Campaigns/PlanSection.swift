import Emulation

/// The sections of a plan as they are printed, in their order. Every part of it stands in one of them.
enum PlanSection: CaseIterable, Sendable {
    case purposes, contents, audience, awards, execution

    var title: Wording {
        switch self {
        case .purposes: Wording(vi: "Mục đích, yêu cầu", en: "Purposes and requirements")
        case .contents: Wording(vi: "Nội dung thi đua", en: "What is emulated")
        case .audience: Wording(vi: "Đối tượng thi đua", en: "Whom it is for")
        case .awards: Wording(vi: "Khen thưởng", en: "Awards")
        case .execution: Wording(vi: "Tổ chức thực hiện", en: "Who does what")
        }
    }

    var parts: [ClausePart] {
        switch self {
        case .purposes: [.purpose, .requirement]
        case .contents: [.occasion, .content]
        case .audience: [.audience]
        case .awards: [.award]
        case .execution: [.task, .closing]
        }
    }

    /// Whether that part has a heading of its own in it.
    func names(_ part: ClausePart) -> Bool { self == .purposes || part == .occasion }
}
