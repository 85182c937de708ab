extension LawPredicate {
    /// The value that was found for it, or that nobody has looked.
    package func found(in facts: CaseFacts, _ law: Law) -> Wording {
        let nothing = Wording(vi: "chưa có thông tin", en: "nobody has looked it up")
        switch self {
        case .meets, .unknown: return Wording(vi: "xem điều kiện", en: "see what is asked")
        case .held(let holding): return Self.awards(holding.form, in: facts)
        case .waited(let form, _, _): return Self.awards(form, in: facts)
        case .rated(_, _, let within):
            guard let year = facts.year else { return nothing }
            let years = (0..<within).reversed().map { year - $0 }
            return Wording(
                vi: years.map { "\($0): \(facts.ratings[$0]?.words.vi ?? "chưa rõ")" }.joined(separator: "; "),
                en: years.map { "\($0): \(facts.ratings[$0]?.words.en ?? "not known")" }.joined(separator: "; "))
        case .initiative: return Self.scopes(facts.initiatives)
        case .research: return Self.scopes(facts.research)
        case .plain(let fact): return facts.plain[fact].map(Self.answer) ?? nothing
        case .inMovement:
            guard !facts.movements.all.isEmpty else { return facts.movements.isWhole ? Self.none : nothing }
            let names = facts.movements.all.map(\.name).joined(separator: "; ")
            return Wording(vi: names.isEmpty ? "có phong trào" : names, en: names.isEmpty ? "a movement" : "“\(names)”")
        case .movementRan:
            guard let day = facts.asOf, !facts.movements.all.isEmpty else { return nothing }
            let parts = facts.movements.all.flatMap { movement in
                movement.yearsRun(asOf: day).sorted { $0.key.rawValue < $1.key.rawValue }.map { reading, span in
                    Wording(
                        vi: "\(reading.words.vi): \(span?.words.vi ?? "chưa bắt đầu")",
                        en: "\(reading.words.en): \(span?.words.en ?? "not begun")")
                }
            }
            return Wording(vi: parts.map(\.vi).joined(separator: "; "), en: parts.map(\.en).joined(separator: "; "))
        case .atReview: return facts.review?.words ?? nothing
        case .share(let form, _):
            return facts.shares[form].map { Wording(vi: percent($0), en: "\(percent($0)) of them") } ?? nothing
        case .hasMember(let form): return facts.members[form].map(Self.answer) ?? nothing
        case .noDiscipline: return facts.discipline?.words ?? nothing
        case .ageOfCollective: return facts.ageInMonths.map { Wording(vi: "\($0) tháng", en: "\($0) months") } ?? nothing
        case .subject(_, let classes):
            let kind = classes.isEmpty ? facts.subject?.words : facts.subjectClass?.words
            return kind ?? nothing
        case .confirmed(let key, _): return facts.confirmed[key].map(Self.answer) ?? nothing
        }
    }

    private static let none = Wording(vi: "không có", en: "none")

    private static func answer(_ isSo: Bool) -> Wording { isSo ? Wording(vi: "có", en: "yes") : Wording(vi: "không", en: "no") }

    /// "2022, 2023; chưa rõ còn năm nào khác"
    private static func awards(_ form: String, in facts: CaseFacts) -> Wording {
        let held = facts.held.all.filter { $0.form == form }.sorted { $0.year < $1.year }
        let vi = held.map { "\($0.year)\($0.isClaimed ? " (tự khai)" : "")" }.joined(separator: ", ")
        let en = held.map { "\($0.year)\($0.isClaimed ? " (claimed)" : "")" }.joined(separator: ", ")
        guard !facts.held.isWhole else { return held.isEmpty ? none : Wording(vi: "năm \(vi)", en: en) }
        return Wording(
            vi: (held.isEmpty ? "" : "năm \(vi); ") + "chưa tra cứu đầy đủ", en: (held.isEmpty ? "" : "\(en); ") + "not all is looked up")
    }

    private static func scopes(_ found: CaseFacts.Found<Scope>) -> Wording {
        guard !found.all.isEmpty else { return found.isWhole ? none : Wording(vi: "chưa có thông tin", en: "nobody has looked it up") }
        return Wording(vi: found.all.map(\.words.vi).joined(separator: ", "), en: found.all.map(\.words.en).joined(separator: ", "))
    }
}
