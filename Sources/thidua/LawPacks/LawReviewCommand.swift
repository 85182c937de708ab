import ArgumentParser
import Emulation
import Operations

/// `thidua law review PACK FACT --by NAME`
struct LawReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Says that somebody read a fact of a pack against its text; once, and for good.",
        discussion: "  thidua law review vn-2024-01-01 law-23 --by \"Nguyễn Thị An, Phòng Tư pháp\"")

    @Argument(help: "The pack that says it.")
    var pack: String

    @Argument(help: "The fact, by its name.")
    var fact: String

    @Option(help: "Who read it.")
    var by: String

    func run() async throws {
        guard !by.isBlank else { throw ValidationError("--by: who read it?") }
        try await Database.asOwner { client in
            try await ReviewFact(client: client).run(Law.FactKey(pack: pack, name: fact), by: by)
        }
        note("\(pack) \(fact): \(by) đã rà soát / reviewed")
    }
}
