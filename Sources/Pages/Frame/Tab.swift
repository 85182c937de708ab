import Emulation

/// What the navigation leads to from where one stands. A page that is not there has no tab.
enum Tab: CaseIterable, Sendable {
    case duties

    func address(in unit: UnitID) -> PageAddress {
        switch self {
        case .duties: "/\(unit)/viec"
        }
    }

    var words: Wording {
        switch self {
        case .duties: Wording(vi: "Việc phải làm", en: "What to do")
        }
    }

    /// What is counted beside it, for whoever does not see where the number stands.
    var counted: Wording {
        switch self {
        case .duties: Wording(vi: " việc", en: " to do")
        }
    }
}
