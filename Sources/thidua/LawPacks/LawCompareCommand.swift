import ArgumentParser
import Emulation

/// `thidua law compare A B`
struct LawCompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Prints where two packs say different things, each with what lies under it.",
        discussion: "  thidua law compare vn-2024-01-01 vn-2025-07-01")

    @Argument(help: "The one.")
    var one: String

    @Argument(help: "The other.")
    var other: String

    func run() async throws {
        let laws = try await LawShowCommand.laws([one, other])
        let differences = LawDifference.between(laws[0], laws[1])
        for difference in differences {
            print("\(difference.form.map { "\($0) · " } ?? "")\(difference.name.vi) / \(difference.name.en)")
            for line in difference.before { print("  − " + LawShowCommand.line(line)) }
            for line in difference.after { print("  + " + LawShowCommand.line(line)) }
        }
        note("\(differences.count) khác biệt / differences")
    }
}
