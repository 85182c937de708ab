package import Logging
import PQ

/// Hears what other sessions say with NOTIFY, on a connection of its own that is replaced whenever it breaks.
package struct Listener: Sendable {
    private let configuration: PostgresConfiguration
    private let channels: [String]
    private let logger: Logger

    /// Names the channels; nothing is connected before `notifications` is read.
    package init(
        _ configuration: PostgresConfiguration, channels: [String],
        logger: Logger = Logger(label: "postgres")
    ) {
        self.configuration = configuration
        self.channels = channels
        self.logger = logger
    }

    /// Starts to listen; ends when the sequence is let go or its task is cancelled. Each use connects anew.
    ///
    /// A consumer that falls 1024 elements behind is told that it missed something.
    package var notifications: AsyncStream<Notification> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1024)) { consumer in
            let inbox = Inbox(consumer)
            let task = Task { await listen(for: inbox) }
            consumer.onTermination = { _ in task.cancel() }
        }
    }

    private func listen(for inbox: Inbox) async {
        var failures = 0
        while !Task.isCancelled {
            do throws(PostgresError) {
                try await hear(for: inbox) { failures = 0 }
            } catch {
                failures += 1
                logger.warning("lost the listening connection", metadata: ["reason": "\(error.debugDescription)"])
            }
            try? await Task.sleep(for: Backoff.pause(after: failures))
        }
    }

    /// Listens on one connection until it breaks or the task is cancelled.
    private func hear(for inbox: Inbox, onListening: () -> Void) async throws(PostgresError) {
        let (events, reporter) = AsyncStream.makeStream(of: Never.self)
        let connection = try await Connection.open(configuration) { _, event in
            switch event {
            case .lost: reporter.finish()
            case .notified(let notification):
                inbox.put(.message(channel: notification.channel, payload: notification.payload))
            case .slow: break
            }
        }
        defer { connection.close() }
        let outcome = await connection.perform(Batch(.calls(channels.map(Self.listen))))
        if let failure = outcome.failure { throw failure }
        onListening()
        inbox.put(.mayHaveMissed)
        for await _ in events {}
        if !Task.isCancelled { throw PostgresError(.connection("the server went away", sent: false)) }
    }

    private static func listen(to channel: String) -> Batch.Call {
        let identifier = "\"" + channel.replacing("\"", with: "\"\"") + "\""
        return Batch.Call(name: "listen", sql: SQL(stringLiteral: "listen \(identifier)"))
    }
}

/// What a listener hears.
package enum Notification: Hashable, Sendable {
    /// Another session said something.
    case message(channel: String, payload: String)
    /// Listening has begun, for the first time or again: look for yourself what happened before; from here on everything is heard.
    case mayHaveMissed
}
