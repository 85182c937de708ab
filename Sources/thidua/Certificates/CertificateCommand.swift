import ArgumentParser

/// `thidua certificate …`
struct CertificateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificate", abstract: "Checks certificates without a network, and keeps the keys by which they are signed.",
        subcommands: [CertificateVerifyCommand.self, CertificateKeyCommand.self])
}

/// `thidua certificate key …`
struct CertificateKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Makes public keys known, lists them, and says that one is compromised.",
        subcommands: [CertificateKeyAddCommand.self, CertificateKeyListCommand.self, CertificateKeyCompromiseCommand.self])
}
