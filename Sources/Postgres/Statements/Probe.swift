import Synchronization

/// A column a row reader asks for.
package struct ExpectedColumn: Hashable, Sendable {
    /// The types it can read; empty when it passes over the column.
    package let types: [OID]
    /// Whether it takes NULL.
    package let acceptsNull: Bool

    /// Whether a column of this type will do.
    package func accepts(_ column: Column) -> Bool { types.isEmpty || types.contains(column.type) }
}

/// Writes down what a row reader asks for while it reads placeholders.
final class Probe: Sendable {
    private let asked = Mutex<[ExpectedColumn]>([])

    var columns: [ExpectedColumn] { asked.withLock { $0 } }

    func record(_ column: ExpectedColumn) { asked.withLock { $0.append(column) } }
}
