import Emulation
import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct IndicatorTests {
    @Test("an indicator with neither titles nor kinds is asked of everybody, otherwise of whoever matches either")
    func whom() {
        #expect(indicator().isAsked(of: anThang) && indicator().isAsked(of: matTran))
        let communesAndAgencies = indicator(titles: [.xa, .phuong], kinds: [.agency])
        #expect(communesAndAgencies.isAsked(of: anThang) && communesAndAgencies.isAsked(of: noiVu))
        #expect(!communesAndAgencies.isAsked(of: anLao) && !communesAndAgencies.isAsked(of: matTran))
    }

    @Test("nobody enters what units below also enter, and a unit with nobody below enters for itself")
    func entering() {
        let communes = indicator(titles: [.xa, .huyen])
        #expect(!communes.isEntered(by: anLao, reportersBelow: [noiVu, anThang]))
        #expect(communes.isEntered(by: anLao, reportersBelow: [noiVu]))
        #expect(communes.isEntered(by: anThang, reportersBelow: []))
        #expect(!communes.isEntered(by: noiVu, reportersBelow: []))
    }

    @Test("a monthly indicator is asked always, a quarterly one when a quarter or the campaign ends, the last one at the end")
    func when() {
        let november = period("2024-11-01", "2024-11-30"), december = period("2024-12-01", "2024-12-31")
        let end = day("2024-11-18")
        func asked(_ asked: Asked, _ period: Period, _ end: Day?) -> Bool { indicator(asked: asked).isAsked(on: period, end: end) }
        #expect(asked(.every, november, nil))
        #expect(!asked(.quarter, november, nil) && asked(.quarter, december, nil) && asked(.quarter, november, end))
        #expect(!asked(.end, november, nil) && !asked(.end, december, end) && asked(.end, november, end))
    }

    @Test("stricter means higher where more is better and lower where less is; equal is strict enough")
    func strictness() {
        #expect(indicator(direction: .more).isAtLeastAsStrict(10, as: 10) && indicator(direction: .less).isAtLeastAsStrict(10, as: 10))
        #expect(indicator(direction: .more).isAtLeastAsStrict(11, as: 10) && !indicator(direction: .more).isAtLeastAsStrict(9, as: 10))
        #expect(indicator(direction: .less).isAtLeastAsStrict(9, as: 10) && !indicator(direction: .less).isAtLeastAsStrict(11, as: 10))
    }

    @Test("sums and counts add up, nothing else does")
    func adding() {
        #expect(UnitAggregation.allCases.filter { indicator(overUnits: $0).addsUp } == [.sum, .count])
    }

    @Test(
        "each way to define an indicator wrongly is refused where it stands",
        arguments: [
            (indicator(name: " "), "indicator.name-missing at.name"),
            (indicator(measure: ""), "indicator.measure-missing at.measure"),
            (indicator(overTime: .last), "indicator.last-after-units at.timeFirst"),
            (indicator(overUnits: .weighted, overTime: .sum), "indicator.weights-lost at.overTime"),
            (indicator(overUnits: .average, overTime: .weighted), "indicator.weights-ignored at.overUnits"),
            (indicator(decimals: -1), "indicator.decimals-out-of-range at.decimals"),
            (indicator(decimals: 11), "indicator.decimals-out-of-range at.decimals"),
            (indicator(lowest: 2, highest: 1), "indicator.empty-range at.highest"),
            (indicator(heading: String(repeating: "ồ", count: 25)), "indicator.heading-too-long at.heading"),
            (indicator(figureLabel: "Số hồ sơ"), "indicator.label-needless at.figureLabel"),
            (indicator(overUnits: .average, weightLabel: "Tổng số"), "indicator.label-needless at.weightLabel"),
            (indicator(overUnits: .average, overTime: .average, asPercent: true), "indicator.not-a-share at.asPercent"),
            (share(lowest: 0, highest: 100), "indicator.not-a-share at.asPercent"),
            (share(lowest: -1, highest: 1), "indicator.not-a-share at.asPercent"),
            (share(overUnits: .sum), "indicator.not-a-share at.asPercent"),
            (share(overTime: .sum), "indicator.not-a-share at.asPercent"),
        ])
    func validation(wrong: Indicator, refusal: String) {
        #expect(refused { () throws(Refusals) in try Refusals.throw(ifAny: wrong.validate(field: "at")) } == [refusal])
    }

    @Test(
        "what is just allowed is not refused",
        arguments: [
            indicator(overTime: .last, timeFirst: true), indicator(decimals: 10), indicator(lowest: 1, highest: 1),
            indicator(overUnits: .weighted, overTime: .weighted), indicator(overUnits: .weighted, overTime: .last, timeFirst: true),
            indicator(overUnits: .weighted, overTime: .none), indicator(heading: String(repeating: "ồ", count: 24)),
            indicator(overUnits: .weighted, overTime: .weighted, figureLabel: "Số hồ sơ", weightLabel: "Tổng số"),
            indicator(overUnits: .weighted, overTime: .weighted, weightLabel: "Tổng số"), share(),
        ])
    func allowed(right: Indicator) {
        #expect(right.validate(field: "at").isEmpty)
    }

    private static func share(
        lowest: Decimal = 0, highest: Decimal = 1, overUnits: UnitAggregation = .average, overTime: TimeAggregation = .average
    ) -> Indicator {
        indicator(overUnits: overUnits, overTime: overTime, decimals: 3, lowest: lowest, highest: highest, asPercent: true)
    }

    @Test("a share is shown in per cent where it is to be, with two decimals less; a column has the heading, or the name")
    func showing() {
        let share = Self.share()
        #expect(share.shown(number("0.868")) == number("86.8") && share.shownDecimals == 1 && share.columnHeading == share.name)
        let count = indicator(decimals: 1, heading: "Hộ")
        #expect(count.shown(number("0.8")) == number("0.8") && count.shownDecimals == 1 && count.columnHeading == "Hộ")
        #expect(indicator(decimals: 1, asPercent: true).shownDecimals == 0)
    }
}

@Suite(.timeLimit(.minutes(20))) struct AttainmentTests {
    private func attained(_ value: Decimal?, _ target: Decimal?, _ direction: Direction = .more) -> Attainment {
        Attainment(value: value, target: target, direction: direction)
    }

    @Test("more is better: a share of the target with one decimal, half away from zero")
    func share() {
        #expect(attained(1, 3) == .share(number("33.3")))
        #expect(attained(2, 3) == .share(number("66.7")))
        #expect(attained(number("1.0005"), 1) == .share(number("100.1")))
        #expect(attained(-1, 800) == .share(number("-0.1")))
        #expect(attained(15, 10) == .share(150))
    }

    @Test("without a target, without a value, or with a target of zero there is no attainment")
    func none() {
        #expect(attained(1, nil) == .none && attained(nil, 1) == .none && attained(1, 0) == .none)
    }

    @Test("less is better: met or not met, and no fires is a target")
    func less() {
        #expect(attained(3, 3, .less) == .met && attained(4, 3, .less) == .notMet)
        #expect(attained(0, 0, .less) == .met && attained(1, 0, .less) == .notMet)
    }

    @Test("a target below zero has no shares")
    func negative() {
        #expect(attained(-1, -2) == .met && attained(-3, -2) == .notMet)
    }
}
