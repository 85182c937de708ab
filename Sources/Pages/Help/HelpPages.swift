import Emulation
import HTTP
import Hummingbird
import Operations
import Postgres
import Wire

/// What to do here, month by month, by what one is.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET tro-giup?vai` | one short page for each role; the reader's own where none is named |
struct HelpPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("tro-giup", HelpView.title, for: .colleagues, use: show)
    }

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["vai"])
        let chosen = query.value("vai", .choice(of: HelpView.Guide.self))
        try query.finish()
        let whereabouts = try await ReadWhereabouts().run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, HelpView.title)
        try frame.stand(whereabouts, context, at: nil)
        let view = HelpView(chosen, roles: frame.place?.post.roles ?? [], in: context.unit)
        frame.title = view.heading
        return frame.response { $0.help(view) }
    }
}
