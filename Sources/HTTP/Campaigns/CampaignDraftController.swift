import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// A plan on its unit's desk.
///
/// | route | answer |
/// |---|---|
/// | `GET campaigns/{id}/draft` | the plan, with its ETag |
/// | `GET campaigns/{id}/draft/check` | what publishing it would come to: every refusal, or what it would do |
/// | `PUT campaigns/{id}/draft` | saves it: anew without `If-Match`, over the revision that was seen with it |
/// | `DELETE campaigns/{id}/draft` | clears the desk |
struct CampaignDraftController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("campaigns/{id}/draft", use: read)
        routes.get("campaigns/{id}/draft/check", use: check)
        routes.put("campaigns/{id}/draft", use: save)
        routes.delete("campaigns/{id}/draft", use: discard)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let draft = try await ReadCampaignDraft(try context.uuid()).run(as: context.standing, on: postgres)
        let etag = ETag(state: draft.tag)
        if try IfNoneMatch(request).matches(etag) { return .notModified(etag) }
        var json = JSONWriter(capacity: 16 * 1024)
        json.object { json in
            json.member("id", draft.id)
            json.member("revision", draft.revision)
            json.member("above", draft.above)
            json.members(of: draft.plan)
            json.member(notice)
        }
        return Response(json: json, etag: etag)
    }

    @Sendable func check(_ request: Request, context: UnitContext) async throws -> Response {
        let trial = try await CheckPublication(try context.uuid()).run(as: context.standing, on: postgres)
        let language = Language(accepting: request.headers[.acceptLanguage])
        var json = JSONWriter(capacity: 4 * 1024)
        json.object { json in
            json.members(of: trial, in: language)
            json.member(notice)
        }
        var response = Response(json: json)
        response.headers[.contentLanguage] = language.rawValue
        response.headers[.vary] = "Accept-Language"
        return response
    }

    @Sendable func save(_ request: Request, context: UnitContext) async throws -> Response {
        var precondition = try WritePrecondition(request, prefix: "draft.")
        var fields = try Fields(try await request.json(upTo: Body.plan), allowing: ["above"] + CampaignPlan.members + precondition.members)
        let plan = CampaignPlan(&fields)
        let above = fields.optionalObject("above", allowing: ["unit", "id"]) { above in
            (unit: above.value("unit", .unit), id: above.uuid("id"))
        }
        try precondition.finish(&fields)
        let id = try context.uuid()
        let revision = try await precondition.revision {
            try await ReadCampaignDraft(id).run(as: context.standing, on: postgres).revision
        }
        if revision == nil { _ = try context.newID() }
        let saved = try await precondition.saving(otherwise: .idTaken) {
            try await SaveCampaignDraft(id, plan: plan, above: above, revision: revision).run(as: context.standing, on: postgres)
        }
        return Response(draft: id, revision: saved.revision, isNew: saved.isNew)
    }

    @Sendable func discard(_ request: Request, context: UnitContext) async throws -> Response {
        let expected = try IfMatch(request)
        let id = try context.uuid()
        let draft = try await ReadCampaignDraft(id).run(as: context.standing, on: postgres)
        try expected.check(ETag(state: draft.tag))
        try await DiscardCampaignDraft(id, revision: draft.revision).run(as: context.standing, on: postgres)
        return Response(status: .noContent)
    }
}

extension JSONWriter {
    /// A campaign by its owner and its id.
    mutating func member(_ name: StaticString, _ campaign: (unit: UnitID, id: UUID)?) {
        key(name)
        guard let campaign else { return null() }
        object { json in
            json.member("unit", campaign.unit)
            json.member("id", campaign.id)
        }
    }
}

extension Response {
    /// What saving a draft is answered with: its revision, as an ETag too.
    init(draft id: UUID, revision: Int, isNew: Bool) {
        var json = JSONWriter(capacity: 128)
        json.object { json in
            json.member("id", id)
            json.member("revision", revision)
        }
        self.init(isNew ? .created : .ok, json: json, etag: .draft(revision))
    }
}
