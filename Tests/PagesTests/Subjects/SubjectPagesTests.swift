import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Operations
import Store
import Testing

@testable import Pages

@Suite("Whom awards may be for, by pages", .timeLimit(.minutes(20)))
struct SubjectPagesTests {
    private static let here = "/\(SmallCity.batTrang)"

    @Test("an officer registers a person, corrects her, says where she is, and finds her by a part of her name without tones")
    func story() async throws {
        try await PageSite.open { site in
            let (list, form) = ("\(Self.here)/doi-tuong", "\(Self.here)/doi-tuong/ghi")
            let officer = try await site.somebody(.officer, called: "Vũ Thị Lan", in: SmallCity.batTrang)
            #expect(try await officer.get("\(Self.here)/phong-trao").ways.contains { $0.path == list })
            let empty = try await officer.get(list)
            #expect(empty.words.contains("Chưa có tập thể, cá nhân hoặc hộ gia đình nào") && empty.ways.contains { $0.path == form })
            #expect(try await FrameTests.faults(of: empty, in: officer, "vi") == [])

            let registering = try await officer.get(form)
            #expect(try await FrameTests.faults(of: registering, in: officer, "vi") == [])
            let wrong = try await officer.post(
                form, FilledForm.on(registering, to: form, [("kind", "household"), ("birthYear", "1970")]).fields)
            #expect(wrong.status == .unprocessableContent)
            #expect(
                wrong.elements.filter { $0.attributes["aria-invalid"] == "true" }.map { $0.attributes["id"] } == ["ten", "nam-sinh"])
            let filled = try FilledForm.on(
                wrong, to: form, [("kind", "person"), ("name", "Phạm Thị Thủy"), ("birthYear", "1970"), ("woman", "true")]
            ).fields
            let way = try #require(try await officer.post(form, filled).location)
            #expect(try await officer.post(form, filled).location == way, "a double click registers one")
            let page = try await officer.get(way)
            #expect(page.words.contains("Phạm Thị Thủy") && page.words.contains("cá nhân · sinh năm 1970 · nữ"))
            #expect(try await FrameTests.faults(of: page, in: officer, "vi") == [])

            let correcting = try await officer.get("\(way)/sua")
            #expect(try await FrameTests.faults(of: correcting, in: officer, "vi") == [])
            let corrected = try await FilledForm.on(correcting, to: "\(way)/sua", [("category", "direct_worker")]).send(officer)
            #expect(corrected.location == way)
            #expect(try await officer.words(way).contains("người trực tiếp công tác"))

            let blank = try await officer.send(from: way, to: "\(way)/noi", [("from", "01/09/1995")])
            #expect(blank.words.contains("Phải ghi chức vụ, nghề nghiệp hoặc nơi ở."))
            #expect(try await FrameTests.faults(of: blank, in: officer, "vi") == [])
            #expect(
                try await officer.send(from: way, to: "\(way)/noi", [("from", "01/09/1995"), ("asWhat", "Giáo viên")]).location == way)
            #expect(try await officer.words(way).contains("từ 01/09/1995 đến nay"))

            // One that may be the same is shown beside the form, and registered where somebody says that it is another.
            let twin = try await officer.send(
                from: form, to: form, [("kind", "person"), ("name", "phạm  thị thuỷ"), ("birthYear", "1970")])
            #expect(twin.status == .unprocessableContent && twin.words.contains("Có phải một trong các đối tượng này không?"))
            #expect(twin.ways.contains { $0.path == way })
            #expect(try await FrameTests.faults(of: twin, in: officer, "vi") == [])
            let another = try #require(try await FilledForm.on(twin, to: form, [("isAnother", "true")]).send(officer).location)
            #expect(another != way)
            let both = try await officer.get(another)
            #expect(both.words.contains("Có thể là cùng một đối tượng") && both.ways.contains { $0.path == way })
            #expect(try await officer.get(way).ways.contains { $0.path == another })

            // Whoever reviews says that they are one, and that they are not after all.
            let leader = site.leader(of: SmallCity.batTrang)
            #expect(FilledForm(both, to: "\(another)/gop") == nil)
            let bare = try await leader.send(from: another, to: "\(another)/gop")
            #expect(bare.status == .unprocessableContent && bare.words.contains("Phải ghi rõ lý do."))
            #expect(try await FrameTests.faults(of: bare, in: leader, "vi") == [])
            #expect(try await FilledForm.on(bare, to: "\(another)/gop", [("reason", "Trùng")]).send(leader).location == another)
            let merged = try await leader.get(another)
            #expect(merged.words.contains("Đã gộp với") && FilledForm(merged, to: "\(another)/gop") == nil)
            #expect(try await FrameTests.faults(of: merged, in: leader, "vi") == [])
            #expect(try await officer.words(way).contains("Đã gộp vào đối tượng này"))
            #expect(try await leader.send(from: another, to: "\(another)/tach", [("reason", "Hai chị em")]).location == another)
            #expect(try await !officer.words(way).contains("Đã gộp vào đối tượng này"))

            #expect(try await officer.get("\(list)?q=thi%20thuy").ways.contains { $0.path == way })
            let none = try await officer.get("\(list)?q=zzz")
            #expect(none.words.contains("Không có đối tượng nào có tên như vậy.") && !none.ways.contains { $0.path == way })

            // Above she is seen and placed, and not corrected; beside nobody knows of her.
            let above = site.leader(of: SmallCity.anLao)
            let seen = "/\(SmallCity.anLao)" + way.dropFirst(Self.here.count)
            let theirs = try await above.get(seen)
            #expect(theirs.words.contains("Phạm Thị Thủy") && !theirs.ways.contains { $0.path == "\(seen)/sua" })
            #expect(FilledForm(theirs, to: "\(seen)/noi") != nil)
            #expect(try await above.get("\(seen)/sua").status == .forbidden)
            let beside = "/\(SmallCity.quangTrung)" + way.dropFirst(Self.here.count)
            #expect(try await site.leader(of: SmallCity.quangTrung).get(beside).status == .notFound)
            let clerk = try await site.somebody(.clerk, called: "Phạm Văn Nam", in: SmallCity.batTrang)
            #expect(try await FilledForm(clerk.get(way), to: "\(way)/noi") == nil)
        }
    }
}
