import NIOCore
import NIOPosix

/// The mail server beside ours that takes messages and carries them on: how to reach the world, who we are to it, and what waits for
/// days are its business.
package struct Relay: Sendable {
    /// What became of a message.
    package enum Outcome: Hashable, Sendable {
        case accepted
        /// It may be accepted later: the relay said so (4xx), or nobody knows whether it was accepted (nil).
        case later(Int?)
        /// It never will be (5xx).
        case never(Int)

        package var reply: Int? {
            switch self {
            case .accepted: 250
            case .later(let code): code
            case .never(let code): code
            }
        }
    }

    private let host: String
    private let port: Int
    private let deadline: Duration

    /// - Parameter deadline: of a whole conversation, from connecting on.
    package init(host: String, port: Int, deadline: Duration = .seconds(30)) {
        (self.host, self.port, self.deadline) = (host, port, deadline)
    }

    /// Hands a message over, once. Cancelled it ends at once, and nobody knows whether it was accepted.
    package func send(_ letter: Letter) async -> Outcome {
        await withTaskGroup(of: Outcome.self) { group in
            group.addTask { (try? await converse(about: letter)) ?? .later(nil) }
            group.addTask { [deadline] in
                try? await ContinuousClock().sleep(for: deadline)
                return .later(nil)
            }
            let outcome = await group.next() ?? .later(nil)
            group.cancelAll()
            return outcome
        }
    }

    private func converse(about letter: Letter) async throws -> Outcome {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.seconds(10))
            .connect(host: host, port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            var talk = Conversation(inbound, outbound)
            return try await talk.send(letter)
        }
    }
}
