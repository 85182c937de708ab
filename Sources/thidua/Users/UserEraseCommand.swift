import ArgumentParser
import Foundation
import Operations

/// `thidua user erase`
struct UserEraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Takes away a person's name, account and sessions, and what was said about them in the trail.",
        discussion: """
            For somebody without a post. What they decided stays decided, by an id that names nobody: totals, events and the chain of the \
            trail hold. Documents that were issued, and what people wrote about them into notes, are not touched. It cannot be undone; \
            dumps from before still have it.
            """)

    @Option(help: "The person.")
    var personID: UUID

    func run() async throws {
        let entries = try await Database.asOwner { client in try await PersonalData(of: personID).erase(on: client) }
        note("erased; what was said is gone from \(entries) entries of the trail")
    }
}
