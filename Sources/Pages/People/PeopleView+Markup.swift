import Emulation

extension HTMLWriter {
    mutating func people(_ view: PeopleView, _ proof: String) {
        element("div", .class("title")) { html in
            html.element("h1") { $0.text(PeopleView.title) }
            html.element("div", .class("deeds")) { html in
                if view.mayAppoint {
                    html.element("a", .class("btn calm"), .href("/\(view.unit)/nguoi/bo-nhiem")) { $0.text(AppointmentView.title) }
                }
                if view.mayDelegate {
                    html.element("a", .class("btn calm"), .href("/\(view.unit)/nguoi/uy-quyen")) { $0.text(DelegationView.title) }
                }
            }
        }
        element("ul", .class("tasks")) { html in
            for line in view.lines { html.line(line, view, proof) }
        }
        guard !view.ended.isEmpty else { return }
        element("details", .class("field")) { html in
            html.element("summary") { $0.text(Words.ended) }
            html.element("ul", .class("tasks")) { html in
                for line in view.ended { html.line(line, view, proof) }
            }
        }
    }

    private mutating func line(_ line: PeopleView.Line, _ view: PeopleView, _ proof: String) {
        element("li") { html in
            html.element("div") { html in
                html.element("h2") { $0.name(line.name) }
                html.element("p") { $0.text(line.what) }
                html.element("p", .class("small soft")) { $0.text(line.time) }
            }
            html.element("div", .class("go deeds")) { html in
                if line.mayInvite {
                    html.element("a", .class("btn calm"), .href("/\(view.unit)/nguoi/\(line.person)/ma-moi")) { html in
                        html.text(Words.invite)
                        html.unseen(line.name)
                    }
                }
                guard line.mayEnd else { return }
                // Nothing takes it back but a new appointment.
                html.element("details") { html in
                    html.element("summary", .class("btn stop")) { html in
                        html.text(Words.end)
                        html.unseen(line.name)
                    }
                    html.element("form", .class("field"), .action("/\(view.unit)/nguoi/chuc-vu/\(line.membership)/ket-thuc"), .post) {
                        html in
                        html.proof(proof)
                        html.element("p") { $0.text(Words.effect) }
                        html.element("button", .class("btn stop")) { html in
                            html.text(Words.endNow)
                            html.unseen(line.name)
                        }
                    }
                }
            }
        }
    }

    /// Whose a button is, for whoever does not see beside what it stands.
    private mutating func unseen(_ name: String) {
        element("span", .class("unseen")) { html in
            html.raw(" ")
            html.name(name)
        }
    }
}

private enum Words {
    static let ended = Wording(vi: "Đã kết thúc", en: "Ended")
    static let invite = Wording(vi: "Cấp mã mời", en: "Invite")
    static let end = Wording(vi: "Kết thúc chức vụ…", en: "End it…")
    static let endNow = Wording(vi: "Kết thúc ngay", en: "End it now")
    static let effect = Wording(
        vi: "Người này mất ngay quyền làm việc theo chức vụ đó trong đơn vị; muốn trở lại phải bổ nhiệm lại.",
        en: "They can do nothing here by that post any more, from this moment on; only a new appointment brings it back.")
}
