import Emulation
import FoundationEssentials

extension HTMLWriter {
    /// The way back up, and where one is.
    mutating func crumbs(to address: PageAddress, _ words: Wording, here: Wording) {
        element("nav", .aria("label", Wording(vi: "Đường dẫn", en: "Path"))) { html in
            html.element("ol", .class("crumbs")) { html in
                html.element("li") { html in html.element("a", .href(address)) { $0.text(words) } }
                html.element("li", .aria("current", "page")) { $0.text(here) }
            }
        }
    }

    /// What a page is called.
    /// - Parameter above: where it stands below, and what that is called.
    mutating func titled(_ title: Wording, under above: (address: PageAddress, words: Wording)? = nil) {
        if let above { crumbs(to: above.address, above.words, here: title) }
        element("div", .class("title")) { html in
            html.element("h1") { $0.text(title) }
        }
    }

    /// The way back to the plan, and what is done about it.
    mutating func titled(_ title: Wording, of campaign: Campaign, in unit: UnitID) {
        crumbs(
            to: "/\(unit)/phong-trao/\(campaign.id)", Wording(vi: campaign.shortName, en: campaign.shortName), here: title)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(title) }
                html.element("p") { $0.text(campaign.summary) }
            }
        }
    }

    /// The way on to what was before.
    mutating func older(_ address: PageAddress?) {
        guard let address else { return }
        element("p", .class("field screen-only")) { html in
            html.element("a", .href(address)) { $0.text(Words.older) }
        }
    }
}

private enum Words {
    static let older = Wording(vi: "Cũ hơn ›", en: "Earlier ›")
}
