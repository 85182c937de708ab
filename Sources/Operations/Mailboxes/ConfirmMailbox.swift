import Crypto
import Emulation
package import FoundationEssentials
package import Postgres
package import Store
import Wire

/// Somebody answers with the code that was sent to a mailbox: then it is in force.
package struct ConfirmMailbox: Sendable {
    let id: UUID
    let code: String

    package init(_ id: UUID, code: String) {
        (self.id, self.code) = (id, code)
    }

    /// That a wrong code was tried stays, although it is refused: otherwise it could be tried for ever. Whoever confirms what is confirmed
    /// has done so. Three round trips.
    /// - Throws: `MailboxRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws {
        // What is no code is not tried with.
        let digits = Mailbox.code(in: code)
        let left = try await refusing {
            try await client.transaction(under: standing.recording) { transaction -> Int? in
                let told = try await transaction.run(.mailboxes(of: standing.unit))
                guard let found = told.first(where: { $0.mailbox.id == id }) else { throw OperationRefusal.notFound }
                try found.mailbox.withdrawing()
                guard found.mailbox.confirmedAt == nil else { return nil }
                guard found.hasCode else { throw MailboxRefusal.codeNotSent }
                guard let digits else { return Mailbox.mostTries - found.mailbox.tries }
                let hash = Self.hash(of: digits, for: id)
                guard let answered = try await transaction.run(.answer(for: id, of: standing.unit, with: hash)) else {
                    throw MailboxRefusal.codeEnded
                }
                guard answered.confirmedAt != nil else { return Mailbox.mostTries - answered.tries }
                _ = try await transaction.run(
                    .record(
                        .mailboxConfirmed, of: answered.subject, version: nil, reason: nil, decision: UUID.version7(),
                        fingerprint: Data(SHA256.hash(data: Data(id.uuidString.utf8)))))
                return nil
            }
        }
        guard let left else { return }
        throw left > 0 ? MailboxRefusal.wrongCode(left: left) : .codeEnded
    }

    /// What is kept of a code; another mailbox's is another.
    package static func hash(of code: String, for mailbox: UUID) -> Data {
        Data(SHA256.hash(data: Data("\(mailbox.uuidString)/\(code)".utf8)))
    }
}
