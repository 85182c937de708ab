import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Decisions by which a unit commends, or takes back what it gave.
///
/// | route | who | body | answer |
/// |---|---|---|---|
/// | `GET commendations?after&limit` | | | those of the unit, the latest first; on the first page what waits to be decided |
/// | `GET commendations/{id}`, `GET of/{owner}/commendations/{id}` | | | one, with its lines as far as its reader sees them |
/// | `GET awards?year` | | | what the unit gave in a year, the latest first |
/// | `GET quotas` | | | how many of each form the unit may give in which year, and how many it gave |
/// | `PUT quotas/{id}` | its unit | `id`, `form`, `year`, `family`, `allowed` | sets one, or says it anew |
/// | `PUT commendations/{id}/issue` | its unit | `id`, `nominations`, `summary`, `budget`, `bases`, `despite`, signature | issues it |
/// | `PUT commendations/{id}/cancellation` | its unit | `id`, `awards`, `ground`, `reason`, `summary`, signature | takes lines of it back |
/// | `PUT commendations/{id}/certificate` | its unit | `id`, `code`, `name`, `reason` | makes a paper of it anew that names somebody wrongly |
struct CommendationsController {
    let postgres: PostgresClient
    let notice: Notice
    let keys: CertificateKeys

    func add(to routes: Routes<UnitContext>) {
        routes.get("commendations", use: list)
        routes.get("commendations/{id}", use: read)
        routes.get("of/{owner}/commendations/{id}", use: read)
        routes.get("awards", use: awards)
        routes.get("quotas", use: quotas)
        routes.put("quotas/{id}", use: setQuota)
        routes.put("commendations/{id}/issue", use: issue)
        routes.put("commendations/{id}/cancellation", use: cancel)
        routes.put("commendations/{id}/certificate", use: remake)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: Query.pageParameters)
        let page = query.page(after: .uuid)
        try query.finish()
        let read = try await ReadCommendations(of: context.unit, before: page.after, limit: page.limit)
            .run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 512 * (read.items.count + read.waiting.count + 1))
        json.object { json in
            json.array("waiting") { json in
                for one in page.after == nil ? read.waiting : [] {
                    json.object { json in
                        json.member("nomination", one.nomination.id)
                        json.member("unit", one.nomination.unit)
                        json.member("unitName", one.unitName)
                        json.member("name", one.name)
                        json.member("kind", one.subjectKind.rawValue)
                        json.member("form", one.nomination.form)
                    }
                }
            }
            json.array("items") { json in
                for one in read.items { json.object { $0.members(of: one) } }
            }
            json.member("next", read.items.count == page.limit ? read.items.last?.commendation.id : nil)
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let read = try await ReadCommendation(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 1024 * (read.awards.count + 1))
        json.object { json in
            json.members(of: read.listed)
            json.array("bases") { json in
                for basis in read.bases {
                    json.object { json in
                        json.member("unit", basis.document.unit)
                        json.member("id", basis.document.id)
                        json.member("words", basis.words)
                    }
                }
            }
            json.array("awards") { json in
                for one in read.awards {
                    json.object { json in
                        json.members(of: one)
                        json.member("code", read.papers[one.award.id]?.paper.code.text)
                        json.member("paper", read.papers[one.award.id]?.fragment)
                    }
                }
            }
            json.member(notice)
        }
        return Response(json: json, etag: ETag(state: read.listed.tag))
    }

    @Sendable func awards(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["year"])
        let year = query.int("year", in: 1945...9999)
        try query.finish()
        let read = try await ReadAwards(of: context.unit, year: year).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 512 * (read.awards.count + 1))
        json.object { json in
            json.member("year", read.year)
            json.array("items") { json in
                for one in read.awards { json.object { $0.members(of: one) } }
            }
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func quotas(_ request: Request, context: UnitContext) async throws -> Response {
        try Query(request.uri.query, allowing: []).finish()
        let quotas = try await ReadQuotas().run(as: context.standing, on: postgres).quotas
        var json = JSONWriter(capacity: 256 * (quotas.count + 1))
        json.object { json in
            json.array("items") { json in
                for quota in quotas {
                    json.object { json in
                        json.member("id", quota.id)
                        json.member("etag", ETag(state: quota.tag).description)
                        json.member("form", quota.form)
                        json.member("year", quota.year)
                        json.member("family", quota.family)
                        json.member("allowed", quota.allowed)
                        json.member("used", quota.used)
                    }
                }
            }
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func setQuota(_ request: Request, context: UnitContext) async throws -> Response {
        var form = "", year = 0, family: UUID?, allowed = 0
        let decision = try await Decision(of: request, allowing: ["form", "year", "family", "allowed"], mayBeNew: true) {
            form = $0.string("form", upTo: 20)
            year = $0.int("year", in: 1945...9999)
            family = $0.optional("family", .uuid)
            allowed = $0.int("allowed", in: 0...1_000_000)
        }
        let id = decision.isNew ? try context.newID() : try context.uuid()
        return Response(
            try await SetQuota(id, of: form, in: year, family: family, allowed: allowed, decision: decision)
                .run(as: context.standing, on: postgres))
    }

    @Sendable func issue(_ request: Request, context: UnitContext) async throws -> Response {
        var nominations: [UUID] = [], said: IssueCommendation.Said?
        let decision = try await Decision(
            of: request, allowing: ["nominations", "summary", "budget", "bases", "despite", "signer"] + Fields.ofSignature, mayBeNew: true
        ) {
            nominations = $0.optionalList("nominations", upTo: 1000, of: .uuid) ?? []
            let name = $0.words("signer", upTo: 100)
            said = IssueCommendation.Said(
                summary: $0.words("summary", upTo: 500) ?? "", budget: $0.words("budget", upTo: 500) ?? "",
                bases: $0.optionalList("bases", upTo: 50, of: .uuid) ?? [], signedBy: $0.signature(named: name),
                despite: $0.paragraphs("despite", upTo: 4000))
        }
        let id = decision.isNew ? try context.newID() : try context.uuid()
        return Response(
            try await IssueCommendation(id, for: nominations, said!, signingWith: keys, decision: decision)
                .run(as: context.standing, on: postgres))
    }

    @Sendable func cancel(_ request: Request, context: UnitContext) async throws -> Response {
        var cancelling: CancelAwards.Said?
        let decision = try await Decision(
            of: request, allowing: ["awards", "ground", "reason", "summary", "signer"] + Fields.ofSignature
        ) {
            let name = $0.words("signer", upTo: 100)
            cancelling = CancelAwards.Said(
                awards: $0.optionalList("awards", upTo: 1000, of: .uuid) ?? [],
                back: Commendation.Back(ground: $0.choice("ground"), reason: $0.paragraphs("reason", upTo: 4000) ?? ""),
                summary: $0.words("summary", upTo: 500) ?? "", signedBy: $0.signature(named: name))
        }
        return Response(
            try await CancelAwards(of: try context.uuid(), cancelling!, decision: decision).run(as: context.standing, on: postgres))
    }

    @Sendable func remake(_ request: Request, context: UnitContext) async throws -> Response {
        var code = "", name = "", reason = ""
        let decision = try await Decision(of: request, allowing: ["code", "name", "reason"]) {
            code = $0.string("code", upTo: 100)
            name = $0.words("name", upTo: 200) ?? ""
            reason = $0.paragraphs("reason", upTo: 1000) ?? ""
        }
        return Response(
            try await RemakeCertificate(
                of: try context.uuid(), insteadOf: code, naming: name, because: reason, signingWith: keys, decision: decision
            ).run(as: context.standing, on: postgres))
    }
}
