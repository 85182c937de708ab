import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What units ask about their tasks, and what is granted.
///
/// | address, behind `/{unit}/` | who | answer |
/// |---|---|---|
/// | `GET don-doc/de-nghi?sau` | who told tasks | what waits for an answer, the oldest first |
/// | `POST nhiem-vu/{owner}/{id}/de-nghi` | its unit | asks for more time, or to be excused |
/// | `POST nhiem-vu/{owner}/{id}/rut-de-nghi` | its unit | withdraws that |
/// | `POST nhiem-vu/{owner}/{id}/dong-y`, `…/tu-choi` | who told the task | grants or refuses it |
///
/// What is refused is shown again on the page of the task.
struct PleaPages {
    let postgres: PostgresClient
    let notice: Notice

    private static let path = "nhiem-vu/{owner}/{id}"

    func add(to units: PageRoutes<UnitContext>) {
        units.page("don-doc/de-nghi", PleasView.title, for: .may(.review), use: list)
        units.deed("\(Self.path)/de-nghi", for: .may(.prepare), use: ask)
        units.deed("\(Self.path)/rut-de-nghi", for: .may(.prepare), use: withdraw)
        units.deed("\(Self.path)/dong-y", for: .may(.review), use: grant)
        units.deed("\(Self.path)/tu-choi", for: .may(.review), use: refuse)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["sau"])
        let after = query.uuid("sau")
        try query.finish()
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let (today, listed) = try await ListPleas(after: after, limit: PleasView.shown).run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, PleasView.title)
        try frame.stand(try await whereabouts, context, at: .coverage)
        let view = PleasView(listed, of: context.unit, called: frame.unitName, on: today)
        return frame.response { $0.pleas(view, frame.proof) }
    }

    @Sendable func ask(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let (task, owner) = (try context.uuid(), try context.owner())
        return try await answering(with: PleaControls.ofAsking) {
            // Nobody asks about what another unit has to do.
            guard owner == context.unit else { throw OperationRefusal.notFound }
            var fields = try Fields(form, allowing: ["id", "wants", "until", "reason"])
            let (id, wish) = (fields.newID("id"), fields.wish(.typedDay))
            let reason = fields.paragraphs("reason", upTo: 4000) ?? ""
            try fields.finish()
            // What is new lends its id to the decision that makes it.
            let said = ["wants", "until", "reason"].map { form.asTyped($0) }.joined(separator: "\u{1f}")
            _ = try await AskPlea(id, about: task, wish, reason: reason, decision: Decision(id: id, seen: nil, isNew: true, said: said))
                .run(as: context.standing, on: postgres)
            return .onward(to: "/\(context.unit)/nhiem-vu/\(owner)/\(task)", saying: .pleaAsked)
        } again: { mistakes in
            try await show(form, request, context, .asking, mistakes)
        }
    }

    @Sendable func withdraw(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await decide(form, request, context, .withdrawal, [], .pleaWithdrawn) { _ in .withdraw }
    }

    @Sendable func grant(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await decide(form, request, context, .grant, ["answer", "list"], .pleaGranted) {
            .grant(answer: $0.paragraphs("answer", upTo: 4000))
        }
    }

    @Sendable func refuse(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await decide(form, request, context, .refusal, ["answer", "list"], .pleaRefused) {
            .refuse(answer: $0.paragraphs("answer", upTo: 4000) ?? "")
        }
    }

    private func decide(
        _ form: JSON, _ request: Request, _ context: UnitContext, _ kind: TaskPleas.Form, _ names: [String], _ flash: Flash,
        _ read: (inout Fields) -> DecidePlea.Step
    ) async throws -> Response {
        let (task, owner) = (try context.uuid(), try context.owner())
        return try await answering(with: [PleaControls.answer(kind)]) {
            var fields = try Fields(form, allowing: Fields.ofDecision + ["plea"] + names)
            let (decision, plea, step) = (fields.decision(), fields.uuid("plea"), read(&fields))
            try fields.finish()
            // Other words under an id that was spent are another decision, and refused.
            let said = [kind.rawValue, form.asTyped("answer")].joined(separator: "\u{1f}")
            _ = try await DecidePlea(plea, of: owner, step, decision: Decision(id: decision.id, seen: decision.seen, said: said))
                .run(as: context.standing, on: postgres)
            // Who goes through the list goes on with it.
            let isFromList = !form.asTyped("list").isEmpty
            return .onward(
                to: isFromList ? PleasView.address(in: context.unit) : "/\(context.unit)/nhiem-vu/\(owner)/\(task)", saying: flash)
        } again: { mistakes in
            try await show(form, request, context, kind, mistakes)
        }
    }

    private func show(
        _ form: JSON, _ request: Request, _ context: UnitContext, _ kind: TaskPleas.Form, _ mistakes: Mistakes
    ) async throws -> Response {
        try await ObligationPages(postgres: postgres, notice: notice).show(request, context, mistakes) {
            $0.pleas.take(form, in: kind, mistakes)
        }
    }
}
