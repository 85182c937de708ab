import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store

/// What happened.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET dien-bien?truoc=` | to the unit, day by day, the latest first |
/// | `GET phong-trao/{campaign}/dien-bien?truoc=` | in the family of a campaign of the unit, as far as the unit sees |
struct TimelinePages {
    let postgres: PostgresClient
    let notice: Notice

    private static let shown = 50

    func add(to units: PageRoutes<UnitContext>) {
        units.page("dien-bien", TimelineView.title, for: .colleagues) { request, context in
            try await show(request, context, campaign: nil, at: .timeline)
        }
        units.page("phong-trao/{campaign}/dien-bien", TimelineView.title, for: .colleagues) { request, context in
            try await show(request, context, campaign: try context.uuid("campaign"), at: .campaigns)
        }
    }

    private func show(_ request: Request, _ context: UnitContext, campaign: UUID?, at tab: Tab) async throws -> Response {
        var query = Query(request.uri.query, allowing: [TimelineView.before])
        let before = query.value(TimelineView.before, .moment)
        try query.finish()
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let told = try await TellTimeline(of: campaign, before: before, limit: Self.shown).run(as: context.standing, on: postgres)
        let here = try await whereabouts
        var frame = Frame(request, notice, TimelineView.title)
        try frame.stand(here, context, at: tab)
        let view = TimelineView(
            told, of: context.unit, called: frame.unitName, mayReview: here.deeds.mayReview, isFirst: before == nil,
            next: told.next?.text)
        return frame.response { $0.timeline(view) }
    }
}
