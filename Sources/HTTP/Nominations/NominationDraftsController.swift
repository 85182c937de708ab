import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Nominations on their unit's desk.
///
/// | route | who | answer |
/// |---|---|---|
/// | `GET nominations/{id}/draft` | who prepares | one, with the draft's ETag |
/// | `PUT nominations/{id}/draft` | who prepares | saves it: anew without `If-Match`, over the revision that was seen with it |
/// | `DELETE nominations/{id}/draft` | who prepares | takes one off the desk that was never sent |
struct NominationDraftsController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("nominations/{id}/draft", use: read)
        routes.put("nominations/{id}/draft", use: save)
        routes.delete("nominations/{id}/draft", use: clear)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let (draft, _) = try await ReadNominationDraft(try context.uuid()).run(as: context.standing, on: postgres)
        let etag = ETag(state: draft.tag)
        if try IfNoneMatch(request).matches(etag) { return .notModified(etag) }
        var json = JSONWriter(capacity: 4096)
        json.object { json in
            json.members(of: draft)
            json.member(notice)
        }
        return Response(json: json, etag: etag)
    }

    @Sendable func save(_ request: Request, context: UnitContext) async throws -> Response {
        var precondition = try WritePrecondition(request, prefix: "draft.")
        var fields = try Fields(
            try await request.json(),
            allowing: ["subject", "form", "from", "until", "achievements"] + precondition.members)
        var draft = NominationDraft(id: try context.uuid())
        draft.subject = fields.optionalObject("subject", allowing: ["unit", "id"]) { subject in
            SubjectReference(unit: subject.value("unit", .unit), id: subject.uuid("id"))
        }
        draft.form = fields.words("form", upTo: 20)
        (draft.from, draft.until) = (fields.legalDay("from"), fields.legalDay("until"))
        draft.achievements = fields.paragraphs("achievements", upTo: 40_000) ?? ""
        try precondition.finish(&fields)
        let revision = try await precondition.revision {
            try await ReadNominationDraft(draft.id).run(as: context.standing, on: postgres).draft.revision
        }
        if revision == nil { _ = try context.newID() }
        draft.revision = revision ?? 0
        let saved = try await precondition.saving(otherwise: .stale) { [draft] in
            try await SaveNominationDraft(draft).run(as: context.standing, on: postgres)
        }
        return Response(draft: draft.id, revision: saved.revision, isNew: saved.isNew)
    }

    @Sendable func clear(_ request: Request, context: UnitContext) async throws -> Response {
        let expected = try IfMatch(request)
        let (draft, _) = try await ReadNominationDraft(try context.uuid()).run(as: context.standing, on: postgres)
        try expected.check(ETag(state: draft.tag))
        try await ClearNominationDraft(draft).run(as: context.standing, on: postgres)
        return Response(status: .noContent)
    }
}
