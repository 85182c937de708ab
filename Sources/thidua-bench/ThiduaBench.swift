import ArgumentParser
import Logging

/// Measures what the architecture promises, as ratios between two things measured in the same minutes.
@main
struct ThiduaBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "thidua-bench",
        abstract: "Measures ratios against their bars and prints them; asserts nothing.",
        discussion: """
            Makes a database of its own on the server of DATABASE_URL (whose role must be a superuser's, since the cities are invented \
            past row security), logs in with APP_DATABASE_URL, and drops it at the end. Takes pgbench and wrk from PATH; \
            rows that need one that is missing are skipped and say so.

              deploy/with-postgres --data /tmp/bench .build/release/thidua-bench
            """,
        subcommands: [
            All.self, PostgresPart.self, WallPart.self, HTTPPart.self, FloodPart.self, AcceptPart.self, FoldPart.self, DashboardPart.self,
            ByPeriodPart.self, PagesPart.self, TasksPart.self, LedgerPart.self,
        ],
        defaultSubcommand: All.self
    )
}

/// `thidua-bench all`
struct All: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "all", abstract: "Every part, one after another.")

    @OptionGroup var options: Options

    func run() async throws {
        try await options.measure { site, rounds in
            var findings = try await PostgresPart.measure(site, rounds)
            findings += try await WallPart.measure(site, rounds)
            findings += try await HTTPPart.measure(site, rounds)
            findings += try await FloodPart.measure(site, rounds)
            findings += try await DashboardPart.measure(site, rounds)
            findings += try await ByPeriodPart.measure(site, rounds)
            findings += try await PagesPart.measure(site, rounds)
            findings += try await TasksPart.measure(site, rounds)
            findings += try await LedgerPart.measure(site, rounds)
            let (acceptance, rate) = try await AcceptPart.measure(site, rounds)
            return findings + acceptance + [try await FoldPart.measure(site, rounds, accepting: rate)]
        }
    }
}
