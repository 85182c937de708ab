import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What plans may rest on: documents that the unit and those above it noted, and those that they issued.
///
/// | route | who | body | answer |
/// |---|---|---|---|
/// | `GET known-documents?symbol&after&limit` | | | what the unit noted, and what those above noted and issued, the latest first; or all that bear a symbol |
/// | `GET known-documents/{id}`, `GET of/{owner}/known-documents/{id}` | | | one, with the plans that rest on it |
/// | `PUT known-documents/{id}` | its unit | `id`, `symbol`, `title`, `type`, `issuedOn`, `issuer`, `isAnother` | notes one |
/// | `PUT known-documents/{id}/correction` | its unit | the same | what was mistyped, as long as nothing cites it |
/// | `PUT known-documents/{id}/end` | its unit | `id`, `how`, `endedOn`, `byWords`, `by` | says that it does not stand any more |
struct KnownDocumentsController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("known-documents", use: list)
        routes.get("known-documents/{id}", use: read)
        routes.get("of/{owner}/known-documents/{id}", use: read)
        routes.put("known-documents/{id}", use: note)
        routes.put("known-documents/{id}/correction", use: correct)
        routes.put("known-documents/{id}/end", use: end)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: Query.pageParameters + ["symbol"])
        let symbol = query.string("symbol")
        let page = query.page(after: .uuid)
        try query.finish()
        let listed = try await ListKnownDocuments(bearing: symbol, before: page.after, limit: page.limit)
            .run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 512 * (listed.count + 1))
        json.object { json in
            json.array("items") { json in
                for document in listed { json.object { json in json.members(of: document) } }
            }
            json.member("next", symbol == nil && listed.count == page.limit ? listed.last?.id : nil)
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let full = try await ReadKnownDocument(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 4096)
        json.object { json in
            json.members(of: full.document)
            json.array("plans") { json in
                for plan in full.plans {
                    json.object { json in
                        json.member("unit", plan.unit)
                        json.member("unitName", plan.unitName)
                        json.member("campaign", plan.campaign)
                        json.member("shortName", plan.shortName)
                        json.member("symbol", plan.symbol)
                        json.member("issuedOn", plan.issuedOn)
                        json.member("relation", plan.relation.rawValue)
                    }
                }
            }
            json.array("timeline") { json in
                for event in full.timeline { json.value(event) }
            }
            json.member(notice)
        }
        return Response(json: json, etag: ETag(state: full.document.tag))
    }

    @Sendable func note(_ request: Request, context: UnitContext) async throws -> Response {
        var known: NoteDocument.Known?
        let decision = try await Decision(of: request, allowing: NoteDocument.Known.members, mayBeNew: true) {
            known = NoteDocument.Known(&$0)
        }
        let id = decision.isNew ? try context.newID() : try context.uuid()
        return Response(try await NoteDocument(id, known!, decision: decision).run(as: context.standing, on: postgres))
    }

    @Sendable func correct(_ request: Request, context: UnitContext) async throws -> Response {
        var known: NoteDocument.Known?
        let decision = try await Decision(of: request, allowing: NoteDocument.Known.members) { known = NoteDocument.Known(&$0) }
        return Response(
            try await CorrectDocument(try context.uuid(), known!, decision: decision).run(as: context.standing, on: postgres))
    }

    @Sendable func end(_ request: Request, context: UnitContext) async throws -> Response {
        var how = DocumentEnd.How.replaced, day: Day?, words: String?, successor: DocumentReference?
        let decision = try await Decision(of: request, allowing: ["how", "endedOn", "byWords", "by"]) {
            how = $0.choice("how")
            day = $0.value("endedOn", .legalDay)
            words = $0.words("byWords", upTo: 500)
            successor = $0.documentReference("by")
        }
        return Response(
            try await EndDocument(try context.uuid(), how, on: day!, by: words, successor, decision: decision)
                .run(as: context.standing, on: postgres))
    }
}

extension NoteDocument.Known {
    static let members = ["symbol", "title", "type", "issuedOn", "issuer", "isAnother"]

    /// From a body.
    init(_ fields: inout Fields) {
        self.init(
            symbol: fields.words("symbol", upTo: 200), title: fields.words("title", upTo: 2000), type: fields.optionalChoice("type"),
            issuedOn: fields.legalDay("issuedOn"), issuer: fields.words("issuer", upTo: 500),
            isAnother: fields.optionalBool("isAnother") ?? false)
    }
}

extension JSONWriter {
    fileprivate mutating func members(of document: KnownDocument) {
        member("id", document.id)
        member("unit", document.unit)
        member("state", document.isIssued ? "issued" : "known")
        member("etag", ETag(state: document.tag).description)
        member("symbol", document.symbol)
        member("title", document.title)
        member("type", document.type?.rawValue)
        member("issuedOn", document.issuedOn)
        member("issuer", document.issuer)
        member("campaign", document.campaign)
        member("end", document.end)
    }

    fileprivate mutating func member(_ name: StaticString, _ end: DocumentEnd?) {
        key(name)
        guard let end else { return null() }
        object { json in
            json.member("how", end.how.rawValue)
            json.member("endedOn", end.on)
            json.member("byWords", end.by)
            json.member("by", end.successor)
        }
    }

    /// What a plan rests on, as that stands on its day.
    mutating func array(_ name: StaticString, _ bases: [BasisOnDay]) {
        array(name) { json in
            for basis in bases {
                json.object { json in
                    json.member("symbol", basis.basis.symbol)
                    json.member("validity", basis.validity.name)
                    json.member("end", basis.validity.end)
                }
            }
        }
    }
}
