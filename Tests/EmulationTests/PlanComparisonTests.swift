import Foundation
import Testing

@testable import Emulation

@Suite("A plan beside the one it takes up", .timeLimit(.minutes(20)))
struct PlanComparisonTests {
    private static let spread =
        "Phối hợp với Uỷ ban Mặt trận Tổ quốc tuyên truyền sâu rộng phong trào trên địa bàn, bằng nhiều hình thức phong phú, đa dạng."
    private static let report = "Tổng hợp kết quả thực hiện của các đơn vị, báo cáo Ủy ban nhân dân huyện trước ngày 20 hằng tháng."

    private func clause(_ number: Int, _ body: String, heading: String = "Các xã, thị trấn") -> Clause {
        Clause(id: id(number), part: .task, heading: heading, body: body, who: .childAuthorities, strength: .ordered, role: .lead)
    }

    private func compared(_ own: [Clause], with above: [Clause]) -> PlanComparison {
        PlanComparison(plan(clauses: own), of: anLao.id, with: above, told: above, given: [:], [])
    }

    @Test("says of each clause whether it is copied, reworded or new, whichever way the tone mark is set and the lines are broken")
    func origins() {
        let above = [clause(1, Self.spread), clause(2, Self.report)]
        let broken = Self.spread.replacing("Uỷ ban", with: "Ủy ban").replacing("sâu rộng ", with: "sâu rộng\n")
        let half = String(Self.report.prefix(60)) + " gửi Phòng Nội vụ tổng hợp chung, kèm theo danh sách cá nhân tiêu biểu của từng thôn."
        let new = "Mỗi thôn chọn một việc làm cụ thể, công khai trước nhân dân và hoàn thành trong quý IV."
        let compared = compared([clause(11, broken), clause(12, half), clause(13, new)], with: above)
        #expect(compared.clauses.map(\.share.origin) == [.copied, .reworded, .new])
        #expect(compared.dropped.isEmpty)
        #expect(compared.share.same < compared.share.all && compared.share.same > 0)
    }

    @Test("names the tasks above that it says nothing of; one that is taken on in part is not among them")
    func dropped() {
        let above = [clause(1, Self.spread), clause(2, Self.report), clause(3, "", heading: "Báo cáo quý")]
        #expect(compared([], with: above).dropped.map(\.id) == above.map(\.id))
        #expect(compared([clause(11, Self.spread)], with: above).dropped.map(\.id) == [id(2), id(3)])
        #expect(compared([clause(11, "", heading: "Báo cáo quý")], with: above).dropped.map(\.id) == [id(1), id(2)])
    }

    @Test("of a text without words is neither, and nothing is lost of a text shorter than eight")
    func short() {
        #expect(compared([clause(1, "…")], with: [clause(2, "…")]).clauses[0].share == PlanComparison.Share(same: 0, all: 0))
        #expect(compared([clause(1, "Báo cáo tháng")], with: [clause(2, "báo cáo  tháng.")]).share == PlanComparison.Share(same: 1, all: 1))
        #expect(compared([], with: []).share.percent == 0)
    }

    @Test("takes as long as both are long: a thousand clauses beside a thousand")
    func many() {
        let above = (1...1000).map { clause($0, "\(Self.spread) Việc thứ \($0).") }
        let own = (1...1000).map { clause($0, "\(Self.spread) Việc thứ \($0 + 1000).") }
        let compared = compared(own, with: above)
        #expect(compared.clauses.count == 1000 && compared.share.all == 1000 * compared.clauses[0].share.all)
        print("compared: \(compared.share.same) of \(compared.share.all) runs of eight words stand above")
    }

    @Test("heeds what cannot be asked after: tasks for nobody, orders without a day, documents without theirs")
    func heeds() {
        var draft = plan()
        draft.legalBases = [LegalBasis(symbol: "190/KH-UBND", issuedOn: nil, issuer: nil, summary: nil)]
        draft.movements = []
        draft.clauses = [
            clause(1, Self.spread), clause(2, Self.spread),
            Clause(id: id(3), part: .task, heading: "Thành viên Hội đồng", body: "Chỉ đạo."),
        ]
        #expect(
            draft.heeds(on: day("2024-12-20"), []) == [
                PlanHeed(.basisUndated, "190/KH-UBND"), PlanHeed(.basisUnknown, "190/KH-UBND"), PlanHeed(.headingTwice, "Các xã, thị trấn"),
                PlanHeed(.taskToldToNobody, "Thành viên Hội đồng"), PlanHeed(.orderWithoutDay, "Các xã, thị trấn"),
                PlanHeed(.orderWithoutDay, "Các xã, thị trấn"),
            ])
        draft.legalBases = []
        draft.clauses = []
        #expect(draft.heeds(on: day("2024-12-20"), []).isEmpty)
    }
}
