import Emulation
import EmulationFixtures
import Foundation
import Operations
import Store
import Testing

/// Section V of the plan and all that it asks for besides, as one book that both sides read.
@Suite("The ledger of tasks", .timeLimit(.minutes(20)))
struct LedgerTests {
    private static let task = SamplePlan.task(321, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2024-12-20")!)
    private static let asked = SamplePlan.task(
        322, "Đề nghị Huyện đoàn", .units([SmallCity.huyenDoan]), .requested, dueOn: Day("2024-12-20")!)

    /// The lines of one unit's tasks, as that unit or whoever told it reads them.
    private static func lines(_ officer: Officer, of unit: UnitID? = nil, _ query: String = "kind=task&limit=200") async throws
        -> [Document]
    {
        try await officer.get("owed?\(query)").ok().json["items"].list.filter { unit == nil || $0["debtor"].text == "\(unit!)" }
    }

    /// What names a line, and what it says of itself.
    private static func told(_ line: Document) -> [String?] {
        [
            "kind", "id", "unit", "debtor", "debtorName", "creditor", "creditorName", "campaign", "strength", "dueOn", "extendedTo",
            "state", "doneAt",
        ]
        .map { line[$0].text }
    }

    @Test(
        "a task is open, late the day after, then done or excused, and its debtor and its creditor read the same line; a sibling reads none"
    )
    func life() async throws {
        try await Site.open { site in
            try await site.city.cascade(clauses: [Self.task, Self.asked])
            let both = "as=creditor&kind=task&limit=200"
            func line(_ site: Site, of unit: UnitID) async throws -> Document {
                let own = try await Self.lines(site.officer(in: unit))
                let above = try await Self.lines(site.officer(in: SmallCity.anLao), of: unit, both)
                #expect(own.count == 1 && own.map(Self.told) == above.map(Self.told))
                return own.first ?? Document(nil)
            }
            let open = try await line(site, of: SmallCity.batTrang)
            #expect(open["state"].text == "open" && open["dueOn"].text == "2024-12-20" && open["strength"].text == "ordered")
            #expect(open["debtorName"].text == "Xã Bát Trang" && open["creditorName"].text == "Huyện An Lão")
            #expect(open["number"].text == "321." && open["heading"].text == "Các xã, thị trấn" && open["doneAt"].isNull)
            let task = try #require(open["id"].text)

            try await site.on(Day("2024-12-21")!) { later in
                let commune = later.officer(in: SmallCity.batTrang), district = later.officer(in: SmallCity.anLao)
                #expect(try await line(later, of: SmallCity.batTrang)["state"].text == "late")
                // What was only requested is never late.
                #expect(try await line(later, of: SmallCity.huyenDoan)["state"].text == "open")
                #expect(try await Self.lines(district, "as=creditor&state=late&kind=task").count == 3)

                // While it asks to be excused, the district owes it an answer.
                let plea = newID()
                let body = #"{"id":"\#(newID())","obligation":"\#(task)","wants":"later","until":"2024-12-31","reason":"Bão"}"#
                try await commune.put("pleas/\(plea)", body).ok()
                let answer = try await Self.lines(district, "as=debtor&kind=plea")
                #expect(
                    answer.map { $0["id"].text } == [plea] && answer[0]["creditorName"].text == "Xã Bát Trang"
                        && answer[0]["strength"].isNull)
                #expect(try await Self.lines(commune, "as=creditor&kind=plea").map(Self.told) == answer.map(Self.told))
                try await district.decide("of/\(SmallCity.batTrang)/pleas/\(plea)/grant", ifMatch: "*").ok()
                let granted = try await line(later, of: SmallCity.batTrang)
                #expect(granted["state"].text == "open" && granted["extendedTo"].text == "2024-12-31")
                #expect(granted["dueOn"].text == "2024-12-20")
                #expect(try await Self.lines(district, "as=debtor&kind=plea").isEmpty)

                try await commune.decide("obligations/\(task)/completion", #""account":"Đã phát động""#, ifMatch: "*").ok()
                let done = try await line(later, of: SmallCity.batTrang)
                #expect(done["state"].text == "done" && done["doneAt"].text?.hasPrefix("2024-12-2") == true)
                let units = #""units":["\#(SmallCity.thaiSon)"],"wants":"excuse""#
                try await district.put("clauses/\(Self.task.id.text)/grant", #"{"id":"\#(newID())",\#(units)}"#).ok()
                #expect(try await line(later, of: SmallCity.thaiSon)["state"].text == "excused")
                #expect(try await line(later, of: SmallCity.quangTrung)["state"].text == "late")
            }

            // Beside it, and above in another place, nobody reads it; the city reads what it is owed itself.
            for stranger in [SmallCity.quangTrung, SmallCity.kienThuy, SmallCity.city, SmallCity.elsewhere] {
                for side in ["debtor", "creditor"] {
                    let lines = try await Self.lines(site.officer(in: stranger), "as=\(side)&limit=200")
                    #expect(
                        !lines.contains { $0["debtor"].text == "\(SmallCity.batTrang)" || $0["creditor"].text == "\(SmallCity.batTrang)" })
                }
            }
        }
    }

    @Test("is read a page at a time, each line once, by kind, state and campaign; what cannot be asked is refused")
    func pages() async throws {
        try await Site.open { site in
            try await site.city.cascade(clauses: [Self.task])
            let district = site.officer(in: SmallCity.anLao)
            let whole = try await Self.lines(district, "as=creditor&limit=200").map(Self.told)
            var (read, after): ([[String?]], String?) = ([], "")
            while let place = after {
                let page = try await district.get("owed?as=creditor&limit=7&after=\(place)").ok().json
                read += page["items"].list.map(Self.told)
                after = page["next"].text
            }
            #expect(read == whole && Set(read).count == read.count && read.count > 14)
            let own = try await Self.lines(district, "campaign=\(SmallCity.cityCampaign.text)&limit=200")
            #expect(Set(own.map { $0["kind"].text }) == ["adopt", "report"])
            #expect(try await Self.lines(district, "as=creditor&campaign=\(SmallCity.cityCampaign.text)").isEmpty)
            for query in ["as=both", "kind=all", "state=closed", "campaign=1", "after=1_task_1_x", "unit=1"] {
                #expect(try await district.get("owed?\(query)").refusal.hasPrefix("400 query.invalid"), "\(query)")
            }
        }
    }
}
