import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// The official mailbox of the unit one stands in, and what was sent to it.
package struct ReadMailbox: Sendable {
    /// What there is of it.
    package struct Found: Sendable {
        package let inForce: ToldMailbox?
        /// The last that was in force, where it was withdrawn and none is since.
        package let withdrawn: ToldMailbox?
        /// Told since, or first: answered by nobody with its code yet.
        package let waiting: ToldMailbox?
        /// Newest first.
        package let messages: [ListedMessage]
        package let now: Date
    }

    /// How many messages are shown.
    private static let most = 20

    package init() {}

    /// One round trip. Throws `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Found {
        let (told, messages, clock) = try await client.read(
            under: standing.settings, .mailboxes(of: standing.unit), .messages(to: standing.unit, limit: Self.most), .officeClock())
        let confirmed = told.first { $0.mailbox.confirmedAt != nil }
        let (inForce, withdrawn) = confirmed?.mailbox.withdrawnAt == nil ? (confirmed, nil) : (nil, confirmed)
        return Found(
            inForce: inForce, withdrawn: withdrawn,
            waiting: told.first { $0.mailbox.confirmedAt == nil && $0.mailbox.withdrawnAt == nil }, messages: messages, now: clock.now)
    }
}
