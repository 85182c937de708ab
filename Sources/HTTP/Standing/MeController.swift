import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Who one is.
///
/// | route | answer |
/// |---|---|
/// | `GET me` | one's name, and the units one may stand in today |
struct MeController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<PersonContext>) {
        routes.get("me", use: read)
    }

    @Sendable func read(_ request: Request, context: PersonContext) async throws -> Response {
        try await read(context.token)
    }

    /// Who holds a token.
    func read(_ token: BearerToken) async throws -> Response {
        let standings = try await Standings(client: postgres).run(token)
        var json = JSONWriter()
        json.object { json in
            json.member("name", standings.first?.personName)
            json.array("standings") { json in
                for standing in standings {
                    json.object { json in
                        json.member("unit", standing.unit)
                        json.member("unitName", standing.unitName)
                        json.member("level", standing.level)
                        json.member("role", standing.role.rawValue)
                    }
                }
            }
            json.member(notice)
        }
        return Response(json: json)
    }
}
