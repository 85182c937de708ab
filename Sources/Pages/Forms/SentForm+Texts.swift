import Emulation
import Foundation
import HTTP

extension SentForm {
    /// What somebody typed into it: no ids, and nothing else that pages hide.
    func texts(where isMeant: (_ name: String) -> Bool = { _ in true }) -> [String] {
        fields.filter { Self.isTyped($0) && isMeant($0.name) }.map(\.text)
    }

    /// Whether a form carries there what its writer saw.
    static func isSeen(_ member: String) -> Bool {
        member == "seen" || ["seen", "was"].contains { member.hasPrefix($0) && member.dropFirst($0.count).first?.isUppercase == true }
    }

    private static func isTyped(_ field: Field) -> Bool {
        let name = field.name.replacing(/\[[0-9]+\]$/, with: "").replacing(/^.*\./, with: "")
        guard !field.text.isEmpty, !own.contains(name), !name.hasSuffix("Id"), !isSeen(name) else { return false }
        let words = field.text.split(separator: " ", maxSplits: 2)
        return !["on", "yes", "true"].contains(field.text) && (words.count > 2 || !words.contains { UUID(uuidString: String($0)) != nil })
    }

    private static let own: Set = [
        "id", "version", "report", "deed", "count", "decision", "home", "unit", "of", "owner", "difficulty", "indicator", "columns", "den",
        "nhap",
    ]
}

extension HTMLWriter {
    /// What somebody typed, to be copied.
    mutating func texts(_ texts: [String]) {
        element("ul", .class("plain")) { html in
            for text in texts { html.element("li", .class("said")) { $0.name(text) } }
        }
    }
}
