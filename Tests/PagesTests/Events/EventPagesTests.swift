import Emulation
import EmulationFixtures
import Foundation
import HTTP
import HTTPTypes
import Postgres
import Store
import Testing
import Wire

@testable import Operations
@testable import Pages

/// A congress that a campaign ends with is announced and moved by pages, and the reporting periods follow.
@Suite("Anchor events", .timeLimit(.minutes(20)))
struct EventPagesTests {
    /// The months the city's campaign has, `2024-10`.
    private func months(_ site: PageSite) async throws -> [String] {
        try await site.city.periods().map { String($0.span.startsOn.description.prefix(7)) }
    }

    /// The months a page says appear or go.
    private func told(_ page: Page, _ heading: String) -> [String] {
        guard let line = page.text.firstMatch(of: try! Regex("\(heading): ([^.<]*)\\."))?[1].substring else { return [] }
        return line.matches(of: /tháng ([0-9]+)\/([0-9]+)/).map { "\($0.2)-\(($0.1.count == 1 ? "0" : "") + $0.1)" }
    }

    @Test("announced by a form, moved after a look at what that moves; the periods that appear and go are those the page told of")
    func whole() async throws {
        try await PageSite.open { site in
            let board = site.leader(of: SmallCity.city)
            for language in ["en", "vi"] {
                board.language = language
                let page = try await board.get("/1/su-kien")
                #expect(page.status == .ok)
                #expect(try await FrameTests.faults(of: page, in: board, language) == [])
            }
            var announcing = try FilledForm.on(try await board.get("/1/su-kien"), to: "/1/su-kien")
            announcing.set("plannedOn", "18/13/2025")
            let refused = try await board.post("/1/su-kien", announcing.pressing())
            #expect(refused.status == .unprocessableContent && refused.words.contains("Ngày cần ghi như 31/12/2024."))
            announcing = try FilledForm.on(refused, to: "/1/su-kien")
            #expect(announcing["plannedOn"] == "18/13/2025")
            #expect(
                Set(refused.elements.filter { $0.attributes["aria-invalid"] == "true" }.compactMap { $0.attributes["id"] }) == [
                    "ten", "du-kien",
                ])
            announcing.set("name", "Đại hội Đảng bộ thành phố")
            announcing.set("plannedOn", "")
            let announced = try await board.post("/1/su-kien", announcing.pressing())
            #expect(announced.status == .seeOther)
            let address = try #require(announced.location)
            #expect(try await board.post("/1/su-kien", announcing.pressing()).location == address, "sent twice it is one event")
            let id = UUID(uuidString: String(address.split(separator: "/").last!))!

            let end = Milestone.event(unit: SmallCity.city, id: id)
            try await site.city.publish(SamplePlan.ofCity(end: end), of: SmallCity.city)
            var adoption = SamplePlan.ofAnLao()
            adoption.end = end
            try await site.city.publish(adoption, of: SmallCity.anLao)
            #expect(try await months(site) == ["2024-10", "2024-11", "2024-12"])
            let page = try await board.get(address)
            for words in ["chưa ấn định ngày", "Thi đua", "3 kỳ báo cáo, từ tháng 10/2024 đến tháng 12/2024", "1 phong trào của cấp dưới"] {
                #expect(page.words.contains(words), "\(words)")
            }
            #expect(
                try await board.get("/1/phong-trao/\(SmallCity.cityCampaign.uuidString.lowercased())").ways.contains { $0.path == address })

