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
    /// Whether the caller saw nothing: what it is about is not there yet.
    package let isNew: Bool
    /// What was asked, in a form that is the same for all that says the same; empty where the kind and the subject say it all.
    private let said: String

    package init(id: UUID, seen: [String]?, isNew: Bool = false, said: String = "") {
        self.id = id
        self.seen = seen
        self.isNew = isNew
        self.said = said
    }

    /// Of everything two decisions with one id must agree in.
    func fingerprint(_ kind: Event.Kind, on subject: UUID, of owner: UnitID) -> Data {
        // The unit separator cannot stand in what people type.
        let parts = [kind.rawValue, owner.description, subject.uuidString, said]
        return Data(SHA256.hash(data: Data(parts.joined(separator: "\u{1f}").utf8)))
    }

    /// Refuses what was decided on an older state than the one that stands.
    func require(_ tag: String) throws(OperationRefusal) {
        guard let seen, !seen.contains(tag) else { return }
        throw .stale
    }
}
