import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Operations
@testable import Pages

extension DraftPagesTests {
    @Test("the plan of somebody above leads to taking it up, to the draft, and to the unit's own plan, for whoever may write it")
    func answered() async throws {
        try await PageSite.open { site in
            try await site.city.publish(SamplePlan.ofCity(), of: SmallCity.city)
            let district = site.leader(of: SmallCity.anLao)
            let auditor = try await site.somebody(.auditor, in: SmallCity.anLao)
            let plan = "/cua/\(SmallCity.city)/phong-trao/\(SmallCity.cityCampaign.lowercased)"
            let above = "/\(SmallCity.anLao)\(plan)"
            func leads(_ browser: Browser, to way: String) async throws -> Bool {
                try await browser.get(above).ways.contains { $0.path == way }
            }
            let page = try await district.get(above)
            #expect(page.words.contains("Soạn kế hoạch triển khai") && page.ways.contains { $0.path == "\(above)/trien-khai" })
            #expect(try await FrameTests.faults(of: page, in: district, "vi") == [])
            #expect(try await !leads(auditor, to: "\(above)/trien-khai"))
            // Whom it does not address, it offers nothing.
            let commune = site.leader(of: SmallCity.batTrang)
            let below = try await commune.get("/\(SmallCity.batTrang)\(plan)")
            #expect(!below.ways.contains { $0.path.hasSuffix("/trien-khai") })
            let draft = try await begin(district, at: "\(above)/trien-khai", [:])
            #expect(try await leads(district, to: draft))
            #expect(try await !leads(district, to: "\(above)/trien-khai"))
            #expect(try await !leads(auditor, to: draft))
            // Nothing of it is said yet; what the city told the district in so many words is missed, until it is copied.
            let looked = try await district.get(draft.replacing("/soan", with: "/soat"))
            #expect(looked.status == .ok && looked.words.contains("Soát kế hoạch") && looked.words.contains("So với kế hoạch cấp trên"))
            #expect(try await FrameTests.faults(of: looked, in: district, "vi") == [])
            #expect(try await auditor.get(draft.replacing("/soan", with: "/soat")).status == .forbidden)
            try await site.city.publish(SamplePlan.ofAnLao(), of: SmallCity.anLao)
            let own = "/\(SmallCity.anLao)/phong-trao/\(SmallCity.anLaoCampaign.lowercased)"
            #expect(try await leads(district, to: own))
            #expect(try await !leads(district, to: draft))
        }
    }
}
