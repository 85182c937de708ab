/// Who gives an award of which a plan speaks. Constraint: `an_award_is_of_a_known_level`.
package enum AwardLevel: String, CaseIterable, Sendable {
    case state, city, district, commune
}

extension AwardLevel: Named {
    package var words: Wording {
        switch self {
        case .state: Wording(vi: "cấp Nhà nước", en: "of the State")
        case .city: Wording(vi: "cấp tỉnh", en: "of the city")
        case .district: Wording(vi: "cấp huyện", en: "of the district")
        case .commune: Wording(vi: "cấp xã", en: "of the commune")
        }
    }
}
