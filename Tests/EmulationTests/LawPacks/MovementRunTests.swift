import Emulation
import Testing

/// The eight movements of An Lão's plan.
@Suite("Since when a movement runs", .timeLimit(.minutes(1)))
struct MovementRunTests {
    private static func movement(_ name: String, plan: String?, nominal: MovementRun.Start, launch: String? = nil) -> MovementRun {
        var starts = [MovementReading.nominal: nominal]
        starts[.plan] = plan.map { .on(day($0)) }
        starts[.launch] = launch.map { .on(day($0)) }
        return MovementRun(name: name, launchedBy: [.nation, .province], starts: starts)
    }

    private static func year(_ year: Int) -> MovementRun.Start { .on(Day(year: year, month: 1, day: 1)!) }

    private static let movements = [
        movement("TW1", plan: "2022-07-05", nominal: year(2021)),
        movement("TW2", plan: "2022-07-06", nominal: year(2021)),
        movement("TW3", plan: "2019-08-07", nominal: year(2019)),
        movement("TW4", plan: nil, nominal: year(2025), launch: "2024-04-13"),
        movement("TP1", plan: "2020-12-29", nominal: year(2020)),
        movement("TP2", plan: "2019-09-17", nominal: year(2019)),
        movement("TP3", plan: "2021-11-08", nominal: year(2021)),
        // "Đến 2025, định hướng 2030": no start is given.
        movement("TP4", plan: "2022-07-15", nominal: .by(day("2022-07-15"))),
    ]

    @Test("is told by every reading, to the month, on the day of the demonstration and on that of the congress")
    func readings() {
        func told(_ reading: MovementReading, _ iso: String) -> [String] {
            Self.movements.map { movement in
                guard let span = movement.yearsRun(asOf: day(iso))[reading] else { return "–" }
                return span.map { "\($0)" } ?? "not begun"
            }
        }
        #expect(told(.plan, "2024-12-20") == ["2y5m", "2y5m", "5y4m", "–", "3y11m", "5y3m", "3y1m", "2y5m"])
        #expect(told(.nominal, "2024-12-20") == ["3y11m", "3y11m", "5y11m", "not begun", "4y11m", "5y11m", "3y11m", "2y5m+"])
        #expect(told(.plan, "2025-10-18") == ["3y3m", "3y3m", "6y2m", "–", "4y9m", "6y1m", "3y11m", "3y3m"])
        #expect(told(.nominal, "2025-10-18") == ["4y9m", "4y9m", "6y9m", "0y9m", "5y9m", "6y9m", "4y9m", "3y3m+"])
    }

    @Test("answers “three years” and “five years” only where readings agree, or where a reading is named")
    func years() {
        func ran(_ years: Int, _ iso: String, by reading: MovementReading? = nil) -> [Truth] {
            Self.movements.map { $0.ran(years: years, asOf: day(iso), by: reading) }
        }
        let (yes, no, differs) = (Truth.met, Truth.notMet, Truth.unknown)
        #expect(ran(3, "2025-10-18") == [yes, yes, yes, no, yes, yes, yes, yes])
        #expect(ran(5, "2025-10-18") == [no, no, yes, no, differs, yes, no, differs])
        #expect(ran(3, "2024-12-20") == [differs, differs, yes, no, yes, yes, yes, differs])
        #expect(ran(3, "2024-12-20", by: .plan) == [no, no, yes, differs, yes, yes, yes, no])
        #expect(ran(3, "2024-12-20", by: .nominal) == [yes, yes, yes, no, yes, yes, yes, differs])
        #expect(MovementRun(name: "", launchedBy: [], starts: [:]).ran(years: 1, asOf: day("2025-10-18"), by: nil) == differs)
    }
}
