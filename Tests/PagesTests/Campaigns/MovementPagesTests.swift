import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Operations
import Store
import Testing

@testable import Pages

@Suite("Movements, by pages", .timeLimit(.minutes(20)))
struct MovementPagesTests {
    private static let address = "/\(SmallCity.anLao)/cac-phong-trao"

    @Test("a leader keeps one and corrects it; how long it has run is told by every reading, and that readings differ")
    func story() async throws {
        try await PageSite.open { site in
            let leader = site.leader(of: SmallCity.anLao), address = Self.address
            #expect(try await leader.get("/\(SmallCity.anLao)/phong-trao").ways.contains { $0.path == address })
            let empty = try await leader.get(address)
            #expect(empty.words.contains("Chưa theo dõi phong trào nào."))
            #expect(try await FrameTests.faults(of: empty, in: leader, "vi") == [])
            let bare = try await leader.send(from: address, to: "\(address)/ghi", [("nominalFrom", "2021"), ("nominalUntil", "2020")])
            #expect(bare.status == .unprocessableContent)
            #expect(bare.elements.filter { $0.attributes["aria-invalid"] == "true" }.map { $0.attributes["id"] } == ["ten", "den-nam"])
            #expect(try await FrameTests.faults(of: bare, in: leader, "vi") == [])
            let filled = try FilledForm.on(
                bare, to: "\(address)/ghi",
                [
                    ("name", "Vì người nghèo"), ("nominalUntil", "2025"), ("centre", "true"), ("cityOn", "06/07/2022"),
                    ("cityBy", "166/KH-UBND"),
                ]
            ).fields
            #expect(try await leader.post("\(address)/ghi", filled).location == address)
            #expect(try await leader.post("\(address)/ghi", filled).location == address, "a double click keeps one")
            let kept = try await leader.get(address)
            for words in [
                "Trung ương phát động (chưa rõ ngày)", "cấp tỉnh phát động theo văn bản số 166/KH-UBND ngày 06/07/2022", "2 năm 5 tháng",
                "3 năm 11 tháng",
                "chưa kết luận được đã đủ 3 năm hay chưa", "chưa đủ 5 năm",
            ] { #expect(kept.words.contains(words), "\(words)") }
            #expect(try await FrameTests.faults(of: kept, in: leader, "vi") == [])
            #expect(try await leader.words("\(address)?ngay=18/10/2025").contains("đã đủ 3 năm"))
            #expect(try await leader.get("\(address)?ngay=32/10/2025").status == .unprocessableContent)

            let way = try #require(kept.ways.first { $0.path.hasPrefix("\(address)?sua=") }?.path)
            let correcting = try await leader.get(way)
            #expect(try await FrameTests.faults(of: correcting, in: leader, "vi") == [])
            let sent = try await FilledForm.on(correcting, to: "\(address)/sua", [("nominalFrom", "2020")]).send(leader)
            #expect(sent.location == address)
            let after = try await leader.words(address)
            #expect(after.contains("4 năm 11 tháng") && after.contains("Trung ương phát động (chưa rõ ngày)"))

            // Below it is read, and kept by nobody there.
            let below = site.leader(of: SmallCity.batTrang)
            let seen = try await below.get("/\(SmallCity.batTrang)/cac-phong-trao")
            #expect(seen.words.contains("Vì người nghèo") && !seen.ways.contains { $0.path.contains("?sua=") })
            let officer = try await site.somebody(.officer, called: "Vũ Thị Lan", in: SmallCity.anLao)
            #expect(try await FilledForm(officer.get(address), to: "\(address)/ghi") == nil)
        }
    }
}
