import Emulation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// The tree of units: public to everybody who stands somewhere.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET don-vi?duoi&sau&cu` | the units right below one, a page of them; those that are no more with `cu=1` |
/// | `GET don-vi/tim?q` | units of the city by what they are called, or used to be |
/// | `GET don-vi/{owner}` | one: its names, who took over from whom |
struct UnitsPages {
    let postgres: PostgresClient
    let notice: Notice

    static let shown = 100

    func add(to units: PageRoutes<UnitContext>) {
        units.page("don-vi", UnitsView.title, for: .colleagues, use: list)
        units.page("don-vi/tim", UnitSearchView.title, for: .colleagues, use: search)
        units.page("don-vi/{owner}", UnitView.title, for: .colleagues, use: read)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["duoi", "sau", "cu"])
        let (parent, after) = (query.value("duoi", .unit) ?? context.unit, query.value("sau", .unit))
        let isPast = query.value("cu", .text(upTo: 1)) != nil
        try query.finish()
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        // One more than is shown says whether there are more.
        let below = try await ReadUnitsBelow(parent, isPast ? .ended : .standing, after: after, limit: Self.shown + 1)
            .run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, UnitsView.title)
        try frame.stand(try await whereabouts, context, at: .units)
        let view = UnitsView(below, seenFrom: context.unit, isPast: isPast, isFirst: after == nil, posts: frame.posts)
        frame.title = view.heading
        frame.isFiled = true
        return frame.response { $0.units(view) }
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let history = try await ReadUnitHistory(try context.owner()).run(as: context.standing, on: postgres)
        var frame = Frame(request, notice, UnitView.title)
        try frame.stand(try await whereabouts, context, at: .units)
        let view = UnitView(history, seenFrom: context.unit, posts: frame.posts)
        frame.title = Wording(vi: history.unit.name, en: history.unit.name)
        return frame.response { $0.unit(view) }
    }

    @Sendable func search(_ request: Request, context: UnitContext) async throws -> Response {
        try await answering(with: [UnitSearchView.control]) {
            var query = Query(request.uri.query, allowing: ["q"])
            let text = query.string("q", upTo: 100)
            try query.finish()
            guard let text else { return try await show("", nil, .none, request, context) }
            let found = try await SearchUnits(text, limit: UnitSearchView.most + 1).run(as: context.standing, on: postgres)
            return try await show(text, found, .none, request, context)
        } again: { mistakes in
            try await show(request.uri.queryParameters["q"].map(String.init) ?? "", nil, mistakes, request, context)
        }
    }

    private func show(
        _ typed: String, _ found: [UnitFound]?, _ mistakes: Mistakes, _ request: Request, _ context: UnitContext
    ) async throws -> Response {
        var frame = Frame(request, notice, UnitSearchView.title)
        try frame.stand(try await ReadWhereabouts().run(as: context.standing, on: postgres), context, at: .units)
        frame.isRefused = !mistakes.all.isEmpty
        let view = UnitSearchView(typed, found, seenFrom: context.unit, posts: frame.posts, mistakes: mistakes)
        return frame.response(mistakes.status, headers: mistakes.headers) { $0.unitSearch(view) }
    }
}

extension Frame {
    /// Where its reader may stand.
    var posts: Set<UnitID> { Set(place.map { [$0.post] + $0.others }?.map(\.unit) ?? []) }
}
