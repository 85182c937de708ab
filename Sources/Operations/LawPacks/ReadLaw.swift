import Crypto
package import Emulation
import Foundation
package import Postgres
package import Store

/// Every pack of law that was imported, and which of their facts were reviewed.
package struct ReadLaw: Sendable {
    package init() {}

    /// A book, and the packs as they were kept.
    package struct Kept: Sendable {
        package let book: LawBook
        package let packs: [KeptPack]
    }

    /// Nobody has to stand anywhere: the law is everybody's. One round trip where every text was read before, else two.
    ///
    /// Throws `PostgresError`, or `LawFaults` for a text that this release cannot read or that is not what it is called by.
    /// - Parameter settings: as whom; a request's own, or the operator's.
    package func run(under settings: Settings? = nil, on client: PostgresClient) async throws -> Kept {
        let (packs, reviewed) = try await client.run(under: settings, .lawPacks(), .lawReviews())
        let unread = packs.filter { LawShelf.ours[$0.hash] == nil }.map(\.name)
        let texts = unread.isEmpty ? [] : try await client.run(under: settings, .lawTexts(unread))
        let textOf = Dictionary(uniqueKeysWithValues: zip(unread, texts))
        var byName: [String: LawPack] = [:]
        for kept in packs {
            if let known = LawShelf.ours[kept.hash] {
                byName[kept.name] = known
            } else if let text = textOf[kept.name] {
                let pack = try LawPack(LawNode(yaml: text), among: byName)
                guard Data(SHA256.hash(data: Data(text.utf8))) == kept.hash, pack.name == kept.name else {
                    throw LawFaults([LawFault(.notKept(kept.name), at: LawPlace(line: 1, column: 1))])
                }
                LawShelf.ours.put(pack, under: kept.hash)
                byName[kept.name] = pack
            }
        }
        let reviews = Dictionary(uniqueKeysWithValues: reviewed.map { ($0.key, $0.review) })
        return Kept(book: LawBook(packs.compactMap { byName[$0.name] }, reviews: reviews), packs: packs)
    }
}
