package import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A nomination as its reader may see it. Whoever stands above whom it was sent to sees neither texts nor reviews nor verdicts.
package struct NominationInFull: Sendable {
    package let listed: ListedNomination
    package let texts: [NominationText]
    package let reviews: [NominationReview]
    package let verdicts: [KeptVerdict]
    package let timeline: [Event]
    /// What was decided on it; nil as long as nothing was.
    package let award: GivenAward?

    package var nomination: Nomination { listed.nomination }
}

package struct ReadNomination: Sendable {
    let id: UUID
    let owner: UnitID

    package init(_ id: UUID, of owner: UnitID) {
        self.id = id
        self.owner = owner
    }

    /// One round trip. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> NominationInFull {
        let (listed, texts, reviews, verdicts, timeline, award) = try await client.read(
            under: standing.settings, .nomination(id, of: owner), .texts(ofNomination: id, of: owner),
            .reviews(ofNomination: id, of: owner),
            .verdicts(ofNomination: id, of: owner), .timeline(ofSubject: id, of: owner), .award(ofNomination: id, of: owner))
        guard let listed else { throw OperationRefusal.notFound }
        return NominationInFull(
            listed: listed, texts: texts, reviews: reviews, verdicts: verdicts, timeline: timeline, award: award)
    }
}

/// A nomination on its unit's desk; what was returned lies there again.
package struct ReadNominationDraft: Sendable {
    let id: UUID

    package init(_ id: UUID) { self.id = id }

    /// One round trip. Throws `OperationRefusal.notFound`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> (draft: NominationDraft, sent: Nomination?) {
        let (draft, sent) = try await client.read(
            under: standing.settings, .nominationDraft(id, of: standing.unit), .nomination(id, of: standing.unit))
        guard let draft else { throw OperationRefusal.notFound }
        return (draft, sent?.nomination)
    }
}

/// Those of a unit: on its desk, and sent.
package struct ListNominations: Sendable {
    let before: UUID?
    let limit: Int

    /// - Parameter before: the last that was sent of the page before.
    package init(before: UUID?, limit: Int) {
        self.before = before
        self.limit = limit
    }

    /// One round trip. Throws `PostgresError`.
    package func run(
        as standing: Standing, on client: PostgresClient
    ) async throws -> (drafts: [ListedNominationDraft], sent: [ListedNomination]) {
        try await client.read(
            under: standing.settings, .nominationDrafts(of: standing.unit),
            .nominations(of: standing.unit, before: before, limit: limit))
    }
}

/// Those that lie at a unit and wait for something there, the oldest first.
package struct ListInbox: Sendable {
    let after: UUID?
    let limit: Int

    package init(after: UUID?, limit: Int) {
        self.after = after
        self.limit = limit
    }

    /// One round trip. Throws `PostgresError`.
    package func run(
        as standing: Standing, on client: PostgresClient
    ) async throws -> (nominations: [ListedNomination], today: Day, calendar: WorkingCalendar) {
        let (nominations, clock, calendar) = try await client.read(
            under: standing.settings, .nominations(lyingAt: standing.unit, after: after, limit: limit), .clock(), .workingDays(since: 90))
        return (nominations, clock.today, calendar)
    }
}
