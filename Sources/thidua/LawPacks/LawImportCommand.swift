import ArgumentParser
import Emulation
import Foundation
import Operations
import Postgres

/// `thidua law import FILE…`
struct LawImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Takes packs of rules in, for good: one file, one pack.",
        discussion: """
            What a file does not know to say, a rule without a fact, a fact without a source and a rule without examples are refused with \
            line and column; every example is run. A file lies over others by `over`, so it is named after them. The same file again \
            changes nothing; another under the same name is refused, and a correction is a new file with `corrects`.

              thidua law import deploy/law/vn-2024-01-01.yaml deploy/law/vn-2025-07-01.yaml
            """
    )

    @Argument(help: "The files, what lies under another before it.")
    var files: [String]

    func run() async throws {
        try await Database.asOwner { client in
            for file in files { try await Self.take(file, client) }
        }
    }

    /// Takes one in, and says what came of it.
    static func take(_ file: String, _ client: PostgresClient) async throws {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw CommandLineError("không đọc được tệp \(file) / cannot be read")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw CommandLineError("\(file) không phải văn bản UTF-8 / is no UTF-8 text")
        }
        do {
            let imported = try await ImportLaw(client: client).run(text)
            let pack = imported.pack
            note(
                "\(pack.name): \(pack.forms.count) danh hiệu, hình thức / forms, \(pack.rules.count) quy tắc / rules, "
                    + "\(pack.facts.count) căn cứ / facts, \(imported.examples) ví dụ / examples · SHA-256 \(imported.hash)"
                    + (imported.isNew ? "" : " · đã có, không đổi / there already"))
        } catch let faults as LawFaults {
            throw CommandLineError(
                faults.all.map { "\(file):\($0.place.line):\($0.place.column): \($0.words.vi) / \($0.words.en)" }.joined(separator: "\n"))
        }
    }
}
