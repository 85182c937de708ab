import Emulation
import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct FigureTests {
    private func cell(_ values: (Decimal, Decimal)...) -> Figure {
        values.reduce(.zero) { $0 + Figure(n: 1, total: $1.0, weight: $1.1, least: $1.0, greatest: $1.0) }
    }

    @Test("every aggregation over units has its value")
    func values() {
        let figure = cell((1, 4), (0, 3), (1, 1))
        #expect(figure.value(.sum, decimals: 0) == 2 && figure.value(.count, decimals: 0) == 2)
        #expect(figure.value(.average, decimals: 4) == number("0.6667"))
        #expect(figure.value(.weighted, decimals: 2) == number("0.25"))
        #expect(figure.value(.min, decimals: 0) == 0 && figure.value(.max, decimals: 0) == 1)
        #expect(figure.value(.none, decimals: 0) == nil)
    }

    @Test("of nothing there is no value: 0 would say that somebody counted")
    func nothing() {
        #expect([UnitAggregation.sum, .count, .average, .weighted, .min, .max].allSatisfy { Figure.zero.value($0, decimals: 0) == nil })
    }

    @Test("two cells together are the cell of all their values")
    func together() {
        #expect(cell((1, 4), (5, 3)) + cell((-2, 1)) == cell((1, 4), (5, 3), (-2, 1)))
        #expect(Figure.zero + cell((7, 1)) == cell((7, 1)))
    }

    @Test("values are rounded half away from zero, on both sides of it")
    func rounding() {
        #expect(cell((5, 2)).value(.weighted, decimals: 0) == 3)
        #expect(cell((-5, 2)).value(.weighted, decimals: 0) == -3)
        #expect(cell((number("0.125"), 1)).value(.sum, decimals: 2) == number("0.13"))
    }

    @Test(
        "over periods units are combined first, then time, and rounding comes last",
        arguments: [
            (TimeAggregation.sum, "8.8"), (.average, "2.9"), (.min, "1.3"), (.max, "6"), (.count, "8.8"),
        ])
    func overTime(aggregation: TimeAggregation, expected: String) {
        // The averages are 4/3, 6 and 3/2; the empty period does not count.
        let periods = [cell((1, 1), (1, 1), (2, 1)), .zero, cell((6, 1)), cell((1, 1), (2, 1)), .zero]
        let measured = indicator(overUnits: .average, overTime: aggregation, decimals: 1)
        #expect(Figure.overTime(periods, measured) == number(expected))
    }

    @Test("weights are pooled over periods, not averaged")
    func pooled() {
        let measured = indicator(overUnits: .weighted, overTime: .weighted, decimals: 2)
        #expect(Figure.overTime([cell((90, 100)), cell((1, 10))], measured) == number("0.83"))
    }

    @Test("what is taken last, not at all, or per unit first is not combined from these cells")
    func notHere() {
        let periods = [cell((1, 1)), cell((2, 1))]
        #expect(Figure.overTime(periods, indicator(overTime: .none)) == nil)
        #expect(Figure.overTime(periods, indicator(overTime: .last, timeFirst: true)) == nil)
        #expect(Figure.overTime(periods, indicator(overTime: .sum, timeFirst: true)) == nil)
        #expect(Figure.overTime([], indicator(overTime: .average)) == nil)
    }
}
