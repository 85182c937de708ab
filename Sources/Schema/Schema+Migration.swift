import Logging
import Postgres

extension Schema {
    /// Brings the database at an address up to date: roles, then each pending migration in a transaction of its own, then the
    /// definitions in one, when they changed.
    ///
    /// Safe to run again and safe to run twice at once: the second waits for the first and finds nothing to do.
    /// Throws `SchemaError`; a migration that fails leaves those before it applied.
    package static func migrate(url: String, folder: SQLFolder? = nil) async throws -> MigrationReport {
        let folder = try folder ?? SQLFolder.bundled()
        var logger = Logger(label: "thidua.migrate")
        // What fails is thrown, and waiting for another migrator is no news.
        logger.logLevel = .critical
        // A migration of a large table may take hours; our lock waits all that time.
        let client = PostgresClient(
            PostgresConfiguration(url: url, applicationName: "thidua-migrate", connections: 2, deadline: .seconds(6 * 3600)), logger: logger
        )
        do {
            // The lock dies with its transaction, and so with its connection, whatever happens to the other one.
            let report = try await client.transaction { lock in
                try await lock.run(.migrationLock)
                let migrator = try await lock.run(.migrator)
                try await prepareRoles(folder.roles, as: migrator, client)
                try await prepareLedger(client)
                return try await apply(folder, client)
            }
            await client.close()
            return report
        } catch {
            await client.close()
            throw error
        }
    }

    private static func prepareRoles(_ roles: SQLFile, as migrator: Migrator, _ client: PostgresClient) async throws {
        guard migrator.createsRoles else {
            guard migrator.actsAsOwner else { throw SchemaError.mayNotCreateRoles(role: migrator.name) }
            return
        }
        // Roles belong to the cluster and our lock to one database: migrators of two databases meet here, and one is refused.
        for attempt in 1...10 {
            do {
                return try await client.transaction { tx in try await tx.execute(script: roles.text) }
            } catch let error as PostgresError where attempt < 10 && rolesWereTouched.contains(error.sqlState) {
                try await Task.sleep(for: .milliseconds(20 * attempt))
            } catch let error as PostgresError {
                throw refusal(of: roles, error)
            }
        }
    }

    /// "tuple concurrently updated" has no code of its own.
    private static let rolesWereTouched: Set<SQLState?> = [.internalError, .uniqueViolation, .duplicateObject]

    private static func prepareLedger(_ client: PostgresClient) async throws {
        try await client.transaction { tx in
            try await tx.execute(script: Ledger.admission)
            try await tx.execute(script: asOwner + Ledger.tables)
        }
    }

    private static func apply(_ folder: SQLFolder, _ client: PostgresClient) async throws -> MigrationReport {
        let plan = try await MigrationPlan(known: folder.migrations, applied: client.run(.appliedMigrations))
        for file in plan.pending {
            try await client.transaction { tx in
                try await execute(file, tx)
                try await tx.run(.recordMigration(file))
            }
        }
        let isStale = try await client.run(.stateOfDefinitions(folder.definitionsSHA256)) != .latest
        if isStale {
            try await client.transaction { tx in
                for file in folder.definitions { try await execute(file, tx) }
                try await tx.run(.recordDefinitions(folder.definitionsSHA256))
            }
        }
        return MigrationReport(migrations: plan.pending.map(\.name), definitions: isStale)
    }

    private static func execute(_ file: SQLFile, _ tx: Transaction) async throws {
        do {
            try await tx.execute(script: asOwner + file.text)
        } catch {
            throw refusal(of: file, error)
        }
    }

    private static let asOwner = "set local role thidua_owner;\n"

    /// The server's words with the file in front; other failures pass.
    private static func refusal(of file: SQLFile, _ error: PostgresError) -> any Error {
        guard let server = error.server else { return error }
        return SchemaError.refused(file: file.name, message: server.message)
    }
}
