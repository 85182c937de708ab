import Emulation
import EmulationFixtures
import Foundation
import Testing

// The first week: a plan, the plans that take it up, and what may not be in them.

extension Month {
    func theySignIn() async throws {
        // Whoever asks is told their name and where they may stand; the officer of Phòng Nội vụ stands in two places.
        let me = try await office.ask("GET", "/v1/me").ok()
        #expect(me.json["name"].text == "Nguyễn Thị Hoa")
        #expect(me.json["standings"].texts("unit") == ["1.1", "1.1.4"])
        #expect(try await office.get("").json["name"].text == "Huyện An Lão")
        #expect(try await commune.get("").json["name"].text == "Xã Bát Trang")
        // Nobody stands anywhere else.
        #expect(try await commune.standing(in: SmallCity.anLao).get("duties").refusal == "404 not-found")
        // The clock of this city was set, and every answer says so.
        #expect(me.header("Thidua-Clock") == "2024-12-20")
    }

    mutating func theCityPublishesItsPlan() async throws {
        // The campaign will end with a congress whose day nobody knows yet.
        let announced = try await board.put("events/\(congress)", #"{"name":"Đại hội Thi đua yêu nước thành phố lần thứ X"}"#)
        #expect(announced.status == 201)

        // A plan may be half written, and is then not one to publish: everything that is missing is named at once.
        let half = try await board.put("campaigns/\(cityPlan)/draft", #"{"start":{"on":"2024-10-01"},"end":\#(withTheCongress)}"#)
        #expect(half.status == 201)
        #expect(
            try await board.decide("campaigns/\(cityPlan)/publication", ifMatch: half.etag).refusal
                == "422 input.invalid: summary campaign.summary-missing, shortName campaign.short-name-missing, "
                + "schedule schedule.missing, indicators campaign.no-indicators")

        // Written to its end it is a new revision; whoever goes on from the old one is told so.
        let whole = try await board.put("campaigns/\(cityPlan)/draft", plan, ifMatch: half.etag).ok()
        #expect(whole.status == 200)
        #expect(try await board.put("campaigns/\(cityPlan)/draft", plan, ifMatch: half.etag).refusal == "412 precondition.failed")
        let desk = try await board.get("campaigns/\(cityPlan)/draft").ok()
        #expect(desk.etag == whole.etag)
        #expect(try await board.get("campaigns/\(cityPlan)/draft", ifNoneMatch: desk.etag).status == 304)
        // It lies on the city's desk and on no other.
        #expect(try await office.get("of/1/campaigns/\(cityPlan)").refusal == "404 not-found")

        let published = try await board.decide("campaigns/\(cityPlan)/publication", ifMatch: whole.etag).ok()
        #expect(published.json["kind"].text == "campaign.published")
        #expect(try await board.get("campaigns/\(cityPlan)/draft").refusal == "404 not-found")
        let campaign = try await board.get("campaigns/\(cityPlan)").ok().json
        #expect(campaign["symbol"].text == "190/KH-UBND")
        #expect(campaign["motto"].text == "Đoàn kết, kỷ cương, sáng tạo, phát triển")
        #expect(campaign["legalBases"][0]["symbol"].text == "06/2022/QH15")
        #expect(campaign["movements"][0]["nominalUntil"].number == 2025)
        #expect(campaign["clauses"][0]["heading"].text == "Phát động phong trào")
        #expect(campaign["indicators"].list.count == 10)
        // There are periods up to today: nobody knows when the congress is.
        let periods = campaign["periods"]
        #expect(periods.texts("startsOn") == ["2024-10-01", "2024-11-01", "2024-12-01"])
        #expect(periods[1]["dueOn"].text == "2024-12-05")
        october = periods[0]["id"].text ?? ""
        november = periods[1]["id"].text ?? ""
        december = periods[2]["id"].text ?? ""
    }

    func anLaoTakesItUp() async throws {
        // An Lão finds on its desk what it owes, to whom and by when.
        let duty = try await office.get("duties").ok().json["items"][0]
        #expect(duty["deed"].text == "adopt")
        #expect(duty["campaignId"].text == cityPlan)
        #expect(duty["to"].text == "1")
        #expect(duty["strength"].text == "ordered")
        #expect(duty["dueOn"].text == "2024-12-31")
        #expect(duty["isOverdue"].flag == false)

        // It reads the city's plan, and of the targets its own and those for all; those of Kiến Thụy are not its business.
        let above = try await office.get("of/1/campaigns/\(cityPlan)").ok().json
        #expect(Set(above["targets"].texts("unit")) == ["1", "1.1"])
        #expect(try await Set(board.get("campaigns/\(cityPlan)").json["targets"].texts("unit")) == ["1", "1.1", "1.2"])

        // Its own plan gives the communes less than the city gave it, a lower score, and lets more violations pass: three refusals.
        let loose = try await office.put(
            "campaigns/\(anLaoPlan)/draft", adoption(houses: (4, 3, 2), score: "6.5", violations: 5)
        ).ok()
        #expect(
            try await office.decide("campaigns/\(anLaoPlan)/publication", ifMatch: loose.etag).refusal
                == "422 input.invalid: targets target.looser-than-given, targets[3].value target.looser-than-given, "
                + "targets[4].value target.looser-than-given")
        // Stricter is welcome.
        let strict = try await office.put(
            "campaigns/\(anLaoPlan)/draft", adoption(houses: (4, 3, 4), score: "7.5", violations: 3), ifMatch: loose.etag
        ).ok()
        try await office.decide("campaigns/\(anLaoPlan)/publication", ifMatch: strict.etag).ok()

        let campaign = try await office.get("campaigns/\(anLaoPlan)").ok().json
        #expect(campaign["above"]["id"].text == cityPlan)
        #expect(campaign["family"]["id"].text == cityPlan)
        #expect(campaign["legalBases"][0]["symbol"].text == "190/KH-UBND")
        #expect(campaign["indicators"].list.count == 11)
        #expect(campaign["clauses"].texts("from") == ["1", "1", "1", "1.1"])
        #expect(campaign["clauses"].texts("part") == ["task", "task", "award", "content"])
        let (task, award) = (campaign["clauses"][0], campaign["clauses"][2])
        #expect(task["number"].text == "1." && task["evidenceWanted"].flag == true && task["fulfilledBy"].text == "adoption")
        #expect(award["awardLevel"].text == "city" && award["body"].text == "" && award["fulfilledBy"].text == "nothing")
        #expect(try await !office.get("duties").json["items"].texts("deed").contains("adopt"))
        // The district beside it does not see the plan, the city above it does.
        #expect(try await kienThuy.get("of/1.1/campaigns/\(anLaoPlan)").refusal == "404 not-found")
        #expect(try await board.get("of/1.1/campaigns/\(anLaoPlan)").status == 200)
    }

