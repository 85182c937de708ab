import ArgumentParser
import Emulation
import Foundation
import HTTP
import Hummingbird
import Jobs
import Logging
import OpenID
import Operations
import Pages
import Postgres
import ServiceLifecycle
import Store
import UnixSignals

/// `thidua serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Answers over HTTP, folds totals and chains the trail, until it is told to stop.",
        discussion: """
            With SMTP_RELAY (host:port), MAIL_FROM and PUBLIC_ADDRESS in its environment it writes to official mailboxes too; \
            SUBJECT_KEYS names the file of the keys under which identity numbers are hashed, CERTIFICATE_KEYS that of those by which \
            certificates are signed. \
            SIGTERM and SIGINT let requests under way end first. Run more than one behind a proxy if you like: folding takes a lease.
            """
    )

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 takes a free one and says which.")
    var port = 8080

    @Flag(inversion: .prefixedNo, help: "Fold totals, chain the trail and begin reporting periods in this process too.")
    var work = true

    @Flag(help: "Everybody comes through a proxy that says in X-Forwarded-For from where; without it the header is not believed.")
    var behindProxy = false

    @Option(help: "Connections to the database for requests.")
    var connections = 8

    @Option(
        help: "Requests a second that one token may make, as many of them at once; all in one unit five times that. 0: any number.")
    var rate = 30

    @Option(help: "A list of stolen passwords that nobody may choose: SHA-1, one to a line and in order, as haveibeenpwned.com offers it.")
    var breachedPasswords: String?

    @Option(help: "The issuer of the city's sign-on (OpenID Connect), exactly as it writes itself.")
    var openidIssuer: String?

    @Option(help: "What the server is called there; its secret is OPENID_CLIENT_SECRET.")
    var openidClient: String?

    @Option(help: "Where browsers come back to: https://…/v1/sign-in/openid/return.")
    var openidReturn: String?

    func run() async throws {
        let logger = Logger(label: "thidua") { StreamLogHandler.standardError(label: $0) }
        // One more, which looks where figures moved: it is there where no work is done behind, too.
        let (requests, folding) = (
            try Database.app(.actor, connections: connections, logger), try Database.app(.worker, connections: workers + 1, logger)
        )
        let stopped: Result<Void, any Error>
        do {
            stopped = .success(try await serve(requests, folding, logger))
        } catch {
            stopped = .failure(error)
        }
        await requests.close()
        await folding.close()
        try stopped.get()
    }

    private func signOn() throws -> SingleSignOn? {
        switch (openidIssuer, openidClient, openidReturn) {
        case (nil, nil, nil): return nil
        case (let issuer?, let client?, let returnAddress?):
            return OpenIDProvider(
                .init(
                    issuer: issuer, client: client, secret: ProcessInfo.processInfo.environment["OPENID_CLIENT_SECRET"],
                    returnAddress: returnAddress)
            ).signOn
        default: throw CommandLineError("--openid-issuer, --openid-client and --openid-return go together")
        }
    }

    private func passwords() throws -> Passwords {
        // Half of the cores at most: whoever signs in does not hold up those who work.
        let hashing = PasswordHashing(lanes: ProcessInfo.processInfo.activeProcessorCount / 2)
        guard let breachedPasswords else { return Passwords(hashing: hashing) }
        do {
            return Passwords(hashing: hashing, breached: try BreachedPasswords(file: URL(filePath: breachedPasswords)))
        } catch {
            throw CommandLineError("\(breachedPasswords) cannot be read")
        }
    }

    private func serve(_ requests: PostgresClient, _ folding: PostgresClient, _ logger: Logger) async throws {
        let (clock, powers) = try await requests.run(.clock(), .powers())
        guard powers.isEmpty else {
            throw CommandLineError("APP_DATABASE_URL logs in as \(powers), which row security does not bind: use thidua_login")
        }
        let host = host
        let mail = try MailWorker.Settings.inEnvironment()
        let keys = try SubjectKeys.inEnvironment(), certificateKeys = try CertificateKeys.inEnvironment()
        let site = ProcessInfo.processInfo.environment["PUBLIC_ADDRESS"]
        let record = WorkerRecord()
        let watch = FiguresWatch()
        let (notice, passwords, signOn) = (Notice(clock), try passwords(), try signOn())
        let application = try application(
            postgres: requests, notice: notice, passwords: passwords, signOn: signOn, subjectKeys: keys,
            certificateKeys: certificateKeys, rate: rate > 0 ? Double(rate) : nil,
            address: .hostname(host, port: port), logger: logger, isBehindProxy: behindProxy,
            readiness: { await readiness(of: requests) }, workers: { record.exposition },
            face: pages(
                postgres: requests, notice: notice, passwords: passwords, hasSignOn: signOn != nil, sendsMail: mail != nil,
                subjectKeys: keys, certificateKeys: certificateKeys, site: site, watch: watch),
            listening: { port in
                print(
                    "thidua: http://\(host):\(port)\(clock.isSet ? " — clock stands at \(clock.today)" : "")\(clock.isSample ? " — DỮ LIỆU MẪU / sample data" : "")"
                )
                flushStandardOutput()
            })
        // They are told to stop from the last to the first: streams end, and then the server waits for whoever it still answers.
        var services: [any Service] = [application, FiguresWatching(watch: watch, client: folding)]
        if work { services += background(folding, record, mail, logger) }
        try await ServiceGroup(
            configuration: .init(services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        ).run()
    }
}

/// `thidua work`
struct WorkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "work",
        abstract:
            "Folds totals, chains the trail, begins reporting periods, reminds of tasks and sends mail without answering over HTTP, until it is told to stop."
    )

    func run() async throws {
        let logger = Logger(label: "thidua") { StreamLogHandler.standardError(label: $0) }
        let mail = try MailWorker.Settings.inEnvironment()
        let client = try Database.app(.worker, connections: workers, logger)
        let group = ServiceGroup(
            configuration: .init(
                services: background(client, WorkerRecord(), mail, logger), gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        let stopped: Result<Void, any Error>
        do { stopped = .success(try await group.run()) } catch { stopped = .failure(error) }
        await client.close()
        try stopped.get()
    }
}

/// What is done in the background, whether somebody answers beside it or not.
private func background(
    _ client: PostgresClient, _ record: WorkerRecord, _ mail: MailWorker.Settings?, _ logger: Logger
) -> [any Service] {
    let turns = Turns()
    let loops = mail.map { mail in
        (0..<MailWorker.atOnce).map { _ in
            WorkerLoop(MailWorker(client: client, settings: mail, turns: turns), record: record, logger: logger)
        }
    }
    return (loops ?? []) + [
        WorkerLoop(FoldWorker(client: client), record: record, logger: logger),
        WorkerLoop(AuditWorker(client: client), record: record, logger: logger),
        WorkerLoop(PeriodWorker(client: client), record: record, logger: logger),
        WorkerLoop(ReminderWorker(client: client), record: record, logger: logger),
        WorkerLoop(SuccessionWorker(client: client), record: record, logger: logger),
    ]
}

/// A connection for each of them, so that none waits for another.
private let workers = 5 + MailWorker.atOnce
