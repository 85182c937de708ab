import ArgumentParser

/// `thidua user …`
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Takes in the people who sign in, and answers for what is kept about them.",
        subcommands: [
            UserCreateCommand.self, UserLinkCommand.self, UserExportCommand.self, UserCorrectCommand.self, UserEraseCommand.self,
            UserRegisterCommand.self,
        ])
}
