package import Foundation

/// An obstacle (khó khăn, vướng mắc) that a unit tells the one that addressed it. Source: the plan's last paragraph.
package struct Difficulty: Hashable, Sendable {
    /// Constraint: `a_difficulty_is_in_a_known_state`.
    package enum State: String, CaseIterable, Sendable {
        /// A unit puts into its own words what others raised to it.
        case gathering
        case raised, withdrawn
        /// Sent back with a question.
        case returned
        /// Part of one that who it was raised to has gathered.
        case merged
        case answered
    }

    package let id: UUID
    package let unit: UnitID
    package let level: UnitLevel
    package let family: UUID
    /// The unit that addressed this one; nil for what is gathered and not raised.
    package var to: UnitID?
    /// What it is about, in a word or two.
    package var field: String?
    package var words: String
    package var state: State
    /// Counts its changes.
    package var revision: Int
    package var raisedOn: Day?
    package var dueOn: Day?
    package var question: String?
    /// What it was merged into, one of `to`.
    package var into: UUID?
    /// How many were merged into it.
    package var gathers: Int
    package var answer: String?
    /// Whether everybody below may read the answer.
    package var isPublished: Bool

    package init(
        id: UUID, unit: UnitID, level: UnitLevel, family: UUID, to: UnitID? = nil, field: String?, words: String, state: State = .gathering,
        revision: Int = 0, raisedOn: Day? = nil, dueOn: Day? = nil, question: String? = nil, into: UUID? = nil, gathers: Int = 0,
        answer: String? = nil, isPublished: Bool = false
    ) {
        self.id = id
        self.unit = unit
        self.level = level
        self.family = family
        self.to = to
        self.field = field
        self.words = words
        self.state = state
        self.revision = revision
        self.raisedOn = raisedOn
        self.dueOn = dueOn
        self.question = question
        self.into = into
        self.gathers = gathers
        self.answer = answer
        self.isPublished = isPublished
    }

    /// Working days within which an answer is owed, until the addressee's house rules say otherwise: a usual one, of no law.
    package static let answerDays = 10
}

// Every change there is; each counts one revision.
extension Difficulty {
    /// Anew, out of what was gathered, or again after it was returned.
    package func raising(
        to unit: UnitID, _ words: String, field: String?, on day: Day, by calendar: WorkingCalendar
    ) throws(DifficultyRefusal) -> Difficulty {
        try require(state == .gathering || state == .returned || revision == 0)
        guard !words.isBlank else { throw .wordsMissing }
        return changed {
            $0.state = .raised
            $0.to = unit
            $0.words = words
            $0.field = field
            $0.raisedOn = day
            $0.dueOn = calendar.day(Self.answerDays, workingDaysAfter: day)
            $0.question = nil
        }
    }

    /// Begins to gather, or puts it into other words.
    package func gathering(_ words: String, field: String?) throws(DifficultyRefusal) -> Difficulty {
        try require(state == .gathering)
        guard !words.isBlank else { throw .wordsMissing }
        return changed {
            $0.words = words
            $0.field = field
        }
    }

    package func withdrawing() throws(DifficultyRefusal) -> Difficulty {
        try require(state == .raised || state == .returned || state == .gathering)
        guard gathers == 0 else { throw .speaksForOthers(gathers) }
        return changed {
            $0.state = .withdrawn
            $0.question = nil
        }
    }

    package func returning(question: String, by unit: UnitID) throws(DifficultyRefusal) -> Difficulty {
        try requireRaised(to: unit)
        guard !question.isBlank else { throw .questionMissing }
        return changed {
            $0.state = .returned
            $0.question = question
        }
    }

    /// Both as they are after it: this one, and the one that now speaks for it.
    package func merging(into other: Difficulty, by unit: UnitID) throws(DifficultyRefusal) -> (merged: Difficulty, into: Difficulty) {
        try requireRaised(to: unit)
        guard other.unit == unit, other.family == family, other.state == .gathering else { throw .notGathering }
        let merged = changed {
            $0.state = .merged
            $0.into = other.id
        }
        return (merged, other.changed { $0.gathers += 1 })
    }

    /// By who it was raised to; or by the unit itself, of what it gathered. What speaks for others is answered to all of them.
    package func answering(_ answer: String, isPublished: Bool, by unit: UnitID) throws(DifficultyRefusal) -> Difficulty {
        if unit != self.unit || state != .gathering { try requireRaised(to: unit) }
        guard !answer.isBlank else { throw .answerMissing }
        return changed {
            $0.state = .answered
            $0.answer = answer
            $0.isPublished = isPublished || gathers > 0
        }
    }

    private func requireRaised(to unit: UnitID) throws(DifficultyRefusal) {
        guard to == unit else { throw .notTheAddressee }
        try require(state == .raised)
    }

    private func require(_ isRight: Bool) throws(DifficultyRefusal) {
        guard isRight else { throw .notNow(state) }
    }

    private func changed(_ change: (inout Difficulty) -> Void) -> Difficulty {
        var next = self
        change(&next)
        next.revision += 1
        return next
    }
}

extension Difficulty.State: Named {
    package var words: Wording {
        switch self {
        case .gathering: Wording(vi: "đang tổng hợp", en: "being gathered")
        case .raised: Wording(vi: "chờ trả lời", en: "raised")
        case .withdrawn: Wording(vi: "đã rút", en: "withdrawn")
        case .returned: Wording(vi: "được hỏi lại", en: "returned with a question")
        case .merged: Wording(vi: "đã tổng hợp", en: "merged")
        case .answered: Wording(vi: "đã trả lời", en: "answered")
        }
    }
}
