import Emulation
import EmulationFixtures
import Foundation
import HTTP
import HTTPTypes
import Postgres
import Store
import TestTraits
import Testing

@testable import Operations
@testable import Pages

@Suite("The tree of units by pages", .timeLimit(.minutes(20)))
struct UnitsPagesTests {
    /// Quang Trung and Thái Sơn become one commune, which was called otherwise first.
    private static func merge(_ city: SmallCity) async throws -> UnitID {
        let day = Day("2024-12-01")!
        let new = try await city.founder.found("11700,Xã Quang Thái,xa,,313", at: .under(SmallCity.anLao), from: day)[0]
        try await city.owner.transaction(under: .registrar) { tx in
            _ = try await tx.run(.endUnitName(of: SmallCity.batTrang, on: Day("2023-07-01")!))
            _ = try await tx.run(
                .insertUnitName(
                    of: SmallCity.batTrang, from: Day("2023-07-01")!, code: "11633", name: "Xã Bát Tràng Mới", title: .xa, kind: .authority)
            )
            for (unit, portion) in [(SmallCity.quangTrung, Succession.Portion.whole), (SmallCity.thaiSon, .part)] {
                _ = try await tx.run(.endUnit(unit, on: day))
                _ = try await tx.run(.endUnitName(of: unit, on: day))
                _ = try await tx.run(
                    .insertSuccession(
                        Succession(
                            from: unit, to: new, portion: portion, isDefault: true, effectiveOn: day, legalBasis: "Nghị quyết số 1/NQ-HĐND")
                    ))
            }
        }
        return new
    }

    @Test("says what a unit was called, what it came from and what it went into; by its old name it is found, without tones", .slow)
    func history() async throws {
        try await PageSite.open { site in
            let new = try await Self.merge(site.city)
            let leader = site.leader(of: SmallCity.anLao), tree = "/\(SmallCity.anLao)/don-vi"
            var pages = 0
            for language in ["vi", "en"] {
                leader.language = language
                for path in [
                    tree, "\(tree)?duoi=\(SmallCity.city)", "\(tree)?cu=1", "\(tree)/\(new)", "\(tree)/\(SmallCity.quangTrung)",
                    "\(tree)/tim",
                    "\(tree)/tim?q=quang+trung",
                ] {
                    let page = try await leader.get(path)
                    #expect(page.status == .ok)
                    #expect(try await FrameTests.faults(of: page, in: leader, language) == [], "\(path)")
                    pages += 1
                }
            }
            leader.language = "vi"
            let list = try await leader.get(tree).words
            #expect(list.contains("hình thành từ Xã Quang Trung, một phần Xã Thái Sơn ngày 01/12/2024"))
            #expect(list.contains("trước 01/07/2023 gọi là Xã Bát Trang") && list.contains("Đơn vị đã kết thúc (2)"))
            #expect(list.contains("4 đơn vị"), "Bát Trang, Phòng Nội vụ, Huyện đoàn and the new one")
            #expect(try await leader.words("\(tree)?cu=1").contains("nhập vào Xã Quang Thái ngày 01/12/2024"))
            let one = try await leader.words("\(tree)/\(new)")
            for word in [
                "Xã Quang Thái", "Hình thành từ", "Xã Thái Sơn", "một phần, từ 01/12/2024", "Nghị quyết số 1/NQ-HĐND", "Huyện An Lão",
            ] {
                #expect(one.contains(word), "\(word)")
            }
            let over = try await leader.words("\(tree)/\(SmallCity.quangTrung)")
            #expect(over.contains("Nhập vào") && over.contains("đã kết thúc hoạt động") && over.contains("đến hết 30/11/2024"))
            var found = 0
            for (typed, names) in [
                ("bat+trang", ["Xã Bát Tràng Mới"]), ("QUANG%20TRUNG", ["Xã Quang Trung", "đã kết thúc hoạt động"]),
                ("%C4%91oan", ["Huyện đoàn"]),
                ("quang", ["Xã Quang Thái", "Xã Quang Trung"]),
            ] {
                let words = try await leader.words("\(tree)/tim?q=\(typed)")
                for name in names { #expect(words.contains(name), "\(typed): \(name)") }
                found += names.count
            }
            #expect(try await leader.words("\(tree)/tim?q=trang").contains("Xã Bát Tràng Mới"))
            let none = try await leader.get("\(tree)/tim?q=khong-co")
            #expect(
                none.words.contains("Không có đơn vị nào tên có “khong-co”.")
                    && none.elements.contains { $0.attributes["value"] == "khong-co" })
            let long = try await leader.get("\(tree)/tim?q=\(String(repeating: "a", count: 101))")
            #expect(long.status == .unprocessableContent && long.elements.contains { $0.attributes["aria-invalid"] == "true" })
            // Another city's are found by nobody here.
            #expect(try await leader.words("\(tree)/tim?q=co+to").contains("Không có đơn vị nào"))
            for path in ["\(tree)/1.99", "\(tree)?duoi=1.99", "\(tree)/x"] {
                #expect(try await leader.get(path).status == .notFound, "\(path)")
            }
            print("units: \(pages) pages without a fault, \(found) names found")
        }
    }

