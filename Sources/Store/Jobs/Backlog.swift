import Postgres

/// A root in which something waits for a worker.
package struct Backlog: Hashable, Sendable {
    package let root: Int32
    /// How long the oldest has waited, in seconds.
    package let age: Double

    package init(root: Int32, age: Double) {
        self.root = root
        self.age = age
    }

    init(_ row: inout Row) throws {
        self.init(root: try row.next(Int32.self), age: try row.next(Double.self))
    }
}
