import Emulation
import EmulationFixtures
import Foundation
import Testing

/// Ids are made up by clients, and a client may be wrong.
@Suite("One id twice")
struct OneIDTwiceTests {
    @Test("two communes whose clients made up the same id for a report each keep their own, and the district can read and accept both")
    func sameReportID() async throws {
        try await Site.open { site in
            try await site.city.cascade()
            let office = site.officer(in: SmallCity.anLao)
            let november = try await site.city.periods()[1].id
            let id = newID()
            for unit in [SmallCity.batTrang, SmallCity.thaiSon] {
                _ = try await site.city.submit(
                    SamplePlan.values(houses: 3, score: 7, online: 1, dossiers: 2, criteria: 4), from: unit, period: november,
                    report: UUID(uuidString: id)!)
                #expect(try await site.officer(in: unit).get("reports/\(id)").json["unit"].text == "\(unit)")
            }
            #expect(try await office.get("reviews").json["items"].texts("id") == [id, id])
            // 22/11: reports are addressed by id alone, and the district sees two under one: 500. Campaigns and events take `owner`.
            await withKnownIssue {
                let answer = try await office.get("reports/\(id)")
                #expect(answer.status == 200)
            }
        }
    }
}
