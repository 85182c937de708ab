/// The administrative level of an authority; everybody else carries the level of the authority they belong to.
///
/// Level is not depth: since 1 July 2025 communes hang directly under cities.
package enum UnitLevel: Int16, CaseIterable, Sendable {
    case city = 1, district, commune
}

extension UnitLevel: Named {
    package var words: Wording {
        switch self {
        case .city: Wording(vi: "cấp tỉnh", en: "city level")
        case .district: Wording(vi: "cấp huyện", en: "district level")
        case .commune: Wording(vi: "cấp xã", en: "commune level")
        }
    }
}
