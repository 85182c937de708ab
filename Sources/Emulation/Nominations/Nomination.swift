package import Foundation

/// Who is to be commended, by what form and for which time (đề nghị khen thưởng), from when it was sent on. Source: Law 06/2022/QH15,
/// articles 83 and 84; the steps are those of offices that keep dossiers (tiếp nhận, thẩm định).
package struct Nomination: Hashable, Sendable {
    /// Constraint: `a_nomination_is_in_a_known_state`. What was refused, withdrawn or awarded stays so.
    package enum State: String, CaseIterable, Sendable {
        case sent, received, returned, appraised, refused, withdrawn, awarded
    }

    package let id: UUID
    /// Who nominates.
    package let unit: UnitID
    package let level: UnitLevel
    /// The campaign it is for; nil for what is of none.
    package let family: UUID?
    package let subject: SubjectReference
    /// By which the unit knows a subject whose home is neither it nor below it.
    package let placement: UUID?
    /// A code of the packs of law.
    package let form: String
    /// What is commended was done from then until then.
    package let from: Day
    package let until: Day
    /// Where it lies: who reviews it.
    package let at: UnitID
    package var state: State
    /// Counts its changes.
    package var revision: Int

    package init(
        id: UUID, unit: UnitID, level: UnitLevel, family: UUID?, subject: SubjectReference, placement: UUID?, form: String, from: Day,
        until: Day, at: UnitID, state: State = .sent, revision: Int = 1
    ) {
        self.id = id
        self.unit = unit
        self.level = level
        self.family = family
        self.subject = subject
        self.placement = placement
        self.form = form
        self.from = from
        self.until = until
        self.at = at
        self.state = state
        self.revision = revision
    }

    /// Whether something may still become of it.
}

// Every change there is but the award; each counts one revision.
extension Nomination {
    /// What was returned goes the same way again.
    package func sendingAgain(to reviewer: UnitID) throws(NominationRefusal) -> Nomination {
        try require(.returned)
        guard reviewer == at else { throw .reviewerStays }
        return moved(to: .sent)
    }

    /// As long as nobody appraised it.
    package func withdrawing() throws(NominationRefusal) -> Nomination {
        try require(.sent, .received, .returned)
        return moved(to: .withdrawn)
    }

    package func receiving(by unit: UnitID) throws(NominationRefusal) -> Nomination {
        try require(.sent, by: unit)
        return moved(to: .received)
    }

    /// - Parameters:
    ///   - before: how often it was returned already.
    ///   - most: how often its law allows.
    package func returning(because reason: String, after before: Int, of most: Int, by unit: UnitID) throws(NominationRefusal) -> Nomination
    {
        try require(.received, by: unit)
        guard before < most else { throw .returnedEnough(most) }
        guard !reason.isBlank else { throw .reasonMissing }
        return moved(to: .returned)
    }

    package func appraising(opinion: String, by unit: UnitID) throws(NominationRefusal) -> Nomination {
        try require(.received, by: unit)
        guard !opinion.isBlank else { throw .opinionMissing }
        return moved(to: .appraised)
    }

    /// Throws `NominationRefusal` where it is not theirs to refuse now, `Refusals` for what is not said.
    package func refusing(because reason: String, by article: String, by unit: UnitID) throws -> Nomination {
        try require(.received, .appraised, by: unit)
        var refusals: [NominationRefusal] = []
        if reason.isBlank { refusals.append(.reasonMissing) }
        if article.isBlank { refusals.append(.articleMissing) }
        try Refusals.throw(ifAny: refusals)
        return moved(to: .refused)
    }

    private func require(_ states: State..., by unit: UnitID? = nil) throws(NominationRefusal) {
        if let unit, unit != at { throw .notItsReviewer }
        guard states.contains(state) else { throw .notNow(state) }
    }

    private func moved(to state: State) -> Nomination {
        var next = self
        next.state = state
        next.revision += 1
        return next
    }
}
