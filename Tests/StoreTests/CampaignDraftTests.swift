import Emulation
import EmulationFixtures
import Foundation
import Postgres
import Store
import Testing
import Wire

/// A plan lies on its desk as a request says it. Before, it lay there in a form of its own: ids in capitals, numbers as text, nothing where
/// nothing was said. Those drafts lie there still.
@Suite("The draft of a campaign", .timeLimit(.minutes(20)))
struct CampaignDraftTests {
    /// Says something in every member that a plan and its parts have.
    private static let whole = CampaignPlan(
        symbol: "01/KH-UBND", issuedOn: Day("2024-11-05")!, signer: "Nguyễn Văn A", signerCapacity: .onBehalf, summary: "Kế hoạch",
        shortName: "KH", theme: "a", motto: "b\n“b”", audience: "c", start: .on(Day("2024-11-05")!),
        end: .event(unit: SmallCity.city, id: id(0x401)),
        legalBases: [
            LegalBasis(symbol: "190/KH-UBND", issuedOn: Day("2024-08-16")!, issuer: "UBND", summary: "x"),
            LegalBasis(symbol: "23-CTr/HU", issuedOn: nil, issuer: nil, summary: nil),
        ],
        clauses: [Clause(id: id(0x30a), part: .task, heading: "h", body: "b", dueOn: Day("2024-12-20")!)],
        movements: [
            LinkedMovement(
                name: "m", launchedBy: .city, planSymbol: "1", launchedOn: Day("2021-01-01")!, nominalFrom: 2021, nominalUntil: 2025,
                periodText: "t")
        ],
        indicators: [
            Indicator(
                id: id(0x201), home: SmallCity.anLao, name: "n", measure: "%", direction: .less, overUnits: .weighted, overTime: .sum,
                timeFirst: true, decimals: 2, lowest: 0, highest: Decimal(string: "100.5")!, asked: .quarter, titles: [.xa],
                kinds: [.agency], source: "s", isSample: true)
        ],
        targets: [
            TargetPlan(indicator: id(0x201), unit: SmallCity.batTrang, value: Decimal(string: "12345678901234567890.0000000001")!),
            TargetPlan(indicator: id(0x201), unit: nil, value: -3),
        ],
        addresses: [
            AddressRule(who: .childAuthorities, strength: .ordered, adoptBy: Day("2024-11-20")!),
            AddressRule(who: .kinds([.agency, .partyBody]), strength: .requested, adoptBy: nil),
            AddressRule(who: .units([SmallCity.batTrang]), strength: .ordered, adoptBy: nil),
        ],
        schedule: PeriodSchedule(every: .month, firstDay: Day("2024-11-05")!, dueAfterDays: 5), sampleFields: ["theme", "symbol"])

