import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Looking for somebody by a number, and saying by what number somebody is known. The trail keeps no word of what is typed here, and no
/// page shows a number again.
///
/// | address, behind `/{unit}/` | who | answer |
/// |---|---|---|
/// | `GET`, `POST doi-tuong/tra` | who prepares | whoever is known by exactly that number in the city |
/// | `POST doi-tuong/{owner}/{id}/so-dinh-danh` | who prepares, in its home | says by what number a subject is known |
struct LookUpPages {
    let postgres: PostgresClient
    let notice: Notice
    let keys: SubjectKeys
    /// The page that a number is told on.
    let around: SubjectsPages

    func add(to units: PageRoutes<UnitContext>) {
        units.page("doi-tuong/tra", LookUpView.title, for: .may(.prepare), use: ask)
        units.deed("doi-tuong/tra", for: .may(.prepare), isQuiet: true, use: find)
        units.deed("doi-tuong/{owner}/{id}/so-dinh-danh", for: .may(.prepare), isQuiet: true, use: identify)
    }

    @Sendable func ask(_ request: Request, context: UnitContext) async throws -> Response {
        try await show(LookUpView(here: context.unit), request, context)
    }

    @Sendable func find(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: [SubjectControls.number]) {
            let number = try Self.number(form)
            var view = LookUpView(here: context.unit)
            view.found = try await FindSubject(number, under: keys).run(as: context.standing, on: postgres)
            return try await show(view, request, context)
        } again: { mistakes in
            var view = LookUpView(here: context.unit)
            view.mistakes = mistakes
            return try await show(view, request, context)
        }
    }

    func show(_ view: LookUpView, _ request: Request, _ context: UnitContext) async throws -> Response {
        let here = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        guard here.deeds.own.contains(.prepare) else { throw OperationRefusal.notPermitted }
        var frame = Frame(request, notice, LookUpView.title)
        try frame.stand(here, context, at: .campaigns)
        let wrong = view.placing?.mistakes ?? view.mistakes
        frame.isRefused = !wrong.all.isEmpty
        return frame.response(wrong.status, headers: wrong.headers) { $0.lookUp(view, frame.proof) }
    }

    @Sendable func identify(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let (owner, id) = (try context.owner(), try context.uuid())
        return try await answering(with: [SubjectControls.number]) {
            guard owner == context.unit else { throw OperationRefusal.notPermitted }
            try await IdentifySubject(id, by: try Self.number(form), under: keys).run(as: context.standing, on: postgres)
            return .onward(to: .subject(SubjectReference(unit: owner, id: id), seenFrom: context.unit), saying: .subjectIdentified)
        } again: { mistakes in
            try await around.show(request, context) { $0.numberMistakes = mistakes }
        }
    }

    private static func number(_ form: JSON) throws -> IdentityNumber {
        var fields = try Fields(form, allowing: ["identityNumber"])
        let text = fields.value("identityNumber", .text(upTo: 40))
        try fields.finish()
        return try IdentityNumber(text)
    }
}

/// Who is known by a number.
struct LookUpView: Sendable {
    let here: UnitID
    /// Nil as long as nothing was asked.
    var found: [FoundSubject]?
    /// Saying that one who was found is here, where something is wrong about that.
    var placing: PlacingForm?
    var mistakes = Mistakes.none

    static let title = Wording(vi: "Tra theo số định danh", en: "Find by a number")

    static func address(in unit: UnitID) -> PageAddress { "/\(unit)/doi-tuong/tra" }
}
