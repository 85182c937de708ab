import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What a unit decided, and what it gave.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET quyet-dinh-khen?truoc` | its decisions, the latest first, and how many nominations wait for one |
/// | `GET so-khen-thuong?nam` | the register of what it gave in a year |
struct CommendationsPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("quyet-dinh-khen", CommendationsView.title, for: .colleagues, use: list)
        units.page("so-khen-thuong", AwardsView.title, for: .colleagues, use: register)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["truoc"])
        let before = query.uuid("truoc")
        try query.finish()
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let read = try await ReadCommendations(of: context.unit, before: before, limit: CommendationsView.shown)
            .run(as: context.standing, on: postgres)
        let here = try await whereabouts
        var frame = Frame(request, notice, CommendationsView.title)
        try frame.stand(here, context, at: .campaigns)
        let view = CommendationsView(read, isFirst: before == nil, in: context.unit, mayIssue: here.deeds.maySign)
        frame.isFiled = !view.lines.isEmpty
        return frame.response { $0.commendations(view) }
    }

    @Sendable func register(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["nam"])
        let year = query.int("nam", in: 1945...9999)
        try query.finish()
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let read = try await ReadAwards(of: context.unit, year: year).run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, AwardsView.title)
        try frame.stand(try await whereabouts, context, at: .campaigns)
        let view = AwardsView(read, in: context.unit)
        frame.title = view.heading
        frame.isFiled = true
        frame.isLying = true
        return frame.response { $0.awards(view) }
    }
}
