package import Emulation
package import Postgres
package import Store

/// What a unit may decide on now, and on what a decision may rest.
package struct ReadToDecide: Sendable {
    package init() {}

    package struct Read: Sendable {
        package let waiting: [AwardableNomination]
        /// Those of the unit and those above it that stand, the latest.
        package let documents: [KnownDocument]
        package let law: Law?
    }

    private static let most = 50

    /// Two round trips, and those of the law.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Read {
        let (waiting, own, known, root, clock) = try await client.read(
            under: standing.settings, .nominationsToDecide(at: standing.unit), .documentsStanding(of: standing.unit, limit: Self.most),
            .documentsKnown(to: standing.unit, before: nil, limit: Self.most), .unitToday(standing.unit.root), .clock())
        let kept = try await ReadLaw().run(under: standing.settings, on: client)
        var seen: Set<DocumentReference> = []
        let documents = (own + known).filter { $0.validity(on: clock.today) == .stands && seen.insert($0.reference).inserted }
        return Read(waiting: waiting, documents: documents, law: kept.book.law(on: clock.today, in: root?.code))
    }
}
