package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit says that a document which it noted or issued does not stand any more.
package struct EndDocument: Sendable {
    let id: UUID
    let how: DocumentEnd.How
    let day: Day
    let words: String?
    let successor: DocumentReference?
    let decision: Decision

    /// - Parameters:
    ///   - day: the first on which it does not stand.
    ///   - words: by what, as printed.
    ///   - successor: the document that ended it, of the unit or of those above.
    ///   - decision: its tags are the document's.
    package init(
        _ id: UUID, _ how: DocumentEnd.How, on day: Day, by words: String?, _ successor: DocumentReference?, decision: Decision
    ) {
        self.id = id
        self.how = how
        self.day = day
        self.words = words
        self.successor = successor
        self.decision = decision
    }

    /// - Throws: `Refusals`, `DocumentRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let unit = standing.unit
        return try await decision.decide(
            .documentEnded, on: id, of: unit, as: standing, on: client, refusing: ["document_end_pkey": DocumentRefusal.ended]
        ) { facts in
            let (document, others) = try await facts.read(
                .knownDocument(id, of: unit), .documents(bearing: [], or: successor.map { [$0.id] } ?? [], knownTo: unit))
            guard let document else { throw OperationRefusal.notFound }
            guard document.end == nil else { throw DocumentRefusal.ended }
            let found = others.first { $0.reference == successor }
            guard successor == nil || found != nil else { throw DocumentRefusal.successorUnknown }
            let end = try document.ending(how, on: day, by: words, found)
            try decision.require(document.tag)
            return Decided(
                subject: document.subject, version: document.revision + 1, reason: end.by,
                writes: [.end(document, end, successorLevel: found?.level)])
        }
    }
}
