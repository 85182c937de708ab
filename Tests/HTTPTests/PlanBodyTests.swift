import Emulation
import Foundation
import Testing

@testable import Wire

@Suite("The body of a plan", .timeLimit(.minutes(20)))
struct PlanBodyTests {
    private static let full = """
        {"symbol":"01/KH-UBND","issuedOn":"2024-11-05","signer":"Nguyễn Văn A","signerCapacity":"TM","summary":"Kế hoạch","shortName":"KH",\
        "theme":"a","motto":"b","audience":"c","start":{"on":"2024-11-05"},\
        "end":{"event":{"unit":"1","id":"0193dfdc-a680-7000-8000-000000000401"}},\
        "legalBases":[{"symbol":"190/KH-UBND","issuedOn":"2024-08-16","issuer":"UBND","summary":"x","relation":"implements",\
        "document":{"unit":"1","id":"0193dfdc-a680-7000-8000-000000000501"}}],\
        "clauses":[{"id":"0193dfdc-a680-7000-8000-000000000301","part":"task","number":"1.","heading":"h","body":"b",\
        "dueOn":"2024-12-20","evidenceWanted":true,"fulfilledBy":"adoption"},\
        {"id":"0193dfdc-a680-7000-8000-000000000302","part":"award","heading":"h","awardLevel":"state"},\
        {"id":"0193dfdc-a680-7000-8000-000000000303","part":"purpose","number":"-","body":"b\\nb"}],\
        "movements":[{"name":"m","launchedBy":"city","planSymbol":"1","launchedOn":"2021-01-01","nominalFrom":2021,"nominalUntil":2025,"periodText":"t"}],\
        "indicators":[{"id":"0193dfdc-a680-7000-8000-000000000201","home":"1.1","name":"n","heading":"h","measure":"%","figureLabel":"f","weightLabel":"w","asPercent":true,"direction":"less","overUnits":"weighted",\
        "overTime":"last","timeFirst":true,"decimals":2,"lowest":0,"highest":100.50,"asked":"quarter","titles":["xa"],"kinds":["agency"],"source":"s","isSample":true}],\
        "targets":[{"indicator":"0193dfdc-a680-7000-8000-000000000201","unit":"1.1.1","value":"12345678901234567890.0000000001"},\
        {"indicator":"0193dfdc-a680-7000-8000-000000000201","unit":null,"value":1e2}],\
        "addresses":[{"who":{"childAuthorities":true},"strength":"ordered","adoptBy":"2024-11-20"},\
        {"who":{"kinds":["agency","party_body"]},"strength":"requested","adoptBy":null},{"who":{"units":["1.1.3"]},"strength":"ordered"}],\
        "schedule":{"every":"month","firstDay":"2024-11-05","dueAfterDays":5},"sampleFields":["theme"]}
        """

    private func plan(_ text: String) throws -> CampaignPlan {
        try CampaignPlan(JSON.parse(text.utf8))
    }

    private func problems(_ text: String) throws -> [String] {
        do {
            _ = try plan(text)
            return []
        } catch let input as BadInput {
            return input.problems.map { "\($0.field) \($0.code)" }
        }
    }

    private func written(_ plan: CampaignPlan) -> String {
        var json = JSONWriter()
        json.value(plan)
        return json.text()
    }

