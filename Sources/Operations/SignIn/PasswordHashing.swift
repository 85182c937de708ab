import Crypto
import Foundation
import Store
import Synchronization

/// Makes passwords into keys, a few at a time, on threads of its own: the cooperative pool goes on answering.
package final class PasswordHashing: Sendable {
    private typealias Job = @Sendable () -> Void

    private struct Line {
        var threads = 0
        /// Those whose browser is known go first: strangers without number do not keep the owner waiting.
        var known: [Job] = []
        var strangers: [Job] = []

        mutating func next() -> Job? {
            if !known.isEmpty { return known.removeFirst() }
            return strangers.isEmpty ? nil : strangers.removeFirst()
        }
    }

    private let line = Mutex(Line())
    private let lanes: Int
    private let most: Int
    private let scheme: PasswordScheme

    /// - Parameters:
    ///   - lanes: how many are hashed at the same time; each takes a core and 32 MiB.
    ///   - most: how many may wait before the next is sent away, of those whose browser is known and of others each.
    ///   - scheme: for what is hashed anew.
    package init(lanes: Int = 1, most: Int = 100, scheme: PasswordScheme = .current) {
        self.lanes = lanes
        self.most = most
        self.scheme = scheme
    }

    /// The key of a password; without a salt, which is of a name that nobody has, it is wrong and takes as long.
    ///
    /// Throws `SignInRefusal.busy`.
    /// - Parameter isKnown: whether somebody signed in from the same browser before, or is signed in.
    func key(of password: Password, salt: Salt?, isKnown: Bool) async throws -> Data {
        let salt = salt ?? newSalt()
        let scheme = ([scheme] + PasswordScheme.all).first { $0.id == salt.scheme } ?? scheme
        return try await withCheckedThrowingContinuation { continuation in
            let isTaken = take(isKnown: isKnown) { continuation.resume(returning: scheme.key(password.text, salt.bytes)) }
            if !isTaken { continuation.resume(throwing: SignInRefusal.busy) }
        }
    }

    /// A new salt with what is kept of a password. Throws `SignInRefusal.busy`.
    func verifier(of password: Password) async throws -> (salt: Salt, verifier: Data) {
        let salt = newSalt()
        return (salt, Data(SHA256.hash(data: try await key(of: password, salt: salt, isKnown: true))))
    }

    private func newSalt() -> Salt { Salt(scheme: scheme.id, bytes: Secret.random(bytes: 16)) }

    private func take(isKnown: Bool, _ job: @escaping Job) -> Bool {
        let (isTaken, isFirst) = line.withLock { line in
            if line.threads < lanes {
                line.threads += 1
                return (true, true)
            }
            guard (isKnown ? line.known : line.strangers).count < most else { return (false, false) }
            if isKnown { line.known.append(job) } else { line.strangers.append(job) }
            return (true, false)
        }
        // Not one of Dispatch's: those are few, and the cooperative pool runs on them.
        if isFirst { Thread.detachNewThread { self.work(job) } }
        return isTaken
    }

    private func work(_ first: @escaping Job) {
        var next: Job? = first
        while let job = next {
            job()
            next = line.withLock { line in
                let next = line.next()
                if next == nil { line.threads -= 1 }
                return next
            }
        }
    }
}
