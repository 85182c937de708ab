import Emulation
import EmulationFixtures
import Foundation
import Store
import Testing

/// Section V of the plan: who is told what, who has done it, and who has not.
@Suite("Tasks told by a plan", .timeLimit(.minutes(20)))
struct ObligationTests {
    private static let day = Day("2024-12-20")!
    private static let launch = SamplePlan.task(51, "Các xã, thị trấn", .childAuthorities, dueOn: day)
    private static let adopt = SamplePlan.task(52, "Các địa phương, đơn vị", .kinds([.agency]), by: .adoption)
    private static let union = SamplePlan.task(53, "Đề nghị Huyện đoàn", .units([SmallCity.huyenDoan]), .requested)
    private static let nobody = Clause(id: SamplePlan.id(54), part: .task, number: "54.", heading: "Thành viên Hội đồng", body: "Chỉ đạo.")

    @Test("An Lão tells its communes, offices and mass organisations; each says what it did, one has to do it again, the count follows")
    func told() async throws {
        try await Site.open { site in
            try await site.city.cascade(clauses: [Self.launch, Self.adopt, Self.union, Self.nobody])
            let district = site.officer(in: SmallCity.anLao), commune = site.officer(in: SmallCity.batTrang)
            func coverage() async throws -> [String] {
                try await district.get("coverage").ok().json["items"].list.map { item in
                    [item["done"], item["told"], item["returned"]].map { "\($0.number ?? -1)" }.joined(separator: "/")
                }
            }
            // What the system sees was done when it was published; the phòng of the district have all adopted.
            let communes = try await district.get("debtors?clause=\(Self.launch.id.text)").ok().json["items"].list
            #expect(communes.count > 2 && communes.allSatisfy { $0["state"].text == "told" && $0["strength"].text == "ordered" })
            let agencies = try await district.get("debtors?clause=\(Self.adopt.id.text)").ok().json["items"].list
            let adopted = agencies.count { $0["doneAt"].text != nil }
            #expect(adopted > 0)
            #expect(try await coverage() == ["0/\(communes.count)/0", "\(adopted)/\(agencies.count)/0", "0/1/0"])

            let own = try await commune.get("obligations").ok().json["items"].list
            #expect(
                own.compactMap { $0["clause"].text } == [Self.launch.id.text] && own[0]["fromName"].text != nil
                    && own[0]["dueOn"].text == "2024-12-20")
            let id = own[0]["id"].text!, place = "of/\(SmallCity.batTrang)/obligations/\(id)"
            var seen = try await commune.get("obligations/\(id)").ok().etag
            let decision = newID()
            let done = try await commune.decide(
                "obligations/\(id)/completion", id: decision, #""account":"Đã phát động ngày 10/10""#, ifMatch: seen
            )
            .ok()
            // Sent again it is the same answer.
            let again = try await commune.decide(
                "obligations/\(id)/completion", id: decision, #""account":"Đã phát động ngày 10/10""#, ifMatch: seen
            )
            .ok()
            #expect(done.text == again.text && done.json["kind"].text == "obligation.done")
            #expect(try await coverage()[0] == "1/\(communes.count)/0")

            seen = try await district.get(place).ok().etag
            try await district.decide("\(place)/return", #""reason":"Chưa nêu số người dự""#, ifMatch: seen).ok()
            #expect(try await coverage()[0] == "0/\(communes.count)/1")
            let returned = try await commune.get("obligations/\(id)").ok()
            #expect(returned.json["reason"].text == "Chưa nêu số người dự" && returned.json["account"].text == nil)
            try await commune.decide("obligations/\(id)/completion", #""account":"Có 120 người dự""#, ifMatch: returned.etag).ok()
            #expect(try await coverage()[0] == "1/\(communes.count)/0")
            let full = try await district.get(place).ok().json
            #expect(full["account"].text == "Có 120 người dự" && full["reason"].text == nil)
            // The words of either side are kept with what they decided.
            #expect(full["timeline"].texts("reason") == ["Đã phát động ngày 10/10", "Chưa nêu số người dự", "Có 120 người dự"])

            // What was only requested is received and no more.
            let union = site.officer(in: SmallCity.huyenDoan)
            let asked = try await union.get("obligations").ok().json["items"].list
            #expect(asked.compactMap { $0["clause"].text } == [Self.union.id.text])
            let request = asked[0]["id"].text!, above = "of/\(SmallCity.huyenDoan)/obligations/\(request)"
            try await union.decide("obligations/\(request)/completion", #""account":"Đã có kế hoạch""#, ifMatch: "*").ok()
            #expect(
                try await district.decide("\(above)/return", #""reason":"Thiếu""#, ifMatch: "*").refusal == "409 obligation.only-requested")
            print("tasks: \(communes.count) communes, \(agencies.count) offices and one union were told by 4 clauses, one of them nobody")
        }
    }

    @Test("a unit takes a task up, gives it on and does it; who told it sees since when, and never whose business it is")
    func takenUp() async throws {
        try await Site.open { site in
            try await site.city.cascade(clauses: [Self.launch, Self.adopt])
            let district = site.officer(in: SmallCity.anLao), commune = site.officer(in: SmallCity.batTrang)
            let id = try await commune.get("obligations").ok().json["items"].list[0]["id"].text!
            let place = "of/\(SmallCity.batTrang)/obligations/\(id)", uptake = "obligations/\(id)/uptake"
            let officer = try await site.city.founder.appoint("Vũ Thị Lan", in: [SmallCity.batTrang], as: .officer)
            let clerk = try await site.newcomer("Phạm Văn Nam", in: SmallCity.batTrang, as: .clerk)
            #expect(try await clerk.decide(uptake, ifMatch: "*").refusal == "403 permission.denied")
            #expect(try await district.decide(uptake, ifMatch: "*").refusal == "404 not-found")
            let stranger = site.city.leaders[SmallCity.quangTrung]!.person
            for nobody in [stranger, UUID()] {
                #expect(
                    try await commune.decide(uptake, #""inHandOf":"\#(nobody.text)""#, ifMatch: "*").refusal.hasPrefix(
                        "422 obligation.not-a-colleague"))
            }
            #expect(try await commune.get("obligations/\(id)").ok().json["takenAt"].text == nil)

            // Given by the leader, sent again, taken by herself: three words of one thing, whose tag stays.
            let decision = newID(), given = #""inHandOf":"\#(officer.person.text)""#
            let tag = try await commune.get("obligations/\(id)").ok().etag
            let first = try await commune.decide(uptake, id: decision, given, ifMatch: tag).ok()
            #expect(try await commune.decide(uptake, id: decision, given, ifMatch: tag).ok().text == first.text)
            #expect(try await commune.decide(uptake, id: decision, ifMatch: tag).refusal == "409 decision.taken: id decision.taken")
            var own = try await commune.get("obligations/\(id)").ok()
            #expect(own.json["inHandOf"].text == "Vũ Thị Lan" && own.json["state"].text == "told" && own.etag == tag)
            try await commune.decide(uptake, ifMatch: tag).ok()
            own = try await commune.get("obligations/\(id)").ok()
            #expect(own.json["inHandOf"].text != "Vũ Thị Lan" && own.json["inHandOf"].text != nil)
            let above = try await district.get(place).ok().json
            #expect(above["takenAt"].text == own.json["takenAt"].text && above["takenAt"].text != nil && above["inHandOf"].text == nil)
            let listed = try await district.get("debtors?clause=\(Self.launch.id.text)").ok()
            #expect(listed.json["items"].list.count { $0["takenAt"].text != nil } == 1 && !listed.text.contains("Vũ Thị Lan"))
            let yesterday = try await district.get("debtors?clause=\(Self.launch.id.text)&asOf=2024-12-19").ok()
            #expect(yesterday.json["items"].list.allSatisfy { $0["takenAt"].text == nil })

            // It says nothing of how far it is; done, it changes hands no more.
            try await commune.decide("obligations/\(id)/completion", #""account":"Đã phát động""#, ifMatch: "*").ok()
            #expect(try await commune.decide(uptake, ifMatch: "*").refusal == "409 obligation.not-now")
            #expect(try await district.get("coverage").ok().json["items"].list[0]["done"].number == 1)
            try await district.decide("\(place)/return", #""reason":"Thiếu""#, ifMatch: "*").ok()
            try await commune.decide(uptake, given, ifMatch: "*").ok()
            let again = try await commune.get("obligations/\(id)").ok().json
            #expect(again["reason"].text == "Thiếu" && again["inHandOf"].text == "Vũ Thị Lan")
            #expect(
                again["timeline"].texts("kind") == [
                    "obligation.taken", "obligation.taken", "obligation.done", "obligation.returned", "obligation.taken",
                ])
            let office = site.officer(in: SmallCity.phongNoiVu)
            let seen = try await office.get("obligations").ok().json["items"].list[0]["id"].text!
            #expect(try await office.decide("obligations/\(seen)/uptake", ifMatch: "*").refusal == "409 obligation.seen-by-itself")
        }
    }

    @Test("what cannot be is refused with its rule, and changes nothing; a sibling cannot tell a task from none")
    func refusals() async throws {
        try await Site.open { site in
            try await site.city.cascade(clauses: [Self.launch, Self.adopt])
            let district = site.officer(in: SmallCity.anLao), commune = site.officer(in: SmallCity.batTrang)
            let id = try await commune.get("obligations").ok().json["items"].list[0]["id"].text!
            let place = "of/\(SmallCity.batTrang)/obligations/\(id)", completion = "obligations/\(id)/completion"
            #expect(
                try await commune.decide(completion, #""account":" ""#, ifMatch: "*").refusal.hasPrefix("422 obligation.account-missing"))
            #expect(try await district.decide("\(place)/return", #""reason":"R""#, ifMatch: "*").refusal == "409 obligation.not-now")
            let clerk = try await site.newcomer("Phạm Văn Nam", in: SmallCity.batTrang, as: .clerk)
            #expect(try await clerk.decide(completion, #""account":"A""#, ifMatch: "*").refusal == "403 permission.denied")
            // Whoever has the work says that it is done; it takes no signature.
            let officer = try await site.newcomer("Vũ Thị Lan", in: SmallCity.batTrang, as: .officer)
            try await officer.decide(completion, #""account":"A""#, ifMatch: "*").ok()
            #expect(try await commune.decide(completion, #""account":"B""#, ifMatch: "*").refusal == "409 obligation.not-now")
            #expect(
                try await district.decide("\(place)/return", #""reason":" ""#, ifMatch: "*").refusal.hasPrefix(
                    "422 obligation.reason-missing"))
            // The city sees it, and did not tell it.
            let city = site.officer(in: SmallCity.city)
            #expect(try await city.get(place).ok().json["state"].text == "done")
            #expect(try await city.decide("\(place)/return", #""reason":"R""#, ifMatch: "*").refusal == "403 obligation.not-who-told-it")
            for stranger in [SmallCity.quangTrung, SmallCity.kienThuy, SmallCity.elsewhere] {
                #expect(try await site.officer(in: stranger).get(place).refusal == "404 not-found")
            }
            // The system sees who took the plan up; nobody ticks it.
            let office = site.officer(in: SmallCity.phongNoiVu)
            let seen = try await office.get("obligations").ok().json["items"].list
            #expect(seen.count == 1 && seen[0]["doneAt"].text != nil && seen[0]["state"].text == "told")
            #expect(
                try await office.decide("obligations/\(seen[0]["id"].text!)/completion", #""account":"A""#, ifMatch: "*").refusal
                    == "409 obligation.seen-by-itself")
            #expect(try await district.get("debtors").refusal.hasPrefix("400 query.invalid"))

            try await city.decide("campaigns/\(SmallCity.cityCampaign.text)/closure", ifMatch: "*").ok()
            #expect(
                try await district.decide("\(place)/return", #""reason":"Muộn""#, ifMatch: "*").refusal == "409 campaign.closed")
        }
    }
}
