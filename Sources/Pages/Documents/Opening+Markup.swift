import Emulation
import Foundation

extension HTMLWriter {
    mutating func opening(_ view: OpeningView, _ proof: String) {
        summary(view.mistakes, Words.refused)
        titled(OpeningView.title, under: ("/\(view.here)/van-ban/so", BookView.title))
        element("form", .class("card narrow"), .action("/\(view.here)/van-ban/so/mo"), .post, .novalidate) { html in
            html.proof(proof)
            html.element("input", .type("hidden"), .name("id"), .value(view.id))
            html.element("p") { $0.text(Words.effect) }
            html.choice(
                DocumentControls.form, name: "form", view.mistakes, view.typed.form,
                Register.Form.allCases.map { ($0.rawValue, $0.name(in: html.language)) })
            html.choice(DocumentControls.types, name: "types", view.mistakes, view.typed.types, OpeningView.types(in: html.language))
            html.field(
                DocumentControls.suffix, name: "suffix", view.mistakes, hint: Words.suffixHint,
                [.type("text"), .value(view.typed.suffix), .autocomplete("off")])
            html.field(
                DocumentControls.office, name: "office", view.mistakes, hint: Words.officeHint,
                [.type("text"), .value(view.typed.office), .autocomplete("off")])
            html.field(
                DocumentControls.first, name: "first", view.mistakes, hint: Words.firstHint,
                [.type("text"), .value(view.typed.first), .inputmode("numeric"), .autocomplete("off")])
            html.field(
                DocumentControls.endsOn, name: "endsOn", view.mistakes, hint: Words.endHint,
                [.type("text"), .value(view.typed.endsOn), .autocomplete("off")])
            html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(OpeningView.title) } }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa mở được sổ", en: "Not opened")
    static let effect = Wording(
        vi: "Từ hôm nay, văn bản thuộc sổ này lấy số và ngày từ sổ khi ban hành. Sổ đã mở thì không sửa được.",
        en: "From today on what it holds takes number and day there. A register that is open is not changed any more.")
    static let suffixHint = Wording(vi: "Đứng sau số: UBND của 05/KH-UBND, HU của 23-CTr/HU.", en: "Behind the number: UBND of 05/KH-UBND.")
    static let officeHint = Wording(vi: "Chỉ ghi cho công văn: NV của 12/UBND-NV.", en: "Of official letters alone: NV of 12/UBND-NV.")
    static let firstHint = Wording(
        vi: "Đang dùng sổ giấy thì ghi số tiếp theo của sổ giấy.", en: "Whoever goes on from a book on paper says its next number.")
    static let endHint = Wording(
        vi: "Chỉ ghi cho sổ của Đảng; sổ văn bản hành chính kết thúc ngày 31/12.",
        en: "Of a Party register alone; a State one ends on 31/12.")
}
