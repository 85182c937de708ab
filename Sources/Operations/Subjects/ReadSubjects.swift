package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A subject, where it was, and what its home did about it.
package struct SubjectInFull: Sendable {
    package let listed: ListedSubject
    package let placements: [ListedPlacement]
    /// Who may be the same, as far as one sees them.
    package let likely: [ListedSubject]
    /// All that stand for the same one, itself among them, as far as one sees them.
    package let same: [ListedSubject]
    package let mergers: [SubjectMerger]
    package let timeline: [Event]
}

package struct ReadSubject: Sendable {
    let reference: SubjectReference

    package init(_ id: UUID, of home: UnitID) { reference = SubjectReference(unit: home, id: id) }

    /// One round trip. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> SubjectInFull {
        let (listed, placements, alike, same, mergers, timeline) = try await client.read(
            under: standing.settings, .subject(reference.id, of: reference.unit), .placements(of: reference),
            .subjects(calledLike: reference), .subjects(standingAs: reference), .mergers(of: reference),
            .timeline(ofSubject: reference.id, of: reference.unit))
        guard let listed else { throw OperationRefusal.notFound }
        let subject = listed.subject
        let likely = alike.filter {
            $0.subject.standsFor != subject.standsFor && Subject.mayBeTheSame(subject.kind, subject.told, $0.subject)
        }
        return SubjectInFull(listed: listed, placements: placements, likely: likely, same: same, mergers: mergers, timeline: timeline)
    }
}

/// Who may be the same as what is told, as far as a unit sees them.
package struct LikelySubjects: Sendable {
    let kind: Subject.Kind
    let told: Subject.Told
    let id: UUID

    /// - Parameter id: one that is not among them.
    package init(_ kind: Subject.Kind, _ told: Subject.Told, but id: UUID) { (self.kind, self.told, self.id) = (kind, told, id) }

    /// One round trip. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> [ListedSubject] {
        let alike = try await client.read(
            under: standing.settings, .subjects(kind, calledLike: told.name, but: id, seenBy: standing.unit))
        return alike.filter { Subject.mayBeTheSame(kind, told, $0.subject) }
    }
}

/// Those that a unit sees, the latest first.
package struct ListSubjects: Sendable {
    let words: String?
    let before: UUID?
    let limit: Int

    /// - Parameter words: a part of the name, with or without tones.
    package init(named words: String? = nil, before: UUID?, limit: Int) {
        self.words = words
        self.before = before
        self.limit = limit
    }

    /// One round trip. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> [ListedSubject] {
        try await client.read(
            under: standing.settings, .subjects(seenBy: standing.unit, named: words, before: before, limit: limit))
    }
}
