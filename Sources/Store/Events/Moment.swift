package import FoundationEssentials

/// A place in a list that is ordered by time: two rows of one moment are told apart by their ids.
package struct Moment: Hashable, Sendable {
    package let at: Date
    package let id: UUID

    package init(at: Date, id: UUID) {
        self.at = at
        self.id = id
    }
}
