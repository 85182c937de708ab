import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// One difficulty, and what becomes of it.
///
/// | address, behind `/{unit}/vuong-mac/{owner}/{id}` | who | answer |
/// |---|---|---|
/// | `GET` | | what was raised, its course, and the answer |
/// | `POST /noi-dung` | its unit | keeps other words for what it gathers, or raises it: again after a question, or on |
/// | `POST /gop` | its unit | puts more of those that wait into what it gathers |
/// | `POST /rut` | its unit | withdraws it |
/// | `POST /hoi-lai`, `/tong-hop` | who it was raised to | asks back; merges it into what is gathered |
/// | `POST /tra-loi` | who it was raised to, or gathers it | answers |
struct DifficultyPages {
    let postgres: PostgresClient
    let notice: Notice

    private static let path = "vuong-mac/{owner}/{id}"

    func add(to units: PageRoutes<UnitContext>) {
        units.page(Self.path, DifficultyView.title, for: .colleagues, use: show)
        units.deed("\(Self.path)/noi-dung", for: .may(.prepare), use: raise)
        units.deed("\(Self.path)/gop", for: .may(.review), use: gather)
        units.deed("\(Self.path)/rut", for: .may(.prepare), use: withdraw)
        units.deed("\(Self.path)/hoi-lai", for: .may(.review), use: sendBack)
        units.deed("\(Self.path)/tong-hop", for: .may(.review), use: merge)
        units.deed("\(Self.path)/tra-loi", for: .may(.review), use: answer)
    }

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        try await show(request, context, .none, nil, nil)
    }

    @Sendable func raise(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await decide(form, request, context, .words, ["field", "words", "deed", "familyId"]) { fields in
            let family = fields.uuid("familyId")
            let (field, words) = (fields.words("field", upTo: 200), fields.paragraphs("words", upTo: 5000) ?? "")
            let isKept = fields.optional("deed", .text(upTo: 10)) == "keep"
            return { id, _, decision in
                _ = try await RaiseDifficulty(id, in: family, field: field, words: words, isGathering: isKept, decision: decision)
                    .run(as: context.standing, on: postgres)
                return isKept ? .difficultyKept : .difficultyRaised
            }
        }
    }

    @Sendable func withdraw(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await decide(form, request, context, .withdrawal, []) { _ in step(.withdraw, .difficultyWithdrawn, context) }
    }

    @Sendable func sendBack(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await decide(form, request, context, .question, ["question"]) { fields in
            step(.return(question: fields.paragraphs("question", upTo: 4000) ?? ""), .difficultyReturned, context)
        }
    }

    @Sendable func merge(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await decide(form, request, context, .merger, ["into"]) { fields in
            step(.merge(into: fields.uuid("into")), .difficultyGathered, context)
        }
    }

    @Sendable func answer(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        try await decide(form, request, context, .answer, ["answer", "published"]) { fields in
            let words = fields.paragraphs("answer", upTo: 5000) ?? ""
            let isPublished = fields.optional("published", .text(upTo: 5)) != nil
            return step(.answer(words, isPublished: isPublished), .difficultyAnswered, context)
        }
    }

    /// Each of those that are ticked is a decision of its own.
    @Sendable func gather(_ form: JSON, _ request: Request, context: UnitContext) async throws -> Response {
        let (id, owner) = (try context.uuid(), try context.owner())
        return try await answering(with: DifficultyControls.all) {
            var fields = try Fields(form, allowing: ["items"])
            let chosen = fields.chosenDifficulties()
            try fields.finish()
            var all = true
            for one in chosen {
                let merged = try await one.merge({ _ = try await $0.run(as: context.standing, on: postgres) }, into: id)
                all = all && merged
            }
            return .onward(
                to: "/\(context.unit)/vuong-mac/\(owner)/\(id)", saying: all ? .difficultyGathered : .difficultyGatheredInPart)
        } again: { mistakes in
            try await show(request, context, mistakes, .gathering, form)
        }
    }

    // MARK: Deciding

    /// Does one thing to it, and says that it did.
    private typealias Deed = (_ id: UUID, _ owner: UnitID, Decision) async throws -> Flash

    private func step(_ step: DecideDifficulty.Step, _ flash: Flash, _ context: UnitContext) -> Deed {
        { id, owner, decision in
            _ = try await DecideDifficulty(id, of: owner, step, decision: decision).run(as: context.standing, on: postgres)
            return flash
        }
    }

    private func decide(
        _ form: JSON, _ request: Request, _ context: UnitContext, _ kind: DifficultyView.Form, _ names: [String],
        _ read: (inout Fields) -> Deed
    ) async throws -> Response {
        let (id, owner) = (try context.uuid(), try context.owner())
        return try await answering(with: DifficultyControls.all) {
            var fields = try Fields(form, allowing: Fields.ofDecision + names)
            let decision = fields.decision()
            let deed = read(&fields)
            try fields.finish()
            // Other words under an id that was spent are another decision, and refused: they are not lost by being taken for the first.
            let said = (names + [kind.rawValue]).map { form.asTyped($0) }.joined(separator: "\u{1f}")
            let flash = try await deed(id, owner, Decision(id: decision.id, seen: decision.seen, said: said))
            return .onward(to: "/\(context.unit)/vuong-mac/\(owner)/\(id)", saying: flash)
        } again: { mistakes in
            try await show(request, context, mistakes, kind, form)
        }
    }

    private func show(
        _ request: Request, _ context: UnitContext, _ mistakes: Mistakes, _ kind: DifficultyView.Form?, _ form: JSON?
    ) async throws -> Response {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let desk = try await ReadDifficultyAtDesk(try context.uuid(), of: try context.owner(), limit: GatherView.most)
            .run(as: context.standing, on: postgres)
        let here = try await whereabouts
        var frame = Frame(request, notice, DifficultyView.title)
        try frame.stand(here, context, at: .difficulties)
        var view = DifficultyView(desk, seenFrom: context.unit, here.deeds)
        view.take(form, in: kind, mistakes)
        frame.title = view.heading
        frame.isRefused = !mistakes.all.isEmpty
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.difficulty(view, frame.proof) }
    }
}
