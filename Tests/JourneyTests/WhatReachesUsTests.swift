import EmulationFixtures
import Foundation
import Testing

/// The lists from which people go on, over HTTP: what came from above, what they announced, and how the figures came about.
@Suite("What reaches a unit, over HTTP", .timeLimit(.minutes(20)))
struct WhatReachesUsTests {
    @Test("is told with names and days, each list as the contract says")
    func lists() async throws {
        try await Site.open { site in
            let desk = try await Desk(site)
            let above = try await desk.commune.get("above/campaigns").ok().json["items"]
            let (district, city) = (above.first("id", Desk.plan(SmallCity.anLao)), above.first("id", desk.cityPlan))
            #expect(district["unitName"].text == "Huyện An Lão" && district["strength"].text == "ordered")
            #expect(district["adoptionId"].text == Desk.plan(SmallCity.batTrang))
            #expect(city["unitName"].text == "Thành phố Hải Phòng" && city["strength"].isNull && city["isOpen"].flag == true)
            // The newest first.
            #expect(above.list.compactMap { $0["publishedAt"].text } == above.list.compactMap { $0["publishedAt"].text }.sorted(by: >))
            #expect(try await desk.board.get("above/campaigns").ok().json["items"].list.isEmpty)

            let event = try await desk.board.get("events").ok().json["items"].first("id", desk.event)
            #expect(event["name"].text == "Đại hội" && event["campaigns"].list.count == 1 && event["campaignsBelow"].number == 0)
            // The ETag of the list is the one a change has to name.
            try await desk.board.put("events/\(desk.event)", #"{"name":"Đại hội X"}"#, ifMatch: event["etag"].text).ok()
            #expect(try await desk.board.get("events").ok().json["items"].first("id", desk.event)["name"].text == "Đại hội X")

            let draft = newID()
            try await desk.office.put(
                "campaigns/\(draft)/draft",
                #"{"start":{"on":"2024-10-01"},"end":{"on":"2024-12-31"},"shortName":"Nước rút","addresses":[{"who":{"childAuthorities":true},"strength":"ordered"}]}"#
            ).ok()
            let check = try await desk.office.get("campaigns/\(draft)/draft/check").ok().json
            #expect(check["refusals"].texts("code").sorted() == ["campaign.no-indicators", "campaign.summary-missing", "schedule.missing"])
            #expect(check["refusals"].list.allSatisfy { $0["detail"].text?.hasSuffix(".") == true })
            #expect(check["addressed"].list.count == 3 && check["targets"].list.isEmpty)
            #expect(try await desk.board.get("campaigns/\(draft)/draft/check").status == 404)

            let one = try await desk.board.get("campaigns/\(desk.cityPlan)/figures?period=\(desk.period)").ok().json
            let all = try await desk.board.get("campaigns/\(desk.cityPlan)/figures/by-period?limit=2").ok().json
            let place = try #require(all["periods"].texts("id").firstIndex(of: desk.period))
            #expect(all["rows"].list.count == 3 && all["next"].text != nil)
            for (cell, both) in zip(one["rows"][0]["cells"].list, all["rows"][0]["cells"].list) {
                #expect(
                    cell["value"].number == both["periods"][place]["value"].number && cell["n"].number == both["periods"][place]["n"].number
                )
                #expect(cell["target"].number == both["target"].number)
            }
        }
    }
}
