/// The administrative level of an authority; everybody else carries the level of the authority they belong to.
///
/// Level is not depth: since 1 July 2025 communes hang directly under cities.
package enum UnitLevel: Int16, CaseIterable, Sendable, Codable {
    case city = 1, district, commune

    /// What people call it.
    package var vietnamese: String {
        switch self {
        case .city: "cấp tỉnh"
        case .district: "cấp huyện"
        case .commune: "cấp xã"
        }
    }
}
