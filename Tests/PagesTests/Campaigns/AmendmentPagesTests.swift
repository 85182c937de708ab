import Emulation
import EmulationFixtures
import Foundation
import HTTP
import HTTPTypes
import Postgres
import Store
import Testing

@testable import Operations
@testable import Pages

/// A plan that was published is amended by pages, and those below take note by pages.
@Suite("Amending a plan", .timeLimit(.minutes(20)))
struct AmendmentPagesTests {
    private static let houses = SamplePlan.id(1), score = SamplePlan.id(2)
    private static let plan = "/1/phong-trao/\(SmallCity.cityCampaign.uuidString.lowercased())"
    private static let districtPlan = "/1.1/phong-trao/\(SmallCity.anLaoCampaign.uuidString.lowercased())"

    /// The city gave An Lão 10 houses, Kiến Thụy 8 and everybody a score of 6; An Lão took note, aims at 12 and shared them out.
    private func arrange(_ city: SmallCity) async throws {
        try await city.cascade()
        let (board, office) = (city.standing(in: SmallCity.city), city.standing(in: SmallCity.anLao))
        try await board.amend(
            targets: [
                TargetPlan(indicator: Self.houses, unit: SmallCity.anLao, value: 10),
                TargetPlan(indicator: Self.houses, unit: SmallCity.kienThuy, value: 8),
                TargetPlan(indicator: Self.score, unit: nil, value: 6),
            ], on: city.app)
        _ = try await AcknowledgeAmendment(SmallCity.anLaoCampaign, revision: 2, decision: .new).run(as: office, on: city.app)
        try await office.amend(
            targets: [
                TargetPlan(indicator: Self.houses, unit: SmallCity.anLao, value: 12),
                TargetPlan(indicator: Self.houses, unit: SmallCity.batTrang, value: 6),
                TargetPlan(indicator: Self.houses, unit: SmallCity.quangTrung, value: 6),
            ], on: city.app)
    }

    /// What each district is given, as the database has it.
    private func given(_ city: SmallCity) async throws -> [UnitID: [UUID: Decimal]] {
        var given: [UnitID: [UUID: Decimal]] = [:]
        for unit in [SmallCity.anLao, SmallCity.kienThuy, SmallCity.bachLongVi] {
            let targets = try await city.app.run(
                under: city.standing(in: SmallCity.city).settings,
                .targets(of: SmallCity.cityCampaign, from: SmallCity.city, for: unit, revision: nil))
            given[unit] = targets.given(to: unit, SamplePlan.everyAggregation)
        }
        return given
    }

    /// Each line of a table of a page, its cells beside each other.
    private func lines(_ page: Page, ofTable number: Int = 0) -> Set<String> {
        var tables = 0
        var (lines, cells, text): (Set<String>, [String], String?) = ([], [], nil)
        for token in page.tokens {
            switch token {
            case .start("tr", _): cells = []
            case .start("th", _), .start("td", _): text = ""
            case .text(let bytes): text? += String(decoding: bytes, as: UTF8.self)
            case .end("th"), .end("td"):
                cells.append(text ?? "")
                text = nil
            case .end("tr"): lines.insert(cells.joined(separator: "|"))
            case .end("table"):
                if tables == number { return lines }
                tables += 1
                lines = []
            default: continue
            }
        }
        return lines
    }

    /// What a page that tells what will change leaves out or makes up of what then changed.
    private func complaints(
        _ page: Page, _ before: [UnitID: [UUID: Decimal]], _ after: [UnitID: [UUID: Decimal]]
    ) -> Set<String> {
        let names = [
            SmallCity.anLao: "Huyện An Lão", SmallCity.kienThuy: "Huyện Kiến Thụy", SmallCity.bachLongVi: "Huyện Bạch Long Vĩ",
        ]
        var moved: Set<String> = ["Đơn vị|Chỉ tiêu|Đang giao|Giao mới"]
        for (unit, targets) in after {
            for (id, value) in targets where before[unit]?[id] != value {
                let name = SamplePlan.everyAggregation.first { $0.id == id }!.name
                let was = before[unit]?[id].map { "\($0.typed) đơn vị" } ?? "–"
                moved.insert("\(names[unit]!)|\(name)|\(was)|\(value.typed) đơn vị")
            }
        }
        return moved.symmetricDifference(lines(page))
    }

