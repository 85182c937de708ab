import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Operations
import Store
import Testing

@testable import Pages

@Suite("Decisions to commend, by pages", .timeLimit(.minutes(20)))
struct CommendationPagesTests {
    private static let here = "/\(SmallCity.batTrang)/quyet-dinh-khen"

    private func law(_ name: String) throws -> String {
        let file = URL(filePath: #filePath).appending(path: "../../../../deploy/law/\(name).yaml").standardizedFileURL
        return try String(contentsOf: file, encoding: .utf8)
    }

    @Test("a leader issues one, prints its papers, anybody checks one by its code, it is taken back, and the same code says so")
    func story() async throws {
        try await PageSite.open { site in
            _ = try await ImportLaw(client: site.city.owner).run(try law("vn-2024-01-01"))
            _ = try await AddCertificateKey(client: site.city.owner)
                .run(1, of: SmallCity.city, from: Day("2024-01-01")!, in: .sample)
            let leader = site.leader(of: SmallCity.batTrang)
            #expect(try await leader.get("/\(SmallCity.batTrang)/van-ban").ways.contains { $0.path == Self.here })
            let empty = try await leader.get(Self.here)
            #expect(empty.words.contains("Đơn vị chưa ban hành quyết định khen thưởng nào."))
            #expect(try await FrameTests.faults(of: empty, in: leader, "vi") == [])
            let book = "/\(SmallCity.batTrang)/van-ban/so/mo"
            _ = try await leader.send(from: book, to: book, [("types", "decision"), ("suffix", "UBND"), ("first", "1")])
            _ = try await site.city.appraised(2)

            let form = "\(Self.here)/moi"
            let page = try await leader.get(form)
            #expect(page.words.contains("Vũ Thị Năm (mẫu)"))
            #expect(try await FrameTests.faults(of: page, in: leader, "vi") == [])
            let wrong = try await FilledForm.on(page, to: form, [("despite", "Giữ lại")]).send(leader)
            #expect(wrong.status == .unprocessableContent && wrong.words.contains("Phải ghi nguồn kinh phí khen thưởng."))
            #expect(wrong.words.contains("Giữ lại"))
            #expect(try await FrameTests.faults(of: wrong, in: leader, "vi") == [])
            let filled = try FilledForm.on(
                wrong, to: form, [("summary", "Về việc tặng Giấy khen"), ("budget", "Quỹ thi đua, khen thưởng"), ("despite", "")])
            let way = try #require(try await filled.send(leader).location)
            #expect(try await filled.send(leader).location == way, "a double click issues one")
            let decision = try await leader.get(way)
            #expect(decision.words.contains("Quyết định số 01/QĐ-UBND") && decision.words.contains("360.000"))
            #expect(try await FrameTests.faults(of: decision, in: leader, "vi") == [])
            #expect(try await leader.words("/\(SmallCity.batTrang)/so-khen-thuong").contains("Còn giá trị: 2 trường hợp"))

            let papers = try await leader.get("\(way)/giay")
            #expect(papers.words.contains("Số sổ vàng: 2"))
            #expect(try await FrameTests.faults(of: papers, in: leader, "vi") == [])
            let checked = try #require(papers.ways.first { $0.path.hasPrefix("/c/") }?.path)
            // Whoever holds the paper, signed in nowhere.
            let stranger = Browser(site)
            let stands = try await stranger.get(checked)
            #expect(stands.status == .ok && stands.words.contains("Còn giá trị") && stands.words.contains("01/QĐ-UBND"))
            #expect(try await FrameTests.faults(of: stands, in: stranger, "vi") == [])
            let typed = try await stranger.get("/c?ma=\(checked.dropFirst(3).lowercased())")
            #expect(typed.location == checked)
            for code in ["/c/AAAAAAAAAAAAAAAAAAAAAAAAAA", "/c/1", "/c?ma=zzz"] {
                let none = try await stranger.get(code)
                #expect(none.status == .notFound && none.words.contains("Không có giấy nào mang mã này"))
                #expect(try await FrameTests.faults(of: none, in: stranger, "vi") == [])
            }

            // One that names somebody wrongly is made anew; the old code leads on.
            let code = ("code", String(checked.dropFirst(3)))
            let blank = try await leader.send(from: way, to: "\(way)/cap-lai", [code])
            #expect(blank.status == .unprocessableContent)
            #expect(blank.words.contains("Phải ghi tên đúng."))
            #expect(try await FrameTests.faults(of: blank, in: leader, "vi") == [])
            let anew = try await FilledForm.on(
                try await leader.get(way), to: "\(way)/cap-lai", [code, ("name", "Vũ Thị Nam (mẫu)"), ("reason", "In sai dấu")]
            ).send(leader)
            #expect(anew.location == way)
            #expect(try await leader.words(way).contains("giấy cấp lại ghi: Vũ Thị Nam (mẫu)"))
            let replaced = try await stranger.get(checked)
            #expect(replaced.words.contains("Đã cấp lại"))
            #expect(try await FrameTests.faults(of: replaced, in: stranger, "vi") == [])

            // How many of a form may be given: it draws on that of the year.
            let quotas = "/\(SmallCity.batTrang)/han-muc-khen"
            let few = try await leader.send(from: quotas, to: quotas, [("form", "GK-X"), ("year", "2024"), ("allowed", "-1")])
            #expect(few.status == .unprocessableContent)
            #expect(try await FrameTests.faults(of: few, in: leader, "vi") == [])
            _ = try await leader.send(from: quotas, to: quotas, [("form", "GK-X"), ("year", "2024"), ("allowed", "3")])
            let set = try await leader.get(quotas)
            let again = try #require(set.elements.compactMap { $0.attributes["action"] }.first { $0.hasPrefix("\(quotas)/") })
            #expect(try await leader.send(from: quotas, to: again, [("allowed", "x")]).status == .unprocessableContent)
            #expect(try await FilledForm.on(set, to: again, [("allowed", "5")]).send(leader).location == quotas)
            #expect(try await FrameTests.faults(of: try await leader.get(quotas), in: leader, "vi") == [])

            let bare = try await leader.send(from: way, to: "\(way)/huy")
            #expect(bare.status == .unprocessableContent)
            #expect(try await FrameTests.faults(of: bare, in: leader, "vi") == [])
            let awards = try await leader.get(way).elements.filter { $0.attributes["name"] == "items[0].award" }
            let award = try #require(awards.first?.attributes["value"])
            let back = try await FilledForm.on(
                try await leader.get(way), to: "\(way)/huy",
                [
                    ("items[0].award", award), ("ground", "a"), ("reason", "Kê khai gian dối (mẫu)"),
                    ("summary", "Về việc hủy bỏ Quyết định tặng Giấy khen"),
                ]
            ).send(leader)
            let cancelling = try #require(back.location)
            #expect(try await leader.words(cancelling).contains("Kê khai gian dối (mẫu)"))
            #expect(try await leader.words(way).contains("Đã hủy bỏ theo Quyết định số 02/QĐ-UBND"))
            let after = try await stranger.get(checked)
            #expect(after.words.contains("Đã hủy bỏ theo Quyết định số 02/QĐ-UBND ngày 20/12/2024"))
            #expect(try await FrameTests.faults(of: after, in: stranger, "vi") == [])

            // Above it is read and not cancelled; beside nobody knows of it; whoever prepares does not sign.
            let above = site.leader(of: SmallCity.anLao)
            let seen = "/\(SmallCity.anLao)" + way.dropFirst("/\(SmallCity.batTrang)".count)
            #expect(FilledForm(try await above.get(seen), to: "\(seen)/huy") == nil)
            let beside = "/\(SmallCity.quangTrung)" + way.dropFirst("/\(SmallCity.batTrang)".count)
            #expect(try await site.leader(of: SmallCity.quangTrung).get(beside).status == .notFound)
            let officer = try await site.somebody(.officer, called: "Vũ Thị Lan", in: SmallCity.batTrang)
            #expect(try await officer.get(form).status == .forbidden)
        }
    }
}
