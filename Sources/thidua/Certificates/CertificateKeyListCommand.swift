import ArgumentParser
import Emulation
import Operations
import Postgres
import Store

/// `thidua certificate key list`
struct CertificateKeyListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Prints each key: root, number, public half, from when until when it signs.")

    func run() async throws {
        let keys = try await Database.asOwner { client in try await client.run(under: .registrar, .certificateKeys()) }
        for key in keys { print(key.line) }
    }
}