    mutating func thoseBelowTakeItUp() async throws {
        // The communes and Phòng Nội vụ were told to, Huyện đoàn was asked: it is free not to.
        #expect(try await commune.get("duties").json["items"][0]["strength"].text == "ordered")
        let asked = try await huyenDoan.get("duties").json["items"][0]
        #expect(asked["strength"].text == "requested" && asked["to"].text == "1.1" && asked["dueOn"].isNull)
        for officer in [commune, quangTrung, thaiSon, phongNoiVu, huyenDoan] {
            try await adopt(anLaoPlan, of: SmallCity.anLao, by: officer)
        }
        // Bạch Long Vĩ has no communes: it adopts the city's plan and will report itself. Kiến Thụy does nothing.
        try await adopt(cityPlan, of: SmallCity.city, by: bachLongVi)
        // Nobody takes part twice.
        let again = newID()
        let draft = try await commune.put("campaigns/\(again)/draft", Paper.adoption(of: anLaoPlan, by: SmallCity.anLao, "Lần hai")).ok()
        #expect(
            try await commune.decide("campaigns/\(again)/publication", ifMatch: draft.etag).refusal == "409 campaign.already-takes-part")
        #expect(try await commune.delete("campaigns/\(again)/draft", ifMatch: draft.etag).status == 204)
    }

    private mutating func adopt(_ above: String, of owner: UnitID, by officer: Officer) async throws {
        let plan = newID()
        let name = try await officer.get("").ok().json["name"].text ?? ""
        try await officer.publish(Paper.adoption(of: above, by: owner, "Thi đua \(name)"), as: plan)
        plans["\(officer.unit)"] = plan
    }

    private var withTheCongress: String { #"{"event":{"unit":"1","id":"\#(congress)"}}"# }

    /// Every aggregation there is, and one of which less is better.
    private var plan: String {
        let indicators =
            SamplePlan.everyAggregation + [SamplePlan.indicator(10, "Số vụ vi phạm", direction: .less)]
        return """
            {
              "symbol": "190/KH-UBND", "issuedOn": "2024-08-16", "signerCapacity": "TM",
              "summary": "Phát động phong trào thi đua yêu nước lập thành tích chào mừng Đại hội Đảng các cấp",
              "shortName": "Thi đua chào mừng Đại hội",
              "theme": "Ra sức thi đua lập thành tích chào mừng Đại hội Đảng các cấp",
              "motto": "Đoàn kết, kỷ cương, sáng tạo, phát triển", "audience": "Các cấp, các ngành, các tầng lớp Nhân dân",
              "start": {"on": "2024-10-01"}, "end": \(withTheCongress),
              "legalBases": [{"symbol": "06/2022/QH15", "issuedOn": "2022-06-15", "issuer": "Quốc hội", "summary": "Luật Thi đua, khen thưởng"}],
              "clauses": [
                {"id": "\(SamplePlan.id(501).text)", "part": "task", "number": "1.", "heading": "Phát động phong trào",
                 "body": "Ban hành kế hoạch và phát động.", "evidenceWanted": true, "fulfilledBy": "adoption"},
                {"id": "\(SamplePlan.id(502).text)", "part": "task", "heading": "Xóa nhà tạm", "body": "Sửa nhà cho hộ nghèo.",
                 "dueOn": "2025-06-30"},
                {"id": "\(SamplePlan.id(504).text)", "part": "award", "heading": "Cấp thành phố", "awardLevel": "city"}
              ],
              "movements": [
                {"name": "Cả nước chung sức xây dựng nông thôn mới", "launchedBy": "centre", "nominalFrom": 2021, "nominalUntil": 2025}
              ],
              "indicators": \(Paper.indicators(indicators)),
              "targets": [
                {"indicator": "\(Self.houses)", "unit": "1.1", "value": 10},
                {"indicator": "\(Self.houses)", "unit": "1.2", "value": 5},
                {"indicator": "\(Self.score)", "value": "7"},
                {"indicator": "\(Self.violations)", "unit": "1.1", "value": 4}
              ],
              "addresses": [
                {"who": {"units": ["1.2"]}, "strength": "ordered", "adoptBy": "2024-12-15"},
                {"who": {"childAuthorities": true}, "strength": "ordered", "adoptBy": "2024-12-31"}
              ],
              "schedule": {"every": "month", "firstDay": "2024-10-01", "dueAfterDays": 5}
            }
            """
    }

    /// An Lão's own plan: the city's as its legal basis, a clause and an indicator of its own, and shares for its communes.
    private func adoption(houses: (Int, Int, Int), score: String, violations: Int) -> String {
        """
        {
          "above": {"unit": "1", "id": "\(cityPlan)"},
          "summary": "Triển khai phong trào thi đua của thành phố tại huyện An Lão", "shortName": "Thi đua An Lão",
          "start": {"on": "2024-10-01"}, "end": \(withTheCongress),
          "legalBases": [{"symbol": "190/KH-UBND", "issuedOn": "2024-08-16", "issuer": "Ủy ban nhân dân thành phố"}],
          "clauses": [{"id": "\(SamplePlan.id(503).text)", "part": "content", "heading": "Trồng hoa ven đường", "body": "Mỗi xã một tuyến."}],
          "indicators": \(Paper.indicators([SamplePlan.indicator(20, "Số tuyến đường hoa", titles: [.xa])])),
          "targets": [
            {"indicator": "\(Self.houses)", "unit": "1.1.1", "value": \(houses.0)},
            {"indicator": "\(Self.houses)", "unit": "1.1.2", "value": \(houses.1)},
            {"indicator": "\(Self.houses)", "unit": "1.1.3", "value": \(houses.2)},
            {"indicator": "\(Self.score)", "value": \(score)},
            {"indicator": "\(Self.violations)", "unit": "1.1", "value": \(violations)}
          ],
          "addresses": [
            {"who": {"childAuthorities": true}, "strength": "ordered", "adoptBy": "2024-12-31"},
            {"who": {"kinds": ["agency"]}, "strength": "ordered"},
            {"who": {"kinds": ["mass_organisation"]}, "strength": "requested"}
          ]
        }
        """
    }
}
