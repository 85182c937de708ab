package import Emulation
import Foundation
import Operations
package import Postgres
package import SMTP
package import Store
import Synchronization
import Wire

/// Writes to official mailboxes of what was sent to their units, and sends them the codes that confirm them.
///
/// What waits for a unit goes into one message, put down with its id and its bytes before it is sent; wherever a worker is struck down
/// the same message is sent again, and whoever receives it twice knows it by its id. What waits for a mailbox that is withdrawn is not sent,
/// but for what somebody has in hand at that moment. Any number may run. Of one city's messages one is
/// under way in a process at a time, so a loop that hangs on it takes no other city's turn from the loops beside it.
package struct MailWorker: Worker {
    /// Where messages go, and what stands in them.
    package struct Settings: Sendable {
        /// Hands one over; a relay does.
        package let send: @Sendable (Letter) async -> Relay.Outcome
        package let from: MailAddress
        /// Where the pages are, without a slash at the end.
        package let pages: String

        package init(from: MailAddress, pages: String, send: @escaping @Sendable (Letter) async -> Relay.Outcome) {
            (self.from, self.pages, self.send) = (from, pages, send)
        }
    }

    package let name = "mail"
    package let pause: Duration
    package let batch: Int
    private let client: PostgresClient
    private let settings: Settings
    private let turns: Turns

    /// How many loops go round, and so how many conversations there are at once.
    package static let atOnce = 4
    /// For so many seconds nobody else takes a message: longer than any conversation.
    private static let inHand = 300
    /// After how many seconds it is tried again, where it was not accepted: the last as often as a day permits.
    private static let waits = [300, 900, 3600, 14_400]
    private static let mostTries = 8
    /// No message is sent later than this.
    private static let mostAge: Double = 24 * 3600
    /// Of so many deliveries one message tells.
    private static let mostNews = 200
    /// To so many units at once.
    private static let mostUnits = 20

    /// - Parameters:
    ///   - client: connects as `thidua_worker`.
    ///   - turns: shared by the loops of one process.
    ///   - pause: how long to rest once nothing waits: what comes meanwhile goes into one message.
    ///   - batch: how many messages a turn sends at most.
    package init(client: PostgresClient, settings: Settings, turns: Turns = Turns(), pause: Duration = .seconds(60), batch: Int = 20) {
        (self.client, self.settings, self.turns, self.pause, self.batch) = (client, settings, turns, pause, batch)
    }

    package func backlogs() async throws -> [Backlog] { try await client.run(.rootsWithMail()) }

    package func work(on root: Int32) async throws -> Int {
        guard turns.take(root) else { return 0 }
        defer { turns.giveBack(root) }
        try await writeCodes(root)
        try await writeNews(root)
        var (sent, isSilent) = (0, false)
        while sent < batch, let message = try await client.run(.takeMessage(root: root, for: Self.inHand)) {
            try Task.checkCancellation()
            if try await send(message) == .later(nil) { isSilent = true }
            sent += 1
        }
        // What waits is put off; whoever looks after the server should know.
        if isSilent { throw NobodyAnswers() }
        return sent
    }

    // MARK: What is written

    private func writeCodes(_ root: Int32) async throws {
        var isLeft = true
        while isLeft {
            isLeft = try await client.transaction { transaction in
                guard let box = try await transaction.run(.mailboxWithoutCode(root: root)) else { return false }
                let digits = String(UInt32.random(in: 0..<100_000_000))
                let code = String(repeating: "0", count: Mailbox.codeDigits - digits.count) + digits
                let text = MailText(code: code, for: box, pages: settings.pages)
                _ = try await transaction.run(
                    all: [.give(codeHash: ConfirmMailbox.hash(of: code, for: box.mailbox.id), to: box.mailbox)]
                        + .write(UUID.version7(), to: box, text, carrying: .code, from: settings.from))
                return true
            }
        }
    }

    private func writeNews(_ root: Int32) async throws {
        for box in try await client.run(.mailboxesWithNews(root: root, atMost: Self.mostUnits)) {
            try await client.transaction { transaction in
                let news = try await transaction.run(.news(for: box.mailbox, atMost: Self.mostNews))
                guard !news.isEmpty else { return }
                let (id, text) = (UUID.version7(), MailText(news, for: box, pages: settings.pages))
                _ = try await transaction.run(
                    all: .write(id, to: box, text, carrying: .news, from: settings.from) + [.tell(id, of: news, to: box.mailbox)])
            }
        }
    }

    // MARK: What is sent

    private func send(_ message: TakenMessage) async throws -> Relay.Outcome {
        guard !message.isWithdrawn else {
            try await end(message, as: .withdrawn, reply: nil)
            return .never(500)
        }
        guard message.age < Self.mostAge else {
            try await end(message, as: .failed, reply: nil)
            return .never(500)
        }
        let outcome = await settings.send(
            Letter(from: settings.from.description, to: message.address.description, bytes: Array(message.bytes)))
        // Nobody waits for an answer who was told to stop; the next to take it sends the same.
        try Task.checkCancellation()
        switch outcome {
        case .accepted: try await end(message, as: .sent, reply: outcome.reply)
        case .never: try await end(message, as: .failed, reply: outcome.reply)
        case .later where message.tries >= Self.mostTries: try await end(message, as: .failed, reply: outcome.reply)
        case .later(let reply):
            let wait = Self.waits[min(message.tries, Self.waits.count) - 1]
            _ = try await client.run(.putOff(message, by: wait, reply: reply))
        }
        return outcome
    }

    private func end(_ message: TakenMessage, as state: ListedMessage.State, reply: Int?) async throws {
        try await client.transaction { _ = try await $0.run(all: Statement<Void>.end(message, as: state, reply: reply)) }
    }

    private struct NobodyAnswers: Error, CustomStringConvertible {
        let description = "the relay does not answer, or not in time"
    }
}

/// Which cities' messages are under way in this process.
package final class Turns: Sendable {
    private let taken = Mutex<Set<Int32>>([])

    package init() {}

    func take(_ root: Int32) -> Bool { taken.withLock { $0.insert(root).inserted } }
    func giveBack(_ root: Int32) { taken.withLock { _ = $0.remove(root) } }
}

extension [Statement<Void>] {
    fileprivate static func write(
        _ id: UUID, to box: MailboxToWriteTo, _ text: MailText, carrying carries: ListedMessage.Carries, from: MailAddress
    ) -> [Statement<Void>] {
        let letter = Letter(
            from: from.description, to: box.mailbox.address.description, id: id, subject: text.subject, body: text.body, at: box.now)
        return Statement.write(id, to: box.mailbox, carrying: carries, Data(letter.bytes))
    }
}
