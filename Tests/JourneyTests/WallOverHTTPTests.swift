import Emulation
import EmulationFixtures
import Foundation
import HTTP
import Hummingbird
import Testing

/// Whatever an outsider asks about by an id that is real, the answer is the one for an id that never was, byte for byte.
@Suite("The wall, over HTTP")
struct WallOverHTTPTests {
    @Test("nobody of another city can tell one of ours from nothing, on any route that takes an id, reading or writing")
    func anotherCity() async throws {
        try await Site.open { site in
            let ours = try await Ours(site)
            let theirs = try await Theirs(site, SmallCity.elsewhere, below: SmallCity.coTo)
            for outsider in [site.officer(in: SmallCity.elsewhere), site.officer(in: SmallCity.coTo)] {
                try await ours.cannotBeTold(by: outsider, theirs: theirs, above: ["1", "1.1", "1.1.1"])
            }
        }
    }

    @Test("nor can the district beside, or its commune")
    func beside() async throws {
        try await Site.open { site in
            let ours = try await Ours(site)
            let theirs = try await Theirs(site, SmallCity.kienThuy, below: SmallCity.tuSon)
            for outsider in [site.officer(in: SmallCity.kienThuy), site.officer(in: SmallCity.tuSon)] {
                try await ours.cannotBeTold(by: outsider, theirs: theirs, above: ["1.1", "1.1.1"])
            }
        }
    }
}

/// Work of the outsiders' own, so that nothing is refused only because they have none.
struct Theirs {
    /// With it the unit below takes part, and may report.
    let plan = newID()
    /// One for every report that will be made up.
    private(set) var periods: [String] = []

    init(_ site: Site, _ unit: UnitID, below: UnitID) async throws {
        let officer = site.officer(in: unit), root = newID()
        let draft = try await officer.put(
            "campaigns/\(root)/draft",
            """
            {"title":"Của họ","shortName":"Của họ","start":{"on":"2024-10-01"},"end":{"on":"2034-01-31"},
             "schedule":{"every":"month","firstDay":"2024-10-01"},
             "indicators":[{"id":"\(newID())","name":"Số nhà","measure":"nhà","overUnits":"sum","overTime":"sum"}],
             "addresses":[{"who":{"childAuthorities":true},"strength":"ordered"}]}
            """
        ).ok()
        try await officer.decide("campaigns/\(root)/publication", ifMatch: draft.etag).ok()
        periods = try await officer.get("campaigns/\(root)").ok().json["periods"].texts("id")
        let adoption = try await site.officer(in: below).put("campaigns/\(plan)/draft", Paper.adoption(of: root, by: unit, "Của họ")).ok()
        try await site.officer(in: below).decide("campaigns/\(plan)/publication", ifMatch: adoption.etag).ok()
    }
}

/// An Lão at work: something of every kind that has an id.
struct Ours {
    let site: Site
    let routes: [Route]
    let plan = SmallCity.anLaoCampaign.text
    let draft = newID()
    let event = newID()
    /// Of Bát Trang: one accepted, one on its desk.
    let sent: String
    let unsent: String
    let communePlan = SmallCity.campaign(of: SmallCity.batTrang).text
    let period: String

    var ids: [String] { [plan, communePlan, draft, event, sent, unsent] }

