package import Emulation
package import Postgres
import Store

/// Every public key there ever was: everybody's, signed in or not.
package struct ReadCertificateKeys: Sendable {
    package init() {}

    /// One round trip. Throws `PostgresError`.
    package func run(on client: PostgresClient) async throws -> [CertificateKey] { try await client.read(.certificateKeys()) }
}
