import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Store
import Testing
import Wire

@testable import Pages

@Suite("Reminders by pages", .timeLimit(.minutes(20)))
struct ReminderPagesTests {
    private static let task = SamplePlan.task(93, "Các xã, thị trấn", .childAuthorities, dueOn: Day("2024-12-19")!)
    private static let desk = "/\(SmallCity.anLao)/don-doc?nhiem-vu=\(task.id.uuidString.lowercased())"
    private static let remind = "/\(SmallCity.anLao)/don-doc/nhac"

    @Test("the district chooses who has not done it and says a word; who is reminded finds it in the inbox, opens it, and goes to the task")
    func story() async throws {
        try await PageSite.open { site in
            try await site.city.cascade(clauses: [Self.task])
            let district = site.leader(of: SmallCity.anLao), commune = site.leader(of: SmallCity.batTrang)
            let page = try await district.get(Self.desk)
            #expect(try await FrameTests.faults(of: page, in: district, "vi") == [])
            // Nobody chosen is said at its place, with what was typed.
            let nobody = try await district.post(Self.remind, FilledForm.on(page, to: Self.remind, [("words", "Khẩn trương")]).fields)
            #expect(nobody.status == .unprocessableContent && nobody.words.contains("Chưa chọn đơn vị nào để nhắc."))
            let kept = try FilledForm.on(nobody, to: Self.remind)
            #expect(kept["words"] == "Khẩn trương" && kept.ids["items[0].obligation"] == "nhac-0")
            #expect(try await FrameTests.faults(of: nobody, in: district, "vi") == [])

            // The first of three communes; sent twice it is sent once.
            let chosen = page.elements.first { $0.attributes["name"] == "items[0].obligation" }?.attributes["value"] ?? ""
            let form = try FilledForm.on(page, to: Self.remind, [("items[0].obligation", chosen), ("words", "Khẩn trương")]).fields
            for _ in 1...2 { #expect(try await district.post(Self.remind, form).location == Self.desk) }
            let after = try await district.get(Self.desk)
            #expect(after.words.contains("ngày 20/12/2024, bởi Lãnh đạo 1.1, chưa mở"))
            #expect(!after.elements.contains { $0.attributes["value"] == chosen && $0.name == "input" })
            #expect(try await FrameTests.faults(of: after, in: district, "vi") == [])
            // Sent from a page that is old it says whom it is about.
            let old = try FilledForm.on(page, to: Self.remind, [("items[0].obligation", chosen), ("words", "Gấp")])
            var again = old
            again.set("id", UUID.version7().lowercased)
            let twice = try await again.send(district)
            #expect(twice.status == .conflict && twice.words.contains("hôm nay đã nhắc: Xã Bát Trang."))
            let all = try await district.send(from: Self.desk, to: Self.remind, [("everybody", "true")])
            #expect(all.location == Self.desk)
            #expect(FilledForm(try await district.get(Self.desk), to: Self.remind) == nil)
            // Nobody is left, and who sends all the same is told so on the page.
            var late = try FilledForm.on(after, to: Self.remind, [("everybody", "true")])
            late.set("id", UUID.version7().lowercased)
            let left = try await late.send(district)
            #expect(left.status == .conflict && left.words.contains("Không còn đơn vị nào để nhắc"))

            let list = "/\(SmallCity.batTrang)/den"
            let inbox = try await commune.get("/\(SmallCity.batTrang)/viec")
            #expect(inbox.words.contains("1 tin chưa mở") && inbox.ways.contains { $0.path == list })
            let received = try await commune.get(list)
            #expect(received.words.contains("Chưa mở (1)") && received.words.contains("93. Các xã, thị trấn"))
            #expect(try await FrameTests.faults(of: received, in: commune, "vi") == [])
            let way = try #require(received.ways.first { $0.path.hasPrefix("\(list)/") }?.path)
            // However often it is looked at, it is not opened, and what is said is not read.
            for _ in 1...2 { #expect(try await !commune.words(way).contains("Khẩn trương")) }
            #expect(try await district.words(Self.desk).contains("bởi Lãnh đạo 1.1, chưa mở"))
            #expect(try await FrameTests.faults(of: commune.get(way), in: commune, "vi") == [])
            let clerk = try await site.somebody(.clerk, called: "Phạm Văn Nam", in: SmallCity.batTrang)
            let opening = try FilledForm.on(try await clerk.get(way), to: "\(way)/mo")
            for _ in 1...2 { #expect(try await opening.send(clerk).location == way) }
            let opened = try await commune.get(way)
            #expect(opened.words.contains("Khẩn trương") && opened.words.contains("Phạm Văn Nam"))
            #expect(FilledForm(opened, to: "\(way)/mo") == nil)
            #expect(try await FrameTests.faults(of: opened, in: commune, "vi") == [])
            #expect(try await commune.words(list).contains("Không còn tin nào chưa mở."))
            #expect(try await !commune.words("/\(SmallCity.batTrang)/viec").contains("tin chưa mở"))

            // Its sender sees when, on both of its pages; the unit, that it was reminded.
            #expect(try await district.words(Self.desk).contains("đã mở lúc"))
            let task = try #require(opened.ways.first { $0.path.hasPrefix("/\(SmallCity.batTrang)/nhiem-vu/\(SmallCity.batTrang)/") }?.path)
            let own = try await commune.get(task)
            #expect(own.words.contains("Đã được nhắc") && own.ways.contains { $0.path == way } && !own.words.contains("đã mở lúc"))
            let above = task.replacing("/\(SmallCity.batTrang)/nhiem-vu", with: "/\(SmallCity.anLao)/nhiem-vu", maxReplacements: 1)
            #expect(try await district.words(above).contains("đã mở lúc"))
            let city = site.leader(of: SmallCity.city)
            let between = task.replacing("/\(SmallCity.batTrang)/nhiem-vu", with: "/\(SmallCity.city)/nhiem-vu", maxReplacements: 1)
            #expect(try await !city.words(between).contains("Đã được nhắc"))
            // What happened leads to it; nobody else is led anywhere.
            #expect(try await commune.get("/\(SmallCity.batTrang)/dien-bien").ways.contains { $0.path == way })
            #expect(try await district.words("/\(SmallCity.anLao)/dien-bien").contains("nhắc thực hiện nhiệm vụ"))
            for stranger in [district, city, site.leader(of: SmallCity.quangTrung)] {
                let place = stranger === district ? SmallCity.anLao : stranger === city ? SmallCity.city : SmallCity.quangTrung
                let theirs = way.replacing("/\(SmallCity.batTrang)/den", with: "/\(place)/den", maxReplacements: 1)
                #expect(try await stranger.get(theirs).status == .notFound)
            }
            #expect(try await city.words("/\(SmallCity.city)/den").contains("Chưa có tin nào gửi đến đơn vị."))
        }
    }

    @Test("what was chosen and typed while the session ended is put back into its form, and nobody is reminded by it")
    func putBack() async throws {
        try await PageSite.open { site in
            try await site.city.cascade(clauses: [Self.task])
            let district = site.leader(of: SmallCity.anLao), other = site.leader(of: SmallCity.anLao)
            let page = try await district.get(Self.desk)
            let box = page.elements.first { $0.attributes["name"] == "items[1].obligation" }?.attributes["value"] ?? ""
            var form = try FilledForm.on(page, to: Self.remind, [("items[1].obligation", box), ("words", "Khẩn trương lên")])
            form.set("proof", try FilledForm.on(try await other.get(Self.desk), to: Self.remind)["proof"].map { String($0.reversed()) })
            let again = try await form.send(district)
            let kept = try FilledForm.on(again, to: Self.remind)
            #expect(again.status == .forbidden && kept["words"] == "Khẩn trương lên" && kept["items[1].obligation"] == box)
            #expect(try await district.words(Self.desk).contains("nhắc lúc") == false)
        }
    }
}
