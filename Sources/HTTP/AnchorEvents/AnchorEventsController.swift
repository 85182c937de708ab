import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Events that campaigns hang on.
///
/// | route | answer |
/// |---|---|
/// | `GET events` | those the unit announced, with what ends with each |
/// | `GET events/{id}`, `GET of/{owner}/events/{id}` | the event, with its ETag; one's own or of a unit above or below |
/// | `PUT events/{id}` | announces it without `If-Match`; renames or moves it, or says when it was held, with it |
struct AnchorEventsController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("events", use: list)
        routes.get("events/{id}", use: read)
        routes.get("of/{owner}/events/{id}", use: read)
        routes.put("events/{id}", use: save)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        let events = try await ListAnchorEvents().run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 512 * (events.count + 1))
        json.object { json in
            json.array("items") { json in
                for announced in events {
                    json.object { json in
                        json.members(of: announced.event)
                        json.member("etag", ETag(state: announced.event.tag).description)
                        json.array("campaigns") { json in
                            for campaign in announced.campaigns {
                                json.object { json in
                                    json.member("id", campaign.id)
                                    json.member("shortName", campaign.shortName)
                                    json.member("state", campaign.state.rawValue)
                                }
                            }
                        }
                        json.member("campaignsBelow", announced.campaignsBelow)
                    }
                }
            }
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let event = try await ReadAnchorEvent(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        let etag = ETag(state: event.tag)
        if try IfNoneMatch(request).matches(etag) { return .notModified(etag) }
        return answer(event)
    }

    @Sendable func save(_ request: Request, context: UnitContext) async throws -> Response {
        var precondition = try WritePrecondition(request, prefix: "")
        var fields = try Fields(try await request.json(), allowing: ["name", "plannedOn", "heldOn", "reason"] + precondition.members)
        let name = fields.string("name", upTo: 500)
        let plannedOn = fields.legalDay("plannedOn")
        let heldOn = fields.legalDay("heldOn")
        let reason = fields.paragraphs("reason", upTo: 2000)
        try precondition.finish(&fields)
        let id = try context.uuid()
        let revision = try await precondition.revision {
            try await ReadAnchorEvent(id, of: context.unit).run(as: context.standing, on: postgres).revision
        }
        if revision == nil { _ = try context.newID() }
        let saved = try await precondition.saving(otherwise: .idTaken) {
            try await SaveAnchorEvent(id, name: name, plannedOn: plannedOn, heldOn: heldOn, reason: reason, revision: revision)
                .run(as: context.standing, on: postgres)
        }
        return answer(saved, revision == nil && saved.revision == 1 ? .created : .ok)
    }

    private func answer(_ event: AnchorEvent, _ status: HTTPResponse.Status = .ok) -> Response {
        var json = JSONWriter(capacity: 512)
        json.value(event)
        return Response(status, json: json, etag: ETag(state: event.tag))
    }
}
