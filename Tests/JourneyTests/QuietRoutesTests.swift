import Emulation
import EmulationFixtures
import Foundation
import Hummingbird
import Jobs
import Logging
import Operations
import Postgres
import PostgresTesting
import Store
import Testing

@testable import HTTP

/// Some things are said that nobody is to keep. And some doors are no `/v1/units/…`: the trail hears those too.
@Suite("Quiet routes and other doors", .timeLimit(.minutes(20)))
struct QuietRoutesTests {
    private static let canary = "canary 0123456789"

    @Test("what is said to a quiet route is nowhere in the trail, after success and after each kind of failure; that it was said is")
    func quiet() async throws {
        try await Site.open { site in
            try await site.city.cascade()
            let leader = site.officer(in: SmallCity.batTrang)
            let period = try await site.city.periods()[1].id.text
            let paper = Paper.report(SmallCity.campaign(of: SmallCity.batTrang).text, period, note: Self.canary, [])
            let report = newID()
            let path = "reports/\(report)/draft"
            let first = try await leader.put(path, paper).ok()
            let bare = #"{"note":"\#(Self.canary)"}"#
            let stranger = site.officer(in: SmallCity.elsewhere).standing(in: SmallCity.batTrang)
            let clerk = try await site.newcomer("Người xem", in: SmallCity.batTrang, as: .clerk)
            let tried: [(what: String, status: Int, answer: Answer)] = [
                ("hidden", 404, try await stranger.put(path, paper)),
                ("not permitted", 403, try await clerk.put("reports/\(newID())/draft", paper)),
                ("stale", 412, try await leader.put(path, paper, ifMatch: #""draft.7""#)),
                ("no precondition", 428, try await leader.put(path, paper.replacing(Self.canary, with: Self.canary + "!"))),
                ("not valid", 422, try await leader.put(path, bare, ifMatch: first.etag)),
                (
                    "taken", 409,
                    try await leader.ask(
                        "PUT", path, headers: [("Content-Type", "application/json"), ("If-None-Match", "*")],
                        body: paper.replacing(Self.canary, with: Self.canary + "!"))
                ),
                ("another method", 405, try await leader.ask("POST", path, headers: [("Content-Type", "application/json")], body: paper)),
                ("percent-encoded", 404, try await stranger.put("reports/\(report)/%64raft", paper)),
                (
                    "percent-encoded unit", 404,
                    try await stranger.ask(
                        "PUT", "/v1/units/1%2E1%2E1/%72eports/\(report)/dra%66t", headers: [("Content-Type", "application/json")],
                        body: paper)
                ),
                ("nowhere, by a slip", 404, try await leader.put("reports/\(report)/draftt", paper)),
                ("with a slash", 404, try await stranger.put("reports/\(report)/draft/", paper)),
            ]
            for (what, status, answer) in tried { #expect(answer.status == status, "\(what): \(answer.question) \(answer.text)") }

            // A route that is not quiet keeps what it hears: the look for the canary can find one.
            let heard = newID()
            try await leader.put("events/\(heard)", #"{"name":"\#(Self.canary)"}"#).ok()
            try await AuditWorker(client: site.city.worker).drain()
            #expect(try await site.city.owner.run(Self.entries(holding: Self.canary)) == ["/v1/units/1.1.1/events/\(heard)"])
            let hash = AuditChain.hash(ofWhatWasSaid: paper)
            #expect(try await site.city.owner.run(Self.entries(withHash: Data(hash))).isEmpty)
            // Who and about what is kept all the same.
            let kept = try await site.city.owner.run(Self.deeds(on: UUID(uuidString: report)!))
            #expect(kept.filter { $0 == "PUT " }.count == 1)
            for status in ["404", "409", "412", "422", "428"] { #expect(kept.contains("PUT \(status)"), "\(kept)") }
            print("quiet routes: \(tried.count) kinds of failure, \(kept.count) entries, no word of what was said")
        }
    }

    @Test("an address outside /v1/units that is of a unit has a whole entry, done and refused, for no route of a unit can be made without")
    func otherDoors() async throws {
        try await SmallCity.with { city in
            let list = RouteList()
            let router = try router(postgres: city.app, notice: .none, readiness: { .ready }, list: list)
            let page = Routes(router, at: "", list: list).forPeople().inUnit(behind: "don-vi")
            page.put("su-kien/{id}") { request, context in
                let event = try await SaveAnchorEvent(
                    try context.uuid(), name: "Hội nghị", plannedOn: nil, heldOn: nil, reason: nil, revision: nil
                ).run(as: context.standing, on: city.app)
                return Response(status: event.revision == 1 ? .ok : .conflict)
            }
            let responder = router.buildResponder()
            let event = newID(), body = #"{"ten":"Hội nghị"}"#
            func ask(_ unit: UnitID, by holder: UnitID) async throws -> HTTPResponse.Status {
                var head = HTTPRequest(method: .put, scheme: "http", authority: "x", path: "/don-vi/\(unit)/su-kien/\(event)")
                head.headerFields[.authorization] = "Bearer \(city.leaders[holder]!.token.text)"
                return try await responder.respond(
                    to: Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))), context: VisitorContext(Source())
                ).status
            }
            #expect(try await ask(SmallCity.anLao, by: SmallCity.anLao) == .ok)
            #expect(try await ask(SmallCity.anLao, by: SmallCity.elsewhere) == .notFound)
            let kept = try await city.owner.run(
                Statement<[String]>(
                    "entries of a page",
                    """
                    select concat_ws(' ', method, path, thing, said, status) from thidua.audit_pending
                    where method = 'PUT' and unit_id = \(SmallCity.anLao) order by at
                    """, each: { row in try row.next(String.self) }))
            let whole = "PUT /don-vi/1.1/su-kien/\(event) \(event) \(body)"
            #expect(kept == [whole, "\(whole) 404"])
        }
    }

    @Test("every route whose handler stands in a unit is known to the trail by its unit")
    func everyRouteHasAPlace() throws {
        let list = RouteList()
        let client = PostgresClient(PostgresConfiguration(url: "postgresql://nobody@127.0.0.1:1/nothing"), logger: .quiet)
        _ = try router(postgres: client, notice: .none, readiness: { .ready }, list: list)
        let ofUnits = list.all.filter { $0.path.contains("{unit}") }
        for route in ofUnits {
            let id = newID()
            let path = route.path.replacing("{unit}", with: "5%2E12").replacing("{owner}", with: "5.12.3").replacing("{id}", with: id)
            #expect(list.place(of: path)?.unit == (try UnitID("5.12")), "\(route)")
            #expect(list.place(of: path)?.thing?.text == (route.path.contains("{id}") ? id : nil), "\(route)")
        }
        #expect(ofUnits.count > 40)
        for quiet in QuietRoutes.all { #expect(list.all.contains { $0.path == quiet && $0.method != .get }, "\(quiet) is no route") }
    }

    private struct Source: RequestContextSource { let logger = Logger.quiet }

    private static func entries(holding word: String) -> Statement<[String]> {
        Statement(
            "entries holding a word", "select e.path from thidua.audit_entry e where e::text like '%' || \(word) || '%'",
            each: { row in try row.next(String.self) })
    }

    private static func entries(withHash hash: Data) -> Statement<[String]> {
        Statement(
            "entries with a hash", "select e.path from thidua.audit_entry e where e.said_hash = \(hash)",
            each: { row in try row.next(String.self) })
    }

    private static func deeds(on thing: UUID) -> Statement<[String]> {
        Statement(
            "deeds on a thing",
            "select method || ' ' || coalesce(status::text, '') from thidua.audit_entry where thing = \(thing) order by seq",
            each: { row in try row.next(String.self) })
    }
}
