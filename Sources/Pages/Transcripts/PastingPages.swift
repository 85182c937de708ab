import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// A plan begun with the text that an office has of it already.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET`, `POST ke-hoach-moi/doc` | takes a text in and makes a draft of it |
/// | `GET`, `POST cua/{owner}/phong-trao/{campaign}/trien-khai/doc` | the same of a plan that takes up that campaign |
///
/// The trail keeps no word of the text.
struct PastingPages {
    let postgres: PostgresClient
    let notice: Notice

    private static let adoption = "cua/{owner}/phong-trao/{campaign}/trien-khai/doc"

    func add(to units: PageRoutes<UnitContext>) {
        units.page("ke-hoach-moi/doc", PastingView.title, for: .may(.prepare), use: show)
        units.pasting("ke-hoach-moi/doc", for: .may(.prepare), use: take)
        units.page(Self.adoption, PastingView.title, for: .may(.prepare), use: show)
        units.pasting(Self.adoption, for: .may(.prepare), use: take)
    }

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        var view = PastingView(in: context.unit, try above(context))
        view.id = UUID.version7().uuidString.lowercased()
        return try await answer(view, request, context)
    }

    @Sendable func take(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        var view = PastingView(in: context.unit, try above(context))
        (view.text, view.start, view.end) = (form.asTyped("text"), form.asTyped("start"), form.asTyped("end"))
        return try await answering(with: PastingView.controls) {
            var fields = try Fields(form, allowing: ["id", "text", "start", "end"])
            let id = fields.newID("id")
            let times = (start: fields.optional("start", .typedDay), end: fields.optional("end", .typedDay))
            try fields.finish()
            // No field like others: whatever stands in it is kept, or left over.
            let taking = try TakeTextIn(
                id, try KeptText(view.text), from: Data(view.text.utf8), times: times,
                above: view.above.map { (unit: $0.owner, id: $0.campaign) })
            try await taking.run(as: context.standing, on: postgres)
            return .onward(to: .answers(id, of: context.unit), saying: .draftKept)
        } again: { mistakes in
            view.id = form.asTyped("id", anewAfter: mistakes)
            view.mistakes = mistakes
            return try await answer(view, request, context)
        }
    }

    private func above(_ context: UnitContext) throws -> PastingView.Above? {
        guard context.parameters.get("owner") != nil else { return nil }
        return (try context.owner(), try context.uuid("campaign"))
    }

    private func answer(_ view: PastingView, _ request: Request, _ context: UnitContext) async throws -> Response {
        if let above = view.above {
            do {
                _ = try await ReadGivenPlan(above.campaign, of: above.owner).run(as: context.standing, on: postgres)
            } catch OperationRefusal.notAddressed {
                // There is no such page; what is hidden is no more than what is not there.
                throw OperationRefusal.notFound
            }
        }
        var frame = Frame(request, notice, PastingView.title)
        try frame.stand(try await ReadWhereabouts().run(as: context.standing, on: postgres), context, at: .campaigns)
        frame.isRefused = !view.mistakes.all.isEmpty
        return frame.response(view.mistakes.status, headers: view.mistakes.headers) { $0.pasting(view, frame.proof) }
    }
}
