import Emulation
import EmulationFixtures
import Foundation
import Store
import Testing

/// The plan's last paragraph: obstacles are told to Phòng Nội vụ, which puts them together and tells the People's Committee above in time.
@Suite("Difficulties", .timeLimit(.minutes(20)))
struct DifficultyTests {
    @Test(
        "three communes tell An Lão, its office asks one back and puts two together, the city answers, and each reads the answer where it asked"
    )
    func upAndDown() async throws {
        try await Site.open { site in
            try await site.city.cascade()
            let family = SmallCity.cityCampaign.text
            let office = try await site.newcomer("Nguyễn Thị Hoa", in: SmallCity.anLao, as: .standingOffice)
            let board = site.officer(in: SmallCity.city)
            func told(_ words: String, _ more: String = "") -> String {
                #"{"id":"\#(newID())","familyId":"\#(family)","words":"\#(words)"\#(more)}"#
            }
            var raised: [(commune: Officer, id: String)] = []
            for unit in [SmallCity.batTrang, SmallCity.quangTrung, SmallCity.thaiSon] {
                let commune = site.officer(in: unit), id = newID()
                try await commune.put("difficulties/\(id)", told("Thiếu kinh phí in pa nô", #","field":"Kinh phí""#)).ok()
                raised.append((commune, id))
            }
            // The third came from a form: what a page sends is read as JSON is.
            let form = "id=\(newID())&familyId=\(family)&words=Thi%E1%BA%BFu+kinh+ph%C3%AD&gathering=&field=", third = raised[2]
            let written = try await third.commune.ask(
                "PUT", "difficulties/\(newID())", headers: [("Content-Type", "application/x-www-form-urlencoded")], body: form
            ).ok()
            #expect(written.json["kind"].text == "difficulty.raised")
            try await third.commune.ask(
                "PUT", "difficulties/\(written.json["subject"]["id"].text ?? "")/withdrawal",
                headers: [("Content-Type", "application/x-www-form-urlencoded")], body: "id=\(newID())&seen=1.raised"
            ).ok()

            let waiting = try await office.get("difficulties?which=received").ok().json["items"].list.filter {
                $0["state"].text != "withdrawn"
            }
            // Ten working days after Friday, 20 December; New Year is none.
            #expect(waiting.count == 3 && waiting.allSatisfy { $0["state"].text == "raised" && $0["dueOn"].text == "2025-01-06" })
            #expect(Set(waiting.compactMap { $0["unitName"].text }).count == 3)

            // One is asked what it means, and says it better.
            let unclear = raised[2], below = "of/\(unclear.commune.unit)/difficulties/\(unclear.id)"
            try await office.decide("\(below)/return", #""question":"Thiếu bao nhiêu?""#, ifMatch: try await office.get(below).ok().etag)
                .ok()
            let asked = try await unclear.commune.get("difficulties/\(unclear.id)").ok()
            #expect(asked.json["question"].text == "Thiếu bao nhiêu?" && asked.json["state"].text == "returned")
            try await unclear.commune.put("difficulties/\(unclear.id)", told("Thiếu 5 triệu đồng in pa nô"), ifMatch: "*").ok()

            // Two are put together in the office's own words and told to the city.
            let together = newID()
            var own = try await office.put("difficulties/\(together)", told("Nhiều xã thiếu kinh phí in pa nô", #","gathering":true"#)).ok()
            for one in raised.dropFirst() {
                let place = "of/\(one.commune.unit)/difficulties/\(one.id)"
                try await office.decide("\(place)/merger", #""into":"\#(together)""#, ifMatch: try await office.get(place).ok().etag).ok()
            }
            own = try await office.get("difficulties/\(together)").ok()
            #expect(own.json["gathers"].number == 2 && own.json["raisers"].list.count == 2)
            #expect(try await board.get("difficulties?which=received").ok().json["items"].list.isEmpty)
            try await office.put("difficulties/\(together)", told("Nhiều xã thiếu kinh phí in pa nô"), ifMatch: own.etag).ok()

            // The first gets its own answer; the city answers the others.
            let first = raised[0], firstPlace = "of/\(first.commune.unit)/difficulties/\(first.id)"
            try await office.decide(
                "\(firstPlace)/answer", #""answer":"Huyện đã cấp""#, ifMatch: try await office.get(firstPlace).ok().etag
            ).ok()
            let above = "of/\(SmallCity.anLao)/difficulties/\(together)"
            #expect(try await board.get("difficulties?which=received").ok().json["items"].texts("id") == [together])
            let seen = try await board.get(above).ok()
            let decision = newID()
            let answered = try await board.decide("\(above)/answer", id: decision, #""answer":"Thành phố cấp bổ sung""#, ifMatch: seen.etag)
                .ok()
            // Sent again it is the same answer, though nothing waits any more.
            let again = try await board.decide("\(above)/answer", id: decision, #""answer":"Thành phố cấp bổ sung""#, ifMatch: seen.etag)
                .ok()
            #expect(again.text == answered.text)

            for one in raised.dropFirst() {
                let mine = try await one.commune.get("difficulties/\(one.id)").ok().json
                #expect(mine["state"].text == "merged" && mine["finalAnswer"].text == "Thành phố cấp bổ sung")
                #expect(mine["course"].list.count == 1 && mine["raisers"].list.isEmpty)
            }
            #expect(try await first.commune.get("difficulties/\(first.id)").ok().json["finalAnswer"].text == "Huyện đã cấp")
            // Above it still stands who raised what.
            #expect(try await board.get(above).ok().json["raisers"].texts("id").sorted() == raised.dropFirst().map(\.id).sorted())

            // Everybody below reads the answer, and not who asked.
            let stranger = site.officer(in: SmallCity.phongNoiVu)
            let guidance = try await stranger.get("difficulties?which=guidance").ok()
            #expect(guidance.json["items"].texts("answer") == ["Thành phố cấp bổ sung"])
            #expect(try await stranger.get(above).ok().json["raisers"].list.isEmpty)
            #expect(try await stranger.get("of/\(raised[1].commune.unit)/difficulties/\(raised[1].id)").refusal == "404 not-found")
            #expect(try await site.officer(in: SmallCity.kienThuy).get(above).refusal == "404 not-found")
            #expect(try await site.officer(in: SmallCity.elsewhere).get(above).refusal == "404 not-found")
        }
    }

    @Test("what cannot be is refused with its rule, and changes nothing")
    func refusals() async throws {
        try await Site.open { site in
            try await site.city.cascade()
            let family = SmallCity.cityCampaign.text, id = newID()
            let commune = site.officer(in: SmallCity.batTrang), district = site.officer(in: SmallCity.anLao)
            func told(_ words: String, in family: String, _ more: String = "") -> String {
                #"{"id":"\#(newID())","familyId":"\#(family)","words":"\#(words)"\#(more)}"#
            }
            #expect(try await commune.put("difficulties/\(id)", told(" ", in: family)).refusal.hasPrefix("422 difficulty.words-missing"))
            #expect(
                try await commune.put("difficulties/\(id)", told("A", in: newID())).refusal
                    == "422 difficulty.nobody-to-tell: familyId difficulty.nobody-to-tell")
            #expect(
                try await site.officer(in: SmallCity.city).put("difficulties/\(newID())", told("A", in: family)).refusal
                    .hasPrefix("422 difficulty.nobody-to-tell"))
            // An officer prepares, and puts nobody's things together.
            let officer = try await site.newcomer("Phạm Văn Nam", in: SmallCity.anLao, as: .officer)
            #expect(
                try await officer.put("difficulties/\(newID())", told("A", in: family, #","gathering":true"#)).refusal
                    == "403 permission.denied")
            try await commune.put("difficulties/\(id)", told("Thiếu người", in: family)).ok()
            #expect(try await commune.put("difficulties/\(id)", told("Khác", in: family)).refusal == "409 id.taken")
            // Whoever saw one, be it any, writes about one that is there.
            #expect(try await commune.put("difficulties/\(id)", told("Khác", in: family), ifMatch: "*").refusal == "409 difficulty.not-now")
            for seen in ["*", "\"1.raised\""] {
                #expect(
                    try await commune.put("difficulties/\(newID())", told("Khác", in: family), ifMatch: seen).refusal == "404 not-found")
            }
            let place = "of/\(SmallCity.batTrang)/difficulties/\(id)"
            #expect(
                try await site.officer(in: SmallCity.city).decide("\(place)/answer", #""answer":"A""#, ifMatch: "*").refusal
                    == "403 difficulty.not-the-addressee")
            #expect(
                try await commune.decide("\(place)/answer", #""answer":"A""#, ifMatch: "*").refusal == "403 difficulty.not-the-addressee")
            #expect(try await officer.decide("\(place)/answer", #""answer":"A""#, ifMatch: "*").refusal == "403 permission.denied")
            #expect(
                try await district.decide("\(place)/merger", #""into":"\#(newID())""#, ifMatch: "*").refusal
                    == "409 difficulty.not-gathering: into difficulty.not-gathering")
            let old = try await commune.get("difficulties/\(id)").ok().etag
            try await commune.decide("difficulties/\(id)/withdrawal", ifMatch: old).ok()
            #expect(try await district.decide("\(place)/answer", #""answer":"A""#, ifMatch: old).refusal == "409 difficulty.not-now")
            #expect(try await district.get(place).ok().json["state"].text == "withdrawn")

            try await site.officer(in: SmallCity.city).decide("campaigns/\(family)/closure", ifMatch: "*").ok()
            #expect(try await commune.put("difficulties/\(newID())", told("Muộn", in: family)).refusal == "409 campaign.closed")
        }
    }

    @Test("answered and merged in the same moment, it is one of the two")
    func race() async throws {
        try await Site.open { site in
            try await site.city.cascade()
            let family = SmallCity.cityCampaign.text, together = newID(), district = site.officer(in: SmallCity.anLao)
            try await district.put(
                "difficulties/\(together)", #"{"id":"\#(newID())","familyId":"\#(family)","words":"Chung","gathering":true}"#
            ).ok()
            for _ in 0..<5 {
                let id = newID(), place = "of/\(SmallCity.batTrang)/difficulties/\(id)"
                try await site.officer(in: SmallCity.batTrang).put(
                    "difficulties/\(id)", #"{"id":"\#(newID())","familyId":"\#(family)","words":"Thiếu người"}"#
                ).ok()
                async let answer = district.decide("\(place)/answer", #""answer":"A""#, ifMatch: "*")
                async let merger = district.decide("\(place)/merger", #""into":"\#(together)""#, ifMatch: "*")
                let won = try await [answer, merger].count { $0.status == 200 }
                #expect(won == 1)
                let now = try await district.get(place).ok().json
                #expect((now["state"].text == "answered") != (now["state"].text == "merged"))
            }
            let gathers = try await district.get("difficulties/\(together)").ok().json
            #expect(gathers["gathers"].number == Decimal(gathers["raisers"].list.count))
        }
    }
}
