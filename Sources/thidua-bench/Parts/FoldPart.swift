import ArgumentParser
import FoundationEssentials

/// `thidua-bench fold`
struct FoldPart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fold", abstract: "How far the folded totals lag behind at half of what can be accepted.")

    @OptionGroup var options: Options

    func run() async throws {
        try await options.measure { site, rounds in
            let waiting = try await site.waitingReports(of: .busy)
            let series = try await site.folding {
                try await rounds.interleave([{ try await AcceptPart.acceptances(of: waiting, on: site, for: $0) }])
            }
            return [try await Self.measure(site, rounds, accepting: series[0].median)]
        }
    }

    /// What a folded total may be behind.
    private static let bar = Duration.milliseconds(500)

    static func measure(_ site: Site, _ rounds: Rounds, accepting rate: Double) async throws -> Finding {
        let waiting = try await site.waitingReports(of: .busy)
        let offered = rate / 2
        var (medians, greatest) = (Series(), Series())
        var accepted = 0
        try await site.folding {
            for _ in 0..<rounds.count {
                try await site.settle()
                let lags = try await Lags.measured(on: site) { lags in
                    try await OfferedLoad(perSecond: offered, length: rounds.length).run {
                        guard let report = waiting.next() else { return }
                        try await site.accept(report)
                        lags.accepted(report.id)
                    }
                }
                accepted += lags.values.count
                guard !lags.values.isEmpty else { break }
                medians.append(lags.median)
                greatest.append(lags.greatest)
            }
        }
        let (p50, max) = (medians.median, greatest.median)
        let perSecond = Double(accepted) / (Double(medians.values.count) * rounds.length.seconds)
        return Finding(
            "a folded total behind at half of that load, of 500 ms", max / bar.milliseconds, .atMost(1),
            beside:
                "p50 \(p50.formatted(0)) ms, max \(max.formatted(0)) ms (worst round \(greatest.greatest.formatted(0)) ms) at \(perSecond.formatted(0))/s offered",
            numbers: [
                "fold.ratio": max / bar.milliseconds, "fold.lagMedianMilliseconds": p50, "fold.lagMaxMilliseconds": max,
                "fold.lagWorstMilliseconds": greatest.greatest, "fold.offeredPerSecond": offered, "fold.acceptedPerSecond": perSecond,
            ])
    }
}
