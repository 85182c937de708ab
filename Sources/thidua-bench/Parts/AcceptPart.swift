import ArgumentParser
import Emulation
import FoundationEssentials
import Postgres
import Store

/// `thidua-bench accept`
struct AcceptPart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Accepting reports of twenty values, against nothing but upserting twenty values.")

    @OptionGroup var options: Options

    func run() async throws { try await options.measure { site, rounds in try await Self.measure(site, rounds).0 } }

    private static let writers = 32

    /// Acceptances per second, as many as go.
    static func acceptances(of waiting: WaitingReports, on site: Site, for length: Duration) async throws -> Double {
        try await ClosedLoad(tasks: writers, length: length).rate {
            guard let report = waiting.next() else { return false }
            try await site.accept(report)
            return true
        }
    }

    /// - Returns: what was found, and how many reports were accepted per second.
    static func measure(_ site: Site, _ rounds: Rounds) async throws -> ([Finding], Double) {
        let (waiting, unwritten) = (try await site.waitingReports(of: .busy), try await site.unwrittenReports())
        let upserted = try await site.waitingReports(of: .busy)
        let plainer = try await site.waitingReports(of: .plain)
        let series = try await site.folding {
            try await rounds.interleave([
                { try await acceptances(of: plainer, on: site, for: $0) },
                { try await acceptances(of: waiting, on: site, for: $0) },
                { length in
                    try await site.settle()
                    return try await ClosedLoad(tasks: writers, length: length).rate {
                        try await site.app.run(.plainUpsert(upserted.nextOfAll()))
                        return true
                    }
                },
                { length in
                    try await ClosedLoad(tasks: writers, length: length).rate {
                        guard let report = unwritten.next() else { return false }
                        try await site.carryThrough(report)
                        return true
                    }
                },
            ])
        }
        let (accepted, timed, plain, whole) = (series[0], series[1], series[2], series[3])
        let findings = [
            Finding(
                "accepting a report of 20 values against plain upserts", accepted, against: plain, .atLeast(0.3),
                beside: "\(accepted.median.formatted(0))/s; upserts \(plain.median.formatted(0))/s",
                numbers: [
                    "accept.ratio": accepted.median / plain.median, "accept.perSecond": accepted.median,
                    "accept.upsertsPerSecond": plain.median,
                ]),
            Finding(
                "the same, three of the 20 combined over time first", timed, against: plain, nil,
                beside: "\(timed.median.formatted(0))/s",
                numbers: ["acceptTimeFirst.ratio": timed.median / plain.median, "acceptTimeFirst.perSecond": timed.median]),
            Finding(
                "draft, submission and acceptance against plain upserts", whole.median / plain.median,
                beside: "\(whole.median.formatted(0))/s",
                numbers: ["wholePath.ratio": whole.median / plain.median, "wholePath.perSecond": whole.median]),
        ]
        return (findings, timed.median)
    }
}

extension Statement where Output == Void {
    /// Twenty values into a plain table, past everything that is ours.
    fileprivate static func plainUpsert(_ report: WaitingReports.Report) -> Statement {
        Statement(
            "plain upsert",
            """
            insert into bench.fact (root_id, unit_id, period_id, indicator_id, value)
            select \(report.unit.rootID), \(report.unit), \(report.period), x.indicator, x.value
            from unnest(\(report.values.map(\.indicator)), \(report.values.map(\.figure))) x (indicator, value)
            on conflict (root_id, unit_id, period_id, indicator_id) do update set value = excluded.value
            """)
    }
}
