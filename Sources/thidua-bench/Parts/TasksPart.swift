import ArgumentParser
import Emulation
import Foundation
import Operations
import Store

/// `thidua-bench tasks`
struct TasksPart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tasks",
        abstract: "What a plan of ten thousand addressees may take: telling its tasks, counting who has done them; and reading a plan.")

    @OptionGroup var options: Options

    func run() async throws { try await options.measure(Self.measure) }

    /// What each may take, in milliseconds.
    private enum Budget {
        static let telling = 3000.0
        static let ofOneClause = 50.0
        static let ofAll = 130.0
        static let ownList = 1.0
        static let page = 10.0
        static let reading = 20.0
    }

    static func measure(_ site: Site, _ rounds: Rounds) async throws -> [Finding] {
        let telling = try await site.plan(of: .large, addressing: 10_000)
        let told = try await tell(telling, site)
        let counted = try await counts(telling, told.clauses, site, rounds)
        try await site.forget(telling)
        return try await [told.finding] + counted + [page(site, rounds), reading(rounds)]
    }

    /// Three tasks to ten thousand, twice, so that there are as many lines to count as a city has in a year.
    private static func tell(_ telling: Site.Telling, _ site: Site) async throws -> (finding: Finding, clauses: [Clause]) {
        var (series, told) = (Series(), [Clause]())
        for _ in 1...2 {
            let clauses = try await site.write(3, into: telling)
            series.append(try await ContinuousClock().measure { try await site.tell(clauses, of: telling) }.milliseconds)
            told += clauses
        }
        let lines = 3 * telling.communes.count
        return (
            Finding(
                "telling \(Double(lines).formatted(0)) lines, of the 3 s it may take", series.median / Budget.telling, .atMost(1),
                beside: "\(series.median.formatted(0)) ms", numbers: ["tasks.telling.milliseconds": series.median]), told
        )
    }

    /// How far all are with one, with all, and what one of them has to do.
    private static func counts(_ telling: Site.Telling, _ clauses: [Clause], _ site: Site, _ rounds: Rounds) async throws -> [Finding] {
        try await site.complete(every: 3, of: telling)
        let (city, commune) = (site.standing(in: telling.root), telling.communes[0].unit)
        func latency(_ read: @escaping () async throws -> Void) -> (Duration) async throws -> Double {
            { length in try await ClosedLoad.latency(for: length, read) }
        }
        let series = try await rounds.interleave([
            latency { _ = try await ReadCoverage(clauses[0].id, limit: 1).run(as: city, on: site.app) },
            latency { _ = try await ReadCoverage(limit: 10).run(as: city, on: site.app) },
            latency { _ = try await ListObligations(after: nil, limit: 200).run(as: site.standing(in: commune), on: site.app) },
        ])
        let many = Double(telling.communes.count).formatted(0)
        return [
            Finding(
                "who of \(many) has done a task, of the 50 ms it may take", series[0].median / Budget.ofOneClause, .atMost(1),
                beside: "\(series[0].median.formatted(1)) ms", numbers: ["tasks.coverage.milliseconds": series[0].median]),
            Finding(
                "the same of \(clauses.count) tasks, of 130 ms", series[1].median / Budget.ofAll, .atMost(1),
                beside: "\(series[1].median.formatted(1)) ms", numbers: ["tasks.coverages.milliseconds": series[1].median]),
            Finding(
                "what one of them has to do, of 1 ms", series[2].median / Budget.ownList, .atMost(1),
                beside: "\(series[2].median.formatted(2)) ms", numbers: ["tasks.own.milliseconds": series[2].median]),
        ]
    }

    /// The page on which the office of a district sees who of 39 has not.
    private static func page(_ site: Site, _ rounds: Rounds) async throws -> Finding {
        let title = "the page of one task and its 39 addressees, of 10 ms"
        guard let thidua = Program(besideThisNamed: "thidua") else {
            return .skipped(title, because: "there is no thidua beside this program")
        }
        let telling = try await site.plan(of: .board, addressing: 39)
        let clauses = try await site.write(3, into: telling)
        try await site.tell(clauses, of: telling)
        try await site.complete(every: 3, of: telling)
        let server = try await thidua.start(["serve", "--port", "0", "--rate", "0"], environment: ["APP_DATABASE_URL": site.url])
        guard let address = server.greeting.firstMatch(of: #/http://[0-9.]+:([0-9]+)/#), let port = Int(address.1) else {
            await server.stop()
            return .skipped(title, because: "thidua serve said \(server.greeting)")
        }
        let token = site.token(of: telling.root).text
        let path = "/\(telling.root)/don-doc?nhiem-vu=\(clauses[0].id.uuidString.lowercased())"
        let read: Result<[Series], any Error>
        do {
            read = .success(
                try await rounds.interleave([
                    { length in try await Connection.latency(of: [path], port: port, token: token, for: length) }
                ]))
        } catch {
            read = .failure(error)
        }
        await server.stop()
        let milliseconds = try read.get()[0].median
        return Finding(
            title, milliseconds / Budget.page, .atMost(1), beside: "\(milliseconds.formatted(2)) ms",
            numbers: ["tasks.page.milliseconds": milliseconds])
    }

    private static func reading(_ rounds: Rounds) async throws -> Finding {
        let (title, path) = ("reading the plan of An Lão, of 20 ms", "deploy/data/an-lao-plan-2024.txt")
        guard let bytes = FileManager.default.contents(atPath: path) else { return .skipped(title, because: "there is no \(path) here") }
        let series = try await rounds.interleave([
            { length in
                try await ClosedLoad.latency(for: length) {
                    guard Transcript.read(try KeptText(utf8: bytes)).pieces.count > 50 else {
                        throw ProgramFailure(description: "\(path) was not understood")
                    }
                }
            }
        ])
        let milliseconds = series[0].median
        return Finding(
            title, milliseconds / Budget.reading, .atMost(1), beside: "\(milliseconds.formatted(2)) ms",
            numbers: ["tasks.reading.milliseconds": milliseconds])
    }
}
