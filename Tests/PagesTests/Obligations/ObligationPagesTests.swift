import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Pages

@Suite("Tasks by pages", .timeLimit(.minutes(20)))
struct ObligationPagesTests {
    private static let launch = SamplePlan.task(91, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2024-12-19")!)
    private static let adopt = SamplePlan.task(92, "Các phòng", .kinds([.agency]), by: .adoption)

    @Test("a commune is told in its inbox, says what it did, has to do it again; the district counts, and reads unit by unit who has not")
    func story() async throws {
        try await PageSite.open { site in
            try await site.city.cascade(clauses: [Self.launch, Self.adopt])
            let commune = site.leader(of: SmallCity.batTrang), district = site.leader(of: SmallCity.anLao)
            let (own, desk) = ("/\(SmallCity.batTrang)/nhiem-vu", "/\(SmallCity.anLao)/don-doc")
            let inbox = try await commune.get("/\(SmallCity.batTrang)/viec")
            #expect(inbox.words.contains("1 nhiệm vụ chưa hoàn thành") && inbox.ways.contains { $0.path == own })
            let list = try await commune.get(own)
            #expect(list.words.contains("91. Các xã, thị trấn") && list.words.contains("Huyện An Lão giao"))
            #expect(list.words.contains("hạn 19/12/2024, quá 1 ngày"))
            #expect(try await FrameTests.faults(of: list, in: commune, "vi") == [])
            let task = try #require(list.ways.first { $0.path.hasPrefix("\(own)/") }?.path)

            // Taken up with one click, given with two; whom nobody chose is asked for at its place.
            let officer = try await site.city.founder.appoint("Vũ Thị Lan", in: [SmallCity.batTrang], as: .officer)
            #expect(try await commune.send(from: task, to: "\(task)/nhan-viec", []).location == task)
            #expect(try await commune.words(own).contains("nhận ngày 20/12/2024"))
            let choosing = try await commune.get("\(task)?phan-cong=1")
            #expect(choosing.words.contains("Vũ Thị Lan") && choosing.words.contains("Người thực hiện"))
            #expect(try await FrameTests.faults(of: choosing, in: commune, "vi") == [])
            let giving = "\(task)/phan-cong"
            let nobody = try await commune.post(giving, FilledForm.on(choosing, to: giving).fields)
            #expect(nobody.status == .unprocessableContent && nobody.words.contains("Chọn một người đang có chức vụ, vai trò tại đơn vị."))
            #expect(nobody.elements.filter { $0.attributes["aria-invalid"] == "true" }.map { $0.attributes["id"] } == ["nguoi"])
            let chosen = officer.person.uuidString.lowercased()
            #expect(try await commune.post(giving, FilledForm.on(choosing, to: giving, [("inHandOf", chosen)]).fields).location == task)
            #expect(try await commune.words(task).contains("Vũ Thị Lan nhận ngày 20/12/2024"))
            let seenAbove = task.replacing("/\(SmallCity.batTrang)/nhiem-vu", with: "/\(SmallCity.anLao)/nhiem-vu", maxReplacements: 1)
            let taken = try await district.get("\(seenAbove)?phan-cong=1")
            #expect(taken.words.contains("đã nhận ngày 20/12/2024") && !taken.words.contains("Vũ Thị Lan"))

            // Without a word it is refused at its place; then done, and twice is once.
            let page = try await commune.get(task)
            #expect(try await FrameTests.faults(of: page, in: commune, "vi") == [])
            let done = "\(task)/hoan-thanh"
            let empty = try await commune.post(done, FilledForm.on(page, to: done).fields)
            #expect(empty.status == .unprocessableContent && empty.words.contains("Chưa ghi nhiệm vụ đã được thực hiện như thế nào."))
            #expect(empty.elements.filter { $0.attributes["aria-invalid"] == "true" }.map { $0.attributes["id"] } == ["ket-qua"])
            let saying = try FilledForm.on(page, to: done, [("account", "Đã phát động ngày 10/10")]).fields
            for _ in 1...2 { #expect(try await commune.post(done, saying).location == task) }
            #expect(try await commune.words(own).contains("Không còn nhiệm vụ nào chưa hoàn thành."))

            let coverage = try await district.get(desk)
            #expect(coverage.words.contains("1 trên 3 đơn vị đã hoàn thành") && coverage.words.contains("1 trên 1 đơn vị đã hoàn thành"))
            #expect(try await FrameTests.faults(of: coverage, in: district, "vi") == [])
            let units = try #require(coverage.ways.first { $0.path.hasPrefix("\(desk)?nhiem-vu=") }?.path)
            let debtors = try await district.get(units)
            #expect(debtors.words.contains("Đã phát động ngày 10/10") && debtors.words.contains("Xã Quang Trung"))
            #expect(try await FrameTests.faults(of: debtors, in: district, "vi") == [])
            let above = task.replacing("/\(SmallCity.batTrang)/nhiem-vu", with: "/\(SmallCity.anLao)/nhiem-vu", maxReplacements: 1)
            #expect(debtors.ways.contains { $0.path == above })
            let back = try await district.send(from: above, to: "\(above)/tra-lai", [("reason", "Chưa nêu số người dự")])
            #expect(back.location == above)
            #expect(try await commune.words(own).contains("Chưa nêu số người dự"))
            // Who closes is told that it stays undone; who reads what happened is led to it.
            let closing = try await district.words("/\(SmallCity.anLao)/phong-trao/\(SmallCity.anLaoCampaign)/ket-thuc")
            #expect(closing.contains("Nhiệm vụ đã giao chưa hoàn thành: 1.") && closing.contains("0 trên 3 đơn vị đã hoàn thành"))
            let city = try await site.somebody(.officer, called: "Đỗ Thị Mai", in: SmallCity.city)
            let seenByCity = task.replacing("/\(SmallCity.batTrang)/nhiem-vu", with: "/\(SmallCity.city)/nhiem-vu", maxReplacements: 1)
            #expect(
                try await city.get("/\(SmallCity.city)/phong-trao/\(SmallCity.cityCampaign)/dien-bien").ways.contains {
                    $0.path == seenByCity
                })
            #expect(try await FrameTests.faults(of: city.get(seenByCity), in: city, "vi") == [])
            let again = try await commune.send(from: task, to: done, [("account", "Có 120 người dự")])
            #expect(again.location == task)
            let read = try await district.get(above)
            #expect(read.words.contains("Có 120 người dự") && read.words.contains("Chưa nêu số người dự"))

            // Of a day before, nobody had done it, and of one before that nobody was told.
            let yesterday = try await district.get("\(desk)?ngay=19/12/2024")
            #expect(yesterday.words.contains("Tính đến hết ngày 19/12/2024") && yesterday.words.contains("Chưa có kế hoạch nào"))
            #expect(try await district.get("\(units)&ngay=19/12/2024").location == "\(desk)?ngay=19/12/2024")
            #expect(try await district.get("\(desk)?ngay=31/12/2099").words.contains("Tính đến hết ngày 20/12/2024"))
            #expect(try await district.get("\(desk)?ngay=hom-qua").status == .badRequest)

            // Who prepares nothing sees whose it is; a sibling sees nothing; what the system sees has no form.
            let clerk = try await site.somebody(.clerk, called: "Phạm Văn Nam", in: SmallCity.quangTrung)
            let theirs = "/\(SmallCity.quangTrung)/nhiem-vu"
            let open = try #require(try await clerk.get(theirs).ways.first { $0.path.hasPrefix("\(theirs)/") }?.path)
            #expect(try await clerk.words(open).contains("Công chức phụ trách hoặc lãnh đạo đơn vị báo hoàn thành."))
            let sideways = task.replacing("/\(SmallCity.batTrang)/nhiem-vu", with: theirs, maxReplacements: 1)
            #expect(try await clerk.get(sideways).status == .notFound)
            let office = site.leader(of: SmallCity.phongNoiVu), seen = "/\(SmallCity.phongNoiVu)/nhiem-vu"
            let way = try #require(try await office.get(seen).ways.first { $0.path.hasPrefix("\(seen)/") }?.path)
            let ticked = try await office.get(way)
            #expect(ticked.words.contains("đã hoàn thành ngày 20/12/2024") && !ticked.ways.contains { $0.path.hasSuffix("/hoan-thanh") })
        }
    }
}
