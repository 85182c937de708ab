import ArgumentParser
import Foundation
import Operations

/// `thidua user link`
struct UserLinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Says whom the city's sign-on means by a subject.")

    @Option(help: "The person.")
    var personID: UUID

    @Option(help: "The issuer's address, exactly as the provider writes it.")
    var issuer: String

    @Option(help: "The subject (`sub`) of its tokens.")
    var subject: String

    func run() async throws {
        try await Database.asOwner { client in
            try await LinkIdentity(subject, at: issuer).run(to: personID, on: client)
        }
        note("\(subject) of \(issuer) is \(personID.uuidString.lowercased())")
    }
}