    /// The same as it was stored, byte for byte.
    private static let before = #"""
        {"issuedOn":"2024-11-05","indicators":[{"titles":["xa"],"timeFirst":true,"measure":"%","home":"1.1","highest":"100.5",\#
        "isSample":true,"name":"n","id":"0193DFDC-A680-7000-8000-000000000201","decimals":2,"lowest":"0","asked":"quarter",\#
        "kinds":["agency"],"overTime":"sum","overUnits":"weighted","direction":"less","source":"s"}],"sampleFields":["theme","number"],\#
        "signerCapacity":"TM","motto":"b\n“b”","signer":"Nguyễn Văn A","movements":[{"name":"m","launchedOn":"2021-01-01",\#
        "nominalFrom":2021,"nominalUntil":2025,"launchedBy":"city","planSymbol":"1","periodText":"t"}],\#
        "end":{"event":{"unit":"1","id":"0193DFDC-A680-7000-8000-000000000401"}},"schedule":{"dueAfterDays":5,"every":"month",\#
        "firstDay":"2024-11-05"},"start":{"on":"2024-11-05"},"number":"01\/KH-UBND","legalBases":[{"issuedOn":"2024-08-16",\#
        "title":"x","issuer":"UBND","symbol":"190\/KH-UBND"},{"symbol":"23-CTr\/HU"}],"shortName":"KH","duties":[{"body":"b",\#
        "dueOn":"2024-12-20","id":"0193DFDC-A680-7000-8000-00000000030A","heading":"h"}],"title":"Kế hoạch","audience":"c",\#
        "addresses":[{"who":{"childAuthorities":true},"adoptBy":"2024-11-20","strength":"ordered"},{"who":{"kinds":["agency",\#
        "party_body"]},"strength":"requested"},{"who":{"units":["1.1.1"]},"strength":"ordered"}],"theme":"a",\#
        "targets":[{"indicator":"0193DFDC-A680-7000-8000-000000000201","unit":"1.1.1",\#
        "value":"12345678901234567890.0000000001"},{"indicator":"0193DFDC-A680-7000-8000-000000000201","value":"-3"}]}
        """#

    private static func id(_ number: Int) -> UUID {
        UUID(uuidString: "0193dfdc-a680-7000-8000-000000000" + String(number, radix: 16))!
    }

    @Test("says what it said before, and would say something else without any of its members")
    func before() throws {
        let stored = try JSON.parse(Self.before.utf8)
        #expect(try CampaignPlan(stored: stored) == Self.whole)
        var missed: [String] = []
        let lesser = Self.withoutOneMember(stored)
        for (path, json) in lesser where (try? CampaignPlan(stored: json)) == Self.whole { missed.append(path) }
        #expect(missed == [])
        #expect(lesser.count > 70)
        print("drafts: the old body without one of its \(lesser.count) members is another plan or none, every time")
    }

    @Test("is read as it was stored before, is then kept as a request says it, and is an error by its name where it is no plan")
    func stored() async throws {
        try await SmallCity.with { city in
            let standing = city.standing(in: SmallCity.city)
            let id = SamplePlan.id(77)
            func body(_ json: String) async throws {
                try await city.owner.execute(
                    script: "set local session_replication_role = replica; update thidua.campaign_draft set body = '\(json)'")
            }
            func read() async throws -> CampaignPlan? {
                try await city.app.read(under: standing.settings, .campaignDraft(id, of: SmallCity.city))?.plan
            }
            let blank = SamplePlan.plan("trống")
            try await city.app.run(
                under: standing.recording, .insertCampaignDraft(id, plan: blank, above: nil, unit: SmallCity.city, level: .city))
            #expect(try await read() == blank)

            try await body(Self.before)
            #expect(try await read() == Self.whole)
            // The desk shows it by what it was called then.
            let heads = try await city.app.read(under: standing.settings, .campaignDrafts(of: SmallCity.city))
            #expect(heads.map(\.summary) == [Self.whole.summary])
            try await city.app.run(
                under: standing.recording, .updateCampaignDraft(id, plan: Self.whole, revision: 1, unit: SmallCity.city))
            #expect(try await read() == Self.whole)
            let kept = try await city.owner.run(
                Statement(
                    "a body", "select body #>> '{targets,0,value}', jsonb_typeof(body #> '{targets,0,value}') from thidua.campaign_draft",
                    exactlyOne: { row in [try row.next(String.self), try row.next(String.self)] }))
            #expect(kept == ["12345678901234567890.0000000001", "number"])

            let faults = [
                ("null", "field.wrong-type"), ("{}", "start field.missing"),
                (Self.before.replacing(#""-3""#, with: #""-3,0""#), "targets[1].value field.wrong-type"),
                (Self.before.replacing("\"theme\":", with: "\"tune\":"), "tune field.unknown"),
            ]
            for (json, problem) in faults {
                try await body(json)
                let error = await #expect(throws: PostgresError.self) { try await read() }
                let told = error?.debugDescription ?? ""
                #expect(told.contains("the draft of campaign \(id.uuidString.lowercased())") && told.contains(problem), "\(told)")
                #expect(!told.contains("-3,0"))
            }
            print("drafts: \(faults.count) bodies that are no plan, each told by the draft and the place")
        }
    }

    /// The document without one member, for each that it has at any depth, and where that was.
    private static func withoutOneMember(_ json: JSON) -> [(path: String, json: JSON)] {
        switch json.content {
        case .object(let members):
            members.indices.flatMap { place in
                let member = members[place]
                func with(_ value: JSON?) -> JSON {
                    var members = members
                    members.remove(at: place)
                    if let value { members.insert(JSON.Member(name: member.name, value: value), at: place) }
                    return JSON(.object(members), at: json.path)
                }
                return [(member.value.path.description, with(nil))]
                    + withoutOneMember(member.value).map { ($0.path, with($0.json)) }
            }
        case .array(let elements):
            elements.indices.flatMap { place in
                withoutOneMember(elements[place]).map { lesser in
                    var elements = elements
                    elements[place] = lesser.json
                    return (lesser.path, JSON(.array(elements), at: json.path))
                }
            }
        default: []
        }
    }
}
