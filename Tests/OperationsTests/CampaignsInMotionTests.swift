import Emulation
import EmulationFixtures
import FoundationEssentials
import Jobs
import Operations
import Postgres
import PostgresTesting
import Store
import Testing

/// Campaigns are amended, taken up, closed and go on without an end while people report on them.
@Suite("A campaign in motion", .timeLimit(.minutes(20)))
struct CampaignsInMotionTests {
    private static let roads = SamplePlan.indicator(20, "Tuyến đường hoa")

    private func amend(
        _ unit: UnitID, _ city: SmallCity, indicators: [Indicator] = [], targets: [TargetPlan] = [], end: Milestone? = nil
    ) async throws {
        try await city.standing(in: unit).amend(targets: targets, indicators: indicators, end: end, on: city.app)
    }

    private func acknowledge(_ revision: Int, by unit: UnitID, _ city: SmallCity) async throws {
        _ = try await AcknowledgeAmendment(SmallCity.campaign(of: unit), revision: revision, decision: .new).run(
            as: city.standing(in: unit), on: city.app)
    }

    /// The codes of what is refused.
    private func codes(_ deed: () async throws -> Void) async throws -> [String] {
        do {
            try await deed()
            return []
        } catch let refusals as Refusals {
            return refusals.all.map { "\($0.code) \($0.field ?? "")" }
        } catch let refusal as any Refusal {
            return [refusal.code]
        }
    }

