import Emulation
import FoundationEssentials
import HTTP
import Wire

/// What somebody wrote on a draft that left the desk meanwhile: it is shown, for it is kept nowhere else.
struct GonePartView: Sendable {
    let unit: UnitID
    let part: PlanPart
    /// Every text of the form, in its order.
    let typed: [String]

    init(_ sent: JSON, _ part: PlanPart, in unit: UnitID) {
        (self.unit, self.part) = (unit, part)
        typed = Self.texts(sent)
    }

    private static func texts(_ sent: JSON) -> [String] {
        switch sent.content {
        case .object(let members):
            members.filter { !["seen", "deed", "count", "id", "indicator", "columns", "unit"].contains($0.name) }.flatMap {
                texts($0.value)
            }
        case .array(let elements): elements.flatMap(texts)
        case .string(let text), .written(let text): [text]
        case .null, .bool, .number: []
        }
    }
}

extension HTMLWriter {
    mutating func gone(_ view: GonePartView) {
        titled(view.part.title, under: ("/\(view.unit)/phong-trao", CampaignsView.title))
        element("div", .class("alert bad"), .id("loi"), .role("alert"), .tabindex("-1"), .autofocus) { html in
            html.element("h2") { $0.text(Words.gone) }
            html.element("p") { $0.text(Words.typed) }
        }
        element("ul", .class("plain card")) { html in
            for text in view.typed { html.element("li", .class("said")) { $0.text(text) } }
        }
    }
}

private enum Words {
    static let gone = Wording(
        vi: "Chưa lưu: bản nháp không còn, vì đã được ban hành hoặc đã bị bỏ.",
        en: "Not saved: the draft is there no more; it was published or thrown away.")
    static let typed = Wording(
        vi: "Nội dung vừa ghi ở dưới đây; hãy chép lại nếu còn cần.", en: "What you wrote stands below; copy it if you still need it.")
}
