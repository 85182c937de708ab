import Emulation
import Foundation

/// A draft that lies before the leader: who laid it there, when and with which words, and whether somebody wrote on it since.
struct PresentedView: Sendable {
    /// Nil for whoever is not one of the unit's people any more.
    let by: String?
    let at: Wording
    let note: String?
    let isOutdated: Bool

    /// - Parameter revision: the draft's as it is now.
    init(_ presentation: Presentation, at revision: Int) {
        by = presentation.byName
        let (clock, day) = Moment.words(presentation.at)
        at = Wording(vi: " trình lãnh đạo lúc \(clock) ngày \(day).", en: " laid it before the leader at \(clock) on \(day).")
        note = presentation.note
        isOutdated = presentation.isOutdated(at: revision)
    }
}

extension HTMLWriter {
    mutating func presented(_ view: PresentedView) {
        element("p", .class("small")) { html in
            if let name = view.by { html.name(name) } else { html.text(Words.somebody) }
            html.text(view.at)
            guard view.isOutdated else { return }
            html.raw(" ")
            html.element("strong") { $0.text(Words.outdated) }
        }
        if let note = view.note { element("p", .class("said small")) { $0.text(note) } }
    }
}

private enum Words {
    static let somebody = Wording(vi: "Người đã rời đơn vị", en: "Somebody who has left")
    static let outdated = Wording(
        vi: "Sau đó bản nháp đã được sửa; nội dung bây giờ khác lúc trình.",
        en: "The draft was changed since; it is not what was laid before the leader.")
}
