import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Numbers by which people are known. The trail keeps no word of what is said here, and no hash of it: twelve digits are found by trying.
///
/// | route | who | body | answer |
/// |---|---|---|---|
/// | `PUT subjects/{id}/identity` | its home | `identityNumber` | says by what number a subject is known |
/// | `PUT lookups/{id}` | who prepares | `identityNumber` | whose it is, its id and name, where somebody in the city is known by exactly that number |
struct SubjectIdentitiesController {
    let postgres: PostgresClient
    let notice: Notice
    let keys: SubjectKeys

    func add(to routes: Routes<UnitContext>) {
        routes.put("subjects/{id}/identity", isQuiet: true, use: identify)
        routes.put("lookups/{id}", isQuiet: true, use: find)
    }

    @Sendable func identify(_ request: Request, context: UnitContext) async throws -> Response {
        let id = try context.uuid()
        let number = try await Self.number(request)
        try await IdentifySubject(id, by: number, under: keys).run(as: context.standing, on: postgres)
        return Response(status: .noContent)
    }

    @Sendable func find(_ request: Request, context: UnitContext) async throws -> Response {
        // By this the trail tells one look from another.
        _ = try context.newID()
        let found = try await FindSubject(try await Self.number(request), under: keys).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 256 * (found.count + 1))
        json.object { json in
            json.array("items") { json in
                for one in found {
                    json.object { json in
                        json.member("unit", one.subject.unit)
                        json.member("unitName", one.unitName)
                        json.member("id", one.subject.id)
                        json.member("kind", one.kind.rawValue)
                        json.member("name", one.name)
                    }
                }
            }
            json.member(notice)
        }
        return Response(json: json)
    }

    private static func number(_ request: Request) async throws -> IdentityNumber {
        var fields = try Fields(try await request.json(), allowing: ["identityNumber"])
        let text = fields.value("identityNumber", .text(upTo: 40))
        try fields.finish()
        return try IdentityNumber(text)
    }
}
