import Emulation
import Foundation

/// Numbers and days as they are read here.
enum Written {
    /// `1.234,5`; in English `1,234.5`.
    /// - Parameter decimals: how many are written at least.
    static func number(_ number: Decimal, in language: Language, decimals: Int = 0) -> String {
        let (point, thousands) = (language.text(vi: ",", en: "."), language.text(vi: ".", en: ","))
        let text = number.magnitude.written(in: language)
        let halves = text.split(separator: Character(point), maxSplits: 1)
        let whole = (halves.first ?? "0").inThousands(thousands)
        let written = halves.count > 1 ? String(halves[1]) : ""
        let fraction = written + String(repeating: "0", count: max(0, decimals - written.count))
        return (number < 0 ? "−" : "") + whole + (fraction.isEmpty ? "" : point + fraction)
    }

    static func number(_ number: Decimal, decimals: Int = 0) -> Wording {
        Wording(vi: Self.number(number, in: .vi, decimals: decimals), en: Self.number(number, in: .en, decimals: decimals))
    }

    /// What a unit reported, with its unit of measure: `2 nhà`, `có`, `199/224`.
    /// - Parameter isMeasured: whether the unit of measure stands behind it.
    static func value(_ value: ReportValue, of indicator: Indicator, isMeasured: Bool = true) -> Wording? {
        guard let figure = value.figure else { return nil }
        if indicator.isYesOrNo { return figure == 1 ? yes : no }
        guard indicator.takesWeight else { return isMeasured ? measured(figure, indicator) : number(figure) }
        guard let weight = value.weight, weight > 0 else { return number(figure) }
        let quotient = shown((figure / weight).rounded(to: indicator.decimals), of: indicator)
        return Wording(
            vi: "\(number(figure, in: .vi))/\(number(weight, in: .vi)), bằng \(quotient.vi)",
            en: "\(number(figure, in: .en))/\(number(weight, in: .en)), which is \(quotient.en)")
    }

    /// The same without its unit of measure, where that stands at the head of a column: with all its decimals, for people compare.
    static func bare(_ value: Decimal, of indicator: Indicator) -> Wording {
        let number = number(indicator.shown(value), decimals: indicator.shownDecimals)
        return indicator.asPercent ? Wording(vi: number.vi + "%", en: number.en + "%") : number
    }

    /// `84,2%`; nil where there is no target.
    static func attainment(_ attainment: Attainment) -> Wording? {
        switch attainment {
        case .none: nil
        case .share(let share):
            Wording(vi: number(share, in: .vi, decimals: 1) + "%", en: number(share, in: .en, decimals: 1) + "%")
        case .met: Wording(vi: "đạt", en: "met")
        case .notMet: Wording(vi: "chưa đạt", en: "not met")
        }
    }

    /// A total or a target: a share in per cent where people want it so, anything else with its unit of measure.
    static func shown(_ value: Decimal, of indicator: Indicator) -> Wording {
        let number = number(indicator.shown(value))
        if indicator.asPercent { return Wording(vi: number.vi + "%", en: number.en + "%") }
        return indicator.takesWeight ? number : Wording(vi: "\(number.vi) \(indicator.measure)", en: "\(number.en) \(indicator.measure)")
    }

    static func measured(_ figure: Decimal, _ indicator: Indicator) -> Wording {
        Wording(vi: "\(number(figure, in: .vi)) \(indicator.measure)", en: "\(number(figure, in: .en)) \(indicator.measure)")
    }

    static let yes = Wording(vi: "có", en: "yes")
    static let no = Wording(vi: "chưa", en: "not yet")

    /// `từ 0 đến 100`; nil where nothing bounds it.
    static func range(_ indicator: Indicator) -> Wording? {
        guard !indicator.isYesOrNo, !indicator.takesWeight else { return nil }
        // Who counts something does not count below nought.
        guard indicator.lowest != 0 || indicator.highest != nil else { return nil }
        switch (indicator.lowest.map { number($0) }, indicator.highest.map { number($0) }) {
        case (let low?, let high?): return Wording(vi: "Từ \(low.vi) đến \(high.vi).", en: "From \(low.en) to \(high.en).")
        case (let low?, nil): return Wording(vi: "Từ \(low.vi) trở lên.", en: "At least \(low.en).")
        case (nil, let high?): return Wording(vi: "Không quá \(high.vi).", en: "At most \(high.en).")
        case (nil, nil): return nil
        }
    }

    /// `Tháng 10` in a year that goes without saying.
    static func period(_ period: Period) -> Wording { Wording(vi: period.name(in: .vi), en: period.name(in: .en)) }

    /// `tháng 11/2024`, in the middle of a sentence.
    static func inner(_ period: Period) -> Wording {
        let vi = period.name(in: .vi)
        return Wording(vi: vi.prefix(1).lowercased() + vi.dropFirst(), en: period.name(in: .en))
    }

    /// `Kế hoạch số 190/KH-UBND ngày 16/08/2024`; nil where neither is known.
    static func document(_ symbol: String?, _ issuedOn: Day?) -> Wording? {
        guard let symbol else { return issuedOn.map { Wording(vi: "Kế hoạch ngày \($0.vietnamese)", en: "Plan of \($0.vietnamese)") } }
        guard let issuedOn else { return Wording(vi: "Kế hoạch số \(symbol)", en: "Plan \(symbol)") }
        return Wording(
            vi: "Kế hoạch số \(symbol) ngày \(issuedOn.vietnamese)", en: "Plan \(symbol) of \(issuedOn.vietnamese)")
    }

    /// How far off a day is: `quá 15 ngày`, `còn 3 ngày`.
    static func time(from today: Day, to day: Day) -> Wording {
        switch day.daysSince1970 - today.daysSince1970 {
        case 0: Wording(vi: "hôm nay", en: "today")
        case 1: Wording(vi: "ngày mai", en: "tomorrow")
        case let days where days > 0: Wording(vi: "còn \(days) ngày", en: "in \(days) days")
        case -1: Wording(vi: "quá 1 ngày", en: "1 day ago")
        case let days: Wording(vi: "quá \(-days) ngày", en: "\(-days) days ago")
        }
    }
}