            var moves = 0
            // Set; put off; held at last: periods appear, go, and stay.
            for (planned, held, plus, minus) in [
                ("15/04/2025", "", ["2025-01", "2025-02", "2025-03", "2025-04"], []),
                ("2/2/2025", "", [], ["2025-03", "2025-04"]), ("2/2/2025", "28/02/2025", [], []),
            ] {
                let before = try await months(site)
                var form = try FilledForm.on(try await board.get(address), to: address)
                form.set("plannedOn", planned)
                form.set("heldOn", held)
                form.set("reason", "Theo Thông báo 12")
                let check = try await board.post(address, form.pressing("check"))
                #expect(check.status == .ok)
                #expect(try await FrameTests.faults(of: check, in: board, "vi") == [])
                #expect(told(check, "Thêm kỳ báo cáo") == plus && told(check, "Bỏ kỳ báo cáo") == minus)
                // Planted: a page that tells of one month less, or of another.
                for wrong in ["", "tháng 9/2031"] where !(plus + minus).isEmpty {
                    let month = (plus + minus).last!.split(separator: "-")
                    let planted = try Page(text: check.text.replacing("tháng \(Int(month[1])!)/\(month[0]).", with: wrong + "."))
                    #expect(told(planted, "Thêm kỳ báo cáo") != plus || told(planted, "Bỏ kỳ báo cáo") != minus)
                }
                #expect(check.words.contains("Kỳ báo cáo không thay đổi.") == (plus + minus).isEmpty)
                #expect(try await months(site) == before, "nothing was done yet")
                let saving = try FilledForm.on(check, to: address)
                for _ in 1...2 { #expect(try await board.post(address, saving.pressing("save")).location == address) }
                let after = try await months(site)
                #expect(Set(after) == Set(before).union(plus).subtracting(minus))
                let seen = try await board.get(address)
                #expect(seen.words.contains("\(after.count) kỳ báo cáo") && seen.words.contains("Đã lưu sự kiện"))
                moves += plus.count + minus.count
            }
            #expect(try await board.words(address).contains("đã tổ chức ngày 28/02/2025"))
            var form = try FilledForm.on(try await board.get(address), to: address)
            form.set("heldOn", "1/1/2020")
            let early = try await board.post(address, form.pressing("check"))
            #expect(early.status == .unprocessableContent && early.words.contains("bắt đầu sau ngày kết thúc"))
            #expect(early.elements.first { $0.attributes["id"] == "da-to-chuc" }?.attributes["aria-invalid"] == "true")

            // Below it is read, and nothing is offered.
            let office = site.leader(of: SmallCity.anLao)
            let list = try await office.get("/1.1/su-kien")
            let above = "/1.1/cua/1/su-kien/\(id.uuidString.lowercased())"
            #expect(list.words.contains("Đại hội Đảng bộ thành phố") && list.ways.contains { $0.path == above })
            let read = try await office.get(above)
            #expect(read.status == .ok && read.words.contains("Thi đua An Lão"))
            #expect(!read.ways.contains { $0.method == .post && $0.path.contains("su-kien") })
            #expect(try await office.get("/1.1/su-kien/\(id.uuidString.lowercased())").status == .notFound, "it is not theirs")
            print("events: \(moves) periods appeared or went as told, in \(try await months(site).count) there are")
        }
    }

    @Test("two change one at once: theirs beside ours, and what was not touched follows; who may only read is offered nothing")
    func atOnce() async throws {
        try await PageSite.open { site in
            let id = SamplePlan.id(401), standing = site.city.standing(in: SmallCity.anLao)
            _ = try await SaveAnchorEvent(id, name: "Hội nghị", plannedOn: nil, heldOn: nil, reason: nil, revision: nil)
                .run(as: standing, on: site.city.app)
            let address = "/1.1/su-kien/\(id.uuidString.lowercased())"
            let office = try await site.somebody(.standingOffice, in: SmallCity.anLao)
            var (ours, theirs) = (
                try FilledForm.on(try await office.get(address), to: address), try FilledForm.on(try await office.get(address), to: address)
            )
            theirs.set("name", "Hội nghị tổng kết")
            theirs.set("plannedOn", "01/06/2025")
            #expect(try await office.post(address, theirs.pressing("save")).status == .seeOther)
            ours.set("plannedOn", "02/06/2025")
            var stales = 0
            for deed in ["check", "save"] {
                stales += 1
                let stale = try await office.post(address, ours.pressing(deed))
                #expect(stale.status == .preconditionFailed && stale.words.contains("Người khác vừa ghi: 01/06/2025."))
                let shown = try FilledForm.on(stale, to: address)
                #expect(shown["name"] == "Hội nghị tổng kết" && shown["plannedOn"] == "02/06/2025")
                guard deed == "save" else { continue }
                #expect(try await office.post(address, shown.pressing("save")).status == .seeOther)
            }
            #expect(try await office.words(address).contains("dự kiến ngày 02/06/2025"))

            let officer = try await site.somebody(.officer, in: SmallCity.anLao)
            var refused = 0
            for path in ["/1.1/su-kien", address] {
                let page = try await officer.get(path)
                #expect(page.status == .ok && !page.ways.contains { $0.method == .post && $0.path.contains("su-kien") })
                let proof = ("proof", try #require(page.hidden("proof")))
                let said =
                    [("name", "Hội nghị"), proof]
                    + (path == address ? [("seen", "3"), ("deed", "save")] : [("id", UUID.version7().lowercased)])
                #expect(try await officer.post(path, said).status == .forbidden)
                #expect(try await officer.post(path, [proof]).status == .forbidden, "whatever else is wrong with it")
                refused += 1
            }
            // What is somebody else's and what is not there.
            let stranger = site.leader(of: SmallCity.kienThuy)
            let (hidden, absent) = (
                try await stranger.get("/1.2/cua/1.1/su-kien/\(id.uuidString.lowercased())"),
                try await stranger.get("/1.2/cua/1.1/su-kien/\(UUID().uuidString.lowercased())")
            )
            #expect(hidden.status == .notFound && hidden.bytes == absent.bytes)
            #expect(try await office.get(address).bytes != absent.bytes)
            print("events at once: \(stales) stale, \(refused) refused to who only reads")
        }
    }

    @Test(
        "of two who write into one field only a real difference is shown",
        arguments: [
            ("1", "1", "1", "1", nil), ("1", "2", "1", "2", nil), ("1", "1", "2", "2", nil), ("1", "2", "2", "2", nil),
            ("1", "2", "3", "2", "3" as String?),
        ])
    func merged(_ was: String, _ typed: String, _ now: String, _ shown: String, _ theirs: String?) {
        let merged = Merged(was: was, typed: typed, now: now)
        #expect(merged.value == shown && merged.theirs == theirs)
    }
}
