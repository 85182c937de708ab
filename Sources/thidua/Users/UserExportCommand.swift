import ArgumentParser
import Foundation
import Operations

/// `thidua user export`
struct UserExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Prints all that is kept about a person, as JSON, for them to see.")

    @Option(help: "The person.")
    var personID: UUID

    func run() async throws {
        print(try await Database.asOwner { client in try await PersonalData(of: personID).export(from: client) })
    }
}
