import ArgumentParser
import Logging
import Operations
import Postgres
import Store

/// `thidua audit seal`
struct AuditSealCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal", abstract: "Prints the last entry of each trail: day, root, number and hash.",
        discussion: """
            Print it every day, let it be signed, and keep it where nobody who can reach the database can change it: with such lines \
            thidua audit verify --seals finds also a trail that was made anew from its beginning.
            """
    )

    func run() async throws {
        var logger = Logger(label: "thidua") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .critical
        let client = try Database.app(.auditor, connections: 1, logger)
        let given: Result<[Seal], any Error>
        do { given = .success(try await SealTrails(client: client).run()) } catch { given = .failure(error) }
        await client.close()
        for seal in try given.get() { print(seal) }
    }
}
