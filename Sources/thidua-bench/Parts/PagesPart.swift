import ArgumentParser
import Emulation
import Foundation
import Operations
import Store

/// `thidua-bench pages`
struct PagesPart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages",
        abstract: "Pages against what the API answers of the same; and 32 officers who save while four boards are read again and again.")

    @OptionGroup var options: Options

    func run() async throws { try await options.measure(Self.measure) }

    private static let titles = (
        "a board of 233 × 13 as a page, against the same as JSON", "the inbox, against the reads of the API it is made of",
        "the report form, against the reads of the API it is made of",
        "p99 of a field saved each second by each of 32, of the 100 ms it may take",
        "p99 of the whole form saved again at once by each of 32, of the same"
    )
    /// The first that nobody has reported on.
    private static let month = City.board.reported.upperBound + 1

    static func measure(_ site: Site, _ rounds: Rounds) async throws -> [Finding] {
        func skipped(_ reason: String) -> [Finding] {
            [titles.0, titles.1, titles.2, titles.3, titles.4].map { .skipped($0, because: reason) }
        }
        guard let thidua = Program(besideThisNamed: "thidua") else { return skipped("there is no thidua beside this program") }
        // Everything but the limit of each token is as shipped.
        let server = try await thidua.start(["serve", "--port", "0", "--rate", "0"], environment: ["APP_DATABASE_URL": site.url])
        guard let address = server.greeting.firstMatch(of: #/http://[0-9.]+:([0-9]+)/#), let port = Int(address.1) else {
            await server.stop()
            return skipped("thidua serve said \(server.greeting)")
        }
        let measured: Result<[Finding], any Error>
        do {
            measured = .success(
                try await reads(site, rounds, port) + saves(.field, titles.3, site, rounds, port)
                    + saves(.form, titles.4, site, rounds, port))
        } catch {
            measured = .failure(error)
        }
        await server.stop()
        return try measured.get()
    }

    /// What each page takes, and what those take together that a client of the API would ask for, one after another.
    private static func reads(_ site: Site, _ rounds: Rounds, _ port: Int) async throws -> [Finding] {
        let (city, commune) = (City.board.root, City.board.district(1))
        let (campaign, own) = (City.campaign(of: city).lowercased, City.campaign(of: commune).lowercased)
        let period = City.period(month)
        let report = UUID()
        _ = try await SaveReportDraft(
            report, campaign: City.campaign(of: commune), period: period, note: nil,
            values: [ReportValue(indicator: City.indicator(10), figure: 7, weight: nil, explanation: nil)], revision: nil
        ).run(as: site.standing(in: commune), on: site.app)

        func time(_ paths: [String], _ unit: UnitID) -> (Duration) async throws -> Double {
            let token = site.token(of: unit).text
            return { length in try await Connection.latency(of: paths, port: port, token: token, for: length) }
        }
        let last = City.board.district(199)
        let boardReads = [
            "/v1/units/\(city)/campaigns/\(campaign)/figures?limit=200",
            "/v1/units/\(city)/campaigns/\(campaign)/figures?limit=200&after=\(last)",
        ]
        let head = ["/v1/me", "/v1/units/\(commune)/deeds", "/v1/units/\(commune)/work"]
        let inboxReads = ["/v1/units/\(commune)/duties"] + head
        let formReads =
            [
                "/v1/units/\(commune)/campaigns/\(own)/assignment?period=\(period.lowercased)",
                "/v1/units/\(commune)/reports/\(report.lowercased)",
                "/v1/units/\(commune)/reports/\(report.lowercased)/draft",
                "/v1/units/\(commune)/reports/\(City.report(of: commune, on: month - 1).lowercased)",
            ] + head
        let form = "/\(commune)/phong-trao/\(own)/bao-cao/\(period.lowercased)/soan"
        let pairs = [
            ("/\(city)/phong-trao/\(campaign)/so-lieu", boardReads, city), ("/\(commune)/viec", inboxReads, commune),
            (form, formReads, commune),
        ]
        let series = try await rounds.interleave(pairs.flatMap { page, reads, unit in [time([page], unit), time(reads, unit)] })
        return pairs.indices.map { place in
            let (page, api) = (series[2 * place], series[2 * place + 1])
            let beside = "\(page.median.formatted(2)) ms of \(api.median.formatted(2)) ms for \(pairs[place].1.count) reads"
            return switch place {
            // Of the board it is said how many are answered for each of the others; of the two others, how much longer they take.
            case 0:
                Finding(
                    titles.0, api, against: page, .atLeast(0.7), beside: beside, numbers: ["pages.board.ratio": api.median / page.median])
            case 1:
                Finding(
                    titles.1, page, against: api, .atMost(1.5), beside: beside, numbers: ["pages.inbox.ratio": page.median / api.median])
            default:
                Finding(
                    titles.2, page, against: api, .atMost(1.5), beside: beside, numbers: ["pages.form.ratio": page.median / api.median])
            }
        }
    }

    private static let (officers, boards) = (32, 4)

    /// Officers of 32 communes save while four boards are read without a rest.
    private static func saves(
        _ what: Saving.What, _ title: String, _ site: Site, _ rounds: Rounds, _ port: Int
    ) async throws -> [Finding] {
        let length = rounds.length * rounds.count
        let city = City.board.root
        let campaign = City.campaign(of: city).lowercased
        let (tally, boardsRead) = try await withThrowingTaskGroup(of: (Saving?, Int).self) { group in
            for number in 0..<officers {
                let unit = City.board.district(2 + (what == .field ? 0 : officers) + number)
                // Spread over the second.
                let wait = Double(number) / Double(officers) * Saving.pace
                let token = site.token(of: unit).text
                group.addTask {
                    let saving = try await onThread { try Saving.run(what, in: unit, token: token, port: port, after: wait, for: length) }
                    return (saving, 0)
                }
            }
            for _ in 0..<boards {
                let token = site.token(of: city).text
                group.addTask {
                    let read = try await onThread {
                        let connection = try Connection(port: port, token: token)
                        let end = ContinuousClock.now + length
                        var read = 0
                        while ContinuousClock.now < end {
                            let answer = try connection.ask("/\(city)/phong-trao/\(campaign)/so-lieu")
                            guard answer.status == 200 else { throw ProgramFailure(description: "a board answered \(answer.status)") }
                            read += 1
                        }
                        return read
                    }
                    return (nil, read)
                }
            }
            return try await group.reduce(into: ([Saving](), 0)) { all, one in
                if let saving = one.0 { all.0.append(saving) }
                all.1 += one.1
            }
        }
        let kept = try await site.kept(City.indicator(Saving.indicator), of: tally.map(\.unit), in: City.period(month))
        let lost = tally.filter { kept[$0.unit] != Decimal($0.last) }.count
        let trail = try await site.savesInTrail(of: tally.map(\.unit))
        let times = Series(tally.flatMap(\.times))
        let saved = times.values.count
        return [
            Finding(
                title, times.quantile(0.99) / 100, .atMost(1),
                beside:
                    "\(times.quantile(0.99).formatted(1)) ms of \(saved) saves (median \(times.median.formatted(1))) "
                    + "while \(boardsRead) boards were read; \(lost) of \(officers) officers' last values lost, "
                    + "\(saved - trail) saves without an entry in the trail",
                numbers: [
                    "pages.save.\(what).p99Milliseconds": times.quantile(0.99), "pages.save.\(what).count": Double(saved),
                    "pages.save.\(what).lost": Double(lost), "pages.save.\(what).boards": Double(boardsRead),
                ])
        ]
    }
}

