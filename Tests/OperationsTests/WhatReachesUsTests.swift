import Emulation
import EmulationFixtures
import FoundationEssentials
import Operations
import Store
import Testing

/// What a unit finds without knowing an id: what was published above it, and what it announced itself.
@Suite("What reaches a unit", .timeLimit(.minutes(20)))
struct WhatReachesUsTests {
    private func above(_ unit: UnitID, _ city: SmallCity) async throws -> [CampaignFromAbove] {
        try await ListCampaignsFromAbove().run(as: city.standing(in: unit), on: city.app)
    }

    @Test("from above is what it was addressed by, taken up or not, and what was published to all below; from aside and below nothing")
    func fromAbove() async throws {
        try await SmallCity.with { city in
            // A second one of the city's, to Kiến Thụy by request and by a day.
            let second = SamplePlan.id(1003)
            let rule = AddressRule(who: .units([SmallCity.kienThuy]), strength: .requested, adoptBy: Day("2024-12-31")!)
            let plan = SamplePlan.plan(
                "Thi đua nước rút", indicators: [SamplePlan.indicator(90, "Ngày công")], addresses: [rule], schedule: SamplePlan.months)
            let board = city.standing(in: SmallCity.city)
            try await city.cascade()
            _ = try await SaveCampaignDraft(second, plan: plan, above: nil, revision: nil).run(as: board, on: city.app)
            _ = try await PublishCampaign(second, decision: .new).run(as: board, on: city.app)

            let anLao = try await above(SmallCity.anLao, city)
            #expect(Set(anLao.map(\.campaign.id)) == [second, SmallCity.cityCampaign])
            let addressed = try #require(anLao.first { $0.campaign.id == SmallCity.cityCampaign })
            #expect(addressed.address?.strength == .ordered && addressed.adoption == SmallCity.anLaoCampaign && addressed.isOpen)
            #expect(addressed.issuerName == "Thành phố Hải Phòng" && addressed.campaign.unit == SmallCity.city)
            let overheard = try #require(anLao.first { $0.campaign.id == second })
            #expect(overheard.address == nil && overheard.adoption == nil && overheard.campaign.shortName == "Thi đua nước rút")

            let kienThuy = try await above(SmallCity.kienThuy, city)
            #expect(kienThuy.first { $0.campaign.id == second }?.address?.adoptBy == Day("2024-12-31")!)
            #expect(kienThuy.first { $0.campaign.id == second }?.address?.strength == .requested)
            #expect(kienThuy.allSatisfy { $0.adoption == nil } && kienThuy.count == 2)

            // A commune: the city's and the district's; its own campaign answers both of the family.
            let commune = try await above(SmallCity.batTrang, city)
            #expect(Set(commune.map(\.campaign.id)) == [second, SmallCity.cityCampaign, SmallCity.anLaoCampaign])
            let own = SmallCity.campaign(of: SmallCity.batTrang)
            #expect(commune.first { $0.campaign.id == SmallCity.anLaoCampaign }?.address?.strength == .ordered)
            #expect(commune.first { $0.campaign.id == SmallCity.anLaoCampaign }?.adoption == own)
            #expect(commune.first { $0.campaign.id == SmallCity.cityCampaign }?.address == nil)
            #expect(commune.first { $0.campaign.id == SmallCity.cityCampaign }?.adoption == own)
            #expect(try await above(SmallCity.city, city).isEmpty)
            #expect(try await above(SmallCity.tuSon, city).count == 2)
            #expect(try await above(SmallCity.coTo, city).isEmpty)

            // Closed above is closed for all below.
            try await city.standing(in: SmallCity.city).close(on: city.app)
            let after = try await above(SmallCity.batTrang, city)
            #expect(after.first { $0.campaign.id == SmallCity.anLaoCampaign }.map { $0.isOpen || $0.campaign.state == .closed } == false)
            #expect(after.first { $0.campaign.id == second }?.isOpen == true)
            print("from above: \(anLao.count + kienThuy.count + commune.count) campaigns listed in 3 units, none where there is none above")
        }
    }

    @Test("announced are its events, those without a day first, with its campaigns that end with each and how many do below")
    func announced() async throws {
        try await SmallCity.with { city in
            let board = city.standing(in: SmallCity.city), office = city.standing(in: SmallCity.anLao)
            func announce(_ id: UUID, _ name: String, plannedOn: Day? = nil, heldOn: Day? = nil, by standing: Standing) async throws {
                _ = try await SaveAnchorEvent(id, name: name, plannedOn: plannedOn, heldOn: heldOn, reason: nil, revision: nil)
                    .run(as: standing, on: city.app)
            }
            let congress = SamplePlan.id(401), past = SamplePlan.id(402), soon = SamplePlan.id(403), meeting = SamplePlan.id(404)
            try await announce(past, "Hội nghị sơ kết", heldOn: Day("2024-06-30")!, by: board)
            try await announce(congress, "Đại hội Thi đua yêu nước", by: board)
            try await announce(soon, "Hội nghị tổng kết", plannedOn: Day("2025-01-10")!, by: board)
            try await announce(meeting, "Hội nghị huyện", by: office)
            let end = Milestone.event(unit: SmallCity.city, id: congress)
            try await city.publish(SamplePlan.ofCity(end: end), of: SmallCity.city)
            var plan = SamplePlan.ofAnLao()
            plan.end = end
            try await city.publish(plan, of: SmallCity.anLao)
            try await city.publish(SamplePlan.plan("Bát Trang", end: .event(unit: SmallCity.anLao, id: meeting)), of: SmallCity.batTrang)

            let events = try await ListAnchorEvents().run(as: board, on: city.app)
            #expect(events.map(\.event.id) == [congress, soon, past])
            #expect(events[0].campaigns.map(\.id) == [SmallCity.cityCampaign] && events[0].campaigns[0].state == .published)
            #expect(events[0].campaignsBelow == 1)
            #expect(events[1...].allSatisfy { $0.campaigns.isEmpty && $0.campaignsBelow == 0 })
            let ofAnLao = try await ListAnchorEvents().run(as: office, on: city.app)
            #expect(ofAnLao.map(\.event.id) == [meeting] && ofAnLao[0].campaigns.isEmpty && ofAnLao[0].campaignsBelow == 1)
            #expect(try await ListAnchorEvents().run(as: city.standing(in: SmallCity.kienThuy), on: city.app).isEmpty)
            print("announced: \(events.count + ofAnLao.count) events listed in 2 units, with 3 campaigns that end with them")
        }
    }
}
