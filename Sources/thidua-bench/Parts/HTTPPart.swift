import ArgumentParser
import Emulation
import Operations

/// `thidua-bench http`
struct HTTPPart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "http", abstract: "One row and two hundred rows over HTTP, against an answer that asks nobody.")

    @OptionGroup var options: Options

    func run() async throws { try await options.measure(Self.measure) }

    static func measure(_ site: Site, _ rounds: Rounds) async throws -> [Finding] {
        let titles = ("GET one unit against /health", "GET 200 units against one")
        func skipped(_ reason: String) -> [Finding] { [.skipped(titles.0, because: reason), .skipped(titles.1, because: reason)] }
        guard let wrk = Program(named: "wrk").map(Wrk.init) else { return skipped("wrk is not in PATH (apt install wrk)") }
        guard let thidua = Program(besideThisNamed: "thidua") else { return skipped("there is no thidua beside this program") }
        // No decision comes in, so nothing is to be folded; everything else but the limit of each token is as shipped.
        let server = try await thidua.start(["serve", "--port", "0", "--rate", "0"], environment: ["APP_DATABASE_URL": site.url])
        guard let address = server.greeting.firstMatch(of: #/http://[0-9.]+:[0-9]+/#) else {
            await server.stop()
            return skipped("thidua serve said \(server.greeting)")
        }
        let unit = City.busy.district(1)
        let (token, path) = (site.token(of: unit).text, "\(address.0)/v1/units/\(unit)")
        let measured: Result<[Series], any Error>
        do {
            measured = .success(
                try await rounds.interleave([
                    { try await wrk.rate(of: "\(address.0)/health", for: $0) },
                    { try await wrk.rate(of: path, token: token, for: $0) },
                    { try await wrk.rate(of: "\(path)/children?limit=200", token: token, for: $0) },
                ]))
        } catch {
            measured = .failure(error)
        }
        await server.stop()
        let series = try measured.get()
        let (health, row, list) = (series[0], series[1], series[2])
        return [
            Finding(
                titles.0, row, against: health, .atLeast(0.25),
                beside: "\(row.median.formatted(0))/s; /health \(health.median.formatted(0))/s",
                numbers: [
                    "http.row.ratio": row.median / health.median, "http.row.perSecond": row.median, "http.health.perSecond": health.median,
                ]),
            Finding(
                titles.1, list, against: row, .atLeast(0.20),
                beside: "\(list.median.formatted(0))/s; one \(row.median.formatted(0))/s",
                numbers: ["http.list.ratio": list.median / row.median, "http.list.perSecond": list.median]),
        ]
    }
}
