import Emulation
import EmulationFixtures
import FoundationEssentials
import Operations
import Postgres
import Store
import Testing

/// Whoever tries is told all that whoever decides would be refused by, and nothing has happened.
@Suite("A trial", .timeLimit(.minutes(20)))
struct TrialTests {
    private static let congress = SamplePlan.id(401), roads = SamplePlan.indicator(20, "Tuyến đường hoa")
    private static let clause = Clause(id: SamplePlan.id(301), part: .task, heading: "Việc", body: "", dueOn: nil)

    private func codes(_ refusals: [any Refusal]) -> Set<String> { Set(refusals.map { "\($0.code) \($0.field ?? "")" }) }

    private func refused(_ deed: () async throws -> Void) async throws -> Set<String> {
        do {
            try await deed()
            return []
        } catch let refusals as Refusals {
            return codes(refusals.all)
        } catch let refusal as any Refusal {
            return codes([refusal])
        }
    }

    /// All that stands in the tables, the trail and what waits for it included.
    private func digest(_ city: SmallCity) async throws -> String {
        try await city.owner.run(
            Statement(
                "digest of all tables",
                """
                select string_agg(c.relname || ' ' || (xpath('/row/d/text()', query_to_xml(format(
                  'select md5(coalesce(string_agg(t::text, chr(10) order by t::text), \'\'\'\')) as d from thidua.%I t', c.relname),
                  false, true, '')))[1]::text, ' ' order by c.relname)
                from pg_class c where c.relnamespace = 'thidua'::regnamespace and c.relkind = 'r'
                """, exactlyOne: { row in try row.next(String.self) }))
    }

