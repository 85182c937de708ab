/// What a part of a plan is about.
package enum SectionPart: String, CaseIterable, Sendable {
    case purpose, requirement, content, audience, time, award, tasks, funding
}

extension SectionPart: Named {
    package var words: Wording {
        switch self {
        case .purpose: Wording(vi: "mục đích", en: "purpose")
        case .requirement: Wording(vi: "yêu cầu", en: "requirement")
        case .content: Wording(vi: "nội dung thi đua", en: "content")
        case .audience: Wording(vi: "đối tượng thi đua", en: "who competes")
        case .time: Wording(vi: "thời gian thi đua", en: "time")
        case .award: Wording(vi: "khen thưởng", en: "awards")
        case .tasks: Wording(vi: "tổ chức thực hiện", en: "who does what")
        case .funding: Wording(vi: "kinh phí", en: "funding")
        }
    }
}
