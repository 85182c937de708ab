package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// What somebody was awarded in a whole life, as far as it is known, whoever said so.
package struct AwardRecord: Sendable {
    package let subject: ListedSubject
    package let awards: [ListedAward]
    /// By decisions that were issued here.
    package let given: [ReceivedAward]
    /// Whether the caller's unit may say what it has: its home, or where it was.
    package let isOurs: Bool
    /// What forms are called.
    package let book: LawBook
}

package struct ReadRecord: Sendable {
    let reference: SubjectReference

    package init(_ id: UUID, of home: UnitID) { reference = SubjectReference(unit: home, id: id) }

    /// One round trip, and one for the law. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> AwardRecord {
        let (subject, awards, given, placement) = try await client.read(
            under: standing.settings, .subject(reference.id, of: reference.unit), .record(of: reference),
            .awardsGiven(to: reference), .ownPlacement(of: reference, in: standing.unit))
        guard let subject else { throw OperationRefusal.notFound }
        let book = try await ReadLaw().run(on: client).book
        return AwardRecord(
            subject: subject, awards: awards, given: given, isOurs: reference.unit == standing.unit || placement != nil, book: book)
    }
}
