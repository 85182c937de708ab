import ArgumentParser
import Emulation
import Operations
import Store

/// `thidua law list`
struct LawListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Prints the packs there are, when each is in force, and how much of it was reviewed.")

    func run() async throws {
        let law = try await Database.asOwner { client in try await ReadLaw().run(under: .registrar, on: client) }
        for (kept, pack) in zip(law.packs, law.book.packs) {
            let reviewed = pack.factNames.count { law.book.reviews[Law.FactKey(pack: pack.name, name: $0)] != nil }
            let until = pack.until?.vietnamese ?? "…"
            print(
                "\(pack.name)\(kept.over.map { " → \($0)" } ?? "")  \(pack.from.vietnamese) – \(until)  "
                    + "\(pack.kind.words.vi) / \(pack.kind.words.en)  \(reviewed)/\(pack.facts.count) đã rà soát / reviewed  "
                    + kept.hash.hexadecimal)
        }
    }
}
