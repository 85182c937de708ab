import Emulation

extension HTMLWriter {
    mutating func campaigns(_ view: CampaignsView) {
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(CampaignsView.title) }
                html.element("p") { $0.name(view.unitName) }
            }
            html.element("div", .class("deeds")) { html in
                html.element("a", .href(DocumentsView.address(in: view.unit))) { $0.text(DocumentView.title) }
                html.element("a", .href(SubjectsView.address(in: view.unit))) { $0.text(SubjectsView.title) }
                html.element("a", .href(NominationsView.address(in: view.unit))) { $0.text(NominationsView.title) }
                html.element("a", .href(MovementsView.address(in: view.unit))) { $0.text(MovementsView.title) }
                html.element("a", .href("/\(view.unit)/su-kien")) { $0.text(EventsView.title) }
                guard view.mayPrepare else { return }
                html.element("a", .class("btn"), .href("/\(view.unit)/ke-hoach-moi")) { $0.text(BeginningView.title) }
            }
        }
        above(view)
        if !view.drafts.isEmpty {
            element("section", .class("part")) { html in
                html.element("h2") { $0.text(Words.drafts) }
                html.element("ul", .class("tasks")) { html in
                    for draft in view.drafts {
                        html.record(draft.name, draft.way, draft.isOwn ? Words.launching : Words.takingUp, nil, draft.summary)
                    }
                }
            }
        }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.published) }
            guard !view.rows.isEmpty else { return html.element("p", .class("card")) { $0.text(Words.none) } }
            html.element("ul", .class("tasks")) { html in
                for row in view.rows {
                    html.record(row.name, row.way, row.isOwn ? Words.launched : Words.takenUp, row.document, row.summary, row.state.words)
                }
            }
        }
    }

    private mutating func record(
        _ name: String, _ way: PageAddress, _ kind: Wording, _ document: Wording?, _ summary: String, _ state: Wording? = nil
    ) {
        element("li") { html in
            html.element("div") { html in
                html.element("h3") { html in
                    html.element("a", .href(way)) { html in
                        if name.isEmpty { html.text(Words.nameless) } else { html.text(name) }
                    }
                    guard let state else { return }
                    html.raw(" ")
                    html.element("span", .class("tag")) { $0.text(state) }
                }
                html.element("p", .class("small soft")) { html in
                    html.text(kind)
                    if let document {
                        html.raw(" · ")
                        html.text(document)
                    }
                }
                html.element("p", .class("small")) { $0.text(summary) }
            }
        }
    }

    private mutating func above(_ view: CampaignsView) {
        guard !view.above.isEmpty else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.above) }
            html.element("ul", .class("tasks")) { html in
                for item in view.above {
                    html.element("li") { html in
                        html.element("div") { html in
                            html.element("h3") { html in html.element("a", .href(item.way)) { $0.text(item.name) } }
                            html.element("p", .class("small soft")) { html in
                                html.name(item.issuer)
                                if let document = item.document {
                                    html.raw(" · ")
                                    html.text(document)
                                }
                                if let strength = item.strength {
                                    html.raw(" · ")
                                    html.text(strength.words)
                                }
                            }
                            html.due(item, view.today)
                        }
                        html.element("p", .class("go")) { $0.answer(item.answer) }
                    }
                }
            }
        }
    }

    /// By when it is to be taken up; what is requested is never late.
    private mutating func due(_ item: CampaignsView.Above, _ today: Day) {
        guard case .none = item.answer, let day = item.adoptBy else { return }
        element("p", .class("small")) { html in
            html.text(Wording(vi: "Triển khai trước ngày \(day.vietnamese)", en: "To be taken up by \(day.vietnamese)"))
            html.raw(" ")
            let isLate = item.strength == .ordered && day < today
            html.element("span", isLate ? .class("tag bad") : .class("tag")) { $0.text(Written.time(from: today, to: day)) }
        }
    }

    /// The way to what the unit made of a plan from above.
    mutating func answer(_ answer: CampaignsView.Above.Answer) {
        switch answer {
        case .nothing: break
        case .takenUp(let way): element("a", .href(way)) { $0.text(Words.taken) }
        case .beingWritten(let way): element("a", .class("btn calm"), .href(way)) { $0.text(Words.goOn) }
        case .none(let way): element("a", .class("btn calm"), .href(way)) { $0.text(BeginningView.adoption) }
        }
    }
}

private enum Words {
    static let none = Wording(vi: "Đơn vị chưa ban hành kế hoạch nào.", en: "The unit has issued no plan yet.")
    static let launched = Wording(vi: "Tự phát động", en: "Launched here")
    static let takenUp = Wording(vi: "Triển khai kế hoạch của cấp trên", en: "Takes up the plan from above")
    static let launching = Wording(vi: "Phong trào của đơn vị", en: "A campaign of the unit's own")
    static let takingUp = Wording(vi: "Kế hoạch triển khai", en: "Takes up a plan from above")
    static let drafts = Wording(vi: "Đang soạn", en: "Being written")
    static let published = Wording(vi: "Đã ban hành", en: "Published")
    static let above = Wording(vi: "Cấp trên giao, đề nghị", en: "From above")
    static let nameless = Wording(vi: "(chưa có tên)", en: "(no name yet)")
    static let taken = Wording(vi: "Đã triển khai", en: "Taken up")
    static let goOn = Wording(vi: "Soạn tiếp", en: "Go on writing")
}
