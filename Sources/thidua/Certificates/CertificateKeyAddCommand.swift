import ArgumentParser
import Emulation
import Operations

/// `thidua certificate key add ROOT NUMBER --from DAY`
struct CertificateKeyAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Makes the public half of a key known; the one before it signs until the day before.",
        discussion: """
            The secret stands in the file that CERTIFICATE_KEYS names: a root, the number of the key, 64 hexadecimal digits.

              printf '1 2 %s\\n' $(openssl rand -hex 32) >> certificate-keys
              CERTIFICATE_KEYS=certificate-keys thidua certificate key add 1 2 --from 2027-01-01
            """)

    @Argument(help: "The root, as 1.", transform: readUnit)
    var root: UnitID

    @Argument(help: "The number of the key.")
    var number: Int

    @Option(help: "The first day on which it signs.")
    var from: Day

    func run() async throws {
        let keys = try CertificateKeys.inEnvironment()
        let key = try await Database.asOwner { client in
            try await AddCertificateKey(client: client).run(number, of: root, from: from, in: keys)
        }
        print(key.line)
    }
}

extension CertificateKey {
    /// One line for a list, with all digits of the public half: what is printed yearly and signed by hand.
    var line: String {
        let end = [until.map { "– \($0.vietnamese)" }, compromisedFrom.map { "lộ từ / compromised from \($0.vietnamese)" }]
        return (["\(root)  \(number)  \(publicKey.hexadecimal)  \(from.vietnamese)"] + end.compactMap(\.self)).joined(separator: "  ")
    }
}
