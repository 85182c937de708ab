import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit is not written to any more at a mailbox that it told: what waits is not sent. Where another waits for its code, that one may still be
/// confirmed.
package struct WithdrawMailbox: Sendable {
    let id: UUID
    let decision: Decision

    /// - Parameter id: of the one in force, or of the one that waits.
    package init(_ id: UUID, decision: Decision) {
        (self.id, self.decision) = (id, decision)
    }

    /// - Throws: `MailboxRefusal.withdrawn`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(
            .mailboxWithdrawn, on: id, of: standing.unit, as: standing, on: client,
            refusing: ["mailbox_withdrawal_pkey": MailboxRefusal.withdrawn]
        ) { facts in
            let told = try await facts.read(.mailboxes(of: standing.unit))
            guard let mailbox = told.first(where: { $0.mailbox.id == id })?.mailbox else { throw OperationRefusal.notFound }
            try mailbox.withdrawing()
            try decision.require(mailbox.tag)
            return Decided(subject: mailbox.subject, writes: [.withdraw(mailbox)])
        }
    }
}
