import ArgumentParser
import Foundation
import Operations

/// `thidua token revoke`
struct TokenRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Takes back a token, or all tokens of a person.",
        discussion: "It acts on the next request. Give - to read the token from standard input, where no process list shows it."
    )

    @Argument(help: "The token, or -.")
    var token: String?

    @Option(help: "Take back all tokens of this person.")
    var personID: UUID?

    func validate() throws {
        if (token == nil) == (personID == nil) { throw ValidationError("Give a token, or --person-id.") }
    }

    func run() async throws {
        try await Database.asOwner { client in
            let revoke = RevokeToken(client: client)
            if let personID {
                note("Took back \(try await revoke.run(allOf: personID)) tokens.")
            } else {
                let text = token == "-" ? readLine() ?? "" : token ?? ""
                guard let token = BearerToken(text) else { throw StandingRefusal.noSuchToken }
                try await revoke.run(token)
                note("Took back the token.")
            }
        }
    }
}
