import Emulation
import Foundation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store

/// The law of awards, as it was imported.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET luat` | every pack, the latest first, and which is in force |
/// | `GET luat/{pack}?ma` | one with what lies under it: its forms; of one of them every rule, its article, and who reviewed it |
/// | `GET luat/so-sanh?a&b&ma` | where two packs say different things: of which forms; of one of them what |
struct LawPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("luat", LawsView.title, for: .colleagues, use: list)
        units.page("luat/so-sanh", LawComparisonView.title, for: .colleagues, use: compare)
        units.page("luat/{pack}", LawView.name, for: .colleagues, use: show)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        try Query(request.uri.query, allowing: []).finish()
        let (law, frame) = try await read(request, context, LawsView.title)
        let view = LawsView(law, of: context.unit, on: notice.clock ?? Day(Date()))
        return frame.response { $0.laws(view) }
    }

    @Sendable func show(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["ma"])
        let form = query.string("ma", upTo: 60)
        try query.finish()
        var (law, frame) = try await read(request, context, LawView.name)
        guard let name = context.parameters.get("pack"), let view = LawView(law, name, form: form, of: context.unit) else {
            throw OperationRefusal.notFound
        }
        frame.title = view.heading
        return frame.response { $0.law(view) }
    }

    @Sendable func compare(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["a", "b", "ma"])
        let (one, other, form) = (query.string("a", upTo: 60), query.string("b", upTo: 60), query.string("ma", upTo: 60))
        try query.finish()
        let (law, frame) = try await read(request, context, LawComparisonView.title)
        guard let view = LawComparisonView(law, one, other, form: form, of: context.unit) else { throw OperationRefusal.notFound }
        return frame.response { $0.comparison(view) }
    }

    private func read(_ request: Request, _ context: UnitContext, _ title: Wording) async throws -> (ReadLaw.Kept, Frame) {
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let law = try await ReadLaw().run(under: context.standing.settings, on: postgres)
        var frame = Frame(request, notice, title)
        try frame.stand(try await whereabouts, context, at: .campaigns)
        return (law, frame)
    }
}
