import Emulation

extension HTMLWriter {
    mutating func sessions(_ view: SessionsView, _ proof: String) {
        titled(SessionsView.title, under: ("/tai-khoan", AccountView.title))
        element("ul", .class("tasks")) { html in
            for session in view.sessions { html.session(session, Words.end, proof) }
        }
        if view.hasOthers {
            element("form", .class("field"), .action("/tai-khoan/phien/ket-thuc"), .post) { html in
                html.proof(proof)
                html.element("button", .class("btn")) { $0.text(Words.endOthers) }
            }
        }
        guard !view.tokens.isEmpty else { return }
        element("div", .class("field head")) { html in
            html.element("h2") { $0.text(Words.tokens) }
        }
        element("ul", .class("tasks")) { html in
            for token in view.tokens { html.session(token, Words.revoke, proof) }
        }
    }

    private mutating func session(_ session: SessionsView.Session, _ deed: Wording, _ proof: String) {
        element("li") { html in
            html.element("div") { html in
                html.element("h2") { html in
                    html.text(session.what)
                    guard session.isThis else { return }
                    html.raw(" ")
                    html.element("span", .class("tag good")) { $0.text(Words.this) }
                }
                html.element("p", .class("small soft")) { html in
                    for (place, words) in session.details.enumerated() {
                        if place > 0 { html.raw(" · ") }
                        html.text(words)
                    }
                }
            }
            guard !session.isThis else { return }
            html.element("form", .class("go"), .action("/tai-khoan/phien/\(session.id)/ket-thuc"), .post) { html in
                html.proof(proof)
                html.element("button", .class("btn calm")) { html in
                    html.text(deed)
                    html.element("span", .class("unseen")) { html in
                        html.raw(" ")
                        html.text(session.what)
                    }
                }
            }
        }
    }
}

private enum Words {
    static let this = Wording(vi: "phiên này", en: "this one")
    static let end = Wording(vi: "Kết thúc", en: "End it")
    static let endOthers = Wording(vi: "Kết thúc mọi phiên khác", en: "End all others")
    static let tokens = Wording(vi: "Mã truy cập của máy", en: "Tokens of machines")
    static let revoke = Wording(vi: "Thu hồi", en: "Revoke")
}
