/// A part of a file with rules, and where it stands there: what a reader of YAML makes of it.
package struct LawNode: Sendable {
    package indirect enum Content: Sendable {
        case text(String)
        case list([LawNode])
        case map([(key: String, place: LawPlace, value: LawNode)])
    }

    package let place: LawPlace
    package let content: Content

    package init(_ content: Content, at place: LawPlace) {
        self.content = content
        self.place = place
    }
}

/// A place in a file; both count from one.
package struct LawPlace: Hashable, Comparable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (one: LawPlace, other: LawPlace) -> Bool { (one.line, one.column) < (other.line, other.column) }
}
