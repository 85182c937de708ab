import Emulation
import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct ReportDraftTests {
    private let households = indicator(1, name: "Số hộ", lowest: 0, highest: 500)
    private let online = indicator(
        2, name: "Tỷ lệ trực tuyến", overUnits: .weighted, overTime: .weighted, decimals: 2, lowest: 0, highest: 1)
    private let launched = indicator(3, name: "Đã phát động", overUnits: .count, overTime: .max)
    private var asked: [Indicator] { [households, online, launched] }

    private func value(_ indicator: Int, _ figure: Decimal?, _ weight: Decimal? = nil, _ explanation: String? = nil) -> ReportValue {
        ReportValue(indicator: id(indicator), figure: figure, weight: weight, explanation: explanation)
    }
    private func draft(_ values: [ReportValue]) -> ReportDraft { ReportDraft(note: nil, values: values, revision: 1) }
    private func submitting(_ values: ReportValue...) -> [String] {
        refused { () throws(Refusals) in try draft(values).check(asked: asked) }
    }
    private func saving(_ values: ReportValue...) -> [String] {
        refused { () throws(Refusals) in try draft(values).checkShape(asked: asked, of: asked) }
    }

    @Test("a full report is submitted, with an explanation where there is no figure")
    func full() {
        #expect(submitting(value(1, 500), value(2, 3, 4), value(3, 1)) == [])
        #expect(submitting(value(1, 0), value(2, nil, nil, "Không phát sinh hồ sơ"), value(3, 0)) == [])
    }

    @Test("a half-written draft is saved")
    func half() {
        #expect(saving() == [] && saving(value(1, nil), value(2, 3), value(3, 1)) == [])
    }

    @Test("what is asked and not answered is refused, whether it stands there empty or not at all")
    func missing() {
        #expect(submitting(value(1, nil, nil, "  "), value(3, 1)) == ["report.value-missing values[0]", "report.value-missing values"])
    }

    @Test("what is not asked is not answered, and what the campaign does not have is not saved")
    func unknown() {
        #expect(submitting(value(1, 1), value(2, 1, 2), value(3, 1), value(9, 1)) == ["report.not-asked values[3].indicatorId"])
        #expect(saving(value(9, 1)) == ["report.unknown-indicator values[0].indicatorId"])
    }

    @Test("an indicator is answered once")
    func twice() {
        #expect(saving(value(1, 1), value(1, 2)) == ["report.duplicate-indicator values[1].indicatorId"])
        #expect(submitting(value(1, 1), value(2, 1, 2), value(3, 1), value(3, 1)) == ["report.duplicate-indicator values[3].indicatorId"])
    }

    @Test("a figure has no more decimals than its indicator, and trailing zeros are none")
    func decimals() {
        #expect(saving(value(1, number("1.5"))) == ["report.too-many-decimals values[0].value"])
        #expect(saving(value(1, number("1.0"))) == [])
        #expect(submitting(value(1, number("1.5")), value(2, 1, 2), value(3, 1)) == ["report.too-many-decimals values[0].value"])
    }

    @Test("a figure lies in the range of its indicator, both ends included")
    func range() {
        #expect(saving(value(1, 0)) == [] && saving(value(1, 500)) == [])
        #expect(saving(value(1, -1)) == ["report.out-of-range values[0].value"])
        #expect(saving(value(1, 501)) == ["report.out-of-range values[0].value"])
    }

    @Test("a figure or a denominator is no longer than what a nation's can still be added up exactly")
    func size() {
        let most = number("99999999999999999999")
        #expect(saving(value(2, 1, most)) == [])
        #expect(saving(value(2, 1, most + 1)) == ["report.too-large values[0].weight"])
        #expect(saving(value(1, most + 1)) == ["report.too-large values[0].value"])
        #expect(saving(value(2, number("0.00000000001"), 1)) == ["report.too-large values[0].value"])
    }

    @Test("the range and the decimals of a weighted indicator bind the quotient and not its parts")
    func quotient() {
        #expect(saving(value(2, 950, 1000)) == [] && saving(value(2, number("0.3333"), 1)) == [] && saving(value(2, 4, 4)) == [])
        #expect(saving(value(2, 5, 4)) == ["report.greater-than-weight values[0].value"])
        #expect(saving(value(2, -1, 4)) == ["report.below-zero values[0].value"])
    }

    @Test("two counts that are no share are spoken of by what they are called, and never by a quotient that nobody typed")
    func labels() {
        func said(_ indicator: Indicator, _ figure: Decimal, _ weight: Decimal?) -> [String] {
            do throws(Refusals) {
                try draft([value(2, figure, weight)]).check(asked: [indicator])
                return []
            } catch {
                return error.all.flatMap { [$0.message(in: .vi), $0.message(in: .en)] }
            }
        }
        let named = indicator(
            2, name: "Trực tuyến", overUnits: .weighted, overTime: .weighted, lowest: 0, highest: 1, figureLabel: "Số trực tuyến",
            weightLabel: "Tổng số hồ sơ")
        #expect(
            said(named, 5, 4) == [
                "Chỉ tiêu “Trực tuyến”: “Số trực tuyến” không thể lớn hơn “Tổng số hồ sơ”.",
                "The indicator “Trực tuyến”: “Số trực tuyến” cannot be greater than “Tổng số hồ sơ”.",
            ])
        #expect(said(named, -5, 4).first == "Chỉ tiêu “Trực tuyến”: “Số trực tuyến” không thể nhỏ hơn 0.")
        #expect(said(named, 5, nil).first == "Chỉ tiêu “Trực tuyến” tính bình quân gia quyền nên phải có “Tổng số hồ sơ”.")
        #expect(said(named, 0, 0).first?.contains("“Tổng số hồ sơ” phải lớn hơn 0") == true)
        #expect(said(online, 5, 4).first == "Chỉ tiêu “Tỷ lệ trực tuyến”: tử số không thể lớn hơn mẫu số.")
        let ratio = indicator(2, name: "Học sinh", overUnits: .weighted, overTime: .weighted, lowest: 10, highest: number("32.5"))
        #expect(said(ratio, 9, 1).first == "Chỉ tiêu “Học sinh”: tử số chia cho mẫu số phải từ 10 đến 32,5.")
        #expect(said(named, 4, 4) == [] && said(ratio, 65, 2) == [])
    }

    @Test("a count is answered with yes or no")
    func yesOrNo() {
        #expect(submitting(value(1, 1), value(2, 1, 2), value(3, 2)) == ["report.not-yes-or-no values[2].value"])
    }

    @Test("a denominator stands where one is needed, is above zero, and stands nowhere else")
    func weights() {
        #expect(submitting(value(1, 1), value(2, 1), value(3, 1)) == ["report.weight-missing values[1].weight"])
        #expect(submitting(value(1, 1), value(2, 0, 0), value(3, 1)) == ["report.weight-not-positive values[1].weight"])
        #expect(submitting(value(1, 1, 1), value(2, 1, 2), value(3, 1)) == ["report.weight-needless values[0].weight"])
        #expect(submitting(value(1, 1), value(2, nil, 4, "Không phát sinh"), value(3, 1)) == ["report.weight-needless values[1].weight"])
    }
}
