import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Nominations that were sent, and what their reviewers do with them.
///
/// | route | who | body | answer |
/// |---|---|---|---|
/// | `GET nominations?after&limit` | | | those of the unit, the latest first; on the first page those on its desk |
/// | `GET inbox?after&limit` | | | those that lie at the unit and wait there, the oldest first |
/// | `GET nominations/{id}`, `GET of/{owner}/nominations/{id}` | | | one; its texts, reviews and verdicts as far up as it was sent |
/// | `PUT nominations/{id}/submission` | its unit | `id`, `to`, `because` | sends it as it lies on the desk; `If-Match` is the draft's |
/// | `PUT nominations/{id}/withdrawal` | its unit | `id` | |
/// | `PUT of/{owner}/nominations/{id}/receipt` | its reviewer | `id` | |
/// | `PUT of/{owner}/nominations/{id}/return` | its reviewer | `id`, `reason` | |
/// | `PUT of/{owner}/nominations/{id}/appraisal` | its reviewer | `id`, `opinion`, `checks` | |
/// | `PUT of/{owner}/nominations/{id}/refusal` | its reviewer | `id`, `reason`, `article` | |
struct NominationsController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("nominations", use: list)
        routes.get("inbox", use: inbox)
        routes.get("nominations/{id}", use: read)
        routes.get("of/{owner}/nominations/{id}", use: read)
        routes.put("nominations/{id}/submission", use: send)
        routes.put("nominations/{id}/withdrawal", use: withdraw)
        routes.put("of/{owner}/nominations/{id}/receipt", use: receive)
        routes.put("of/{owner}/nominations/{id}/return", use: giveBack)
        routes.put("of/{owner}/nominations/{id}/appraisal", use: appraise)
        routes.put("of/{owner}/nominations/{id}/refusal", use: refuse)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: Query.pageParameters)
        let page = query.page(after: .uuid)
        try query.finish()
        let (drafts, sent) = try await ListNominations(before: page.after, limit: page.limit).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 512 * (sent.count + 1))
        json.object { json in
            json.array("drafts") { json in
                for one in page.after == nil ? drafts : [] {
                    json.object { json in
                        json.member("id", one.draft.id)
                        json.member("subjectName", one.subjectName)
                        json.member("form", one.draft.form)
                        json.member("changedAt", one.changedAt)
                    }
                }
            }
            json.array("items") { json in
                for one in sent { json.object { $0.members(of: one) } }
            }
            json.member("next", sent.count == page.limit ? sent.last?.nomination.id : nil)
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func inbox(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: Query.pageParameters)
        let page = query.page(after: .uuid)
        try query.finish()
        let (listed, _, _) = try await ListInbox(after: page.after, limit: page.limit).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 512 * (listed.count + 1))
        json.object { json in
            json.array("items") { json in
                for one in listed { json.object { $0.members(of: one) } }
            }
            json.member("next", listed.count == page.limit ? listed.last?.nomination.id : nil)
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let full = try await ReadNomination(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 1 << 14)
        try json.object { json in
            json.members(of: full.listed)
            json.array("texts") { json in
                for text in full.texts {
                    json.object { json in
                        json.member("version", text.version)
                        json.member("achievements", text.achievements)
                        json.member("sentAt", text.sentAt)
                    }
                }
            }
            json.array("reviews") { json in
                for review in full.reviews { json.object { $0.members(of: review) } }
            }
            try json.array("verdicts") { json in
                for verdict in full.verdicts {
                    let record = try verdict.record
                    json.object { json in
                        json.member("revision", verdict.revision)
                        json.member("step", verdict.step.rawValue)
                        json.member("because", verdict.because)
                        json.members(of: record)
                    }
                }
            }
            json.array("timeline") { json in
                for event in full.timeline { json.value(event) }
            }
            if let award = full.award {
                json.object("award") { json in
                    json.member("unit", award.award.unit)
                    json.member("commendation", award.award.commendation)
                    json.member("symbol", award.symbol)
                    json.member("decidedOn", award.decidedOn)
                    json.member("cancelledSymbol", award.takenBack?.symbol)
                    json.member("cancelledOn", award.takenBack?.on)
                }
            } else {
                json.member("award", String?.none)
            }
            json.member(notice)
        }
        return Response(json: json, etag: ETag(state: full.nomination.tag))
    }

    @Sendable func send(_ request: Request, context: UnitContext) async throws -> Response {
        var reviewer = context.unit, because: String?
        let decision = try await Decision(of: request, allowing: ["to", "because"]) {
            reviewer = $0.value("to", .unit)
            because = $0.paragraphs("because", upTo: 4000)
        }
        return Response(
            try await SendNomination(try context.uuid(), to: reviewer, because: because, decision: decision)
                .run(as: context.standing, on: postgres))
    }

    @Sendable func withdraw(_ request: Request, context: UnitContext) async throws -> Response {
        let decision = try await Decision(of: request)
        return Response(try await WithdrawNomination(try context.uuid(), decision: decision).run(as: context.standing, on: postgres))
    }

    @Sendable func receive(_ request: Request, context: UnitContext) async throws -> Response {
        let decision = try await Decision(of: request)
        return Response(
            try await ReceiveNomination(try context.uuid(), of: try context.owner(), decision: decision)
                .run(as: context.standing, on: postgres))
    }

    @Sendable func giveBack(_ request: Request, context: UnitContext) async throws -> Response {
        var reason = ""
        let decision = try await Decision(of: request, allowing: ["reason"]) { reason = $0.paragraphs("reason", upTo: 4000) ?? "" }
        return Response(
            try await ReturnNomination(try context.uuid(), of: try context.owner(), because: reason, decision: decision)
                .run(as: context.standing, on: postgres))
    }

    @Sendable func appraise(_ request: Request, context: UnitContext) async throws -> Response {
        var opinion = "", checks: [NominationReview.Check] = []
        let decision = try await Decision(of: request, allowing: ["opinion", "checks"]) {
            opinion = $0.paragraphs("opinion", upTo: 20_000) ?? ""
            checks = $0.optionalList("checks", upTo: 20, of: .choice(of: NominationReview.Check.self)) ?? []
        }
        return Response(
            try await AppraiseNomination(try context.uuid(), of: try context.owner(), opinion: opinion, checks: checks, decision: decision)
                .run(as: context.standing, on: postgres))
    }

    @Sendable func refuse(_ request: Request, context: UnitContext) async throws -> Response {
        var reason = "", article = ""
        let decision = try await Decision(of: request, allowing: ["reason", "article"]) {
            reason = $0.paragraphs("reason", upTo: 4000) ?? ""
            article = $0.words("article", upTo: 200) ?? ""
        }
        return Response(
            try await RefuseNomination(try context.uuid(), of: try context.owner(), because: reason, by: article, decision: decision)
                .run(as: context.standing, on: postgres))
    }
}
