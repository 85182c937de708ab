import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Documents that plans may rest on.
///
/// | address, behind `/{unit}/` | who | answer |
/// |---|---|---|
/// | `GET`, `POST van-ban/ghi` | who notes documents | notes one; where its symbol is known, shows those first |
/// | `GET cua/{owner}/van-ban/{document}` | | one of a unit above, or one that a unit below issued |
/// | `POST van-ban/{document}/sua` | who notes documents | corrects what was mistyped, as long as nothing cites it |
/// | `POST van-ban/{document}/het-hieu-luc` | who notes documents | says that it does not stand any more |
struct KnownPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("van-ban/ghi", NotingView.title, for: .may(.cite), use: noting)
        units.deed("van-ban/ghi", for: .may(.cite), use: note)
        units.page("cua/{owner}/van-ban/{document}", DocumentView.title, for: .colleagues, use: show)
        units.deed("van-ban/{document}/sua", for: .may(.cite), use: correct)
        units.deed("van-ban/{document}/het-hieu-luc", for: .may(.cite), use: end)
    }

    // MARK: Noting

    @Sendable func noting(_ request: Request, context: UnitContext) async throws -> Response {
        try await show(NotingView(here: context.unit, id: UUID.version7().uuidString.lowercased()), request, context)
    }

    @Sendable func note(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: DocumentControls.ofKnown) {
            var fields = try Fields(form, allowing: ["id"] + NoteDocument.Known.typed)
            let id = fields.newID("id")
            let known = NoteDocument.Known(typed: &fields)
            try fields.finish()
            _ = try await NoteDocument(id, known, decision: Decision(id: id, seen: nil, isNew: true, said: NoteDocument.Known.said(form)))
                .run(as: context.standing, on: postgres)
            return .onward(to: "/\(context.unit)/van-ban/\(id)", saying: .documentNoted)
        } again: { mistakes in
            var view = NotingView(here: context.unit, id: form.asTyped("id", anewAfter: mistakes))
            view.typed = TypedKnown(form)
            view.mistakes = mistakes
            view.same = try await same(as: view.typed, besides: nil, context)
            return try await show(view, request, context)
        }
    }

    private func show(_ view: NotingView, _ request: Request, _ context: UnitContext) async throws -> Response {
        let whereabouts = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        guard whereabouts.deeds.may(.cite) else { throw OperationRefusal.notPermitted }
        var frame = Frame(request, notice, NotingView.title)
        try frame.stand(whereabouts, context, at: .campaigns)
        frame.isRefused = !view.mistakes.all.isEmpty
        return frame.response(view.mistakes.status, headers: view.mistakes.headers) { $0.noting(view, frame.proof) }
    }

    /// Those with the symbol that was typed.
    func same(as typed: TypedKnown, besides own: UUID?, _ context: UnitContext) async throws -> [KnownLine] {
        guard !typed.symbol.isEmpty else { return [] }
        return try await ListKnownDocuments(bearing: typed.symbol, before: nil, limit: 10).run(as: context.standing, on: postgres)
            .filter { $0.id != own }.map { KnownLine($0, seenFrom: context.unit, on: notice.clock ?? Day(Date())) }
    }

    // MARK: One of them

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        let owner = try context.owner()
        let full = try await ReadKnownDocument(try context.uuid("document"), of: owner).run(as: context.standing, on: postgres)
        let here = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, DocumentView.title)
        try frame.stand(here, context, at: .campaigns)
        let view = KnownView(full, seenFrom: context.unit, here.deeds)
        frame.title = view.heading
        return frame.response { $0.known(view, frame.proof) }
    }

    @Sendable func correct(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let id = try context.uuid("document")
        return try await answering(with: DocumentControls.ofKnown) {
            var fields = try Fields(form, allowing: Fields.ofDecision + NoteDocument.Known.typed)
            let (decision, known) = (fields.decision(), NoteDocument.Known(typed: &fields))
            try fields.finish()
            _ = try await CorrectDocument(
                id, known, decision: Decision(id: decision.id, seen: decision.seen, said: NoteDocument.Known.said(form))
            ).run(as: context.standing, on: postgres)
            return .onward(to: "/\(context.unit)/van-ban/\(id)", saying: .documentCorrected)
        } again: { mistakes in
            let typed = TypedKnown(form), same = try await same(as: typed, besides: id, context)
            return try await DocumentPages(postgres: postgres, notice: notice).show(request, context, correcting: typed, same, mistakes)
        }
    }

    @Sendable func end(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let id = try context.uuid("document")
        return try await answering(with: DocumentControls.ofEnd) {
            var fields = try Fields(form, allowing: Fields.ofDecision + ["how", "endedOn", "byWords", "by"])
            let decision = fields.decision()
            let (how, day) = (fields.choice("how", of: DocumentEnd.How.self), fields.value("endedOn", .typedDay))
            let words = fields.words("byWords", upTo: 500)
            let by = form.asTyped("by")
            _ = fields.words("by", upTo: 100)
            try fields.finish()
            let said = ["how", "endedOn", "byWords", "by"].map { form.asTyped($0) }.joined(separator: "\u{1f}")
            _ = try await EndDocument(
                id, how, on: day, by: words, try DocumentReference(typed: by),
                decision: Decision(id: decision.id, seen: decision.seen, said: said)
            ).run(as: context.standing, on: postgres)
            return .onward(to: "/\(context.unit)/van-ban/\(id)", saying: .documentEnded)
        } again: { mistakes in
            try await DocumentPages(postgres: postgres, notice: notice).show(request, context, ending: form, mistakes)
        }
    }
}

extension NoteDocument.Known {
    fileprivate static let typed = ["symbol", "title", "type", "issuedOn", "issuer", "isAnother"]

    fileprivate init(typed fields: inout Fields) {
        self.init(
            symbol: fields.words("symbol", upTo: 200), title: fields.words("title", upTo: 2000), type: fields.optionalChoice("type"),
            issuedOn: fields.optional("issuedOn", .typedDay), issuer: fields.words("issuer", upTo: 500),
            isAnother: fields.optionalBool("isAnother") ?? false)
    }

    /// What a decision says of it.
    fileprivate static func said(_ form: JSON) -> String {
        ["symbol", "title", "type", "issuedOn", "issuer"].map { form.asTyped($0) }.joined(separator: "\u{1f}")
    }
}

extension TypedKnown {
    fileprivate init(_ form: JSON) {
        self.init(
            symbol: form.asTyped("symbol"), type: form.asTyped("type"), title: form.asTyped("title"), issuedOn: form.asTyped("issuedOn"),
            issuer: form.asTyped("issuer"), isAnother: !form.asTyped("isAnother").isEmpty)
    }
}

extension DocumentReference {
    /// `1.1 00000000-…`; nil for nothing. Throws `DocumentRefusal.successorUnknown`.
    init?(typed: String) throws {
        let halves = typed.split(separator: " ").map(String.init)
        guard !halves.isEmpty else { return nil }
        guard halves.count == 2, let unit = try? UnitID(halves[0]), let id = UUID(uuidString: halves[1]) else {
            throw DocumentRefusal.successorUnknown
        }
        self.init(unit: unit, id: id)
    }

    /// The same, to be sent.
    var typed: String { "\(unit) \(id.uuidString.lowercased())" }
}
