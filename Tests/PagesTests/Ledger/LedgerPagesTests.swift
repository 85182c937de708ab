import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Pages

@Suite("The ledger by its page", .timeLimit(.minutes(20)))
struct LedgerPagesTests {
    private static let task = SamplePlan.task(331, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2024-12-19")!)
    private static let adopt = SamplePlan.task(332, "Các xã triển khai", .childAuthorities, by: .adoption)

    @Test("a commune reads what it owes, late first, chooses by kind and state, and each line leads to where it is done")
    func debtor() async throws {
        try await PageSite.open { site in
            try await site.city.cascade(clauses: [Self.task, Self.adopt])
            let commune = site.leader(of: SmallCity.batTrang), book = "/\(SmallCity.batTrang)/so-nhiem-vu"
            #expect(try await commune.get("/\(SmallCity.batTrang)/viec").ways.contains { $0.path == book })
            let page = try await commune.get(book)
            #expect(try await FrameTests.faults(of: page, in: commune, "vi") == [])
            #expect(page.words.contains("331. Các xã, thị trấn") && page.words.contains("hạn 19/12/2024, quá 1 ngày"))
            #expect(page.words.contains("Báo cáo tháng 10/2024") && page.words.contains("Huyện An Lão"))
            // What is done is counted and not shown.
            #expect(!page.words.contains("332. Các xã triển khai") && page.ways.contains { $0.path == "\(book)?tinh-trang=done" })
            for way in page.ways where way.path.hasPrefix("/\(SmallCity.batTrang)/") {
                let answer = try await commune.get(way.path)
                #expect(answer.status == .ok || answer.status == .seeOther, "\(way.path)")
            }
            let done = try await commune.get("\(book)?tinh-trang=done")
            #expect(done.words.contains("332. Các xã triển khai") && done.words.contains("Ban hành kế hoạch triển khai"))
            #expect(done.words.contains("ngày 20/12/2024") && !done.words.contains("331. Các xã, thị trấn"))
            #expect(try await FrameTests.faults(of: done, in: commune, "vi") == [])
            let tasks = try await commune.get("\(book)?loai=task&tinh-trang=late")
            #expect(tasks.words.contains("331. Các xã, thị trấn") && !tasks.words.contains("Báo cáo tháng 10/2024"))
            let none = try await commune.get("\(book)?loai=plea")
            #expect(none.words.contains("Không có việc nào thuộc loại và tình trạng đã chọn."))
            #expect(try await commune.get("\(book)?loai=gi").status == .badRequest)
            let nothing = try await site.leader(of: SmallCity.kienThuy).get("/\(SmallCity.kienThuy)/so-nhiem-vu?ben=creditor")
            #expect(nothing.words.contains("Chưa có phong trào nào đang mở của đơn vị giao hoặc đề nghị đơn vị khác"))
        }
    }

    @Test("a district reads what it is owed, page by page, and is led to where it looks after that; a sibling reads none of it")
    func creditor() async throws {
        try await PageSite.open { site in
            try await site.city.cascade(clauses: [Self.task])
            let district = site.leader(of: SmallCity.anLao), book = "/\(SmallCity.anLao)/so-nhiem-vu"
            let page = try await district.get("\(book)?ben=creditor")
            #expect(try await FrameTests.faults(of: page, in: district, "vi") == [])
            #expect(page.words.contains("Xã Bát Trang") && page.words.contains("Việc đơn vị khác phải làm"))
            for way in page.ways where way.path.hasPrefix("/\(SmallCity.anLao)/") {
                let answer = try await district.get(way.path)
                #expect(answer.status == .ok || answer.status == .seeOther, "\(way.path)")
            }
            #expect(page.ways.contains { $0.path.hasPrefix("/\(SmallCity.anLao)/nhiem-vu/\(SmallCity.batTrang)/") })
            #expect(
                page.ways.contains {
                    $0.path.hasPrefix("/\(SmallCity.anLao)/phong-trao/\(SmallCity.anLaoCampaign)/tham-gia?ky=".lowercased())
                })
            let sibling = site.leader(of: SmallCity.quangTrung)
            for side in ["debtor", "creditor"] {
                let theirs = try await sibling.get("/\(SmallCity.quangTrung)/so-nhiem-vu?ben=\(side)")
                #expect(theirs.status == .ok && !theirs.words.contains("Xã Bát Trang"))
            }
        }
    }
}
