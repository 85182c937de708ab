import ArgumentParser
import Emulation
import Operations

/// `thidua unit tree [UNIT]`
struct UnitTreeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tree", abstract: "Prints the tree below a unit, or every city.",
        discussion: "Each line is the unit's id, its name and its official code."
    )

    @Argument(help: "The unit, as 1.10; every city without it.", transform: readUnit)
    var unit: UnitID?

    @Option(help: "How many levels below the unit.")
    var depth = UnitID.deepest

    @Option(help: "The tree as it stood on that day; today without it.")
    var asOf: Day?

    func run() async throws {
        let units = try await Database.asOwner { client in try await UnitTree(client: client).run(unit, depth: depth, asOf: asOf) }
        let shallowest = unit?.depth ?? 1
        for unit in units {
            print(String(repeating: "  ", count: unit.id.depth - shallowest) + unit.line)
        }
    }
}

extension Emulation.Unit {
    /// One line for a list.
    var line: String { "\(id)  \(name)  (\(code))" }
}
