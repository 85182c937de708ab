import ArgumentParser
import Emulation
import Operations

/// `thidua-bench by-period`
struct ByPeriodPart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "by-period", abstract: "The figures of all periods at once, against asking for each and for all together.")

    @OptionGroup var options: Options

    func run() async throws { try await options.measure(Self.measure) }

    static func measure(_ site: Site, _ rounds: Rounds) async throws -> [Finding] {
        let (campaign, standing) = (City.campaign(of: City.large.root), site.standing(in: City.large.root))
        let whole = try await ReadFiguresByPeriod(campaign: campaign, after: nil, limit: 10).run(as: standing, on: site.app)
        let each = [nil] + whole.periods.map { Optional($0.id) }
        let series = try await rounds.interleave([
            { length in
                try await ClosedLoad.latency(for: length) {
                    _ = try await ReadFiguresByPeriod(campaign: campaign, after: nil, limit: 10).run(as: standing, on: site.app)
                }
            },
            { length in
                try await ClosedLoad.latency(for: length) {
                    for period in each {
                        _ = try await ReadFigures(campaign: campaign, period: period, after: nil, limit: 10)
                            .run(as: standing, on: site.app)
                    }
                }
            },
        ])
        let (atOnce, oneByOne) = (series[0], series[1])
        return [
            Finding(
                "figures of \(whole.periods.count) periods, \(whole.indicators.count) indicators, \(whole.rows.count) rows at once, against \(each.count) calls",
                atOnce, against: oneByOne, .atMost(1),
                beside: "\(atOnce.median.formatted(2)) ms; \(oneByOne.median.formatted(2)) ms",
                numbers: [
                    "byPeriod.ratio": atOnce.median / oneByOne.median, "byPeriod.atOnceMilliseconds": atOnce.median,
                    "byPeriod.oneByOneMilliseconds": oneByOne.median,
                ])
        ]
    }
}