    @Test("says the same when it is written and read again, every member of it, every digit")
    func roundTrip() throws {
        let plan = try plan(Self.full)
        #expect(try self.plan(written(plan)) == plan)
        #expect(plan.targets[0].value.description == "12345678901234567890.0000000001")
        #expect(plan.targets[1].value == 100)
        #expect(plan.indicators[0].highest == 100.5)
        #expect(plan.addresses.map(\.who) == [.childAuthorities, .kinds([.agency, .partyBody]), .units([try UnitID("1.1.3")])])
        let names = try JSON.parse(written(plan).utf8)
        for member in CampaignPlan.members { #expect(names[member] != nil, "\(member)") }
    }

    @Test("carries of a clause what its part has, and means the usual by what is left out")
    func clauses() throws {
        let clauses = try plan(Self.full).clauses
        #expect(clauses.map(\.part) == [.task, .award, .purpose] && clauses.map(\.number) == ["1.", "", "-"])
        #expect(clauses.map(\.awardLevel) == [nil, .state, nil] && clauses.map(\.evidenceWanted) == [true, false, false])
        #expect(clauses.map(\.fulfilledBy) == [.adoption, .nothing, .nothing] && clauses.map(\.body) == ["b", "", "b\nb"])
        let wrong = Self.full.replacing(#""part":"task""#, with: #""part":"duty""#).replacing(#""state""#, with: #""nation""#)
        #expect(try problems(wrong) == ["clauses[0].part value.unknown-choice", "clauses[1].awardLevel value.unknown-choice"])
        #expect(try problems(Self.full.replacing(#""part":"award","#, with: "")) == ["clauses[1].part field.missing"])
    }

    @Test("carries what a basis leads to and what the plan does with it, and rests on it where nothing is said")
    func bases() throws {
        let basis = try plan(Self.full).legalBases[0]
        let city = try UnitID("1")
        #expect(basis.relation == .implements && basis.document?.unit == city)
        let said = #""relation":"implements","document":{"unit":"1","id":"0193dfdc-a680-7000-8000-000000000501"}"#
        let bare = try plan(Self.full.replacing(#""summary":"x",\#(said)"#, with: #""summary":"x""#)).legalBases[0]
        #expect(bare.relation == .restsOn && bare.document == nil)
        let wrong = Self.full.replacing(said, with: #""relation":"loves","document":{"unit":"1"}"#)
        #expect(try problems(wrong) == ["legalBases[0].relation value.unknown-choice", "legalBases[0].document.id field.missing"])
    }

    @Test("carries how an indicator is shown, and is read without it")
    func showing() throws {
        let indicator = try plan(Self.full).indicators[0]
        #expect([indicator.heading, indicator.figureLabel, indicator.weightLabel] == ["h", "f", "w"] && indicator.asPercent)
        let shown = #""heading":"h","measure":"%","figureLabel":"f","weightLabel":"w","asPercent":true"#
        let bare = try plan(Self.full.replacing(shown, with: #""measure":"%""#)).indicators[0]
        #expect([bare.heading, bare.figureLabel, bare.weightLabel] == [nil, nil, nil] && !bare.asPercent)
        #expect(bare != indicator)
    }

    @Test("means the usual by what an indicator leaves out: `last` is then taken first, and everybody is asked on every period")
    func usual() throws {
        let id = "0193dfdc-a680-7000-8000-000000000201"
        let short = try plan(
            #"{"start":{"on":"2024-11-05"},"end":{"on":"2025-06-30"},"indicators":[{"id":"\#(id)","overUnits":"sum","overTime":"last"}]}"#)
        #expect(
            short.indicators == [
                Indicator(
                    id: UUID(uuidString: id)!, home: nil, name: "", measure: "", direction: .more, overUnits: .sum, overTime: .last,
                    timeFirst: true, decimals: 0, lowest: nil, highest: nil, asked: .every, titles: [], kinds: [], source: nil,
                    isSample: false)
            ])
    }

    @Test("may be half written: only when it starts and ends must be said")
    func half() throws {
        let plan = try plan(#"{"start":{"on":"2024-11-05"},"end":{"on":"2025-06-30"},"summary":" ","theme":"","indicators":null}"#)
        #expect(plan.summary == "" && plan.theme == nil && plan.indicators == [])
        #expect(try self.plan(written(plan)) == plan)
        #expect(try problems("{}") == ["start field.missing", "end field.missing"])
    }

    @Test("is refused for every member that is wrong, each by its place")
    func strict() throws {
        #expect(
            try problems(
                """
                {"start":{},"end":{"on":"2025-02-30"},"colour":"red","signerCapacity":"Mr","schedule":{"every":"week"},
                 "legalBases":[{"symbol":"1","date":"x"}],
                 "indicators":[{"id":"0193dfdc-a680-7000-8000-000000000201","overUnits":"sum","overTime":"sum","decimals":11},{"id":"x"}],
                 "targets":[{"indicator":"0193dfdc-a680-7000-8000-000000000201","unit":"5.0","value":"1,5"}],
                 "addresses":[{"who":{"kinds":["agency"],"units":["1.1"]},"strength":"asked"},{"who":{"childAuthorities":false},"strength":"ordered"}]}
                """) == [
                    "colour field.unknown", "signerCapacity value.unknown-choice", "start.on milestone.day-or-event", "end.on date.invalid",
                    "legalBases[0].date field.unknown", "indicators[0].decimals number.out-of-range",
                    "indicators[1].overTime field.missing",
                    "indicators[1].id uuid.invalid", "indicators[1].overUnits field.missing", "targets[0].unit unit-id.zero",
                    "targets[0].value field.wrong-type", "addresses[0].who.childAuthorities address.who",
                    "addresses[0].strength value.unknown-choice", "addresses[1].who.childAuthorities address.who",
                    "schedule.every value.unknown-choice", "schedule.firstDay field.missing",
                ])
    }

    @Test("takes a day or an event to start with, not both")
    func milestone() throws {
        #expect(
            try problems(#"{"start":{"on":"2024-11-05","event":{"unit":"1","id":"x"}},"end":{"on":"2025-06-30"}}"#) == [
                "start.on milestone.day-or-event", "start.event.id uuid.invalid",
            ])
    }
}
