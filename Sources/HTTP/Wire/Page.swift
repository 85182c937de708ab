package import Wire

/// Which part of a list is wanted: so many items after a key, in the order of the list.
///
/// Keyset paging: an answer tells the key of its last item as `next`, and the client sends it back as `after`.
/// The cost of a page does not grow with its distance from the beginning, and nothing is skipped or repeated when items come and go.
package struct Page<Key: Sendable>: Sendable {
    /// The key of the last item of the page before; nil for the first page.
    package let after: Key?
    /// How many items at most.
    package let limit: Int
}

extension Page: Equatable where Key: Equatable {}

extension Query {
    /// The names a list adds to the parameters it allows.
    package static let pageParameters = ["after", "limit"]
    /// How many items a page may have.
    package static let pageLimits = 1...200
    /// How many it has if nobody says.
    package static let usualPageLimit = 50

    /// Reads `after` and `limit`; the key is whatever the list is ordered by.
    package mutating func page<Key>(after key: Reading<Key>) -> Page<Key> {
        Page(after: value("after", key), limit: int("limit", in: Self.pageLimits) ?? Self.usualPageLimit)
    }
}
