import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import TestTraits
import Testing

/// Numbers that are counted by themselves lie sooner or later: they are held against the lists behind them.
@Suite("What there is to do", .timeLimit(.minutes(20)))
struct WorkTests {
    private let values = SamplePlan.values(houses: 1, score: 2, online: 3, dossiers: 4, criteria: 5)

    @Test("is counted as it is listed, in every unit, whatever happens to plans and reports", .slow)
    func agrees() async throws {
        try await SmallCity.with { city in
            let lists = Lists(city: city)
            var (compared, seen) = (0, Set<Work>())
            func hold(_ place: Comment) async throws {
                for unit in city.leaders.keys.sorted() {
                    let counted = try await lists.counted(unit)
                    #expect(try await counted == lists.listed(unit), "\(unit), \(place)")
                    seen.insert(counted)
                    compared += 1
                }
            }
            try await hold("nothing yet")
            let late = AddressRule(who: .childAuthorities, strength: .ordered, adoptBy: Day("2024-11-01")!)
            let requested = AddressRule(who: .kinds([.massOrganisation]), strength: .requested, adoptBy: nil)
            let monthly = SamplePlan.months
            try await city.publish(
                SamplePlan.plan("Thi đua", indicators: SamplePlan.everyAggregation, addresses: [late], schedule: monthly),
                of: SmallCity.city)
            try await hold("published")
            try await city.publish(
                SamplePlan.plan("Thi đua An Lão", addresses: [SamplePlan.allChildren, SamplePlan.agencies, requested]), of: SmallCity.anLao)
            try await hold("adopted by one")
            for unit in [SmallCity.batTrang, SmallCity.quangTrung, SmallCity.huyenDoan] {
                try await city.publish(SamplePlan.plan("Thi đua \(unit)"), of: unit)
            }
            try await hold("adopted below")
            let months = try await city.periods().map(\.id)
            let office = city.standing(in: SmallCity.anLao)
            let first = try await city.submit(values, from: SmallCity.batTrang, period: months[0])
            let second = try await city.submit(values, from: SmallCity.batTrang, period: months[1])
            _ = try await city.submit(values, from: SmallCity.huyenDoan, period: months[1])
            try await hold("sent")
            try await city.accept(first)
            _ = try await ReturnReport(second, of: SmallCity.batTrang, version: 1, reason: "Sai", decision: .new).run(
                as: office, on: city.app)
            try await hold("accepted and returned")
            _ = try await CorrectReport(first, decision: .new).run(as: city.standing(in: SmallCity.batTrang), on: city.app)
            try await hold("corrected")
            _ = try await SubmitReport(first, decision: .new).run(as: city.standing(in: SmallCity.batTrang), on: city.app)
            try await hold("the correction sent")
            _ = try await ReopenReport(first, of: SmallCity.batTrang, reason: "Sai", decision: .new).run(as: office, on: city.app)
            try await hold("reopened")
            try await city.standing(in: SmallCity.city).amend(
                clauses: [Clause(id: UUID(), part: .task, heading: "Thêm việc", body: "Báo cáo hằng tuần", dueOn: nil)], on: city.app)
            try await hold("amended")
            _ = try await AcknowledgeAmendment(SmallCity.anLaoCampaign, revision: 2, decision: .new).run(as: office, on: city.app)
            try await hold("acknowledged")
            // One that ended within a period still owes what it was there for.
            try await city.owner.execute(
                script: """
                    set local session_replication_role = replica;
                    update thidua.unit set ended_on = '2024-11-10' where unit_id = \(SmallCity.thaiSon.rawValue);
                    update thidua.unit set began_on = '2024-11-20' where unit_id = \(SmallCity.phongNoiVu.rawValue)
                    """)
            try await hold("ended and begun")

            // Numbers of before are found out when something has happened since.
            let (unit, reviewer) = (SmallCity.batTrang, SmallCity.anLao)
            let before = try await (lists.counted(unit), lists.counted(reviewer))
            _ = try await SubmitReport(second, decision: .new).run(as: city.standing(in: unit), on: city.app)
            #expect(try await lists.listed(unit).duties == before.0.duties - 1)
            #expect(try await lists.listed(reviewer).reviews == before.1.reviews + 1)
            try await hold("sent again")

            try await office.close(on: city.app)
            try await hold("closed below")
            try await city.standing(in: SmallCity.city).close(on: city.app)
            try await hold("closed")
            #expect(seen.contains { $0.duties > 2 } && seen.contains { $0.reviews > 1 } && seen.contains { $0.overdueBelow > 2 })
            print("work: \(compared) times three numbers held against their lists, \(seen.count) of them different")
        }
    }
}

/// The lists behind the numbers, counted by hand.
private struct Lists {
    let city: SmallCity

    func counted(_ unit: UnitID) async throws -> Work {
        try await CountWork().run(as: city.standing(in: unit), on: city.app)
    }

    func listed(_ unit: UnitID) async throws -> Work {
        let standing = city.standing(in: unit)
        let duties = try await ReadDuties().run(as: standing, on: city.app)
        let reviews = try await ListReviews(after: nil, limit: 200).run(as: standing, on: city.app)
        #expect(reviews.count == reviews.reports.count)
        var overdue: Set<UnitID> = []
        for campaign in try await city.app.run(under: standing.settings, .campaigns(of: unit)) {
            guard try await city.app.run(under: standing.settings, .isOpen(campaign.id, of: unit)) else { continue }
            let periods = try await city.app.run(under: standing.settings, .periods(of: campaign.id, unit: unit))
            let adopting = try await ReadParticipation(in: campaign.id, period: nil).run(as: standing, on: city.app)
            overdue.formUnion(adopting.units.filter(\.isLate).map(\.unit.address.unit))
            for period in periods where period.span.dueOn.map({ $0 < duties.today }) ?? false {
                let sent = try await ReadParticipation(in: campaign.id, period: period.id).run(as: standing, on: city.app)
                overdue.formUnion(sent.missing.map(\.unit.address.unit))
            }
        }
        return Work(duties: duties.owed.count, reviews: reviews.reports.count, overdueBelow: overdue.count)
    }
}
