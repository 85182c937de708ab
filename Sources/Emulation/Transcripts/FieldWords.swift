// Words of the field that a plan is read by: each of a closed set, with the words that mean it.

/// A group of people that a plan invites.
package enum InvitedGroup: String, CaseIterable, Sendable {
    case officials, workers, armedForces, people, enterprises, households, cooperatives, farmers, women, youth, students, veterans
}

extension InvitedGroup: Named {
    package var words: Wording {
        switch self {
        case .officials: Wording(vi: "cán bộ, công chức, viên chức", en: "officials")
        case .workers: Wording(vi: "người lao động", en: "workers")
        case .armedForces: Wording(vi: "lực lượng vũ trang", en: "armed forces")
        case .people: Wording(vi: "Nhân dân", en: "the people")
        case .enterprises: Wording(vi: "doanh nghiệp", en: "enterprises")
        case .households: Wording(vi: "hộ gia đình", en: "households")
        case .cooperatives: Wording(vi: "hợp tác xã", en: "co-operatives")
        case .farmers: Wording(vi: "nông dân", en: "farmers")
        case .women: Wording(vi: "phụ nữ", en: "women")
        case .youth: Wording(vi: "thanh niên", en: "youth")
        case .students: Wording(vi: "học sinh, sinh viên", en: "students")
        case .veterans: Wording(vi: "cựu chiến binh", en: "veterans")
        }
    }
}

/// A form of commendation.
package enum AwardForm: String, CaseIterable, Sendable {
    case order, medal, flag, certificate, merit, badge
}

extension AwardForm: Named {
    package var words: Wording {
        switch self {
        case .order: Wording(vi: "Huân chương", en: "order")
        case .medal: Wording(vi: "Huy chương", en: "medal")
        case .flag: Wording(vi: "Cờ thi đua", en: "emulation flag")
        case .certificate: Wording(vi: "Bằng khen", en: "certificate of merit")
        case .merit: Wording(vi: "Giấy khen", en: "letter of commendation")
        case .badge: Wording(vi: "Kỷ niệm chương", en: "commemorative badge")
        }
    }
}

/// Who awards.
package enum WrittenLevel: String, CaseIterable, Sendable {
    case state, city, district, commune, grassroots
}

extension WrittenLevel: Named {
    package var words: Wording {
        switch self {
        case .state: Wording(vi: "cấp Nhà nước", en: "the State")
        case .city: Wording(vi: "cấp tỉnh", en: "the city")
        case .district: Wording(vi: "cấp huyện", en: "the district")
        case .commune: Wording(vi: "cấp xã", en: "the commune")
        case .grassroots: Wording(vi: "cấp cơ sở", en: "the grassroots")
        }
    }
}

/// Whether a body leads a task or co-operates in it.
package enum TaskRole: String, CaseIterable, Sendable {
    case lead, coordinate
}

extension TaskRole: Named {
    package var words: Wording {
        switch self {
        case .lead: Wording(vi: "chủ trì", en: "leads")
        case .coordinate: Wording(vi: "phối hợp", en: "co-operates")
        }
    }
}

/// Words that mean something of a closed set.
struct WordBook {
    private let byFirstWord: [Syllable: [(phrase: Phrase, value: Leaf.Value)]]

    init(_ entries: KeyValuePairs<Phrase, Leaf.Value>) {
        byFirstWord = Dictionary(grouping: entries.map { (phrase: $0.key, value: $0.value) }) { $0.phrase.words[0].text }
            .mapValues { $0.sorted { $0.phrase.words.count > $1.phrase.words.count } }
    }

    /// The longest of its words that stand there; how many they are.
    func match(at word: Int, before limit: Int, of passage: Passage) -> (count: Int, value: Leaf.Value)? {
        for (phrase, value) in byFirstWord[passage.words[word].text] ?? [] where passage.begins(phrase, at: word, before: limit) {
            return (phrase.words.count, value)
        }
        return nil
    }

    /// What a whole text means.
    func decode(_ text: String) -> Leaf.Value? {
        let phrase = Phrase(text)
        guard let first = phrase.words.first else { return nil }
        return byFirstWord[first.text]?.first { entry in
            entry.phrase.words.count == phrase.words.count && zip(entry.phrase.words, phrase.words).allSatisfy { $0.text == $1.text }
        }?.value
    }

