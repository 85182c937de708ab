package import FoundationEssentials
import Postgres

/// A place in a list that is ordered by time: two rows of one moment are told apart by their ids.
package struct Moment: Hashable, Sendable {
    package let at: Date
    package let id: UUID

    package init(at: Date, id: UUID) {
        self.at = at
        self.id = id
    }
}

extension Moment {
    /// Events before that place in the order of time; all of them where there is none to go on from.
    static func older(than place: Moment?) -> SQL {
        place.map { "(e.at, e.event_id) < (\($0.at), \($0.id))" } ?? "true"
    }
}
