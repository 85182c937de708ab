/// What a unit is. Constraint: `a_kind_is_one_of_the_field`.
package enum UnitKind: String, CaseIterable, Sendable, Codable {
    case authority
    case agency
    case partyBody = "party_body"
    case fatherlandFront = "fatherland_front"
    case massOrganisation = "mass_organisation"
    case armedForces = "armed_forces"
    case publicService = "public_service"
    case media
    case school
    case enterprise

    /// The Party, the Front and the mass organisations are not under a People's Committee: they are requested, never ordered.
    package var isOnlyRequested: Bool {
        switch self {
        case .partyBody, .fatherlandFront, .massOrganisation: true
        case .authority, .agency, .armedForces, .publicService, .media, .school, .enterprise: false
        }
    }

    /// What people call it.
    package var vietnamese: String {
        switch self {
        case .authority: "Chính quyền"
        case .agency: "Cơ quan, đơn vị trực thuộc"
        case .partyBody: "Cơ quan Đảng"
        case .fatherlandFront: "Mặt trận Tổ quốc"
        case .massOrganisation: "Tổ chức chính trị - xã hội"
        case .armedForces: "Lực lượng vũ trang"
        case .publicService: "Đơn vị sự nghiệp công lập"
        case .media: "Cơ quan thông tin, truyền thông"
        case .school: "Trường học"
        case .enterprise: "Doanh nghiệp"
        }
    }
}
