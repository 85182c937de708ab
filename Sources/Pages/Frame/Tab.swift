import Emulation
import Store

/// What the navigation leads to from where one stands, in its order. A page that is not there has no tab.
enum Tab: CaseIterable, Sendable {
    case duties, obligations, reviews, coverage, figures, campaigns, difficulties, audit, reports, people, ledger, timeline, units

    /// How many stand in a row; the others lie behind *Thêm*, for on a phone each three are a line.
    static let inRow = 7

    /// What one may do who has it; nil for everybody.
    var deed: Deed? {
        switch self {
        case .reviews, .coverage: .review
        case .audit: .audit
        case .duties, .obligations, .figures, .campaigns, .reports, .difficulties, .ledger, .timeline, .units, .people: nil
        }
    }

    func address(in unit: UnitID) -> PageAddress {
        switch self {
        case .duties: "/\(unit)/viec"
        case .obligations: "/\(unit)/nhiem-vu"
        case .reviews: "/\(unit)/duyet"
        case .coverage: "/\(unit)/don-doc"
        case .figures: "/\(unit)/so-lieu"
        case .campaigns: "/\(unit)/phong-trao"
        case .reports: "/\(unit)/bao-cao"
        case .ledger: "/\(unit)/so-nhiem-vu"
        case .timeline: "/\(unit)/dien-bien"
        case .difficulties: "/\(unit)/vuong-mac"
        case .units: "/\(unit)/don-vi"
        case .people: "/\(unit)/nguoi"
        case .audit: "/\(unit)/nhat-ky"
        }
    }

    var words: Wording {
        switch self {
        case .duties: Wording(vi: "Việc phải làm", en: "What to do")
        case .obligations: ObligationsView.title
        case .reviews: ReviewView.title
        case .coverage: Wording(vi: "Đôn đốc", en: "Tasks below")
        case .figures: FiguresView.title
        case .campaigns: CampaignsView.title
        case .reports: OwnReportsView.title
        case .ledger: LedgerView.title
        case .timeline: TimelineView.title
        case .difficulties: Wording(vi: "Vướng mắc", en: "Difficulties")
        case .units: Wording(vi: "Đơn vị", en: "Units")
        case .people: Wording(vi: "Người", en: "People")
        case .audit: AuditView.title
        }
    }

    /// What is counted beside it, for whoever does not see where the number stands; nil where nothing is.
    var counted: Wording? {
        switch self {
        case .duties: Wording(vi: " việc", en: " to do")
        case .obligations: Wording(vi: " nhiệm vụ chưa hoàn thành", en: " tasks not done yet")
        case .reviews: Wording(vi: " báo cáo chờ duyệt", en: " reports that wait")
        case .difficulties: Wording(vi: " vướng mắc chờ trả lời", en: " difficulties that wait")
        case .coverage: Wording(vi: " đề nghị gia hạn, miễn chờ trả lời", en: " pleas for time or an excuse that wait")
        case .figures, .campaigns, .reports, .ledger, .timeline, .units, .people, .audit: nil
        }
    }
}
