import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What stands in a unit's way, and what becomes of it.
///
/// | route | who | body | answer |
/// |---|---|---|---|
/// | `GET difficulties?which&after&limit` | | | its own, those raised to it, or the answers for everybody; newest first |
/// | `GET difficulties/{id}`, `GET of/{owner}/difficulties/{id}` | | | one, with what it was merged into and whom it speaks for |
/// | `PUT difficulties/{id}` | its unit | `id`, `familyId`, `words`, `field`, `gathering` | raises it, or begins to gather |
/// | `PUT difficulties/{id}/withdrawal` | its unit | `id` | |
/// | `PUT of/{owner}/difficulties/{id}/return` | who it was raised to | `id`, `question` | |
/// | `PUT of/{owner}/difficulties/{id}/merger` | who it was raised to | `id`, `into` | |
/// | `PUT of/{owner}/difficulties/{id}/answer` | who it was raised to, or gathered it | `id`, `answer`, `published` | |
struct DifficultiesController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("difficulties", use: list)
        routes.get("difficulties/{id}", use: read)
        routes.get("of/{owner}/difficulties/{id}", use: read)
        routes.put("difficulties/{id}", use: raise)
        routes.put("difficulties/{id}/withdrawal", use: withdraw)
        routes.put("of/{owner}/difficulties/{id}/return", use: sendBack)
        routes.put("of/{owner}/difficulties/{id}/merger", use: merge)
        routes.put("of/{owner}/difficulties/{id}/answer", use: answer)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["which"] + Query.pageParameters)
        let which = query.value("which", .choice(of: ListDifficulties.Which.self)) ?? .own
        let page = query.page(after: .uuid)
        try query.finish()
        let listed = try await ListDifficulties(which, before: page.after, limit: page.limit).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 512 * (listed.count + 1))
        json.object { json in
            json.array("items", of: listed)
            json.member("next", listed.count == page.limit ? listed.last?.difficulty.id : nil)
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let full = try await ReadDifficulty(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 4096)
        json.object { json in
            json.members(of: full.difficulty)
            // In the place of its own answer the one that was given for it.
            json.member("finalAnswer", full.answer)
            json.array("course") { json in
                for step in full.course { json.object { json in json.members(of: step) } }
            }
            json.array("raisers", of: full.raisers)
            json.array("timeline") { json in
                for event in full.timeline { json.value(event) }
            }
            json.member(notice)
        }
        return Response(json: json, etag: ETag(state: full.difficulty.tag))
    }

    @Sendable func raise(_ request: Request, context: UnitContext) async throws -> Response {
        var family = UUID.toDate, words = "", field: String?, isGathering = false
        let decision = try await Decision(of: request, allowing: ["familyId", "words", "field", "gathering"], mayBeNew: true) {
            family = $0.uuid("familyId")
            words = $0.paragraphs("words", upTo: 5000) ?? ""
            field = $0.words("field", upTo: 200)
            isGathering = $0.optional("gathering", .bool) ?? false
        }
        let id = decision.isNew ? try context.newID() : try context.uuid()
        return Response(
            try await RaiseDifficulty(id, in: family, field: field, words: words, isGathering: isGathering, decision: decision)
                .run(as: context.standing, on: postgres))
    }

    @Sendable func withdraw(_ request: Request, context: UnitContext) async throws -> Response {
        try await decide(.withdraw, try await Decision(of: request), context)
    }

    @Sendable func sendBack(_ request: Request, context: UnitContext) async throws -> Response {
        var question = ""
        let decision = try await Decision(of: request, allowing: ["question"]) {
            question = $0.paragraphs("question", upTo: 4000) ?? ""
        }
        return try await decide(.return(question: question), decision, context)
    }

    @Sendable func merge(_ request: Request, context: UnitContext) async throws -> Response {
        var into = UUID.toDate
        let decision = try await Decision(of: request, allowing: ["into"]) { into = $0.uuid("into") }
        return try await decide(.merge(into: into), decision, context)
    }

    @Sendable func answer(_ request: Request, context: UnitContext) async throws -> Response {
        var words = "", isPublished = false
        let decision = try await Decision(of: request, allowing: ["answer", "published"]) {
            words = $0.paragraphs("answer", upTo: 5000) ?? ""
            isPublished = $0.optional("published", .bool) ?? false
        }
        return try await decide(.answer(words, isPublished: isPublished), decision, context)
    }

    private func decide(_ step: DecideDifficulty.Step, _ decision: Decision, _ context: UnitContext) async throws -> Response {
        Response(
            try await DecideDifficulty(try context.uuid(), of: try context.owner(), step, decision: decision)
                .run(as: context.standing, on: postgres))
    }
}

extension JSONWriter {
    fileprivate mutating func members(of difficulty: Difficulty) {
        member("id", difficulty.id)
        member("unit", difficulty.unit)
        member("familyId", difficulty.family)
        member("to", difficulty.to)
        member("field", difficulty.field)
        member("words", difficulty.words)
        member("state", difficulty.state.rawValue)
        member("etag", ETag(state: difficulty.tag).description)
        member("raisedOn", difficulty.raisedOn)
        member("dueOn", difficulty.dueOn)
        member("question", difficulty.question)
        member("into", difficulty.into)
        member("gathers", difficulty.gathers)
        member("answer", difficulty.answer)
        member("isPublished", difficulty.isPublished)
    }

    fileprivate mutating func array(_ name: StaticString, of listed: [ListedDifficulty]) {
        array(name) { json in
            for listed in listed {
                json.object { json in
                    json.member("unitName", listed.unitName)
                    json.members(of: listed.difficulty)
                }
            }
        }
    }
}
