import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// How far the addressees of a campaign have come.
///
/// | route | answer |
/// |---|---|
/// | `GET campaigns/{id}/participation?period` | everyone it addressed with a status, and by name who is missing and why |
struct ParticipationController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("campaigns/{id}/participation", use: read)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["period"])
        let period = query.uuid("period")
        try query.finish()
        let participation = try await ReadParticipation(in: try context.uuid(), period: period).run(as: context.standing, on: postgres)
        let language = Language(accepting: request.headers[.acceptLanguage])
        var json = JSONWriter(capacity: 384 * (participation.units.count + 1))
        json.object { json in
            json.member("campaignId", participation.campaign.id)
            json.member("campaignName", participation.campaign.shortName)
            json.member("period", participation.period)
            json.object("counts") { json in
                json.member("total", participation.units.count)
                for status in Participation.allCases {
                    json.key(text: status.rawValue)
                    json.value(participation.count(status))
                }
                json.member("missing", participation.missing.count)
            }
            json.array("items") { json in
                for row in participation.units { json.value(row) }
            }
            json.array("missing") { json in
                for row in participation.missing {
                    json.object { json in
                        json.member("unit", row.unit.address.unit)
                        json.member("name", row.unit.name)
                        json.member("status", row.unit.participation.rawValue)
                        json.member("why", row.why[language])
                    }
                }
            }
            json.member(notice)
        }
        var response = Response(json: json)
        response.headers[.contentLanguage] = language.rawValue
        response.headers[.vary] = "Accept-Language"
        return response
    }
}

extension JSONWriter {
    fileprivate mutating func value(_ row: ParticipationRow) {
        object { json in
            json.member("unit", row.unit.address.unit)
            json.member("name", row.unit.name)
            json.member("title", row.unit.title?.rawValue)
            json.member("code", row.unit.code)
            json.member("strength", row.unit.address.strength.rawValue)
            json.member("adoptBy", row.unit.address.adoptBy)
            json.member("status", row.unit.participation.rawValue)
            json.member("isLate", row.isLate)
            json.member("isMissing", row.isMissing)
            json.member("campaignId", row.unit.adoption)
            json.member("reportId", row.unit.report)
            json.member("state", row.unit.state?.rawValue)
            json.member("version", row.unit.report == nil ? nil : row.unit.version)
            json.member("reason", row.unit.reason)
        }
    }
}
