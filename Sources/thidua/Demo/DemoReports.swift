import Emulation
import Foundation

/// What every unit reports each month, and what becomes of it. All numbers are made up from a fixed seed.
struct DemoReports: Sendable {
    let city: DemoCity
    /// What every unit is to reach, so that the numbers come near.
    private let targets: [UUID: [UnitID: Decimal]]

    init(city: DemoCity, plans: DemoPlans) {
        self.city = city
        // An Lão's own targets are the later, stricter ones.
        targets = (plans.ofCity.targets + plans.ofAnLao.targets).reduce(into: [:]) { targets, target in
            if let unit = target.unit { targets[target.indicator, default: [:]][unit] = target.value }
        }
    }

    /// One step in the life of a report.
    enum Deed: Hashable {
        case send(version: Int)
        case accept(version: Int)
        case sendBack(version: Int, reason: String)
        case correct(version: Int)
    }

    /// October and November have been reported; December is not due yet.
    func deeds(of unit: Emulation.Unit, in month: Int) -> [Deed] {
        switch (month, unit.code) {
        case (11, "11632"): []
        case (11, "11647"): [.send(version: 1), .sendBack(version: 1, reason: Self.whyQuangTrung)]
        case (11, "11677"): [.send(version: 1), .accept(version: 1), .correct(version: 1), .send(version: 2), .accept(version: 2)]
        case (12, _): Self.early.contains(unit.code) ? [.send(version: 1)] : []
        case _: [.send(version: 1), .accept(version: 1)]
        }
    }

    static func report(of unit: Emulation.Unit, in month: Int) -> UUID { DemoSeed.id("report \(unit.code) \(month)/2024") }

    static func decision(_ deed: Deed, of unit: Emulation.Unit, in month: Int) -> UUID {
        let name =
            switch deed {
            case .send(let version): "send \(version)"
            case .accept(let version): "accept \(version)"
            case .sendBack(let version, _): "return \(version)"
            case .correct(let version): "correct \(version)"
            }
        return DemoSeed.id("decision \(unit.code) \(month)/2024 \(name)")
    }

    private static let whyQuangTrung = """
        Số nhà được sửa chữa, xây mới (14 nhà) cao hơn nhiều so với danh sách hộ được hỗ trợ (02 hộ). \
        Đề nghị xã rà soát, kèm danh sách hộ rồi gửi lại.
        """

    /// Those who sent December before it was over.
    private static let early: Set = [
        "11635", "11641", "11662", "11668", "11671", "AL-TP", "AL-TCKH", "AL-TTVH", "AL-DTN", "304", "307", "312", "316",
    ]
}

extension DemoReports {
    func note(of unit: Emulation.Unit, in month: Int, version: Int) -> String {
        let what =
            switch (unit.code, month, version) {
            case ("313", 11, _): "Toàn huyện: xã Bát Trang chưa gửi báo cáo; báo cáo của xã Quang Trung đã trả lại để rà soát."
            case ("11677", 11, 2): "Đính chính số thu ngân sách."
            case (_, 12, _): "Gửi sớm, số liệu đến ngày 19/12/2024."
            case _: "Kết quả tháng \(month)/2024."
            }
        return "Dữ liệu mẫu. \(what)"
    }

    /// A value for everything that is asked.
    func values(_ asked: [Indicator], of unit: Emulation.Unit, in month: Int, version: Int) -> [ReportValue] {
        asked.map { indicator in
            guard let known = DemoIndicator(indicator) else { return value(indicator, nil, why: "Chưa có số liệu mẫu.") }
            return value(of: known, indicator, unit, month, version)
        }
    }

    private func value(
        of known: DemoIndicator, _ indicator: Indicator, _ unit: Emulation.Unit, _ month: Int, _ version: Int
    ) -> ReportValue {
        var seed = DemoSeed("value \(unit.code) \(month) \(known)")
        let isDistrict = unit.level == .district && unit.kind == .authority
        switch known {
        case .launched:
            let isLate = month == 10 && ["11674", "AL-CCB"].contains(unit.code)
            return value(indicator, isLate ? 0 : 1, why: isLate ? "Tổ chức phát động trong tháng 11/2024." : nil)
        case .found, .nurtured, .summarised, .replicated:
            return value(indicator, Decimal(roleModels(of: unit, month, isDistrict)[known.rawValue - DemoIndicator.found.rawValue]))
        case .houses:
            if unit.code == "11647", month == 11 { return value(indicator, 14) }
            let target = target(indicator, unit) ?? 3
            return value(indicator, (target / 3 * seed.number(75...115, decimals: 2)).rounded(to: 0))
        case .online:
            let received = unit.code == "318" ? seed.whole(20...40) : isDistrict ? seed.whole(1800...9000) : seed.whole(120...420)
            let online = (Decimal(received) * seed.number(780...965, decimals: 3)).rounded(to: 0)
            return value(indicator, online, weight: Decimal(received))
        case .revenue:
            let target = target(indicator, unit) ?? 10
            let right = (target / 3 * seed.number(82...112, decimals: 2)).rounded(to: indicator.decimals)
            let isSlip = unit.code == "11677" && month == 11
            if isSlip, version == 1 { return value(indicator, right * 10) }
            return value(
                indicator, right,
                why: isSlip ? "Lần gửi trước ghi nhầm \((right * 10).vietnamese(decimals: 1)) tỷ đồng do đặt sai dấu phẩy." : nil)
        case .best, .worst:
            if unit.code == "318" { return value(indicator, nil, why: "Huyện không có đơn vị hành chính cấp xã.") }
            if isDistrict { return value(indicator, seed.number(known == .best ? 925...980 : 690...835, decimals: 1)) }
            // A commune has one score, which is both.
            var score = DemoSeed("score \(unit.code) \(month)")
            return value(indicator, score.number(765...968, decimals: 1))
        case .satisfaction:
            return value(indicator, seed.number(845...955, decimals: 1))
        case .newRural:
            var start = DemoSeed("new rural \(unit.code)")
            return value(indicator, Decimal(min(19, start.whole(16...19) + (month - 10))))
        case .propaganda:
            return value(indicator, Decimal(seed.whole(2...6)))
        }
    }

    /// Found, nurtured, summarised, replicated: never more than in the step before.
    private func roleModels(of unit: Emulation.Unit, _ month: Int, _ isDistrict: Bool) -> [Int] {
        var seed = DemoSeed("role models \(unit.code) \(month)")
        var left = isDistrict ? seed.whole(8...24) : unit.kind == .authority ? seed.whole(1...4) : seed.whole(0...2)
        return (0..<4).map { _ in
            defer { left = seed.whole(left / 2...left) }
            return left
        }
    }

    private func target(_ indicator: Indicator, _ unit: Emulation.Unit) -> Decimal? { targets[indicator.id]?[unit.id] }

    private func value(_ indicator: Indicator, _ figure: Decimal?, weight: Decimal? = nil, why: String? = nil) -> ReportValue {
        ReportValue(indicator: indicator.id, figure: figure, weight: weight, explanation: why)
    }
}
