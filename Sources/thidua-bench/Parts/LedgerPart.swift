import ArgumentParser
import Emulation
import Foundation
import Operations
import Postgres
import Store

/// `thidua-bench ledger`
struct LedgerPart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "What the ledger of a unit may take, and that of who addressed ten thousand.")

    @OptionGroup var options: Options

    func run() async throws { try await options.measure(Self.measure) }

    /// What each may take, in milliseconds.
    private enum Budget {
        static let own = 1.0
        static let counts = 130.0
    }

    /// Two tasks, an adoption and four months of reports of each: as many lines as were reckoned with.
    static func measure(_ site: Site, _ rounds: Rounds) async throws -> [Finding] {
        let telling = try await site.plan(of: .large, addressing: 10_000)
        try await site.tell(try await site.write(2, into: telling), of: telling)
        try await site.complete(every: 3, of: telling)
        try await site.takeUp(telling, reportingOn: 4)
        let city = site.standing(in: telling.root), own = site.standing(in: telling.communes[0].unit)
        let lines = try await site.app.run(
            under: city.settings, .ledgerCounts(of: telling.root, LedgerChoice(.creditor, campaign: telling.plan))
        ).map(\.count).reduce(0, +)
        func latency(_ read: @escaping () async throws -> Void) -> (Duration) async throws -> Double {
            { length in try await ClosedLoad.latency(for: length, read) }
        }
        let series = try await rounds.interleave([
            { length in try await Self.inDatabase(for: length, site, own) },
            latency { _ = try await ListLedger(LedgerChoice(.debtor), after: nil, limit: 50).run(as: own, on: site.app) },
            latency {
                _ = try await site.app.readLong(
                    under: city.settings, .ledgerCounts(of: telling.root, LedgerChoice(.creditor, campaign: telling.plan)))
            },
            latency {
                let unfinished = LedgerChoice(.creditor, states: [.open, .late], campaign: telling.plan)
                _ = try await ListLedger(unfinished, after: nil, limit: 50).run(as: city, on: site.app)
            },
        ])
        let (inside, whole) = (series[0].median, series[1].median)
        let many = Double(lines).formatted(0)
        return [
            Finding(
                "a unit's own ledger in the database, of 1 ms", inside / Budget.own, .atMost(1),
                beside: "\(inside.formatted(2)) ms; \(whole.formatted(2)) ms there and back",
                numbers: ["ledger.own.milliseconds": inside, "ledger.own.there_and_back.milliseconds": whole]),
            Finding(
                "counting the \(many) lines that a city is owed, of 130 ms", series[2].median / Budget.counts, .atMost(1),
                beside: "\(series[2].median.formatted(1)) ms", numbers: ["ledger.counts.milliseconds": series[2].median]),
            Finding(
                "the first 50 of them, of 130 ms", series[3].median / Budget.counts, .atMost(1),
                beside: "\(series[3].median.formatted(1)) ms", numbers: ["ledger.page.milliseconds": series[3].median]),
        ]
    }

    /// What the server takes for a unit's own ledger, by its own clock before and after it, in milliseconds.
    private static func inDatabase(for length: Duration, _ site: Site, _ own: Standing) async throws -> Double {
        let moment = Statement("moment", "select clock_timestamp()", exactlyOne: { row in try row.next(Date.self) })
        let ledger = Statement.ledger(of: own.unit, LedgerChoice(.debtor), after: nil, limit: 50)
        let end = ContinuousClock.now + length
        var series = Series()
        repeat {
            let (before, _, after) = try await site.app.read(under: own.settings, moment, ledger, moment)
            series.append(after.timeIntervalSince(before) * 1000)
        } while ContinuousClock.now < end
        return series.median
    }
}
