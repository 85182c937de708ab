package import Emulation
import Postgres

/// What a person is in a unit. Constraint: `a_role_is_one_of_the_field`; what each may do is said in `thidua.may`.
package enum Role: String, CaseIterable, Sendable, PostgresEncodable, PostgresDecodable {
    /// Prepares plans and reports.
    case officer
    /// Submits, signs and attests; prepares and reviews too.
    case leader
    /// Runs the authority's emulation work: reviews, accepts and appraises for it; prepares too.
    case standingOffice = "standing_office"
    /// Keeps the document register.
    case clerk
    /// Sits on the emulation council.
    case councilMember = "council_member"
    /// Looks into complaints.
    case inspector
    /// Reads the trail.
    case auditor
    /// Manages the people of the unit, and opens the units below.
    case administrator
}

extension Role: Named {
    package var words: Wording {
        switch self {
        case .officer: Wording(vi: "cán bộ soạn thảo", en: "officer")
        case .leader: Wording(vi: "lãnh đạo", en: "leader")
        case .standingOffice: Wording(vi: "cơ quan thường trực", en: "standing office")
        case .clerk: Wording(vi: "văn thư", en: "clerk")
        case .councilMember: Wording(vi: "ủy viên Hội đồng", en: "council member")
        case .inspector: Wording(vi: "người kiểm tra", en: "inspector")
        case .auditor: Wording(vi: "người xem nhật ký", en: "auditor")
        case .administrator: Wording(vi: "quản trị đơn vị", en: "administrator")
        }
    }
}
