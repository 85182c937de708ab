import Emulation
import Foundation
import Operations
import Store

extension HTMLWriter {
    mutating func publication(_ view: PublicationView, _ proof: String) {
        crumbs(to: view.draft.address, DraftView.title, here: PublicationView.title)
        element("div", .class("title screen-only")) { html in
            html.element("h1") { $0.text(PublicationView.title) }
        }
        // One summary: what hinders says what a refused publication would.
        if view.draft.hindrances.isEmpty { summary(view.mistakes, Words.refused) } else { hindrances(view.draft.hindrances) }
        plan(view.plan)
        heeds(view)
        addressed(view)
        targets(view)
        deed(view, proof)
    }

    private mutating func hindrances(_ hindrances: [DraftView.Hindrance]) {
        element("div", .class("alert bad"), .id("loi"), .role("alert"), .tabindex("-1"), .autofocus) { html in
            html.element("h2") {
                $0.text(
                    Wording(
                        vi: "Chưa ban hành được: có \(hindrances.count) chỗ cần sửa",
                        en: hindrances.count == 1
                            ? "It cannot be published yet: one thing has to be mended"
                            : "It cannot be published yet: \(hindrances.count) things have to be mended"))
            }
            html.element("ul") { html in
                for hindrance in hindrances {
                    html.element("li") { html in
                        if let place = hindrance.place {
                            html.element("a", .href(place)) { $0.text(hindrance.words) }
                        } else {
                            html.text(hindrance.words)
                        }
                    }
                }
            }
        }
    }

    private mutating func heeds(_ view: PublicationView) {
        guard !view.heeds.isEmpty else { return }
        element("section", .class("part alert wait")) { html in
            html.element("h2") { $0.text(Words.heeds) }
            html.element("ul") { html in
                for heed in view.heeds {
                    html.element("li") { html in
                        html.name(heed.text)
                        html.raw(": ")
                        html.text(heed.kind.words)
                    }
                }
            }
            html.element("p", .class("small")) { $0.text(Words.noHindrance) }
        }
    }

    private mutating func addressed(_ view: PublicationView) {
        guard !view.addressed.isEmpty else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(PlanPart.addresses.title) }
            html.element("ul", .class("plain card")) { html in
                for addressee in view.addressed {
                    html.element("li") { html in
                        html.name(addressee.name)
                        html.raw(" ")
                        html.element("span", .class("tag")) { $0.text(addressee.address.strength.words) }
                        guard let day = addressee.address.adoptBy else { return }
                        html.raw(" ")
                        html.element("span", .class("small soft")) {
                            $0.text(Wording(vi: "triển khai trước ngày \(day.vietnamese)", en: "to be taken up by \(day.vietnamese)"))
                        }
                    }
                }
            }
        }
    }

    private mutating func targets(_ view: PublicationView) {
        guard !view.targets.isEmpty else { return }
        element("section", .class("part")) { html in
            html.element("h2") { $0.text(PlanPart.targets.title) }
            html.element("div", .class("scroll"), .role("region"), .aria("label", PlanPart.targets.title), .tabindex("0")) { html in
                html.element("table") { html in
                    html.element("caption", .class("unseen")) { $0.text(PlanPart.targets.title) }
                    html.element("thead") { html in
                        html.element("tr") { html in
                            html.element("th", .scopeColumn) { $0.text(Words.unit) }
                            html.element("th", .scopeColumn) { $0.text(PlanPart.indicators.title) }
                            html.element("th", .scopeColumn, .class("num")) { $0.text(PlanPart.targets.title) }
                        }
                    }
                    html.element("tbody") { html in
                        for target in view.targets {
                            html.element("tr") { html in
                                html.element("th", .scopeRow) { html in
                                    guard let unit = target.unit else { return html.text(Words.all) }
                                    html.name(view.names[unit] ?? "\(unit)")
                                }
                                html.element("td") { $0.text(target.indicator.name) }
                                html.element("td", .class("num")) { $0.text(Written.shown(target.after, of: target.indicator)) }
                            }
                        }
                    }
                }
            }
        }
    }

    private mutating func deed(_ view: PublicationView, _ proof: String) {
        element("section", .class("part card")) { html in
            html.element("h2") { $0.text(Words.publish) }
            html.element("p") { $0.text(view.effect) }
            if let copies = view.copies { html.element("p", .class("field")) { $0.text(copies) } }
            if let number = view.number { html.element("p", .class("field")) { $0.text(number) } }
            guard view.maySign else {
                html.element("p", .class("field")) { html in
                    html.text(view.leaders.isEmpty ? Words.noLeader : Words.leaders)
                    for (place, leader) in view.leaders.enumerated() {
                        html.text(place == 0 ? " " : ", ")
                        html.name(leader)
                    }
                }
                return
            }
            guard view.draft.hindrances.isEmpty else { return html.element("p", .class("field")) { $0.text(Words.first) } }
            html.element("form", .class("field"), .action(.publication(view.draft.campaign, of: view.draft.unit)), .post) { html in
                html.decision(seeing: view.draft.tag, proof: proof)
                if let signing = view.signing { html.signing(signing, view.mistakes) }
                html.element("p") { $0.text(Words.sure) }
                html.element("p", .class("field")) { html in
                    html.element("button", .class("btn")) { html in
                        html.text(
                            view.addressed.isEmpty
                                ? Words.publish
                                : Wording(
                                    vi: "Ban hành cho \(view.addressed.count) đơn vị",
                                    en: "Publish it to \(view.addressed.count == 1 ? "one unit" : "\(view.addressed.count) units")"))
                    }
                }
            }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa ban hành được", en: "Not published")
    static let heeds = Wording(vi: "Căn cứ nên xem lại", en: "Bases to be looked at twice")
    static let noHindrance = Wording(
        vi: "Điều này không ngăn việc ban hành: có khi kế hoạch viện dẫn đúng văn bản của thời điểm đó.",
        en: "It hinders nothing: a plan may be right to name what stood at the time.")
    static let unit = Wording(vi: "Đơn vị", en: "Unit")
    static let all = Wording(vi: "Mọi đơn vị", en: "All units")
    static let publish = Wording(vi: "Ban hành", en: "Publish")
    static let sure = Wording(
        vi: "Đã đọc toàn văn và đồng ý ban hành? Đã ban hành thì không rút lại được, chỉ điều chỉnh.",
        en: "Have you read all of it? Once published it cannot be taken back, only amended.")
    static let leaders = Wording(vi: "Bản nháp đã lưu. Người ban hành được:", en: "The draft is kept. It can be published by:")
    static let noLeader = Wording(
        vi: "Bản nháp đã lưu. Đơn vị chưa có lãnh đạo trong hệ thống để ban hành.",
        en: "The draft is kept. The unit has no leader here yet who could publish it.")
    static let first = Wording(vi: "Sửa các chỗ nêu ở đầu trang rồi ban hành.", en: "Mend what stands at the head of the page first.")
}
