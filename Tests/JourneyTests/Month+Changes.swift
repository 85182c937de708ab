import EmulationFixtures
import Foundation
import Testing

// The fourth week: the plan is amended, the congress gets a date, everything can be looked up.

extension Month {
    func theCityAmends() async throws {
        let plan = plans["1.1.1"] ?? ""
        // The city asks for a better score, and for one thing more.
        let city = try await board.get("campaigns/\(cityPlan)").ok()
        let amended = try await board.put(
            "campaigns/\(cityPlan)/amendments/\(newID())",
            """
            {"symbol": "215/KH-UBND", "issuedOn": "2024-12-18", "summary": "Điều chỉnh Kế hoạch số 190/KH-UBND",
             "targets": [{"indicator": "\(Self.score)", "value": 8}],
             "indicators": \(Paper.indicators([SamplePlan.indicator(11, "Số cuộc tuyên truyền")]))}
            """, ifMatch: city.etag
        ).ok()
        #expect(amended.json["kind"].text == "campaign.amended" && amended.json["version"].number == 2)

        // Until An Lão takes note, the old contract counts: nothing new is asked, and a score of 7.2 is still strict enough.
        let duty = try await office.get("duties").json["items"].first("deed", "acknowledge")
        #expect(duty["campaignId"].text == cityPlan && duty["revision"].number == 2)
        let standing = try await office.get("campaigns/\(anLaoPlan)").ok()
        #expect(standing.json["indicators"].list.count == 11)
        try await office.put(
            "campaigns/\(anLaoPlan)/amendments/\(newID())",
            #"{"summary": "Điều chỉnh mức giao", "targets": [{"indicator": "\#(Self.score)", "value": 7.2}]}"#, ifMatch: standing.etag
        ).ok()

        // Taking note raises what is looser now to what the city asks, and passes the new indicator on.
        let looser = try await office.get("campaigns/\(anLaoPlan)").ok()
        #expect(looser.json["targets"].first("indicator", Self.score)["value"].number == Decimal(string: "7.2"))
        let noted = try await office.decide("campaigns/\(anLaoPlan)/acknowledgements/2", ifMatch: looser.etag).ok()
        #expect(noted.json["kind"].text == "campaign.acknowledged" && noted.json["version"].number == 3)
        let raised = try await office.get("campaigns/\(anLaoPlan)").ok()
        #expect(raised.json["targets"].first("indicator", Self.score)["value"].number == 8)
        #expect(raised.json["indicators"].texts("id").contains(Self.meetings))
        #expect(
            try await office.decide("campaigns/\(anLaoPlan)/acknowledgements/2", ifMatch: raised.etag).refusal
                == "409 campaign.nothing-to-acknowledge: revision campaign.nothing-to-acknowledge")
        #expect(try await office.get("duties").json["items"].first("deed", "acknowledge").json == nil)

        // Bát Trang in turn is asked no more than before until it takes note of what An Lão passes on.
        let assignment = "campaigns/\(plan)/assignment?period=\(december)"
        #expect(try await commune.get(assignment).json["indicators"].list.count == 11)
        let passedOn = try await commune.get("duties").json["items"].first("deed", "acknowledge")
        #expect(passedOn["campaignId"].text == anLaoPlan && passedOn["revision"].number == 3)
        try await commune.decide("campaigns/\(plan)/acknowledgements/3", ifMatch: "*").ok()
        #expect(try await commune.get(assignment).json["indicators"].texts("id").contains(Self.meetings))

