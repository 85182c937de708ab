/// What whoever drafts a plan should look at twice before it is issued; never a refusal.
package struct PlanHeed: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// Nobody is told it by name, so nobody can be asked about it.
        case taskToldToNobody
        /// An order without a day is never overdue.
        case orderWithoutDay
        case headingTwice
        case basisUndated
        /// It did not stand any more on the day of the plan; right where the plan says so on purpose.
        case basisEnded
        /// Nobody can say how it stands: it leads to no document that is known here.
        case basisUnknown
        case movementWithoutPlan
    }

    package let kind: Kind
    /// What it is about, in the plan's words.
    package let text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}

extension CampaignPlan {
    /// In the order of the plan's parts.
    /// - Parameters:
    ///   - day: of the plan, or of today where it has none yet.
    ///   - documents: what its bases lead to.
    package func heeds(on day: Day, _ documents: [KnownDocument]) -> [PlanHeed] {
        let tasks = clauses.filter { $0.part == .task }
        var headings: Set<[String]> = []
        return legalBases.filter { $0.issuedOn == nil }.map { PlanHeed(.basisUndated, $0.symbol) }
            + legalBases.standing(on: issuedOn ?? day, documents).compactMap(\.heed)
            + clauses.filter { !$0.heading.isBlank && !headings.insert([$0.part.rawValue, $0.heading, $0.body]).inserted }
            .map { PlanHeed(.headingTwice, $0.heading) }
            + tasks.filter { $0.who == nil }.map { PlanHeed(.taskToldToNobody, $0.heading) }
            + tasks.filter { $0.strength == .ordered && $0.dueOn == nil && $0.fulfilledBy == .nothing }
            .map { PlanHeed(.orderWithoutDay, $0.heading) }
            + movements.filter { $0.planSymbol == nil }.map { PlanHeed(.movementWithoutPlan, $0.name) }
    }
}

extension BasisOnDay {
    /// What should be looked at twice about it.
    package var heed: PlanHeed? {
        switch validity {
        case .stands: nil
        case .ended: PlanHeed(.basisEnded, basis.symbol)
        case .unknown: PlanHeed(.basisUnknown, basis.symbol)
        }
    }
}

extension PlanHeed.Kind: Named {
    package var words: Wording {
        switch self {
        case .taskToldToNobody:
            Wording(vi: "nhiệm vụ chưa giao đích danh cho đơn vị nào, nên không đôn đốc được", en: "a task that nobody is told by name")
        case .orderWithoutDay:
            Wording(
                vi: "nhiệm vụ giao nhưng không ghi thời hạn, nên không bao giờ quá hạn",
                en: "an order without a day, which is never overdue")
        case .headingTwice: Wording(vi: "mục ghi hai lần", en: "the same said twice")
        case .basisUndated: Wording(vi: "văn bản căn cứ không ghi ngày", en: "a document it rests on, without its day")
        case .basisEnded: Wording(vi: "văn bản căn cứ đã hết hiệu lực", en: "a document it rests on that has ended")
        case .basisUnknown:
            Wording(
                vi: "chưa rõ văn bản căn cứ còn hiệu lực không: chưa gắn với văn bản nào trong danh mục, hoặc văn bản đề ngày sau kế hoạch",
                en: "nobody can say whether this basis stands: it leads to no document known here, or to one of a later day")
        case .movementWithoutPlan: Wording(vi: "phong trào không ghi số kế hoạch", en: "a movement without the number of its plan")
        }
    }
}
