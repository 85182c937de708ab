import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Operations
import Store
import Testing

@testable import Pages

@Suite("Registers by pages", .timeLimit(.minutes(20)))
struct RegisterPagesTests {
    private static let (here, book) = ("/\(SmallCity.anLao)", "/\(SmallCity.anLao)/van-ban/so")

    @Test(
        "a clerk goes on from the paper book, reserves and gives up; a plan is published under the next number, and the book shows all"
    )
    func story() async throws {
        try await PageSite.open { site in
            let clerk = try await site.somebody(.clerk, called: "Phạm Văn Nam", in: SmallCity.anLao),
                leader = site.leader(of: SmallCity.anLao)
            let (here, book) = (Self.here, Self.book)
            // From the campaigns one comes to the documents, and on to the book.
            #expect(try await clerk.get("\(here)/phong-trao").ways.contains { $0.path == "\(here)/van-ban" })
            let none = try await clerk.get("\(here)/van-ban")
            #expect(none.words.contains("Chưa có văn bản nào lấy số") && none.ways.contains { $0.path == book })
            #expect(try await FrameTests.faults(of: none, in: clerk, "vi") == [])
            let unopened = try await clerk.get(book)
            #expect(unopened.words.contains("Đơn vị chưa mở sổ văn bản nào"))
            #expect(try await FrameTests.faults(of: unopened, in: clerk, "vi") == [])

            let opening = try await clerk.get("\(book)/mo")
            #expect(try await FrameTests.faults(of: opening, in: clerk, "vi") == [])
            let wrong = try await clerk.post("\(book)/mo", FilledForm.on(opening, to: "\(book)/mo", [("endsOn", "1/1/2026")]).fields)
            #expect(wrong.status == .unprocessableContent)
            #expect(
                wrong.elements.filter { $0.attributes["aria-invalid"] == "true" }.map { $0.attributes["id"] } == ["co-quan", "ket-thuc"])
            let form = try FilledForm.on(wrong, to: "\(book)/mo", [("endsOn", ""), ("suffix", "UBND"), ("first", "201")]).fields
            let opened = try #require(try await clerk.post("\(book)/mo", form).location)
            #expect(try await clerk.post("\(book)/mo", form).location == opened, "a double click opens one")
            #expect(opened.hasPrefix("\(book)/"))
            let second = try await clerk.send(from: "\(book)/mo", to: "\(book)/mo", [("suffix", "UBND")])
            #expect(second.status == .unprocessableContent && second.words.contains("Đơn vị đang có sổ cấp số cho loại văn bản: kế hoạch."))

            let first = try await clerk.get(book)
            #expect(first.words.contains("Số tiếp theo: 201/KH-UBND") && first.words.contains("KH-UBND, từ 20/12/2024 đến 31/12/2024"))
            #expect(try await FrameTests.faults(of: first, in: clerk, "vi") == [])
            // Nobody else is shown the forms.
            let officer = try await site.somebody(.officer, called: "Vũ Thị Lan", in: SmallCity.anLao)
            #expect(FilledForm(try await officer.get(book), to: "\(opened)/giu") == nil)
            #expect(try await officer.get("\(book)/mo").status == .forbidden)

            let blank = try await clerk.post("\(opened)/giu", FilledForm.on(first, to: "\(opened)/giu").fields)
            #expect(blank.status == .unprocessableContent && blank.words.contains("Chưa ghi số được giữ cho văn bản nào."))
            var kept: [String] = []
            for purpose in ["Kế hoạch hội nghị", "Kế hoạch khen thưởng"] {
                let sent = try FilledForm.on(try await clerk.get(book), to: "\(opened)/giu", [("purpose", purpose)]).fields
                let way = try #require(try await clerk.post("\(opened)/giu", sent).location)
                #expect(try await clerk.post("\(opened)/giu", sent).location == way, "a double click reserves one")
                kept.append(way)
            }
            let number = try await clerk.get(kept[0])
            #expect(number.words.contains("Số 201/KH-UBND") && number.words.contains("đang giữ số"))
            #expect(try await FrameTests.faults(of: number, in: clerk, "vi") == [])
            #expect(try await clerk.send(from: kept[0], to: "\(kept[0])/huy").words.contains("Phải ghi rõ lý do hủy số."))
            #expect(try await clerk.send(from: kept[0], to: "\(kept[0])/huy", [("reason", "Không ban hành")]).location == kept[0])
            let gone = try await clerk.get(kept[0])
            #expect(
                gone.words.contains("đã hủy số") && gone.words.contains("Không ban hành") && FilledForm(gone, to: "\(kept[0])/huy") == nil)

            // The publishing page says where the number comes from, and what hinders.
            let next = try await publish(1, symbol: nil, saying: "số tiếp theo của sổ KH-UBND", site, leader)
            let reserved = try await publish(2, symbol: "202/KH-UBND", saying: "Ban hành bằng số đã giữ: 202/KH-UBND", site, leader)
            #expect(try await leader.words(next).contains("203/KH-UBND"))
            #expect(try await leader.words(reserved).contains("202/KH-UBND"))
            let typed = try await draft(3, symbol: "05/KH-UBND", site)
            let hindered = try await leader.get("\(typed)/ban-hanh")
            #expect(hindered.words.contains("Số 05/KH-UBND không phải là số kế hoạch đang được giữ"))
            #expect(hindered.ways.contains { $0.path.hasPrefix("\(typed)/soan/van-ban?kiem-tra=1#") })

