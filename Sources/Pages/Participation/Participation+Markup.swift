import Emulation
import Foundation

extension HTMLWriter {
    mutating func participation(_ view: ParticipationView) {
        crumbs(
            to: "/\(view.unit)/phong-trao/\(view.campaign.id)", Wording(vi: view.campaign.shortName, en: view.campaign.shortName),
            here: ParticipationView.title)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(view.heading) }
                html.element("p") { $0.text(view.campaign.shortName) }
            }
        }
        guard view.count > 0 else { return element("p", .class("card")) { $0.text(Words.addressesNobody) } }
        choice(view)
        tiles(view)
        missing(view)
        everybody(view)
    }

    private mutating func choice(_ view: ParticipationView) {
        element("form", .class("tools")) { html in
            html.element("div") { html in
                html.element("label", .for("ky")) { $0.text(Words.period) }
                html.element("select", .id("ky"), .name("ky")) { html in
                    for period in view.periods.reversed() {
                        html.element("option", .value(period.id.uuidString.lowercased()), period.id == view.period?.id ? .selected : nil) {
                            $0.text(Written.period(period))
                        }
                    }
                    html.element("option", .value(ParticipationView.none), view.period == nil ? .selected : nil) { $0.text(Words.adopting) }
                }
            }
            html.element("button", .class("btn calm")) { $0.text(Words.show) }
            html.printing()
        }
    }

    private mutating func tiles(_ view: ParticipationView) {
        element("ul", .class("tiles")) { html in
            html.tile(Words.addressed, view.count)
            html.tile(Words.adopted, view.adopted)
            if view.period != nil {
                html.tile(Words.accepted, view.accepted)
                html.tile(Words.waiting, view.waiting)
            }
            html.tile(Words.missing, view.missing.count)
        }
    }

    private mutating func tile(_ name: Wording, _ number: Int) {
        element("li") { html in
            html.element("span") { $0.text(name) }
            html.element("p") { html in
                html.element("b", .class("big")) { $0.text(number) }
            }
        }
    }

    private mutating func missing(_ view: ParticipationView) {
        guard !view.missing.isEmpty else {
            return element("p", .class("card")) { $0.text(Words.nobody) }
        }
        element("div", .class("head")) { html in html.element("h2") { $0.text(Words.missing) } }
        element("ul", .class("tasks")) { html in
            for row in view.missing {
                html.element("li") { html in
                    html.element("div") { html in
                        html.element("h3") { html in
                            html.name(row.name)
                            html.raw(" ")
                            html.element("span", .class("tag bad")) { $0.text(row.report ?? row.adoption) }
                        }
                        html.element("p", .class("small soft")) { html in
                            html.text(row.reason == nil ? row.why : Words.returned)
                            if let late = row.late {
                                html.raw(", ")
                                html.text(late)
                            }
                        }
                        if let reason = row.reason { html.element("p", .class("small said")) { $0.text(reason) } }
                    }
                }
            }
        }
    }

    private mutating func everybody(_ view: ParticipationView) {
        let all = Wording(vi: "Tất cả \(view.count) đơn vị", en: view.count == 1 ? "The one unit" : "All \(view.count) units")
        element("div", .class("part scroll"), .role("region"), .aria("label", all), .tabindex("0")) { html in
            html.element("table", .class("fold")) { html in
                html.element("caption") { $0.text(all) }
                html.element("thead") { html in
                    html.element("tr") { html in
                        html.element("th", .scopeColumn) { $0.text(Words.unit) }
                        html.element("th", .scopeColumn) { $0.text(Words.plan) }
                        if let period = view.period { html.element("th", .scopeColumn) { $0.text(Written.period(period)) } }
                    }
                }
                for group in view.groups {
                    html.element("tbody") { html in
                        html.element("tr", .class("group")) { html in
                            html.element("th", .scopeRows, .colspan(view.period == nil ? 2 : 3)) { $0.text(group.title) }
                        }
                        for row in group.rows { html.row(row, view.period.map(Written.period)) }
                    }
                }
            }
        }
    }

    private mutating func row(_ row: ParticipationView.Row, _ period: Wording?) {
        element("tr") { html in
            html.element("th", .scopeRow) { html in html.element("a", .href(row.unit)) { $0.name(row.name) } }
            html.element("td", .class("state"), .data("of", Words.plan)) { $0.text(row.adoption) }
            guard let report = row.report, let period else { return }
            html.element("td", .class("state"), .data("of", period)) { html in
                html.element("span", row.isMissing ? .class("tag bad") : row.isWaiting ? .class("tag wait") : nil) { html in
                    guard let way = row.way else { return html.text(report) }
                    html.element("a", .href(way)) { html in
                        html.text(report)
                        html.element("span", .class("unseen")) { $0.text(": " + row.name) }
                    }
                }
            }
        }
    }
}

private enum Words {
    static let period = Wording(vi: "Kỳ báo cáo", en: "Period")
    static let adopting = Wording(vi: "Ban hành kế hoạch triển khai", en: "Taking up the plan")
    static let show = Wording(vi: "Xem", en: "Show")
    static let addressed = Wording(vi: "Được giao, đề nghị", en: "Addressed")
    static let adopted = Wording(vi: "Đã ban hành kế hoạch", en: "Plan issued")
    static let accepted = Wording(vi: "Đã duyệt, tiếp nhận", en: "Accepted or received")
    static let waiting = Wording(vi: "Chờ duyệt", en: "Waiting")
    static let missing = Wording(vi: "Còn thiếu", en: "Missing")
    static let addressesNobody = Wording(
        vi: "Kế hoạch này không giao cho đơn vị nào.", en: "This plan addresses nobody.")
    static let nobody = Wording(vi: "Không đơn vị nào còn thiếu.", en: "Nobody is missing.")
    static let returned = Wording(vi: "Bị trả lại, chưa gửi lại", en: "Returned and not sent again")
    static let unit = Wording(vi: "Đơn vị", en: "Unit")
    static let plan = Wording(vi: "Kế hoạch triển khai", en: "Plan")
}