    /// Errors that are at no control, or whose control is not there.
    private func unplaced(_ page: Page) -> [String] {
        let ids = Set(page.elements.compactMap { $0.attributes["id"] })
        let links = page.elements.filter { $0.name == "a" }.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
        return links.map { String($0.dropFirst()) }.filter { !ids.contains($0) }
    }

    @Test("the city raises targets, having seen whose move; the district sees it in its inbox, takes note, and its own rise")
    func whole() async throws {
        try await PageSite.open { site in
            try await arrange(site.city)
            let board = site.leader(of: SmallCity.city)
            #expect(try await board.get(Self.plan).ways.contains { $0.path == "\(Self.plan)/dieu-chinh" })
            var size = 0
            for language in ["vi", "en"] {
                board.language = language
                let page = try await board.get("\(Self.plan)/dieu-chinh")
                #expect(page.status == .ok)
                #expect(try await FrameTests.faults(of: page, in: board, language) == [])
                size = page.text.utf8.count
            }
            board.language = "vi"
            let form = try await board.get("\(Self.plan)/dieu-chinh")
            var typed = try FilledForm.on(form, to: "\(Self.plan)/dieu-chinh")
            let (anLao, kienThuy) = (try typed.target(Self.houses, "1.1"), try typed.target(Self.houses, "1.2"))
            let forAll = try typed.target(Self.score, "1")
            #expect([typed[anLao], typed[kienThuy], typed[forAll], typed["endOn"]] == ["10", "8", "6", "18/10/2025"])

            // Everything that is wrong, each at its place, and nothing typed is lost.
            typed.set(anLao, "1.2.3x")
            typed.set(kienThuy, "")
            typed.set("endOn", "32/13/2025")
            typed.set("issuedOn", "hôm qua")
            typed.set("symbol", "215/KH-UBND")
            let refused = try await board.post("\(Self.plan)/dieu-chinh", typed.pressing("check"))
            #expect(refused.status == .unprocessableContent && refused.text.contains("<title>Lỗi: Điều chỉnh kế hoạch"))
            #expect(try await FrameTests.faults(of: refused, in: board, "vi") == [])
            #expect(unplaced(refused) == [])
            #expect(unplaced(try Page(text: ##"<a href="#khong-co">x</a>"##)) == ["khong-co"])
            let again = try FilledForm.on(refused, to: "\(Self.plan)/dieu-chinh")
            #expect(
                [again[anLao], again[kienThuy], again["endOn"], again["issuedOn"], again["symbol"]] == [
                    "1.2.3x", "", "32/13/2025", "hôm qua", "215/KH-UBND",
                ])
            let invalid = refused.elements.filter { $0.attributes["aria-invalid"] == "true" }.compactMap { $0.attributes["name"] }
            #expect(Set(invalid) == [anLao, kienThuy, "endOn", "issuedOn", "summary"])
            #expect(refused.words.contains("Mức giao đã ban hành không bỏ được"))

            // A rule of the field, asked of what can be read: it begins later, and says nothing of why.
            typed.set(anLao, "20")
            typed.set(kienThuy, "8")
            typed.set("endOn", "1/1/2020")
            typed.set("issuedOn", "18/12/2024")
            let ruled = try await board.post("\(Self.plan)/dieu-chinh", typed.pressing("check"))
            #expect(ruled.status == .unprocessableContent)
            for sentence in ["Văn bản điều chỉnh chưa có trích yếu.", "Ngày kết thúc phong trào trước ngày bắt đầu."] {
                #expect(ruled.words.contains(sentence), "\(sentence)")
            }
            #expect(
                Set(ruled.elements.filter { $0.attributes["aria-invalid"] == "true" }.compactMap { $0.attributes["id"] }) == [
                    "ly-do", "den",
                ])

