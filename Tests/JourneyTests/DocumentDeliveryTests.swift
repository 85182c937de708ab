import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing

/// "Nơi nhận": who was sent a plan that has its number, and who has opened it.
@Suite("Documents that are sent", .timeLimit(.minutes(20)))
struct DocumentDeliveryTests {
    @Test(
        "a plan under its number is sent to all it addresses as it is issued; each opens its own, and its sender sees who has and who has not"
    )
    func story() async throws {
        try await Site.open { site in
            let board = site.officer(in: SmallCity.city), district = site.officer(in: SmallCity.anLao)
            try await board.put(
                "registers/\(newID())", #"{"id":"\#(newID())","form":"state","types":["plan"],"suffix":"UBND","first":191}"#
            ).ok()
            let campaign = newID(), document = newID()
            let plan = Paper.plan("Thi đua 2025", addressing: #"{"childAuthorities":true}"#)
            let draft = try await board.put(
                "campaigns/\(campaign)/draft", plan.dropLast() + #","signer":"Lãnh đạo 1","signerCapacity":"TM"}"#
            ).ok()
            for _ in 1...2 { try await board.decide("campaigns/\(campaign)/publication", id: document, ifMatch: draft.etag).ok() }

            let sent = try await board.get("documents/\(document)/deliveries").ok().json["items"].list
            let addressed = try await board.get("campaigns/\(campaign)/participation").ok().json["items"].list
            #expect(sent.count == addressed.count && sent.count > 1)
            #expect(sent.allSatisfy { $0["openedAt"].text == nil } && sent.contains { $0["unit"].text == "\(SmallCity.anLao)" })
            let paged = try await board.get("documents/\(document)/deliveries?limit=1").ok().json
            let rest = try await board.get("documents/\(document)/deliveries?after=\(paged["next"].text ?? "")").ok().json["items"].list
            #expect(rest.count == sent.count - 1)

            let arrived = try await district.get("deliveries?unopened=true").ok().json["items"].list
            #expect(arrived.count == 1 && arrived[0]["symbol"].text == "191/KH-UBND" && arrived[0]["document"].text == document)
            #expect(arrived[0]["campaign"].text == campaign && arrived[0]["fromName"].text != nil && arrived[0]["obligation"].text == nil)
            let id = try #require(arrived[0]["id"].text)
            try await district.put("deliveries/\(id)/opening", "{}").ok()
            let full = try await board.get("documents/\(document)").ok().json
            #expect(full["sent"].number == Decimal(sent.count) && full["opened"].number == 1)
            let after = try await board.get("documents/\(document)/deliveries").ok().json["items"].list
            #expect(after.filter { $0["openedAt"].text != nil }.compactMap { $0["unit"].text } == ["\(SmallCity.anLao)"])

            // Who received it does not learn who else did, nor does anybody below or beside; nobody opens another's.
            #expect(try await district.get("of/\(SmallCity.city)/documents/\(document)").ok().json["sent"].number == nil)
            for unit in [SmallCity.anLao, SmallCity.batTrang, SmallCity.elsewhere] {
                let reader = site.officer(in: unit)
                #expect(try await reader.get("documents/\(document)/deliveries").refusal == "404 not-found")
                if unit != SmallCity.anLao { #expect(try await reader.get("deliveries").ok().json["items"].list.isEmpty) }
            }
            #expect(try await board.put("deliveries/\(id)/opening", "{}").refusal == "404 not-found")
            #expect(try await site.city.recount().isClean)

            // The last of this story: one that was taken away is missed.
            try await site.city.owner.execute(
                script: """
                    alter table thidua.delivery no force row level security;
                    delete from thidua.delivery where unit_id = \(SmallCity.anLao.rawValue)
                    """)
            let spoiled = try await site.city.recount().deliveryDifferences
            #expect(spoiled.map(\.aspect) == [.misaddressed], "\(spoiled)")
            print("documents: one sent to \(sent.count) units, one of them opened it")
        }
    }

    @Test("an official letter urges those who have not done a task: it takes its number as it is sent, and each finds it with what it says")
    func letter() async throws {
        try await Site.open { site in
            let task = SamplePlan.task(94, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2024-12-19")!)
            try await site.city.cascade(clauses: [task])
            let district = site.officer(in: SmallCity.anLao), commune = site.officer(in: SmallCity.batTrang)
            let office = try await site.newcomer("Vũ Thị Lan", in: SmallCity.anLao, as: .standingOffice)
            let debtors = try await district.get("debtors?clause=\(task.id.text)").ok().json["items"].list.compactMap { $0["id"].text }
            func urge(_ officer: Officer, _ id: String, _ tasks: ArraySlice<String>, summary: String = "V/v đôn đốc thi đua") async throws
                -> Answer
            {
                let chosen = tasks.map { "\"\($0)\"" }.joined(separator: ",")
                return try await officer.put(
                    "reminders/\(id)",
                    """
                    {"clause":"\(task.id.text)","obligations":[\(chosen)],"words":"Báo cáo trước 25/12",
                     "letter":{"summary":"\(summary)","signer":"Lãnh đạo 1.1","signerCapacity":"TM"}}
                    """)
            }
            #expect(try await urge(district, newID(), debtors.prefix(2)).refusal.contains("reminder.no-register"))
            try await district.put(
                "registers/\(newID())",
                #"{"id":"\#(newID())","form":"state","types":["letter"],"suffix":"UBND","office":"NV","first":12}"#
            ).ok()
            // Who reviews reminds, and signs nothing; a mistake takes no number.
            #expect(try await urge(office, newID(), debtors.prefix(2)).refusal == "403 permission.denied")
            #expect(try await urge(district, newID(), debtors.prefix(2), summary: " ").refusal.contains("summary"))
            let id = newID()
            for _ in 1...2 { try await urge(district, id, debtors.prefix(2)).ok() }
            #expect(try await urge(district, newID(), debtors.prefix(1)).refusal.contains("reminder.already-today"))

            let document = try await district.get("documents/\(id)").ok().json
            #expect(document["symbol"].text == "12/UBND-NV" && document["type"].text == "letter" && document["sent"].number == 2)
            let arrived = try await commune.get("deliveries").ok().json["items"].list
            #expect(arrived.count == 1 && arrived[0]["symbol"].text == "12/UBND-NV" && arrived[0]["obligation"].text != nil)
            try await commune.put("deliveries/\(arrived[0]["id"].text ?? "")/opening", "{}").ok()
            #expect(try await commune.get("deliveries").ok().json["items"].list[0]["words"].text == "Báo cáo trước 25/12")
            #expect(try await district.get("documents/\(id)").ok().json["opened"].number == 1)
            let next = try await district.get("documents").ok().json["items"].list
            #expect(next.count == 1)
            #expect(try await site.city.recount().isClean)
        }
    }
}
