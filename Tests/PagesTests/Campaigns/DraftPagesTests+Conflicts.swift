import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Operations
@testable import Pages

// Somebody else changes what a part is read with, or what its writer did not look at.
extension DraftPagesTests {
    @Test("what decides how a target is read is part of what its writer saw: a share is never saved as the number it was written with")
    func shape() async throws {
        try await PageSite.open { site in
            let leader = site.leader(of: SmallCity.city)
            let standing = site.city.standing(in: SmallCity.city)
            let id = try await Self.lay(Self.rich, in: SmallCity.city, of: site)
            let draft = "/\(SmallCity.city)/phong-trao/\(id.lowercased)/soan", grid = "\(draft)/muc-giao"
            func change(_ part: String, _ field: String, _ value: String?) async throws {
                var form = try FilledForm.on(try await leader.get("\(draft)/\(part)"), to: "\(draft)/\(part)")
                // Of boxes, the first that is ticked.
                form.set(form.fields.first { $0.0.hasPrefix(field) }?.0 ?? field, value)
                #expect(try await form.send(leader, "list").status == .seeOther)
            }
            func share() async throws -> Decimal? {
                try await ReadCampaignDraft(id).run(as: standing, on: site.city.app).plan.targets
                    .first { $0.indicator == Self.percent.id }?.value
            }
            // What it is called decides nothing.
            let named = try FilledForm.on(try await leader.get(grid), to: grid)
            let before = try #require(try await share())
            #expect(before < 1 && named["common[5].value"]?.hasPrefix("95,") == true)
            try await change("chi-tieu", "indicators[9].name", "Tỷ lệ khác")
            #expect(try await named.send(leader, "list").status == .seeOther)

            var refused = 0
            let meanwhile: [(part: String, field: String, value: String?)] = [
                ("chi-tieu", "indicators[9].asPercent", nil), ("chi-tieu", "indicators[0].decimals", "2"),
                ("giao-cho-ai", "addresses[2].who.units[", nil),
            ]
            for (part, field, value) in meanwhile {
                let opened = try FilledForm.on(try await leader.get(grid), to: grid)
                try await change(part, field, value)
                let stale = try await opened.send(leader, "list")
                #expect(stale.status == .preconditionFailed, "\(field)")
                #expect(try await share() == before, "\(field)")
                if field == "indicators[9].asPercent" { #expect(stale.words.contains("Người khác vừa lưu: 0,95")) }
                refused += stale.status == .preconditionFailed ? 1 : 0
            }
            print("plans: \(refused) of \(meanwhile.count) grids refused, for they would be read otherwise")
        }
    }

    @Test("boxes that nobody opened are shown where a colleague ticked some meanwhile, so that sending again does not clear them unseen")
    func folded() async throws {
        try await PageSite.open { site in
            let leader = site.leader(of: SmallCity.city)
            let id = try await Self.lay(Self.rich, in: SmallCity.city, of: site)
            let address = "/\(SmallCity.city)/phong-trao/\(id.lowercased)/soan/chi-tieu"
            let boxes = (UnitTitle.xa, "indicators[0].titles[\(UnitTitle.allCases.firstIndex(of: .xa)!)]")
            var ours = try FilledForm.on(try await leader.get(address), to: address)
            #expect(!ours.controls.contains(boxes.1), "nobody asked for them")
            var theirs = try FilledForm.on(try await ours.send(leader, "unfold-0"), to: address)
            theirs.set(boxes.1, boxes.0.rawValue)
            #expect(try await theirs.send(leader, "list").status == .seeOther)
            ours.set("indicators[0].name", "Số nhà")
            let stale = try await ours.send(leader, "list")
            #expect(stale.status == .preconditionFailed && stale.words.contains("Người khác vừa lưu: \(boxes.0.words.vi)"))
            var shown = try FilledForm.on(stale, to: address)
            #expect(shown.controls.contains(boxes.1) && !shown.controls.contains("indicators[1].titles[0]"))
            shown.set(boxes.1, boxes.0.rawValue)
            #expect(try await shown.send(leader, "list").status == .seeOther)
            let plan = try await ReadCampaignDraft(id).run(as: site.city.standing(in: SmallCity.city), on: site.city.app).plan
            #expect(plan.indicators[0].titles == [.xa] && plan.indicators[0].name == "Số nhà")
        }
    }

    @Test("rows that have an id are compared with the same row, wherever it stands now")
    func moved() async throws {
        try await PageSite.open { site in
            let leader = site.leader(of: SmallCity.city)
            let id = try await Self.lay(Self.rich, in: SmallCity.city, of: site)
            let address = "/\(SmallCity.city)/phong-trao/\(id.lowercased)/soan/chi-tieu"
            var ours = try FilledForm.on(try await leader.get(address), to: address)
            var theirs = try FilledForm.on(try await ours.send(leader, "drop-0"), to: address)
            theirs.set("indicators[1].name", "Của người khác")
            theirs = try FilledForm.on(try await theirs.send(leader, "add"), to: address)
            theirs.set("indicators[9].name", "Thêm của người khác")
            theirs.set("indicators[9].measure", "nhà")
            #expect(try await theirs.send(leader, "list").status == .seeOther)
            ours.set("indicators[1].measure", "điểm số")
            let stale = try await ours.send(leader, "list")
            #expect(stale.status == .preconditionFailed)
            let said = stale.elements.compactMap { $0.attributes["id"] }.filter { $0.hasSuffix("-khac") }
            #expect(said == ["indicators-0-khac", "indicators-1-measure-khac", "indicators-2-name-khac"])
            #expect(stale.words.contains("Bản người khác vừa lưu không có mục này."))
            let shown = try FilledForm.on(stale, to: address)
            #expect(shown["indicators[1].measure"] == "điểm số" && shown["indicators[10].name"] == "Thêm của người khác")
            print("plans: \(said.count) differences of rows that moved")
        }
    }

    @Test("two save the same part: theirs stands beside ours, nothing is lost, sending again is a choice; different parts never meet")
    func twoPeople() async throws {
        try await PageSite.open { site in
            let officer = try await site.somebody(.officer, called: "Ngô Thị Lan", in: SmallCity.city)
            let leader = site.leader(of: SmallCity.city)
            let id = try await Self.lay(Self.rich, in: SmallCity.city, of: site)
            let draft = "/\(SmallCity.city)/phong-trao/\(id.lowercased)/soan"
            let address = "\(draft)/can-cu"
            let opened = try await leader.get(address)
            var (ours, elsewhere) = (
                try #require(FilledForm(opened, to: address)),
                try #require(FilledForm(try await leader.get("\(draft)/chu-de"), to: "\(draft)/chu-de"))
            )
            #expect(
                try await write(
                    "can-cu", of: draft, by: officer, adding: 1,
                    ["legalBases[0].symbol": "Của Lan", "legalBases[1].symbol": "Thêm của Lan"]
                ).status == .seeOther)
            elsewhere.set("theme", "Chủ đề khác")
            #expect(try await elsewhere.send(leader, "list").status == .seeOther, "another part is nobody's business")
            ours.set("legalBases[0].symbol", "Của tôi")
            let stale = try await ours.send(leader, "list")
            #expect(stale.status == .preconditionFailed && stale.text.contains("<title>Lỗi: Căn cứ"))
            #expect(stale.words.contains("Người khác vừa lưu: Của Lan"))
            var shown = try #require(FilledForm(stale, to: address))
            #expect(shown["legalBases[0].symbol"] == "Của tôi" && shown["legalBases[1].symbol"] == "Thêm của Lan", "nothing is lost")
            let standing = site.city.standing(in: SmallCity.city)
            let before = try await ReadCampaignDraft(id).run(as: standing, on: site.city.app)
            #expect(before.plan.legalBases.map(\.symbol) == ["Của Lan", "Thêm của Lan"] && before.plan.theme == "Chủ đề khác")
            #expect(try await shown.send(leader, "list").status == .seeOther)
            let after = try await ReadCampaignDraft(id).run(as: standing, on: site.city.app)
            #expect(after.plan.legalBases.map(\.symbol) == ["Của tôi", "Thêm của Lan"])

            let grid = "\(draft)/muc-giao"
            var mine = try #require(FilledForm(try await leader.get(grid), to: grid))
            var hers = try #require(FilledForm(try await officer.get(grid), to: grid))
            let cell = try #require(mine.fields.first { $0.1 == "1000" }?.0)
            hers.set(cell, "5")
            mine.set(cell, "7")
            #expect(try await hers.send(officer, "stay").location == grid)
            let again = try await mine.send(leader, "stay")
            #expect(again.status == .preconditionFailed && again.words.contains("Người khác vừa lưu: 5"))
            #expect(FilledForm(again, to: grid)?[cell] == "7")

            // Thrown away by one who saw it as it is.
            let away = try #require(FilledForm(try await officer.get(draft), to: draft.replacing("/soan", with: "/bo-nhap")))
            #expect(try await FilledForm(again, to: grid)!.send(leader, "stay").status == .seeOther)
            #expect(try await away.send(officer).status == .preconditionFailed)
            let gone = try #require(FilledForm(try await officer.get(draft), to: draft.replacing("/soan", with: "/bo-nhap")))
            #expect(try await gone.send(officer).location == "/\(SmallCity.city)/phong-trao")
            #expect(try await officer.get("/\(SmallCity.city)/phong-trao").words.contains("Đã bỏ bản nháp."))
            shown.set("legalBases[0].symbol", "Gõ xong thì bản nháp không còn")
            let late = try await shown.send(leader, "next")
            #expect(late.status == .notFound && late.words.contains("Gõ xong thì bản nháp không còn") && late.text.contains("<title>Lỗi: "))
            #expect(try await FrameTests.faults(of: late, in: leader, "vi") == [])
        }
    }
}
