package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit notes a document, so that plans of its own and of those below may rest on it.
package struct NoteDocument: Sendable {
    /// What is known of it.
    package struct Known: Sendable {
        let symbol: String?
        let title: String?
        let type: DocumentType?
        let issuedOn: Day?
        let issuer: String?
        let isAnother: Bool

        /// - Parameter isAnother: that it is none of those with the same symbol.
        package init(symbol: String?, title: String?, type: DocumentType?, issuedOn: Day?, issuer: String?, isAnother: Bool) {
            self.symbol = symbol
            self.title = title
            self.type = type
            self.issuedOn = issuedOn
            self.issuer = issuer
            self.isAnother = isAnother
        }
    }

    let id: UUID
    let known: Known
    let decision: Decision

    package init(_ id: UUID, _ known: Known, decision: Decision) {
        self.id = id
        self.known = known
        self.decision = decision
    }

    /// That it ended is said beside it (``EndDocument``); it is corrected as long as nothing cites it (``CorrectDocument``).
    /// - Throws: `Refusals`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let unit = standing.unit
        return try await decision.decide(
            .documentNoted, on: id, of: unit, as: standing, on: client, refusing: ["document_pkey": OperationRefusal.idTaken]
        ) { facts in
            let (kept, others, here, clock) = try await facts.read(
                .knownDocument(id, of: unit), .documents(bearing: known.symbol.map { [$0] } ?? [], or: [], knownTo: unit),
                .unitToday(unit), .clock())
            guard let here, kept != nil || decision.isNew else { throw OperationRefusal.notFound }
            guard kept == nil else { throw OperationRefusal.idTaken }
            let document = try KnownDocument.noting(
                id, of: here, symbol: known.symbol, known.type, title: known.title, issuedOn: known.issuedOn, issuer: known.issuer,
                on: clock.today, besides: others, isAnother: known.isAnother)
            return Decided(subject: document.subject, version: 1, reason: document.name, writes: [.note(document)])
        }
    }
}
