import ArgumentParser
import Emulation
import FoundationEssentials
import Postgres
import Store

/// `thidua-bench dashboard`
struct DashboardPart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dashboard", abstract: "A city's own row and the first ten below it, with ten thousand units below and with ten.")

    @OptionGroup var options: Options

    func run() async throws { try await options.measure(Self.measure) }

    static func measure(_ site: Site, _ rounds: Rounds) async throws -> [Finding] {
        var findings: [Finding] = []
        for reports in [0, 100] {
            for city in [City.large, .small] where reports > 0 { try await site.queueCorrections(reports, in: city) }
            try await site.owner.execute(script: "analyze thidua.figure_pending")
            let series = try await rounds.interleave([
                { length in try await ClosedLoad.latency(for: length) { try await site.readDashboard(of: .large) } },
                { length in try await ClosedLoad.latency(for: length) { try await site.readDashboard(of: .small) } },
            ])
            let (large, small) = (series[0], series[1])
            let values = reports * City.indicators.count
            findings.append(
                Finding(
                    "a dashboard of 10,000 units against one of 10, \(Double(values).formatted(0)) values pending", large, against: small,
                    .atMost(1.2), beside: "\(large.median.formatted(2)) ms; \(small.median.formatted(2)) ms",
                    numbers: [
                        "dashboard.pending\(values).ratio": large.median / small.median,
                        "dashboard.pending\(values).largeMilliseconds": large.median,
                        "dashboard.pending\(values).smallMilliseconds": small.median,
                    ]))
            for city in [City.large, .small] { try await site.dropPending(of: city) }
        }
        return findings
    }
}

extension Site {
    fileprivate func readDashboard(of city: City) async throws {
        try await app.run(
            under: standing(in: city.root).settings,
            .figures(
                of: city.root, level: .city, campaign: City.campaign(of: city.root), family: City.campaign(of: city.root),
                periods: [City.period(1)], extremes: City.extremes, after: nil, limit: 10))
    }
}
