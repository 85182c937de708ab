import Emulation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store

/// What a unit reported and has still to report.
///
/// | address | answer |
/// |---|---|
/// | `GET /{unit}/bao-cao?truoc=` | period by period, the latest first: how each report stands, who sent it when, and what came of it |
struct OwnReportsPages {
    let postgres: PostgresClient
    let notice: Notice

    private static let shown = 50

    func add(to units: PageRoutes<UnitContext>) {
        units.page("bao-cao", OwnReportsView.title, for: .colleagues, use: list)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: [OwnReportsView.before])
        let after = query.value(OwnReportsView.before, .ownReportPlace)
        try query.finish()
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let page = try await ListOwnReports(after: after, limit: Self.shown).run(as: context.standing, on: postgres)
        let here = try await whereabouts
        var frame = Frame(request, notice, OwnReportsView.title)
        try frame.stand(here, context, at: .reports)
        let view = OwnReportsView(
            page, of: context.unit, called: frame.unitName, mayPrepare: here.deeds.mayPrepare, isFirst: after == nil,
            next: page.next?.text)
        return frame.response { $0.ownReports(view) }
    }
}
