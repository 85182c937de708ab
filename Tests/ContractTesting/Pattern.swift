import Foundation

/// A regular expression as JSON Schema means it: `$` is the end, and not the line before it.
struct Pattern: Sendable {
    let text: String
    private let expression: NSRegularExpression

    init(_ text: String) throws {
        self.text = text
        expression = try NSRegularExpression(pattern: text.hasSuffix("$") && !text.hasSuffix(#"\$"#) ? text.dropLast() + #"\z"# : text)
    }

    func matches(_ other: String) -> Bool {
        expression.firstMatch(in: other, range: NSRange(other.startIndex..., in: other)) != nil
    }
}
