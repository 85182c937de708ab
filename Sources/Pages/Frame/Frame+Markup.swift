import Emulation
import HTTP

extension HTMLWriter {
    /// A whole page.
    mutating func document(_ frame: Frame, isDoor: Bool, _ main: (inout HTMLWriter) -> Void) {
        raw("<!doctype html>")
        element("html", .lang(language)) { html in
            html.element("head") { html in
                html.element("meta", .charset)
                html.element("meta", .name("viewport"), .content("width=device-width, initial-scale=1"))
                html.element("title") { $0.text(frame.headline) }
                html.element("link", .rel("stylesheet"), .href(Assets.ours.stylesheet))
                html.element("link", .rel("icon"), .type("image/svg+xml"), .href(Assets.ours.icon))
                html.empty("script", .src(Assets.ours.script), .defer)
            }
            html.element("body", .class(frame.isLying ? "lying" : "", frame.notice.isSample ? "made-up" : "")) { html in
                guard !isDoor else { return main(&html) }
                html.element("a", .class("skip"), .href(place: "noi-dung")) { $0.text(Words.skip) }
                html.head(frame)
                html.element("div", .class("wide")) { html in
                    html.element("main", .id("noi-dung")) { html in
                        html.flash(frame)
                        // The head is not printed, and what is made up says so on paper too.
                        if let ribbon = frame.ribbon { html.element("p", .class("paper-only small")) { $0.text(ribbon) } }
                        let letterhead = frame.isFiled ? frame.letterhead : nil
                        if let letterhead { html.letterhead(letterhead) }
                        main(&html)
                        if let letterhead { html.signatures(letterhead) }
                    }
                }
                html.foot(frame)
            }
        }
    }

    private mutating func head(_ frame: Frame) {
        element("header", .class("mast")) { html in
            html.ribbon(frame)
            html.element("div", .class("mast-top")) { html in
                html.element("a", .class("brand"), .href("/")) { $0.brand() }
                html.element("div", .class("where")) { html in
                    if let place = frame.place { html.whereOneStands(place) }
                }
                if let reader = frame.reader { html.menu(of: reader) }
            }
            if let place = frame.place {
                html.element("div") { html in
                    html.element("nav", .aria("label", Words.navigation)) { $0.tabs(place, frame.tab) }
                }
            }
        }
    }

    private mutating func menu(of reader: Reader) {
        element("details", .class("menu")) { html in
            html.element("summary") { html in
                // Of somebody without a post nobody is told what they are called.
                if reader.name.isEmpty { html.text(Words.account) } else { html.name(reader.name) }
            }
            html.element("ul") { html in
                html.waysOfAccount()
                html.element("li") { html in
                    html.element("form", .action("/dang-xuat"), .post) { html in
                        html.proof(reader.proof)
                        html.element("button") { $0.text(Words.signOut) }
                    }
                }
            }
        }
    }

    /// The unit, and behind a click the others, as links: so that two tabs of a browser can stand in two units.
    private mutating func whereOneStands(_ place: Place) {
        func here(_ html: inout HTMLWriter) {
            html.element("strong") { $0.name(place.post.name) }
            html.raw(" ")
            html.element("span", .class("soft")) { html in
                if let above = place.post.above {
                    html.name(above)
                    html.raw(" · ")
                }
                html.text(place.post.roles(in: html.language))
            }
        }
        guard !place.others.isEmpty else { return here(&self) }
        element("details", .class("menu")) { html in
            html.element("summary") { here(&$0) }
            html.element("ul") { html in
                for post in place.others {
                    html.element("li") { html in
                        html.element("a", .href("/\(post.unit)/viec")) { html in
                            html.name(post.name)
                            html.raw(" ")
                            html.element("span", .class("soft small")) { $0.text(post.roles(in: $0.language)) }
                        }
                    }
                }
            }
        }
    }

    private mutating func tabs(_ place: Place, _ current: Tab?) {
        let (row, more) = (place.tabs.prefix(Tab.inRow), place.tabs.dropFirst(Tab.inRow))
        element("ul", .class("tabs")) { html in
            for tab in row { html.tab(tab, place, isCurrent: tab == current) }
            guard !more.isEmpty else { return }
            html.element("li") { html in
                html.element("details", .class("menu")) { html in
                    let isThere = current.map(more.contains) ?? false
                    html.element("summary", isThere ? .aria("current", "true") : nil) { $0.text(Words.more) }
                    html.element("ul") { html in
                        for tab in more { html.tab(tab, place, isCurrent: tab == current) }
                    }
                }
            }
        }
    }

    private mutating func tab(_ tab: Tab, _ place: Place, isCurrent: Bool) {
        element("li") { html in
            html.element("a", .href(tab.address(in: place.post.unit)), isCurrent ? .aria("current", "page") : nil) { html in
                html.text(tab.words)
                guard let counted = tab.counted, let count = place.counts[tab], count > 0 else { return }
                html.raw(" ")
                html.element("span", .class("count due")) { html in
                    html.text(count)
                    html.element("span", .class("unseen")) { $0.text(counted) }
                }
            }
        }
    }

    mutating func ribbon(_ frame: Frame) {
        guard let words = frame.ribbon else { return }
        element("p", .class("ribbon")) { $0.text(words) }
    }

    mutating func flash(_ frame: Frame) {
        guard let flash = frame.flash else { return }
        element("div", .class("alert good"), .role("status")) { html in
            html.element("p") { $0.text(flash.words) }
        }
    }

    /// The mark, an own one: a star over steps.
    mutating func brand() {
        raw(
            """
            <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect x=".5" y=".5" width="31" height="31" rx="6" fill="#a81e1e" \
            stroke="#d9a521"/><path d="M6 26h5v-5h5v-5h5v-5h5" fill="none" stroke="#f0c75e" stroke-width="2.4"/><path \
            d="M11.5 4.5l1.6 3.4 3.7.5-2.7 2.6.7 3.7-3.3-1.8-3.3 1.8.7-3.7-2.7-2.6 3.7-.5z" fill="#f0c75e"/></svg>
            """)
        element("span") { $0.text(Words.name) }
    }

    private mutating func foot(_ frame: Frame) {
        element("footer") { html in
            html.element("div") { html in
                html.element("span") { html in
                    if frame.reader != nil { html.text(frame.time) }
                }
                if let place = frame.place {
                    html.element("a", .href("/\(place.post.unit)/tro-giup")) { $0.text(HelpView.title) }
                }
                html.element("span") { $0.otherLanguage() }
            }
        }
    }

    mutating func otherLanguage() {
        let other = language.other
        let address: PageAddress =
            switch other {
            case .vi: "/ngon-ngu/vi"
            case .en: "/ngon-ngu/en"
            }
        element("a", .href(address), .lang(other), .hreflang(other)) { $0.text(other.ownName) }
    }
}

private enum Words {
    static let name = Wording(vi: "Thi đua", en: "Emulation")
    static let skip = Wording(vi: "Đến nội dung chính", en: "To the main content")
    static let account = Wording(vi: "Tài khoản", en: "Account")
    static let signOut = Wording(vi: "Đăng xuất", en: "Sign out")
    static let more = Wording(vi: "Thêm", en: "More")
    static let navigation = Wording(vi: "Mục chính", en: "Main")
}
