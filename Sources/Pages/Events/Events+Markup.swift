import Emulation
import FoundationEssentials
import Operations

extension HTMLWriter {
    mutating func events(_ view: EventsView, _ proof: String) {
        crumbs(to: "/\(view.unit)/phong-trao", CampaignsView.title, here: EventsView.title)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(EventsView.title) }
                html.element("p") { $0.name(view.unitName) }
            }
        }
        if view.own.isEmpty, view.above.isEmpty { element("p", .class("card")) { $0.text(Words.none) } }
        list(view.own, Words.own)
        list(view.above, Words.above)
        guard view.mayAnnounce else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.announceNew) }
            html.summary(view.mistakes, Words.refused)
            html.element("form", .class("card narrow field"), .action("/\(view.unit)/su-kien"), .post, .novalidate) { html in
                html.proof(proof)
                html.element("input", .type("hidden"), .name("id"), .value(view.id))
                html.eventFields(view.typed, view.mistakes, [:])
                html.element("p", .class("field")) { html in html.element("button", .class("btn")) { $0.text(Words.announce) } }
            }
        }
    }

    private mutating func list(_ rows: [EventsView.Row], _ title: Wording) {
        guard !rows.isEmpty else { return }
        element("div", .class("head field")) { html in html.element("h2") { $0.text(title) } }
        element("ul", .class("tasks")) { html in
            for row in rows {
                html.element("li") { html in
                    html.element("div") { html in
                        html.element("h3") { html in html.element("a", .href(row.way)) { $0.text(row.name) } }
                        html.element("p", .class("small")) { $0.text(row.day) }
                        for name in row.campaigns { html.element("p", .class("small soft")) { $0.name(name) } }
                        if row.below > 0 { html.element("p", .class("small soft")) { $0.text(Words.below(row.below)) } }
                    }
                }
            }
        }
    }

    mutating func event(_ view: AnchorEventView, _ proof: String) {
        crumbs(to: "/\(view.unit)/su-kien", EventsView.title, here: view.heading)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(view.event.name) }
                html.element("p") { $0.text(view.day) }
            }
        }
        summary(view.mistakes, view.isStale ? Words.stale : Words.refused)
        reach(view)
        guard view.mayAnnounce else { return }
        element("form", .class("card narrow part"), .action(view.address), .post, .novalidate) { html in
            html.proof(proof)
            html.element("input", .type("hidden"), .name("seen"), .value(view.event.tag))
            for (name, value) in [
                ("wasName" as StaticString, view.typed.wasName), ("wasPlanned", view.typed.wasPlanned), ("wasHeld", view.typed.wasHeld),
            ] { html.element("input", .type("hidden"), .name(name), .value(value)) }
            html.element("h2") { $0.text(Words.change) }
            html.eventFields(view.typed, view.mistakes, view.theirs)
            html.paragraphs(TypedEvent.reason, "reason", view.typed.reason, view.mistakes)
            html.element("p", .class("deeds field")) { html in
                if view.isChecked {
                    html.element("button", .class("btn"), .name("deed"), .value("save")) { $0.text(Words.set) }
                    html.element("button", .class("btn calm"), .name("deed"), .value("check")) { $0.text(Words.checkAgain) }
                } else {
                    html.element("button", .class("btn"), .name("deed"), .value("check")) { $0.text(Words.check) }
                }
            }
        }
    }

    /// What hangs on it; once it was looked at, with what the days that are typed do.
    private mutating func reach(_ view: AnchorEventView) {
        element("section", view.isChecked ? .class("alert wait") : .class("card")) { html in
            html.element("h2") { $0.text(view.isChecked ? Words.thenChanges : Words.hanging) }
            if view.lines.isEmpty { html.element("p") { $0.text(Words.nothing) } }
            html.element("ul", .class("plain")) { html in
                for line in view.lines {
                    html.element("li") { html in
                        html.element("a", .href(line.way)) { $0.name(line.name) }
                        if let periods = line.periods { html.element("p", .class("small soft")) { $0.text(periods) } }
                        guard view.isChecked, line.periods != nil else { return }
                        if line.added == nil, line.removed == nil { html.element("p", .class("small")) { $0.text(Words.same) } }
                        if let added = line.added {
                            html.element("p", .class("small")) {
                                $0.text(Wording(vi: "Thêm kỳ báo cáo: \(added.vi).", en: "New reporting periods: \(added.en)."))
                            }
                        }
                        guard let removed = line.removed else { return }
                        html.element("p", .class("small")) {
                            $0.text(
                                Wording(
                                    vi: "Bỏ kỳ báo cáo: \(removed.vi). Kỳ đã có báo cáo được giữ lại.",
                                    en: "Reporting periods that go: \(removed.en). One that somebody reports on stays."))
                        }
                    }
                }
            }
            if view.below > 0 { html.element("p", .class("small")) { $0.text(Words.below(view.below)) } }
        }
    }

    private mutating func eventFields(_ typed: TypedEvent, _ mistakes: Mistakes, _ theirs: [String: Wording]) {
        let name = TypedEvent.name, planned = TypedEvent.plannedOn, held = TypedEvent.heldOn
        for (control, field, value, hint) in [
            (name, "name" as StaticString, typed.name, nil as Wording?), (planned, "plannedOn", typed.plannedOn, Words.plannedHint),
            (held, "heldOn", typed.heldOn, Words.heldHint),
        ] {
            self.field(
                control, name: field, mistakes, hint: hint,
                [.type("text"), .value(value), .autocomplete("off")] + (control.id == name.id ? [] : [.class("n6")]))
            if let theirs = theirs[control.id] { element("p", .class("heed")) { $0.text(theirs) } }
        }
    }
}

