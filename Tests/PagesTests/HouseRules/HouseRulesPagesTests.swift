import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Pages

@Suite("House rules by pages", .timeLimit(.minutes(20)))
struct HouseRulesPagesTests {
    private static let page = "/\(SmallCity.anLao)/don-doc/tu-dong"

    @Test("the district sees the usual days, sets its own, and a commune below goes by them; what is no day is said at its place")
    func story() async throws {
        try await PageSite.open { site in
            let district = site.leader(of: SmallCity.anLao)
            let usual = try await district.get(Self.page)
            #expect(usual.words.contains("Nhắc trước hạn 7, 1 ngày; nhắc khi quá hạn 1, 7, 30 ngày.") && usual.words.contains("Thông lệ"))
            #expect(try await FrameTests.faults(of: usual, in: district, "vi") == [])
            #expect(try await district.words("/\(SmallCity.anLao)/don-doc").contains("Nhắc tự động"))

            for (typed, words) in [
                ("mai", "Số ngày là số nguyên từ 1 đến 60."), ("1, 61", "Số ngày là số nguyên từ 1 đến 60."),
                ("3 3", "Một ngày được ghi hai lần."), ("1 2 3 4 5 6", "Chọn nhiều nhất 5 ngày nhắc."),
            ] {
                let refused = try await district.post(Self.page, FilledForm.on(usual, to: Self.page, [("remindAfter", typed)]).fields)
                #expect(refused.status == .unprocessableContent && refused.words.contains(words))
                #expect(try FilledForm.on(refused, to: Self.page)["remindAfter"] == typed)
                #expect(try await FrameTests.faults(of: refused, in: district, "vi") == [])
            }

            let form = try FilledForm.on(usual, to: Self.page, [("remindBefore", "3; 10"), ("remindAfter", "")]).fields
            for _ in 1...2 { #expect(try await district.post(Self.page, form).location == Self.page) }
            let set = try await district.get(Self.page)
            #expect(
                set.words.contains("Nhắc trước hạn 10, 3 ngày; không nhắc khi quá hạn.") && set.words.contains("Theo quy định của đơn vị."))
            let below = try await site.leader(of: SmallCity.batTrang).get("/\(SmallCity.batTrang)/don-doc/tu-dong")
            #expect(below.words.contains("Nhắc trước hạn 10, 3 ngày") && below.words.contains("Theo quy định của Huyện An Lão."))
        }
    }
}
