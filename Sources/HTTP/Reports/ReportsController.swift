import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Reports as their readers may see them: the author with the desk, everyone above with what was sent.
///
/// | route | answer |
/// |---|---|
/// | `GET reports/{id}`, `GET of/{owner}/reports/{id}` | the report, its versions, its timeline, and the draft if it is one's own |
/// | `GET reports?after&limit` | what this unit reported and has still to report, the latest period first |
/// | `GET reviews?familyId&after&limit` | what waits for this unit's decision and how much does, by the day it was due, then longest waiting first |
/// | `GET campaigns/{id}/reports?period&after&limit` | what the addressees of a campaign sent for a period |
struct ReportsController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("reports/{id}", use: read)
        routes.get("of/{owner}/reports/{id}", use: read)
        routes.get("reports", use: own)
        routes.get("reviews", use: reviews)
        routes.get("campaigns/{id}/reports", use: ofCampaign)
    }

    /// The ETag is that of the report, which decisions are held against; it does not tell whether the draft changed.
    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let report = try await ReadReport(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 16 * 1024)
        json.object { json in
            json.members(of: report.filed.report)
            json.key("draft")
            if let draft = report.draft {
                json.object { json in
                    json.members(of: draft)
                    json.member("etag", ETag(state: draft.tag).description)
                }
            } else {
                json.null()
            }
            json.array("versions") { json in
                for version in report.versions {
                    json.object { json in
                        json.member("version", version.number)
                        json.member("submittedAt", version.submittedAt)
                        json.member("note", version.note)
                        json.array("values", version.values)
                    }
                }
            }
            json.array("indicators", report.indicators)
            json.array("timeline") { json in
                for event in report.timeline { json.value(event) }
            }
            json.member(notice)
        }
        return Response(json: json, etag: ETag(state: report.filed.report.tag))
    }

    @Sendable func own(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: Query.pageParameters)
        let page = query.page(after: .ownReportPlace)
        try query.finish()
        let own = try await ListOwnReports(after: page.after, limit: page.limit).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 512 * (own.reports.count + 1))
        json.object { json in
            json.array("items") { json in
                for row in own.reports { json.value(row) }
            }
            json.member("next", own.next?.text)
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func reviews(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["familyId"] + Query.pageParameters)
        let family = query.uuid("familyId")
        let page = query.page(after: .reviewPlace)
        try query.finish()
        let reviews = try await ListReviews(family: family, after: page.after, limit: page.limit).run(as: context.standing, on: postgres)
        return answer(reviews.reports, next: reviews.next?.text, context) { $0.member("count", reviews.count) }
    }

    @Sendable func ofCampaign(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["period"] + Query.pageParameters)
        let period = query.demandedUUID("period")
        let page = query.page(after: .unit)
        try query.finish()
        let reports = try await ListReportsOfCampaign(try context.uuid(), period: period, after: page.after, limit: page.limit)
            .run(as: context.standing, on: postgres)
        return answer(reports, next: reports.count == page.limit ? reports.last?.filed.report.unit.description : nil, context)
    }

    private func answer(
        _ reports: [ListedReport], next: String?, _ context: UnitContext, more: (inout JSONWriter) -> Void = { _ in }
    ) -> Response {
        var json = JSONWriter(capacity: 768 * (reports.count + 1))
        json.object { json in
            json.array("items") { json in
                for report in reports { json.value(report, for: context.unit) }
            }
            json.member("next", next)
            more(&json)
            json.member(notice)
        }
        return Response(json: json)
    }
}

extension Query {
    /// A UUID the list makes no sense without.
    mutating func demandedUUID(_ name: String) -> UUID {
        if let id = uuid(name) { return id }
        // A value that is there and is no UUID has been complained about.
        if !has(name) { refuse(name, "query.missing", vi: "Thiếu tham số bắt buộc này.", en: "This is required.") }
        return UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
    }
}
