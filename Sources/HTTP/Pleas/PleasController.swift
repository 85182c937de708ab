import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What units ask about the tasks that they were told, and what is granted.
///
/// | route | who | body | answer |
/// |---|---|---|---|
/// | `GET pleas?after&limit` | | | those that wait for the unit's answer, the oldest first |
/// | `GET pleas/{id}`, `GET of/{owner}/pleas/{id}` | | | one, with what it is about |
/// | `PUT pleas/{id}` | its unit | `id`, `obligation`, `wants`, `until`, `reason` | asks for more time, or to be excused |
/// | `PUT pleas/{id}/withdrawal` | its unit | `id` | |
/// | `PUT of/{owner}/pleas/{id}/grant` | who told the task | `id`, `answer` | |
/// | `PUT of/{owner}/pleas/{id}/refusal` | who told the task | `id`, `answer` | |
/// | `PUT clauses/{id}/grant` | who told the task | `id`, `units`, `wants`, `until`, `answer` | grants unasked, to all or none of them |
struct PleasController {
    let postgres: PostgresClient
    let notice: Notice

    /// To so many units something is granted at once.
    private static let most = 1000

    func add(to routes: Routes<UnitContext>) {
        routes.get("pleas", use: list)
        routes.get("pleas/{id}", use: read)
        routes.get("of/{owner}/pleas/{id}", use: read)
        routes.put("pleas/{id}", use: ask)
        routes.put("pleas/{id}/withdrawal", use: withdraw)
        routes.put("of/{owner}/pleas/{id}/grant", use: grant)
        routes.put("of/{owner}/pleas/{id}/refusal", use: refuse)
        routes.put("clauses/{id}/grant", use: grantUnasked)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: Query.pageParameters)
        let page = query.page(after: .uuid)
        try query.finish()
        let (_, listed) = try await ListPleas(after: page.after, limit: page.limit).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 512 * (listed.count + 1))
        json.object { json in
            json.array("items") { json in
                for one in listed { json.object { $0.members(of: one.plea, about: one.about) } }
            }
            json.member("next", listed.count == page.limit ? listed.last?.plea.id : nil)
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let full = try await ReadPlea(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 2048)
        json.object { json in
            json.members(of: full.plea, about: full.about)
            json.array("timeline") { json in
                for event in full.timeline { json.value(event) }
            }
            json.member(notice)
        }
        return Response(json: json, etag: ETag(state: full.plea.tag))
    }

    @Sendable func ask(_ request: Request, context: UnitContext) async throws -> Response {
        var task = UUID.toDate, wish = Plea.Wish.excuse, reason = ""
        let decision = try await Decision(of: request, allowing: ["obligation", "wants", "until", "reason"], mayBeNew: true) {
            task = $0.uuid("obligation")
            wish = $0.wish(.legalDay)
            reason = $0.paragraphs("reason", upTo: 4000) ?? ""
        }
        let id = decision.isNew ? try context.newID() : try context.uuid()
        return Response(
            try await AskPlea(id, about: task, wish, reason: reason, decision: decision).run(as: context.standing, on: postgres))
    }

    @Sendable func withdraw(_ request: Request, context: UnitContext) async throws -> Response {
        try await decide(.withdraw, try await Decision(of: request), context)
    }

    @Sendable func grant(_ request: Request, context: UnitContext) async throws -> Response {
        var answer: String?
        let decision = try await Decision(of: request, allowing: ["answer"]) { answer = $0.paragraphs("answer", upTo: 4000) }
        return try await decide(.grant(answer: answer), decision, context)
    }

    @Sendable func refuse(_ request: Request, context: UnitContext) async throws -> Response {
        var answer = ""
        let decision = try await Decision(of: request, allowing: ["answer"]) { answer = $0.paragraphs("answer", upTo: 4000) ?? "" }
        return try await decide(.refuse(answer: answer), decision, context)
    }

    private func decide(_ step: DecidePlea.Step, _ decision: Decision, _ context: UnitContext) async throws -> Response {
        Response(
            try await DecidePlea(try context.uuid(), of: try context.owner(), step, decision: decision)
                .run(as: context.standing, on: postgres))
    }

    @Sendable func grantUnasked(_ request: Request, context: UnitContext) async throws -> Response {
        var units: [UnitID] = [], wish = Plea.Wish.excuse, answer: String?
        let decision = try await Decision(of: request, allowing: ["units", "wants", "until", "answer"], mayBeNew: true) {
            units = $0.optionalList("units", upTo: Self.most, of: .unit) ?? []
            wish = $0.wish(.legalDay)
            answer = $0.paragraphs("answer", upTo: 4000)
        }
        return Response(
            try await GrantUnasked(wish, of: try context.uuid(), to: units, answer: answer, decision: decision)
                .run(as: context.standing, on: postgres))
    }
}

extension JSONWriter {
    mutating func members(of plea: Plea) {
        member("id", plea.id)
        member("unit", plea.unit)
        member("familyId", plea.family)
        member("to", plea.to)
        member("obligation", plea.obligation)
        member("wants", plea.wish.kind.rawValue)
        member("until", plea.wish.until)
        member("reason", plea.reason)
        member("state", plea.state.rawValue)
        member("etag", ETag(state: plea.tag).description)
        member("movedFrom", plea.movedFrom)
        member("answer", plea.answer)
    }

    fileprivate mutating func members(of plea: Plea, about task: ListedObligation) {
        members(of: plea)
        member("unitName", task.unitName)
        member("clause", task.obligation.clause)
        member("number", task.number)
        member("heading", task.heading)
        member("dueOn", task.obligation.dueOn)
        member("extendedTo", task.granted.until)
    }
}