            typed.set(forAll, "7,5")
            typed.set("summary", "Nâng mức theo Nghị quyết 12,\ntừ quý I")
            typed.set("endOn", "31/01/2026")
            typed.set("heading", "Báo cáo chuyên đề")
            let before = try await given(site.city)
            let check = try await board.post("\(Self.plan)/dieu-chinh", typed.pressing("check"))
            #expect(check.status == .ok)
            #expect(try await FrameTests.faults(of: check, in: board, "vi") == [])
            for words in [
                "Mức giao của 3 đơn vị thay đổi", "Thêm kỳ báo cáo: tháng 11/2025, tháng 12/2025, tháng 1/2026.",
                "Kế hoạch kết thúc ngày 31/01/2026; trước đây: ngày 18/10/2025.", "Thêm mục “Nhiệm vụ: Báo cáo chuyên đề”.",
            ] { #expect(check.words.contains(words), "\(words)") }
            #expect(try await given(site.city) == before, "nothing was done yet")
            #expect(try await site.city.count(.campaignAmended) == 2)

            // Back once more, and on again.
            let carried = try FilledForm.on(check, to: "\(Self.plan)/dieu-chinh")
            let mended = try FilledForm.on(
                try await board.post("\(Self.plan)/dieu-chinh", carried.pressing("mend")), to: "\(Self.plan)/dieu-chinh")
            #expect(
                [mended[anLao], mended[forAll], mended["summary"], mended["heading"]] == [
                    "20", "7,5", "Nâng mức theo Nghị quyết 12,\ntừ quý I", "Báo cáo chuyên đề",
                ])
            for _ in 1...2 {
                let issued = try await board.post("\(Self.plan)/dieu-chinh", carried.pressing("issue"))
                #expect(issued.status == .seeOther && issued.location == Self.plan)
            }
            #expect(try await site.city.count(.campaignAmended) == 3, "pressed twice it is one amendment")
            let after = try await given(site.city)
            #expect(complaints(check, before, after) == [])
            #expect(complaints(check, before, before).count == 4, "a line that did not come true is found")
            let planted = try Page(text: check.text.replacing("<ins>20 đơn vị</ins>", with: "<ins>21 đơn vị</ins>"))
            #expect(complaints(planted, before, after).count == 2, "a wrong number is found")
            let plan = try await board.get(Self.plan)
            #expect(plan.words.contains("Điều chỉnh lần 1") && !plan.words.contains("Điều chỉnh lần 3"), "the issue is none of them")
            #expect(plan.words.contains("Đã ban hành điều chỉnh") && plan.words.contains("Nâng mức theo Nghị quyết 12"))