        // On December it reports on that too, and it climbs to the city. November stays as it was accepted.
        let filed = try await file(commune, plan, december, november(houses: 6) + [SamplePlan.value(11, 4)])
        try await accept(filed, of: commune, by: office)
        #expect(try await totals(of: board, cityPlan, period: december)[Self.meetings] == 4)
        #expect(try await totals(of: board, cityPlan, period: december)[Self.houses] == 6)
        #expect(try await totals(of: board, cityPlan, period: nil)[Self.houses] == 17)
        #expect(try await housesInTheCity() == 11)
    }

    func theCongressGetsADate() async throws {
        // In March, people say: the periods up to then are there, for everybody.
        var event = try await board.get("events/\(congress)").ok()
        event = try await board.put(
            "events/\(congress)", #"{"name":"Đại hội Thi đua yêu nước thành phố lần thứ X","plannedOn":"2025-03-15"}"#, ifMatch: event.etag
        ).ok()
        let months = ["2024-10-01", "2024-11-01", "2024-12-01", "2025-01-01", "2025-02-01", "2025-03-01"]
        let periods = try await commune.get("of/1/campaigns/\(cityPlan)").ok().json["periods"]
        #expect(periods.texts("startsOn") == months)
        // Thái Sơn begins with February. Nobody else can see that.
        let early = newID()
        try await thaiSon.put("reports/\(early)/draft", Paper.report(plans["1.1.3"] ?? "", periods[4]["id"].text ?? "", [])).ok()

        // It will be in January after all: March, on which nobody wrote, is gone; February, on which somebody did, stays.
        event = try await board.put(
            "events/\(congress)",
            #"{"name":"Đại hội Thi đua yêu nước thành phố lần thứ X","plannedOn":"2025-01-20","reason":"Theo lịch của Thành ủy"}"#,
            ifMatch: event.etag)
        #expect(event.refusal == "200")
        let left = try await office.get("of/1/campaigns/\(cityPlan)").ok().json
        #expect(left["periods"].texts("startsOn") == Array(months.dropLast()))
        #expect(left["endEvent"]["plannedOn"].text == "2025-01-20")
        #expect(try await office.get("of/1/events/\(congress)").ok().json["revision"].number == 3)
        #expect(try await thaiSon.get("reports/\(early)/draft").status == 200)
    }

    func everythingIsOnTheTimelines() async throws {
        // What happened to Bát Trang, the newest first.
        let told = [
            "report.accepted", "report.submitted", "campaign.acknowledged",
            "report.accepted", "report.submitted", "report.correcting",
            "report.accepted", "report.submitted", "report.returned", "report.submitted", "campaign.published",
        ]
        #expect(try await commune.get("timeline").ok().json["items"].texts("kind") == told)
        // Page by page it is the same.
        var pages: [String] = []
        var next: String? = ""
        while let after = next {
            let page = try await commune.get("timeline?limit=3" + (after.isEmpty ? "" : "&after=\(after)")).ok().json
            pages += page["items"].texts("kind")
            next = page["next"].text
        }
        #expect(pages == told)

        // The city sees the whole family, Bát Trang what concerns it and what was published above it, Kiến Thụy only the latter.
        func kinds(_ officer: Officer) async throws -> [String: Int] {
            let place = officer.unit == SmallCity.city ? "" : "of/1/"
            let events = try await officer.get("\(place)campaigns/\(cityPlan)/timeline?limit=200").ok().json["items"]
            return Dictionary(events.texts("kind").map { ($0, 1) }, uniquingKeysWith: +)
        }
        #expect(
            try await kinds(board) == [
                "campaign.published": 8, "campaign.amended": 2, "campaign.acknowledged": 2, "report.submitted": 10, "report.accepted": 8,
                "report.returned": 2, "report.correcting": 1, "report.reopened": 1,
            ])
        #expect(
            try await kinds(commune) == [
                "campaign.published": 3, "campaign.amended": 2, "campaign.acknowledged": 2, "report.submitted": 4, "report.accepted": 3,
                "report.returned": 1, "report.correcting": 1,
            ])
        #expect(try await kinds(kienThuy) == ["campaign.published": 1, "campaign.amended": 1])
        // And the report tells its own story, the oldest first.
        #expect(
            try await commune.get("reports/\(report)").json["timeline"].texts("kind") == [
                "report.submitted", "report.returned", "report.submitted", "report.accepted",
                "report.correcting", "report.submitted", "report.accepted",
            ])
    }

    func theCityCloses() async throws {
        // The congress is put off to next year, so the city ends its campaign with the year: January was empty, February is not.
        try await board.put(
            "campaigns/\(cityPlan)/amendments/\(newID())", #"{"summary":"Kết thúc trong năm","end":{"on":"2024-12-31"}}"#, ifMatch: "*"
        ).ok()
        #expect(
            try await board.get("campaigns/\(cityPlan)").json["periods"].texts("startsOn")
                == ["2024-10-01", "2024-11-01", "2024-12-01", "2025-02-01"])

        let campaign = try await board.get("campaigns/\(cityPlan)").ok()
        try await board.decide("campaigns/\(cityPlan)/closure", ifMatch: campaign.etag).ok()
        let closed = try await board.get("campaigns/\(cityPlan)").ok()
        #expect(closed.json["state"].text == "closed" && !closed.json["closedAt"].isNull)
        // Nothing is amended any more, and nobody takes it up now.
        #expect(try await board.decide("campaigns/\(cityPlan)/closure", ifMatch: closed.etag).refusal == "409 campaign.closed")
        #expect(
            try await board.put(
                "campaigns/\(cityPlan)/amendments/\(newID())", #"{"summary":"Nữa","end":{"on":"2026-01-01"}}"#, ifMatch: closed.etag
            ).refusal == "409 campaign.closed")
        let late = newID()
        let draft = try await kienThuy.put("campaigns/\(late)/draft", Paper.adoption(of: cityPlan, by: SmallCity.city, "Muộn")).ok()
        #expect(try await kienThuy.decide("campaigns/\(late)/publication", ifMatch: draft.etag).refusal == "409 campaign.closed")
        // What the city asked for is over for everybody below it, and nobody owes it any more.
        #expect(
            try await thaiSon.put("reports/\(newID())/draft", Paper.report(plans["1.1.3"] ?? "", october, [])).refusal
                == "409 campaign.closed")
        #expect(try await commune.get("duties").json["items"].list.allSatisfy { $0["deed"].text != "report" })
        // Who closed its own plan writes no more reports on it.
        try await quangTrung.decide("campaigns/\(plans["1.1.2"] ?? "")/closure", ifMatch: "*").ok()
        #expect(
            try await quangTrung.put("reports/\(newID())/draft", Paper.report(plans["1.1.2"] ?? "", october, [])).refusal
                == "409 campaign.closed")
    }
}
