import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What a unit has to do, and how far those below are with what it told them.
///
/// | route | who | body | answer |
/// |---|---|---|---|
/// | `GET obligations?after&limit` | | | what the unit was told |
/// | `GET obligations/{id}`, `GET of/{owner}/obligations/{id}` | | | one, with what happened to it |
/// | `PUT obligations/{id}/uptake` | its unit | `id`, perhaps `inHandOf`: nobody but whoever asks | |
/// | `PUT obligations/{id}/completion` | its unit | `id`, `account` | |
/// | `PUT of/{owner}/obligations/{id}/return` | who told it | `id`, `reason` | |
/// | `GET coverage?asOf` | | | of each task that the unit's plans told somebody, how many have done it |
/// | `GET debtors?clause&asOf&after&limit` | | | whom one of them was told to, unit by unit, and when each was reminded |
struct ObligationsController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("obligations", use: list)
        routes.get("obligations/{id}", use: read)
        routes.get("of/{owner}/obligations/{id}", use: read)
        routes.put("obligations/{id}/uptake", use: takeUp)
        routes.put("obligations/{id}/completion", use: complete)
        routes.put("of/{owner}/obligations/{id}/return", use: sendBack)
        routes.get("coverage", use: coverage)
        routes.get("debtors", use: debtors)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: Query.pageParameters)
        let page = query.page(after: .uuid)
        try query.finish()
        let (today, listed, _) = try await ListObligations(after: page.after, limit: page.limit).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 1024 * (listed.count + 1))
        json.object { json in
            json.array("items", of: listed, on: today)
            json.member("next", listed.count == page.limit ? listed.last?.obligation.id : nil)
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let full = try await ReadObligation(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 4096)
        json.object { json in
            json.members(of: full.listed, on: full.today)
            json.array("reminders", of: full.reminders)
            json.array("evidence", of: full.evidence)
            json.array("coordinators", of: full.coordinators, on: full.today)
            json.array("pleas") { json in
                for plea in full.pleas { json.object { $0.members(of: plea) } }
            }
            json.array("timeline") { json in
                for event in full.timeline { json.value(event) }
            }
            json.member(notice)
        }
        return Response(json: json, etag: ETag(state: full.listed.obligation.tag))
    }

    @Sendable func takeUp(_ request: Request, context: UnitContext) async throws -> Response {
        var person: UUID?
        let decision = try await Decision(of: request, allowing: ["inHandOf"]) { person = $0.optional("inHandOf", .uuid) }
        return try await decide(.takeUp(by: person), decision, context)
    }

    @Sendable func complete(_ request: Request, context: UnitContext) async throws -> Response {
        var account = ""
        let decision = try await Decision(of: request, allowing: ["account"]) {
            account = $0.paragraphs("account", upTo: 5000) ?? ""
        }
        return try await decide(.complete(account: account), decision, context)
    }

    @Sendable func sendBack(_ request: Request, context: UnitContext) async throws -> Response {
        var reason = ""
        let decision = try await Decision(of: request, allowing: ["reason"]) {
            reason = $0.paragraphs("reason", upTo: 4000) ?? ""
        }
        return try await decide(.return(reason: reason), decision, context)
    }

    private func decide(_ step: DecideObligation.Step, _ decision: Decision, _ context: UnitContext) async throws -> Response {
        Response(
            try await DecideObligation(try context.uuid(), of: try context.owner(), step, decision: decision)
                .run(as: context.standing, on: postgres))
    }

    @Sendable func coverage(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["asOf"])
        let day = query.value("asOf", .legalDay)
        try query.finish()
        let (asOf, _, coverage) = try await ReadCoverage(on: day, limit: 1000).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 512 * (coverage.count + 1))
        json.object { json in
            json.member("asOf", asOf)
            json.array("items") { json in
                for task in coverage {
                    json.object { json in
                        json.member("clause", task.clause)
                        json.member("campaign", task.campaign)
                        json.member("shortName", task.shortName)
                        json.member("number", task.number)
                        json.member("heading", task.heading)
                        json.member("strength", task.strength.rawValue)
                        json.member("dueOn", task.dueOn)
                        json.member("fulfilledBy", task.fulfilledBy.rawValue)
                        json.member("told", task.told)
                        json.member("done", task.done)
                        json.member("returned", task.returned)
                        json.member("ended", task.ended)
                        json.member("excused", task.excused)
                        json.member("extended", task.extended)
                        json.member("overdue", task.overdue)
                    }
                }
            }
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func debtors(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["clause", "asOf"] + Query.pageParameters)
        let clause = query.uuid("clause") ?? .toDate
        if !query.has("clause") { query.refuse("clause", "query.missing", vi: "Thiếu tham số bắt buộc này.", en: "This is required.") }
        let day = query.value("asOf", .legalDay)
        let page = query.page(after: .unit)
        try query.finish()
        let debtors = try await ListDebtors(clause, on: day, after: page.after, limit: page.limit).run(as: context.standing, on: postgres)
        let listed = debtors.obligations
        var json = JSONWriter(capacity: 1024 * (listed.count + 1))
        json.object { json in
            json.array("items") { json in
                for listed in listed {
                    json.object { json in
                        json.members(of: listed, on: debtors.asOf)
                        json.array("reminders", of: debtors.reminders[listed.obligation.id] ?? [])
                    }
                }
            }
            json.array("ended") { json in
                for debtor in debtors.ended {
                    json.object { json in
                        json.member("obligation", debtor.obligation)
                        json.member("unit", debtor.unit)
                        json.member("unitName", debtor.unitName)
                        json.member("endedOn", debtor.endedOn)
                        json.member("isDone", debtor.isDone)
                        json.array("successors") { json in
                            for name in debtor.successors { json.value(name) }
                        }
                    }
                }
            }
            json.member("next", listed.count == page.limit ? listed.last?.obligation.unit : nil)
            json.member(notice)
        }
        return Response(json: json)
    }
}

extension JSONWriter {
    fileprivate mutating func members(of listed: ListedObligation, on today: Day) {
        let obligation = listed.obligation
        member("id", obligation.id)
        member("unit", obligation.unit)
        member("unitName", listed.unitName)
        member("from", obligation.from)
        member("fromName", listed.fromName)
        member("familyId", obligation.family)
        member("campaign", listed.campaign)
        member("shortName", listed.shortName)
        member("clause", obligation.clause)
        member("number", listed.number)
        member("heading", listed.heading)
        member("body", listed.body)
        member("role", obligation.role.rawValue)
        member("leadUnit", obligation.lead)
        member("leadName", listed.leadName)
        member("strength", obligation.strength.rawValue)
        member("dueOn", obligation.dueOn)
        member("extendedTo", listed.granted.until)
        member("isExcused", listed.granted.isExcused)
        member("isOverdue", listed.isOverdue(on: today))
        member("evidenceWanted", listed.evidenceWanted)
        member("fulfilledBy", obligation.fulfilledBy.rawValue)
        member("state", obligation.state.rawValue)
        member("etag", ETag(state: obligation.tag).description)
        member("takenAt", listed.uptake?.at)
        member("inHandOf", listed.uptake?.inHandOf)
        member("doneAt", listed.doneAt)
        member("account", obligation.account)
        member("reason", obligation.reason)
        member("since", obligation.since)
        member("sinceName", listed.sinceName)
        member("passedTo", listed.passedTo)
    }

    fileprivate mutating func array(_ name: StaticString, of listed: [ListedObligation], on today: Day) {
        array(name) { json in
            for listed in listed { json.object { json in json.members(of: listed, on: today) } }
        }
    }
}
