import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Whom awards may be for.
///
/// | address, behind `/{unit}/` | who | answer |
/// |---|---|---|
/// | `GET doi-tuong?q&truoc` | | those of the unit and of all below it, and those placed there |
/// | `GET doi-tuong/{owner}/{id}` | | one, with where it was |
/// | `POST doi-tuong/{owner}/{id}/noi` | who prepares | says since when it is in the unit, and as what |
struct SubjectsPages {
    let postgres: PostgresClient
    let notice: Notice
    let keys: SubjectKeys

    func add(to units: PageRoutes<UnitContext>) {
        units.page("doi-tuong", SubjectsView.title, for: .colleagues, use: list)
        units.page("doi-tuong/{owner}/{id}", SubjectView.title, for: .colleagues, use: read)
        // A number may be in it.
        units.deed("doi-tuong/{owner}/{id}/noi", for: .may(.prepare), isQuiet: true, use: place)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: [SubjectControls.search]) {
            var query = Query(request.uri.query, allowing: ["q", "truoc"])
            let words = query.string("q", upTo: 200)
            let before = query.uuid("truoc")
            try query.finish()
            let listed = try await ListSubjects(named: words, before: before, limit: SubjectsView.shown)
                .run(as: context.standing, on: postgres)
            return try await show(listed, words ?? "", .none, request, context)
        } again: { mistakes in
            try await show([], request.uri.queryParameters["q"].map(String.init) ?? "", mistakes, request, context)
        }
    }

    private func show(
        _ listed: [ListedSubject], _ typed: String, _ mistakes: Mistakes, _ request: Request, _ context: UnitContext
    ) async throws -> Response {
        let here = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, SubjectsView.title)
        try frame.stand(here, context, at: .campaigns)
        frame.isRefused = !mistakes.all.isEmpty
        let view = SubjectsView(
            listed, of: context.unit, called: frame.place?.post.name ?? "", typed: typed, mayRegister: here.deeds.own.contains(.prepare),
            mistakes: mistakes)
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.subjects(view) }
    }

    // MARK: One of them

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        try await show(request, context) { _ in }
    }

    func show(
        _ request: Request, _ context: UnitContext, _ mistakes: Mistakes = .none, _ change: (inout SubjectView) -> Void
    ) async throws -> Response {
        let full = try await ReadSubject(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        let here = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, SubjectView.title)
        try frame.stand(here, context, at: .campaigns)
        frame.isRefused = !mistakes.all.isEmpty
        var view = SubjectView(full, seenFrom: context.unit, here.deeds)
        view.mistakes = mistakes
        change(&view)
        frame.title = view.heading
        let wrong = view.wrong
        frame.isRefused = !wrong.all.isEmpty
        return frame.response(wrong.status, headers: wrong.headers) { $0.subject(view, frame.proof) }
    }

    @Sendable func place(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let subject = SubjectReference(unit: try context.owner(), id: try context.uuid())
        return try await answering(with: SubjectControls.ofPlacement) {
            var fields = try Fields(form, allowing: ["id", "asWhat", "from", "until", "identityNumber"])
            let id = fields.newID("id")
            let told = Placement.Told(
                asWhat: fields.words("asWhat", upTo: 200) ?? "", from: fields.value("from", .typedDay),
                until: fields.optional("until", .typedDay))
            let number = fields.optional("identityNumber", .text(upTo: 40))
            try fields.finish()
            guard number != nil || context.unit.contains(subject.unit) else { throw SubjectRefusal.numberMissing }
            let said = ["asWhat", "from", "until"].map { form.asTyped($0) }.joined(separator: "\u{1f}")
            _ = try await PlaceSubject(
                id, of: subject, told, knownBy: try number.map { try IdentityNumber($0) }, under: keys,
                decision: Decision(id: id, seen: nil, isNew: true, said: said)
            ).run(as: context.standing, on: postgres)
            return .onward(to: .subject(subject, seenFrom: context.unit), saying: .subjectPlaced)
        } again: { mistakes in
            let id = form.asTyped("id", anewAfter: mistakes)
            let typed = TypedPlacement(asWhat: form.asTyped("asWhat"), from: form.asTyped("from"), until: form.asTyped("until"))
            // Of another home nothing is seen before it is placed.
            guard context.unit.contains(subject.unit) else {
                var view = LookUpView(here: context.unit)
                view.placing = PlacingForm(subject: subject, here: context.unit, id: id, typed: typed, mistakes: mistakes)
                return try await LookUpPages(postgres: postgres, notice: notice, keys: keys, around: self).show(view, request, context)
            }
            return try await show(request, context, mistakes) { view in
                view.placement = id
                view.typed = typed
            }
        }
    }
}
