import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store

/// The totals of a campaign.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET so-lieu` | on to those of the newest campaign |
/// | `GET phong-trao/{campaign}/so-lieu?ky=&chi-tieu=` | the unit itself, and everyone it addressed; one indicator period by period |
/// | `…&man-hinh=1` | the same for a screen on a wall: large, without ways on |
struct FiguresPages {
    let postgres: PostgresClient
    let notice: Notice

    /// More rows than any district has children, and no more than a page can bear.
    private static let shown = 500

    func add(to units: PageRoutes<UnitContext>) {
        units.page("so-lieu", FiguresView.title, for: .colleagues, use: newest)
        units.page("phong-trao/{campaign}/so-lieu", FiguresView.title, for: .colleagues, use: show)
    }

    @Sendable func newest(_ request: Request, context: UnitContext) async throws -> Response {
        let campaigns = try await ListCampaigns().run(as: context.standing, on: postgres)
        guard let newest = campaigns.published.first else { return .onward(to: "/\(context.unit)/phong-trao") }
        return .onward(to: "/\(context.unit)/phong-trao/\(newest.id)/so-lieu")
    }

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        let campaign = try context.uuid("campaign")
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        async let figures = ReadFiguresByPeriod(campaign: campaign, after: nil, limit: Self.shown, isMarked: true).run(
            as: context.standing, on: postgres)
        let participation = try await ReadParticipation(inLastPeriodOf: campaign).run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, FiguresView.title)
        try frame.stand(try await whereabouts, context, at: .figures)
        (frame.isLying, frame.isFiled) = (true, true)
        let asked = request.uri.queryParameters
        let view = FiguresView(
            try await figures, participation, of: context.unit, called: frame.unitName,
            period: asked["ky"].flatMap { UUID(uuidString: String($0)) },
            indicator: asked["chi-tieu"].flatMap { UUID(uuidString: String($0)) })
        guard asked["man-hinh"] != "1" else { return frame.response(isDoor: true) { $0.wall(view, frame) } }
        return frame.response { $0.figures(view) }
    }
}
