import Emulation
import EmulationFixtures
import Foundation
import Jobs
import Operations
import Postgres
import Store
import Testing

@Suite("A review", .timeLimit(.minutes(20)))
struct ReviewTests {
    private func values(_ number: Int, launched: Bool = true) -> [ReportValue] {
        let number = Decimal(number)
        return SamplePlan.values(
            houses: 3 * number, score: number + Decimal(string: "0.1")!, online: 10 + number, dossiers: 100 - number, launched: launched,
            criteria: 7 - number)
    }

    @Test("tells what acceptance moves, exactly: in every aggregation, for a first acceptance and for a correction, folded or not")
    func moves() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            let november = try await city.periods()[1].id
            var (told, cells, moved) = (0, 0, 0)
            var aggregations: Set<UnitAggregation> = []

            func acceptAsTold(_ report: UUID, _ owner: UnitID, version: Int) async throws {
                let review = try await ReadReview(report, of: owner).run(as: city.standing(in: SmallCity.anLao), on: city.app)
                let moves = try #require(review.moves)
                #expect(moves.count == SamplePlan.everyAggregation.count)
                func hold(_ value: (FigureMove) -> Decimal?) async throws {
                    let totals = try await city.totals(of: SmallCity.anLao, period: november)
                    for move in moves {
                        #expect(totals[move.indicator.id] == .some(value(move)), "\(move.indicator.name), \(owner) \(version)")
                        cells += 1
                    }
                }
                try await hold(\.valueBefore)
                try await city.accept(report, version: version)
                try await hold(\.valueAfter)
                told += 1
                moved += moves.count { $0.valueBefore != $0.valueAfter }
                aggregations.formUnion(moves.filter { $0.valueBefore != $0.valueAfter }.map(\.indicator.overUnits))
            }

            func correct(_ report: UUID, _ owner: UnitID, _ values: [ReportValue]) async throws {
                _ = try await CorrectReport(report, decision: .new).run(as: city.standing(in: owner), on: city.app)
                _ = try await SaveReportDraft(
                    report, campaign: SmallCity.campaign(of: owner), period: november, note: nil, values: values,
                    revision: ReadReportDraft(report).run(as: city.standing(in: owner), on: city.app).draft.revision
                ).run(as: city.standing(in: owner), on: city.app)
                _ = try await SubmitReport(report, decision: .new).run(as: city.standing(in: owner), on: city.app)
            }

            // The first holds the least value of all and, corrected, the greatest: the next least one is somebody else's.
            let units = [SmallCity.batTrang, SmallCity.quangTrung, SmallCity.thaiSon]
            var reports: [UUID] = []
            for (number, unit) in units.enumerated() {
                reports.append(try await city.submit(values(number + 1), from: unit, period: november))
                try await acceptAsTold(reports[number], unit, version: 1)
            }
            try await correct(reports[0], units[0], values(6, launched: false))
            try await acceptAsTold(reports[0], units[0], version: 2)
            try await FoldWorker(client: city.worker).drain()
            try await correct(reports[0], units[0], values(2))
            try await acceptAsTold(reports[0], units[0], version: 3)
            try await correct(reports[2], units[2], values(1))
            // Nothing is said any more of one that is withdrawn while its correction waits, but that it comes in.
            _ = try await ReopenReport(reports[2], of: units[2], reason: "Sai số liệu", decision: .new)
                .run(as: city.standing(in: SmallCity.anLao), on: city.app)
            _ = try await SubmitReport(reports[2], decision: .new).run(as: city.standing(in: units[2]), on: city.app)
            try await acceptAsTold(reports[2], units[2], version: 3)
            #expect(try await city.recount().isClean)

            // What counted and is left in its place is found: a reckoning that only adds differs from the total.
            try await correct(reports[1], units[1], values(5))
            let review = try await ReadReview(reports[1], of: units[1]).run(as: city.standing(in: SmallCity.anLao), on: city.app)
            let sum = try #require(review.moves).first { $0.indicator.id == SamplePlan.id(1) }!
            let added = (sum.before + Figure(SamplePlan.value(1, 15))).value(.sum, decimals: 0)
            try await city.accept(reports[1], version: 2)
            #expect(try await city.totals(of: SmallCity.anLao, period: november)[SamplePlan.id(1)] != .some(added))