            let notes = try await acknowledge(site)
            print("amended: form of \(size) bytes, \(invalid.count) refusals placed, \(lines(check).count - 1) targets told; \(notes)")
        }
    }

    /// The district's part of the story.
    private func acknowledge(_ site: PageSite) async throws -> String {
        let address = "\(Self.districtPlan)/tiep-nhan/3"
        let leader = site.leader(of: SmallCity.anLao)
        let inbox = try await leader.get("/1.1/viec")
        #expect(inbox.words.contains("Tiếp nhận điều chỉnh lần 2") && inbox.ways.contains { $0.path == address })
        #expect(try await leader.get(Self.districtPlan).ways.contains { $0.path == address })
        for language in ["en", "vi"] {
            leader.language = language
            let page = try await leader.get(address)
            #expect(page.status == .ok)
            #expect(try await FrameTests.faults(of: page, in: leader, language) == [])
        }
        let page = try await leader.get(address)
        for words in [
            "Nâng mức theo Nghị quyết 12", "Điều chỉnh lần 2: Kế hoạch số 215/KH-UBND ngày 18/12/2024", "Báo cáo chuyên đề",
            "tổng mức giao cho các đơn vị cấp dưới là 12, phải không thấp hơn mức cấp trên đã giao (20)",
        ] { #expect(page.words.contains(words), "\(words)") }
        #expect(
            lines(page) == [
                "Chỉ tiêu|Trước|Nay", "Số nhà đã sửa|10 đơn vị|20 đơn vị", "Điểm bình quân|6 đơn vị|7,5 đơn vị",
            ])

        #expect(lines(page, ofTable: 1) == ["Chỉ tiêu|Trước|Nay", "Số nhà đã sửa|12 đơn vị|20 đơn vị"])

        let officer = try await site.somebody(.officer, in: SmallCity.anLao)
        let seen = try await officer.get(address)
        #expect(
            seen.status == .ok && seen.words.contains("Lãnh đạo đơn vị tiếp nhận.")
                && !seen.elements.contains { $0.attributes["class"] == "btn" })
        var own = try FilledForm.on(seen, to: address)
        #expect(try await officer.post(address, own.pressing()).status == .forbidden)
        for path in ["dieu-chinh", "ket-thuc"] {
            #expect(try await officer.get("\(Self.districtPlan)/\(path)").status == .forbidden)
            #expect(try await officer.post("\(Self.districtPlan)/\(path)", own.pressing()).status == .forbidden)
        }

        // Somebody else amends the district's own plan first.
        let typed = try FilledForm.on(page, to: address)
        try await site.city.standing(in: SmallCity.anLao).amend(
            targets: [TargetPlan(indicator: Self.houses, unit: SmallCity.thaiSon, value: 1)], on: site.city.app)
        let stale = try await leader.post(address, typed.pressing())
        #expect(stale.status == .preconditionFailed && stale.words.contains("Chưa tiếp nhận được"))
        own = try FilledForm.on(stale, to: address)
        for _ in 1...2 {
            #expect(try await leader.post(address, own.pressing()).location == Self.districtPlan)
        }
        #expect(try await site.city.count(.campaignAcknowledged) == 2, "pressed twice it is one")
        let plan = try await site.city.app.run(
            under: site.city.standing(in: SmallCity.anLao).settings,
            .targets(setBy: SmallCity.anLaoCampaign, of: SmallCity.anLao))
        #expect(plan.first { $0.indicator == Self.houses && $0.unit == SmallCity.anLao }?.value == 20)
        #expect(try await !leader.words("/1.1/viec").contains("Tiếp nhận điều chỉnh lần 2"))
        let over = try await leader.get(address)
        #expect(over.status == .conflict && over.words.contains("Không có nội dung điều chỉnh nào của cấp trên cần tiếp nhận"))
        #expect(try await leader.get("\(Self.districtPlan)/tiep-nhan/0").status == .notFound)
        return
            "\(try await site.city.count(.campaignAcknowledged)) acknowledgements, \(lines(page, ofTable: 1).count - 1) target raised"
    }

    @Test("two amend at once: the second sees theirs beside ours, what was not touched follows, and sending it again is a choice")
    func atOnce() async throws {
        try await PageSite.open { site in
            try await arrange(site.city)
            let board = site.leader(of: SmallCity.city)
            let address = "\(Self.plan)/dieu-chinh"
            var (ours, theirs) = (
                try FilledForm.on(try await board.get(address), to: address), try FilledForm.on(try await board.get(address), to: address)
            )
            let (anLao, kienThuy) = (try ours.target(Self.houses, "1.1"), try ours.target(Self.houses, "1.2"))
            theirs.set(anLao, "15")
            theirs.set(kienThuy, "9")
            theirs.set("endOn", "30/11/2025")
            theirs.set("summary", "Của người khác")
            let checked = try await board.post(address, theirs.pressing("check"))
            #expect(try await board.post(address, try FilledForm.on(checked, to: address).pressing("issue")).status == .seeOther)

            ours.set(anLao, "18")
            ours.set("endOn", "31/12/2025")
            ours.set("summary", "Của chúng tôi")
            var refused = 0
            for deed in ["check", "issue"] {
                let stale = try await board.post(address, ours.pressing(deed))
                #expect(stale.status == .preconditionFailed && stale.text.contains("<title>Lỗi: "))
                #expect(try await FrameTests.faults(of: stale, in: board, "vi") == [])
                refused += 1
                #expect(stale.words.contains("Kế hoạch vừa được người khác điều chỉnh"))
                #expect(stale.words.contains("Người khác vừa điều chỉnh thành: 15."))
                #expect(stale.words.contains("Người khác vừa điều chỉnh thành: ngày 30/11/2025."))
                let shown = try FilledForm.on(stale, to: address)
                #expect([shown[anLao], shown[kienThuy], shown["endOn"], shown["summary"]] == ["18", "9", "31/12/2025", "Của chúng tôi"])
                guard deed == "issue" else { continue }
                let insisted = try await board.post(address, shown.pressing("check"))
                #expect(insisted.status == .ok && lines(insisted).contains("Huyện An Lão|Số nhà đã sửa|15 đơn vị|18 đơn vị"))
                #expect(try await board.post(address, try FilledForm.on(insisted, to: address).pressing("issue")).status == .seeOther)
            }
            let given = try await given(site.city)
            #expect(given[SmallCity.anLao]?[Self.houses] == 18 && given[SmallCity.kienThuy]?[Self.houses] == 9)
            // Closed meanwhile it takes nothing any more, and what was typed is still there.
            var late = try FilledForm.on(try await board.get(address), to: address)
            late.set("summary", "Viết khi kế hoạch bị đóng")
            try await site.city.standing(in: SmallCity.city).close(on: site.city.app)
            for status in [HTTPResponse.Status.preconditionFailed, .unprocessableContent] {
                let over = try await board.post(address, late.pressing("check"))
                #expect(over.status == status)
                late = try FilledForm.on(over, to: address)
                #expect(late["summary"] == "Viết khi kế hoạch bị đóng")
                if status == .unprocessableContent { #expect(over.words.contains("Phong trào đã được đóng.")) }
                refused += 1
            }
            // Planted: a judge that never finds what somebody else wrote would find it in the form nobody raced for.
            #expect(!checked.words.contains("Người khác vừa"))
            print("amended at once: \(refused) refused and nothing lost, \(try await site.city.count(.campaignAmended) - 2) issued")
        }
    }

    @Test("a sum shared out below what was given is refused at the field of its first part; a unit that began since may be told")
    func below() async throws {
        try await PageSite.open { site in
            try await arrange(site.city)
            let leader = site.leader(of: SmallCity.anLao), address = "\(Self.districtPlan)/dieu-chinh"
            let new = try await site.city.founder.found("M,Xã Mới,xa,,313", at: .under(SmallCity.anLao), from: Day("2024-12-20")!)[0]
            let page = try await leader.get(address)
            var form = try FilledForm.on(page, to: address)
            let bat = try form.target(Self.houses, "1.1.1"), own = try form.target(Self.houses, "1.1")
            form.set(bat, "1")
            form.set("summary", "Chia lại")
            let refused = try await leader.post(address, form.pressing("check"))
            #expect(refused.status == .unprocessableContent && refused.words.contains("cấp dưới là 7, phải không thấp hơn"))
            let place = try #require(try FilledForm.on(refused, to: address).ids[bat])
            #expect(refused.elements.contains { $0.name == "a" && $0.attributes["href"] == "#\(place)" })
            form.set(bat, "6")
            form.set(own, "9")
            let looser = try await leader.post(address, form.pressing("check"))
            #expect(looser.words.contains("phải không thấp hơn mức cấp trên đã giao (10)"))
            #expect(looser.elements.first { $0.attributes["name"] == own }?.attributes["aria-invalid"] == "true")
            // Nothing changed at all.
            form.set(own, "12,0")
            let nothing = try await leader.post(address, form.pressing("check"))
            #expect(nothing.words.contains("không thay đổi nội dung nào"))
            form.set("joining[0].unit", "\(new)")
            let joined = try await leader.post(address, form.pressing("check"))
            #expect(joined.words.contains("Xã Mới được giao tham gia."))
            let carried = try FilledForm.on(joined, to: address)
            #expect(try await leader.post(address, carried.pressing("issue")).status == .seeOther)
            let told = try FilledForm.on(try await leader.get(address), to: address)
            #expect(try told[told.target(Self.houses, "\(new)")] == "", "it has a field of its own now")
            #expect(throws: FilledForm.NoSuchField.self) { try form.target(Self.houses, "\(new)") }
            print(
                "amended below: \([refused, looser, nothing].count { $0.status == .unprocessableContent }) refused, "
                    + "\(told.fields.count - form.fields.count) fields more"
            )
        }
    }

    @Test("what is somebody else's and what is not there are one page, byte for byte, and a page that is there is not that one")
    func hidden() async throws {
        try await PageSite.open { site in
            try await arrange(site.city)
            try await site.city.publish(SamplePlan.plan("Kiến Thụy"), of: SmallCity.kienThuy)
            let leader = site.leader(of: SmallCity.anLao)
            let (theirs, absent) = (SmallCity.campaign(of: SmallCity.kienThuy), UUID())
            var compared = 0
            for path in ["dieu-chinh", "ket-thuc", "tiep-nhan/2"] {
                let hidden = try await leader.get("/1.1/phong-trao/\(theirs.lowercased)/\(path)")
                let none = try await leader.get("/1.1/phong-trao/\(absent.lowercased)/\(path)")
                #expect(hidden.status == .notFound && hidden.bytes == none.bytes, "\(path)")
                compared += 1
            }
            let (shown, nowhere) = (
                try await leader.get("\(Self.districtPlan)/dieu-chinh"), try await leader.get("/1.1/phong-trao/x/dieu-chinh")
            )
            #expect(shown.bytes != nowhere.bytes)
            let stranger = site.leader(of: SmallCity.kienThuy)
            #expect(try await stranger.get("\(Self.districtPlan)/dieu-chinh").status == .notFound)
            print("amendments hidden: \(compared) addresses compared")
        }
    }
}
