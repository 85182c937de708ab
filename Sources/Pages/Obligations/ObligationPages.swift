import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// One task, and what becomes of it.
///
/// | address, behind `/{unit}/nhiem-vu/{owner}/{id}` | who | answer |
/// |---|---|---|
/// | `GET` | | what is asked, by which clause, and how it was done |
/// | `GET ?phan-cong` | its unit | the same, with whom it could be given to; an entry of the trail, as every list of people |
/// | `POST /nhan-viec`, `/phan-cong` | its unit | takes it up; gives it to somebody of the unit |
/// | `POST /hoan-thanh` | its unit | says that it is done, and how |
/// | `POST /tra-lai` | who told it | sends it back with a reason |
struct ObligationPages {
    let postgres: PostgresClient
    let notice: Notice

    private static let path = "nhiem-vu/{owner}/{id}"

    func add(to units: PageRoutes<UnitContext>) {
        units.page(Self.path, ObligationView.title, for: .colleagues, use: show)
        units.deed("\(Self.path)/nhan-viec", for: .may(.prepare), use: takeUp)
        units.deed("\(Self.path)/phan-cong", for: .may(.prepare), use: assign)
        units.deed("\(Self.path)/hoan-thanh", for: .may(.prepare), use: complete)
        units.deed("\(Self.path)/tra-lai", for: .may(.review), use: sendBack)
    }

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        try await show(request, context, .none) { _ in }
    }

    @Sendable func takeUp(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await decide(form, request, context, nil, .obligationTaken) { _ in .takeUp(by: nil) }
    }

    @Sendable func assign(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await decide(form, request, context, "inHandOf", .obligationGiven) { fields in
            let chosen = fields.words("inHandOf", upTo: 36) ?? ""
            guard let person = UUID(uuidString: chosen) else { throw Refusals(all: [ObligationRefusal.notAColleague]) }
            return .takeUp(by: person)
        }
    }

    @Sendable func complete(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await decide(form, request, context, "account", .obligationDone) {
            .complete(account: $0.paragraphs("account", upTo: 5000) ?? "")
        }
    }

    @Sendable func sendBack(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await decide(form, request, context, "reason", .obligationReturned) {
            .return(reason: $0.paragraphs("reason", upTo: 4000) ?? "")
        }
    }

    private func decide(
        _ form: JSON, _ request: Request, _ context: UnitContext, _ name: String?, _ flash: Flash,
        _ read: (inout Fields) throws -> DecideObligation.Step
    ) async throws -> Response {
        let (id, owner) = (try context.uuid(), try context.owner())
        return try await answering(with: ObligationControls.all) {
            var fields = try Fields(form, allowing: Fields.ofDecision + [name].compactMap(\.self))
            let decision = fields.decision()
            let step = try read(&fields)
            try fields.finish()
            // Other words under an id that was spent are another decision, and refused.
            _ = try await DecideObligation(
                id, of: owner, step, decision: Decision(id: decision.id, seen: decision.seen, said: name.map(form.asTyped) ?? "")
            ).run(as: context.standing, on: postgres)
            return .onward(to: "/\(context.unit)/nhiem-vu/\(owner)/\(id)", saying: flash)
        } again: { mistakes in
            try await show(request, context, mistakes) { view in
                view.mistakes = mistakes
                view.account = form.asTyped("account")
                view.reason = form.asTyped("reason")
                view.assigning?.chosen = form.asTyped("inHandOf")
            }
        }
    }

    /// - Parameter fill: puts back what was typed, and says what is wrong with it.
    func show(
        _ request: Request, _ context: UnitContext, _ mistakes: Mistakes, _ fill: (inout ObligationView) -> Void
    ) async throws -> Response {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let full = try await ReadObligation(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        let here = try await whereabouts
        var frame = Frame(request, notice, ObligationView.title)
        var view = ObligationView(full, seenFrom: context.unit, here.deeds)
        try frame.stand(here, context, at: view.isFromDesk ? .coverage : .obligations)
        let isAssigning = request.uri.queryParameters["phan-cong"] != nil || request.uri.path.hasSuffix("/phan-cong")
        if view.mayTakeUp, isAssigning {
            let people = try await ListPeople().run(as: context.standing, on: postgres)
            view.assigning = ObligationView.Assigning(people, on: full.today)
        }
        fill(&view)
        frame.title = view.line.name
        frame.isRefused = !mistakes.all.isEmpty
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.obligation(view, frame.proof) }
    }
}
