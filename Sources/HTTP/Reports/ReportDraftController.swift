import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// A report on its unit's desk; nobody else sees it.
///
/// | route | answer |
/// |---|---|
/// | `GET reports/{id}/draft` | note and values, with the draft's ETag |
/// | `PUT reports/{id}/draft` | saves them: anew without `If-Match`, over the revision that was seen with it |
struct ReportDraftController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("reports/{id}/draft", use: read)
        routes.put("reports/{id}/draft", use: save)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let id = try context.uuid()
        let (report, draft) = try await ReadReportDraft(id).run(as: context.standing, on: postgres)
        let etag = ETag(state: draft.tag)
        if try IfNoneMatch(request).matches(etag) { return .notModified(etag) }
        var json = JSONWriter(capacity: 4096)
        json.object { json in
            json.member("id", id)
            json.member("campaignId", report.campaign)
            json.member("periodId", report.period)
            json.members(of: draft)
            json.member(notice)
        }
        return Response(json: json, etag: etag)
    }

    @Sendable func save(_ request: Request, context: UnitContext) async throws -> Response {
        var precondition = try WritePrecondition(request, prefix: "draft.")
        var fields = try Fields(
            try await request.json(upTo: Body.plan), allowing: ["campaignId", "periodId", "note", "values"] + precondition.members)
        let campaign = fields.uuid("campaignId")
        let period = fields.uuid("periodId")
        let note = fields.paragraphs("note", upTo: 20_000)
        let values = fields.reportValues("values")
        try precondition.finish(&fields)
        let id = try context.uuid()
        let revision = try await precondition.revision {
            try await ReadReportDraft(id).run(as: context.standing, on: postgres).draft.revision
        }
        if revision == nil { _ = try context.newID() }
        let saved = try await precondition.saving(otherwise: .stale) {
            try await SaveReportDraft(id, campaign: campaign, period: period, note: note, values: values, revision: revision)
                .run(as: context.standing, on: postgres)
        }
        return Response(draft: id, revision: saved.revision, isNew: saved.isNew)
    }
}

extension Fields {
    /// Numbers as JSON numbers or as strings that hold one, exactly as written.
    fileprivate mutating func reportValues(_ name: String) -> [ReportValue] {
        list(name, upTo: 1000, allowing: ["indicatorId", "value", "weight", "explanation"]) { value in
            ReportValue(
                indicator: value.uuid("indicatorId"), figure: value.optionalDecimal("value"), weight: value.optionalDecimal("weight"),
                explanation: value.paragraphs("explanation", upTo: 4000))
        }
    }
}
