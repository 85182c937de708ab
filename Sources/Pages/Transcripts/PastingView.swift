import Emulation
import Foundation
import Operations

/// A text to be taken in, and the days that it need not say.
struct PastingView: Sendable {
    typealias Above = (owner: UnitID, campaign: UUID)

    let unit: UnitID
    /// What it takes up.
    let above: Above?
    var (text, start, end) = ("", "", "")
    /// Made when the form was shown: sent twice, it is one draft.
    var id = ""
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Soạn từ văn bản đã có", en: "Begin with a text")
    static let text = Control(field: "text", id: "van-ban", label: Wording(vi: "Nội dung văn bản", en: "Text of the plan"))
    static let start = Control(field: "start", id: "tu", label: Wording(vi: "Bắt đầu ngày", en: "Starts on"))
    static let end = Control(field: "end", id: "den", label: Wording(vi: "Kết thúc ngày", en: "Ends on"))
    static let controls = [text, start, end]

    init(in unit: UnitID, _ above: Above?) { (self.unit, self.above) = (unit, above) }

    var address: PageAddress { Self.address(in: unit, above) }

    static func address(in unit: UnitID, _ above: Above?) -> PageAddress {
        above.map { "/\(unit)/cua/\($0.owner)/phong-trao/\($0.campaign)/trien-khai/doc" } ?? "/\(unit)/ke-hoach-moi/doc"
    }
}

extension HTMLWriter {
    mutating func pasting(_ view: PastingView, _ proof: String) {
        titled(PastingView.title, under: ("/\(view.unit)/phong-trao", CampaignsView.title))
        summary(view.mistakes, Words.refused)
        element("form", .class("card part"), .action(view.address), .post, .multipart, .novalidate) { html in
            html.proof(proof)
            html.element("input", .type("hidden"), .name("id"), .value(view.id))
            html.paragraphs(PastingView.text, "text", view.text, view.mistakes, hint: Words.text)
            html.field(
                PastingView.start, name: "start", view.mistakes, hint: Words.day,
                [.type("text"), .class("n6"), .value(view.start), .autocomplete("off")])
            html.field(
                PastingView.end, name: "end", view.mistakes, hint: Words.day,
                [.type("text"), .class("n6"), .value(view.end), .autocomplete("off")])
            html.element("div", .class("field")) { html in
                html.element("button", .class("btn")) { $0.text(Words.read) }
            }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa đọc được văn bản", en: "The text is not read yet")
    static let text = Wording(
        vi: "Dán toàn văn kế hoạch (không quá 1 MiB). Văn bản được giữ nguyên; từng đoạn đọc được sẽ chờ xác nhận trước khi ban hành.",
        en: "Paste the whole plan, 1 MiB at most. The text is kept as it is; each piece of it waits for an answer before it is issued.")
    static let day = Wording(
        vi: "Bỏ trống thì lấy theo văn bản. Ví dụ: 31/12/2024.", en: "Left empty, it is what the text says. For example 31/12/2024.")
    static let read = Wording(vi: "Đọc văn bản", en: "Read the text")
}
