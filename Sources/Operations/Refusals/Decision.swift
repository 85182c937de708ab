import Crypto
import Emulation
package import FoundationEssentials
import Postgres
import Store

/// A decision as its maker names it: the same id and content gets the first answer again, whatever happened since.
package struct Decision: Sendable {
    /// A UUIDv7 made by the client before it asked.
    package let id: UUID
    /// The tags the caller saw (`If-Match`); nil for any.
    package let seen: [String]?

    package init(id: UUID, seen: [String]?) {
        self.id = id
        self.seen = seen
    }

    /// What the decision says, hashed; two decisions with one id must say the same.
    func fingerprint(_ parts: String...) -> Data {
        // The unit separator cannot stand in a part that people type.
        Data(SHA256.hash(data: Data(parts.joined(separator: "\u{1f}").utf8)))
    }

    /// The first answer, when this decision was made before.
    func replay(_ event: Event?, fingerprint: Data) throws(OperationRefusal) -> Event? {
        guard let event else { return nil }
        guard event.fingerprint == fingerprint else { throw .decisionTaken }
        return event
    }

    /// Decides. What cannot be decided is looked up once more: sent twice at once, a decision is made once and answered twice.
    /// - Parameter made: finds the decision where it was recorded.
    func making(
        recordedAs made: Statement<Event?>, fingerprint: Data, as standing: Standing, on client: PostgresClient,
        _ work: () async throws -> Event
    ) async throws -> Event {
        do {
            return try await refusing(work)
        } catch {
            guard error is any Refusal || error is Refusals else { throw error }
            let event = try await client.run(under: standing.settings, made)
            guard let event = try replay(event, fingerprint: fingerprint) else { throw error }
            return event
        }
    }

    /// Refuses what was decided on an older state than the one that stands.
    func require(_ tag: String) throws(OperationRefusal) {
        guard let seen, !seen.contains(tag) else { return }
        throw .stale
    }
}
