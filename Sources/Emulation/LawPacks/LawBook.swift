/// Every pack there is, and which of them counts on which day.
package struct LawBook: Sendable {
    package let packs: [LawPack]
    package let reviews: [Law.FactKey: FactReview]
    private let byName: [String: LawPack]

    package init(_ packs: [LawPack], reviews: [Law.FactKey: FactReview] = [:]) {
        self.packs = packs
        self.reviews = reviews
        byName = Dictionary(packs.map { ($0.name, $0) }) { first, _ in first }
    }

    /// The law by one pack and what is under it; nil for one that is not there.
    package func law(_ name: String) -> Law? {
        byName[name].flatMap { try? Law($0, among: byName, reviews: reviews) }
    }

    /// What a pack is called in front of people.
    package func title(of name: String) -> Wording {
        byName[name]?.title ?? Wording(vi: "Bộ quy tắc \(name)", en: "The pack \(name)")
    }

    /// The law on a day in a city: the nation's pack that is in force, under the city's own regulation and under the rules of the plans
    /// that are named. Of two that are in force the one that began later has the last word; what another corrects does not count.
    package func law(on day: Day, in root: String? = nil, plans: [String] = []) -> Law? {
        let corrected = Set(packs.compactMap(\.corrects))
        let inForce = packs.filter { $0.isInForce(on: day) && !corrected.contains($0.name) }
            .sorted { ($0.from, $0.name) > ($1.from, $1.name) }
        guard let top = inForce.first(where: { $0.kind == .pack }), let national = law(top.name) else { return nil }
        let overlays = inForce.filter { overlay in
            overlay.kind == .overlay && national.packs.contains { $0.name == overlay.over }
                && (overlay.root == nil || overlay.root == root) && (overlay.plan == nil || plans.contains(overlay.name))
        }
        return Law(overlays + national.packs, reviews: reviews)
    }
}

/// When a dossier was taken in, and when it is decided on: the law of which day counts hangs on both.
package struct LawDates: Hashable, Sendable {
    package let receivedOn: Day
    package let decidedOn: Day

    package init(receivedOn: Day, decidedOn: Day) {
        self.receivedOn = receivedOn
        self.decidedOn = decidedOn
    }

    func day(_ by: LawPack.ChosenBy) -> Day {
        switch by {
        case .receivedOn: receivedOn
        case .decidedOn: decidedOn
        }
    }
}

extension LawBook {
    /// The law that counts for one aspect of a dossier: which day chooses it says the law of the day of its decision.
    package func law(for aspect: LawPack.Aspect, _ dates: LawDates, in root: String? = nil, plans: [String] = []) -> Law? {
        guard let deciding = law(on: dates.decidedOn, in: root, plans: plans) else { return nil }
        let usual: LawPack.ChosenBy =
            switch aspect {
            case .standards, .procedure: .receivedOn
            case .competence, .money: .decidedOn
            }
        let day = dates.day(deciding.chosenBy(aspect) ?? usual)
        return day == dates.decidedOn ? deciding : law(on: day, in: root, plans: plans)
    }
}
