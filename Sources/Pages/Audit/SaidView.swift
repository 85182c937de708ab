import Emulation
import Foundation
import Wire

/// What was said, member by member, beside what was said before.
struct SaidView: Sendable, Equatable {
    struct Row: Sendable, Equatable {
        let name: String
        /// Nil where it was not said.
        let before: String?
        let now: String?

        var isChanged: Bool { before != now }
    }

    let rows: [Row]
    /// Whether words were kept and taken away since.
    let isErased: Bool

    init(_ now: String?, after before: String?, isErased: Bool) {
        self.isErased = isErased
        let (now, before) = (Self.members(of: now), Self.members(of: before))
        let (values, former) = (
            Dictionary(now, uniquingKeysWith: { first, _ in first }), Dictionary(before, uniquingKeysWith: { first, _ in first })
        )
        let names = now.map(\.0) + before.map(\.0).filter { values[$0] == nil }
        var seen: Set<String> = []
        rows = names.filter { seen.insert($0).inserted }.map { Row(name: $0, before: former[$0], now: values[$0]) }
    }

    /// Each value under its place: of JSON, of a form, or of what is neither, all of it under no name.
    static func members(of text: String?) -> [(String, String)] {
        guard let text, !text.isEmpty else { return [] }
        if let json = try? JSON.parse(text.utf8) {
            var members: [(String, String)] = []
            gather(json, "", &members)
            return members
        }
        let pairs = text.split(separator: "&").map { pair in
            pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { half in
                half.replacing("+", with: " ").removingPercentEncoding ?? String(half)
            }
        }
        guard pairs.allSatisfy({ $0.count == 2 }) else { return [("", text)] }
        return pairs.map { ($0[0], $0[1]) }
    }

    private static func gather(_ json: JSON, _ place: String, _ members: inout [(String, String)]) {
        switch json.content {
        case .null: members.append((place, "null"))
        case .bool(let isSo): members.append((place, isSo ? "true" : "false"))
        case .number(let text), .string(let text), .written(let text): members.append((place, text))
        case .array(let elements):
            for (number, element) in elements.enumerated() { gather(element, "\(place)[\(number)]", &members) }
        case .object(let all):
            for member in all { gather(member.value, place.isEmpty ? member.name : "\(place).\(member.name)", &members) }
        }
    }
}
