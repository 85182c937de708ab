package import Foundation

/// What a unit asks of who told it a task (đề nghị gia hạn, đề nghị miễn), or was granted by it unasked. Source: practice of offices that
/// follow up tasks (theo dõi nhiệm vụ được giao); the plan itself says nothing of it.
package struct Plea: Hashable, Sendable {
    /// Constraints: `a_plea_wants_time_or_an_excuse`, `who_wants_time_says_until_when`.
    package enum Wish: Hashable, Sendable {
        case later(until: Day)
        case excuse
    }

    /// Constraint: `a_plea_is_in_a_known_state`. What was withdrawn, granted or refused stays so; who asks again asks anew.
    package enum State: String, CaseIterable, Sendable {
        case asked, withdrawn, granted, refused
    }

    package let id: UUID
    /// Who has the task.
    package let unit: UnitID
    package let level: UnitLevel
    package let family: UUID
    /// Who told it.
    package let to: UnitID
    package let obligation: UUID
    /// Who leads the task, and so sees what is asked about it.
    package let lead: UnitID?
    package let wish: Wish
    /// Why, in the words of the unit; nil where nobody asked.
    package let reason: String?
    package var state: State
    /// Counts its changes.
    package var revision: Int
    /// The day that was due when more time was granted; of that, and of nothing else.
    package var movedFrom: Day?
    /// In the words of who told the task.
    package var answer: String?

    package init(
        id: UUID, unit: UnitID, level: UnitLevel, family: UUID, to: UnitID, obligation: UUID, wish: Wish, reason: String?,
        state: State = .asked, revision: Int = 1, movedFrom: Day? = nil, answer: String? = nil, lead: UnitID? = nil
    ) {
        self.id = id
        self.unit = unit
        self.level = level
        self.family = family
        self.to = to
        self.obligation = obligation
        self.lead = lead
        self.wish = wish
        self.reason = reason
        self.state = state
        self.revision = revision
        self.movedFrom = movedFrom
        self.answer = answer
    }
}

// Every change there is; each counts one revision.
extension Plea {
    package static func asking(
        _ id: UUID, _ wish: Wish, reason: String, about matter: PleaMatter, on today: Day
    ) throws(PleaRefusal) -> Plea {
        _ = try matter.begin(wish, on: today)
        guard !reason.isBlank else { throw .reasonMissing }
        return Plea(id, wish, reason: reason, about: matter.task)
    }

    /// Who told the task grants what nobody asked.
    package static func unasked(
        _ id: UUID, _ wish: Wish, answer: String?, about matter: PleaMatter, by unit: UnitID, on today: Day
    ) throws(PleaRefusal) -> Plea {
        guard unit == matter.task.from else { throw .notWhoToldIt }
        var plea = Plea(id, wish, reason: nil, about: matter.task)
        plea.movedFrom = try matter.begin(wish, on: today)
        plea.state = .granted
        plea.answer = answer.flatMap { $0.isBlank ? nil : $0 }
        return plea
    }

    package func withdrawing() throws(PleaRefusal) -> Plea {
        guard state == .asked else { throw .notNow(state) }
        return changed { $0.state = .withdrawn }
    }

    /// Also where the task was done meanwhile: it may be returned, and being late is told by the granted day.
    /// - Parameter granted: what was before.
    package func granting(answer: String?, about task: Obligation, with granted: Granted, by unit: UnitID) throws(PleaRefusal) -> Plea {
        try requireAsked(of: unit)
        guard !granted.isExcused else { throw .alreadyExcused }
        var movedFrom: Day?
        if case .later(let until) = wish {
            guard let due = task.dueOn(with: granted) else { throw .noDueDay }
            guard until > due else { throw .overtaken(due) }
            movedFrom = due
        }
        return changed {
            $0.state = .granted
            $0.movedFrom = movedFrom
            $0.answer = answer.flatMap { $0.isBlank ? nil : $0 }
        }
    }

    package func refusing(answer: String, by unit: UnitID) throws(PleaRefusal) -> Plea {
        try requireAsked(of: unit)
        guard !answer.isBlank else { throw .answerMissing }
        return changed {
            $0.state = .refused
            $0.answer = answer
        }
    }

    private init(_ id: UUID, _ wish: Wish, reason: String?, about task: Obligation) {
        self.init(
            id: id, unit: task.unit, level: task.level, family: task.family, to: task.from, obligation: task.id, wish: wish, reason: reason,
            lead: task.lead)
    }

    private func requireAsked(of unit: UnitID) throws(PleaRefusal) {
        guard unit == to else { throw .notWhoToldIt }
        guard state == .asked else { throw .notNow(state) }
    }

    private func changed(_ change: (inout Plea) -> Void) -> Plea {
        var next = self
        change(&next)
        next.revision += 1
        return next
    }
}