    init(_ site: Site) async throws {
        self.site = site
        let list = RouteList()
        _ = try router(postgres: site.city.app, notice: .none, readiness: { .ready }, list: list)
        routes = list.all.filter { $0.path.contains("{id}") }

        try await site.city.cascade()
        let periods = try await site.city.periods()
        period = periods[1].id.text
        let values = SamplePlan.values(houses: 3, score: 7, online: 1, dossiers: 2, criteria: 4)
        let report = try await site.city.submit(
            values, from: SmallCity.batTrang, period: periods[1].id, report: UUID(uuidString: newID())!)
        try await site.city.accept(report)
        sent = report.text
        let office = site.officer(in: SmallCity.anLao), commune = site.officer(in: SmallCity.batTrang)
        let begun = newID()
        try await commune.put("reports/\(begun)/draft", Paper.report(communePlan, periods[2].id.text, [])).ok()
        unsent = begun
        try await office.put("campaigns/\(draft)/draft", #"{"start":{"on":"2024-10-01"},"end":{"on":"2024-12-31"}}"#).ok()
        try await office.put("events/\(event)", #"{"name":"Hội nghị tổng kết"}"#).ok()
    }

    /// - Parameter owners: whose things they are said to be, where one may say so.
    func cannotBeTold(by outsider: Officer, theirs: Theirs, above owners: [String]) async throws {
        let before = try await site.city.digest(within: SmallCity.anLao)
        var asked = 0, seen = 0, created = 0
        for route in routes where route.method == .get {
            for query in queries(route, owners) {
                for id in ids {
                    let real = try await outsider.ask("GET", path(route, outsider.unit, id) + query)
                    let unreal = try await outsider.ask("GET", path(route, outsider.unit, newID()) + query)
                    #expect(real.bytes == unreal.bytes, "\(real.question)")
                    #expect(real.refusal == "404 not-found", "\(real.question)")
                    asked += 1
                }
            }
            // The same questions have an answer for whose things they are: it is the wall that says no.
            for insider in [site.officer(in: SmallCity.anLao), site.officer(in: SmallCity.batTrang)] {
                for query in queries(route, ["\(insider.unit)"]) {
                    for id in ids where try await insider.ask("GET", path(route, insider.unit, id) + query).status == 200 { seen += 1 }
                }
            }
        }
        // What only decides comes first, what may create comes last: an id that the outsider has used stands for something then.
        let writing = routes.filter { $0.method != .get }
        for route in writing.filter({ !creates($0) }) + writing.filter(creates) {
            for header in [[("If-Match", "*")], [("If-Match", #""1.published""#)], []] {
                for (number, id) in ids.enumerated() {
                    let never = newID(), other = newID()
                    let headers = header + [("Content-Type", "application/json")]
                    func ask(_ id: String, _ body: String) async throws -> Answer {
                        try await outsider.ask(route.method.rawValue, path(route, outsider.unit, id), headers: headers, body: body)
                    }
                    for (mine, foreign) in [(0, true), (2 * number, false)] where route.path.hasSuffix("reports/{id}/draft") || foreign {
                        let real = try await ask(id, body(route, foreign ? nil : theirs, mine, other))
                        let unreal = try await ask(never, body(route, foreign ? nil : theirs, mine + 1, other))
                        // What is created is answered with the id that was asked for.
                        #expect(
                            real.bytes.replacing(id, with: "id") == unreal.bytes.replacing(never, with: "id"), "\(real.question) \(header)")
                        asked += 1
                        created += real.status == 201 ? 1 : 0
                    }
                }
            }
        }
        #expect(try await site.city.digest(within: SmallCity.anLao) == before)
        #expect(try await site.officer(in: SmallCity.anLao).get("reports/\(sent)").json["versions"].list.count == 1)
        print(
            "wall over HTTP: \(asked) pairs of questions from \(outsider.unit) on \(routes.count) routes; \(seen) have an answer inside, \(created) made something under the same id"
        )
        #expect(asked > 300 && created > 10 && seen >= routes.count { $0.method == .get })
    }

    private func path(_ route: Route, _ unit: UnitID, _ id: String) -> String {
        route.path.replacing("{unit}", with: "\(unit)").replacing("{id}", with: id).replacing("{amendment}", with: newID())
            .replacing("{revision}", with: "1")
    }

    private func queries(_ route: Route, _ owners: [String]) -> [String] {
        switch route.path.split(separator: "/").last {
        case "assignment", "reports": ["?period=\(period)"]
        case "participation", "figures", "figures.csv": ["", "?period=\(period)"]
        case "timeline": [""] + owners.map { "?owner=\($0)" }
        case "{id}" where !route.path.contains("reports"): [""] + owners.map { "?owner=\($0)" }
        default: [""]
        }
    }

    private func creates(_ route: Route) -> Bool {
        route.method == .put && (route.path.hasSuffix("/draft") || route.path.hasSuffix("events/{id}"))
    }

    /// - Parameter theirs: what a made-up report is about; nil for the campaign and the period of ours.
    private func body(_ route: Route, _ theirs: Theirs?, _ number: Int, _ decision: String) -> String {
        func decide(_ more: String = "") -> String { #"{"id":"\#(decision)"\#(more)}"# }
        return switch route.path.split(separator: "/").last {
        case "draft" where route.path.contains("reports"): Paper.report(theirs?.plan ?? communePlan, theirs?.periods[number] ?? period, [])
        case "draft": #"{"start":{"on":"2024-10-01"},"end":{"on":"2024-12-31"}}"#
        case "{amendment}": #"{"summary":"Thêm","duties":[{"id":"\#(decision)","heading":"Thêm việc"}]}"#
        case "{id}": #"{"name":"Hội nghị"}"#
        case "acceptance": decide(#","version":1"#)
        case "return": decide(#","version":1,"reason":"Sai""#)
        case "reopening": decide(#","reason":"Sai""#)
        default: decide()
        }
    }
}
