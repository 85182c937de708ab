import Emulation
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// How a report moves between its author's desk and its reviewer. Each decision has an id its maker made up, and is answered
/// with its event; sent again, with the first answer.
///
/// | route | by | body | `If-Match` |
/// |---|---|---|---|
/// | `PUT reports/{id}/presentation` | whoever prepares it | `id`, `note` | the draft |
/// | `PUT reports/{id}/submission` | its author | `id` | the draft |
/// | `PUT of/{owner}/reports/{id}/acceptance` | its reviewer | `id`, `version` | the report |
/// | `PUT of/{owner}/reports/{id}/return` | its reviewer | `id`, `version`, `reason` | the report |
/// | `PUT reports/{id}/correction` | its author | `id` | the report |
/// | `PUT of/{owner}/reports/{id}/reopening` | its reviewer | `id`, `reason` | the report |
struct ReportDecisionsController {
    let postgres: PostgresClient

    func add(to routes: Routes<UnitContext>) {
        routes.put("reports/{id}/presentation", use: present)
        routes.put("reports/{id}/submission", use: submit)
        routes.put("of/{owner}/reports/{id}/acceptance", use: accept)
        routes.put("of/{owner}/reports/{id}/return", use: sendBack)
        routes.put("reports/{id}/correction", use: correct)
        routes.put("of/{owner}/reports/{id}/reopening", use: reopen)
    }

    @Sendable func present(_ request: Request, context: UnitContext) async throws -> Response {
        var note: String?
        let decision = try await Decision(of: request, allowing: ["note"]) {
            note = $0.paragraphs("note", upTo: Presentation.mostCharacters)
        }
        return Response(
            try await PresentReport(try context.uuid(), note: note, decision: decision).run(as: context.standing, on: postgres))
    }

    @Sendable func submit(_ request: Request, context: UnitContext) async throws -> Response {
        let decision = try await Decision(of: request)
        return Response(try await SubmitReport(try context.uuid(), decision: decision).run(as: context.standing, on: postgres))
    }

    @Sendable func accept(_ request: Request, context: UnitContext) async throws -> Response {
        var version = 0
        let owner = try context.owner()
        let decision = try await Decision(of: request, allowing: ["version"]) { version = $0.version() }
        return Response(
            try await AcceptReport(try context.uuid(), of: owner, version: version, decision: decision)
                .run(as: context.standing, on: postgres))
    }

    @Sendable func sendBack(_ request: Request, context: UnitContext) async throws -> Response {
        var version = 0
        var reason = ""
        let owner = try context.owner()
        let decision = try await Decision(of: request, allowing: ["version", "reason"]) {
            version = $0.version()
            reason = $0.reason()
        }
        return Response(
            try await ReturnReport(try context.uuid(), of: owner, version: version, reason: reason, decision: decision)
                .run(as: context.standing, on: postgres))
    }

    @Sendable func correct(_ request: Request, context: UnitContext) async throws -> Response {
        let decision = try await Decision(of: request)
        return Response(try await CorrectReport(try context.uuid(), decision: decision).run(as: context.standing, on: postgres))
    }

    @Sendable func reopen(_ request: Request, context: UnitContext) async throws -> Response {
        var reason = ""
        let owner = try context.owner()
        let decision = try await Decision(of: request, allowing: ["reason"]) { reason = $0.reason() }
        return Response(
            try await ReopenReport(try context.uuid(), of: owner, reason: reason, decision: decision)
                .run(as: context.standing, on: postgres))
    }
}

extension Fields {
    fileprivate mutating func version() -> Int { int("version", in: 1...Int(Int32.max)) }

    /// Whether there must be one is a rule of the field, and so is its refusal.
    fileprivate mutating func reason() -> String { paragraphs("reason", upTo: 4000) ?? "" }
}
