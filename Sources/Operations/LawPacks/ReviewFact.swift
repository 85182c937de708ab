package import Emulation
import Foundation
package import Postgres
import Store

/// Says that somebody read a fact of a pack against its text, as the operator; once, and for good.
package struct ReviewFact: Sendable {
    private let client: PostgresClient

    /// The client's role must be a member of thidua_registrar.
    package init(client: PostgresClient) {
        self.client = client
    }

    /// Throws `LawPackRefusal`.
    package func run(_ key: Law.FactKey, by name: String) async throws {
        let law = try await ReadLaw().run(under: .registrar, on: client)
        guard let pack = law.book.packs.first(where: { $0.name == key.pack }) else { throw LawPackRefusal.noSuchPack(key.pack) }
        guard pack.facts[key.name] != nil else { throw LawPackRefusal.noSuchFact(key.name, pack: key.pack) }
        if let review = law.book.reviews[key] { throw LawPackRefusal.reviewed(key.name, by: review.by) }
        try await client.transaction(under: .registrar) { tx in _ = try await tx.run(.review(key, by: name)) }
    }
}
