import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Operations
import Store
import Testing

@testable import Pages

@Suite("Tasks of one's own, and led ones, by pages", .timeLimit(.minutes(20)))
struct LedTasksPagesTests {
    @Test("an office that drafts names itself and who leads; the lead reads how far those are who work with it, the issuer does its own")
    func story() async throws {
        try await PageSite.open { site in
            let (office, issuer) = (SmallCity.phongNoiVu, SmallCity.anLao)
            let own = SamplePlan.task(461, "Ủy ban nhân dân huyện", .units([issuer]))
            let leading = SamplePlan.task(462, "Phòng Nội vụ", .units([office]))
            let with = Clause(
                id: SamplePlan.id(463), part: .task, heading: "Các xã", body: "Phối hợp tổ chức.", who: .childAuthorities,
                strength: .ordered, role: .coordinate, lead: office)
            // On the desk: both are chosen from what is offered, and stay when the page is sent again.
            let id = try await DraftPagesTests.lay(SamplePlan.ofAnLao(clauses: [own, leading, with]), in: issuer, of: site)
            let district = site.leader(of: issuer)
            let part = "/\(issuer)/phong-trao/\(id.lowercased)/soan/noi-dung"
            let page = try await district.get(part)
            #expect(page.words.contains("Chính Huyện An Lão") && page.words.contains("không nêu đơn vị chủ trì"))
            #expect(try await FrameTests.faults(of: page, in: district, "vi") == [])
            let form = try #require(FilledForm(page, to: part))
            #expect(form["clauses[2].leadUnit"] == "\(office)" && form["clauses[0].leadUnit"] == "")
            #expect(try await form.send(district, "list").status == .seeOther)
            let saved = try await ReadCampaignDraft(id).run(as: site.city.standing(in: issuer), on: site.city.app)
            #expect(saved.plan.clauses == [own, leading, with])

            try await site.city.cascade(clauses: [own, leading, with])
            func task(_ unit: UnitID, _ browser: Browser) async throws -> (path: String, page: Page) {
                let list = try await browser.get("/\(unit)/nhiem-vu")
                let path = try #require(list.ways.first { $0.path.hasPrefix("/\(unit)/nhiem-vu/") }?.path)
                return (path, try await browser.get(path))
            }
            let lead = site.leader(of: office), commune = site.leader(of: SmallCity.batTrang)
            let led = try await task(office, lead)
            #expect(led.page.words.contains("Đơn vị phối hợp") && led.page.words.contains("Xã Bát Trang"))
            #expect(try await FrameTests.faults(of: led.page, in: lead, "vi") == [])
            let theirs = try #require(led.page.ways.first { $0.path.hasPrefix("/\(office)/nhiem-vu/\(SmallCity.batTrang)/") }?.path)
            #expect(try await lead.words(theirs).contains("phối hợp với Phòng Nội vụ"))
            let mine = try await task(SmallCity.batTrang, commune)
            #expect(mine.page.words.contains("phối hợp với Phòng Nội vụ") && !mine.page.words.contains("Đơn vị phối hợp"))

            let itself = try await task(issuer, district)
            #expect(itself.page.words.contains("Huyện An Lão giao") && itself.page.words.contains("Báo hoàn thành"))
            #expect(!itself.page.words.contains("Đề nghị gia hạn"))
            #expect(try await FrameTests.faults(of: itself.page, in: district, "vi") == [])
            #expect(
                try await commune.get(itself.path.replacing("/\(issuer)/", with: "/\(SmallCity.batTrang)/", maxReplacements: 1)).status
                    == .notFound)
            let units = try await district.get("/\(issuer)/don-doc?nhiem-vu=\(own.id.uuidString.lowercased())")
            #expect(units.words.contains("0 trên 1 đơn vị đã hoàn thành") && !units.words.contains("Nhắc đơn vị"))
        }
    }
}
