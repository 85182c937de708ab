import Emulation
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What shows that a task was done; `GET obligations/{id}` lists it.
///
/// | route | who | body | answer |
/// |---|---|---|---|
/// | `PUT obligations/{id}/evidence/{evidence}` | its unit | `multipart/form-data` with `file` and perhaps `words`, or JSON: `link`, `words` | 204 |
/// | `GET obligations/{id}/evidence/{evidence}`, `GET of/{owner}/obligations/{id}/evidence/{evidence}` | | | the file, to be put away |
struct EvidenceController {
    let postgres: PostgresClient

    func add(to routes: Routes<UnitContext>) {
        routes.put("obligations/{id}/evidence/{evidence}", isQuiet: true, upTo: Body.upload, use: add)
        routes.get("obligations/{id}/evidence/{evidence}", use: read)
        routes.get("of/{owner}/obligations/{id}/evidence/{evidence}", use: read)
    }

    @Sendable func add(_ request: Request, context: UnitContext) async throws -> Response {
        let (obligation, id) = (try context.uuid(), try context.newID("evidence"))
        let (json, file) = try await request.jsonWithFile()
        var fields = try Fields(json, allowing: ["link", "words", "file"])
        let (sent, words) = try fields.evidence(file, sentTo: request.head.authority)
        try await AddEvidence(id, to: obligation, sent, words: words).run(as: context.standing, on: postgres)
        return Response(status: .noContent)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        Response(
            file: try await ReadEvidenceFile(try context.uuid("evidence"), to: try context.uuid(), of: try context.owner())
                .run(as: context.standing, on: postgres))
    }
}

extension JSONWriter {
    mutating func array(_ name: StaticString, of evidence: [Evidence]) {
        array(name) { json in
            for piece in evidence {
                json.object { json in
                    json.member("id", piece.id)
                    json.member("words", piece.words)
                    json.member("addedAt", piece.addedAt)
                    switch piece.what {
                    case .link(let link): json.member("link", link)
                    case .file(let name, let sha256, let size, let type):
                        json.member("fileName", name)
                        json.member("mediaType", type.rawValue)
                        json.member("size", size)
                        json.member("sha256", sha256.hexadecimal)
                    }
                }
            }
        }
    }
}
