/// Which way is better. Constraint: `a_direction_is_more_or_less`.
package enum Direction: String, CaseIterable, Sendable, Codable { case more, less }
