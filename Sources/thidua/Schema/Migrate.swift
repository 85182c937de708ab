import ArgumentParser
import Schema

/// `thidua migrate`
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Brings the database up to date.",
        discussion: """
            Makes the roles, applies the migrations that are new, and applies the definitions again when they changed. Safe to run \
            again, and safe to run twice at once. The role of DATABASE_URL may have to create roles.
            """
    )

    func run() async throws {
        print(try await Schema.migrate(url: Database.ownerURL()))
    }
}