    static let groups = WordBook([
        "cán bộ": .group(.officials), "công chức": .group(.officials), "viên chức": .group(.officials),
        "người lao động": .group(.workers), "công nhân": .group(.workers), "lực lượng vũ trang": .group(.armedForces),
        "nhân dân": .group(.people), "doanh nghiệp": .group(.enterprises), "doanh nhân": .group(.enterprises),
        "hộ gia đình": .group(.households), "hợp tác xã": .group(.cooperatives), "nông dân": .group(.farmers), "phụ nữ": .group(.women),
        "thanh niên": .group(.youth), "đoàn viên": .group(.youth), "học sinh": .group(.students), "sinh viên": .group(.students),
        "cựu chiến binh": .group(.veterans),
    ])

    static let forms = WordBook([
        "huân chương": .form(.order), "huy chương": .form(.medal), "cờ thi đua": .form(.flag), "bằng khen": .form(.certificate),
        "giấy khen": .form(.merit), "kỷ niệm chương": .form(.badge),
    ])

    static let levels = WordBook([
        "cấp nhà nước": .level(.state), "cấp trung ương": .level(.state), "cấp thành phố": .level(.city), "cấp tỉnh": .level(.city),
        "cấp huyện": .level(.district), "cấp quận": .level(.district), "cấp thị xã": .level(.district), "cấp xã": .level(.commune),
        "cấp phường": .level(.commune), "cấp cơ sở": .level(.grassroots), "cấp trường": .level(.grassroots),
        "ủy ban nhân dân tỉnh": .level(.city), "ủy ban nhân dân thành phố": .level(.city), "ubnd thành phố": .level(.city),
        "ubnd tỉnh": .level(.city), "ủy ban nhân dân huyện": .level(.district), "ubnd huyện": .level(.district),
        "ủy ban nhân dân xã": .level(.commune), "ủy ban nhân dân các xã": .level(.commune), "ubnd xã": .level(.commune),
        "ubnd các xã": .level(.commune),
    ])

    static let launchers = WordBook([
        "trung ương": .launcher(.centre), "thành phố": .launcher(.city), "tỉnh": .launcher(.city), "huyện": .launcher(.district),
        "quận": .launcher(.district), "thị xã": .launcher(.district),
    ])

    static let roles = WordBook([
        "chủ trì": .role(.lead), "chủ trì, phối hợp": .role(.lead), "chủ trì phối hợp": .role(.lead), "phối hợp": .role(.coordinate),
    ])

    /// What a body is told by, and which bodies a state authority only asks, or orders.
    static let strengths = WordBook([
        "đề nghị": .strength(.requested), "giao": .strength(.ordered), "yêu cầu": .strength(.ordered),
        "ban tuyên giáo": .strength(.requested), "ban tổ chức": .strength(.requested), "ban dân vận": .strength(.requested),
        "huyện ủy": .strength(.requested), "thành ủy": .strength(.requested), "tỉnh ủy": .strength(.requested),
        "đảng ủy": .strength(.requested),
        "mặt trận tổ quốc": .strength(.requested), "ủy ban mặt trận": .strength(.requested), "ủy ban mttq": .strength(.requested),
        "đoàn thanh niên": .strength(.requested), "hội liên hiệp": .strength(.requested), "hội nông dân": .strength(.requested),
        "hội cựu chiến binh": .strength(.requested), "liên đoàn lao động": .strength(.requested), "đoàn thể": .strength(.requested),
        "tổ chức chính trị": .strength(.requested), "hội phụ nữ": .strength(.requested),
        "phòng": .strength(.ordered), "các phòng": .strength(.ordered), "sở": .strength(.ordered), "các sở": .strength(.ordered),
        "văn phòng": .strength(.ordered), "ủy ban nhân dân": .strength(.ordered), "ubnd": .strength(.ordered),
        "các cơ quan": .strength(.ordered), "các đơn vị": .strength(.ordered), "thành viên hội đồng": .strength(.ordered),
        "hội đồng thi đua": .strength(.ordered), "trung tâm": .strength(.ordered), "thủ trưởng": .strength(.ordered),
        "công chức": .strength(.ordered), "ban thi đua": .strength(.ordered), "các trường": .strength(.ordered),
        "trạm y tế": .strength(.ordered), "công an": .strength(.ordered),
    ])

    static let capacities = WordBook([
        "tm": .capacity(.onBehalf), "kt": .capacity(.deputy), "tl": .capacity(.byOrder), "tuq": .capacity(.byDelegation),
        "q": .capacity(.acting), "t/m": .capacity(.onBehalf), "k/t": .capacity(.deputy),
    ])
}
