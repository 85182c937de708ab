package import Foundation

/// What was sent to one unit (tin đến), and when it was first opened: so far a reminder (nhắc) of a task, by who told it.
package struct Delivery: Hashable, Sendable {
    package let id: UUID
    /// Who received it.
    package let unit: UnitID
    package let from: UnitID
    /// The task that it reminds of.
    package let obligation: UUID
    /// What its sender says; of the recipient's, read by who opens it.
    package let words: String?
    package let at: Date
    package let openedAt: Date?

    package init(id: UUID, unit: UnitID, from: UnitID, obligation: UUID, words: String?, at: Date, openedAt: Date?) {
        self.id = id
        self.unit = unit
        self.from = from
        self.obligation = obligation
        self.words = words
        self.at = at
        self.openedAt = openedAt
    }

    /// How many characters may be said with it. Constraint: `what_is_said_with_it_has_words`.
    package static let mostWords = 1000
}
