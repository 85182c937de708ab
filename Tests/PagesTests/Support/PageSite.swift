import Emulation
import EmulationFixtures
import Foundation
import HTTP
import Hummingbird
import Logging
import Operations
import Postgres
import Store
import Synchronization

@testable import Pages

/// The small city behind the whole router with its pages, without a socket.
struct PageSite: Sendable {
    let city: SmallCity
    let responder: RouterResponder<VisitorContext>
    /// What the API and the pages answer.
    let routes: RouteList
    let list: PageList
    let log: Log

    /// - Parameter planted: pages that only a test has.
    nonisolated(nonsending) static func open(
        notice: Notice = Notice(clock: Day("2024-12-20"), isSample: true), hasSignOn: Bool = false,
        planting: @escaping @Sendable (PageRoutes<UnitContext>, PostgresClient) -> Void = { _, _ in },
        _ journey: (PageSite) async throws -> Void
    ) async throws {
        try await SmallCity.with { city in
            try await journey(try PageSite(city, city.app, notice, hasSignOn: hasSignOn, planting: planting))
        }
    }

    init(
        _ city: SmallCity, _ client: PostgresClient, _ notice: Notice, hasSignOn: Bool = false,
        planting: @escaping @Sendable (PageRoutes<UnitContext>, PostgresClient) -> Void = { _, _ in }
    ) throws {
        self.city = city
        let passwords = Passwords(hashing: PasswordHashing(scheme: .scrypt(id: -1, rounds: 1 << 10, blockSize: 8, parallelism: 1)))
        let (routes, list, planted) = (RouteList(), PageList(), PageList())
        let face = pages(
            postgres: client, notice: notice, passwords: passwords, hasSignOn: hasSignOn, subjectKeys: .sample, certificateKeys: .sample,
            list: list)
        let whole = SecondFace(
            home: "/",
            add: { visitors in
                try face.add(visitors)
                planting(PageRoutes(routes: visitors.forPeople().inUnit(), prefix: "/{unit}", list: planted, postgres: client), client)
            },
            answer: { problem, number, request, context in
                // What is planted is known as what is not.
                await ProblemPages(notice: notice, list: planted.all.isEmpty ? list : planted, hasSignOn: hasSignOn)
                    .answer(problem, number, request, context)
            })
        (self.routes, self.list, log) = (routes, list, Log())
        responder = try router(
            postgres: client, notice: notice, passwords: passwords, subjectKeys: .sample, certificateKeys: .sample, readiness: { .ready },
            list: routes, face: whole
        ).buildResponder()
    }

    /// Somebody with an account, who is not signed in yet.
    func account(_ name: String, _ login: String, _ password: String, in unit: UnitID, as role: Role) async throws {
        let (_, invitation) = try await CreateUser(name: name, login: try Login(login), in: unit, as: role).run(on: city.owner)
        let browser = Browser(self)
        let answer = try await browser.ask(
            .put, "/v1/account", headers: [.contentType: "application/json"],
            body: #"{"invitation":"\#(invitation.text)","password":"\#(password)"}"#)
        guard answer.status == .ok else { throw Unexpected(answer: answer) }
    }

    /// A browser that carries the session of somebody new, with one role in a unit.
    func somebody(_ role: Role, called name: String? = nil, in unit: UnitID) async throws -> Browser {
        session(try await city.founder.appoint(name ?? "Người \(role.rawValue)", in: [unit], as: role).token)
    }

    /// A browser that carries the session of somebody who leads that unit.
    func leader(of unit: UnitID) -> Browser { session(city.leaders[unit]!.token) }

    /// A browser that carries a session.
    func session(_ token: BearerToken) -> Browser { Browser(self, cookies: ["__Host-thidua": token.text]) }

    struct Unexpected: Error { let answer: Page }
}

/// What the server wrote into its log.
final class Log: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock(\.self) }

    var logger: Logger { Logger(label: "pages") { _ in Handler(log: self) } }

    private struct Handler: LogHandler {
        let log: Log
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.notice

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) { log.lines.withLock { $0.append("\(event.message) \(event.metadata ?? [:])") } }
    }
}

extension SmallCity {
    /// How often something of a kind happened.
    func count(_ kind: Event.Kind) async throws -> Int {
        try await owner.run(
            Statement(
                "events of a kind", "select count(*)::int from thidua.event where kind = \(kind)",
                exactlyOne: { row in try row.next(Int.self) }))
    }

    /// How many drafts of reports were written.
    func countOfDrafts() async throws -> Int {
        try await owner.run(
            Statement(
                "drafts of reports", "select count(*)::int from thidua.report_draft where revision > 0",
                exactlyOne: { row in try row.next(Int.self) }))
    }
}
