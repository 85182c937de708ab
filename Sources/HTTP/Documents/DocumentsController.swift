import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What a unit issued under numbers of its registers, and what becomes of a number that it reserved. A document is issued by publishing.
///
/// | route | who | body | answer |
/// |---|---|---|---|
/// | `GET documents?after&limit` | | | what the unit issued, the latest first |
/// | `GET documents/{id}`, `GET of/{owner}/documents/{id}` | | | one, with what happened to it |
/// | `GET documents/{id}/deliveries?after&limit` | its unit | | whom it was sent to, and when they opened it |
/// | `PUT documents/{id}/cancellation` | its unit | `id`, `reason` | gives a reserved number up |
struct DocumentsController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("documents", use: list)
        routes.get("documents/{id}", use: read)
        routes.get("of/{owner}/documents/{id}", use: read)
        routes.get("documents/{id}/deliveries", use: recipients)
        routes.put("documents/{id}/cancellation", use: cancel)
    }

    @Sendable func recipients(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: Query.pageParameters)
        let page = query.page(after: .unit)
        try query.finish()
        let recipients = try await ListRecipients(of: try context.uuid(), after: page.after, limit: page.limit)
            .run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 128 * (recipients.count + 1))
        json.object { json in
            json.array("items") { json in
                for recipient in recipients {
                    json.object { json in
                        json.member("unit", recipient.unit)
                        json.member("unitName", recipient.name)
                        json.member("openedAt", recipient.openedAt)
                    }
                }
            }
            json.member("next", recipients.count == page.limit ? recipients.last?.unit : nil)
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: Query.pageParameters)
        let page = query.page(after: .uuid)
        try query.finish()
        let listed = try await ListDocuments(before: page.after, limit: page.limit).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 512 * (listed.count + 1))
        json.object { json in
            json.array("items", of: listed)
            json.member("next", listed.count == page.limit ? listed.last?.document.id : nil)
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let full = try await ReadDocument(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 2048)
        json.object { json in
            json.members(of: full.listed)
            if let receipts = full.receipts {
                json.member("sent", receipts.sent)
                json.member("opened", receipts.opened)
            }
            json.array("timeline") { json in
                for event in full.timeline { json.value(event) }
            }
            json.member(notice)
        }
        return Response(json: json, etag: ETag(state: full.listed.document.tag))
    }

    @Sendable func cancel(_ request: Request, context: UnitContext) async throws -> Response {
        var reason = ""
        let decision = try await Decision(of: request, allowing: ["reason"]) {
            reason = $0.paragraphs("reason", upTo: 4000) ?? ""
        }
        return Response(
            try await CancelNumber(try context.uuid(), reason: reason, decision: decision).run(as: context.standing, on: postgres))
    }
}

extension JSONWriter {
    mutating func array(_ name: StaticString, of listed: [ListedDocument]) {
        array(name) { json in
            for listed in listed { json.object { json in json.members(of: listed) } }
        }
    }

    fileprivate mutating func members(of listed: ListedDocument) {
        let document = listed.document
        member("id", document.id)
        member("unit", document.unit)
        member("register", document.register)
        member("number", document.number)
        member("symbol", document.symbol)
        member("type", document.type.rawValue)
        member("state", document.state.rawValue)
        member("etag", ETag(state: document.tag).description)
        member("givenAt", document.givenAt)
        member("purpose", document.purpose)
        member("summary", document.print?.summary)
        member("issuedOn", document.print?.issuedOn)
        member("signer", document.print?.signer)
        member("signerCapacity", document.print?.capacity.rawValue)
        member("signerPost", document.print?.post)
        member("under", document.print?.under)
        member("campaign", listed.campaign)
        member("amends", listed.amends)
        member("reason", document.reason)
    }
}
