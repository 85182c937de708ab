import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Writing nominations and sending them.
///
/// | address, behind `/{unit}/` | who | answer |
/// |---|---|---|
/// | `GET`, `POST khen-thuong/lap?doi-tuong` | who prepares | begins one |
/// | `GET`, `POST khen-thuong/{id}/soan` | who prepares | goes on with it; what the law says beside it |
/// | `POST khen-thuong/{id}/bo` | who prepares | drops one that was never sent |
/// | `POST khen-thuong/{id}/gui` | who signs | sends it |
struct NominationFormPages {
    let postgres: PostgresClient
    let notice: Notice

    /// So many subjects are offered.
    private static let most = 200

    func add(to units: PageRoutes<UnitContext>) {
        units.page("khen-thuong/lap", NominationFormView.title, for: .may(.prepare), use: begin)
        units.deed("khen-thuong/lap", for: .may(.prepare), use: keepFirst)
        units.page("khen-thuong/{id}/soan", NominationFormView.editing, for: .may(.prepare), use: edit)
        units.deed("khen-thuong/{id}/soan", for: .may(.prepare), use: keep)
        units.deed("khen-thuong/{id}/bo", for: .may(.prepare), use: clear)
        units.deed("khen-thuong/{id}/gui", for: .may(.sign), use: send)
    }

    @Sendable func begin(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["doi-tuong"])
        let subject = query.string("doi-tuong", upTo: 100)
        try query.finish()
        var view = NominationFormView(here: context.unit, id: .version7())
        view.typed.subject = subject ?? ""
        return try await show(view, request, context)
    }

    @Sendable func keepFirst(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: NominationControls.ofDraft) {
            var fields = try Fields(form, allowing: ["id"] + TypedNomination.fields)
            let draft = fields.nomination(fields.newID("id"), revision: 0)
            try fields.finish()
            _ = try await SaveNominationDraft(draft).run(as: context.standing, on: postgres)
            return .onward(to: NominationFormView.address(of: draft.id, in: context.unit), saying: .nominationKept)
        } again: { mistakes in
            let id = UUID(uuidString: form.asTyped("id", anewAfter: mistakes)) ?? .version7()
            var view = NominationFormView(here: context.unit, id: id)
            view.typed = TypedNomination(form)
            view.mistakes = mistakes
            return try await show(view, request, context)
        }
    }

    @Sendable func edit(_ request: Request, context: UnitContext) async throws -> Response {
        try await show(try await lying(context), request, context)
    }

    @Sendable func keep(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let view = try await lying(context)
        return try await answering(with: NominationControls.ofDraft) {
            var fields = try Fields(form, allowing: Fields.ofDecision + TypedNomination.fields)
            let seen = fields.decision().seen
            var draft = fields.nomination(view.id, revision: view.draft?.revision ?? 0)
            try fields.finish()
            guard seen == [view.draft?.tag ?? ""] else { throw OperationRefusal.stale }
            draft.family = view.draft?.family
            _ = try await SaveNominationDraft(draft).run(as: context.standing, on: postgres)
            return .onward(to: view.action, saying: .nominationKept)
        } again: { mistakes in
            var view = view
            view.typed = TypedNomination(form)
            view.mistakes = mistakes
            return try await show(view, request, context)
        }
    }

    @Sendable func clear(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let view = try await lying(context)
        return try await answering(with: []) {
            var fields = try Fields(form, allowing: Fields.ofDecision)
            let seen = fields.decision().seen
            try fields.finish()
            guard let draft = view.draft, seen == [draft.tag] else { throw OperationRefusal.stale }
            try await ClearNominationDraft(draft).run(as: context.standing, on: postgres)
            return .onward(to: NominationsView.address(in: context.unit), saying: .nominationCleared)
        } again: { mistakes in
            var view = view
            view.mistakes = mistakes
            return try await show(view, request, context)
        }
    }

    @Sendable func send(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let view = try await lying(context)
        return try await answering(with: NominationControls.ofSending) {
            var fields = try Fields(form, allowing: Fields.ofDecision + ["to", "because"])
            let decision = fields.decision(), to = fields.value("to", .unit)
            let because = fields.paragraphs("because", upTo: 4000)
            try fields.finish()
            let said = [form.asTyped("to"), form.asTyped("because")].joined(separator: "\u{1f}")
            _ = try await SendNomination(
                view.id, to: to, because: because, decision: Decision(id: decision.id, seen: decision.seen, said: said)
            ).run(as: context.standing, on: postgres)
            return .onward(to: .nomination(view.id, of: context.unit, seenFrom: context.unit), saying: .nominationSent)
        } again: { mistakes in
            var view = view
            (view.to, view.because) = (form.asTyped("to"), form.asTyped("because"))
            view.mistakes = mistakes
            return try await show(view, request, context)
        }
    }

    private func lying(_ context: UnitContext) async throws -> NominationFormView {
        let id = try context.uuid()
        let (draft, sent) = try await ReadNominationDraft(id).run(as: context.standing, on: postgres)
        guard sent == nil || sent?.state == .returned else { throw NominationRefusal.notNow(sent?.state ?? .sent) }
        return NominationFormView(here: context.unit, id: id, draft: draft, returned: sent)
    }

    private func show(_ view: NominationFormView, _ request: Request, _ context: UnitContext) async throws -> Response {
        let here = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        let choices = try await ReadNominationChoices().run(as: context.standing, on: postgres)
        let listed = try await ListSubjects(named: nil, before: nil, limit: Self.most).run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, view.heading)
        try frame.stand(here, context, at: .campaigns)
        frame.isRefused = !view.mistakes.all.isEmpty
        var view = view
        view.forms = choices.forms.map { ($0.code, ($0.name ?? Wording(vi: $0.code, en: $0.code))[frame.language]) }
        view.subjects = listed.map { ($0.subject.reference.typed, "\($0.subject.name), \($0.unitName)") }
        if let chosen = view.draft?.subject ?? (try? SubjectReference(typed: view.typed.subject)),
            !view.subjects.contains(where: { $0.value == chosen.typed })
        {
            let one = try await ReadSubject(chosen.id, of: chosen.unit).run(as: context.standing, on: postgres).listed
            view.subjects.insert((chosen.typed, "\(one.subject.name), \(one.unitName)"), at: 0)
        }
        view.maySign = here.deeds.maySign
        view.reviewers = choices.reviewers.map { ("\($0.id)", $0.name) }
        if let returned = view.returned { view.reviewers.removeAll { $0.value != "\(returned.at)" } }
        if let draft = view.draft {
            view.verdict = try await TryNomination(draft, to: try? UnitID(view.to)).run(as: context.standing, on: postgres)
                .map(VerdictView.init)
        }
        return frame.response(view.mistakes.status, headers: view.mistakes.headers) { $0.nominationForm(view, frame.proof) }
    }
}

extension TypedNomination {
    fileprivate static let fields = ["subject", "form", "from", "until", "achievements"]

    fileprivate init(_ form: JSON) {
        self.init(
            subject: form.asTyped("subject"), form: form.asTyped("form"), from: form.asTyped("from"), until: form.asTyped("until"),
            achievements: form.asTyped("achievements"))
    }
}

extension Fields {
    fileprivate mutating func nomination(_ id: UUID, revision: Int) -> NominationDraft {
        let subject = optional("subject", .text(upTo: 100)).flatMap { try? SubjectReference(typed: $0) }
        return NominationDraft(
            id: id, subject: subject, form: words("form", upTo: 20), from: optional("from", .typedDay),
            until: optional("until", .typedDay), achievements: paragraphs("achievements", upTo: 40_000) ?? "", revision: revision)
    }
}
