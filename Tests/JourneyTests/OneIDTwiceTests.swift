import Emulation
import EmulationFixtures
import Foundation
import TestTraits
import Testing

/// Ids are made up by clients, and a client may be wrong.
@Suite("One id twice", .timeLimit(.minutes(20)))
struct OneIDTwiceTests {
    @Test(
        "two communes whose clients made up the same id for a report each keep their own, and the district can read and accept both", .slow,
        arguments: [true, false])
    func sameReportID(withValuesToDate: Bool) async throws {
        let indicators = SamplePlan.everyAggregation.filter { withValuesToDate || !$0.timeFirst }
        try await Site.open { site in
            try await site.city.cascade(indicators)
            let values = SamplePlan.values(houses: 3, score: 7, online: 1, dossiers: 2, criteria: 4)
                .filter { value in indicators.contains { $0.id == value.indicator } }
            let office = site.officer(in: SmallCity.anLao)
            let november = try await site.city.periods()[1].id
            let id = newID()
            for unit in [SmallCity.batTrang, SmallCity.thaiSon] {
                _ = try await site.city.submit(values, from: unit, period: november, report: UUID(uuidString: id)!)
                #expect(try await site.officer(in: unit).get("reports/\(id)").json["unit"].text == "\(unit)")
            }
            let waiting = try await office.get("reviews").json["items"]
            #expect(waiting.texts("id") == [id, id])
            #expect(try await office.get("work").ok().json["reviews"].number == 2)
            let own = try await site.officer(in: SmallCity.thaiSon).get("reports?limit=2").ok().json
            #expect(own["items"].texts("state") == ["submitted"] && own["items"][1]["reportId"].text == id)
            let rest = try await site.officer(in: SmallCity.thaiSon).get("reports?after=\(own["next"].text ?? "")").ok().json
            #expect(rest["items"].list.count == 1 && rest["next"].isNull)
            // Neither is the district's own.
            #expect(try await office.get("reports/\(id)").refusal == "404 not-found")

            // The list says where each is, and the same decision on each of them is one about that one.
            for (unit, listed) in zip([SmallCity.batTrang, SmallCity.thaiSon], waiting.list) {
                let read = try await office.ask("GET", listed["href"].text ?? "").ok()
                #expect(read.json["unit"].text == "\(unit)" && read.json["timeline"].texts("unit") == ["\(unit)"])
                let decision = newID()
                for _ in 1...2 {
                    let accepted = try await office.decide(
                        "of/\(unit)/reports/\(id)/acceptance", id: decision, #""version":1"#, ifMatch: "*"
                    ).ok()
                    #expect(accepted.json["unit"].text == "\(unit)")
                }
            }
            #expect(try await office.get("reviews").json["items"].list.isEmpty)
            // For a stranger below it is still nothing at all.
            let quangTrung = site.officer(in: SmallCity.quangTrung)
            #expect(
                try await quangTrung.get("of/\(SmallCity.batTrang)/reports/\(id)").text
                    == quangTrung.get("of/\(SmallCity.batTrang)/reports/\(newID())").text)
        }
    }
}
