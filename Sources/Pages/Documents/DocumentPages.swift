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
/// | `GET van-ban?truoc&biet-truoc` | | what the unit issued, and what is known to it besides, the latest first |
/// | `GET van-ban/{document}` | | one number, or one that was noted, with what happened to it |
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
        var query = Query(request.uri.query, allowing: ["truoc", "biet-truoc"])
        let (before, beforeKnown) = (query.uuid("truoc"), query.uuid("biet-truoc"))
        try query.finish()
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        async let known = ListKnownDocuments(before: beforeKnown, limit: DocumentsView.shown).run(as: context.standing, on: postgres)
        let listed = try await ListDocuments(before: before, limit: DocumentsView.shown).run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, DocumentsView.title)
        let here = try await whereabouts
        try frame.stand(here, context, at: .campaigns)
        let view = DocumentsView(
            listed, try await known, of: context.unit, called: frame.unitName, on: notice.clock ?? Day(Date()),
            mayNote: here.deeds.may(.cite))
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

    /// - Parameter ending: what was typed to say that it has ended.
    func show(_ request: Request, _ context: UnitContext, ending: JSON, _ mistakes: Mistakes) async throws -> Response {
        try await show(request, context, mistakes, nil, ending: ending)
    }

    /// - Parameters:
    ///   - correcting: what was typed to correct it.
    ///   - same: those with the symbol that was typed.
    func show(
        _ request: Request, _ context: UnitContext, correcting: TypedKnown, _ same: [KnownLine], _ mistakes: Mistakes
    ) async throws -> Response {
        try await show(request, context, mistakes, nil, correcting: (correcting, same))
    }

    private func show(
        _ request: Request, _ context: UnitContext, _ mistakes: Mistakes, _ form: JSON?, ending: JSON? = nil,
        correcting: (typed: TypedKnown, same: [KnownLine])? = nil
    ) async throws -> Response {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let id = try context.uuid("document")
        let known = try await unlessNotFound {
            try await ReadKnownDocument(id, of: context.unit).run(as: context.standing, on: postgres)
        }
        let here = try await whereabouts
        var frame = Frame(request, notice, DocumentView.title)
        try frame.stand(here, context, at: .campaigns)
        frame.isRefused = !mistakes.all.isEmpty
        var standing = known.map { KnownView($0, seenFrom: context.unit, here.deeds) }
        if standing?.mayEnd == true {
            standing?.others = try await ListKnownDocuments(before: nil, limit: DocumentsView.shown).run(as: context.standing, on: postgres)
                .filter { $0.id != id }.map { ($0.reference.typed, Written.known($0).vi) }
        }
        if let ending { standing?.take(ending, mistakes) }
        if let correcting { standing?.take(correcting.typed, correcting.same, mistakes) }
        guard known?.document.isIssued ?? true else {
            guard let standing else { throw OperationRefusal.notFound }
            frame.title = standing.heading
            return frame.response(mistakes.status, headers: mistakes.headers) { $0.known(standing, frame.proof) }
        }
        let full = try await ReadDocument(id, of: context.unit).run(as: context.standing, on: postgres)
        var view = DocumentView(full, in: context.unit, here.deeds)
        view.known = standing
        if ending == nil { view.mistakes = mistakes }
        view.reason = form?.asTyped("reason") ?? ""
        frame.title = view.heading
        return frame.response(mistakes.status, headers: mistakes.headers) { html in
            if ending != nil { html.summary(mistakes, KnownView.refused) }
            html.document(view, frame.proof)
        }
    }

    private func unlessNotFound<Found: Sendable>(_ read: () async throws -> Found) async throws -> Found? {
        do { return try await read() } catch OperationRefusal.notFound { return nil }
    }
}
