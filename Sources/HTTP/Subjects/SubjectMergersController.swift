import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// That two subjects are one, and that it was a mistake to say so.
///
/// | route | who | body | |
/// |---|---|---|---|
/// | `PUT mergers/{id}` | above both homes | `id`, `from`, `into`, `reason` | whoever stood for the one stands for the other |
/// | `PUT mergers/{id}/undoing` | who said so | `id`, `reason` | exactly those come back |
struct SubjectMergersController {
    let postgres: PostgresClient

    func add(to routes: Routes<UnitContext>) {
        routes.put("mergers/{id}", use: merge)
        routes.put("mergers/{id}/undoing", use: part)
    }

    @Sendable func merge(_ request: Request, context: UnitContext) async throws -> Response {
        var from: SubjectReference?, into: SubjectReference?, reason = ""
        let decision = try await Decision(of: request, allowing: ["from", "into", "reason"], mayBeNew: true) {
            from = $0.subject("from")
            into = $0.subject("into")
            reason = $0.paragraphs("reason", upTo: 1000) ?? ""
        }
        let id = decision.isNew ? try context.newID() : try context.uuid()
        return Response(
            try await MergeSubjects(id, from!, into: into!, because: reason, decision: decision).run(as: context.standing, on: postgres))
    }

    @Sendable func part(_ request: Request, context: UnitContext) async throws -> Response {
        var why = ""
        let decision = try await Decision(of: request, allowing: ["reason"]) { why = $0.paragraphs("reason", upTo: 1000) ?? "" }
        return Response(
            try await PartSubjects(try context.uuid(), because: why, decision: decision).run(as: context.standing, on: postgres))
    }
}

extension Fields {
    mutating func subject(_ name: String) -> SubjectReference {
        object(name, allowing: ["unit", "id"]) { SubjectReference(unit: $0.value("unit", .unit), id: $0.uuid("id")) }
    }
}
