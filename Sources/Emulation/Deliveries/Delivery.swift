package import Foundation

/// What was sent to one unit (tin đến), and when it was first opened: a reminder (nhắc) of a task, by who told it, or a
/// document (văn bản), by who issued it.
package struct Delivery: Hashable, Sendable {
    /// The id of what it is about. Constraint: `a_delivery_is_of_a_task_or_of_a_document`.
    package enum Matter: Hashable, Sendable {
        /// Of the recipient's.
        case task(UUID)
        /// Of the sender's.
        case document(UUID)
    }

    package let id: UUID
    /// Who received it.
    package let unit: UnitID
    package let from: UnitID
    package let matter: Matter
    /// What its sender says; of the recipient's, read by who opens it.
    package let words: String?
    package let at: Date
    package let openedAt: Date?

    package init(id: UUID, unit: UnitID, from: UnitID, matter: Matter, words: String?, at: Date, openedAt: Date?) {
        self.id = id
        self.unit = unit
        self.from = from
        self.matter = matter
        self.words = words
        self.at = at
        self.openedAt = openedAt
    }

    /// How many characters may be said with it. Constraint: `what_is_said_with_it_has_words`.
    package static let mostWords = 1000
}
