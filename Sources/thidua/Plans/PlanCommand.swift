import ArgumentParser

/// `thidua plan …`
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Reads plans as offices write them.", subcommands: [PlanReadCommand.self, PlanImportCommand.self])
}
