/// What kind of document it is. Constraint: `a_document_is_of_a_known_type`.
package enum DocumentType: String, CaseIterable, Sendable {
    case plan, decision
    /// Công văn, which says of which office it is and not of which kind.
    case letter
    case notice, report, submission, guidance, programme, resolution, directive, law, decree, circular

    /// What its symbol says of it. Source: Nghị định 30/2020/NĐ-CP, Phụ lục III; of the Party's, Hướng dẫn 36-HD/VPTW.
    package var abbreviation: String {
        switch self {
        case .plan: "KH"
        case .decision: "QĐ"
        case .letter: "CV"
        case .notice: "TB"
        case .report: "BC"
        case .submission: "TTr"
        case .guidance: "HD"
        case .programme: "CTr"
        case .resolution: "NQ"
        case .directive: "CT"
        case .law: "L"
        case .decree: "NĐ"
        case .circular: "TT"
        }
    }
}

extension DocumentType: Named {
    package var words: Wording {
        switch self {
        case .plan: Wording(vi: "kế hoạch", en: "plan")
        case .decision: Wording(vi: "quyết định", en: "decision")
        case .letter: Wording(vi: "công văn", en: "official letter")
        case .notice: Wording(vi: "thông báo", en: "notice")
        case .report: Wording(vi: "báo cáo", en: "report")
        case .submission: Wording(vi: "tờ trình", en: "submission")
        case .guidance: Wording(vi: "hướng dẫn", en: "guidance")
        case .programme: Wording(vi: "chương trình", en: "programme")
        case .resolution: Wording(vi: "nghị quyết", en: "resolution")
        case .directive: Wording(vi: "chỉ thị", en: "directive")
        case .law: Wording(vi: "luật", en: "law")
        case .decree: Wording(vi: "nghị định", en: "decree")
        case .circular: Wording(vi: "thông tư", en: "circular")
        }
    }
}
