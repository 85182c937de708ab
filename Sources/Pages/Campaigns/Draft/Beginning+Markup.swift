import Emulation
import Foundation
import Operations

extension HTMLWriter {
    mutating func beginning(_ view: BeginningView, _ proof: String) {
        crumbs(to: "/\(view.unit)/phong-trao", CampaignsView.title, here: view.heading)
        element("div", .class("title")) { html in
            html.element("div") { html in
                html.element("h1") { $0.text(view.heading) }
                if let given = view.given {
                    html.element("p") { html in
                        html.element("a", .href("/\(view.unit)/cua/\(given.campaign.unit)/phong-trao/\(given.campaign.id)")) { html in
                            html.text(Written.document(given.campaign.symbol, given.campaign.issuedOn) ?? CampaignView.title)
                        }
                        html.text(Wording(vi: " của \(given.issuer.name)", en: " of \(given.issuer.name)"))
                    }
                }
            }
        }
        summary(view.mistakes, Words.refused)
        element("p") { html in
            html.element(
                "a", .href(PastingView.address(in: view.unit, view.given.map { (owner: $0.campaign.unit, campaign: $0.campaign.id) }))
            ) { $0.text(PastingView.title) }
        }
        if view.given != nil { given(view) }
        element("form", .class("card narrow part"), .action(view.address), .post, .novalidate) { html in
            html.proof(proof)
            html.element("input", .type("hidden"), .name("id"), .value(view.id))
            html.field(
                BeginningView.name, name: "shortName", view.mistakes, [.type("text"), .value(view.name), .autocomplete("off")])
            html.field(
                BeginningView.start, name: "start", view.mistakes,
                hint: view.isEvent(view.given?.campaign.start) ? Words.event : Words.day,
                [.type("text"), .class("n6"), .value(view.start), .autocomplete("off")])
            html.field(
                BeginningView.end, name: "end", view.mistakes, hint: view.isEvent(view.given?.campaign.end) ? Words.event : Words.day,
                [.type("text"), .class("n6"), .value(view.end), .autocomplete("off")])
            html.element("div", .class("field")) { html in
                html.element("button", .class("btn")) { $0.text(view.heading) }
            }
        }
    }

    private mutating func given(_ view: BeginningView) {
        element("section", .class("card")) { html in
            html.element("h2") { $0.text(Words.given) }
            html.element("ul", .class("plain")) { html in
                for indicator in view.given?.contract.indicators ?? [] {
                    html.element("li") { html in
                        html.text(indicator.name)
                        html.element("span", .class("sub")) { html in
                            let column = TargetGrid.Column(indicator: indicator, given: view.given?.contract.targets[indicator.id])
                            html.text(column.bound ?? Words.nothing)
                        }
                    }
                }
            }
            html.element("p", .class("field hint")) { $0.text(Words.taken) }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa lưu được: có chỗ cần sửa", en: "Not saved yet: something has to be mended")
    static let day = Wording(vi: "Ví dụ: 31/12/2024.", en: "For example 31/12/2024.")
    static let event = Wording(
        vi: "Bỏ trống thì theo sự kiện mà kế hoạch cấp trên đã nêu.", en: "Left empty, it is the event that the plan above names.")
    static let given = Wording(vi: "Cấp trên đã giao", en: "What is given from above")
    static let nothing = Wording(vi: "Chưa giao mức cho đơn vị.", en: "No target is set for the unit.")
    static let taken = Wording(
        vi: "Các chỉ tiêu này có sẵn trong kế hoạch triển khai, với mức đã giao; đơn vị chỉ đặt được mức chặt hơn.",
        en: "They are in the plan that takes it up, with these targets; the unit can only set stricter ones.")
}
