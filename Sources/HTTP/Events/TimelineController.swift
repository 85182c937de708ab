import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What happened, newest first.
///
/// | route | answer |
/// |---|---|
/// | `GET timeline?after&limit` | to the unit |
/// | `GET campaigns/{id}/timeline?after&limit`, `GET of/{owner}/campaigns/{id}/timeline` | in the family of a campaign, within the unit's sight |
struct TimelineController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("timeline", use: ofUnit)
        routes.get("campaigns/{id}/timeline", use: ofCampaign)
        routes.get("of/{owner}/campaigns/{id}/timeline", use: ofCampaign)
    }

    @Sendable func ofUnit(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: Query.pageParameters)
        let page = query.page(after: .moment)
        try query.finish()
        let events = try await ReadTimeline(before: page.after, limit: page.limit).run(as: context.standing, on: postgres)
        return answer(events, page)
    }

    @Sendable func ofCampaign(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: Query.pageParameters)
        let page = query.page(after: .moment)
        try query.finish()
        let events = try await ReadTimeline(of: (try context.uuid(), try context.owner()), before: page.after, limit: page.limit)
            .run(as: context.standing, on: postgres)
        return answer(events, page)
    }

    /// `after` is the key of the last event of the page before, so it is the older ones that come after it.
    private func answer(_ events: [Event], _ page: Page<Moment>) -> Response {
        var json = JSONWriter(capacity: 384 * (events.count + 1))
        json.object { json in
            json.array("items") { json in
                for event in events { json.value(event) }
            }
            json.member("next", events.count == page.limit ? events.last.map { Moment(at: $0.at, id: $0.id).text } : nil)
            json.member(notice)
        }
        return Response(json: json)
    }
}