    @Test("of a publication tells every refusal of every rule, what keys would refuse too, writes nothing, and says what then happens")
    func publication() async throws {
        try await SmallCity.with { city in
            let office = city.standing(in: SmallCity.anLao)
            let toAll = AddressRule(
                who: .units([SmallCity.anLao, SmallCity.kienThuy, SmallCity.thaiSon]), strength: .ordered, adoptBy: nil)
            let given = TargetPlan(indicator: SamplePlan.id(1), unit: SmallCity.anLao, value: 10)
            try await city.publish(
                SamplePlan.plan(
                    "Thi đua", indicators: SamplePlan.everyAggregation, addresses: [toAll], targets: [given], schedule: SamplePlan.months),
                of: SmallCity.city)

            var good = SamplePlan.plan("Thi đua An Lão", addresses: [SamplePlan.agencies], clauses: [Self.clause])
            good.targets = [
                TargetPlan(indicator: SamplePlan.id(1), unit: SmallCity.anLao, value: 12),
                TargetPlan(indicator: SamplePlan.id(2), unit: nil, value: 8),
            ]
            func with(_ change: (inout CampaignPlan) -> Void) -> CampaignPlan {
                var plan = good
                change(&plan)
                return plan
            }
            let unknown = Milestone.event(unit: SmallCity.city, id: Self.congress)
            let wrong: [CampaignPlan] = [
                with { $0.summary = " " }, with { $0.end = unknown }, with { $0.start = unknown },
                with { $0.targets[0] = TargetPlan(indicator: SamplePlan.id(1), unit: SmallCity.anLao, value: 9) },
                with { $0.targets.append(TargetPlan(indicator: SamplePlan.id(2), unit: SmallCity.batTrang, value: 9)) },
                with { $0.addresses = [AddressRule(who: .units([SmallCity.tuSon]), strength: .ordered, adoptBy: nil)] },
                with { $0.schedule = SamplePlan.months }, with { $0.addresses = [SamplePlan.allChildren] },
                // All of it at once.
                with {
                    ($0.summary, $0.end, $0.schedule) = ("", unknown, SamplePlan.months)
                    $0.targets[0] = TargetPlan(indicator: SamplePlan.id(1), unit: SmallCity.anLao, value: 9)
                    $0.addresses = [AddressRule(who: .units([SmallCity.tuSon]), strength: .ordered, adoptBy: nil)]
                },
            ]
            let above = (SmallCity.city, SmallCity.cityCampaign)
            var told = 0
            for (number, plan) in wrong.enumerated() {
                let id = SamplePlan.id(3000 + number)
                _ = try await SaveCampaignDraft(id, plan: plan, above: above, revision: nil).run(as: office, on: city.app)
                let before = try await digest(city)
                let trial = try await CheckPublication(id).run(as: office, on: city.app)
                #expect(try await digest(city) == before)
                let refused = try await refused { _ = try await PublishCampaign(id, decision: .new).run(as: office, on: city.app) }
                #expect(!refused.isEmpty && codes(trial.refusals).isSuperset(of: refused), "\(number): \(refused) \(trial.refusals)")
                if number < wrong.count - 1 { #expect(codes(trial.refusals) == refused, "\(number)") }
                told += trial.refusals.count
                if number == wrong.count - 1 { #expect(trial.refusals.count == 5 && refused.count == 1, "\(trial.refusals)") }
            }

            let id = SmallCity.anLaoCampaign
            _ = try await SaveCampaignDraft(id, plan: good, above: above, revision: nil).run(as: office, on: city.app)
            let before = try await digest(city)
            let trial = try await CheckPublication(id).run(as: office, on: city.app)
            #expect(try await digest(city) == before)
            #expect(trial.refusals.isEmpty && trial.addressed.map(\.name) == ["Phòng Nội vụ"] && trial.periodsAdded.isEmpty)
            #expect(trial.targets.map(\.before) == [10, nil] && trial.targets.map(\.after) == [12, 8])
            #expect(trial.targets.map(\.unit) == [SmallCity.anLao, nil])
            _ = try await PublishCampaign(id, decision: .new).run(as: office, on: city.app)
            #expect(try await digest(city) != before)

            // What only keys can see: it takes part already, the id and the clause are somebody's.
            for (number, draft) in [(above, SamplePlan.id(3100)), (nil, id)].enumerated() {
                let plan = with {
                    $0.clauses = [Self.clause]
                    $0.schedule = draft.0 == nil ? SamplePlan.months : nil
                    if draft.0 == nil { ($0.targets, $0.indicators, $0.addresses) = ([], [Self.roads], []) }
                }
                _ = try await SaveCampaignDraft(draft.1, plan: plan, above: draft.0, revision: nil).run(as: office, on: city.app)
                let trial = try await CheckPublication(draft.1).run(as: office, on: city.app)
                let refused = try await refused { _ = try await PublishCampaign(draft.1, decision: .new).run(as: office, on: city.app) }
                #expect(!refused.isEmpty && codes(trial.refusals).isSuperset(of: refused), "\(number): \(refused) \(trial.refusals)")
                told += trial.refusals.count
            }
            #expect(try await refused { _ = try await CheckPublication(SamplePlan.id(9)).run(as: office, on: city.app) } == ["not-found "])
            print("trial of publication: \(wrong.count + 3) plans tried and then published, \(told) refusals told")
        }
    }

    @Test("of an amendment tells every refusal of every rule, writes nothing, and says whose target moves from what to what")
    func amendment() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            let board = city.standing(in: SmallCity.city), office = city.standing(in: SmallCity.anLao)
            let houses = SamplePlan.id(1), score = SamplePlan.id(2)
            try await board.amend(targets: [TargetPlan(indicator: houses, unit: SmallCity.anLao, value: 5)], on: city.app)
            let other = SamplePlan.plan("Việc khác", indicators: [Self.roads], clauses: [Self.clause], schedule: SamplePlan.months)
            _ = try await SaveCampaignDraft(SamplePlan.id(1003), plan: other, above: nil, revision: nil).run(as: board, on: city.app)
            _ = try await PublishCampaign(SamplePlan.id(1003), decision: .new).run(as: board, on: city.app)

            func amendment(
                targets: [TargetPlan] = [], indicators: [Indicator] = [], clauses: [Clause] = [], end: Milestone? = nil,
                addresses: [AddressRule] = []
            ) -> Amendment {
                Amendment(
                    symbol: nil, issuedOn: nil, summary: "Điều chỉnh", targets: targets, indicators: indicators, clauses: clauses, end: end,
                    addresses: addresses)
            }
            let unknown = Milestone.event(unit: SmallCity.city, id: Self.congress)
            let tuSon = TargetPlan(indicator: score, unit: SmallCity.tuSon, value: 1)
            let old = AddressRule(who: .units([SmallCity.tuSon]), strength: .ordered, adoptBy: nil)
            let wrong = [
                amendment(), amendment(end: unknown), amendment(end: .on(Day("2020-01-01")!)), amendment(targets: [tuSon]),
                amendment(indicators: [Self.roads]), amendment(clauses: [Self.clause]), amendment(addresses: [old]),
                amendment(targets: [TargetPlan(indicator: houses, unit: nil, value: 3)]),
                amendment(targets: [tuSon], indicators: [Self.roads], clauses: [Self.clause], end: unknown),
            ]
            let campaign = SmallCity.cityCampaign
            var told = 0
            for (number, amendment) in wrong.enumerated() {
                let before = try await digest(city)
                let trial = try await CheckAmendment(campaign, amendment: amendment).run(as: board, on: city.app)
                #expect(try await digest(city) == before)
                let refused = try await refused {
                    _ = try await AmendCampaign(campaign, amendment: amendment, decision: .new).run(as: board, on: city.app)
                }
                #expect(!refused.isEmpty && codes(trial.refusals).isSuperset(of: refused), "\(number): \(refused) \(trial.refusals)")
                told += trial.refusals.count
            }
            let all = try await CheckAmendment(campaign, amendment: wrong[wrong.count - 1]).run(as: board, on: city.app)
            #expect(codes(all.refusals).count == 4, "\(all.refusals)")

            let good = amendment(
                targets: [
                    TargetPlan(indicator: houses, unit: SmallCity.anLao, value: 7), TargetPlan(indicator: score, unit: nil, value: 8),
                ],
                end: .on(Day("2026-01-31")!))
            let before = try await digest(city), periods = try await city.periods()
            let trial = try await CheckAmendment(campaign, amendment: good).run(as: board, on: city.app)
            #expect(try await digest(city) == before)
            #expect(trial.refusals.isEmpty && trial.addressed.isEmpty)
            #expect(trial.targets.map(\.before) == [5, nil] && trial.targets.map(\.after) == [7, 8])
            _ = try await AmendCampaign(campaign, amendment: good, decision: .new).run(as: board, on: city.app)
            let after = try await city.periods()
            #expect(Set(trial.periodsAdded) == Set(after.map(\.span)).subtracting(periods.map(\.span)) && !trial.periodsAdded.isEmpty)
            #expect(Set(trial.periodsRemoved) == Set(periods.map(\.span)).subtracting(after.map(\.span)))

            // A looser target than was given, a campaign that is closed, and one that is not there.
            let looser = amendment(targets: [TargetPlan(indicator: score, unit: nil, value: 1)])
            _ = try await AcknowledgeAmendment(SmallCity.anLaoCampaign, revision: 3, decision: .new).run(as: office, on: city.app)
            let strict = try await CheckAmendment(SmallCity.anLaoCampaign, amendment: looser).run(as: office, on: city.app)
            #expect(codes(strict.refusals) == ["target.looser-than-given targets[0].value"] && strict.targets.map(\.before) == [8])
            try await board.close(on: city.app)
            let closed = try await CheckAmendment(campaign, amendment: good).run(as: board, on: city.app)
            #expect(codes(closed.refusals) == ["campaign.closed "] && closed.targets.isEmpty)
            #expect(
                try await refused { _ = try await CheckAmendment(UUID(), amendment: good).run(as: board, on: city.app) } == ["not-found "])
            print("trial of amendment: \(wrong.count + 1) amendments tried and then issued, \(told) refusals told")
        }
    }
}
