import Emulation

/// The ten parts in which a plan is written, in the order of the document. Every member of a plan belongs to one of them.
enum PlanPart: String, CaseIterable, Sendable {
    case document, theme, bases, clauses, movements, indicators, addresses, targets, times, recipients

    /// As the address says it.
    var slug: StaticString {
        switch self {
        case .document: "van-ban"
        case .theme: "chu-de"
        case .bases: "can-cu"
        case .clauses: "noi-dung"
        case .movements: "phong-trao-lien-quan"
        case .indicators: "chi-tieu"
        case .addresses: "giao-cho-ai"
        case .targets: "muc-giao"
        case .times: "thoi-gian"
        case .recipients: "noi-nhan"
        }
    }

    init?(slug: String) {
        guard let part = Self.allCases.first(where: { "\($0.slug)" == slug }) else { return nil }
        self = part
    }

    var title: Wording {
        switch self {
        case .document: Wording(vi: "Văn bản", en: "Document")
        case .theme: Wording(vi: "Chủ đề, phương châm", en: "Theme and motto")
        case .bases: Wording(vi: "Căn cứ", en: "Legal bases")
        case .clauses: Wording(vi: "Nội dung các mục", en: "What it says")
        case .movements: Wording(vi: "Phong trào liên quan", en: "Movements it bundles")
        case .indicators: Wording(vi: "Chỉ tiêu", en: "Indicators")
        case .addresses: Wording(vi: "Đơn vị được giao, đề nghị", en: "Whom it addresses")
        case .targets: Wording(vi: "Mức giao", en: "Targets")
        case .times: Wording(vi: "Thời gian, kỳ báo cáo", en: "Time and reporting periods")
        case .recipients: Wording(vi: "Nơi nhận", en: "Recipients")
        }
    }

    /// What of the plan is written there.
    var members: [String] {
        switch self {
        case .document: ["symbol", "issuedOn", "signer", "signerCapacity", "summary", "shortName", "sampleFields"]
        case .theme: ["theme", "motto", "audience"]
        case .bases: ["legalBases"]
        case .clauses: ["clauses"]
        case .movements: ["movements"]
        case .indicators: ["indicators"]
        case .addresses: ["addresses"]
        case .targets: ["targets"]
        case .times: ["start", "end", "schedule"]
        case .recipients: ["recipients"]
        }
    }

    /// The part that a refusal is about, by the member it names.
    init?(holding field: String) {
        let member = field.prefix { $0 != "." && $0 != "[" }
        guard let part = Self.allCases.first(where: { $0.members.contains(String(member)) }) else { return nil }
        self = part
    }

    var next: PlanPart? {
        let all = Self.allCases
        let place = all.firstIndex(of: self)! + 1
        return place < all.count ? all[place] : nil
    }
}
