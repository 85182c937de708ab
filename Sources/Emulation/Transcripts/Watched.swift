#if DEBUG
    import Synchronization

    /// How often the elements of one text were looked at.
    package final class Looks: Sendable {
        private let number = Atomic(0)

        package init() {}

        package var count: Int { number.load(ordering: .relaxed) }

        fileprivate func note(_ looks: Int) { number.wrappingAdd(looks, ordering: .relaxed) }
    }
#endif

/// The elements of a text: an array. A build for tests counts besides how often one is looked at, so that it can be proved, and not only
/// be measured, that reading is linear.
package struct Watched<Element: Hashable & Sendable>: RandomAccessCollection, Sendable {
    private let elements: [Element]

    #if DEBUG
        package let looks: Looks

        init(_ elements: [Element], looks: Looks) {
            self.elements = elements
            self.looks = looks
        }

        init(_ elements: [Element]) { self.init(elements, looks: Looks()) }

        /// Watched as part of another text.
        init(_ elements: [Element], with other: Watched<some Hashable & Sendable>) { self.init(elements, looks: other.looks) }

        package subscript(position: Int) -> Element {
            looks.note(1)
            return elements[position]
        }

        /// All of it is taken to be looked at.
        package subscript(range: Range<Int>) -> ArraySlice<Element> {
            looks.note(range.count)
            return elements[range]
        }

        package func makeIterator() -> IndexingIterator<[Element]> {
            looks.note(elements.count)
            return elements.makeIterator()
        }
    #else
        init(_ elements: [Element]) { self.elements = elements }

        init(_ elements: [Element], with other: Watched<some Hashable & Sendable>) { self.init(elements) }

        package subscript(position: Int) -> Element { elements[position] }

        package subscript(range: Range<Int>) -> ArraySlice<Element> { elements[range] }

        package func makeIterator() -> IndexingIterator<[Element]> { elements.makeIterator() }
    #endif

    package var startIndex: Int { 0 }
    package var endIndex: Int { elements.count }
    package var count: Int { elements.count }

    package func distance(from start: Int, to end: Int) -> Int { end - start }
}

extension Watched: Hashable {
    package static func == (one: Watched, other: Watched) -> Bool { one.elements == other.elements }

    package func hash(into hasher: inout Hasher) { hasher.combine(elements) }
}
