/// Of persons: whose standards count. Source: Law 06/2022/QH15, article 24.
package enum SubjectClass: String, CaseIterable, Sendable {
    case official, soldier, worker
}

extension SubjectClass: Named {
    package var words: Wording {
        switch self {
        case .official: Wording(vi: "cán bộ, công chức, viên chức", en: "official")
        case .soldier: Wording(vi: "lực lượng vũ trang", en: "member of the armed forces")
        case .worker: Wording(vi: "nông dân, công nhân, người lao động", en: "farmer or worker")
        }
    }
}

/// Ordered as its cases are written, the least first.
package protocol Ranked: CaseIterable, Comparable {}

extension Ranked {
    package static func < (one: Self, other: Self) -> Bool { allCases.firstIndex(of: one)! < allCases.firstIndex(of: other)! }
}

/// How well somebody did their task in a year, the best last.
package enum Grade: String, Ranked, Sendable {
    case notDone = "not_done"
    case done, well, excellent
}

extension Grade: Named {
    package var words: Wording {
        switch self {
        case .notDone: Wording(vi: "không hoàn thành nhiệm vụ", en: "task not done")
        case .done: Wording(vi: "hoàn thành nhiệm vụ", en: "task done")
        case .well: Wording(vi: "hoàn thành tốt nhiệm vụ", en: "task done well")
        case .excellent: Wording(vi: "hoàn thành xuất sắc nhiệm vụ", en: "task done excellently")
        }
    }
}

/// How far an initiative or research reaches, or who launched a movement; the widest last.
package enum Scope: String, Ranked, Sendable {
    case grassroots, district, province, nation
}

extension Scope: Named {
    package var words: Wording {
        switch self {
        case .grassroots: Wording(vi: "cơ sở", en: "the grassroots")
        case .district: Wording(vi: "cấp huyện", en: "the district")
        case .province: Wording(vi: "cấp tỉnh", en: "the province")
        case .nation: Wording(vi: "toàn quốc", en: "the nation")
        }
    }
}

/// The worst that was said of somebody in the period (hình thức kỷ luật), or of anybody of a collective; the worst last.
package enum Discipline: String, Ranked, Sendable {
    case none, reprimand, warning, worse
}

extension Discipline: Named {
    package var words: Wording {
        switch self {
        case .none: Wording(vi: "không có kỷ luật", en: "no discipline")
        case .reprimand: Wording(vi: "khiển trách", en: "reprimand")
        case .warning: Wording(vi: "cảnh cáo", en: "warning")
        case .worse: Wording(vi: "trên mức cảnh cáo", en: "worse than a warning")
        }
    }
}

/// Which summing up of a movement it is.
package enum MovementReview: String, CaseIterable, Sendable {
    case preliminary, final
}

extension MovementReview: Named {
    package var words: Wording {
        switch self {
        case .preliminary: Wording(vi: "sơ kết", en: "preliminary review")
        case .final: Wording(vi: "tổng kết", en: "final review")
        }
    }
}

/// What is answered by yes or no, and by nothing where nobody has looked.
package enum PlainFact: String, CaseIterable, Sendable {
    case combat
    case chosenBelow = "chosen_below"
    case noFlag = "no_flag"
    case leadsBlock = "leads_block"
    case achievementUnused = "achievement_unused"
    case unitExists = "unit_exists"
    case proposerManages = "proposer_manages"
}

extension PlainFact: Named {
    package var words: Wording {
        switch self {
        case .combat:
            Wording(vi: "mưu trí, dũng cảm trong chiến đấu được công nhận", en: "bravery in combat is recognised")
        case .chosenBelow: Wording(vi: "được lựa chọn từ cơ sở", en: "chosen from the grassroots")
        case .noFlag:
            Wording(
                vi: "không trong thời gian xem xét kỷ luật, điều tra hoặc có khiếu nại, tố cáo đang giải quyết",
                en: "not under discipline, investigation or an open complaint")
        case .leadsBlock: Wording(vi: "dẫn đầu cụm, khối thi đua", en: "leads its cluster or block")
        case .achievementUnused:
            Wording(vi: "thành tích chưa được khen thưởng bằng hình thức khác", en: "the achievement was not rewarded before")
        case .unitExists: Wording(vi: "đơn vị chưa giải thể, sáp nhập", en: "the unit still exists")
        case .proposerManages:
            Wording(
                vi: "đơn vị đề nghị quản lý về tổ chức, cán bộ, quỹ lương", en: "who proposes manages organisation, people and pay")
        }
    }
}
