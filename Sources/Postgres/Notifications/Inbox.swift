import Synchronization

/// Hands notifications to a consumer, and admits when some had to be dropped.
final class Inbox: Sendable {
    private let consumer: AsyncStream<Notification>.Continuation
    private let hasDropped = Mutex(false)

    init(_ consumer: AsyncStream<Notification>.Continuation) { self.consumer = consumer }

    func put(_ notification: Notification) {
        hasDropped.withLock { hasDropped in
            if hasDropped { consumer.yield(.mayHaveMissed) }
            if case .dropped = consumer.yield(notification) { hasDropped = true } else { hasDropped = false }
        }
    }
}