private enum Words {
    static let none = Wording(
        vi: "Chưa có sự kiện mốc nào; kế hoạch nào cũng kết thúc vào một ngày định sẵn.", en: "There is no anchor event yet.")
    static let own = Wording(vi: "Do đơn vị thông báo", en: "Announced here")
    static let above = Wording(
        vi: "Sự kiện của cấp trên mà kế hoạch của đơn vị căn cứ vào", en: "From above, the unit's plans hang on them")
    static let announceNew = Wording(vi: "Thông báo sự kiện mới", en: "Announce another one")
    static let announce = Wording(vi: "Thông báo", en: "Announce")
    static let refused = Wording(vi: "Chưa lưu được", en: "Not saved yet")
    static let stale = Wording(
        vi: "Người khác vừa sửa sự kiện này; vui lòng xem lại rồi gửi lại", en: "Somebody else changed it; please look at it and send again"
    )
    static let change = Wording(vi: "Ấn định ngày", en: "Set the day")
    static let set = Wording(vi: "Ấn định ngày", en: "Set the day now")
    static let check = Wording(vi: "Xem ảnh hưởng", en: "See what it moves")
    static let checkAgain = Wording(vi: "Xem lại ảnh hưởng", en: "Look again")
    static let hanging = Wording(vi: "Phong trào kết thúc cùng sự kiện", en: "What ends with it")
    static let thenChanges = Wording(vi: "Nếu ấn định như dưới đây", en: "If it is set as below")
    static let nothing = Wording(vi: "Không có phong trào nào của đơn vị.", en: "No campaign of the unit.")
    static let same = Wording(vi: "Kỳ báo cáo không thay đổi.", en: "Its reporting periods stay.")
    static let plannedHint = Wording(
        vi: "Ví dụ: 18/10/2025. Bỏ trống nếu chưa biết.", en: "For example 18/10/2025; empty while nobody knows.")
    static let heldHint = Wording(
        vi: "Chỉ ghi khi sự kiện đã diễn ra.", en: "Only once it has happened.")

    static func below(_ count: Int) -> Wording {
        Wording(
            vi: "\(count) phong trào của cấp dưới cũng kết thúc cùng sự kiện này.",
            en: count == 1 ? "One campaign below ends with it too." : "\(count) campaigns below end with it too.")
    }
}
