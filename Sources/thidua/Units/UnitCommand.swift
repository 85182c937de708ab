import ArgumentParser

/// `thidua unit …`
struct UnitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unit", abstract: "Brings in units and finds them.",
        subcommands: [UnitImportCommand.self, UnitTreeCommand.self, UnitFindCommand.self])
}
