import Emulation
import Operations
import Store

extension HTMLWriter {
    mutating func campaign(_ view: CampaignView) {
        crumbs(to: "/\(view.unit)/phong-trao", CampaignsView.title, here: view.heading)
        plan(view)
    }

    /// The document by itself.
    mutating func plan(_ view: CampaignView) {
        letterhead(view)
        if let motto = view.campaign.motto { element("p", .class("motto")) { $0.text(motto) } }
        if view.isOwn {
            element("div", .class("deeds part")) { html in
                html.element("a", .class("btn"), .href("/\(view.unit)/phong-trao/\(view.campaign.id)/so-lieu")) { $0.text(Words.figures) }
                html.element("a", .class("btn calm"), .href("/\(view.unit)/phong-trao/\(view.campaign.id)/tham-gia")) {
                    $0.text(ParticipationView.title)
                }
                html.element("a", .class("btn calm"), .href("/\(view.unit)/phong-trao/\(view.campaign.id)/dien-bien")) {
                    $0.text(TimelineView.title)
                }
                for way in view.ways { html.element("a", .class("btn calm"), .href(way.address)) { $0.text(way.words) } }
            }
        }
        if case .nothing = view.answer {} else { element("div", .class("deeds part")) { $0.answer(view.answer) } }
        if let way = view.raising {
            element("p", .class("field screen-only")) { $0.element("a", .href(way)) { $0.text(RaiseView.title) } }
        }
        let theme = view.campaign.theme
        element("div", theme != nil ? .class("part two") : .class("part")) { html in
            html.element("div", .class("card")) { $0.facts(view) }
            guard let theme else { return }
            html.element("div", .class("card")) { html in
                html.element("h2") { $0.text(Words.theme) }
                html.element("p", .class("doc")) { $0.text(theme) }
            }
        }
        clauses(view)
        targets(view)
        movements(view)
        bases(view)
        revisions(view)
        signature(view)
        recipients(view)
    }

    private mutating func letterhead(_ view: CampaignView) {
        element("div", .class("doc")) { html in
            html.letterhead { html in
                html.element("strong") { html in
                    for (place, line) in view.authority.enumerated() {
                        if place > 0 { html.element("br") }
                        html.text(line)
                    }
                }
                if let symbol = view.campaign.symbol {
                    html.element("br")
                    html.text("Số: \(symbol)")
                    html.sample(view.isSample("symbol"))
                }
            } right: { html in
                if let place = view.place {
                    html.element("br")
                    html.element("em") { $0.text(place) }
                    html.sample(view.isSample("issuedOn"))
                }
            }
            // A page has one heading, and that of a draft says what is done with it.
            html.element(view.isDraft ? "h2" : "h1") { html in
                html.text(Words.plan)
                html.element("small", .lang(.vi)) { $0.text(view.campaign.summary) }
            }
        }
    }

    /// Whatever was made up says so.
    mutating func sample(_ isSample: Bool) {
        guard isSample else { return }
        raw(" ")
        element("span", .class("sample")) { $0.text(Wording(vi: "mẫu", en: "sample")) }
    }

    private mutating func facts(_ view: CampaignView) {
        element("h2") { $0.text(Words.inShort) }
        element("dl", .class("facts")) { html in
            html.fact(Words.shortName) { $0.text(view.campaign.shortName) }
            html.fact(Words.time) { html in
                if let event = view.eventAddress { html.element("a", .href(event)) { $0.text(view.time) } } else { html.text(view.time) }
                html.sample(view.isSample("start") || view.isSample("end"))
            }
            if let reporting = view.reporting {
                html.fact(Words.reporting) { html in
                    html.text(reporting)
                    html.sample(view.isSample("schedule"))
                }
            }
            if let signer = view.signer { html.fact(Words.signer) { $0.text(signer) } }
            if let above = view.above {
                html.fact(Words.takesUp) { html in
                    html.element("a", .href("/\(view.unit)/cua/\(above.campaign.unit)/phong-trao/\(above.campaign.id)")) { html in
                        html.text(Written.document(above.campaign.symbol, above.campaign.issuedOn) ?? CampaignView.title)
                    }
                    html.text(Wording(vi: " của \(above.issuer.name)", en: " of \(above.issuer.name)"))
                }
            }
            html.fact(Words.state) { $0.text(view.state) }
        }
    }

