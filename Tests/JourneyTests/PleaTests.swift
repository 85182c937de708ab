import Emulation
import EmulationFixtures
import Foundation
import Operations
import Store
import Testing

/// Section V of the plan, where it cannot be done in time or not at all.
@Suite("Time and excuses that are asked", .timeLimit(.minutes(20)))
struct PleaTests {
    private static let day = Day("2024-12-23")!
    private static let launch = SamplePlan.task(151, "Các xã, thị trấn", .childAuthorities, dueOn: day)
    private static let union = SamplePlan.task(152, "Đề nghị Huyện đoàn", .units([SmallCity.huyenDoan]), .requested, dueOn: day)

    private func task(_ officer: Officer) async throws -> String {
        try await officer.get("obligations").ok().json["items"].list[0]["id"].text!
    }

    private static func asking(_ task: String, _ wish: String, _ reason: String = "Bão số 3", decision: String = newID()) -> String {
        #"{"id":"\#(decision)","obligation":"\#(task)",\#(wish),"reason":"\#(reason)"}"#
    }

    private static let later = #""wants":"later","until":"2024-12-31""#
    private static let excuse = #""wants":"excuse""#

    @Test("a commune asks for time, is refused, asks again and has it; another is excused; after a storm two have more time unasked")
    func story() async throws {
        try await Site.open { site in
            try await site.city.cascade(clauses: [Self.launch])
            let district = site.officer(in: SmallCity.anLao), commune = site.officer(in: SmallCity.batTrang)
            func coverage() async throws -> [Decimal?] {
                let item = try await district.get("coverage").ok().json["items"].list[0]
                return ["done", "told", "excused", "extended", "overdue"].map { item[$0].number }
            }
            let own = try await task(commune), place = "of/\(SmallCity.batTrang)/pleas"
            let first = newID(), body = Self.asking(own, Self.later)
            let asked = try await commune.put("pleas/\(first)", body).ok()
            #expect(asked.json["kind"].text == "plea.asked" && asked.json["reason"].text == "Bão số 3")
            // Sent again it is the same answer; another is one too many.
            #expect(try await commune.put("pleas/\(first)", body).ok().text == asked.text)
            #expect(try await commune.put("pleas/\(newID())", Self.asking(own, Self.excuse)).refusal == "409 plea.already-asked")
            let waiting = try await district.get("pleas").ok().json["items"].list
            #expect(waiting.map { $0["id"].text } == [first] && waiting[0]["unitName"].text == "Xã Bát Trang")
            #expect(waiting[0]["dueOn"].text == "2024-12-23" && waiting[0]["extendedTo"].isNull)

            // Refused with words while the commune says that it is done, and has it back.
            let seen = try await district.get("\(place)/\(first)").ok().etag
            try await commune.decide("obligations/\(own)/completion", #""account":"Đã phát động""#, ifMatch: "*").ok()
            #expect(try await commune.put("pleas/\(newID())", Self.asking(own, Self.later)).refusal == "409 plea.task-done")
            try await district.decide("\(place)/\(first)/refusal", #""answer":"Còn đủ thời gian""#, ifMatch: seen).ok()
            let back = "of/\(SmallCity.batTrang)/obligations/\(own)/return"
            try await district.decide(back, #""reason":"Chưa nêu số người dự""#, ifMatch: "*").ok()

            let second = newID()
            try await commune.put("pleas/\(second)", Self.asking(own, Self.later)).ok()
            try await district.decide("\(place)/\(second)/grant", ifMatch: "*").ok()
            let task = try await commune.get("obligations/\(own)").ok().json
            #expect(task["dueOn"].text == "2024-12-23" && task["extendedTo"].text == "2024-12-31" && task["state"].text == "returned")
            #expect(task["pleas"].texts("state") == ["refused", "granted"] && task["pleas"][1]["movedFrom"].text == "2024-12-23")
            #expect(
                task["timeline"].texts("kind") == [
                    "plea.asked", "obligation.done", "plea.refused", "obligation.returned", "plea.asked", "plea.granted",
                ])
            #expect(try await coverage() == [0, 3, 0, 1, 0])

            let other = site.officer(in: SmallCity.quangTrung), third = newID()
            try await other.put("pleas/\(third)", Self.asking(try await self.task(other), Self.excuse, "Diễn tập")).ok()
            try await district.decide(
                "of/\(SmallCity.quangTrung)/pleas/\(third)/grant", #""answer":"Đồng ý miễn""#, ifMatch: "*"
            ).ok()
            #expect(try await coverage() == [0, 2, 1, 1, 0])
            #expect(try await other.get("obligations").ok().text.contains(#""isExcused":true"#))

            // One deed, and an event of each.
            let units = #""units":["\#(SmallCity.thaiSon)","\#(SmallCity.batTrang)"],"wants":"later","until":"2025-01-15","answer":"Bão""#
            let grant = "clauses/\(Self.launch.id.text)/grant", decision = newID()
            let granted = try await district.put(grant, #"{"id":"\#(decision)",\#(units)}"#).ok()
            #expect(try await district.put(grant, #"{"id":"\#(decision)",\#(units)}"#).ok().text == granted.text)
            #expect(granted.json["unit"].text == "\(SmallCity.batTrang)" && granted.json["id"].text == decision)
            let events = try await district.get("timeline?limit=20").ok().json["items"].list
            #expect(events.count { $0["id"].text == decision } <= 1)
            for unit in [SmallCity.thaiSon, SmallCity.batTrang] {
                let own = try await site.officer(in: unit).get("timeline").ok().json["items"].list
                #expect(own.contains { $0["id"].text == decision && $0["kind"].text == "plea.granted" && $0["reason"].text == "Bão" })
            }
            #expect(try await coverage() == [0, 2, 1, 2, 0])
            #expect(try await district.put(grant, #"{"id":"\#(newID())",\#(units)}"#).refusal.contains("plea.not-later"))
            #expect(try await site.city.recount().isClean)
            print("pleas: a commune was refused and granted, one excused, two had more time by one deed")
        }
    }

    @Test("what cannot be is refused with its rule, and changes nothing; a sibling cannot tell a plea from none")
    func refusals() async throws {
        try await Site.open { site in
            try await site.city.cascade(clauses: [Self.launch, Self.union])
            let district = site.officer(in: SmallCity.anLao), commune = site.officer(in: SmallCity.batTrang)
            let own = try await task(commune)
            func ask(_ wish: String, _ reason: String = "Bão", by officer: Officer? = nil, _ task: String? = nil) async throws -> String {
                try await (officer ?? commune).put("pleas/\(newID())", Self.asking(task ?? own, wish, reason)).refusal
            }
            #expect(try await ask(Self.later, " ").hasPrefix("422 plea.reason-missing"))
            #expect(try await ask(#""wants":"later","until":"2024-12-23""#).hasPrefix("422 plea.not-later"))
            #expect(try await ask(#""wants":"later""#) == "422 input.invalid: until field.missing")
            #expect(try await ask(Self.later, by: site.officer(in: SmallCity.quangTrung), own) == "404 not-found")
            let clerk = try await site.newcomer("Phạm Văn Nam", in: SmallCity.batTrang, as: .clerk)
            #expect(try await ask(Self.later, by: clerk) == "403 permission.denied")
            // What was only requested is never overdue.
            let union = site.officer(in: SmallCity.huyenDoan), request = try await task(union)
            #expect(try await ask(Self.later, by: union, request) == "409 plea.only-requested")

            let id = newID(), place = "of/\(SmallCity.batTrang)/pleas/\(id)"
            try await commune.put("pleas/\(id)", Self.asking(own, Self.later)).ok()
            #expect(try await commune.put("pleas/\(id)", Self.asking(own, Self.later)).refusal == "409 id.taken")
            #expect(try await commune.decide("\(place)/grant", ifMatch: "*").refusal == "403 plea.not-who-told-it")
            let city = site.officer(in: SmallCity.city)
            #expect(try await city.get(place).ok().json["state"].text == "asked")
            #expect(try await city.decide("\(place)/grant", ifMatch: "*").refusal == "403 plea.not-who-told-it")
            for stranger in [SmallCity.quangTrung, SmallCity.kienThuy, SmallCity.elsewhere] {
                let officer = site.officer(in: stranger)
                let never = "of/\(SmallCity.batTrang)/pleas/\(newID())"
                #expect(try await officer.get(place).text == officer.get(never).text)
                #expect(try await officer.decide("\(place)/grant", ifMatch: "*").refusal == "404 not-found")
            }
            #expect(
                try await district.decide("\(place)/refusal", #""answer":" ""#, ifMatch: "*").refusal.hasPrefix("422 plea.answer-missing"))
            try await commune.decide("pleas/\(id)/withdrawal", ifMatch: "*").ok()
            #expect(try await district.decide("\(place)/grant", ifMatch: "*").refusal == "409 plea.not-now")
            #expect(try await commune.decide("pleas/\(id)/withdrawal", ifMatch: "*").refusal == "409 plea.not-now")

            let late = newID()
            try await commune.put("pleas/\(late)", Self.asking(own, Self.later)).ok()
            try await city.decide("campaigns/\(SmallCity.cityCampaign.text)/closure", ifMatch: "*").ok()
            #expect(
                try await district.decide("of/\(SmallCity.batTrang)/pleas/\(late)/grant", ifMatch: "*").refusal == "409 campaign.closed")
            #expect(try await ask(Self.excuse, by: union, request) == "409 campaign.closed")
            #expect(try await district.get("pleas").ok().json["items"].list.isEmpty)
        }
    }
}
