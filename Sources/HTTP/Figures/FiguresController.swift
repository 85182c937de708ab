import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// The totals of a campaign, exact at this moment.
///
/// | route | answer |
/// |---|---|
/// | `GET campaigns/{id}/figures?period&after&limit` | the unit itself, then a page of those it addressed |
/// | `GET campaigns/{id}/figures/by-period?after&limit` | the same rows, each period beside all of them together |
/// | `GET campaigns/{id}/figures.csv?period` | the same rows, all of them, as a table with official codes |
struct FiguresController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("campaigns/{id}/figures", use: read)
        routes.get("campaigns/{id}/figures/by-period", use: readByPeriod)
        routes.get("campaigns/{id}/figures.csv", use: download)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["period"] + Query.pageParameters)
        let period = query.uuid("period")
        let page = query.page(after: .unit)
        try query.finish()
        let figures = try await ReadFigures(campaign: try context.uuid(), period: period, after: page.after, limit: page.limit)
            .run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 128 * (figures.rows.count + 1) * (figures.indicators.count + 1))
        json.object { json in
            json.member("campaignId", figures.campaign.id)
            json.member("campaignName", figures.campaign.shortName)
            json.member("revision", figures.campaign.revision)
            json.member("period", figures.period)
            json.array("indicators", figures.indicators)
            json.array("rows") { json in
                for row in figures.rows { json.value(row) }
            }
            json.member("next", figures.next)
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func readByPeriod(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: Query.pageParameters)
        let page = query.page(after: .unit)
        try query.finish()
        let figures = try await ReadFiguresByPeriod(campaign: try context.uuid(), after: page.after, limit: page.limit)
            .run(as: context.standing, on: postgres)
        let cells = (figures.rows.count + 1) * (figures.indicators.count + 1)
        var json = JSONWriter(capacity: cells * (128 + 24 * figures.periods.count))
        json.object { json in
            json.member("campaignId", figures.campaign.id)
            json.member("campaignName", figures.campaign.shortName)
            json.member("revision", figures.campaign.revision)
            json.array("periods") { json in
                for period in figures.periods { json.value(period) }
            }
            json.array("indicators", figures.indicators)
            json.array("rows") { json in
                for row in figures.rows { json.value(row) }
            }
            json.member("next", figures.next)
            json.member(notice)
        }
        return Response(json: json)
    }

    /// In one piece, so that all rows come from one snapshot.
    @Sendable func download(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["period"])
        let period = query.uuid("period")
        try query.finish()
        let figures = try await ReadFigures(campaign: try context.uuid(), period: period, after: nil, limit: Int(Int32.max))
            .run(as: context.standing, on: postgres)
        let language = Language(accepting: request.headers[.acceptLanguage])
        var csv = CSVWriter(capacity: 32 * (figures.rows.count + 1) * (figures.indicators.count + 2), in: language)
        csv.table(of: figures, notice, in: language)
        var response = Response(csv: csv, filename: "figures.csv")
        response.headers[.contentLanguage] = language.rawValue
        response.headers[.vary] = "Accept-Language"
        return response
    }
}

extension JSONWriter {
    fileprivate mutating func value(_ row: FiguresRow) {
        object { json in
            json.object("unit") { json in json.head(of: row.unit) }
            json.array("cells") { json in
                for cell in row.cells {
                    json.object { json in json.members(of: cell) }
                }
            }
        }
    }

    fileprivate mutating func value(_ row: FiguresByPeriodRow) {
        object { json in
            json.object("unit") { json in json.head(of: row.unit) }
            json.array("cells") { json in
                for cell in row.cells {
                    json.object { json in
                        json.members(of: cell.toDate)
                        json.array("periods") { json in
                            for cell in cell.byPeriod {
                                json.object { json in
                                    json.member("n", cell.n)
                                    json.member("value", cell.value)
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private mutating func head(of unit: Emulation.Unit) {
        member("id", unit.id)
        member("name", unit.name)
        member("title", unit.title?.rawValue)
        member("kind", unit.kind.rawValue)
        member("code", unit.code)
    }

    private mutating func members(of cell: FiguresRow.Cell) {
        member("indicatorId", cell.indicator.id)
        member("n", cell.n)
        member("value", cell.value)
        member("target", cell.target)
        key("attainment")
        switch cell.attainment {
        case .none: null()
        case .share(let percent): object { json in json.member("percent", percent) }
        case .met: object { json in json.member("met", true) }
        case .notMet: object { json in json.member("met", false) }
        }
    }
}
