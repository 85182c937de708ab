/// Where two laws say different things of a form, or of every one.
package struct LawDifference: Hashable, Sendable {
    /// Nil of what every form asks.
    package let form: String?
    package let name: Wording
    package let part: LawLine.Part
    /// Nothing where that law does not say it.
    package let before: [LawLine]
    package let after: [LawLine]

    /// Form by form in their order, part by part. A rule that says the same by another article differs too; who reviewed it does not.
    package static func between(_ one: Law, _ other: Law) -> [LawDifference] {
        let codes = one.forms.map(\.code) + other.forms.map(\.code).filter { one.form($0) == nil }
        return parts(nil, Wording(vi: "Mọi danh hiệu, hình thức", en: "Every form"), one.principleLines, other.principleLines)
            + codes.flatMap { code in
                parts(
                    code, (other.form(code) ?? one.form(code))?.name ?? Wording(vi: code, en: "the form \(code)"),
                    one.form(code).map(one.lines) ?? [], other.form(code).map(other.lines) ?? [])
            }
    }

    private static func parts(_ form: String?, _ name: Wording, _ before: [LawLine], _ after: [LawLine]) -> [LawDifference] {
        func told(_ line: LawLine) -> String { "\(line.depth) \(line.words.vi) \(line.facts.map(\.cite.vi))" }
        return LawLine.Part.allCases.compactMap { part in
            var (one, other) = (before.filter { $0.part == part }[...], after.filter { $0.part == part }[...])
            guard one.map(told) != other.map(told) else { return nil }
            // Of a list, what both say alike is left out; standards are read as a whole.
            while ![.standards, .also].contains(part), let first = one.first, let same = other.first, told(first) == told(same) {
                one.removeFirst()
                other.removeFirst()
            }
            while ![.standards, .also].contains(part), let last = one.last, let same = other.last, told(last) == told(same) {
                one.removeLast()
                other.removeLast()
            }
            return LawDifference(form: form, name: name, part: part, before: Array(one), after: Array(other))
        }
    }
}
