import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit corrects what it typed of a document that it noted, as long as nothing cites it.
package struct CorrectDocument: Sendable {
    let id: UUID
    let known: NoteDocument.Known
    let decision: Decision

    /// - Parameters:
    ///   - known: all that is known of it, in the place of what was noted.
    ///   - decision: its tags are the document's.
    package init(_ id: UUID, _ known: NoteDocument.Known, decision: Decision) {
        self.id = id
        self.known = known
        self.decision = decision
    }

    /// It keeps its id, so drafts that rest on it go on doing so. That nothing cites it the keys say, also of what is issued at the same
    /// moment.
    /// - Throws: `Refusals`, `DocumentRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        let unit = standing.unit
        return try await decision.decide(
            .documentCorrected, on: id, of: unit, as: standing, on: client, refusing: Self.cited
        ) { facts in
            let (kept, others, here, clock) = try await facts.read(
                .knownDocument(id, of: unit), .documents(bearing: known.symbol.map { [$0] } ?? [], or: [], knownTo: unit),
                .unitToday(unit), .clock())
            // What was issued under a number is nothing that somebody noted.
            guard let document = kept, let here, !document.isIssued else { throw OperationRefusal.notFound }
            guard document.end == nil else { throw DocumentRefusal.ended }
            guard document.campaign == nil else { throw DocumentRefusal.cited }
            let next = try document.correcting(
                symbol: known.symbol, known.type, title: known.title, issuedOn: known.issuedOn, issuer: known.issuer, of: here,
                on: clock.today, besides: others.filter { $0.id != id }, isAnother: known.isAnother)
            try decision.require(document.tag)
            return Decided(
                subject: document.subject, version: next.revision, reason: next.name, writes: [.takeOff(document), .note(next)])
        }
    }

    private static let cited = ConstraintRefusals(
        uniqueKeysWithValues: [
            "a_basis_is_a_document", "what_ends_a_document_is_one", "what_ends_is_a_document_of_its_unit",
            "who_signs_by_order_does_so_under_a_document_of_the_unit",
        ].map { ($0, DocumentRefusal.cited) })
}
