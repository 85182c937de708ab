import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Pages

@Suite("Pleas by pages", .timeLimit(.minutes(20)))
struct PleaPagesTests {
    private static let launch = SamplePlan.task(191, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2024-12-19")!)
    private static let desk = "/\(SmallCity.anLao)/don-doc"

    /// The page of a commune's only task, and the same seen from the district.
    private func task(_ unit: UnitID, _ browser: Browser) async throws -> (own: String, above: String) {
        let list = "/\(unit)/nhiem-vu"
        let own = try #require(try await browser.get(list).ways.first { $0.path.hasPrefix("\(list)/") }?.path)
        return (own, own.replacing("/\(unit)/nhiem-vu", with: "/\(SmallCity.anLao)/nhiem-vu", maxReplacements: 1))
    }

    @Test("a commune asks for time, is refused, asks again and is granted, and reads both days; the district finds what waits in its inbox")
    func story() async throws {
        try await PageSite.open { site in
            try await site.city.cascade(clauses: [Self.launch])
            let commune = site.leader(of: SmallCity.batTrang), district = site.leader(of: SmallCity.anLao)
            let (own, above) = try await task(SmallCity.batTrang, commune)
            let page = try await commune.get(own), asking = "\(own)/de-nghi"
            #expect(page.words.contains("Đề nghị gia hạn hoặc miễn…") && page.words.contains("Phải sau 19/12/2024"))
            #expect(try await FrameTests.faults(of: page, in: commune, "vi") == [])

            // Without a day, without a reason, and too early; what was typed stays.
            let early = try await commune.post(
                asking, FilledForm.on(page, to: asking, [("wants", "later"), ("until", "19/12/2024"), ("reason", "Bão số 3")]).fields)
            #expect(early.status == .unprocessableContent && early.words.contains("Phải sau thời hạn hiện nay là 19/12/2024."))
            #expect(early.elements.filter { $0.attributes["aria-invalid"] == "true" }.map { $0.attributes["id"] } == ["den-ngay"])
            #expect(try FilledForm.on(early, to: asking)["until"] == "19/12/2024")
            #expect(try await FrameTests.faults(of: early, in: commune, "vi") == [])
            let silent = try await commune.post(asking, FilledForm.on(page, to: asking, [("wants", "excuse")]).fields)
            #expect(silent.words.contains("Phải ghi rõ lý do đề nghị."))
            let dayless = try await commune.post(asking, FilledForm.on(page, to: asking, [("wants", "later"), ("reason", "R")]).fields)
            #expect(dayless.words.contains("Gia hạn đến ngày: Chưa nhập thông tin bắt buộc này."))

            let saying = try FilledForm.on(page, to: asking, [("wants", "later"), ("until", "31/12/2024"), ("reason", "Bão số 3")]).fields
            for _ in 1...2 { #expect(try await commune.post(asking, saying).location == own) }
            let asked = try await commune.get(own)
            #expect(asked.words.contains("Đề nghị gia hạn đến 31/12/2024") && !asked.ways.contains { $0.path == asking })
            #expect(try await commune.words("/\(SmallCity.batTrang)/nhiem-vu").contains("đề nghị gia hạn đến 31/12/2024, chờ trả lời"))
            #expect(try await commune.words("/\(SmallCity.batTrang)/viec").contains("1 nhiệm vụ đang đề nghị gia hạn, miễn, chờ trả lời"))

            // Who told the task is told so, goes through the list, and refuses with words.
            let inbox = try await district.get("/\(SmallCity.anLao)/viec")
            #expect(inbox.words.contains("1 đề nghị gia hạn, miễn chờ trả lời"))
            #expect(inbox.ways.contains { $0.path == "\(Self.desk)/de-nghi" })
            let list = try await district.get("\(Self.desk)/de-nghi")
            #expect(list.words.contains("Xã Bát Trang") && list.words.contains("Bão số 3") && list.words.contains("quá 1 ngày"))
            #expect(try await FrameTests.faults(of: list, in: district, "vi") == [])
            #expect(try await district.get(Self.desk).ways.contains { $0.path == "\(Self.desk)/de-nghi" })
            let refusing = "\(above)/tu-choi"
            let wordless = try await district.post(refusing, FilledForm.on(list, to: refusing).fields)
            #expect(wordless.status == .unprocessableContent && wordless.words.contains("Phải ghi rõ lý do từ chối."))
            #expect(try await FrameTests.faults(of: wordless, in: district, "vi") == [])
            let refused = try await district.post(refusing, FilledForm.on(list, to: refusing, [("answer", "Còn đủ thời gian")]).fields)
            #expect(refused.location == "\(Self.desk)/de-nghi")
            #expect(try await district.words("\(Self.desk)/de-nghi").contains("Không có đề nghị nào chờ trả lời."))
            let told = try await commune.words(own)
            #expect(told.contains("bị từ chối") && told.contains("Còn đủ thời gian"))
            #expect(try await commune.words("/\(SmallCity.batTrang)/viec").contains("1 nhiệm vụ bị từ chối gia hạn, miễn"))

            // Again, withdrawn, and once more.
            let later = [("wants", "later"), ("until", "31/12/2024"), ("reason", "Loa truyền thanh chưa sửa xong")]
            #expect(try await commune.send(from: own, to: asking, later).location == own)
            #expect(try await commune.send(from: own, to: "\(own)/rut-de-nghi").location == own)
            #expect(try await commune.send(from: own, to: asking, later).location == own)
            let granted = try await district.send(from: above, to: "\(above)/dong-y", [("answer", "Đồng ý")])
            #expect(granted.location == above)
            let both = "hạn 19/12/2024, gia hạn đến 31/12/2024, còn 11 ngày"
            #expect(try await commune.words("/\(SmallCity.batTrang)/nhiem-vu").contains(both))
            let read = try await commune.get(own)
            #expect(read.words.contains(both) && read.words.contains("đồng ý gia hạn hoặc miễn nhiệm vụ: Đồng ý"))
            #expect(try await FrameTests.faults(of: read, in: commune, "vi") == [])
            #expect(try await district.words("\(Self.desk)?nhiem-vu=\(Self.launch.id.uuidString.lowercased())").contains(both))
            // What happened leads to the task.
            #expect(try await commune.get("/\(SmallCity.batTrang)/dien-bien").ways.contains { $0.path == own })
            commune.language = "en"
            #expect(try await commune.words(own).contains("extended to 31/12/2024"))
        }
    }

    @Test("one who asks to be excused counts no longer; several have more time by one form, or none of them; others have no form")
    func many() async throws {
        try await PageSite.open { site in
            try await site.city.cascade(clauses: [Self.launch])
            let commune = site.leader(of: SmallCity.batTrang), district = site.leader(of: SmallCity.anLao)
            let (own, above) = try await task(SmallCity.batTrang, commune)
            let page = "\(Self.desk)?nhiem-vu=\(Self.launch.id.uuidString.lowercased())", granting = "\(Self.desk)/gia-han"
            _ = try await commune.send(from: own, to: "\(own)/de-nghi", [("wants", "excuse"), ("reason", "Diễn tập")])
            // Who asks is not among those to be chosen.
            let debtors = try await district.get(page)
            #expect(debtors.words.contains("đề nghị miễn thực hiện, chờ trả lời"))
            #expect(try await FrameTests.faults(of: debtors, in: district, "vi") == [])
            let form = try FilledForm.on(debtors, to: granting)
            let units = form.fields.filter { $0.0.hasSuffix(".unit") }.map(\.1)
            #expect(units == ["\(SmallCity.quangTrung)", "\(SmallCity.thaiSon)"])
            _ = try await district.send(from: above, to: "\(above)/dong-y")
            let excused = try await district.get(page)
            #expect(excused.words.contains("0 trên 2 đơn vị đã hoàn thành") && excused.words.contains("không tính 1 được miễn"))
            #expect(try await commune.words("/\(SmallCity.batTrang)/nhiem-vu").contains("Được miễn"))
            #expect(!(try await commune.words("/\(SmallCity.batTrang)/viec")).contains("nhiệm vụ chưa hoàn thành"))

            let until = [("wants", "later"), ("until", "31/12/2024"), ("answer", "Bão số 3")]
            let nobody = try await district.post(granting, FilledForm.on(excused, to: granting, until).fields)
            #expect(nobody.status == .unprocessableContent && nobody.words.contains("Chưa chọn đơn vị nào."))
            #expect(try FilledForm.on(nobody, to: granting)["answer"] == "Bão số 3")
            #expect(try await FrameTests.faults(of: nobody, in: district, "vi") == [])
            let ticked = [("items[0].chosen", "1"), ("items[1].chosen", "1")]
            let early = try FilledForm.on(excused, to: granting, ticked + [("wants", "later"), ("until", "01/12/2024")]).fields
            let refused = try await district.post(granting, early)
            #expect(refused.words.contains("Xã Quang Trung: Phải sau thời hạn hiện nay là 19/12/2024."))
            #expect(try FilledForm.on(refused, to: granting)["items[1].chosen"] == "1", "what was ticked stays ticked")
            let all = try FilledForm.on(excused, to: granting, ticked + until).fields
            for _ in 1...2 { #expect(try await district.post(granting, all).location == page) }
            #expect(try await district.words(page).contains("2 được gia hạn"))
            for unit in [SmallCity.quangTrung, SmallCity.thaiSon] {
                let theirs = site.leader(of: unit)
                let words = try await theirs.words(try await task(unit, theirs).own)
                #expect(words.contains("Được gia hạn đến 31/12/2024") && words.contains("Bão số 3"))
            }
            // Of the day before nobody was excused, and nothing is granted then.
            let yesterday = try await district.get("\(page)&ngay=20/12/2024")
            #expect(yesterday.ways.contains { $0.path == granting }, "today")
            // Who prepares nothing has no form; who stands above did not tell the task.
            let clerk = try await site.somebody(.clerk, called: "Phạm Văn Nam", in: SmallCity.quangTrung)
            let (clerks, _) = try await task(SmallCity.quangTrung, clerk)
            #expect(try await clerk.get(clerks).ways.allSatisfy { !$0.path.hasSuffix("/de-nghi") })
            let city = site.leader(of: SmallCity.city)
            let fromCity = own.replacing("/\(SmallCity.batTrang)/nhiem-vu", with: "/\(SmallCity.city)/nhiem-vu", maxReplacements: 1)
            #expect(try await city.get(fromCity).ways.allSatisfy { !$0.path.hasSuffix("/dong-y") })
        }
    }
}
