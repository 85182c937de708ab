import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Campaigns as they were published.
///
/// | route | answer |
/// |---|---|
/// | `GET campaigns` | what the unit published, newest first, and what lies on its desk |
/// | `GET above/campaigns` | what was published above, newest first, with how it addressed the unit and with what the unit took it up |
/// | `GET campaigns/{id}`, `GET of/{owner}/campaigns/{id}` | all a campaign says, one's own or of a unit above or below |
/// | `GET campaigns/{id}/assignment?period` | what the unit is asked to report on in a period |
struct CampaignsController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("campaigns", use: list)
        routes.get("above/campaigns", use: listFromAbove)
        routes.get("campaigns/{id}", use: read)
        routes.get("of/{owner}/campaigns/{id}", use: read)
        routes.get("campaigns/{id}/assignment", use: assignment)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        let (campaigns, drafts) = try await ListCampaigns().run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 1024 * (campaigns.count + drafts.count + 1))
        json.object { json in
            json.array("items") { json in
                for campaign in campaigns {
                    json.object { json in json.members(of: campaign) }
                }
            }
            json.array("drafts") { json in
                for draft in drafts {
                    json.object { json in
                        json.member("id", draft.id)
                        json.member("revision", draft.revision)
                        json.member("above", draft.above)
                        json.member("summary", draft.summary)
                        json.member("shortName", draft.shortName)
                        json.member("etag", ETag(state: draft.tag).description)
                    }
                }
            }
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func listFromAbove(_ request: Request, context: UnitContext) async throws -> Response {
        let campaigns = try await ListCampaignsFromAbove().run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 512 * (campaigns.count + 1))
        json.object { json in
            json.array("items") { json in
                for item in campaigns {
                    json.object { json in
                        json.member("id", item.campaign.id)
                        json.member("unit", item.campaign.unit)
                        json.member("unitName", item.issuerName)
                        json.member("family", (item.campaign.familyUnit, item.campaign.family))
                        json.member("state", item.campaign.state.rawValue)
                        json.member("isOpen", item.isOpen)
                        json.member("revision", item.campaign.revision)
                        json.member("symbol", item.campaign.symbol)
                        json.member("issuedOn", item.campaign.issuedOn)
                        json.member("summary", item.campaign.summary)
                        json.member("shortName", item.campaign.shortName)
                        json.member("publishedAt", item.campaign.publishedAt)
                        json.member("strength", item.address?.strength.rawValue)
                        json.member("adoptBy", item.address?.adoptBy)
                        json.member("adoptionId", item.adoption)
                    }
                }
            }
            json.member(notice)
        }
        return Response(json: json)
    }

    /// The ETag is what decisions are held against; it does not tell whether an anchor event moved, so it is never answered with 304.
    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let campaign = try await ReadCampaign(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 32 * 1024)
        json.object { json in
            json.members(of: campaign)
            json.member(notice)
        }
        return Response(json: json, etag: ETag(state: campaign.campaign.tag))
    }

    @Sendable func assignment(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["period"])
        let period = query.demandedUUID("period")
        try query.finish()
        let (assignment, report) = try await ReadAssignment(campaign: try context.uuid(), period: period)
            .run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 8 * 1024)
        json.object { json in
            json.member("campaignId", assignment.campaign.id)
            json.member("campaignName", assignment.campaign.shortName)
            json.member("period", assignment.period)
            json.member("to", assignment.received.from)
            json.member("strength", assignment.received.address.strength.rawValue)
            json.member("reportId", report?.id)
            json.member("state", report?.state.rawValue)
            json.array("indicators", assignment.asked)
            json.member(notice)
        }
        return Response(json: json)
    }
}
