import ArgumentParser
import Emulation
import Foundation
import Operations
import Postgres
import Store

/// `thidua-bench postgres`
struct PostgresPart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "postgres", abstract: "The data layer against pgbench, with the same pipelined batches, and against psql's \\copy.")

    @OptionGroup var options: Options

    func run() async throws { try await options.measure(Self.measure) }

    /// How many wait for answers at a time, on the site's eight lent or four shared connections.
    static let tasks = 32

    static func measure(_ site: Site, _ rounds: Rounds) async throws -> [Finding] {
        guard let program = Program(named: "pgbench") else { return [.skipped("the data layer", because: "pgbench is not in PATH")] }
        let pgbench = Pgbench(program: program, url: site.url)
        var findings: [Finding] = []
        for query in [TenantQuery.cell, .sheet, .bare, .list] {
            findings += try await measure(query, on: site, against: pgbench, rounds)
        }
        return findings + [try await CopyLoad.measure(site, rounds)]
    }

    private static func measure(_ query: TenantQuery, on site: Site, against pgbench: Pgbench, _ rounds: Rounds) async throws -> [Finding] {
        let standing = site.standing(in: City.large.root)
        let settings = query.hasSettings ? standing.settings : nil
        let variables = [
            "token": #"\x"# + standing.tokenHash.hexadecimal, "standing": "\(standing.unit.rawValue)",
            "period": "\(City.period(1))", "indicator": "\(City.indicator(9))",
        ]
        var cpu = Series()
        let reactor = PostgresClient.executor
        func leased(_ length: Duration, on executor: (any TaskExecutor)?) async throws -> Double {
            try await ClosedLoad(tasks: tasks, length: length, executor: executor).rate {
                try await site.app.run(under: settings, query.statement(City.large.district(.random(in: 1...10)))) > 0
            }
        }
        func shared(_ length: Duration, on executor: (any TaskExecutor)?) async throws -> Double {
            let before = ProcessorTime.used
            let rate = try await ClosedLoad(tasks: tasks, length: length, executor: executor).rate {
                try await site.app.read(under: settings, query.statement(City.large.district(.random(in: 1...10)))) > 0
            }
            if executor != nil { cpu.append((ProcessorTime.used - before) / (rate * length.seconds) / .microseconds(1)) }
            return rate
        }
        let series = try await rounds.interleave([
            { try await shared($0, on: reactor) }, { try await shared($0, on: nil) },
            { try await leased($0, on: reactor) }, { try await leased($0, on: nil) },
            { try await pgbench.rate(of: query.script, variables: variables, clients: 8, for: $0) },
            { try await pgbench.rate(of: query.script, variables: variables, clients: 32, for: $0) },
        ])
        let best = series[4].median >= series[5].median ? series[4] : series[5]
        let names = ["shared, on the reactor", "shared, on the pool", "leased, on the reactor", "leased, on the pool"]
        let keys = ["sharedReactor", "sharedPool", "leasedReactor", "leasedPool"]
        var findings = zip(names, zip(keys, series)).enumerated().map { index, row in
            let (name, (key, series)) = row
            return Finding(
                "\(query.title): \(name)", series, against: best, query.bars[index],
                beside: "\(series.median.formatted(0))/s" + (index == 0 ? "; pgbench \(best.median.formatted(0))/s" : ""),
                numbers: [
                    "postgres.\(query).\(key).ratio": series.median / best.median, "postgres.\(query).\(key).perSecond": series.median,
                ])
        }
        findings.append(
            Finding(
                "\(query.title): our processor time, of 15 µs", cpu.median / 15, query == .cell ? .atMost(1) : nil,
                beside:
                    "\(cpu.median.formatted(1)) µs; pgbench -c 8 \(series[4].median.formatted(0))/s, -c 32 \(series[5].median.formatted(0))/s",
                numbers: [
                    "postgres.\(query).cpuMicroseconds": cpu.median, "postgres.\(query).pgbench8PerSecond": series[4].median,
                    "postgres.\(query).pgbench32PerSecond": series[5].median,
                ]))
        return findings
    }
}

/// What this process has used of the processors, in its own code and the kernel's.
enum ProcessorTime {
    static var used: Duration {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func duration(_ time: timeval) -> Duration { .seconds(time.tv_sec) + .microseconds(time.tv_usec) }
        return duration(usage.ru_utime) + duration(usage.ru_stime)
    }
}
