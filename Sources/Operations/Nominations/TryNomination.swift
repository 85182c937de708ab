package import Emulation
import FoundationEssentials
package import Postgres
package import Store

/// What the law says of a nomination as it is written, beside its form; nothing is kept of it.
package struct TryNomination: Sendable {
    let draft: NominationDraft
    let reviewer: UnitID?

    /// - Parameter reviewer: who is to review it; nil for the unit right above.
    package init(_ draft: NominationDraft, to reviewer: UnitID? = nil) {
        self.draft = draft
        self.reviewer = reviewer
    }

    /// Three round trips at most.
    /// - Returns: nil as long as subject, form or time are missing, or where no law that counts has that form.
    /// - Throws: `OperationRefusal.notFound` for a subject that is not seen, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Eligibility? {
        guard let subject = draft.subject, let form = draft.form, let until = draft.until else { return nil }
        let unit = standing.unit, law = try await ReadLaw().run(on: client)
        return try await Facts.tried(as: standing, on: client) { facts in
            let (clock, reviews) = try await facts.read(.clock(), .reviews(ofNomination: draft.id, of: unit))
            let matter = try await NominationMatter(
                subject, form, until: until, of: unit, to: reviewer ?? unit.parent ?? unit, receipt: reviews.receipt, on: clock.today,
                by: law,
                facts)
            return try? matter.judge()
        }
    }
}

/// What may be chosen for a nomination: the forms of the law that counts today in the unit's city, and who may review it.
package struct ReadNominationChoices: Sendable {
    package init() {}

    /// Two round trips. Throws `PostgresError`.
    /// - Returns: of reviewers the unit right above first, and the unit itself.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> (forms: [LawForm], reviewers: [Unit]) {
        let unit = standing.unit
        let (root, above, here, clock) = try await client.read(
            under: standing.settings, .unitToday(unit.root), .unitToday(unit.parent ?? unit), .unitToday(unit), .clock())
        let law = try await ReadLaw().run(on: client)
        let forms = law.book.law(on: clock.today, in: root?.code)?.forms ?? []
        return (forms, [unit.parent == nil ? nil : above, here].compactMap(\.self))
    }
}
