import ArgumentParser
import Emulation
import Foundation
import Jobs
import Logging
import Operations
import Postgres
import Store

/// `thidua demo`
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Loads Hải Phòng as it stood on 20/12/2024 and prints how the campaign goes.",
        discussion: """
            The administrative units and the words of An Lão's plan are real; the numbers are made up from a fixed seed and marked so \
            wherever they are shown. \
            Wants a database of its own, since it sets its clock. Run again, it loads nothing twice, prints anew, and replaces the tokens \
            and the passwords of its sample people.
            """
    )

    @Option(help: "The folder with the tables of units and the plans; deploy/data without it.")
    var data: String?

    @Option(help: "Write tokens, names and passwords of sample people, and ids to go on with, to this file.")
    var tokens: String?

    @Option(help: "The address the server will have.")
    var url = "http://127.0.0.1:8080"

    func run() async throws {
        let folder = try DemoFolder(data)
        let plans = try DemoPlans(folder)
        try await Database.asOwner { owner in try await DemoCity.claim(owner) }
        // The clock of the database acts on new connections.
        try await Database.asOwner { owner in
            var logger = Logger(label: "thidua demo") { StreamLogHandler.standardError(label: $0) }
            logger.logLevel = .critical
            let app = try Database.app(.actor, connections: 8, logger)
            let worker = try Database.app(.worker, connections: 1, logger)
            let result: Result<String, any Error>
            do {
                result = .success(try await play(folder, plans, owner: owner, app: app, fold: FoldWorker(client: worker)))
            } catch {
                result = .failure(error)
            }
            await app.close()
            await worker.close()
            print(try result.get(), terminator: "")
        }
    }

    /// Loads what is missing; returns what is to be shown.
    private func play(
        _ folder: DemoFolder, _ plans: DemoPlans, owner: PostgresClient, app: PostgresClient, fold: FoldWorker
    ) async throws -> String {
        let began = ContinuousClock.now
        let city = try await DemoCity.settle(folder, owner)
        try await DemoLaw.run(folder, owner)
        let certificateKeys = try CertificateKeys.inEnvironment()
        let shown = [city.city, city.anLao, city.commune, city.sibling]
        var keys = DemoKeys()
        try await keys.issue(for: shown, owner)
        func loading() -> DemoLoading {
            DemoLoading(
                city: city, plans: plans, reports: DemoReports(city: city, plans: plans), keys: keys, certificateKeys: certificateKeys,
                app: app)
        }
        if !certificateKeys.isEmpty { try await loading().awards.knowKey(owner) }
        let made = try await loading().made()
        if loading().decisions.contains(where: { !made.contains($0) }) {
            try await keys.issue(for: city.participants, owner)
            note("\(city.participants.count) cán bộ mẫu / sample people")
            try await loading().run(made)
            if !made.contains(DemoReminders.last) { try await DemoReminders(city: city, plans: plans, keys: keys, app: app).run(owner) }
            try await fold.drain()
            let seconds = String(format: "%.1f", (ContinuousClock.now - began) / .seconds(1))
            note("Nạp xong / loaded in \(seconds) s")
        }
        try await keys.keep(only: shown, of: city.participants, owner)
        var people = DemoPeople(city)
        try await people.takeIn(owner)

        let cascade = try await Cascade.read(city, keys, app)
        guard let lastDone = cascade.lastDone, let current = cascade.current else { throw CommandLineError("there are no periods") }
        if let tokens { try await TokensFile.write(to: tokens, city, keys, people, period: current, url: url, app) }
        let ofCity = try await Totals.read(of: city.city, in: lastDone, keys, app)
        let ofAnLao = try await Totals.read(of: city.anLao, in: lastDone, keys, app)
        let summaries = [
            try await PlanSummary.read(of: city.city, keys, app), try await PlanSummary.read(of: city.anLao, keys, app),
        ]
        return DemoPage(
            city: city, keys: keys, people: people, plans: summaries, cascade: cascade, ofCity: ofCity, ofAnLao: ofAnLao, url: url,
            tokens: tokens
        ).text()
    }
}
