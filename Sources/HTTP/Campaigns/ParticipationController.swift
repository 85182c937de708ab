import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store

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
        let (campaign, clock) = try await postgres.read(
            under: context.standing.settings, .campaign(try context.uuid(), of: context.unit), .clock())
        guard let campaign else { throw Problem.notFound }
        let (periods, units) = try await postgres.read(
            under: context.standing.settings, .periods(of: campaign.id, unit: campaign.unit),
            .participation(
                in: campaign.id, of: context.unit, family: campaign.family, period: period, after: nil, limit: Int(Int32.max)))
        let asked = periods.first { $0.id == period }
        guard period == nil || asked != nil else { throw OperationRefusal.unknownPeriod }

        let language = Language(accepting: request.headers[.acceptLanguage])
        let rows = units.map { ParticipationRow(unit: $0, inPeriod: period != nil, today: clock.today) }
        var json = JSONWriter(capacity: 384 * (units.count + 1))
        json.object { json in
            json.member("campaignId", campaign.id)
            json.member("campaignName", campaign.shortName)
            json.member("period", asked)
            json.object("counts") { json in
                json.member("total", rows.count)
                for status in Participation.allCases {
                    json.key(text: status.rawValue)
                    json.value(rows.count { $0.unit.participation == status })
                }
                json.member("missing", rows.count(where: \.isMissing))
            }
            json.array("items") { json in
                for row in rows { json.value(row) }
            }
            json.array("missing") { json in
                for row in rows where row.isMissing {
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

/// One addressee as its issuer sees it.
private struct ParticipationRow {
    let unit: ParticipationOfUnit
    /// Without a period an adoption is all that is owed.
    let inPeriod: Bool
    let today: Day

    var isMissing: Bool {
        unit.participation.isMissing(unit.address.strength) && (inPeriod || unit.participation == .addressed)
    }

    var isLate: Bool { unit.address.isLate(unit.participation, on: today) }

    var why: Wording {
        switch unit.participation {
        case .addressed:
            isLate
                ? Wording(vi: "Chưa ban hành kế hoạch triển khai, đã quá hạn", en: "Has not published its adoption and is late")
                : Wording(vi: "Chưa ban hành kế hoạch triển khai", en: "Has not published its adoption")
        case .adopted: Wording(vi: "Chưa gửi báo cáo", en: "Has not reported")
        case .returned:
            Wording(vi: "Báo cáo bị trả lại: \(unit.reason ?? "")", en: "Its report was sent back: \(unit.reason ?? "")")
        case .reported, .accepted: Wording(vi: "", en: "")
        }
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
