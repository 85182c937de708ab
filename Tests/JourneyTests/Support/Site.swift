import Emulation
import EmulationFixtures
import Foundation
import HTTP
import Hummingbird
import Jobs
import Logging
import Operations
import Pages
import Postgres
import Store

/// The small city behind the real server: every word said to it goes through a socket.
struct Site: Sendable {
    let city: SmallCity
    let port: Int

    /// What stands beside the API, if anything does.
    typealias Face = @Sendable (PostgresClient, Notice, Passwords) -> SecondFace

    /// Opens the city to the network, with the worker that folds behind it, lends it and closes it again.
    /// - Parameters:
    ///   - isBehindProxy: whether it believes who says where a request came from.
    ///   - patience: how long it waits for somebody who says nothing.
    ///   - watch: who waits for figures to move; with it there are pages beside the API.
    nonisolated(nonsending) static func open(
        isBehindProxy: Bool = false, patience: Duration = .seconds(60), passwords: PasswordScheme = .quick, signOn: SingleSignOn? = nil,
        face: Face? = nil, watch: FiguresWatch? = nil, _ journey: (Site) async throws -> Void
    ) async throws {
        let face: Face? =
            face
            ?? watch.map { watch in
                { @Sendable in pages(postgres: $0, notice: $1, passwords: $2, subjectKeys: .sample, certificateKeys: .sample, watch: watch)
                }
            }
        try await SmallCity.with { city in
            try await serve(city, city.app, isBehindProxy, patience: patience, passwords, signOn, face, watch, journey)
        }
    }

    /// Opens a second server before the same city.
    nonisolated(nonsending) func again<Result: Sendable>(
        face: Face? = nil, _ journey: (Site) async throws -> Result
    ) async throws -> Result {
        try await Self.serve(city, city.app, false, patience: .seconds(60), .quick, nil, face, nil, journey)
    }

    /// Opens a second server before the same city, for which another day has come.
    nonisolated(nonsending) func on<Result: Sendable>(_ day: Day, _ journey: (Site) async throws -> Result) async throws -> Result {
        try await city.founder.stopClock(at: day)
        let app = try city.client(.actor, connections: 4)
        let ended: Swift.Result<Result, any Error>
        do {
            ended = .success(try await Self.serve(city, app, false, patience: .seconds(60), .quick, nil, nil, nil, journey))
        } catch {
            ended = .failure(error)
        }
        await app.close()
        return try ended.get()
    }

    nonisolated(nonsending) private static func serve<Result: Sendable>(
        _ city: SmallCity, _ app: PostgresClient, _ isBehindProxy: Bool, patience: Duration, _ scheme: PasswordScheme,
        _ signOn: SingleSignOn?, _ face: Face?, _ watch: FiguresWatch?, _ journey: (Site) async throws -> Result
    ) async throws -> Result {
        let logger = Logger(label: "site") { _ in Blame() }
        let (ports, listening) = AsyncStream.makeStream(of: Int.self)
        let (notice, passwords) = (Notice(try await app.run(.clock())), Passwords(hashing: PasswordHashing(scheme: scheme)))
        let server = try application(
            postgres: app, notice: notice, passwords: passwords, signOn: signOn, subjectKeys: .sample, certificateKeys: .sample,
            address: .hostname("127.0.0.1", port: 0),
            logger: logger, isBehindProxy: isBehindProxy, patience: patience, readiness: { .ready },
            face: face?(app, notice, passwords), listening: { port in listening.yield(port) })
        let worker = FoldWorker(client: city.worker)
        let serving = Task {
            defer { listening.finish() }
            try await server.run()
        }
        let folding = Task { await WorkerLoop(worker, logger: logger).run() }
        let watching = Task { await watch?.run(on: city.worker) }
        let ended: Swift.Result<Result, any Error>
        do {
            guard let port = await ports.first(where: { _ in true }) else { throw NeverListened() }
            ended = .success(try await journey(Site(city: city, port: port)))
        } catch {
            ended = .failure(error)
        }
        watching.cancel()
        folding.cancel()
        serving.cancel()
        _ = await (watching.result, folding.result, serving.result)
        return try ended.get()
    }

    private struct NeverListened: Error {}

    /// Somebody who stands in a unit.
    func officer(in unit: UnitID) -> Officer {
        Officer(site: self, unit: unit, token: city.leaders[unit]?.token.text)
    }

    /// A new person with a token of their own, who may stand in all of these units.
    func newcomer(_ name: String, in units: UnitID..., as role: Role = .leader) async throws -> Officer {
        let somebody = try await city.founder.appoint(name, in: units, as: role)
        return Officer(site: self, unit: somebody.unit, token: somebody.token.text)
    }
}

extension PasswordScheme {
    /// So that a story of ten sign-ins takes no minute where the library was built without optimisation.
    static let quick = scrypt(id: -1, rounds: 1 << 10, blockSize: 8, parallelism: 1)
}

/// Prints what the server is to blame for; refusals are its work, and that it is stopped in the middle is ours.
private struct Blame: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.error

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        guard "\(event.message)" == "request failed" else { return }
        print("the server is to blame: \(event.metadata ?? [:])")
    }
}
