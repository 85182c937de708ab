import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What one may do where one stands.
///
/// | route | answer |
/// |---|---|
/// | `GET deeds` | what one's roles permit in the unit, and what one may do in somebody's place |
struct DeedsController {
    let postgres: PostgresClient

    func add(to routes: Routes<UnitContext>) {
        routes.get("deeds", use: read)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let deeds = try await ReadDeeds().run(as: context.standing, on: postgres)
        var json = JSONWriter()
        json.object { json in
            json.array("own") { json in
                for deed in deeds.own { json.value(deed.rawValue) }
            }
            json.array("asDeputy") { json in
                for deed in deeds.asDeputy { json.value(deed.rawValue) }
            }
        }
        return Response(json: json)
    }
}
