package import Foundation

/// A piece of a plan, in the plan's own words.
package struct Clause: Hashable, Sendable {
    package let id: UUID
    package let part: ClausePart
    /// As it is printed: "1.", "a)", "-"; empty where nothing is.
    package let number: String
    /// Empty where the part needs none.
    package let heading: String
    package let body: String
    /// Of an award alone.
    package let awardLevel: AwardLevel?
    /// All that follows is of a task alone.
    package let dueOn: Day?
    package let evidenceWanted: Bool
    package let fulfilledBy: Fulfilment
    /// Who has the task, or has to do what is required, of those that the plan addresses; nil where nobody is told by name, and then the next
    /// three are nil too.
    package let who: AddressRule.Who?
    package let strength: Strength?
    package let role: ObligationRole?
    /// With whom those co-operate who are told; nil where nobody is named.
    package let lead: UnitID?

    package init(
        id: UUID, part: ClausePart, number: String = "", heading: String, body: String, awardLevel: AwardLevel? = nil, dueOn: Day? = nil,
        evidenceWanted: Bool = false, fulfilledBy: Fulfilment = .nothing, who: AddressRule.Who? = nil, strength: Strength? = nil,
        role: ObligationRole? = nil, lead: UnitID? = nil
    ) {
        self.id = id
        self.part = part
        self.number = number
        self.heading = heading
        self.body = body
        self.awardLevel = awardLevel
        self.dueOn = dueOn
        self.evidenceWanted = evidenceWanted
        self.fulfilledBy = fulfilledBy
        self.who = who
        self.strength = strength
        self.role = role
        self.lead = lead
    }
}

/// What shows by itself that a task is done. Constraint: `a_task_is_fulfilled_by_something_known`.
package enum Fulfilment: String, CaseIterable, Sendable {
    /// Whoever has the task says so.
    case nothing
    /// The plan by which the task's unit takes this one up.
    case adoption
    /// A target that its plan sets.
    case targets
}

extension Fulfilment: Named {
    package var words: Wording {
        switch self {
        case .nothing: Wording(vi: "đơn vị báo hoàn thành", en: "the unit says it is done")
        case .adoption: Wording(vi: "đơn vị ban hành kế hoạch triển khai", en: "the unit takes the plan up")
        case .targets: Wording(vi: "kế hoạch của đơn vị có mức phấn đấu cụ thể", en: "the unit's plan sets targets")
        }
    }
}
