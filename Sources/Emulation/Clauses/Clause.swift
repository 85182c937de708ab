package import Foundation

/// A piece of a plan, in the plan's own words.
package struct Clause: Hashable, Sendable {
    package let id: UUID
    package let heading: String
    package let body: String
    package let dueOn: Day?

    package init(id: UUID, heading: String, body: String, dueOn: Day?) {
        self.id = id
        self.heading = heading
        self.body = body
        self.dueOn = dueOn
    }
}
