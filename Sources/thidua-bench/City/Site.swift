import Emulation
import Foundation
import Jobs
import Logging
import Operations
import Postgres
import PostgresTesting
import Schema
import Store

/// Where things are measured: a database of its own with five cities, and somebody to stand in every unit.
struct Site: Sendable {
    /// The login's connection string.
    let url: String
    /// The owner's.
    let ownerURL: String
    /// Speaks past row security: arranges, and looks behind the scenes.
    let owner: PostgresClient
    /// Speaks as the shipped server does, over as many connections.
    let app: PostgresClient
    let folding: FoldWorker
    private let tokens: [UnitID: BearerToken]
    private let chaining: AuditWorker

    /// Makes one, lends it and drops it.
    static func with<Result>(_ body: (Site) async throws -> Result) async throws -> Result {
        let server = try TestServer.fromEnvironment()
        return try await TestDatabase.with(ownerURL: server.url) { database in
            let clock = ContinuousClock()
            let start = clock.now
            note("founding five cities in \(database.name) …")
            _ = try await Schema.migrate(url: database.url)
            let login = try TestServer.login(to: database)
            var logger = Logger(label: "thidua-bench") { StreamLogHandler.standardError(label: $0) }
            // Founding is slow on purpose, and what fails is thrown.
            logger.logLevel = .error
            let owner = PostgresClient(
                PostgresConfiguration(url: database.url, connections: 2, deadline: .seconds(3600), settings: ["jit": "off"]), logger: logger
            )
            let app = PostgresClient(.application(.actor, url: login, connections: 8), logger: logger)
            let worker = PostgresClient(.application(.worker, url: login, connections: 1), logger: logger)
            let result: Swift.Result<Result, any Error>
            do {
                let folding = FoldWorker(client: worker)
                let tokens = try await found(owner, folding)
                note("… took \((clock.now - start).seconds.formatted(1)) s")
                result = .success(
                    try await body(
                        Site(
                            url: login, ownerURL: database.url, owner: owner, app: app, folding: folding, tokens: tokens,
                            chaining: AuditWorker(client: worker))))
            } catch {
                result = .failure(error)
            }
            for client in [owner, app, worker] { await client.close() }
            return try result.get()
        }
    }

    private static func found(_ owner: PostgresClient, _ folding: FoldWorker) async throws -> [UnitID: BearerToken] {
        try await owner.execute(script: CityFounding.script)
        for city in City.all { try await owner.run(all: CityFounding.statements(for: city)) }
        try await owner.execute(script: "vacuum analyze")
        try await folding.drain()
        try await owner.execute(script: "vacuum analyze")
        try await owner.execute(script: "checkpoint")
        let keys = try await owner.run(
            Statement(
                "tokens", "select unit_id, token from bench.tree",
                each: { row in (try row.next(UnitID.self), try row.next(String.self)) }))
        return Dictionary(uniqueKeysWithValues: keys.map { ($0, BearerToken($1)!) })
    }

    func token(of unit: UnitID) -> BearerToken { tokens[unit]! }

    /// Somebody who stands in a unit.
    func standing(in unit: UnitID) -> Standing { Standing(tokenHash: token(of: unit).hash, unit: unit, attempt: .run) }

    /// Folds and chains the trail beside something that is measured, as the shipped server does.
    func folding<Result>(beside body: () async throws -> Result) async throws -> Result {
        let worker = Task { await WorkerLoop(folding, logger: .init(label: "fold")).run() }
        let chainer = Task { await WorkerLoop(chaining, logger: .init(label: "audit")).run() }
        let result: Swift.Result<Result, any Error>
        do { result = .success(try await body()) } catch { result = .failure(error) }
        worker.cancel()
        chainer.cancel()
        _ = await (worker.result, chainer.result)
        return try result.get()
    }
}
