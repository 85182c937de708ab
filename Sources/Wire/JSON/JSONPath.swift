extension JSON {
    /// The way from the root of a document to one of its values, spelled out only when somebody asks.
    ///
    /// A linked list, so that a hostile body (a huge name holding a huge list) cannot make the paths larger than the body.
    package indirect enum Path: Sendable, Hashable {
        case root
        case member(String, of: Path)
        case element(Int, of: Path)
    }
}

extension JSON.Path: CustomStringConvertible {
    /// Longer names are cut here: a path goes into answers and logs.
    static let longestName = 64

    /// `targets[2].value`; empty for the root.
    package var description: String {
        switch self {
        case .root: ""
        case .member(let name, of: .root): Self.shortened(name)
        case .member(let name, of: let parent): "\(parent).\(Self.shortened(name))"
        case .element(let index, of: let parent): "\(parent)[\(index)]"
        }
    }

    /// The name, or its beginning and an ellipsis.
    package static func shortened(_ name: String) -> String {
        guard name.unicodeScalars.count > longestName else { return name }
        var beginning = String.UnicodeScalarView()
        beginning.append(contentsOf: name.unicodeScalars.prefix(longestName))
        return String(beginning) + "…"
    }
}
