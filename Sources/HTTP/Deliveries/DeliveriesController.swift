import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// What was sent to a unit, and what it reminds others of.
///
/// | route | who | body | answer |
/// |---|---|---|---|
/// | `GET deliveries?unopened&after&limit` | | | what was sent to the unit, newest first; what is said with it once somebody opened it |
/// | `PUT deliveries/{id}/opening` | anybody of the unit | | that one; the first opens it |
/// | `PUT reminders/{id}` | who told the task | `clause`, `obligations`, `words`, `letter` | reminds these of its task, under a new id |
struct DeliveriesController {
    let postgres: PostgresClient
    let notice: Notice

    /// How many are reminded in one deed.
    private static let mostReminded = 1000

    func add(to routes: Routes<UnitContext>) {
        routes.get("deliveries", use: list)
        routes.put("deliveries/{id}/opening", use: open)
        routes.put("reminders/{id}", use: remind)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["unopened"] + Query.pageParameters)
        let isUnopened = query.value("unopened", .choice(of: YesOrNo.self)).map { $0 == .true }
        let page = query.page(after: .moment)
        try query.finish()
        let listed = try await ListDeliveries(opened: isUnopened.map { !$0 }, before: page.after, limit: page.limit)
            .run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 1024 * (listed.count + 1))
        json.object { json in
            json.array("items") { json in
                for delivery in listed { json.object { json in json.members(of: delivery) } }
            }
            let last = listed.count == page.limit ? listed.last?.delivery : nil
            json.member("next", last.map { Moment(at: $0.at, id: $0.id).text })
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func open(_ request: Request, context: UnitContext) async throws -> Response {
        let id = try context.uuid()
        try Fields(try await request.json(), allowing: []).finish()
        let delivery = try await OpenDelivery(id).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 1024)
        json.object { json in
            json.members(of: delivery)
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func remind(_ request: Request, context: UnitContext) async throws -> Response {
        let id = try context.newID()
        let json = try await request.json()
        var fields = try Fields(json, allowing: ["clause", "obligations", "words", "letter"])
        let clause = fields.uuid("clause")
        let obligations = fields.optionalList("obligations", upTo: Self.mostReminded, of: .uuid) ?? []
        let words = fields.paragraphs("words", upTo: Delivery.mostWords)
        let letter = fields.optionalObject("letter", allowing: ["summary", "signer"] + Fields.ofSignature) { $0.letter() }
        try fields.finish()
        // A reminder is the deed itself: there is nothing of it before, and it never changes.
        let decision = Decision(id: id, seen: nil, isNew: true, said: request.said(json))
        return Response(
            try await SendReminders(id, of: clause, to: .some(obligations), words: words, letter: letter, decision: decision)
                .run(as: context.standing, on: postgres))
    }

    private enum YesOrNo: String, CaseIterable { case `true`, `false` }
}

extension JSONWriter {
    fileprivate mutating func members(of listed: ListedDelivery) {
        let delivery = listed.delivery
        member("id", delivery.id)
        member("from", delivery.from)
        member("fromName", listed.fromName)
        member("isAutomatic", listed.isAutomatic)
        switch listed.content {
        case .task(let number, let heading, _, let letter):
            if case .task(let id) = delivery.matter { member("obligation", id) }
            member("number", number)
            member("heading", heading)
            if let letter { member("symbol", letter) }
        case .document(let symbol, let type, let summary, let campaign):
            if case .document(let id) = delivery.matter { member("document", id) }
            member("symbol", symbol)
            member("type", type.rawValue)
            member("summary", summary)
            member("campaign", campaign)
        }
        member("at", delivery.at)
        member("openedAt", delivery.openedAt)
        member("openedBy", listed.openedBy)
        member("words", delivery.words)
    }

    /// When a unit was reminded of a task, by whom, and when it opened that.
    mutating func array(_ name: StaticString, of reminders: [Reminder]) {
        array(name) { json in
            for reminder in reminders {
                json.object { json in
                    json.member("id", reminder.id)
                    json.member("at", reminder.at)
                    json.member("by", reminder.byName)
                    json.member("isAutomatic", reminder.isAutomatic)
                    json.member("openedAt", reminder.openedAt)
                }
            }
        }
    }
}
