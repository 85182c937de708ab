package import FoundationEssentials
package import Postgres
package import Store

/// Where one is signed in, and the tokens of one's machines.
package struct ListSessions: Sendable {
    package init() {}

    package func run(seenFrom session: BearerToken, on client: PostgresClient) async throws -> [SignedIn] {
        try await client.run(.sessions(seenFrom: session.hashed))
    }
}

/// Signs out, there or where one is.
package struct EndSession: Sendable {
    let id: UUID?

    /// - Parameter id: nil for the session that asks.
    package init(_ id: UUID? = nil) {
        self.id = id
    }

    /// Throws `OperationRefusal.notFound` where one is named that is not one's own; one that has ended has ended.
    package func run(seenFrom session: BearerToken, on client: PostgresClient) async throws {
        let isEnded = try await client.run(.endSession(id, seenFrom: session.hashed))
        guard isEnded || id == nil else { throw OperationRefusal.notFound }
    }
}

/// Signs out everywhere else; the tokens of one's machines stay.
package struct EndOtherSessions: Sendable {
    package init() {}

    /// How many were ended.
    package func run(seenFrom session: BearerToken, on client: PostgresClient) async throws -> Int {
        let others = try await ListSessions().run(seenFrom: session, on: client).filter { $0.isSession && !$0.isThis }
        var ended = 0
        for other in others where try await client.run(.endSession(other.id, seenFrom: session.hashed)) { ended += 1 }
        return ended
    }
}

/// Puts off the idle limit of a session that is used.
package struct ExtendSession: Sendable {
    package init() {}

    package func run(_ session: BearerToken, on client: PostgresClient) async throws {
        try await client.run(.extendSession(session.hashed))
    }
}
