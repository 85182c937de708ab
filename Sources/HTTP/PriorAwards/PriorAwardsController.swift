import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What somebody was awarded before, and the record of a life that it makes.
///
/// | route | who | body | answer |
/// |---|---|---|---|
/// | `GET subjects/{id}/record`, `GET of/{owner}/subjects/{id}/record` | | | all that is known of it, whoever said so, and what of it counts |
/// | `PUT prior-awards/{id}` | where it is or was | `id`, `subject`, `form`, `formWords`, `fromYear`, `year`, `decidedOn`, `symbol`, `decidedBy`, `proof`, `shownBy`, `reason` | says what it has, or corrects that |
/// | `PUT prior-awards/{id}/withdrawal` | who said so | `id`, `reason` | it counts no more, and stays readable |
struct PriorAwardsController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("subjects/{id}/record", use: read)
        routes.get("of/{owner}/subjects/{id}/record", use: read)
        routes.put("prior-awards/{id}", use: write)
        routes.put("prior-awards/{id}/withdrawal", use: withdraw)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        try Query(request.uri.query, allowing: []).finish()
        let record = try await ReadRecord(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 512 * (record.awards.count + record.given.count + 1))
        json.object { json in
            json.array("items") { json in
                for listed in record.awards { json.object { json in json.members(of: listed) } }
            }
            json.array("given") { json in
                for award in record.given { json.object { json in json.members(of: award) } }
            }
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func write(_ request: Request, context: UnitContext) async throws -> Response {
        var subject: SubjectReference?, told: PriorAward.Told?, reason = ""
        let decision = try await Decision(of: request, allowing: ["subject", "reason"] + PriorAward.Told.members, mayBeNew: true) {
            subject = $0.subject("subject")
            told = PriorAward.Told(&$0)
            reason = $0.paragraphs("reason", upTo: 1000) ?? ""
        }
        let id = decision.isNew ? try context.newID() : try context.uuid()
        return Response(
            try await WritePriorAward(id, of: subject!, told!, because: reason, decision: decision)
                .run(as: context.standing, on: postgres))
    }

    @Sendable func withdraw(_ request: Request, context: UnitContext) async throws -> Response {
        var reason = ""
        let decision = try await Decision(of: request, allowing: ["reason"]) { reason = $0.paragraphs("reason", upTo: 1000) ?? "" }
        return Response(
            try await WithdrawPriorAward(try context.uuid(), because: reason, decision: decision)
                .run(as: context.standing, on: postgres))
    }
}

extension PriorAward.Told {
    fileprivate static let members =
        ["form", "formWords", "fromYear", "year", "decidedOn", "symbol", "decidedBy", "proof", "shownBy"]

    /// From a body. A form that is said neither by its code nor in words is refused by its noun.
    fileprivate init(_ fields: inout Fields) {
        let (code, words) = (fields.words("form", upTo: 20), fields.words("formWords", upTo: 200))
        self.init(
            form: code.map(PriorAward.Form.code) ?? .words(words ?? ""), fromYear: fields.optionalInt("fromYear", in: 1945...2200),
            year: fields.int("year", in: 1945...2200), decidedOn: fields.legalDay("decidedOn"), symbol: fields.words("symbol", upTo: 100),
            decidedBy: fields.words("decidedBy", upTo: 200) ?? "", proof: fields.choice("proof"),
            shownBy: fields.words("shownBy", upTo: 500))
    }
}

extension JSONWriter {
    fileprivate mutating func members(of listed: ListedAward) {
        let (award, told) = (listed.award, listed.award.told)
        member("id", award.id)
        member("unit", award.unit)
        member("unitName", listed.unitName)
        member("etag", ETag(state: award.tag).description)
        member("subject", award.subject)
        switch told.form {
        case .code(let code):
            member("form", code)
            member("formWords", String?.none)
        case .words(let words):
            member("form", String?.none)
            member("formWords", words)
        }
        member("fromYear", told.fromYear)
        member("year", told.year)
        member("decidedOn", told.decidedOn)
        member("symbol", told.symbol)
        member("decidedBy", told.decidedBy)
        member("proof", told.proof.rawValue)
        member("shownBy", told.shownBy)
        member("standing", award.standing.rawValue)
        member("withdrawn", award.withdrawn)
    }

    fileprivate mutating func members(of award: ReceivedAward) {
        member("id", award.id)
        member("unit", award.unit)
        member("unitName", award.unitName)
        member("commendation", award.commendation)
        member("form", award.form)
        member("formName", award.formName)
        member("from", award.from)
        member("until", award.until)
        member("symbol", award.symbol)
        member("decidedOn", award.decidedOn)
        member("cancelledSymbol", award.takenBack?.symbol)
        member("cancelledOn", award.takenBack?.on)
    }
}
