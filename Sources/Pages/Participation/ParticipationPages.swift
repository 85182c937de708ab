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
/// | `GET tham-gia?ky=` | everyone a campaign addressed: in a period, without `ky` in the last that has ended; `ky=khong` with adopting alone |
struct ParticipationPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("phong-trao/{campaign}/tham-gia", ParticipationView.title, for: .colleagues, use: show)
    }

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        let campaign = try context.uuid("campaign")
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let adoptions = try await ReadParticipation(in: campaign, period: nil).run(as: context.standing, on: postgres)
        let asked = request.uri.queryParameters["ky"].map(String.init)
        let period = asked == ParticipationView.none ? nil : asked.flatMap(UUID.init(uuidString:)) ?? adoptions.lastEnded?.id
        let participation =
            period == nil ? adoptions : try await ReadParticipation(in: campaign, period: period).run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, ParticipationView.title)
        try frame.stand(try await whereabouts, context, at: .campaigns)
        let view = ParticipationView(participation, of: context.unit)
        return frame.response { $0.participation(view) }
    }
}

extension ParticipationInFull {
    /// The period people ask about: the last that has ended, or the first there is.
    fileprivate var lastEnded: Period? { periods.last { $0.span.endsOn < today } ?? periods.first }
}
