import Emulation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store

/// What a unit owes.
///
/// | address | answer |
/// |---|---|
/// | `GET /{unit}/viec` | what, to whom, by when and how long that is; what is overdue first |
struct DutiesPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("viec", DutiesView.title, for: .colleagues, use: inbox)
    }

    @Sendable func inbox(_ request: Request, context: UnitContext) async throws -> Response {
        async let reading = ReadDuties().run(as: context.standing, on: postgres)
        let whereabouts = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        let duties = try await reading
        var frame = Frame(request, notice, DutiesView.title)
        try frame.stand(whereabouts, context, at: .duties)
        let deeds = whereabouts.deeds
        var view = DutiesView(duties, of: (context.unit, frame.unitName), maySign: deeds.maySign, mayPrepare: deeds.mayPrepare)
        view.waiting =
            DutiesView.Waiting.unopened(whereabouts.work.unopened, in: context.unit) + DutiesView.Waiting.all(of: frame.place)
            + DutiesView.Waiting.asked(duties.pleas, in: context.unit)
        return frame.response { html in
            html.inbox(view)
            html.received(in: context.unit)
        }
    }
}
