/// Whether it is a title (danh hiệu thi đua) or a form (hình thức khen thưởng).
package enum FormKind: String, CaseIterable, Sendable {
    case title, form
}

extension FormKind: Named {
    package var words: Wording {
        switch self {
        case .title: Wording(vi: "danh hiệu thi đua", en: "emulation title")
        case .form: Wording(vi: "hình thức khen thưởng", en: "award form")
        }
    }
}

/// Who decides on a form (thẩm quyền quyết định).
package enum Decider: Hashable, Sendable {
    case authority(UnitLevel)
    /// The head of an agency of that level; nil for any with legal personality.
    case agency(of: UnitLevel?)
    case enterprise
    case primeMinister, president
    /// Nobody any more.
    case nobody
    /// By a text that nobody has read.
    case unread(Wording)

    package var words: Wording {
        switch self {
        case .authority(let level):
            Wording(vi: "Chủ tịch UBND \(level.words.vi)", en: "chair of the People's Committee, \(level.words.en)")
        case .agency(let level?):
            Wording(vi: "thủ trưởng cơ quan thuộc \(level.words.vi)", en: "head of an agency of \(level.words.en)")
        case .agency(nil): Wording(vi: "thủ trưởng cơ quan có tư cách pháp nhân", en: "head of an agency with legal personality")
        case .enterprise: Wording(vi: "người đứng đầu doanh nghiệp", en: "head of the enterprise")
        case .primeMinister: Wording(vi: "Thủ tướng Chính phủ", en: "Prime Minister")
        case .president: Wording(vi: "Chủ tịch nước", en: "President")
        case .nobody: Wording(vi: "không còn ai có thẩm quyền", en: "nobody any more")
        case .unread(let words): words
        }
    }
}

/// A title or form, as one pack says it: what is nil stays as the pack below has it.
package struct LawForm: Hashable, Sendable {
    package let code: String
    package var name: Wording?
    package var kind: FormKind?
    package var subjects: [Subject.Kind]?
    package var decides: [Competence]?
    package var standards: LawRule?
    /// What a regulation or a plan asks beside the law.
    package var also: [LawRule] = []
    package var ballot: Ballot?
    package var dossier: Dossier?
    package var money: MoneyOfForm?
    package var limits: Limits?

    package init(code: String) { self.code = code }

    package struct Competence: Hashable, Sendable {
        package let decider: Decider
        package let facts: [String]
    }

    /// What a vote needs: a share of the members, in hundredths of a percent.
    package struct Ballot: Hashable, Sendable {
        package let agree: Int
        package let ofPresent: Bool
        package let facts: [String]
    }

    /// What lies in it, by the words of the law; `setBy` who may say otherwise.
    package struct Dossier: Hashable, Sendable {
        package let parts: [Wording]
        package let isSetByProvince: Bool
        package let facts: [String]
    }

    /// Ten thousandths of a base salary, by whom it is for; of the others what a person gets, times what the pack says.
    package struct MoneyOfForm: Hashable, Sendable {
        package let multiples: [Subject.Kind: Int]
        package let facts: [String]
    }

    /// Working days, and how often a dossier may be sent back.
    package struct Limits: Hashable, Sendable {
        package let appraise: Int?
        package let returns: Int?
        package let facts: [String]
    }

    /// Everything in it that rests on facts.
    package var facts: [String] {
        (decides ?? []).flatMap(\.facts) + ([standards].compactMap(\.self) + also).flatMap { $0.facts + $0.standard.facts }
            + (ballot?.facts ?? []) + (dossier?.facts ?? []) + (money?.facts ?? []) + (limits?.facts ?? [])
    }

    /// The same, with what it does not say taken from below.
    package func over(_ below: LawForm) -> LawForm {
        var form = self
        form.name = name ?? below.name
        form.kind = kind ?? below.kind
        form.subjects = subjects ?? below.subjects
        form.decides = decides ?? below.decides
        form.standards = standards ?? below.standards
        form.also = below.also + also
        form.ballot = ballot ?? below.ballot
        form.dossier = dossier ?? below.dossier
        form.money = money ?? below.money
        form.limits = limits ?? below.limits
        return form
    }
}
