import Emulation
import EmulationFixtures
import FoundationEssentials
import Postgres
import Store
import Testing

@Suite("What waits for a decision", .timeLimit(.minutes(20)))
struct ReviewPagesTests {
    private let values = SamplePlan.values(houses: 1, score: 2, online: 3, dossiers: 4, criteria: 5)

    @Test("comes by the day it was due, then by how long it has waited, in pages that each go on where the last one ended")
    func pages() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            let months = try await city.periods().map(\.id)
            // What came first was due last; one of the last month comes before the others of it.
            let sent = [
                (SmallCity.quangTrung, 1), (.batTrang, 1), (.thaiSon, 0), (.phongNoiVu, 2), (.batTrang, 0), (.thaiSon, 1),
                (.quangTrung, 0), (.huyenDoan, 2),
            ]
            var reports: [Key] = []
            for (unit, month) in sent {
                let report = try await city.submit(values, from: unit, period: months[month])
                reports.append(Key(month: month, place: reports.count, report: report))
            }
            // Of one moment they are told apart too; and a period that has no day to be due on comes last.
            try await city.owner.execute(
                script: """
                    set local session_replication_role = replica;
                    update thidua.report set changed_at = '2024-12-20T00:00:00.123456Z' where report_id in ('\(reports[2].report)', '\(reports[4].report)');
                    update thidua.period set due_on = null where period_id = '\(months[2])'
                    """)
            let right = try await city.waiting(limit: 200)
            #expect(right.count == sent.count)
            #expect(right.map(\.period) == [0, 0, 0, 1, 1, 1, 2, 2].map { months[$0] })
            #expect(right.suffix(5).map(\.report) == [reports[0], reports[1], reports[5], reports[3], reports[7]].map(\.report))

            var asked = 0
            for limit in 1...sent.count {
                var paged: [Row] = [], after: ReviewPlace?
                repeat {
                    let page = try await city.waiting(after: after, limit: limit)
                    paged += page
                    asked += 1
                    after = page.count == limit ? page.last?.place : nil
                } while after != nil
                #expect(paged == right, "pages of \(limit)")
            }
            // A place that knows the moment alone, as it was before, is found out: what has waited longer and is due later would be on no page.
            let lost = right.dropFirst(3).count { $0.place.at < right[2].place.at }
            #expect(lost > 0)
            print(
                "reviews: \(sent.count) reports of 3 periods in pages of 1 to \(sent.count), \(asked) pages; by the moment alone \(lost) were lost"
            )
        }
    }

    @Test("can be asked of one family, and is counted as it is listed")
    func families() async throws {
        try await SmallCity.with { city in
            try await city.cascade()
            let month = try await city.periods()[0].id
            for unit in [SmallCity.batTrang, .thaiSon] { _ = try await city.submit(values, from: unit, period: month) }
            let accepted = try await city.submit(values, from: SmallCity.quangTrung, period: month)
            try await city.accept(accepted)
            for (family, number) in [(nil, 2), (SmallCity.cityCampaign, 2), (SmallCity.anLaoCampaign, 0)] {
                #expect(try await city.waiting(family: family, limit: 200).count == number)
                let count = try await city.app.run(
                    under: city.standing(in: SmallCity.anLao).settings, .countOfReviews(by: SmallCity.anLao, family: family))
                #expect(count == number)
            }
        }
    }
}

private struct Key {
    let month: Int
    let place: Int
    let report: UUID
}

private struct Row: Equatable {
    let report: UUID
    let period: UUID
    let place: ReviewPlace
}

extension SmallCity {
    fileprivate func waiting(family: UUID? = nil, after: ReviewPlace? = nil, limit: Int) async throws -> [Row] {
        try await app.run(
            under: standing(in: Self.anLao).settings,
            .reportsAwaitingReview(by: Self.anLao, family: family, after: after, limit: limit)
        ).map { Row(report: $0.filed.report.id, period: $0.period.id, place: $0.placeInReview) }
    }
}

extension UnitID {
    fileprivate static let batTrang = SmallCity.batTrang
    fileprivate static let quangTrung = SmallCity.quangTrung
    fileprivate static let thaiSon = SmallCity.thaiSon
    fileprivate static let phongNoiVu = SmallCity.phongNoiVu
    fileprivate static let huyenDoan = SmallCity.huyenDoan
}
