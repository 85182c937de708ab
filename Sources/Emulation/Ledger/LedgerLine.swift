package import Foundation

/// What one unit owes another within a campaign: one line of the ledger (sổ nhiệm vụ), the same for both.
///
/// It is worked out where somebody looks, and stored nowhere. Source: section V of the plan, and whatever else the plan asks of whom it
/// addresses.
package struct LedgerLine: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// A plan that takes up the one above; the id is the family's.
        case adopt
        /// That the unit knows of an amendment above; the id is the family's.
        case acknowledge
        /// A report on a period that has begun; the id is the period's.
        case report
        /// What a plan tells the unit to do.
        case task
        /// An answer to who asked for more time, or for an excuse.
        case plea
        /// An answer to who told of a difficulty.
        case difficulty
        /// A decision on a report that was sent.
        case review

        /// Whether it is owed upward to who waits below. Such a line ends with the answer: what was answered tells of it.
        package var isAnswer: Bool {
            switch self {
            case .adopt, .acknowledge, .report, .task: false
            case .plea, .difficulty, .review: true
            }
        }
    }

    /// The first of these that is true, from below: what is excused is owed no longer, and what is done is not late.
    package enum State: String, CaseIterable, Sendable {
        case open
        /// Its day has passed; never of what was only requested.
        case late
        case done
        case excused
    }

    package let kind: Kind
    /// Ids of several kinds may be equal, and an address has its family's: only with its kind and ``unit`` does it name one line.
    package let id: UUID
    /// Whose row makes the line: who was told, or who asks.
    package let unit: UnitID
    /// Who issued the campaign.
    package let issuer: UnitID
    /// The campaign by which it asks, or is asked.
    package let campaign: UUID
    package let family: UUID
    /// Nil of an answer: nobody told it.
    package let strength: Strength?
    package let dueOn: Day?
    /// The day until which more time was granted.
    package let until: Day?
    package let state: State
    /// Since when it is done, whether it was excused or not.
    package let doneAt: Date?

    package init(
        kind: Kind, id: UUID, unit: UnitID, issuer: UnitID, campaign: UUID, family: UUID, strength: Strength?, dueOn: Day?, until: Day?,
        state: State, doneAt: Date?
    ) {
        (self.kind, self.id, self.unit, self.issuer) = (kind, id, unit, issuer)
        (self.campaign, self.family, self.strength) = (campaign, family, strength)
        (self.dueOn, self.until, self.state, self.doneAt) = (dueOn, until, state, doneAt)
    }

    package var debtor: UnitID { kind.isAnswer ? issuer : unit }
    package var creditor: UnitID { kind.isAnswer ? unit : issuer }
}

extension LedgerLine.Kind: Named {
    package var words: Wording {
        switch self {
        case .adopt: Wording(vi: "ban hành kế hoạch triển khai", en: "issue a plan that takes it up")
        case .acknowledge: Wording(vi: "tiếp nhận điều chỉnh", en: "acknowledge an amendment")
        case .report: Wording(vi: "gửi báo cáo", en: "send a report")
        case .task: Wording(vi: "thực hiện nhiệm vụ", en: "do a task")
        case .plea: Wording(vi: "trả lời đề nghị gia hạn, miễn", en: "answer a plea")
        case .difficulty: Wording(vi: "trả lời vướng mắc", en: "answer a difficulty")
        case .review: Wording(vi: "duyệt báo cáo", en: "decide on a report")
        }
    }
}

extension LedgerLine.State: Named {
    package var words: Wording {
        switch self {
        case .open: Wording(vi: "chưa quá hạn", en: "not done, not late")
        case .late: Wording(vi: "quá hạn", en: "late")
        case .done: Wording(vi: "đã hoàn thành", en: "done")
        case .excused: Wording(vi: "được miễn", en: "excused")
        }
    }
}
