import Emulation
import Foundation
import TestTraits
import Testing

/// What an acceptance moves is told before it is made, so it is held against counting everything anew.
@Suite("What an acceptance moves", .timeLimit(.minutes(20)))
struct FigureMoveTests {
    /// Numbers that never come twice alike, and the same in every run.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64 = 20_241_220

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private func counted(_ values: [ReportValue?], _ over: UnitAggregation) -> Decimal? {
        let given = values.compactMap(\.self).filter { $0.figure != nil }
        let figures = given.compactMap(\.figure)
        let sum = figures.reduce(0, +), weight = given.compactMap(\.weight).reduce(0, +)
        return switch over {
        case _ where given.isEmpty: nil
        case .sum, .count: sum
        case .average: (sum / Decimal(figures.count)).rounded(to: 4)
        case .weighted: (sum / weight).rounded(to: 4)
        case .min: figures.sorted().first
        case .max: figures.sorted().last
        case .none: nil
        }
    }

    @Test("is what counting everything anew gives, in every aggregation: accepted first, corrected, explained and of nobody else", .slow)
    func everyAggregation() {
        var numbers = Numbers()
        var (compared, forgetful) = (0, 0)
        for over in UnitAggregation.allCases {
            let measured = indicator(home: haiPhong.id, overUnits: over, decimals: 4)
            func value() -> ReportValue? {
                guard Int.random(in: 1...5, using: &numbers) > 1 else { return nil }
                let isExplained = Int.random(in: 1...6, using: &numbers) == 1
                let figure = Decimal(Int.random(in: -40...40, using: &numbers)) / 4
                return ReportValue(
                    indicator: measured.id, figure: isExplained ? nil : figure,
                    weight: !isExplained && over == .weighted ? Decimal(Int.random(in: 1...9, using: &numbers)) : nil,
                    explanation: isExplained ? "Chưa thống kê" : nil)
            }
            for _ in 1...500 {
                let others = (0..<Int.random(in: 0...4, using: &numbers)).map { _ in value() }
                let (old, new) = (value(), value())
                func moves(counting: ReportValue?) -> FigureMove {
                    let cell = others.compactMap(\.self).map { Figure($0) }.reduce(.zero, +)
                    return FigureMove.all(
                        [measured], in: anLao.id, others: [measured.id: cell], accepting: [new].compactMap(\.self),
                        counting: [counting].compactMap(\.self))[0]
                }
                let move = moves(counting: old)
                #expect(move.valueBefore == counted(others + [old], over), "\(over): \(others) \(String(describing: old))")
                #expect(move.valueAfter == counted(others + [new], over), "\(over): \(others) \(String(describing: new))")
                compared += 2
                // Whoever leaves what counted in its place is found out.
                let kept = (move.before + (new.map { Figure($0) } ?? .zero)).value(over, decimals: 4)
                if kept != counted(others + [new], over) { forgetful += 1 }
            }
        }
        #expect(forgetful > 1_000)
        print(
            "what an acceptance moves: \(compared) cells counted anew, \(forgetful) of \(compared / 2) wrong where a version is not taken out"
        )
    }

    @Test("is told of what climbs to the unit, and of nothing that the author or a unit below defined")
    func climbing() {
        let homes = [haiPhong.id, anLao.id, batTrang.id, nil]
        let indicators = homes.enumerated().map { indicator($0.offset, home: $0.element) }
        func moved(in unit: UnitID) -> [UnitID?] {
            FigureMove.all(indicators, in: unit, others: [:], accepting: [], counting: []).map(\.indicator.home)
        }
        #expect(moved(in: anLao.id) == [haiPhong.id, anLao.id])
        #expect(moved(in: haiPhong.id) == [haiPhong.id])
        #expect(FigureMove.all(indicators, in: anLao.id, others: [:], accepting: [], counting: []).allSatisfy { $0.before == .zero })
    }
}
