package import Emulation
import FoundationEssentials
package import Postgres
package import Store

/// Whoever prepares the unit's papers writes a nomination on its desk; nobody else sees it. Whatever is missing may be missing.
package struct SaveNominationDraft: Sendable {
    let draft: NominationDraft
    let isNew: Bool

    /// - Parameter draft: with the revision that the writer saw; 0 where there was none.
    package init(_ draft: NominationDraft) {
        self.draft = draft
        isNew = draft.revision == 0
    }

    /// - Returns: the revision it has now, and whether it is new.
    /// - Throws: `NominationRefusal.notNow` once it lies with its reviewer, `.headStays` for what says another subject, form or time than
    ///   was sent; `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> (revision: Int, isNew: Bool) {
        let unit = standing.unit
        return try await refusing {
            try await makingOnce(["nomination_draft_pkey"]) {
                try await client.transaction(under: standing.recording) { transaction in
                    let (kept, sent, here) = try await transaction.run(
                        .nominationDraft(draft.id, of: unit), .nomination(draft.id, of: unit), .unitToday(unit))
                    guard let here else { throw OperationRefusal.notFound }
                    if let sent = sent?.nomination {
                        guard sent.state == .returned else { throw NominationRefusal.notNow(sent.state) }
                        guard sent.isFor(draft) else { throw NominationRefusal.headStays }
                    }
                    guard let kept else {
                        guard isNew else { throw OperationRefusal.notFound }
                        try await transaction.commit(.lay(draft, onDeskOf: here))
                        return (1, true)
                    }
                    guard !isNew else {
                        // The first answer may have been lost: the same draft again is the same answer.
                        guard kept.revision == 1, kept.says(draft) else { throw OperationRefusal.stale }
                        return (1, false)
                    }
                    guard kept.revision == draft.revision else { throw OperationRefusal.stale }
                    try await transaction.commit(.rewrite(draft, of: unit))
                    return (draft.revision + 1, false)
                }
            }
        }
    }
}

/// One that was never sent is taken off the desk.
package struct ClearNominationDraft: Sendable {
    let draft: NominationDraft

    package init(_ draft: NominationDraft) { self.draft = draft }

    /// - Throws: `OperationRefusal.stale` where it was rewritten or sent meanwhile; `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws {
        try await refusing {
            try await client.transaction(under: standing.recording) { transaction in
                try await transaction.commit(.clear(draft, of: standing.unit))
            }
        }
    }
}

extension NominationDraft {
    /// Changes whenever it is saved.
    package var tag: String { "draft.\(revision)" }
}
