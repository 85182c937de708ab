import Crypto
import Emulation
package import FoundationEssentials
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

    /// Refuses what was decided on an older state than the one that stands.
    func require(_ tag: String) throws(OperationRefusal) {
        guard let seen, !seen.contains(tag) else { return }
        throw .stale
    }
}
