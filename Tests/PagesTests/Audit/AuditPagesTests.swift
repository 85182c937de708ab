import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Jobs
import Postgres
import Store
import TestTraits
import Testing
import Wire

@testable import Operations
@testable import Pages

@Suite("The trail as pages", .timeLimit(.minutes(20)))
struct AuditPagesTests {
    @Test(
        "puts what was said beside what was said before, of JSON and of a form",
        arguments: [
            (#"{"value":3,"list":[{"a":"x"}]}"#, #"{"value":2}"#, ["value 2 3 changed", "list[0].a - x changed"]),
            ("note=C%E1%BA%A7n+s%E1%BB%ADa&version=2", "note=C%E1%BA%A7n+s%E1%BB%ADa", ["note Cần sửa Cần sửa", "version - 2 changed"]),
            ("không là gì", nil, [" - không là gì changed"]), (nil, #"{"a":null}"#, ["a null - changed"]), (nil, nil, []),
        ] as [(String?, String?, [String])])
    func said(_ now: String?, _ before: String?, _ rows: [String]) {
        let view = SaidView(now, after: before, isErased: false)
        #expect(view.rows.map { "\($0.name) \($0.before ?? "-") \($0.now ?? "-")" + ($0.isChanged ? " changed" : "") } == rows)
    }

    @Test(
        "an auditor reads who did or tried what by words, filters, pages, and opens one entry with before, after and its whole hash", .slow)
    func trail() async throws {
        let hostile = Page.hostile
        try await PageSite.open { site in
            try await site.city.cascade()
            let unit = SmallCity.batTrang
            let month = try await site.city.periods()[0].id
            let campaign = SmallCity.campaign(of: unit)
            let (leader, stranger) = (site.leader(of: unit), site.leader(of: SmallCity.elsewhere))
            let auditor = try await site.somebody(.auditor, called: hostile, in: unit)
            let report = UUID.version7()
            let address = "/v1/units/\(unit)/reports/\(report.lowercased)/draft"
            func draft(_ note: String) -> String {
                #"{"campaignId":"\#(campaign.lowercased)","periodId":"\#(month.lowercased)","note":"\#(note)","values":[]}"#
            }
            let kind: HTTPFields = [.contentType: "application/json"]
            let first = try await leader.ask(.put, address, headers: kind, body: draft("<b>một</b>"))
            #expect(first.status == .created, "\(first.text)")
            let second = try await leader.ask(
                .put, address, headers: [.contentType: "application/json", .ifMatch: first.headers[.eTag]!],
                body: draft(hostile.escapedJSON))
            #expect(second.status == .ok, "\(second.text)")
            // Of drafts no word is kept; of what is said by a form all but its proof.
            let desk = "/\(unit)/phong-trao/\(campaign.lowercased)/bao-cao/\(month.lowercased)"
            for words in ["<b>một</b>", hostile] {
                let check = try await leader.get("\(desk)/gui")
                let fields = ["proof", "id", "seen", "report"].map { ($0, check.hidden($0)!) } + [("note", words)]
                #expect(try await leader.post("\(desk)/trinh", fields).status == .seeOther)
            }
            // What is tried and refused: without the role, and from outside.
            #expect(try await auditor.ask(.put, address, headers: kind, body: draft("ba")).status != .ok)
            #expect(try await stranger.ask(.put, address, headers: kind, body: draft("bốn")).status == .notFound)
            for number in 1...60 {
                _ = try await leader.ask(.put, address, headers: kind, body: draft("\(number)"))
            }
            #expect(try await leader.get("/\(unit)/nguoi").status == .ok)
            try await AuditWorker(client: site.city.worker).drain()

            let trail = "/\(unit)/nhat-ky"
            let page = try await auditor.get(trail)
            #expect(page.status == .ok && page.words.contains("Mục nhật ký") == false)
            #expect(page.words.contains("soạn báo cáo") && page.words.contains("PUT \(address)"))
            #expect(page.strange == [])
            #expect(try await FrameTests.faults(of: page, in: auditor, "vi") == [])
            #expect(try await leader.get(trail).status == .forbidden)
            #expect(try await !leader.words("/\(unit)/viec").contains("Nhật ký"), "the tab is the auditors'")

            // Every entry of the thing, page by page, each once.
            func pages(_ query: String) async throws -> [Page] {
                var (next, pages): (String?, [Page]) = (trail + query, [])
                while let asked = next, pages.count < 10 {
                    pages.append(try await auditor.get(asked))
                    next = pages[pages.count - 1].ways.map(\.path).first { $0.contains("truoc=") }
                }
                return pages
            }
            let begun = try await pages("").map(\.words).joined()
            #expect(begun.contains("lệnh của người vận hành") && begun.contains("token issue") && begun.contains("người vận hành hệ thống"))
            let about = try await pages("?doi-tuong=\(report.lowercased)")
            let seen = about.flatMap { $0.entries(trail) }
            let all = try await site.city.owner.run(
                Statement<Int>(
                    "entries about a thing", "select count(*)::int from thidua.audit_entry where thing = \(report) and unit_id = \(unit)",
                    exactlyOne: { row in try row.next(Int.self) }))
            #expect(seen.count == all && Set(seen).count == all && all > 60)
            let refused = try await pages("?loai=refused")
            let refusals = refused.map(\.words).joined()
            #expect(refused.count == 2 && !refusals.contains("đã thực hiện"))
            #expect(refusals.contains("người ngoài đơn vị") && refusals.contains("từ chối: 404"))
            let people = try await auditor.get("\(trail)?loai=people")
            #expect(people.words.contains("xem danh sách người và chức vụ") && people.entries(trail).count == 1)
            // What is of reports is of no plan, though a campaign stands in the address; the two kinds share no entry.
            let (ofPlans, ofReports) = (try await pages("?loai=plans"), try await pages("?loai=reports"))
            #expect(ofPlans.flatMap { $0.entries(trail) }.isEmpty && ofReports.flatMap { $0.entries(trail) }.count == all + 2)
            let ofBoth = try await pages("?doi-tuong=\(report.lowercased)&loai=refused").flatMap { $0.entries(trail) }
            #expect(ofBoth.count == all - 2, "both filters at once: all but the two that were done")
            #expect(try await auditor.words("\(trail)?doi-tuong=khong-phai-ma").contains("Không có mục nào."))

            // One entry: what was said the second time beside the first.
            let words = try await pages("?doi-tuong=\(campaign.lowercased)")
            #expect(words[0].words.contains("trình lãnh đạo báo cáo") && words.flatMap { $0.entries(trail) }.count == 2)
            let latest = try #require(words[0].entries(trail).first)
            let one = try await auditor.get(latest)
            #expect(one.words.contains("<b>một</b>") && one.words.contains(hostile) && one.strange == [])
            #expect(one.elements.count { $0.name == "tr" && $0.attributes["class"] == "changed" } == 3, "note, id and state seen")
            #expect(one.words.contains(report.lowercased) && !one.words.contains("proof"))
            let seq = Int64(latest.split(separator: "/").last!)!
            let hash = try await site.city.owner.run(
                Statement<Data>(
                    "hash of an entry",
                    "select hash from thidua.audit_entry where root_id = \(unit.rootID) and seq = \(seq)",
                    exactlyOne: { row in try row.next(Data.self) }))
            #expect(hash.count == 32 && one.words.contains(hash.hexadecimal))
            let quiet = try await auditor.get(try #require(seen.last))
            #expect(quiet.words.contains("Không lưu nội dung.") && !quiet.words.contains("một"))
            #expect(try await FrameTests.faults(of: one, in: auditor, "vi") == [])

            // Another unit's entry and one that is none are one page; so for whoever is no auditor there.
            let other = try await site.city.owner.run(
                Statement<Int>(
                    "an entry of another unit",
                    "select min(seq)::int from thidua.audit_entry where unit_id = \(SmallCity.anLao) and root_id = \(unit.rootID)",
                    exactlyOne: { row in try row.next(Int.self) }))
            let (hidden, absent) = (try await auditor.get("\(trail)/\(other)"), try await auditor.get("\(trail)/999999999"))
            #expect(hidden.status == .notFound && hidden.bytes == absent.bytes)
            #expect(try await auditor.get("\(trail)/khong").bytes == absent.bytes)
            print("trail: \(seen.count) entries about one report on \(about.count) pages, \(ofBoth.count) of them refused")
        }
    }
}

extension Page {
    /// The entries that the page leads to.
    fileprivate func entries(_ trail: String) -> [String] { ways.map(\.path).filter { $0.hasPrefix("\(trail)/") } }
}

extension String {
    /// Letter by letter: a quotation mark with an accent is another `Character`.
    fileprivate var escapedJSON: String {
        unicodeScalars.reduce(into: "") { text, scalar in
            if scalar == "\"" || scalar == "\\" { text.unicodeScalars.append("\\") }
            text.unicodeScalars.append(scalar)
        }
    }
}
