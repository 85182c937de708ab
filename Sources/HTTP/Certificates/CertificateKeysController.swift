import Emulation
import Hummingbird
import Operations
import Postgres
import Wire

/// By what certificates are checked without us: everybody's, signed in or not.
///
/// | route | answer |
/// |---|---|
/// | `GET certificate-keys` | the public keys of every root, from when until when each signs, and since when one is compromised |
struct CertificateKeysController {
    let postgres: PostgresClient

    func add(to visitors: Routes<VisitorContext>) {
        visitors.get("certificate-keys", use: list)
    }

    @Sendable func list(_ request: Request, context: VisitorContext) async throws -> Response {
        try Query(request.uri.query, allowing: []).finish()
        let keys = try await ReadCertificateKeys().run(on: postgres)
        var json = JSONWriter(capacity: 256 * (keys.count + 1))
        json.object { json in json.members(of: keys) }
        return Response(json: json)
    }
}