/// What one officer saved of their report.
private struct Saving: Sendable {
    enum What: Sendable {
        /// One field each second, as somebody who types fast leaves it; each second begins where the one before would have ended.
        case field
        /// All of it, a tenth of a second after the answer.
        case form
    }

    let unit: UnitID
    var times: [Double] = []
    /// The value that was acknowledged last.
    var last = 0

    static let indicator = 10
    static let (pace, rest) = (1.0, 0.1)

    static func run(
        _ what: What, in unit: UnitID, token: String, port: Int, after wait: Double, for length: Duration
    ) throws -> Saving {
        let connection = try Connection(port: port, token: token)
        let path =
            "/\(unit)/phong-trao/\(City.campaign(of: unit).lowercased)"
            + "/bao-cao/\(City.period(City.board.reported.upperBound + 1).lowercased)/soan"
        let page = try connection.ask(path)
        guard page.status == 200, let proof = page.body.firstMatch(of: /name="proof" value="([^"]+)"/)?.1 else {
            throw ProgramFailure(description: "\(path) answered \(page.status)")
        }
        let field = City.indicator(indicator).lowercased
        var saving = Saving(unit: unit)
        let end = ContinuousClock.now + length
        Thread.sleep(forTimeInterval: wait)
        while ContinuousClock.now < end {
            let next = saving.last + 1
            let seen = saving.last == 0 ? "" : "\(saving.last)"
            let began = ContinuousClock.now
            let answer =
                switch what {
                case .field:
                    try connection.ask(
                        "\(path)/\(field)", form: "proof=\(proof)&indicatorId=\(field)&seenValue=\(seen)&value=\(next)")
                case .form:
                    try connection.ask(
                        path,
                        form: "proof=\(proof)&values%5B0%5D.indicatorId=\(field)&values%5B0%5D.seenValue=\(seen)"
                            + "&values%5B0%5D.value=\(next)&deed=keep")
                }
            guard answer.status == (what == .field ? 200 : 303) else {
                throw ProgramFailure(description: "a save answered \(answer.status): \(answer.body.suffix(300))")
            }
            let took = ContinuousClock.now - began
            saving.times.append(took.milliseconds)
            saving.last = next
            Thread.sleep(forTimeInterval: what == .field ? max(0, pace - took.seconds) : rest)
        }
        return saving
    }
}

extension UUID {
    fileprivate var lowercased: String { uuidString.lowercased() }
}
