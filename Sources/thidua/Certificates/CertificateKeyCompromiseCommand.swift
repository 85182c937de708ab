import ArgumentParser
import Emulation
import Operations

/// `thidua certificate key compromise ROOT NUMBER --from DAY`
struct CertificateKeyCompromiseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compromise", abstract: "Says from which day on a key is trusted no more; what it signed for days before stands.")

    @Argument(help: "The root, as 1.", transform: readUnit)
    var root: UnitID

    @Argument(help: "The number of the key.")
    var number: Int

    @Option(help: "The first day of which nobody knows who signed by it.")
    var from: Day

    func run() async throws {
        try await Database.asOwner { client in try await CompromiseCertificateKey(client: client).run(number, of: root, from: from) }
        note("\(root) \(number): lộ từ / compromised from \(from.vietnamese)")
    }
}
