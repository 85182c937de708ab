import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What a unit owes.
///
/// | route | answer |
/// |---|---|
/// | `GET duties` | adoptions, acknowledgements and reports it owes: to whom, by when, why it came back; soonest due first |
/// | `GET work` | how much it owes, decides and waits for, in three numbers |
struct DutiesController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("duties", use: list)
        routes.get("work", use: count)
    }

    @Sendable func count(_ request: Request, context: UnitContext) async throws -> Response {
        let work = try await CountWork().run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 128)
        json.object { json in
            json.member("duties", work.duties)
            json.member("reviews", work.reviews)
            json.member("overdueBelow", work.overdueBelow)
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        let owed = try await ReadDuties().run(as: context.standing, on: postgres).owed
        var json = JSONWriter(capacity: 512 * (owed.count + 1))
        json.object { json in
            json.array("items") { json in
                for owed in owed { json.value(owed) }
            }
            json.member(notice)
        }
        return Response(json: json)
    }
}

extension JSONWriter {
    fileprivate mutating func value(_ owed: Owed) {
        object { json in
            json.member("deed", owed.deed.rawValue)
            json.member("campaignId", owed.campaign)
            json.member("campaignName", owed.shortName)
            json.member("to", owed.to)
            json.member("toName", owed.toName)
            json.member("strength", owed.strength.rawValue)
            json.member("dueOn", owed.dueOn)
            json.member("isOverdue", owed.isOverdue)
            json.member("period", owed.period)
            json.member("reportId", owed.report)
            json.member("state", owed.state?.rawValue)
            json.member("reason", owed.reason)
            json.member(owed.draft?.presentation, at: owed.draft?.revision ?? 0)
            json.member("revision", owed.revision)
        }
    }
}
