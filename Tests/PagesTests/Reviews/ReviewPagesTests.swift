import Emulation
import EmulationFixtures
import Foundation
import HTTPTypes
import Postgres
import Store
import Testing

@testable import Operations
@testable import Pages

/// A clerk works off what the communes sent.
@Suite("Reviewing", .timeLimit(.minutes(20)))
struct ReviewPagesTests {
    @Test("the queue leads from one to the next; what would move is said before, and is what moves; a reason is asked for at its place")
    func journey() async throws {
        try await PageSite.open { site in
            try await site.city.cascade()
            let month = try await site.city.periods()[0].id
            func values(_ houses: Decimal) -> [ReportValue] {
                SamplePlan.values(houses: houses, score: 2, online: 3, dossiers: 4, criteria: 5)
            }
            let batTrang = try await site.city.submit(values(14), from: SmallCity.batTrang, period: month)
            _ = try await site.city.submit(values(3), from: SmallCity.thaiSon, period: month)
            let clerk = site.leader(of: SmallCity.anLao)
            let queue = "/\(SmallCity.anLao)/duyet"
            let page = try await clerk.get(queue)
            #expect(page.words.contains("2 chờ duyệt") && page.words.contains("Duyệt báo cáo 2 báo cáo chờ duyệt"))
            #expect(page.words.contains("Xã Bát Trang, tháng 10/2024"))
            #expect(page.words.contains("“Số nhà đã sửa” của Huyện An Lão sẽ là 14 đơn vị."))
            #expect(page.words.contains("Đây là báo cáo đầu tiên của kỳ được duyệt."))
            let address = "\(queue)/\(SmallCity.batTrang)/\(batTrang.lowercased)"

            // Returned without a reason: the same page, the sentence at its place; then with one.
            func fields(_ page: Page, _ more: [(String, String)] = []) -> [(String, String)] {
                ["proof", "id", "seen", "version"].map { ($0, page.hidden($0)!) } + more
            }
            let refused = try await clerk.post("\(address)/tra-lai", fields(page))
            #expect(refused.status == .unprocessableContent && refused.words.contains("Phải ghi rõ lý do."))
            #expect(refused.text.contains("<title>Lỗi: Xã Bát Trang, tháng 10/2024"))
            let sending = fields(refused, [("reason", "Số nhà cao hơn danh sách hộ.")])
            #expect(try await clerk.post("\(address)/tra-lai", sending).location == queue)
            #expect(try await clerk.post("\(address)/tra-lai", sending).location == queue, "twice is once")
            let next = try await clerk.get(queue)
            #expect(next.words.contains("Đã trả lại") && next.words.contains("Xã Thái Sơn, tháng 10/2024"))
            #expect(next.words.contains("1 chờ duyệt"))

            // Sent again with another value: the diff, and what moves.
            _ = try await site.leader(of: SmallCity.batTrang).rewrite(batTrang, values(2), month: month, on: site.city)
            let again = try await clerk.get(address)
            #expect(again.words.contains("1 chỉ tiêu đã sửa, 8 chỉ tiêu giữ nguyên so với lần gửi 1"))
            #expect(again.elements.count { $0.name == "del" } == 1)
            #expect(again.words.contains("Số nhà cao hơn danh sách hộ."))
            // Somebody was faster: the state that was seen is not the one that stands.
            let stale = fields(again)
            let other = fields(try await clerk.get(address))
            #expect(try await clerk.post("\(address)/duyet", other).location == queue)
            let late = try await clerk.post("\(address)/duyet", stale)
            #expect(late.status == .conflict || late.status == .preconditionFailed)
            #expect(late.words.contains("đã duyệt"))

            let figures = try await ReadFigures(campaign: SmallCity.anLaoCampaign, period: month, after: nil, limit: 10)
                .run(as: site.city.standing(in: SmallCity.anLao), on: site.city.app)
            #expect(figures.rows[0].cells[0].value == 2)
            let reopened = try await clerk.post("\(address)/mo-lai", fields(late, [("reason", "Nhầm kỳ")]))
            #expect(reopened.location == queue)
            // Of others, nothing: a commune has no queue, and what is not there is not there.
            let commune = site.leader(of: SmallCity.batTrang)
            #expect(try await commune.words("/\(SmallCity.batTrang)/duyet").contains("Không có báo cáo nào chờ duyệt."))
            let (hidden, absent) = (
                try await site.leader(of: SmallCity.kienThuy).get(
                    "/\(SmallCity.kienThuy)/duyet/\(SmallCity.batTrang)/\(batTrang.lowercased)"),
                try await site.leader(of: SmallCity.kienThuy).get("/\(SmallCity.kienThuy)/duyet/\(SmallCity.batTrang)/\(UUID().lowercased)")
            )
            #expect(hidden.status == .notFound && hidden.bytes == absent.bytes)
        }
    }
}

extension Browser {
    /// Writes other values over what was returned, and sends them.
    func rewrite(_ report: UUID, _ values: [ReportValue], month: UUID, on city: SmallCity) async throws {
        let standing = city.standing(in: SmallCity.batTrang)
        let campaign = SmallCity.campaign(of: SmallCity.batTrang)
        let form = try await ReadReportForm(campaign: campaign, period: month).run(as: standing, on: city.app)
        let changes = values.map { value in
            MergeReportDraft.Change(
                was: form.draft?.values.first { $0.indicator == value.indicator } ?? .empty(value.indicator), now: value)
        }
        _ = try await MergeReportDraft(campaign: campaign, period: month, changes: changes, note: nil, newID: UUID())
            .run(as: standing, on: city.app)
        _ = try await SubmitReport(report, decision: .new).run(as: standing, on: city.app)
    }
}
