import Foundation

/// What the sources tell people, read from the sources: so that nothing told can be missing from a list somebody keeps.
struct Sayings {
    struct Saying {
        let file: String
        let code: String
        /// What is written in each language; what is filled in when it is said stands as `…`.
        let vi: String, en: String
    }

    /// Of `Saying(…)`.
    private(set) var refusals: [Saying] = []
    /// Of `Problem(…)`, `FieldProblem(…)` and `refuse(…)`.
    private(set) var problems: [Saying] = []

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardizedFileURL
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            add(try String(contentsOf: file, encoding: .utf8), of: file.pathComponents.suffix(3).joined(separator: "/"))
        }
    }

    init(_ text: String) { add(text, of: "") }

    private mutating func add(_ text: String, of file: String) {
        for match in text.matches(of: /\b(Saying|Problem|FieldProblem)\(\s*(?:[^"\n]*?,\s*)?"([a-z-]+(?:\.[a-z0-9-]+)*)"/) {
            let saying = Self.saying(match.2, of: file, text[match.range.upperBound...])
            if match.1 == "Saying" { refusals.append(saying) } else { problems.append(saying) }
        }
        for match in text.matches(of: /refuse\(\s*(?:"[a-zA-Z]+"|name),\s*"([a-z.-]+)"/) {
            problems.append(Self.saying(match.1, of: file, text[match.range.upperBound...]))
        }
    }

    private static func saying(_ code: Substring, of file: String, _ rest: Substring) -> Saying {
        let rest = Array(rest)
        return Saying(file: file, code: String(code), vi: literal(after: "vi:", rest), en: literal(after: "en:", rest))
    }

    /// The text of the literal behind a label, those joined to it by `+` with it.
    private static func literal(after label: String, _ text: [Character]) -> String {
        var place = 0, result = ""
        while place + label.count < text.count, Array(label) != Array(text[place..<place + label.count]) { place += 1 }
        place += label.count
        while place < text.count {
            while place < text.count, text[place].isWhitespace || text[place] == "+" { place += 1 }
            guard place < text.count, text[place] == "\"" else { return result }
            place += 1
            while place < text.count, text[place] != "\"" {
                guard text[place] == "\\" else {
                    result.append(text[place])
                    place += 1
                    continue
                }
                place += 1
                guard text[place] == "(" else {
                    result.append(text[place])
                    place += 1
                    continue
                }
                result.append("…")
                var depth = 0
                repeat {
                    if text[place] == "(" { depth += 1 }
                    if text[place] == ")" { depth -= 1 }
                    place += 1
                } while depth > 0
            }
            place += 1
        }
        return result
    }
}
