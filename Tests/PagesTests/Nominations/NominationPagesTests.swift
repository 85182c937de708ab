import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Operations
import Store
import Testing

@testable import Pages

@Suite("Nominations by pages", .timeLimit(.minutes(20)))
struct NominationPagesTests {
    private static let here = "/\(SmallCity.batTrang)"

    private func law() throws -> String {
        let file = URL(filePath: #filePath).appending(path: "../../../../deploy/law/vn-2024-01-01.yaml").standardizedFileURL
        return try String(contentsOf: file, encoding: .utf8)
    }

    @Test(
        "an officer nominates beside what the law says, the leader sends it, the district returns and appraises it; nothing typed is lost"
    )
    func story() async throws {
        try await PageSite.open { site in
            _ = try await ImportLaw(client: site.city.owner).run(try law())
            let (list, form) = ("\(Self.here)/khen-thuong", "\(Self.here)/khen-thuong/lap")
            let officer = try await site.somebody(.officer, called: "Vũ Thị Lan", in: SmallCity.batTrang)
            let leader = site.leader(of: SmallCity.batTrang)
            let office = try await site.somebody(.standingOffice, called: "Phạm Văn Ba", in: SmallCity.anLao)
            let registering = "\(Self.here)/doi-tuong/ghi"
            let subject = try #require(
                try await officer.send(
                    from: registering, to: registering, [("kind", "household"), ("name", "Hộ bà Vũ Thị Năm")]
                ).location)
            #expect(try await officer.get("\(Self.here)/phong-trao").ways.contains { $0.path == list })
            let empty = try await officer.get(list)
            #expect(empty.words.contains("Đơn vị chưa gửi đề nghị nào.") && empty.ways.contains { $0.path == form })
            #expect(try await FrameTests.faults(of: empty, in: officer, "vi") == [])

            // From the page of whom it is for.
            let way = try #require(try await officer.get(subject).ways.first { $0.path.hasPrefix(form) }).path
            let beginning = try await officer.get(way)
            #expect(try await FrameTests.faults(of: beginning, in: officer, "vi") == [])
            let wrong = try await officer.post(
                form, FilledForm.on(beginning, to: form, [("from", "32/13/2024"), ("achievements", "Hiến 200 m² đất")]).fields)
            #expect(wrong.status == .unprocessableContent && wrong.words.contains("Hiến 200 m² đất"))
            #expect(wrong.text.contains("32/13/2024"), "nothing typed is lost")
            let filled = try FilledForm.on(
                wrong, to: form, [("from", "01/01/2024"), ("until", "10/12/2024"), ("form", "GK-H")]
            ).fields
            let editing = try #require(try await officer.post(form, filled).location)
            #expect(try await officer.post(form, filled).location == editing, "a double click keeps one")
            let draft = try await officer.get(editing)
            #expect(draft.words.contains("Đối chiếu điều kiện") && draft.words.contains("chưa kết luận được"))
            #expect(draft.words.contains("Lãnh đạo đơn vị gửi đề nghị này."))
            #expect(try await FrameTests.faults(of: draft, in: officer, "vi") == [])
            #expect(try await officer.words(list).contains("Đang soạn"))
            let sending = editing.replacing("/soan", with: "/gui")
            let open = try await leader.get(editing)
            #expect(try await FrameTests.faults(of: open, in: leader, "vi") == [])
            let unsaid = try await leader.send(from: editing, to: sending, [("to", "")])
            #expect(unsaid.status == .unprocessableContent)
            let page = try #require(try await leader.send(from: editing, to: sending, [("to", "\(SmallCity.anLao)")]).location)
            let sent = try await leader.get(page)
            #expect(sent.words.contains("đã gửi, chờ tiếp nhận") && sent.words.contains("Hiến 200 m² đất"))
            #expect(try await FrameTests.faults(of: sent, in: leader, "vi") == [])

            // The district.
            let inbox = "/\(SmallCity.anLao)/cho-tham-dinh"
            let waiting = try await office.get(inbox)
            #expect(try await FrameTests.faults(of: waiting, in: office, "vi") == [])
            let there = try #require(waiting.ways.first { $0.path.contains("/cua/") }).path
            #expect(try await office.send(from: there, to: "\(there)/tiep-nhan").location == there)
            let received = try await office.get(there)
            #expect(received.words.contains("Đã tiếp nhận") && received.words.contains("20/12/2024"))
            #expect(try await FrameTests.faults(of: received, in: office, "vi") == [])
            let bare = try await office.send(from: there, to: "\(there)/tra-lai")
            #expect(bare.status == .unprocessableContent && bare.words.contains("Phải ghi rõ lý do."))
            #expect(try await FrameTests.faults(of: bare, in: office, "vi") == [])
            #expect(try await FilledForm.on(bare, to: "\(there)/tra-lai", [("reason", "Thiếu biên bản")]).send(office).location == there)
            let returned = try await officer.get(page)
            #expect(returned.words.contains("Thiếu biên bản") && returned.ways.contains { $0.path == editing })
            #expect(try await officer.words(list).contains("Thiếu biên bản"))
            let anew = try await officer.get(editing)
            #expect(try await FrameTests.faults(of: anew, in: officer, "vi") == [])
            #expect(
                try await FilledForm.on(anew, to: editing, [("achievements", "Hiến đất, có biên bản")]).send(officer).location == editing)
            #expect(try await leader.send(from: editing, to: sending, [("to", "\(SmallCity.anLao)")]).location == page)
            #expect(try await office.send(from: there, to: "\(there)/tiep-nhan").location == there)
            let silent = try await office.send(from: there, to: "\(there)/tham-dinh", [("standards", "true")])
            #expect(silent.status == .unprocessableContent && silent.words.contains("Phải ghi ý kiến thẩm định."))
            let said = try await FilledForm.on(silent, to: "\(there)/tham-dinh", [("opinion", "Đủ điều kiện")]).send(office)
            #expect(said.location == there)
            let appraised = try await leader.get(page)
            #expect(appraised.words.contains("Đủ điều kiện") && appraised.words.contains("đối chiếu tiêu chuẩn"))
            #expect(appraised.words.contains("Hiến đất, có biên bản") && appraised.words.contains("gửi lần 1"))
            #expect(FilledForm(appraised, to: "\(page)/rut") == nil)
            let head = try await site.leader(of: SmallCity.city).get(
                page.replacing("/\(SmallCity.batTrang)/cua", with: "/\(SmallCity.city)/cua"))
            #expect(head.words.contains("đã thẩm định") && !head.words.contains("Hiến") && !head.words.contains("Đủ điều kiện"))
            let chief = site.leader(of: SmallCity.anLao)
            #expect(
                try await chief.send(from: there, to: "\(there)/tu-choi", [("reason", "Trùng"), ("article", "Điều 4")]).location == there)
            #expect(try await leader.words(page).contains("không được chấp nhận"))
            #expect(try await office.words(inbox).contains("Không có đề nghị nào đang chờ tại đơn vị."))
            // One that is dropped, and one that is taken back.
            let dropped = try #require(try await officer.send(from: form, to: form, []).location)
            #expect(try await officer.send(from: dropped, to: dropped.replacing("/soan", with: "/bo")).location == list)
            let second = try #require(
                try await FilledForm.on(
                    try await officer.get(way), to: form,
                    [("from", "01/01/2024"), ("until", "10/12/2024"), ("form", "GK-H"), ("achievements", "Hiến đất")]
                ).send(officer).location)
            let secondPage = try #require(
                try await leader.send(from: second, to: second.replacing("/soan", with: "/gui"), [("to", "\(SmallCity.anLao)")]).location)
            #expect(try await leader.send(from: secondPage, to: "\(secondPage)/rut").location == secondPage)
            #expect(try await leader.words(secondPage).contains("đã rút"))
        }
    }
}
