import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Registering whom awards may be for, and correcting it.
///
/// | address, behind `/{unit}/` | who | answer |
/// |---|---|---|
/// | `GET`, `POST doi-tuong/ghi` | who prepares | registers one |
/// | `GET`, `POST doi-tuong/{owner}/{id}/sua` | who prepares, in its home | corrects it |
struct SubjectFormPages {
    let postgres: PostgresClient
    let notice: Notice

    /// So many units are offered to a collective.
    private static let mostUnits = 500

    func add(to units: PageRoutes<UnitContext>) {
        units.page("doi-tuong/ghi", SubjectFormView.title, for: .may(.prepare), use: registering)
        units.deed("doi-tuong/ghi", for: .may(.prepare), use: register)
        units.page("doi-tuong/{owner}/{id}/sua", SubjectFormView.correction, for: .may(.prepare), use: correcting)
        units.deed("doi-tuong/{owner}/{id}/sua", for: .may(.prepare), use: correct)
    }

    @Sendable func registering(_ request: Request, context: UnitContext) async throws -> Response {
        try await show(SubjectFormView(here: context.unit, subject: nil, id: Self.newID()), request, context)
    }

    @Sendable func register(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: SubjectControls.ofSubject) {
            var fields = try Fields(form, allowing: ["id", "isAnother"] + TypedSubject.fields)
            let id = fields.newID("id")
            let (kind, told) = fields.subject()
            let isAnother = fields.optionalBool("isAnother") ?? false
            try fields.finish()
            _ = try await WriteSubject(
                id, kind, told, isAnother: isAnother, decision: Decision(id: id, seen: nil, isNew: true, said: TypedSubject.said(form))
            )
            .run(as: context.standing, on: postgres)
            return .onward(to: .subject(SubjectReference(unit: context.unit, id: id), seenFrom: context.unit), saying: .subjectRegistered)
        } again: { mistakes in
            var view = SubjectFormView(here: context.unit, subject: nil, id: form.asTyped("id", anewAfter: mistakes))
            view.typed = TypedSubject(form)
            view.mistakes = mistakes
            if let kind = Subject.Kind(rawValue: view.typed.kind) {
                let told = Subject.Told(name: view.typed.name, birthYear: Int(view.typed.birthYear))
                view.likely = try await LikelySubjects(kind, told, but: UUID()).run(as: context.standing, on: postgres)
                    .map { SubjectLine($0, seenFrom: context.unit) }
            }
            return try await show(view, request, context)
        }
    }

    @Sendable func correcting(_ request: Request, context: UnitContext) async throws -> Response {
        let subject = try await own(context)
        var view = SubjectFormView(here: context.unit, subject: subject, id: Self.newID())
        view.typed = TypedSubject(subject)
        return try await show(view, request, context)
    }

    @Sendable func correct(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let before = try await own(context)
        return try await answering(with: SubjectControls.ofSubject) {
            var fields = try Fields(form, allowing: Fields.ofDecision + TypedSubject.fields)
            let decision = fields.decision()
            let (kind, told) = fields.subject()
            try fields.finish()
            _ = try await WriteSubject(
                before.id, kind, told, decision: Decision(id: decision.id, seen: decision.seen, said: TypedSubject.said(form))
            ).run(as: context.standing, on: postgres)
            return .onward(to: .subject(before.reference, seenFrom: context.unit), saying: .subjectCorrected)
        } again: { mistakes in
            var view = SubjectFormView(here: context.unit, subject: before, id: form.asTyped("id", anewAfter: mistakes))
            view.typed = TypedSubject(form)
            view.mistakes = mistakes
            return try await show(view, request, context)
        }
    }

    private static func newID() -> String { UUID.version7().uuidString.lowercased() }

    /// That of another is nobody's here to correct.
    private func own(_ context: UnitContext) async throws -> Subject {
        let owner = try context.owner()
        let subject = try await ReadSubject(try context.uuid(), of: owner).run(as: context.standing, on: postgres).listed.subject
        guard owner == context.unit else { throw OperationRefusal.notPermitted }
        return subject
    }

    private func show(_ view: SubjectFormView, _ request: Request, _ context: UnitContext) async throws -> Response {
        let here = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        guard here.deeds.own.contains(.prepare) else { throw OperationRefusal.notPermitted }
        let below = try await ReadUnitsBelow(context.unit, .standing, after: nil, limit: Self.mostUnits)
            .run(as: context.standing, on: postgres)
        let colleagues = try await ListPeople().run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, view.heading)
        try frame.stand(here, context, at: .campaigns)
        frame.isRefused = !view.mistakes.all.isEmpty
        var view = view
        view.units = [("\(context.unit)", frame.place?.post.name ?? "")] + below.units.map { ("\($0.unit.id)", $0.unit.name) }
        var seen: Set<UUID> = []
        view.colleagues = colleagues.filter { seen.insert($0.person).inserted }.map { ($0.person.uuidString.lowercased(), $0.name) }
        return frame.response(view.mistakes.status, headers: view.mistakes.headers) { $0.subjectForm(view, frame.proof) }
    }
}

extension TypedSubject {
    fileprivate static let fields =
        ["kind", "name", "birthYear", "category", "namesUnit", "person"] + Subject.Trait.allCases.map(\.rawValue)

    fileprivate init(_ form: JSON) {
        self.init(
            kind: form.asTyped("kind"), name: form.asTyped("name"), birthYear: form.asTyped("birthYear"),
            category: form.asTyped("category"),
            traits: Set(Subject.Trait.allCases.map(\.rawValue).filter { !form.asTyped($0).isEmpty }), namesUnit: form.asTyped("namesUnit"),
            person: form.asTyped("person"), isAnother: !form.asTyped("isAnother").isEmpty)
    }

    fileprivate static func said(_ form: JSON) -> String { fields.map { form.asTyped($0) }.joined(separator: "\u{1f}") }
}

extension Fields {
    /// A subject as a form has it.
    fileprivate mutating func subject() -> (kind: Subject.Kind, told: Subject.Told) {
        let kind = choice("kind", of: Subject.Kind.self)
        let told = Subject.Told(
            name: words("name", upTo: 200) ?? "", birthYear: optionalInt("birthYear", in: 1900...2100),
            category: optionalChoice("category"), traits: Subject.Trait.allCases.filter { optionalBool($0.rawValue) ?? false },
            names: optional("namesUnit", .unit), person: optional("person", .uuid))
        return (kind, told)
    }
}