    @Test("nobody defines an indicator under an id that one above or below has: the two would be added up together")
    func oneIDOneIndicator() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            // The city asks for one thing more; An Lão has not taken note yet and copies it into its own plan.
            try await amend(SmallCity.city, city, indicators: [Self.roads])
            #expect(
                try await codes { try await amend(SmallCity.anLao, city, indicators: [Self.roads]) } == ["indicator.taken indicators[0].id"]
            )
            // A campaign of its own with the city's indicators is refused too, as a whole.
            let own = UUID()
            let plan = SamplePlan.plan(
                "Riêng", indicators: [SamplePlan.everyAggregation[6]], addresses: [], schedule: SamplePlan.months)
            let standing = city.standing(in: SmallCity.anLao)
            _ = try await SaveCampaignDraft(own, plan: plan, above: nil, revision: nil).run(as: standing, on: city.app)
            #expect(
                try await codes {
                    _ = try await PublishCampaign(own, decision: .new).run(as: standing, on: city.app)
                } == ["indicator.taken indicators[0].id"])
            #expect(try await city.app.run(under: standing.settings, .campaign(own, of: SmallCity.anLao)) == nil)
            // And from below: what a commune measures already, the city cannot define anew.
            try await amend(SmallCity.batTrang, city, indicators: [SamplePlan.indicator(21, "Việc của xã")])
            #expect(
                try await codes { try await amend(SmallCity.city, city, indicators: [SamplePlan.indicator(21, "Việc của thành phố")]) }
                    == ["indicator.taken indicators[0].id"])
            // Two districts that cannot see each other may think of the same one: neither's total climbs to the other.
            try await city.publish(SamplePlan.plan("Kiến Thụy"), of: SmallCity.kienThuy)
            try await amend(SmallCity.anLao, city, indicators: [SamplePlan.indicator(22, "Việc của huyện")])
            try await amend(SmallCity.kienThuy, city, indicators: [SamplePlan.indicator(22, "Việc của huyện")])
        }
    }

    @Test("two units define the same new indicator at once, and one of them is refused")
    func oneIDAtOnce() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            for round in 30..<40 {
                let indicator = SamplePlan.indicator(round, "Cùng lúc")
                async let above = codes { try await amend(SmallCity.anLao, city, indicators: [indicator]) }
                async let below = codes { try await amend(SmallCity.batTrang, city, indicators: [indicator]) }
                #expect(try await [above, below].filter(\.isEmpty).count == 1)
            }
        }
    }

    @Test("taking note of an amendment raises the adopter's own target of a sum")
    func ownTargetIsRaised() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            let houses = SamplePlan.id(1)
            try await amend(SmallCity.anLao, city, targets: [TargetPlan(indicator: houses, unit: SmallCity.anLao, value: 38)])
            try await amend(SmallCity.city, city, targets: [TargetPlan(indicator: houses, unit: SmallCity.anLao, value: 50)])
            try await acknowledge(2, by: SmallCity.anLao, city)
            let page = try await ReadFigures(campaign: SmallCity.anLaoCampaign, period: nil, after: nil, limit: 1)
                .run(as: city.standing(in: SmallCity.anLao), on: city.app)
            #expect(page.rows[0].cells.first { $0.indicator.id == houses }?.target == 50)
        }
    }

    @Test("what is asked once at the end is asked on the family's last period, whenever an adoption ends")
    func askedAtTheEnd() async throws {
        try await SmallCity.with { city in
            try await city.cascade([SamplePlan.indicator(1, "Số nhà"), SamplePlan.indicator(2, "Kết quả chung", asked: .end)])
            // The adoptions end in October 2025; the city ends with the year.
            try await amend(SmallCity.city, city, end: .on(Day("2024-12-31")!))
            let periods = try await city.periods()
            #expect(periods.count == 3)
            let asked = try await periods.map(\.id).asyncMap { period in
                try await ReadAssignment(campaign: SmallCity.campaign(of: SmallCity.batTrang), period: period)
                    .run(as: city.standing(in: SmallCity.batTrang), on: city.app).assignment.asked.count
            }
            #expect(asked == [1, 1, 2])
        }
    }

    @Test("once a campaign above is closed, nothing is put back on a desk from which nobody could send it")
    func closedMeansClosed() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            let periods = try await city.periods()
            let values = SamplePlan.values(houses: 3, score: 7, online: 1, dossiers: 2, criteria: 4)
            let accepted = try await city.submit(values, from: SmallCity.batTrang, period: periods[0].id)
            try await city.accept(accepted)
            let waiting = try await city.submit(values, from: SmallCity.batTrang, period: periods[1].id)
            try await city.standing(in: SmallCity.city).close(on: city.app)

            let (author, reviewer) = (city.standing(in: SmallCity.batTrang), city.standing(in: SmallCity.anLao))
            #expect(
                try await codes { _ = try await CorrectReport(accepted, decision: .new).run(as: author, on: city.app) }
                    == ["campaign.closed"])
            #expect(
                try await codes {
                    _ = try await ReopenReport(accepted, of: SmallCity.batTrang, reason: "Sai", decision: .new).run(
                        as: reviewer, on: city.app)
                } == ["campaign.closed"])
            #expect(
                try await codes {
                    _ = try await ReturnReport(waiting, of: SmallCity.batTrang, version: 1, reason: "Sai", decision: .new).run(
                        as: reviewer, on: city.app)
                } == ["campaign.closed"])
            // What was sent in time is still decided, and nobody owes an adoption of what is over.
            try await city.accept(waiting)
            #expect(try await city.totals(period: periods[1].id)[SamplePlan.id(1)] == 3)
            let owed = try await ReadDuties().run(as: city.standing(in: SmallCity.tuSon), on: city.app).owed
            #expect(owed.isEmpty)
        }
    }

    @Test("an amendment is held to what a publication is: an event that can be seen, and periods that begin before the end")
    func amendingTheEnd() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            let nowhere = Milestone.event(unit: SmallCity.city, id: SamplePlan.id(501))
            #expect(try await codes { try await amend(SmallCity.anLao, city, end: nowhere) } == ["event.unknown"])
            let own = UUID()
            let standing = city.standing(in: SmallCity.kienThuy)
            var plan = SamplePlan.plan(
                "Riêng", indicators: [SamplePlan.indicator(60, "Việc riêng")], addresses: [],
                schedule: PeriodSchedule(every: .month, firstDay: Day("2025-01-01")!, dueAfterDays: nil))
            plan.start = .on(Day("2024-12-20")!)
            _ = try await SaveCampaignDraft(own, plan: plan, above: nil, revision: nil).run(as: standing, on: city.app)
            // The same draft again, taken up from somewhere now, is not the same draft.
            #expect(
                try await codes {
                    _ = try await SaveCampaignDraft(own, plan: plan, above: (SmallCity.city, SmallCity.cityCampaign), revision: nil)
                        .run(as: standing, on: city.app)
                } == ["id.taken"])
            _ = try await PublishCampaign(own, decision: .new).run(as: standing, on: city.app)
            let early = Amendment(
                symbol: nil, issuedOn: nil, summary: "Sớm", targets: [], indicators: [], clauses: [], end: .on(Day("2024-12-31")!))
            #expect(
                try await codes {
                    _ = try await AmendCampaign(own, amendment: early, decision: .new).run(as: standing, on: city.app)
                } == ["schedule.starts-after-the-end end"])
        }
    }

    @Test("while a correction waits, its reviewer can still take out what counts, and the author sends it anew")
    func reopeningMeanwhile() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            let november = try await city.periods()[1].id
            let houses = SamplePlan.id(1)
            func values(_ houses: Decimal) -> [ReportValue] {
                SamplePlan.values(houses: houses, score: 7, online: 1, dossiers: 2, criteria: 4)
            }
            let (author, reviewer) = (city.standing(in: SmallCity.batTrang), city.standing(in: SmallCity.anLao))
            let report = try await city.submit(values(3), from: SmallCity.batTrang, period: november)
            try await city.accept(report)
            _ = try await CorrectReport(report, decision: .new).run(as: author, on: city.app)
            _ = try await SaveReportDraft(
                report, campaign: SmallCity.campaign(of: SmallCity.batTrang), period: november, note: nil, values: values(5), revision: 1
            ).run(as: author, on: city.app)
            _ = try await SubmitReport(report, decision: .new).run(as: author, on: city.app)
            #expect(try await city.totals(period: november)[houses] == 3)

            let reopened = try await ReopenReport(report, of: SmallCity.batTrang, reason: "Sai", decision: .new).run(
                as: reviewer, on: city.app)
            #expect(reopened.version == 1)
            #expect(try await city.totals(period: november)[houses] == .some(nil))
            #expect(try await city.totals(period: nil)[SamplePlan.id(7)] == .some(nil))
            _ = try await SubmitReport(report, decision: .new).run(as: author, on: city.app)
            try await city.accept(report, version: 3)
            #expect(try await city.totals(period: november)[houses] == 5)
            #expect(try await city.totals(period: nil)[SamplePlan.id(7)] == 4)
        }
    }

    @Test("time goes on: a campaign that ends with an event has a period for every month that begins, until it was held")
    func periodsBegin() async throws {
        try await SmallCity.with { city in
            let congress = SamplePlan.id(500)
            let board = city.standing(in: SmallCity.city)
            func announce(held: Day?, revision: Int?) async throws {
                _ = try await SaveAnchorEvent(
                    congress, name: "Đại hội Thi đua yêu nước", plannedOn: nil, heldOn: held, reason: nil, revision: revision
                ).run(as: board, on: city.app)
            }
            try await announce(held: nil, revision: nil)
            try await city.publish(SamplePlan.ofCity(end: .event(unit: SmallCity.city, id: congress)), of: SmallCity.city)
            #expect(try await city.periods().count == 3)
            #expect(try await ExtendPeriods(root: 1).run(on: city.worker) == 0)

            // It is March, and nobody at the city did anything about it.
            try await city.founder.stopClock(at: Day("2025-03-02")!)
            let later = try city.client(.worker, connections: 2)
            async let one = ExtendPeriods(root: 1).run(on: later)
            async let other = ExtendPeriods(root: 1).run(on: later)
            _ = try await (one, other)
            #expect(try await city.periods().map(\.span.startsOn.description).suffix(3) == ["2025-01-01", "2025-02-01", "2025-03-01"])
            #expect(try await ExtendPeriods(root: 1).run(on: later) == 0)
            #expect(try await PeriodWorker(client: later).backlogs().map(\.root) == [1])
            await later.close()
        }
    }
}

extension Array {
    /// One after another.
    fileprivate func asyncMap<Result>(_ body: (Element) async throws -> Result) async throws -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await body(element)) }
        return results
    }
}
