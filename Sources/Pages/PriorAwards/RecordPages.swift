import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What somebody was awarded in a whole life, and what of it counts.
///
/// | address, behind `/{unit}/` | who | answer |
/// |---|---|---|
/// | `GET doi-tuong/{owner}/{id}/khen-thuong?sua` | | the record; one of the unit's own to be corrected |
/// | `POST doi-tuong/{owner}/{id}/khen-thuong` | who prepares, where it is or was | says what it has |
/// | `POST doi-tuong/{owner}/{id}/khen-thuong/sua` | who prepares, who said so | corrects that |
/// | `POST doi-tuong/{owner}/{id}/khen-thuong/rut` | who prepares, who said so | withdraws it |
struct RecordPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("doi-tuong/{owner}/{id}/khen-thuong", RecordView.title, for: .colleagues, use: read)
        units.deed("doi-tuong/{owner}/{id}/khen-thuong", for: .may(.prepare), use: enter)
        units.deed("doi-tuong/{owner}/{id}/khen-thuong/sua", for: .may(.prepare), use: correct)
        units.deed("doi-tuong/{owner}/{id}/khen-thuong/rut", for: .may(.prepare), use: withdraw)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["sua"])
        let award = query.uuid("sua")
        try query.finish()
        return try await show(request, context) { view in
            guard let award else { return }
            guard let own = view.own(award) else { throw OperationRefusal.notFound }
            (view.correcting, view.typed) = (own, TypedAward(own))
        }
    }

    private func show(
        _ request: Request, _ context: UnitContext, _ change: (inout RecordView) throws -> Void
    ) async throws -> Response {
        let record = try await ReadRecord(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        let here = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, RecordView.title)
        try frame.stand(here, context, at: .campaigns)
        var view = RecordView(record, seenFrom: context.unit, here.deeds)
        try change(&view)
        frame.isFiled = true
        frame.isRefused = !view.mistakes.all.isEmpty
        return frame.response(view.mistakes.status, headers: view.mistakes.headers) { $0.record(view, frame.proof) }
    }

    @Sendable func enter(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let subject = try Self.subject(context)
        return try await answering(with: RecordControls.ofAward) {
            var fields = try Fields(form, allowing: ["id"] + TypedAward.fields)
            let id = fields.newID("id")
            let told = fields.award()
            try fields.finish()
            _ = try await WritePriorAward(
                id, of: subject, told, decision: Decision(id: id, seen: nil, isNew: true, said: TypedAward.said(form))
            ).run(as: context.standing, on: postgres)
            return .onward(to: RecordView.address(of: subject, in: context.unit), saying: .priorAwardEntered)
        } again: { mistakes in
            try await show(request, context) { view in
                view.mistakes = mistakes
                view.typed = TypedAward(form)
                view.id = form.asTyped("id", anewAfter: mistakes)
            }
        }
    }

    @Sendable func correct(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let subject = try Self.subject(context)
        return try await answering(with: RecordControls.ofAward + [SubjectControls.reason]) {
            var fields = try Fields(form, allowing: Fields.ofDecision + ["award", "reason"] + TypedAward.fields)
            let decision = fields.decision()
            let award = fields.uuid("award")
            let told = fields.award()
            let reason = fields.paragraphs("reason", upTo: 1000) ?? ""
            try fields.finish()
            let said = [form.asTyped("award"), TypedAward.said(form), form.asTyped("reason")].joined(separator: "\u{1f}")
            _ = try await WritePriorAward(
                award, of: subject, told, because: reason, decision: Decision(id: decision.id, seen: decision.seen, said: said)
            ).run(as: context.standing, on: postgres)
            return .onward(to: RecordView.address(of: subject, in: context.unit), saying: .priorAwardCorrected)
        } again: { mistakes in
            try await show(request, context) { view in
                guard let award = UUID(uuidString: form.asTyped("award")), let own = view.own(award) else {
                    throw OperationRefusal.notFound
                }
                view.mistakes = mistakes
                (view.correcting, view.typed, view.reason) = (own, TypedAward(form), form.asTyped("reason"))
            }
        }
    }

    @Sendable func withdraw(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let subject = try Self.subject(context)
        return try await answering(with: [RecordControls.why]) {
            var fields = try Fields(form, allowing: Fields.ofDecision + ["award", "reason"])
            let decision = fields.decision()
            let award = fields.uuid("award")
            let reason = fields.paragraphs("reason", upTo: 1000) ?? ""
            try fields.finish()
            let said = [form.asTyped("award"), form.asTyped("reason")].joined(separator: "\u{1f}")
            _ = try await WithdrawPriorAward(
                award, because: reason, decision: Decision(id: decision.id, seen: decision.seen, said: said)
            ).run(as: context.standing, on: postgres)
            return .onward(to: RecordView.address(of: subject, in: context.unit), saying: .priorAwardWithdrawn)
        } again: { mistakes in
            try await show(request, context) { view in
                guard let award = UUID(uuidString: form.asTyped("award")), let own = view.own(award) else {
                    throw OperationRefusal.notFound
                }
                view.mistakes = mistakes
                (view.correcting, view.typed, view.why) = (own, TypedAward(own), form.asTyped("reason"))
            }
        }
    }

    private static func subject(_ context: UnitContext) throws -> SubjectReference {
        SubjectReference(unit: try context.owner(), id: try context.uuid())
    }
}

extension TypedAward {
    fileprivate static let fields =
        ["form", "formWords", "fromYear", "year", "decidedOn", "symbol", "decidedBy", "spokenFor", "shownBy"]

    fileprivate init(_ form: JSON) {
        self.init(
            form: form.asTyped("form"), formWords: form.asTyped("formWords"), fromYear: form.asTyped("fromYear"),
            year: form.asTyped("year"), decidedOn: form.asTyped("decidedOn"), symbol: form.asTyped("symbol"),
            decidedBy: form.asTyped("decidedBy"), proof: form.asTyped("spokenFor"), shownBy: form.asTyped("shownBy"))
    }

    fileprivate static func said(_ form: JSON) -> String { fields.map { form.asTyped($0) }.joined(separator: "\u{1f}") }
}

extension Fields {
    /// What somebody was awarded, as a form has it.
    fileprivate mutating func award() -> PriorAward.Told {
        let (code, words) = (self.words("form", upTo: 20), self.words("formWords", upTo: 200))
        return PriorAward.Told(
            form: code.map(PriorAward.Form.code) ?? .words(words ?? ""), fromYear: optionalInt("fromYear", in: 1945...2200),
            year: int("year", in: 1945...2200), decidedOn: optional("decidedOn", .typedDay), symbol: self.words("symbol", upTo: 100),
            decidedBy: self.words("decidedBy", upTo: 200) ?? "", proof: choice("spokenFor"), shownBy: self.words("shownBy", upTo: 500))
    }
}
