package import Emulation
package import Postgres
import Store

/// Makes the public half of a key known, as the operator: from a day on it signs, and the one before it no more.
package struct AddCertificateKey: Sendable {
    private let client: PostgresClient

    /// The client's role must be a member of thidua_registrar.
    package init(client: PostgresClient) {
        self.client = client
    }

    /// Throws `CertificateKeyRefusal`.
    /// - Parameter keys: what the file holds.
    package func run(_ number: Int, of root: UnitID, from day: Day, in keys: CertificateKeys) async throws -> CertificateKey {
        guard let publicKey = keys.publicKey(number, of: root) else {
            throw CertificateKeyRefusal.notInFile(root: root.description, number: number)
        }
        let known = try await client.run(under: .registrar, .certificateKeys()).filter { $0.root == root }
        if known.contains(where: { $0.number == number }) { throw CertificateKeyRefusal.keyThere(number: number) }
        if let last = known.map(\.from).max(), day <= last { throw CertificateKeyRefusal.beginsTooEarly(last) }
        let key = CertificateKey(root: root, number: number, publicKey: publicKey, from: day)
        try await client.transaction(under: .registrar) { tx in _ = try await tx.run(.add(key)) }
        return key
    }
}

/// Says from which day on somebody else may have signed by a key, as the operator.
package struct CompromiseCertificateKey: Sendable {
    private let client: PostgresClient

    /// The client's role must be a member of thidua_registrar.
    package init(client: PostgresClient) {
        self.client = client
    }

    /// Throws `CertificateKeyRefusal`.
    package func run(_ number: Int, of root: UnitID, from day: Day) async throws {
        let known = try await client.run(under: .registrar, .certificateKeys())
        guard let key = known.first(where: { $0.root == root && $0.number == number }) else {
            throw CertificateKeyRefusal.noSuchKey(root: root.description, number: number)
        }
        if let said = key.compromisedFrom, said <= day { throw CertificateKeyRefusal.compromisedAlready(said) }
        try await client.transaction(under: .registrar) { tx in _ = try await tx.run(.compromise(number, of: root, from: day)) }
    }
}
