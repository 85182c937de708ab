import Emulation
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// How a unit keeps house.
///
/// | route | who | body | answer |
/// |---|---|---|---|
/// | `GET house-rules` | | | those the unit goes by: its own, of the nearest above it, or the usual |
/// | `PUT house-rules/{id}` | its unit | `remindBefore`, `remindAfter`: days; `answerDays` | sets them |
struct HouseRulesController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("house-rules", use: read)
        routes.put("house-rules/{id}", use: set)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let query = Query(request.uri.query, allowing: [])
        try query.finish()
        let kept = try await ReadHouseRules().run(as: context.standing, on: postgres)
        let reminding = kept?.rules.reminding ?? .usual
        var json = JSONWriter(capacity: 512)
        json.object { json in
            json.member("unit", kept?.rules.unit)
            json.member("unitName", kept?.unitName)
            json.member("revision", kept?.rules.revision)
            json.array("remindBefore") { json in
                for days in reminding.before { json.value(days) }
            }
            json.array("remindAfter") { json in
                for days in reminding.after { json.value(days) }
            }
            json.member("answerDays", kept?.rules.answerDays)
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func set(_ request: Request, context: UnitContext) async throws -> Response {
        let id = try context.newID()
        let json = try await request.json()
        var fields = try Fields(json, allowing: ["remindBefore", "remindAfter", "answerDays"])
        let before = fields.optionalList("remindBefore", upTo: 50, of: .int(in: 1...HouseRules.Reminding.furthest)) ?? []
        let after = fields.optionalList("remindAfter", upTo: 50, of: .int(in: 1...HouseRules.Reminding.furthest)) ?? []
        let answerDays = fields.optionalInt("answerDays", in: 1...HouseRules.Reminding.furthest)
        try fields.finish()
        let reminding = try HouseRules.Reminding(before: before, after: after)
        // What is set is the deed itself: it never changes, and the next stands beside it.
        let decision = Decision(id: id, seen: nil, isNew: true, said: request.said(json))
        return Response(
            try await SetHouseRules(reminding, answerDays: answerDays, decision: decision).run(as: context.standing, on: postgres))
    }
}
