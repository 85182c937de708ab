import Crypto
package import Emulation
import Foundation
package import Postgres
import Store

/// Takes a file of rules in, as the operator: for good, as it is.
package struct ImportLaw: Sendable {
    /// What came of it.
    package struct Imported: Sendable {
        package let pack: LawPack
        /// In hexadecimal digits, as it is printed.
        package let hash: String
        /// False where the same bytes were there.
        package let isNew: Bool
        package let examples: Int
    }

    private let client: PostgresClient

    /// The client's role must be a member of thidua_registrar.
    package init(client: PostgresClient) {
        self.client = client
    }

    /// Reads it strictly, runs every example, and keeps it; the same bytes again change nothing.
    ///
    /// Throws `LawFaults` with line and column, or `LawPackRefusal.changed` where another text bears its name.
    package func run(_ text: String) async throws -> Imported {
        let law = try await ReadLaw().run(under: .registrar, on: client)
        let node = try LawNode(yaml: text)
        let hash = Data(SHA256.hash(data: Data(text.utf8)))
        let same = law.packs.first { $0.hash == hash }
        let byName = Dictionary(uniqueKeysWithValues: law.book.packs.map { ($0.name, $0) })
        let pack = try LawPack(node, among: byName.filter { $0.key != same?.name })
        if let other = law.packs.first(where: { $0.name == pack.name && $0.hash != hash }) {
            throw LawPackRefusal.changed(pack.name, hash: other.hash.hexadecimal)
        }
        if same == nil {
            try await client.transaction(under: .registrar) { tx in _ = try await tx.run(.keep(pack, text)) }
        }
        return Imported(
            pack: pack, hash: hash.hexadecimal, isNew: same == nil, examples: pack.rules.reduce(0) { $0 + $1.rule.examples.count })
    }
}
