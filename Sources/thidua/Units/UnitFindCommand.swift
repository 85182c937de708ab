import ArgumentParser
import Emulation
import Operations

/// `thidua unit find TEXT`
struct UnitFindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "Finds units by name or by official code.",
        discussion: """
            Tones need not be typed: an lao finds An Lão. A code may have been another unit's before, so the day matters.

              thidua unit find "an lao"
              thidua unit find --code 313 --as-of 2024-12-31
            """
    )

    @Argument(help: "A part of the name.")
    var text: String?

    @Option(help: "The official code.")
    var code: String?

    @Option(help: "As it was on that day; today without it.")
    var asOf: Day?

    @Option(help: "How many to print at most.")
    var limit = 50

    func validate() throws {
        if (text == nil) == (code == nil) { throw ValidationError("Give a part of the name, or --code.") }
    }

    func run() async throws {
        let units = try await Database.asOwner { client in
            let find = FindUnits(client: client)
            if let code { return try await find.coded(code, asOf: asOf) }
            return try await find.named(text ?? "", asOf: asOf, limit: limit)
        }
        guard !units.isEmpty else { throw CommandLineError("nothing found") }
        for unit in units { print(unit.line) }
    }
}
