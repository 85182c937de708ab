import Wire

/// What a form in a page sends, as the tree that the same body would be in JSON: its fields are named by their places, as problems name them.
///
/// `targets[0].value=5&targets[0].unit=1.2` is `{"targets":[{"value":5,"unit":"1.2"}]}`, but for what each value is: in a form everything
/// is written (``JSON/Content/written(_:)``), and what was left empty is as if absent. Rows that a page took out leave holes in the
/// numbers of a list; they close up.
enum Form {
    /// Fields of one form at most: forty targets for each of more than two hundred units.
    static let mostFields = 10_000
    private static let deepest = 6

    /// Throws 400 (`query.malformed`, `query.repeated`), naming the field.
    static func parse(_ encoded: Substring) throws(BadInput) -> JSON {
        let root = Node()
        var problems: [FieldProblem] = []
        for (count, pair) in encoded.split(separator: "&").enumerated() {
            guard count < mostFields else { throw BadInput([.listTooLong(.root, count + 1, most: mostFields)], in: .query) }
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Query.decoded(halves[0]), let value = Query.decoded(halves.count > 1 ? halves[1] : ""),
                let steps = steps(of: name)
            else {
                problems.append(.malformedParameter(String(halves[0])))
                continue
            }
            guard !value.isEmpty else { continue }
            // Browsers end lines as telegraphs did.
            let text = value.utf8.contains(UInt8(ascii: "\r")) ? value.replacing("\r\n", with: "\n") : value
            if !root.put(text, at: steps[...]) { problems.append(.repeatedParameter(name)) }
            guard problems.count < BadInput.mostProblems else { break }
        }
        guard problems.isEmpty else { throw BadInput(problems, in: .query) }
        return root.json(at: .root)
    }

    /// What opens a door, shows that a page of ours asks, or tells a person from all others: nothing of it is kept, nor put back into a form.
    private static let secrets: Set = ["proof", "password", "current", "identityNumber"]

    /// The same form without them, however their names are written; nor with what has no name that can be read.
    static func withoutSecrets(_ encoded: String) -> String {
        encoded.split(separator: "&").filter { pair in
            guard let name = Query.decoded(pair.prefix { $0 != "=" }) else { return false }
            return !secrets.contains(name)
        }.joined(separator: "&")
    }

    private enum Step: Hashable {
        case member(String)
        case element(Int)
    }

    /// `targets[2].value` as its steps; nil for what is no place. Byte by byte: a form may have thousands of fields, and anybody may send one.
    private static func steps(of name: String) -> [Step]? {
        var rest = name.utf8[...]
        guard let first = word(&rest) else { return nil }
        var steps = [Step.member(first)]
        while let byte = rest.popFirst() {
            guard steps.count < deepest else { return nil }
            switch byte {
            case UInt8(ascii: "."):
                guard let word = word(&rest) else { return nil }
                steps.append(.member(word))
            case UInt8(ascii: "["):
                let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
                rest = rest.dropFirst(digits.count)
                guard digits.count <= 5, let number = Int(Substring(digits)), rest.popFirst() == UInt8(ascii: "]") else { return nil }
                steps.append(.element(number))
            default: return nil
            }
        }
        return steps
    }

    /// The letters that the rest begins with.
    private static func word(_ rest: inout Substring.UTF8View) -> String? {
        let letters = rest.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
        rest = rest.dropFirst(letters.count)
        return letters.isEmpty ? nil : String(Substring(letters))
    }

    private final class Node {
        private var value: String?
        private var order: [Step] = []
        private var children: [Step: Node] = [:]

        /// Whether there was room for it: nothing has two values, or a value and parts, or members and elements.
        func put(_ text: String, at steps: ArraySlice<Step>) -> Bool {
            guard let step = steps.first else {
                guard value == nil, children.isEmpty else { return false }
                value = text
                return true
            }
            guard value == nil else { return false }
            if let first = order.first, case .member = first, case .element = step { return false }
            if let first = order.first, case .element = first, case .member = step { return false }
            if children[step] == nil {
                children[step] = Node()
                order.append(step)
            }
            return children[step]!.put(text, at: steps.dropFirst())
        }

        func json(at path: JSON.Path) -> JSON {
            if let value { return JSON(.written(value), at: path) }
            let numbers = order.compactMap { if case .element(let number) = $0 { number } else { nil } }.sorted()
            guard numbers.isEmpty else {
                return JSON(.array(numbers.map { children[.element($0)]!.json(at: .element($0, of: path)) }), at: path)
            }
            let members = order.compactMap { step -> JSON.Member? in
                guard case .member(let name) = step else { return nil }
                return JSON.Member(name: name, value: children[step]!.json(at: .member(name, of: path)))
            }
            return JSON(.object(members), at: path)
        }
    }
}
