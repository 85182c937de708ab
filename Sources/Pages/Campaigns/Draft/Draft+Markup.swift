import Emulation
import Foundation

extension HTMLWriter {
    mutating func draft(_ view: DraftView, _ proof: String) {
        crumbs(to: "/\(view.unit)/phong-trao", CampaignsView.title, here: DraftView.title)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { html in
                    if view.name.isEmpty { html.text(DraftView.title) } else { html.name(view.name) }
                }
                html.element("p") { html in
                    guard let above = view.above else { return html.text(Words.own) }
                    html.text(Words.takesUp)
                    html.raw(" ")
                    html.element("a", .href(above.way)) { $0.text(above.words) }
                }
            }
        }
        if let unanswered = view.unanswered {
            element("p", unanswered > 0 ? .class("alert wait") : .class("alert")) { html in
                html.text(Words.ofText)
                html.raw(" ")
                html.element("a", .href(.answers(view.campaign, of: view.unit))) { $0.text(Words.left(unanswered)) }
            }
        }
        element("ol", .class("tasks")) { html in
            for (part, state) in view.parts {
                html.element("li") { html in
                    html.element("h2") { html in
                        html.element("a", .href(view.address.below(part.slug))) { $0.text(part.title) }
                    }
                    html.element("p", .class("go")) { html in
                        switch state {
                        case .blank(let isNeeded):
                            html.element("span", isNeeded ? .class("tag wait") : .class("tag")) { $0.text(Words.blank) }
                        case .written: html.element("span", .class("tag")) { $0.text(Words.written) }
                        case .wrong(let count):
                            html.element("span", .class("tag bad")) {
                                $0.text(Wording(vi: "Có \(count) lỗi", en: count == 1 ? "One mistake" : "\(count) mistakes"))
                            }
                        }
                    }
                }
            }
        }
        element("div", .class("part deeds")) { html in
            html.element("a", .class("btn"), .href(.publication(view.campaign, of: view.unit))) { $0.text(PublicationView.title) }
            html.element("a", .class("btn calm"), .href(.comparison(view.campaign, of: view.unit))) { $0.text(ComparisonView.title) }
        }
        element("details", .class("part")) { html in
            html.element("summary") { $0.text(Words.discard) }
            html.element("form", .class("card"), .action(.discarding(view.campaign, of: view.unit)), .post) { html in
                html.proof(proof)
                html.element("input", .type("hidden"), .name("seen"), .value(view.tag))
                html.element("p") { $0.text(Words.gone) }
                html.element("p", .class("field")) { html in
                    html.element("button", .class("btn stop")) { $0.text(Words.discardIt) }
                }
            }
        }
    }
}

private enum Words {
    static let own = Wording(vi: "Bản nháp. Chỉ người trong đơn vị đọc được.", en: "A draft, read by nobody but the unit.")
    static let takesUp = Wording(vi: "Bản nháp, triển khai", en: "A draft that takes up")
    static let blank = Wording(vi: "Chưa ghi", en: "Not written")
    static let written = Wording(vi: "Đã ghi", en: "Written")
    static let discard = Wording(vi: "Bỏ bản nháp này", en: "Throw this draft away")
    static let gone = Wording(vi: "Bản nháp bị xóa hẳn, không lấy lại được.", en: "The draft is gone for good.")
    static let ofText = Wording(vi: "Dự thảo được soạn từ một văn bản.", en: "The draft was made of a text.")

    static func left(_ count: Int) -> Wording {
        count == 0
            ? Wording(vi: "Đã xác nhận cả văn bản", en: "All of it is answered")
            : Wording(vi: "Còn \(count) đoạn chưa xác nhận", en: count == 1 ? "One piece has no answer" : "\(count) pieces have no answer")
    }

    static let discardIt = Wording(vi: "Bỏ bản nháp", en: "Throw it away")
}
