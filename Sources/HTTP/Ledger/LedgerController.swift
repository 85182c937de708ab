import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// The ledger of a unit.
///
/// | route | answer |
/// |---|---|
/// | `GET owed?as&kind&state&campaign&after&limit` | what the unit owes, or what it is owed; what is due first comes first |
struct LedgerController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("owed", use: list)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["as", "kind", "state", "campaign"] + Query.pageParameters)
        let side = query.value("as", .choice(of: LedgerSide.self)) ?? .debtor
        let kind = query.value("kind", .choice(of: LedgerLine.Kind.self))
        let states = query.value("state", .choice(of: LedgerLine.State.self)).map { [$0] } ?? LedgerLine.State.allCases
        let campaign = query.uuid("campaign")
        let page = query.page(after: .ledgerPlace)
        try query.finish()
        let choice = LedgerChoice(side, kind: kind, states: states, campaign: campaign)
        let ledger = try await ListLedger(choice, after: page.after, limit: page.limit).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 640 * (ledger.lines.count + 1))
        json.object { json in
            json.array("items") { json in
                for line in ledger.lines { json.object { $0.members(of: line) } }
            }
            json.member("next", ledger.next?.text)
            json.member(notice)
        }
        return Response(json: json)
    }
}

extension JSONWriter {
    fileprivate mutating func members(of listed: ListedLine) {
        let line = listed.line
        let (debtor, creditor) =
            line.kind.isAnswer ? (listed.issuerName, listed.unitName) : (listed.unitName, listed.issuerName)
        member("kind", line.kind.rawValue)
        member("id", line.id)
        member("unit", line.unit)
        member("debtor", line.debtor)
        member("debtorName", debtor)
        member("creditor", line.creditor)
        member("creditorName", creditor)
        member("campaign", line.campaign)
        member("familyId", line.family)
        member("shortName", listed.shortName)
        member("strength", line.strength?.rawValue)
        member("dueOn", line.dueOn)
        member("extendedTo", line.until)
        member("state", line.state.rawValue)
        member("doneAt", line.doneAt)
        member("period", listed.period)
        member("revision", listed.revision)
        member("number", listed.number)
        member("heading", listed.heading)
        member("words", listed.words)
    }
}