    @Test("leads to where one has a post, and to nowhere else")
    func standing() async throws {
        try await PageSite.open { site in
            let both = try await site.city.founder.appoint("Trần Thị Lan", in: [SmallCity.anLao, SmallCity.batTrang], as: .officer)
            let browser = site.session(both.token)
            // The head leads there too.
            func ways(_ browser: Browser) async throws -> Int {
                try await browser.get("/\(SmallCity.anLao)/don-vi").ways.count { $0.path == "/\(SmallCity.batTrang)/viec" }
            }
            let (two, one) = (try await ways(browser), try await ways(site.leader(of: SmallCity.anLao)))
            #expect(two == 2 && one == 0)
            #expect(try await site.leader(of: SmallCity.coTo).get("/\(SmallCity.anLao)/don-vi").status == .notFound)
            print("units: \(two) ways for who has a post there, \(one) for who has none")
        }
    }

    @Test("a thousand units below one are pages of a hundred, each once; a hostile name is text", .slow)
    func thousand() async throws {
        try await PageSite.open { site in
            let lines = (1...1000).map { "K\($0),Xã số \($0),xa,,314" }.joined(separator: "\n")
            try await site.city.founder.found(lines, at: .under(SmallCity.kienThuy))
            try await site.city.owner.execute(
                script: """
                    set session_replication_role = replica;
                    update thidua.unit_name set name = '\(Page.hostile.replacing("'", with: "''"))' where code = 'K5';
                    set session_replication_role = origin;
                    """)
            let leader = site.leader(of: SmallCity.kienThuy)
            var (path, seen, pages, heaviest): (String?, [String], Int, Int) = ("/\(SmallCity.kienThuy)/don-vi", [], 0, 0)
            while let next = path {
                let page = try await leader.get(next)
                #expect(page.status == .ok && page.strange == [])
                let ways = page.ways.map(\.path).filter { $0.hasPrefix("/\(SmallCity.kienThuy)/don-vi/\(SmallCity.kienThuy).") }
                #expect(ways.count <= UnitsPages.shown)
                seen += ways
                pages += 1
                heaviest = max(heaviest, page.text.utf8.count)
                path = page.ways.first { $0.path.contains("sau=") }?.path
                if pages == 1 { #expect(try await FrameTests.faults(of: page, in: leader, "vi") == []) }
                try #require(pages < 20)
            }
            #expect(seen.count == 1001 && Set(seen).count == 1001 && pages == 11)
            // Planted: one that stands on two pages is found.
            #expect(Set(seen + [seen[99]]).count != seen.count + 1)
            #expect(heaviest < 70_000)
            let first = try await leader.words("/\(SmallCity.kienThuy)/don-vi")
            #expect(first.contains("100 trong 1001 đơn vị") && first.contains(Page.hostile))
            #expect(try await leader.words("/\(SmallCity.kienThuy)/don-vi/tim?q=xa+so").contains("Có hơn 50 đơn vị"))
            #expect(try Page(text: #"<p title="\#(Page.hostile)">x</p>"#).strange != [])
            print("units: \(seen.count) below one, on \(pages) pages, the heaviest \(heaviest) bytes")
        }
    }
}
