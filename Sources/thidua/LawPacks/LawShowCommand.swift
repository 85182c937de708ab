import ArgumentParser
import Emulation
import Operations
import Store

/// `thidua law show PACK [FORM]`
struct LawShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Prints the rules of a pack and of what lies under it: article, confidence, reviewed or not.",
        discussion: """
            A: the article was seen, quoted; B: one secondary source, or a paraphrase; C: general knowledge, to be confirmed.

              thidua law show vn-2025-07-01 CSTDCS
            """
    )

    @Argument(help: "The pack.")
    var pack: String

    @Argument(help: "One title or form; all of them without it.")
    var form: String?

    func run() async throws {
        let law = try await LawShowCommand.law(pack)
        let forms = form.map { code in law.forms.filter { $0.code == code } } ?? law.forms
        guard !forms.isEmpty else { throw CommandLineError("\(pack) không có / has no \(form ?? "")") }
        print(law.packs.map(\.name).joined(separator: " → "))
        if form == nil { for line in law.principleLines { print("  " + Self.line(line)) } }
        for form in forms {
            let (name, kind) = (law.name(of: form.code), form.kind?.words ?? FormKind.form.words)
            print("\(form.code) · \(name.vi) / \(name.en) (\(kind.vi) / \(kind.en))")
            for line in law.lines(of: form) { print("  " + Self.line(line)) }
        }
    }

    /// A pack and what lies under it.
    static func law(_ name: String) async throws -> Law {
        try await laws([name])[0]
    }

    static func laws(_ names: [String]) async throws -> [Law] {
        let kept = try await Database.asOwner { client in try await ReadLaw().run(under: .registrar, on: client) }
        return try names.map { name in
            guard let law = kept.book.law(name) else { throw LawPackRefusal.noSuchPack(name) }
            return law
        }
    }

    /// What it says, and what that rests on.
    static func line(_ line: LawLine) -> String {
        let facts = line.facts.map { fact in
            let review = fact.review.map { "\($0.by) rà soát / reviewed \($0.on.vietnamese)" } ?? "chưa rà soát / not reviewed"
            return "[\(fact.fact.confidence.rawValue)] \(fact.cite.vi) (\(fact.name), \(review))"
        }
        let indent = String(repeating: "  ", count: line.depth)
        return "\(line.part.words.vi): \(indent)\(line.words.vi) / \(line.words.en)"
            + (facts.isEmpty ? "" : "  " + facts.joined(separator: "; "))
    }
}
