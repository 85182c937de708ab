import Emulation

/// What the navigation leads to from where one stands. A page that is not there has no tab.
enum Tab: CaseIterable, Sendable {
    case duties, reviews, figures, campaigns, people

    func address(in unit: UnitID) -> PageAddress {
        switch self {
        case .duties: "/\(unit)/viec"
        case .reviews: "/\(unit)/duyet"
        case .figures: "/\(unit)/so-lieu"
        case .campaigns: "/\(unit)/phong-trao"
        case .people: "/\(unit)/nguoi"
        }
    }

    var words: Wording {
        switch self {
        case .duties: Wording(vi: "Việc phải làm", en: "What to do")
        case .reviews: ReviewView.title
        case .figures: FiguresView.title
        case .campaigns: CampaignsView.title
        case .people: Wording(vi: "Người", en: "People")
        }
    }

    /// What is counted beside it, for whoever does not see where the number stands.
    var counted: Wording {
        switch self {
        case .duties: Wording(vi: " việc", en: " to do")
        case .reviews: Wording(vi: " báo cáo chờ duyệt", en: " reports that wait")
        case .figures: Wording(vi: " số liệu", en: " figures")
        case .campaigns: Wording(vi: " phong trào", en: " campaigns")
        case .people: Wording(vi: " người", en: " people")
        }
    }
}
