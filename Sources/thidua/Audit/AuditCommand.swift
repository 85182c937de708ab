import ArgumentParser

/// `thidua audit …`
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Proves the trail of what was done and tried, and seals it.",
        subcommands: [AuditVerifyCommand.self, AuditSealCommand.self])
}
