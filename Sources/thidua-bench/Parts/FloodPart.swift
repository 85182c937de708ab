import ArgumentParser
import Emulation
import Operations

/// `thidua-bench flood`
struct FloodPart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flood", abstract: "How long the others wait while one unit asks as fast as it can.")

    @OptionGroup var options: Options

    func run() async throws { try await options.measure(Self.measure) }

    static func measure(_ site: Site, _ rounds: Rounds) async throws -> [Finding] {
        let title = "p99 of the others while one unit floods, against peace"
        guard let wrk = Program(named: "wrk").map(Wrk.init) else {
            return [.skipped(title, because: "wrk is not in PATH (apt install wrk)")]
        }
        guard let thidua = Program(besideThisNamed: "thidua") else {
            return [.skipped(title, because: "there is no thidua beside this program")]
        }
        let server = try await thidua.start(["serve", "--port", "0"], environment: ["APP_DATABASE_URL": site.url])
        guard let address = server.greeting.firstMatch(of: #/http://[0-9.]+:[0-9]+/#) else {
            await server.stop()
            return [.skipped(title, because: "thidua serve said \(server.greeting)")]
        }
        func asked(_ unit: UnitID) -> (url: String, token: String) { ("\(address.0)/v1/units/\(unit)", site.token(of: unit).text) }
        let others = (2...City.busy.districts).map { asked(City.busy.district($0)) }
        let flooder = asked(City.busy.district(1))
        let measured: Result<([Series], Double), any Error>
        do {
            let flooded = Flooded()
            let series = try await rounds.interleave([
                { try await wrk.patience(of: others, for: $0) },
                { length in
                    async let flood = wrk.flood(flooder.url, token: flooder.token, for: length + .seconds(1))
                    // What it had saved up is spent by then.
                    try await Task.sleep(for: .seconds(1))
                    let waited = try await wrk.patience(of: others, for: length)
                    await flooded.add(try await flood)
                    return waited
                },
            ])
            measured = .success((series, await flooded.rates.median))
        } catch {
            measured = .failure(error)
        }
        await server.stop()
        let (series, rate) = try measured.get()
        return [
            Finding(
                title, series[1], against: series[0], .atMost(1.2),
                beside:
                    "\(series[1].median.formatted(2)) ms; \(series[0].median.formatted(2)) ms; the flood of 64 connections got \(rate.formatted(0)) answers/s",
                numbers: [
                    "flood.ratio": series[1].median / series[0].median, "flood.p99Milliseconds": series[1].median,
                    "flood.peaceP99Milliseconds": series[0].median,
                ])
        ]
    }
}

/// How much the flood got.
private actor Flooded {
    private(set) var rates = Series()

    func add(_ rate: Double) { rates.append(rate) }
}
