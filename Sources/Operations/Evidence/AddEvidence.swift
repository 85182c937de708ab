import Crypto
import Emulation
package import FoundationEssentials
package import Postgres
package import Store

/// A unit puts a file or a link to one of its tasks, to show that it was done.
package struct AddEvidence: Sendable {
    package enum Sent: Sendable {
        case file(name: String, bytes: ArraySlice<UInt8>)
        /// The second is where this system is itself.
        case link(String, notTo: String? = nil)
    }

    let id: UUID
    let obligation: UUID
    let sent: Sent
    let words: String?

    /// - Parameter id: made by whoever sends it, so that the same again is added once.
    package init(_ id: UUID, to obligation: UUID, _ sent: Sent, words: String?) {
        (self.id, self.obligation, self.sent, self.words) = (id, obligation, sent, words)
    }

    /// No event: it stands in its row, and the trail keeps who, when and the hash, never the bytes. Two round trips.
    /// - Throws: `EvidenceRefusal`, `OperationRefusal`, `PostgresError`.
    package func run(as standing: Standing, on client: PostgresClient) async throws {
        try await refusing {
            let (what, bytes) = try content()
            let told = Standing(tokenHash: standing.tokenHash, unit: standing.unit, attempt: standing.attempt.saying(what))
            try await makingOnce(["evidence_pkey"]) {
                try await client.transaction(under: told.recording) { transaction in
                    let (_, found, present) = try await transaction.run(
                        .holdTask(obligation, of: standing.unit), .obligation(obligation, of: standing.unit),
                        .evidence(of: obligation, of: standing.unit))
                    guard let found else { throw OperationRefusal.notFound }
                    if let added = present.first(where: { $0.id == id }) {
                        guard added.what == what, added.words == words else { throw OperationRefusal.idTaken }
                        return
                    }
                    try found.obligation.takes(what, beside: present)
                    guard found.isOpen else { throw OperationRefusal.campaignClosed }
                    var writes: [Statement<Void>] = []
                    if let bytes, case .file(_, let sha256, _, let type) = what {
                        writes.append(.keep(bytes, as: sha256, type, of: found.obligation))
                    }
                    try await transaction.run(all: writes + [.add(what, words, to: found.obligation, as: id)])
                }
            }
        }
    }

    private func content() throws -> (Evidence.What, Data?) {
        switch sent {
        case .link(let text, let here): return (try .link(to: text, notTo: here), nil)
        case .file(let name, let bytes):
            let data = Data(bytes)
            return (try .file(bytes, named: name, sha256: Data(SHA256.hash(data: data))), data)
        }
    }
}

extension Attempt {
    /// The same with what the trail keeps of evidence, as a form would say it.
    fileprivate func saying(_ what: Evidence.What) -> Attempt {
        guard case .file(_, let sha256, let size, let type) = what else { return self }
        return Attempt(
            method: method, path: path, thing: thing, address: address,
            said: "sha256=\(sha256.hexadecimal)&size=\(size)&mediaType=\(type.rawValue)")
    }
}
