import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What a unit issued, and what becomes of a number.
///
/// | address, behind `/{unit}/` | who | answer |
/// |---|---|---|
/// | `GET van-ban?truoc` | | what the unit issued, the latest first |
/// | `GET van-ban/{document}` | | one number, with what happened to it |
/// | `POST van-ban/{document}/huy` | who keeps the registers | gives it up, with the reason |
struct DocumentPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("van-ban", DocumentsView.title, for: .colleagues, use: list)
        units.page("van-ban/{document}", DocumentView.title, for: .colleagues, use: show)
        units.deed("van-ban/{document}/huy", for: .may(.register), use: cancel)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["truoc"])
        let before = query.uuid("truoc")
        try query.finish()
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let listed = try await ListDocuments(before: before, limit: DocumentsView.shown).run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, DocumentsView.title)
        try frame.stand(try await whereabouts, context, at: .campaigns)
        let view = DocumentsView(listed, of: context.unit, called: frame.unitName)
        return frame.response { $0.documents(view) }
    }

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        try await show(request, context, .none, nil)
    }

    @Sendable func cancel(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let id = try context.uuid("document")
        return try await answering(with: [DocumentControls.reason]) {
            var fields = try Fields(form, allowing: Fields.ofDecision + ["reason"])
            let decision = fields.decision()
            let reason = fields.paragraphs("reason", upTo: 4000) ?? ""
            try fields.finish()
            // Other words under an id that was spent are another decision, and refused.
            _ = try await CancelNumber(id, reason: reason, decision: Decision(id: decision.id, seen: decision.seen, said: reason))
                .run(as: context.standing, on: postgres)
            return .onward(to: "/\(context.unit)/van-ban/\(id)", saying: .numberCancelled)
        } again: { mistakes in
            try await show(request, context, mistakes, form)
        }
    }

    private func show(_ request: Request, _ context: UnitContext, _ mistakes: Mistakes, _ form: JSON?) async throws -> Response {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let full = try await ReadDocument(try context.uuid("document"), of: context.unit).run(as: context.standing, on: postgres)
        let here = try await whereabouts
        var frame = Frame(request, notice, DocumentView.title)
        try frame.stand(here, context, at: .campaigns)
        var view = DocumentView(full, in: context.unit, here.deeds)
        view.mistakes = mistakes
        view.reason = form?.asTyped("reason") ?? ""
        frame.title = view.heading
        frame.isRefused = !mistakes.all.isEmpty
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.document(view, frame.proof) }
    }
}