            #expect(aggregations == Set(UnitAggregation.allCases).subtracting([.none]))
            print("review: \(told) acceptances told before they were made, \(cells) totals compared, \(moved) of them moved")
        }
    }

    @Test("has beside the report what was sent before, what is aimed at and what happened, and says who is only received")
    func beside() async throws {
        try await SmallCity.with { city in
            let houses = SamplePlan.id(1)
            try await city.publish(SamplePlan.ofCity(), of: SmallCity.city)
            let (batTrang, huyenDoan) = (SmallCity.batTrang, SmallCity.huyenDoan)
            let requested = AddressRule(who: .kinds([.massOrganisation]), strength: .requested, adoptBy: nil)
            try await city.publish(
                SamplePlan.plan(
                    "Thi đua An Lão", addresses: [SamplePlan.allChildren, requested],
                    targets: [
                        TargetPlan(indicator: houses, unit: batTrang, value: 12),
                        TargetPlan(indicator: SamplePlan.id(2), unit: nil, value: 8),
                    ]), of: SmallCity.anLao)
            for unit in [batTrang, huyenDoan] { try await city.publish(SamplePlan.plan("Thi đua \(unit)"), of: unit) }
            let months = try await city.periods()
            let office = city.standing(in: SmallCity.anLao)

            let october = try await city.submit(values(1), from: batTrang, period: months[0].id)
            try await city.accept(october)
            let november = try await city.submit(values(2), from: batTrang, period: months[1].id)
            _ = try await ReturnReport(november, of: batTrang, version: 1, reason: "Thiếu số liệu", decision: .new).run(
                as: office, on: city.app)
            let returned = try await ReadReview(november, of: batTrang).run(as: office, on: city.app)
            #expect(returned.moves == nil && returned.latest?.number == 1 && returned.before == nil)
            _ = try await SubmitReport(november, decision: .new).run(as: city.standing(in: batTrang), on: city.app)

            let trips = city.app.batches
            let review = try await ReadReview(november, of: batTrang).run(as: office, on: city.app)
            #expect(city.app.batches - trips == 2)
            #expect(review.unit.id == batTrang && review.unit.name == "Xã Bát Trang" && review.campaign.shortName == "Thi đua \(batTrang)")
            #expect(review.period.id == months[1].id && review.isOpen && review.isReturnable)
            #expect(review.versions.map(\.number) == [1, 2] && review.latest?.number == 2 && review.before?.number == 1)
            #expect(review.previous?.report == october && review.previous?.isAccepted == true)
            #expect(Set(review.previous?.values ?? []) == Set(values(1)))
            #expect(review.targets == [houses: 12, SamplePlan.id(2): 8])
            #expect(review.timeline.map(\.kind) == [.reportSubmitted, .reportReturned, .reportSubmitted])

            let asked = try await city.submit(values(3), from: huyenDoan, period: months[0].id)
            let received = try await ReadReview(asked, of: huyenDoan).run(as: office, on: city.app)
            #expect(!received.isReturnable && received.previous == nil && received.targets == [SamplePlan.id(2): 8])

            // Neither its author, nor who stands above the reviewer, nor anybody else.
            for unit in [batTrang, SmallCity.city] {
                await #expect(throws: ReportRefusal.notTheReviewer) {
                    _ = try await ReadReview(november, of: batTrang).run(as: city.standing(in: unit), on: city.app)
                }
            }
            for unit in [SmallCity.kienThuy, SmallCity.elsewhere] {
                await #expect(throws: OperationRefusal.notFound) {
                    _ = try await ReadReview(november, of: batTrang).run(as: city.standing(in: unit), on: city.app)
                }
            }
        }
    }
}

extension PostgresClient {
    /// How many round trips there were.
    fileprivate var batches: UInt64 { UInt64(statistics.lent.batches + statistics.shared.batches + statistics.long.batches) }
}
