import ArgumentParser

/// `thidua token …`
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Lets people in, and takes it back.",
        subcommands: [TokenIssueCommand.self, TokenRevokeCommand.self])
}
