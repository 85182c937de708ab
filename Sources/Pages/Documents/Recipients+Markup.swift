import Emulation
import Foundation
import Store

/// One of those a document was sent to.
struct RecipientLine: Sendable {
    let name: String
    let opened: Wording
    let isOpened: Bool

    init(_ recipient: Recipient) {
        name = recipient.name
        isOpened = recipient.openedAt != nil
        let moment = recipient.openedAt.map(Written.moment)
        opened = moment.map { Wording(vi: "đã mở lúc \($0.vi)", en: "opened at \($0.en)") } ?? Wording(vi: "chưa mở", en: "not opened")
    }
}

extension HTMLWriter {
    /// Whom it was sent to, and who of them has opened it.
    mutating func recipients(_ view: KnownView) {
        guard let receipts = view.receipts else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.recipients(receipts.sent)) }
            html.element("p") { $0.text(Words.opened(receipts.opened, of: receipts.sent)) }
            html.element("ul", .class("plain")) { html in
                for line in view.recipients {
                    html.element("li") { html in
                        html.name(line.name)
                        html.raw(" ")
                        html.element("span", line.isOpened ? .class("tag good") : .class("tag wait")) { $0.text(line.opened) }
                    }
                }
            }
            if receipts.sent > view.recipients.count {
                html.element("p", .class("small soft")) { $0.text(Words.more(receipts.sent - view.recipients.count)) }
            }
        }
    }
}

private enum Words {
    static func recipients(_ count: Int) -> Wording { Wording(vi: "Nơi nhận (\(count))", en: "Sent to (\(count))") }
    static func opened(_ count: Int, of all: Int) -> Wording {
        Wording(vi: "\(count)/\(all) đơn vị đã mở.", en: "\(count) of \(all) have opened it.")
    }
    static func more(_ count: Int) -> Wording { Wording(vi: "Còn \(count) đơn vị khác.", en: "And \(count) more.") }
}
