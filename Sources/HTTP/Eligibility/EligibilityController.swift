import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Whether somebody is eligible for a title or form, by what is known of them.
///
/// | route | answer |
/// |---|---|
/// | `GET eligibility?subject&owner&form&year&received&decided&movement&reading&plan&law` | every condition, and by another pack |
struct EligibilityController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) { routes.get("eligibility", use: judge) }

    @Sendable func judge(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(
            request.uri.query,
            allowing: ["subject", "owner", "form", "year", "received", "decided", "movement", "reading", "plan", "law"])
        for name in ["subject", "form", "year", "received", "decided"] where !query.has(name) {
            query.refuse(name, "query.missing", vi: "Thiếu tham số bắt buộc này.", en: "This is required.")
        }
        let (subject, owner) = (query.uuid("subject"), query.value("owner", .unit))
        let (form, year) = (query.string("form", upTo: 20), query.int("year", in: 1945...2200))
        let (received, decided) = (query.value("received", .legalDay), query.value("decided", .legalDay))
        let (movement, reading) = (query.uuid("movement"), query.value("reading", .choice(of: MovementReading.self)))
        let (plan, law) = (query.string("plan", upTo: 60), query.string("law", upTo: 60))
        try query.finish()
        let judged = try await JudgeCase(
            CaseQuestion(
                of: SubjectReference(unit: owner ?? context.unit, id: subject!), for: form!, year: year!,
                LawDates(receivedOn: received!, decidedOn: decided!), movement: movement, reading: reading, plan: plan, law: law)
        ).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 1 << 14)
        json.object { json in
            json.object("verdict") { json in json.members(of: judged.eligibility.verdict) }
            json.member("counting", judged.eligibility.counting.truth.rawValue)
            json.verdict("newer", judged.eligibility.newer)
            json.verdict("other", judged.other)
            json.member("amount", judged.eligibility.money?.amount)
            json.member(notice)
        }
        return Response(json: json)
    }
}

extension JSONWriter {
    fileprivate mutating func verdict(_ name: StaticString, _ verdict: Verdict?) {
        guard let verdict else { return member(name, String?.none) }
        object(name) { json in json.members(of: verdict) }
    }

    fileprivate mutating func members(of verdict: Verdict) {
        array("packs") { json in
            for pack in verdict.packs { json.value(pack) }
        }
        member("form", verdict.form)
        member("truth", verdict.truth.rawValue)
        array("conditions") { json in
            for part in verdict.whole.parts { json.value(part) }
        }
    }

    private mutating func value(_ judgement: Judgement) {
        object { json in
            json.member("truth", judgement.truth.rawValue)
            json.member("sentence", judgement.sentence)
            json.words("found", judgement.found)
            json.words("change", judgement.change)
            json.facts(judgement.facts)
            json.member("isReviewed", judgement.isReviewed)
            json.array("parts") { json in
                for part in judgement.parts { json.value(part) }
            }
        }
    }

    private mutating func words(_ name: StaticString, _ words: Wording?) {
        if let words { member(name, words) } else { member(name, String?.none) }
    }
}
