import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Bringing in a table of old awards.
///
/// | address, behind `/{unit}/` | who | answer |
/// |---|---|---|
/// | `GET`, `POST doi-tuong/nhap-khen-thuong` | who prepares | all of it or nothing, and what is wrong with which line and column |
struct AwardTablePages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("doi-tuong/nhap-khen-thuong", AwardTableView.title, for: .may(.prepare), use: ask)
        units.deed("doi-tuong/nhap-khen-thuong", for: .may(.prepare), use: take)
    }

    @Sendable func ask(_ request: Request, context: UnitContext) async throws -> Response {
        try await show(AwardTableView(here: context.unit, id: UUID.version7().uuidString.lowercased()), request, context)
    }

    @Sendable func take(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: [AwardTableView.text]) {
            var fields = try Fields(form, allowing: ["id", "text"])
            let id = fields.newID("id")
            let text = fields.paragraphs("text", upTo: 300_000) ?? ""
            try fields.finish()
            _ = try await ImportPriorAwards(text, decision: Decision(id: id, seen: nil, isNew: true, said: text))
                .run(as: context.standing, on: postgres)
            return .onward(to: SubjectsView.address(in: context.unit), saying: .priorAwardsImported)
        } again: { mistakes in
            var view = AwardTableView(here: context.unit, id: form.asTyped("id", anewAfter: mistakes))
            view.typed = form.asTyped("text")
            view.mistakes = mistakes
            return try await show(view, request, context)
        }
    }

    private func show(_ view: AwardTableView, _ request: Request, _ context: UnitContext) async throws -> Response {
        let here = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        guard here.deeds.own.contains(.prepare) else { throw OperationRefusal.notPermitted }
        var frame = Frame(request, notice, AwardTableView.title)
        try frame.stand(here, context, at: .campaigns)
        frame.isRefused = !view.mistakes.all.isEmpty
        return frame.response(view.mistakes.status, headers: view.mistakes.headers) { $0.awardTable(view, frame.proof) }
    }
}

/// A table of old awards, as it was pasted.
struct AwardTableView: Sendable {
    let here: UnitID
    /// Made when the form was shown: sent twice, it is one.
    let id: String
    var typed = ""
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Nhập khen thưởng đã nhận", en: "Bring in old awards")
    static let text = Control(
        field: "text", id: "bang", label: Wording(vi: "Bảng, các cột cách nhau bằng dấu phẩy", en: "The table, with commas"))

    static func address(in unit: UnitID) -> PageAddress { "/\(unit)/doi-tuong/nhap-khen-thuong" }
}

extension HTMLWriter {
    mutating func awardTable(_ view: AwardTableView, _ proof: String) {
        summary(view.mistakes, Words.refused)
        titled(AwardTableView.title, under: (SubjectsView.address(in: view.here), SubjectsView.title))
        element("form", .class("card"), .action(AwardTableView.address(in: view.here)), .post, .novalidate) { html in
            html.proof(proof)
            html.element("input", .type("hidden"), .name("id"), .value(view.id))
            html.element("p") { $0.text(Words.effect) }
            html.element("p", .class("small")) { $0.name(PriorAwardTable.columns.joined(separator: ",")) }
            html.paragraphs(AwardTableView.text, "text", view.typed, view.mistakes, hint: Words.hint)
            html.element("p", .class("deeds field")) { html in html.element("button", .class("btn")) { $0.text(Words.take) } }
        }
    }
}

private enum Words {
    static let refused = Wording(vi: "Chưa nhập dòng nào", en: "No line of it is brought in")
    static let effect = Wording(
        vi: "Dòng đầu là tên cột. Mỗi dòng một khen thưởng của đối tượng do đơn vị ghi. Sai một dòng thì không nhập dòng nào.",
        en: "The first line names the columns. Each line is an award of one whom this unit registered. If one is wrong, none is brought in."
    )
    static let hint = Wording(
        vi: "van_ban ghi văn bản chứng minh, nơi lưu; bỏ trống là tự khai. hinh_thuc ghi mã (CSTDCS, LDTT) hoặc ghi bằng lời.",
        en: "van_ban is the document that shows it; empty, it is only claimed. hinh_thuc is a code (CSTDCS, LDTT), or words.")
    static let take = Wording(vi: "Nhập cả bảng", en: "Bring it in")
}