    private mutating func targets(_ view: CampaignView) {
        guard !view.targets.isEmpty else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.targets) }
            html.element("div", .class("scroll"), .role("region"), .aria("label", Words.targets), .tabindex("0")) { html in
                html.element("table", .class("fold")) { html in
                    html.element("caption", .class("unseen")) { $0.text(Words.targets) }
                    html.element("thead") { html in
                        html.element("tr") { html in
                            html.element("th", .scopeColumn) { $0.text(Words.indicator) }
                            html.element("th", .scopeColumn) { $0.text(Words.combined) }
                            html.element("th", .scopeColumn, .class("num")) { $0.text(Words.given) }
                            html.element("th", .scopeColumn, .class("num")) { $0.text(Words.own) }
                        }
                    }
                    html.element("tbody") { html in
                        for target in view.targets { html.target(target) }
                    }
                }
            }
        }
    }

    private mutating func target(_ target: CampaignView.Target) {
        element("tr") { html in
            html.element("th", .scopeRow) { html in
                html.text(target.name)
                html.sample(target.isSample)
                html.element("span", .class("sub soft")) { $0.text(target.measure) }
            }
            html.element("td", .data("of", Words.combined)) { $0.text(target.combined) }
            html.element("td", .class("num"), .data("of", Words.given)) { html in
                if let given = target.given { html.text(given) }
            }
            html.element("td", .class("num"), .data("of", Words.own)) { html in
                guard let own = target.own else { return }
                html.text(own)
                guard target.isStricter else { return }
                html.raw(" ")
                html.element("span", .class("tag good")) { $0.text(target.isLess ? Words.lower : Words.higher) }
            }
        }
    }

    private mutating func movements(_ view: CampaignView) {
        guard !view.full.movements.isEmpty else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.movements) }
            html.element("div", .class("two")) { html in
                for launcher in LinkedMovement.Launcher.allCases {
                    let movements = view.full.movements.filter { $0.launchedBy == launcher }
                    guard !movements.isEmpty else { continue }
                    html.element("div", .class("card")) { html in
                        html.element("h3") {
                            $0.text(Wording(vi: "Do \(launcher.words.vi) phát động", en: "Launched by \(launcher.words.en)"))
                        }
                        html.element("ul", .class("plain")) { html in
                            for movement in movements {
                                html.element("li") { html in
                                    html.text(movement.name)
                                    html.element("br")
                                    html.element("span", .class("small soft")) { $0.text(CampaignView.plan(of: movement)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private mutating func bases(_ view: CampaignView) {
        guard !view.bases.isEmpty else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.bases) }
            html.element("ul", .class("plain card")) { html in
                for basis in view.bases {
                    html.element("li") { html in
                        if let document = basis.document {
                            html.element("a", .href(.document(document.reference, seenFrom: view.unit))) {
                                $0.text(CampaignView.basis(basis.basis))
                            }
                        } else {
                            html.text(CampaignView.basis(basis.basis))
                        }
                        if let summary = basis.basis.summary {
                            html.raw(": ")
                            html.element("span", .class("soft")) { $0.text(summary) }
                        }
                        // Words alone say nothing to look at twice once they are published.
                        guard view.isDraft || basis.document != nil else { return }
                        html.raw(" ")
                        html.element("span", .class("screen-only")) { $0.validity(basis.validity) }
                    }
                }
            }
        }
    }

    private mutating func revisions(_ view: CampaignView) {
        guard view.full.revisions.count > 1 else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(Words.revisions) }
            html.element("ol", .class("plain card")) { html in
                for revision in view.full.revisions.dropFirst() {
                    html.element("li") { html in
                        html.element("p", .class("small soft")) { $0.text(Written.amendment(revision)) }
                        html.element("p") { $0.text(revision.summary) }
                    }
                }
            }
        }
    }

    /// At its foot, as they are printed.
    private mutating func recipients(_ view: CampaignView) {
        guard !view.full.recipients.isEmpty else { return }
        element("p", .class("small part"), .lang(.vi)) { html in
            html.element("strong") { $0.text(Words.recipients) }
            for line in view.full.recipients {
                html.raw("<br>- ")
                html.name(line.words)
            }
        }
    }

    private mutating func signature(_ view: CampaignView) {
        guard let signer = view.campaign.signer else { return }
        element("div", .class("paper-only")) { html in
            html.element("div", .class("sign"), .lang(.vi)) { html in
                html.element("p") { _ in }
                html.element("p") { html in
                    switch view.campaign.signerCapacity {
                    case .onBehalf?: html.element("strong") { $0.text("TM. ỦY BAN NHÂN DÂN") }
                    case let capacity? where capacity != .none: html.element("strong") { $0.text("\(capacity.rawValue).") }
                    default: break
                    }
                    html.raw("<br><br><br>")
                    html.element("strong") { $0.text(signer) }
                }
            }
        }
    }
}

private enum Words {
    static let plan = Wording(vi: "KẾ HOẠCH", en: "PLAN")
    static let figures = Wording(vi: "Xem số liệu", en: "See the figures")
    static let theme = Wording(vi: "Chủ đề", en: "Theme")
    static let inShort = Wording(vi: "Tóm tắt", en: "In short")
    static let shortName = Wording(vi: "Tên gọi tắt", en: "Short name")
    static let time = Wording(vi: "Thời gian", en: "Time")
    static let reporting = Wording(vi: "Báo cáo", en: "Reports")
    static let signer = Wording(vi: "Người ký", en: "Signed by")
    static let takesUp = Wording(vi: "Thực hiện", en: "Takes up")
    static let state = Wording(vi: "Trạng thái", en: "State")
    static let targets = Wording(vi: "Chỉ tiêu và mức giao", en: "Indicators and targets")
    static let indicator = Wording(vi: "Chỉ tiêu", en: "Indicator")
    static let combined = Wording(vi: "Cách tổng hợp", en: "Combined by")
    static let given = Wording(vi: "Cấp trên giao", en: "Given from above")
    static let own = Wording(vi: "Đơn vị phấn đấu", en: "Own target")
    static let higher = Wording(vi: "cao hơn", en: "higher")
    static let lower = Wording(vi: "thấp hơn", en: "lower")
    static let movements = Wording(vi: "Phong trào liên quan", en: "Movements it bundles")
    static let bases = Wording(vi: "Căn cứ", en: "Bases")
    static let recipients = Wording(vi: "Nơi nhận:", en: "Recipients:")
    static let revisions = Wording(vi: "Các lần điều chỉnh", en: "Amendments")
}
