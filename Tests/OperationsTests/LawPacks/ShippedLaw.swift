import Emulation
import Foundation

@testable import Operations

/// The files of rules that are shipped, and files that are made up beside them.
enum ShippedLaw {
    static let names = [
        "vn-2024-01-01", "vn-2025-07-01", "vn-2026-10-01", "overlay/31-2025", "overlay/an-lao-2024",
    ]

    static func path(_ name: String) -> String {
        URL(filePath: #filePath).appending(path: "../../../../deploy/law/\(name).yaml").standardizedFileURL.path
    }

    static func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

    static func book() throws -> LawBook { LawBook(try read(names.map(text))) }

    /// Each over those before it.
    static func read(_ texts: [String]) throws -> [LawPack] {
        var packs: [String: LawPack] = [:]
        return try texts.map { text in
            let pack = try LawPack(LawNode(yaml: text), among: packs)
            packs[pack.name] = pack
            return pack
        }
    }

    /// What is wrong with a text over the first pack, as `line:column sentence`.
    static func faults(_ text: String) throws -> [String] {
        do {
            _ = try read([try self.text(names[0]), text])
            return []
        } catch let faults as LawFaults {
            return faults.all.map { "\($0.place.line):\($0.place.column) \($0.words.en)" }
        }
    }
}
