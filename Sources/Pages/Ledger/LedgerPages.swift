import Emulation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// The ledger of a unit.
///
/// | address, behind `/{unit}/` | answer |
/// |---|---|
/// | `GET so-nhiem-vu?ben&loai&tinh-trang&sau` | what the unit owes, or is owed where `ben` says so; without a state what is not done |
struct LedgerPages {
    let postgres: PostgresClient
    let notice: Notice

    func add(to units: PageRoutes<UnitContext>) {
        units.page("so-nhiem-vu", LedgerView.title, for: .colleagues, use: list)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(
            request.uri.query, allowing: [LedgerView.side, LedgerView.kind, LedgerView.state, LedgerView.after].map { "\($0)" })
        let shown = LedgerView.Shown(
            side: query.value("\(LedgerView.side)", .choice(of: LedgerSide.self)) ?? .debtor,
            kind: query.value("\(LedgerView.kind)", .choice(of: LedgerLine.Kind.self)),
            state: query.value("\(LedgerView.state)", .choice(of: LedgerLine.State.self)))
        let after = query.value("\(LedgerView.after)", .ledgerPlace)
        try query.finish()
        async let whereabouts = ReadWhereabouts().run(as: context.standing, on: postgres)
        let (page, counts) = try await ReadLedger(shown.choice, after: after, limit: LedgerView.most).run(
            as: context.standing, on: postgres)
        let here = try await whereabouts
        var frame = Frame(request, notice, LedgerView.title)
        try frame.stand(here, context, at: .ledger)
        frame.isFiled = true
        let view = LedgerView(page, counts, shown, of: context.unit, called: frame.unitName, here.deeds, isFirst: after == nil)
        return frame.response { $0.ledger(view) }
    }
}
