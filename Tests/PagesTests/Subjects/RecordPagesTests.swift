import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Operations
import Store
import Testing

@testable import Pages

@Suite("The record of a life, by pages", .timeLimit(.minutes(20)))
struct RecordPagesTests {
    private static let here = "/\(SmallCity.batTrang)"

    @Test("an officer says what somebody was awarded, corrects it with a reason, and withdraws it; whether it counts is said in words")
    func story() async throws {
        try await PageSite.open { site in
            let officer = try await site.somebody(.officer, called: "Vũ Thị Lan", in: SmallCity.batTrang)
            let form = "\(Self.here)/doi-tuong/ghi"
            let subject = try #require(
                try await officer.send(from: form, to: form, [("kind", "person"), ("name", "Phạm Thị Thủy")]).location)
            let record = "\(subject)/khen-thuong"
            #expect(try await officer.get(subject).ways.contains { $0.path == record })
            let empty = try await officer.get(record)
            #expect(empty.words.contains("Chưa ghi khen thưởng nào."))
            #expect(try await FrameTests.faults(of: empty, in: officer, "vi") == [])
            let bare = try await officer.send(from: record, to: record, [("year", "2020"), ("spokenFor", "document")])
            #expect(bare.status == .unprocessableContent)
            #expect(
                bare.elements.filter { $0.attributes["aria-invalid"] == "true" }.map { $0.attributes["id"] }
                    == ["hinh-thuc", "nguoi-quyet-dinh", "van-ban"])
            #expect(try await FrameTests.faults(of: bare, in: officer, "vi") == [])
            let filled = try FilledForm.on(
                bare, to: record, [("formWords", "Giấy khen của Hội"), ("decidedBy", "Hội Nông dân"), ("spokenFor", "claimed")]
            ).fields
            #expect(try await officer.post(record, filled).location == record)
            #expect(try await officer.post(record, filled).location == record, "a double click enters one")
            let told = try await officer.get(record)
            #expect(told.words.contains("Giấy khen của Hội") && told.words.contains("không tính: hình thức không có trong bộ quy tắc"))
            #expect(try await FrameTests.faults(of: told, in: officer, "vi") == [])
            let way = try #require(told.ways.first { $0.path.hasPrefix("\(record)?sua=") }?.path)

            let correcting = try await officer.get(way)
            #expect(try await FrameTests.faults(of: correcting, in: officer, "vi") == [])
            let unsaid = try await FilledForm.on(correcting, to: "\(record)/sua", [("year", "2021")]).send(officer)
            #expect(unsaid.status == .unprocessableContent && unsaid.words.contains("Phải ghi rõ lý do."))
            #expect(try await FilledForm.on(unsaid, to: "\(record)/sua", [("reason", "Nhầm năm")]).send(officer).location == record)
            #expect(try await officer.words(record).contains("2021"))
            #expect(try await officer.send(from: way, to: "\(record)/rut", [("reason", "Nhầm người")]).location == record)
            let after = try await officer.get(record)
            #expect(after.words.contains("không tính: đã rút") && after.words.contains("Nhầm người"))
            #expect(!after.ways.contains { $0.path.hasPrefix("\(record)?sua=") })

            // Above it is read; a clerk enters nothing.
            let above = site.leader(of: SmallCity.anLao)
            let seen = "/\(SmallCity.anLao)" + record.dropFirst(Self.here.count)
            let theirs = try await above.get(seen)
            #expect(theirs.words.contains("Giấy khen của Hội") && FilledForm(theirs, to: seen) == nil)
            let clerk = try await site.somebody(.clerk, called: "Phạm Văn Nam", in: SmallCity.batTrang)
            #expect(try await FilledForm(clerk.get(record), to: record) == nil)
        }
    }

    @Test("a table is brought in whole, or not at all with what is wrong in which line and column")
    func table() async throws {
        try await PageSite.open { site in
            let officer = try await site.somebody(.officer, called: "Vũ Thị Lan", in: SmallCity.batTrang)
            let (form, address) = ("\(Self.here)/doi-tuong/ghi", "\(Self.here)/doi-tuong/nhap-khen-thuong")
            let subject = try #require(
                try await officer.send(
                    from: form, to: form, [("kind", "person"), ("name", "Phạm Thị Thủy"), ("birthYear", "1980")]
                ).location)
            #expect(try await officer.get("\(Self.here)/doi-tuong").ways.contains { $0.path == address })
            let head = "doi_tuong,nam_sinh,hinh_thuc,nam,ngay_quyet_dinh,cap_quyet_dinh,van_ban\n"
            let bad = head + "Phạm Thị Thủy,1980,Giấy khen,2020,15/12/2020,UBND huyện,Bản sao\nAi đó,,Giấy khen,hai,2020-13-01,UBND,\n"
            let refused = try await officer.send(from: address, to: address, [("text", bad + "Phạm Thị Thủy,1981,XYZ,2999,,,")])
            #expect(refused.status == .unprocessableContent)
            for words in [
                "Dòng 3, cột doi_tuong: đơn vị chưa ghi đối tượng nào tên như vậy.", "Dòng 3, cột nam: không phải là năm.",
                "Dòng 3, cột ngay_quyet_dinh: không phải là ngày", "Dòng 4, cột hinh_thuc:", "Dòng 4, cột cap_quyet_dinh:",
            ] { #expect(refused.words.contains(words), "\(words)") }
            #expect(try await FrameTests.faults(of: refused, in: officer, "vi") == [])
            #expect(try await officer.words("\(subject)/khen-thuong").contains("Chưa ghi khen thưởng nào."))
            let good =
                head + "phạm thị  thủy,,Giấy khen,2020,15/12/2020,UBND huyện,Bản sao\nPhạm Thị Thủy,1980,Bằng khen,2021,,UBND tỉnh,\n"
            let fields = try FilledForm.on(refused, to: address, [("text", good)]).fields
            #expect(try await officer.post(address, fields).location == "\(Self.here)/doi-tuong")
            #expect(try await officer.post(address, fields).location == "\(Self.here)/doi-tuong", "a double click brings one in")
            let record = try await officer.words("\(subject)/khen-thuong")
            #expect(record.contains("15/12/2020") && record.contains("Bằng khen") && record.contains("UBND tỉnh"))
            #expect(try await site.city.recount().priorAwards == 2)
        }
    }
}
