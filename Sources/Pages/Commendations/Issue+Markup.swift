import Emulation
import Foundation

extension HTMLWriter {
    mutating func issue(_ view: IssueView, _ proof: String) {
        summary(view.mistakes, Words.refused)
        titled(IssueView.title, under: (CommendationsView.address(in: view.here), CommendationsView.title))
        guard !view.nominations.isEmpty else { return element("p", .class("card")) { $0.text(Words.none) } }
        element("form", .class("card field"), .action(IssueView.address(in: view.here)), .post, .novalidate) { html in
            html.proof(proof)
            html.element("input", .type("hidden"), .name("id"), .value(view.id))
            html.ticks(
                CommendationControls.nominations, "items", "nomination", view.nominations, view.chosen, view.mistakes, hint: Words.order)
            html.field(
                CommendationControls.summary, name: "summary", view.mistakes, hint: Words.summaryHint,
                [.type("text"), .value(view.summary), .autocomplete("off")])
            if !view.bases.isEmpty {
                html.ticks(CommendationControls.bases, "rests", "document", view.bases, view.rests, view.mistakes, hint: Words.bases)
            }
            html.field(
                CommendationControls.budget, name: "budget", view.mistakes, hint: Words.budgetHint,
                [.type("text"), .value(view.budget), .autocomplete("off")])
            html.paragraphs(CommendationControls.despite, "despite", view.despite, view.mistakes, hint: Words.despiteHint)
            html.signing(view.signing, view.mistakes)
            html.element("p") { $0.text(Words.effect) }
            html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.issue) } }
        }
    }

    /// Boxes to be ticked, in the order in which they will stand.
    mutating func ticks(
        _ control: Control, _ list: StaticString, _ member: StaticString, _ choices: [IssueView.Choice], _ chosen: Set<UUID>,
        _ mistakes: Mistakes, hint: Wording
    ) {
        let wrong = mistakes.at(control.id)
        element("fieldset", .class("field")) { html in
            html.element("legend") { $0.text(control.label) }
            html.element("p", .class("hint")) { $0.text(hint) }
            html.wrong(wrong, at: control.id)
            html.element("div", .class("pick")) { html in
                for (place, choice) in choices.enumerated() {
                    // What is wrong with all of them leads to the first.
                    let id = place == 0 ? control.id : "\(control.id)-\(place)"
                    html.element("label", .for(id)) { html in
                        html.element(
                            "input", .type("checkbox"), .id(id), .name(list, place, member), .value(choice.id.uuidString.lowercased()),
                            chosen.contains(choice.id) ? .checked : nil, wrong.isEmpty || place > 0 ? nil : .aria("invalid", "true"),
                            wrong.isEmpty || place > 0 ? nil : .aria("describedby", control.id + "-loi"))
                        html.element("span") { html in
                            html.name(choice.name)
                            if !choice.words.isEmpty {
                                html.raw(" ")
                                html.element("span", .class("small soft")) { $0.name(choice.words) }
                            }
                        }
                    }
                }
            }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa ban hành được", en: "It is not issued")
    static let none = Wording(
        vi: "Không có đề nghị nào đã thẩm định mà chưa quyết định.", en: "No nomination was appraised that is not decided on.")
    static let order = Wording(
        vi: "Thứ tự trong danh sách là số sổ vàng trên giấy.", en: "Their order is the number in the golden book.")
    static let summaryHint = Wording(
        vi: "Ví dụ: Về việc tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã.", en: "As printed under the heading of the decision.")
    static let bases = Wording(
        vi: "Văn bản đã ghi nhận và còn hiệu lực vào ngày ban hành.", en: "Documents that are known and stand on the day.")
    static let budgetHint = Wording(
        vi: "Ví dụ: Quỹ thi đua, khen thưởng của xã năm 2024.", en: "Such as the unit's own fund for emulation and commendation.")
    static let despiteHint = Wording(
        vi: "Chỉ ghi khi hệ thống cảnh báo: người được khen đã có hình thức tương tự, hoặc thẩm quyền chưa rõ.",
        en: "Only where there is a warning: somebody has something like it already, or nobody read who may decide.")
    static let effect = Wording(
        vi:
            "Ban hành lấy số tiếp theo của sổ quyết định, ghi ngày hôm nay và cấp mã kiểm tra cho từng giấy; "
            + "sau đó chỉ hủy bỏ được theo Điều 93.",
        en: "It takes the next number and today's day, and makes a certificate for each line; then it can only be cancelled by article 93.")
    static let issue = Wording(vi: "Ban hành quyết định", en: "Issue the decision")
}
