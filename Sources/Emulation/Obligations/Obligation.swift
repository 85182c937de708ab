package import Foundation

/// What one unit has to do (nhiệm vụ): a task of a plan, told to it by who issued the plan. Source: section V of the plan.
package struct Obligation: Hashable, Sendable {
    /// Constraint: `an_obligation_is_in_a_known_state`.
    package enum State: String, CaseIterable, Sendable {
        case told
        case done
        /// Sent back with a reason, to be done again.
        case returned
        /// Its unit is no more, and had not done it.
        case passed
    }

    package let id: UUID
    /// Who has to do it.
    package let unit: UnitID
    package let level: UnitLevel
    package let family: UUID
    /// Who told it.
    package let from: UnitID
    package let clause: UUID
    package let role: ObligationRole
    /// With whom who co-operates does so, if anybody leads.
    package let lead: UnitID?
    /// Whose line it goes on from, if that unit is no more.
    package let since: UnitID?
    package let strength: Strength
    package let dueOn: Day?
    package let fulfilledBy: Fulfilment
    package var state: State
    /// Counts its changes.
    package var revision: Int
    /// How it was done, in the unit's own words; of what is done, and of nothing else.
    package var account: String?
    /// Why it was returned; of what is returned, and of nothing else.
    package var reason: String?

    package init(
        id: UUID, unit: UnitID, level: UnitLevel, family: UUID, from: UnitID, clause: UUID, role: ObligationRole, strength: Strength,
        dueOn: Day?, fulfilledBy: Fulfilment, state: State = .told, revision: Int = 1, account: String? = nil, reason: String? = nil,
        lead: UnitID? = nil, since: UnitID? = nil
    ) {
        self.id = id
        self.unit = unit
        self.level = level
        self.family = family
        self.from = from
        self.clause = clause
        self.role = role
        self.lead = lead
        self.since = since
        self.strength = strength
        self.dueOn = dueOn
        self.fulfilledBy = fulfilledBy
        self.state = state
        self.revision = revision
        self.account = account
        self.reason = reason
    }

    /// Whether its unit still says something of it.
    package var isOpen: Bool { state == .told || state == .returned }

    /// Whether it is late on a day, unless the system sees that it is done. A request never is, nor is what its unit is excused from.
    package func isOverdue(on today: Day, with granted: Granted = .nothing) -> Bool {
        strength == .ordered && isOpen && !granted.isExcused && dueOn(with: granted).map { $0 < today } ?? false
    }
}

// Every change there is; each counts one revision.
extension Obligation {
    /// The unit says that it is done, and how.
    package func completing(account: String) throws(ObligationRefusal) -> Obligation {
        guard fulfilledBy == .nothing else { throw .seenByItself(fulfilledBy) }
        guard isOpen else { throw .notNow(state) }
        guard !account.isBlank else { throw .accountMissing }
        return changed {
            $0.state = .done
            $0.account = account
            $0.reason = nil
        }
    }

    /// Who told it sends it back.
    package func returning(reason: String, by unit: UnitID) throws(ObligationRefusal) -> Obligation {
        guard unit == from else { throw .notWhoToldIt }
        guard strength == .ordered else { throw .onlyRequested }
        guard state == .done else { throw .notNow(state) }
        guard !reason.isBlank else { throw .reasonMissing }
        return changed {
            $0.state = .returned
            $0.account = nil
            $0.reason = reason
        }
    }

    /// Somebody of the unit takes it in hand, or is given it (phân công); what was returned too, and whoever has it may give it on.
    ///
    /// Nothing of the task itself changes.
    /// - Parameters:
    ///   - person: nil for whoever says so.
    ///   - colleagues: who has a post in the unit today.
    package func takenUp(by person: UUID?, of colleagues: Set<UUID>) throws(ObligationRefusal) {
        guard fulfilledBy == .nothing else { throw .seenByItself(fulfilledBy) }
        guard isOpen else { throw .notNow(state) }
        guard person.map(colleagues.contains) ?? true else { throw .notAColleague }
    }

    private func changed(_ change: (inout Obligation) -> Void) -> Obligation {
        var next = self
        change(&next)
        next.revision += 1
        return next
    }
}

extension Obligation.State: Named {
    package var words: Wording {
        switch self {
        case .told: Wording(vi: "chưa hoàn thành", en: "not done yet")
        case .done: Wording(vi: "đã hoàn thành", en: "done")
        case .returned: Wording(vi: "bị trả lại", en: "returned")
        case .passed: Wording(vi: "đã chuyển tiếp", en: "passed on")
        }
    }
}
