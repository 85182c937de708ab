import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What a unit decides about its campaigns. Each decision has an id its maker made up, and is answered with its event;
/// sent again, with the first answer.
///
/// | route | body | `If-Match` |
/// |---|---|---|
/// | `PUT campaigns/{id}/publication` | `id`, `membership`, `signerCapacity`, `under` | the draft |
/// | `PUT campaigns/{id}/amendments/{amendment}` | the amendment; its id is in the path | the campaign |
/// | `PUT campaigns/{id}/acknowledgements/{revision}` | `id` | the campaign |
/// | `PUT campaigns/{id}/closure` | `id`, `excuse` | the campaign |
struct CampaignDecisionsController {
    let postgres: PostgresClient

    func add(to routes: Routes<UnitContext>) {
        routes.put("campaigns/{id}/publication", use: publish)
        routes.put("campaigns/{id}/amendments/{amendment}", use: amend)
        routes.put("campaigns/{id}/acknowledgements/{revision}", use: acknowledge)
        routes.put("campaigns/{id}/closure", use: close)
    }

    @Sendable func publish(_ request: Request, context: UnitContext) async throws -> Response {
        var signature = PlanSignature.asTyped
        let decision = try await Decision(of: request, allowing: Fields.ofSignature) { fields in
            if fields.has("membership") { signature = .chosen(fields.signature(named: nil)) }
        }
        return Response(
            try await PublishCampaign(try context.uuid(), signedBy: signature, decision: decision)
                .run(as: context.standing, on: postgres))
    }

    @Sendable func amend(_ request: Request, context: UnitContext) async throws -> Response {
        let seen = try Seen(request, mayBeNew: false)
        let json = try await request.json(upTo: Body.plan)
        var fields = try Fields(json, allowing: Amendment.members + ["document"] + seen.members)
        let amendment = Amendment(&fields)
        let document = fields.optionalObject("document", allowing: ["type", "signer"] + Fields.ofSignature) { document in
            AmendmentDocument(document.choice("type"), signedBy: document.signature(named: document.words("signer", upTo: 200)))
        }
        let id = try context.newID("amendment")
        if let key = try request.idempotencyKey(), key != id { fields.refuseOther("amendment", than: "Idempotency-Key") }
        let decision = Decision(id: id, seen: try seen.finish(&fields)?.seen, said: request.said(json))
        return Response(
            try await AmendCampaign(try context.uuid(), amendment: amendment, issuedAs: document, decision: decision)
                .run(as: context.standing, on: postgres))
    }

    @Sendable func acknowledge(_ request: Request, context: UnitContext) async throws -> Response {
        let decision = try await Decision(of: request)
        let revision = try context.value("revision", .number(in: 1...Int(Int32.max)))
        return Response(
            try await AcknowledgeAmendment(try context.uuid(), revision: revision, decision: decision)
                .run(as: context.standing, on: postgres))
    }

    @Sendable func close(_ request: Request, context: UnitContext) async throws -> Response {
        var excuse: String?
        let decision = try await Decision(of: request, allowing: ["excuse"]) { excuse = $0.paragraphs("excuse", upTo: 4000) }
        return Response(
            try await CloseCampaign(try context.uuid(), excusing: excuse, decision: decision).run(as: context.standing, on: postgres))
    }
}

extension Reading<Int> {
    /// A whole number in a path.
    fileprivate static func number(in range: ClosedRange<Int>) -> Self {
        Reading(placeholder: range.lowerBound) { json throws(FieldProblem) in
            try Reading.int(in: range).read(JSON(.number(try json.string()), at: json.path))
        }
    }
}
