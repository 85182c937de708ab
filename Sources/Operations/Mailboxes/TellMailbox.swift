package import Emulation
import FoundationEssentials
package import Postgres
package import Store

/// A unit tells its official mailbox: a code is sent to it, and it is in force once somebody has answered with that.
package struct TellMailbox: Sendable {
    let address: MailAddress
    let decision: Decision

    /// - Parameter decision: lends its id to what it makes.
    package init(_ address: MailAddress, decision: Decision) {
        (self.address, self.decision) = (address, decision)
    }

    /// - Throws: `MailboxRefusal.tooManyToday`, `OperationRefusal.stale` where somebody told one at the same moment, `OperationRefusal`,
    ///   `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws -> Event {
        try await decision.decide(
            .mailboxTold, on: decision.id, of: standing.unit, as: standing, on: client,
            refusing: ["mailboxes_are_told_one_after_another": OperationRefusal.stale, "mailbox_pkey": OperationRefusal.idTaken]
        ) { facts in
            let (told, unit) = try await facts.read(.mailboxesToldToday(by: standing.unit), .unitToday(standing.unit))
            guard let unit else { throw OperationRefusal.notFound }
            guard told < Mailbox.mostADay else { throw MailboxRefusal.tooManyToday }
            let subject = Event.Subject(unit: unit.id, level: unit.level, id: decision.id, family: nil, campaign: nil)
            return Decided(subject: subject, writes: [.tell(decision.id, address, of: unit, nth: told + 1)])
        }
    }
}
