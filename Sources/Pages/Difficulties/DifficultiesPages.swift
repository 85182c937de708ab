import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What stands in a unit's way, and in that of those below.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET vuong-mac` | what waits for an answer, what the unit raised, and what was answered above for everybody |
/// | `GET vuong-mac?xem&truoc` | one of these lists, newest first, a page of it |
/// | `GET`, `POST vuong-mac/neu` | tells the unit that addressed this one |
/// | `GET`, `POST vuong-mac/tong-hop` | puts several from below into the unit's own words |
struct DifficultiesPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("vuong-mac", DifficultiesView.title, for: .colleagues, use: list)
        units.page("vuong-mac/neu", RaiseView.title, for: .may(.prepare), use: raising)
        units.deed("vuong-mac/neu", for: .may(.prepare), use: raise)
        units.page("vuong-mac/tong-hop", GatherView.title, for: .may(.review), use: gathering)
        units.deed("vuong-mac/tong-hop", for: .may(.review), filling: fill, use: gather)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["xem", "truoc"])
        let (which, before) = (query.value("xem", .choice(of: DifficultyListView.Which.self)), query.uuid("truoc"))
        try query.finish()
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, DifficultiesView.title)
        guard let which else {
            let desk = try await ReadDifficultyDesk(limit: DifficultiesView.shown).run(as: context.standing, on: postgres)
            let here = try await whereabouts
            try frame.stand(here, context, at: .difficulties)
            let view = DifficultiesView(desk, of: context.unit, called: frame.unitName, here)
            return frame.response { $0.difficulties(view) }
        }
        async let family = ReadDifficultyFamilies().run(as: context.standing, on: postgres)
        let listed = try await ListDifficulties(which.list, before: before, limit: DifficultiesView.shown)
            .run(as: context.standing, on: postgres)
        try frame.stand(try await whereabouts, context, at: .difficulties)
        frame.title = which.words
        let (today, families) = try await family
        let view = DifficultyListView(which, listed, of: context.unit, on: today, families)
        return frame.response { $0.difficultyList(view) }
    }

    // MARK: Telling

    @Sendable func raising(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["phong-trao"])
        let family = query.uuid("phong-trao")
        try query.finish()
        let typed = TypedDifficulty(family: family?.uuidString.lowercased() ?? "")
        return try await show(typed, id: UUID.version7().uuidString.lowercased(), .none, request, context)
    }

    @Sendable func raise(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: DifficultyControls.all) {
            var fields = try Fields(form, allowing: ["id", "familyId", "field", "words"])
            let (id, family) = (fields.newID("id"), fields.uuid("familyId"))
            let (field, words) = (fields.words("field", upTo: 200), fields.paragraphs("words", upTo: 5000) ?? "")
            try fields.finish()
            // What is new lends its id to the decision that makes it.
            let decision = Decision(id: id, seen: nil, isNew: true, said: Self.said([family.uuidString, field ?? "", words]))
            _ = try await RaiseDifficulty(id, in: family, field: field, words: words, isGathering: false, decision: decision)
                .run(as: context.standing, on: postgres)
            return .onward(to: "/\(context.unit)/vuong-mac/\(context.unit)/\(id)", saying: .difficultyRaised)
        } again: { mistakes in
            try await show(form.typedDifficulty, id: form.asTyped("id", anewAfter: mistakes), mistakes, request, context)
        }
    }

    private func show(
        _ typed: TypedDifficulty, id: String, _ mistakes: Mistakes, _ request: Request, _ context: UnitContext
    ) async throws -> Response {
        let frame = try await frame(RaiseView.title, request, context, mistakes) { $0.mayTell }
        let (_, families) = try await ReadDifficultyFamilies().run(as: context.standing, on: postgres)
        var view = RaiseView(families, of: context.unit, typed, id: id)
        view.mistakes = mistakes
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.raising(view, frame.proof) }
    }

    // MARK: Putting together

    @Sendable func gathering(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["phong-trao", "chon"])
        let (family, chosen) = (query.uuid("phong-trao"), query.uuid("chon"))
        try query.finish()
        guard let family else { return .onward(to: "/\(context.unit)/vuong-mac") }
        return try await show(
            family, Set([chosen].compactMap(\.self)), TypedDifficulty(), id: UUID.version7().uuidString.lowercased(), .none, request,
            context)
    }

    @Sendable func fill(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        guard let family = UUID(uuidString: form.asTyped("familyId")) else { throw OperationRefusal.notFound }
        return try await show(
            family, form.tickedDifficulties, form.typedDifficulty, id: UUID.version7().uuidString.lowercased(), .none, request, context)
    }

    @Sendable func gather(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        var family = UUID(uuidString: form.asTyped("familyId"))
        return try await answering(with: DifficultyControls.all) {
            var fields = try Fields(form, allowing: ["id", "familyId", "field", "words", "items"])
            let id = fields.newID("id")
            family = fields.uuid("familyId")
            let (field, words) = (fields.words("field", upTo: 200), fields.paragraphs("words", upTo: 5000) ?? "")
            let chosen = fields.chosenDifficulties()
            try fields.finish()
            let decision = Decision(id: id, seen: nil, isNew: true, said: Self.said([field ?? "", words]))
            _ = try await RaiseDifficulty(id, in: family!, field: field, words: words, isGathering: true, decision: decision)
                .run(as: context.standing, on: postgres)
            let merged = try await merge(chosen, into: id, context)
            return .onward(
                to: "/\(context.unit)/vuong-mac/\(context.unit)/\(id)", saying: merged ? .difficultyGathered : .difficultyGatheredInPart)
        } again: { mistakes in
            guard let family else { throw OperationRefusal.notFound }
            return try await show(
                family, form.tickedDifficulties, form.typedDifficulty, id: form.asTyped("id", anewAfter: mistakes), mistakes, request,
                context)
        }
    }

    /// Whether all of them could be.
    private func merge(_ chosen: [ChosenDifficulty], into gathering: UUID, _ context: UnitContext) async throws -> Bool {
        var all = true
        for one in chosen {
            let merged = try await one.merge({ _ = try await $0.run(as: context.standing, on: postgres) }, into: gathering)
            all = all && merged
        }
        return all
    }

    private func show(
        _ family: UUID, _ chosen: Set<UUID>, _ typed: TypedDifficulty, id: String, _ mistakes: Mistakes, _ request: Request,
        _ context: UnitContext
    ) async throws -> Response {
        let frame = try await frame(GatherView.title, request, context, mistakes) { $0.mayReview }
        let (today, families, waiting) = try await ReadDifficultyFamily(family, limit: GatherView.most)
            .run(as: context.standing, on: postgres)
        // A campaign that is not the unit's to see, and one there is not, are one.
        guard families.names[family] != nil else { throw OperationRefusal.notFound }
        var view = GatherView(family, families, waiting, of: context.unit, on: today, chosen: chosen, typed, id: id)
        view.mistakes = mistakes
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.gathering(view, frame.proof) }
    }

    /// What a decision says, in a form that is the same for all that says the same.
    private static func said(_ parts: [String]) -> String { parts.joined(separator: "\u{1f}") }

    private func frame(
        _ title: Wording, _ request: Request, _ context: UnitContext, _ mistakes: Mistakes, where may: (Deeds) -> Bool
    ) async throws -> Frame {
        let whereabouts = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        guard may(whereabouts.deeds) else { throw OperationRefusal.notPermitted }
        var frame = Frame(request, notice, title)
        try frame.stand(whereabouts, context, at: .difficulties)
        frame.isRefused = !mistakes.all.isEmpty
        return frame
    }
}
