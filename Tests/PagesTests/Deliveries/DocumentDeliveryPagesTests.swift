import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Operations
import Store
import Testing
import Wire

@testable import Pages

@Suite("Documents that are sent, by pages", .timeLimit(.minutes(20)))
struct DocumentDeliveryPagesTests {
    @Test("a district finds the plan among what was sent to it, opens it and goes on to it; the city sees on the document who has")
    func story() async throws {
        try await PageSite.open { site in
            let standing = site.city.standing(in: SmallCity.city), register = UUID.version7()
            let settings = OpenRegister.Settings(
                form: .state, types: [.plan], suffix: "UBND", office: nil, endsOn: nil, first: 191)
            _ = try await OpenRegister(register, settings, decision: Decision(id: UUID.version7(), seen: nil, isNew: true))
                .run(as: standing, on: site.city.app)
            var plan = SamplePlan.ofCity()
            (plan.symbol, plan.issuedOn, plan.signer, plan.signerCapacity) = (nil, nil, "Lãnh đạo 1", .onBehalf)
            try await site.city.publish(plan, of: SmallCity.city)

            let board = site.leader(of: SmallCity.city), district = site.leader(of: SmallCity.anLao)
            let list = try await district.get("/\(SmallCity.anLao)/den")
            let way = try #require(list.ways.first { $0.path.hasPrefix("/\(SmallCity.anLao)/den/") }?.path)
            #expect(list.words.contains("Kế hoạch số 191/KH-UBND"))
            let page = try await district.get(way)
            #expect(page.words.contains("Mở để xác nhận đơn vị đã nhận văn bản"))
            #expect(try await FrameTests.faults(of: page, in: district, "vi") == [])
            #expect(try await district.send(from: way, to: "\(way)/mo", []).location == way)
            let opened = try await district.get(way)
            let plans = try #require(opened.ways.first { $0.path.contains("/phong-trao/") }?.path)
            #expect(try await district.get(plans).status == .ok && opened.words.contains("Xem kế hoạch"))

            let documents = try await board.get("/\(SmallCity.city)/van-ban")
            let document = try #require(documents.ways.first { $0.path.contains(/\/van-ban\/[0-9a-f-]{36}$/) }?.path)
            let shown = try await board.get(document)
            #expect(shown.words.contains("1/2 đơn vị đã mở.") || shown.words.contains("đơn vị đã mở."), "\(shown.words)")
            #expect(shown.words.contains("Huyện An Lão đã mở lúc") && shown.words.contains("chưa mở"))
            #expect(try await FrameTests.faults(of: shown, in: board, "vi") == [])
        }
    }
}
