/// What libpq or the kernel said when a call failed: a message for the log, never for a user.
package struct Failure: Error, Sendable, CustomStringConvertible {
    /// The message, without the trailing newline libpq puts there.
    package let message: String

    /// Wraps a message as it came from C.
    package init(_ message: String) {
        self.message = message.hasSuffix("\n") ? String(message.dropLast()) : message
    }

    /// The message itself.
    package var description: String { message }
}