            let whole = try await leader.get(book)
            for (symbol, state) in [("201", "đã hủy số"), ("202", "đã ban hành"), ("203", "đã ban hành")] {
                #expect(whole.words.contains("\(symbol)/KH-UBND") && whole.words.contains(state))
            }
            #expect(whole.words.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), "it is filed on paper")
            #expect(whole.ways.contains { $0.path == next } && whole.words.contains("Số tiếp theo: 204/KH-UBND"))
            #expect(try await FrameTests.faults(of: whole, in: leader, "vi") == [])
            let issued = try await leader.get("\(here)/van-ban")
            #expect(issued.ways.contains { $0.path == next } && issued.ways.contains { $0.path == reserved })
            #expect(!issued.words.contains("201/KH-UBND"))
            #expect(try await FrameTests.faults(of: issued, in: leader, "vi") == [])
            #expect(try await FrameTests.faults(of: leader.get(kept[1]), in: leader, "vi") == [])

            // Amended by a decision, whose number is that register's next.
            try await open(.decision, site)
            let way = "\(next)/dieu-chinh"
            let amended = [("type", "decision"), ("summary", "Bổ sung nội dung"), ("part", "content"), ("body", "Thêm phần thi")]
            let check = try await FilledForm.on(leader.get(way), to: way, amended).send(leader, "check")
            #expect(check.words.contains("Ban hành thành quyết định, số tiếp theo của sổ QĐ-UBND, người ký Lãnh đạo 1.1"), "\(check.words)")
            #expect(try await FilledForm.on(check, to: way).send(leader, "issue").location == next)
            let decided = try await leader.get("\(here)/van-ban")
            let decision = try #require(decided.ways.first { $0.path.contains(/\/van-ban\/[0-9a-f-]{36}$/) }?.path)
            #expect(decided.words.contains("01/QĐ-UBND"))
            #expect(try await leader.words(next).contains("01/QĐ-UBND"))
            #expect(try await FrameTests.faults(of: leader.get(decision), in: leader, "vi") == [])

            // Closed: not before the day of its last number.
            let early = try await clerk.send(from: opened, to: "\(opened)/dong", [("endsOn", "19/12/2024")])
            #expect(early.status == .unprocessableContent && early.words.contains("Sổ đã cấp số trong ngày 20/12/2024"))
            #expect(try await clerk.send(from: opened, to: "\(opened)/dong", [("endsOn", "20/12/2024")]).location == opened)
            let closed = try await clerk.get(opened)
            #expect(closed.words.contains("KH-UBND, từ 20/12/2024, đóng sổ ngày 20/12/2024"))
            #expect(try await FrameTests.faults(of: closed, in: clerk, "vi") == [])
            #expect(FilledForm(try await officer.get(opened), to: "\(opened)/dong") == nil)
            // Sideways and above nobody is shown the book of another.
            let city = site.leader(of: SmallCity.city)
            #expect(try await city.get(opened.replacing(here, with: "/\(SmallCity.city)")).status == .notFound)
        }
    }

    private func open(_ type: DocumentType, _ site: PageSite) async throws {
        let settings = OpenRegister.Settings(form: .state, types: [type], suffix: "UBND", office: nil, endsOn: nil, first: 1)
        let id = UUID()
        _ = try await OpenRegister(id, settings, decision: Decision(id: id, seen: nil, isNew: true))
            .run(as: site.city.standing(in: SmallCity.anLao), on: site.city.app)
    }

    /// Lays a plan of An Lão's own on its desk.
    private func draft(_ number: Int, symbol: String?, _ site: PageSite) async throws -> String {
        var plan = SamplePlan.plan(
            "Thi đua \(number)", indicators: [SamplePlan.indicator(500 + number, "Số nhà")], schedule: SamplePlan.months)
        (plan.symbol, plan.signer, plan.signerCapacity) = (symbol, "Lãnh đạo 1.1", .onBehalf)
        let id = SamplePlan.id(7000 + number)
        _ = try await SaveCampaignDraft(id, plan: plan, above: nil, revision: nil)
            .run(as: site.city.standing(in: SmallCity.anLao), on: site.city.app)
        return "\(Self.here)/phong-trao/\(id.uuidString.lowercased())"
    }

    private func publish(_ number: Int, symbol: String?, saying words: String, _ site: PageSite, _ leader: Browser) async throws -> String {
        let plan = try await draft(number, symbol: symbol, site)
        let page = try await leader.get("\(plan)/ban-hanh")
        #expect(page.words.contains(words), "\(page.words.suffix(600))")
        #expect(try await FilledForm.on(page, to: "\(plan)/ban-hanh").send(leader).location == plan)
        return plan
    }
}
