import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store

/// Who has not, and why.
///
/// | address, behind `/{unit}/phong-trao/{campaign}/` | answer |
/// |---|---|
/// | `GET tham-gia?ky=` | everyone addressed: in a period, without `ky` in the last that is over; `ky=khong` with adopting alone |
struct ParticipationPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("phong-trao/{campaign}/tham-gia", ParticipationView.title, for: .colleagues, use: show)
    }

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        let campaign = try context.uuid("campaign")
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let reading =
            switch request.uri.queryParameters["ky"].map(String.init) {
            case ParticipationView.none?: ReadParticipation(in: campaign, period: nil)
            case let text?:
                UUID(uuidString: text).map { ReadParticipation(in: campaign, period: $0) }
                    ?? ReadParticipation(inLastPeriodOf: campaign)
            case nil: ReadParticipation(inLastPeriodOf: campaign)
            }
        let participation = try await reading.run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, ParticipationView.title)
        let here = try await whereabouts
        try frame.stand(here, context, at: .campaigns)
        frame.isFiled = true
        let view = ParticipationView(participation, of: context.unit, mayReview: here.deeds.mayReview)
        return frame.response { $0.participation(view) }
    }
}
