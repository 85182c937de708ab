import ArgumentParser
import Foundation
import Operations

/// `thidua user correct`
struct UserCorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Corrects a person's name, everywhere but in documents that were issued.")

    @Option(help: "The person.")
    var personID: UUID

    @Option(help: "The name as it should be.")
    var name: String

    func run() async throws {
        try await Database.asOwner { client in try await PersonalData(of: personID).correct(name: name, on: client) }
        note("corrected")
    }
}
