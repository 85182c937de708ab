import CLibPQ

/// The key with which any thread may ask the server to give up what a connection is running.
///
/// Sendable because libpq lets `PQcancel` be called from any thread, and the key is only freed with its last reference.
package final class Canceller: @unchecked Sendable {
    private let raw: OpaquePointer

    init(_ raw: OpaquePointer) { self.raw = raw }

    deinit { PQfreeCancel(raw) }

    /// Asks on a connection of its own. Blocks until the server has taken note: for threads nobody else waits for.
    package func cancel() throws(Failure) {
        var message = [CChar](repeating: 0, count: 256)
        guard PQcancel(raw, &message, Int32(message.count)) == 1 else {
            throw Failure(message.withUnsafeBufferPointer { String(cString: $0.baseAddress!) })
        }
    }
}
