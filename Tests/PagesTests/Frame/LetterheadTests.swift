import Emulation
import EmulationFixtures
import Foundation
import Store
import Testing

@testable import Pages

/// What stands around a table on paper: Nghị định 30/2020/NĐ-CP, Phụ lục I.
@Suite("The letterhead of a table", .timeLimit(.minutes(20)))
struct LetterheadTests {
    private static func head(
        _ name: String, _ kind: UnitKind, above: String? = nil, _ aboveKind: UnitKind? = .authority, on day: String = "2024-12-05"
    ) -> Letterhead {
        let post = Post(unit: SmallCity.anLao, name: name, above: above, kind: kind, aboveKind: aboveKind, roles: [.leader])
        return Letterhead(of: post, on: Day(day)!)
    }

    @Test("names whoever issues it, the place without what kind of place it is, and who heads the unit")
    func units() {
        let district = Self.head("Huyện An Lão", .authority, above: "Thành phố Hải Phòng")
        #expect(district.above == [] && district.issuer == ["ỦY BAN NHÂN DÂN", "HUYỆN AN LÃO"])
        #expect(district.place == "An Lão, ngày 05 tháng 12 năm 2024")
        #expect(district.head == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"])
        let office = Self.head("Phòng Nội vụ", .agency, above: "Huyện An Lão", on: "2025-02-20")
        #expect(office.above == ["ỦY BAN NHÂN DÂN", "HUYỆN AN LÃO"] && office.issuer == ["PHÒNG NỘI VỤ"])
        #expect(office.place == "An Lão, ngày 20 tháng 02 năm 2025" && office.head == ["TRƯỞNG PHÒNG"])
        // Under no People's Committee.
        let youth = Self.head("Huyện đoàn", .massOrganisation, above: "Huyện An Lão", on: "2025-03-01")
        #expect(youth.above == [] && youth.issuer == ["HUYỆN ĐOÀN"] && youth.head == ["THỦ TRƯỞNG ĐƠN VỊ"])
        #expect(youth.place == "An Lão, ngày 01 tháng 3 năm 2025")
        for (name, town) in [("Thị trấn Cát Bà", "Cát Bà"), ("Quận 7", "Quận 7"), ("Huyện đoàn", "Huyện đoàn"), ("Xã Á", "Á")] {
            #expect(Letterhead.town(name) == town)
        }
    }

    @Test("stands on paper around a table that says so, with who signs behind it, and around nothing else")
    func pages() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let leader = site.leader(of: SmallCity.anLao)
            let plans = "/\(SmallCity.anLao)/phong-trao", plan = "\(plans)/\(SmallCity.anLaoCampaign.uuidString.lowercased())"
            for path in ["\(plan)/so-lieu", "\(plan)/tham-gia", "/\(SmallCity.anLao)/nguoi"] {
                let page = try await leader.get(path)
                for words in [
                    "HUYỆN AN LÃO", "Độc lập - Tự do - Hạnh phúc", "An Lão, ngày 20 tháng 12 năm 2024", "NGƯỜI LẬP BIỂU", "CHỦ TỊCH",
                ] {
                    #expect(page.words.contains(words), "\(path): \(words)")
                }
                #expect(page.elements.first { $0.name == "body" }?.attributes["class"]?.contains("made-up") == true)
            }
            #expect(!(try await leader.words(plans).contains("NGƯỜI LẬP BIỂU")))
            let whole = try await leader.words(plan)
            #expect(!whole.contains("NGƯỜI LẬP BIỂU") && whole.contains("Độc lập - Tự do - Hạnh phúc"), "a plan is signed by who issued it")
        }
    }
}
