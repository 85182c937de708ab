import ArgumentParser
import Emulation
import Foundation
import Postgres
import Store

/// `thidua-bench postgres`
struct PostgresPart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "postgres", abstract: "A tenant's query through the data layer against pgbench, both in pipelined batches.")

    @OptionGroup var options: Options

    func run() async throws { try await options.measure(Self.measure) }

    /// How many wait for answers at a time, on the site's eight connections.
    private static let tasks = 32

    static func measure(_ site: Site, _ rounds: Rounds) async throws -> [Finding] {
        let title = "tenant query through the data layer"
        guard let program = Program(named: "pgbench") else { return [.skipped(title, because: "pgbench is not in PATH")] }
        let pgbench = Pgbench(program: program, url: site.url)
        let standing = site.standing(in: City.large.root)
        let settings = standing.settings
        var findings: [Finding] = []
        for query in [TenantQuery.cell, .sheet] {
            let variables = [
                "token": #"\x"# + standing.tokenHash.map { String(format: "%02x", $0) }.joined(), "standing": "\(standing.unit.rawValue)",
                "period": "\(City.period(1))", "indicator": "\(City.indicator(9))",
            ]
            let series = try await rounds.interleave([
                { length in
                    try await ClosedLoad(tasks: tasks, length: length).rate {
                        try await site.app.run(under: settings, query.statement(City.large.district(.random(in: 1...10))))
                        return true
                    }
                },
                { try await pgbench.rate(of: query.script, variables: variables, clients: 8, for: $0) },
                { try await pgbench.rate(of: query.script, variables: variables, clients: 32, for: $0) },
            ])
            let best = series[1].median >= series[2].median ? series[1] : series[2]
            findings.append(
                Finding(
                    "\(title), \(query.title)", series[0], against: best, .atLeast(0.55),
                    beside:
                        "\(series[0].median.formatted(0))/s; pgbench -c 8 \(series[1].median.formatted(0))/s, -c 32 \(series[2].median.formatted(0))/s",
                    numbers: [
                        "postgres.\(query).ratio": series[0].median / best.median, "postgres.\(query).perSecond": series[0].median,
                        "postgres.\(query).pgbench8PerSecond": series[1].median, "postgres.\(query).pgbench32PerSecond": series[2].median,
                    ]))
        }
        return findings
    }
}
