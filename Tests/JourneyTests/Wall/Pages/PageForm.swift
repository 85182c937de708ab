import Foundation
import Pages

/// A form as it stands in a page, filled in as it came: what it hides, what is chosen in it, and a 1 wherever a number is asked for.
struct PageForm: Sendable {
    let action: String
    private(set) var fields: [(name: String, value: String)] = []

    /// Those that change something.
    static func all(in html: String) -> [PageForm] {
        html.matches(of: /<form([^>]*)>(.*?)<\/form>/.dotMatchesNewlines()).compactMap { match in
            let form = attributes(match.1)
            guard form["method"] == "post", let action = form["action"] else { return nil }
            return PageForm(action: action, controls: match.2)
        }
    }

    private init(action: String, controls: Substring) {
        self.action = action
        var chosen: Set<String> = []
        var select: String?
        for match in controls.matches(of: /<(input|textarea|select|option)\b([^>]*)>([^<]*)/) {
            let its = Self.attributes(match.2)
            let value = its["value"] ?? ""
            switch (match.1, its["type"]) {
            case ("option", _):
                guard let select, its["selected"] != nil || !chosen.contains(select), !value.isEmpty else { continue }
                take(select, value)
                chosen.insert(select)
            case ("select", _): select = its["name"]
            case ("textarea", _): if let name = its["name"] { take(name, Self.read(match.3)) }
            case ("input", "radio"), ("input", "checkbox"):
                guard let name = its["name"], its["checked"] != nil || its["type"] == "radio" && !chosen.contains(name) else { continue }
                take(name, value)
                chosen.insert(name)
            default:
                guard let name = its["name"], name != "proof" else { continue }
                take(name, value.isEmpty && its["inputmode"] == "decimal" ? "1" : value)
            }
        }
    }

    func isOf(_ page: PageList.Page) -> Bool { page.isAt(action.dropFirst()) }

    /// Where ids stand in it, each kind once; but for what the decision itself is called.
    var namesOfIDs: [String] {
        var kinds: Set<String> = []
        return fields.filter { $0.name != "id" && UUID(uuidString: $0.value) != nil }.map(\.name).filter { name in
            kinds.insert(name.replacing(/\d+/, with: "")).inserted
        }
    }

    /// The same form with something else in one of its fields.
    func saying(_ name: String, _ value: String) -> PageForm {
        var other = self
        other.take(name, value)
        return other
    }

    private mutating func take(_ name: String, _ value: String) {
        fields.removeAll { $0.name == name }
        fields.append((name, value))
    }

    private static func attributes(_ text: Substring) -> [String: String] {
        Dictionary(text.matches(of: /([a-z-]+)(?:="([^"]*)")?/).map { (String($0.1), read($0.2 ?? "")) }) { first, _ in first }
    }

    private static func read(_ text: Substring) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(String(text)) { text, reference in
            text.replacing(reference.0, with: reference.1)
        }
    }
}

extension PageList.Page {
    /// - Parameter path: without its first slash.
    func isAt(_ path: Substring) -> Bool {
        let (known, asked) = (address.split(separator: "/"), path.split(separator: "/"))
        return known.count == asked.count && zip(known, asked).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
    }
}
