import Emulation
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What anybody may ask of a paper, signed in or not.
///
/// | route | answer |
/// |---|---|
/// | `GET certificate-keys` | the public keys of every root, from when until when each signs, and since when one is compromised |
/// | `GET certificates/cancelled` | hashes of the codes of what was cancelled, a signed list of each root |
/// | `GET certificates/{code}` | what the paper says, and whether it stands; 404 for any other code |
struct CertificatesController {
    let postgres: PostgresClient
    let notice: Notice
    let keys: CertificateKeys

    func add(to visitors: Routes<VisitorContext>) {
        visitors.get("certificate-keys", use: listKeys)
        visitors.get("certificates/cancelled", use: listCancelled)
        visitors.get("certificates/{code}", use: read)
    }

    @Sendable func listKeys(_ request: Request, context: VisitorContext) async throws -> Response {
        try Query(request.uri.query, allowing: []).finish()
        let keys = try await ReadCertificateKeys().run(on: postgres)
        var json = JSONWriter(capacity: 256 * (keys.count + 1))
        json.object { json in json.members(of: keys) }
        return Response(json: json)
    }

    @Sendable func listCancelled(_ request: Request, context: VisitorContext) async throws -> Response {
        try Query(request.uri.query, allowing: []).finish()
        let lists = try await ReadCancelledCertificates(signingWith: keys).run(on: postgres)
        var json = JSONWriter(capacity: lists.reduce(256) { $0 + 256 + $1.hashes.count * 68 })
        json.object { json in
            json.array("items") { json in
                for list in lists { json.value(list) }
            }
        }
        return Response(json: json)
    }

    @Sendable func read(_ request: Request, context: VisitorContext) async throws -> Response {
        try Query(request.uri.query, allowing: []).finish()
        guard let told = try await CheckCertificate(context.parameters.get("code") ?? "").run(on: postgres) else {
            throw OperationRefusal.notFound
        }
        var json = JSONWriter(capacity: 1024)
        json.object { json in
            json.member("standing", told.standing.rawValue)
            json.member("form", told.form)
            json.member("name", told.name)
            json.member("unit", told.unit)
            json.member("unitName", told.unitName)
            json.member("symbol", told.symbol)
            json.member("decidedOn", told.decidedOn.description)
            json.member("ordinal", told.ordinal)
            json.member("newer", told.newer)
            json.member("cancelledBy", told.takenBack?.symbol)
            json.member("cancelledOn", told.takenBack?.on.description)
            json.member(notice)
        }
        return Response(json: json)
    }
}
