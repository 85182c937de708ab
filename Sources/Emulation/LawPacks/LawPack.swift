/// A set of rules as one file says it (bộ quy tắc theo luật): a pack of the nation's law, or an overlay on it, which is a province's own
/// regulation or the rule of a plan. What it does not say stays as the pack under it has it.
package struct LawPack: Sendable {
    package enum Kind: String, CaseIterable, Sendable { case pack, overlay }

    /// Which of the dates of a dossier chooses the pack.
    package enum ChosenBy: String, CaseIterable, Sendable {
        case receivedOn = "received_on"
        case decidedOn = "decided_on"
    }

    /// What of a pack is asked for.
    package enum Aspect: String, CaseIterable, Sendable { case standards, procedure, competence, money }

    /// For the dossiers that were on the way.
    package struct Transition: Hashable, Sendable {
        package let olderIfReceivedBefore: Day
        /// Whether the newer serves where it is better for who is proposed.
        package let moreFavourable: Bool
        package let facts: [String]
    }

    package struct BaseSalary: Hashable, Sendable {
        package let from: Day
        /// In đồng.
        package let amount: Int
        package let facts: [String]
    }

    /// How money is reckoned: of a form, by whom it is for, in ten thousandths of what a person gets; rounded up to so many đồng.
    package struct Reckoning: Hashable, Sendable {
        package let times: [Subject.Kind: Int]
        package let roundUpTo: Int
        package let facts: [String]
    }

    /// What every form asks.
    package struct Principle: Hashable, Sendable {
        package let name: String
        package let rule: LawRule
    }

    package let name: String
    package var kind = Kind.pack
    /// What people call it, who do not say its name.
    package var title: Wording?
    package var over: String?
    package var corrects: String?
    /// The official code of the city whose regulation it is; nil for the nation's.
    package var root: String?
    /// Of which plan it is the rule: then it counts only where that plan is named.
    package var plan: Wording?
    package var from: Day
    package var until: Day?
    package var chosenBy: [Aspect: ChosenBy]?
    package var transition: Transition?
    package var sources: [String: LawSource] = [:]
    package var facts: [String: LawFact] = [:]
    /// In the order in which they are written.
    package var factNames: [String] = []
    package var baseSalaries: [BaseSalary] = []
    package var reckoning: Reckoning?
    package var principles: [Principle] = []
    package var forms: [LawForm] = []

    package init(name: String, from: Day) {
        self.name = name
        self.from = from
    }

    package func isInForce(on day: Day) -> Bool { from <= day && until.map { day <= $0 } ?? true }

    /// Its rules, and what each is called.
    package var rules: [(name: String, rule: LawRule)] {
        principles.map { ($0.name, $0.rule) }
            + forms.flatMap { form in ([form.standards].compactMap(\.self) + form.also).map { (form.code, $0) } }
    }
}

extension LawPack.Kind: Named {
    package var words: Wording {
        switch self {
        case .pack: Wording(vi: "bộ quy tắc theo luật", en: "pack of law")
        case .overlay: Wording(vi: "quy định bổ sung", en: "overlay")
        }
    }
}
