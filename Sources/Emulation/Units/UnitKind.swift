/// What a unit is. Constraint: `a_kind_is_one_of_the_field`.
package enum UnitKind: String, CaseIterable, Sendable {
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
}

extension UnitKind: Named {
    package var words: Wording {
        switch self {
        case .authority: Wording(vi: "Chính quyền", en: "authority")
        case .agency: Wording(vi: "Cơ quan, đơn vị trực thuộc", en: "agency")
        case .partyBody: Wording(vi: "Cơ quan Đảng", en: "Party body")
        case .fatherlandFront: Wording(vi: "Mặt trận Tổ quốc", en: "Fatherland Front")
        case .massOrganisation: Wording(vi: "Tổ chức chính trị - xã hội", en: "mass organisation")
        case .armedForces: Wording(vi: "Lực lượng vũ trang", en: "armed forces")
        case .publicService: Wording(vi: "Đơn vị sự nghiệp công lập", en: "public service")
        case .media: Wording(vi: "Cơ quan thông tin, truyền thông", en: "media")
        case .school: Wording(vi: "Trường học", en: "school")
        case .enterprise: Wording(vi: "Doanh nghiệp", en: "enterprise")
        }
    }
}
