import ArgumentParser

/// `thidua law …`
struct LawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "law", abstract: "Takes rules of law in as files, and shows what they say.",
        subcommands: [
            LawImportCommand.self, LawListCommand.self, LawShowCommand.self, LawCompareCommand.self, LawReviewCommand.self,
        ])
}
