import Emulation
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// The official mailbox of a unit.
///
/// | route | who | body | answer |
/// |---|---|---|---|
/// | `GET mailbox` | | | the one in force, or that was and is withdrawn; the one that waits for its code; the latest messages to them |
/// | `PUT mailboxes/{id}` | its unit | `address` | tells one, to which a code is sent |
/// | `PUT mailboxes/{id}/confirmation` | its unit | `code` | puts it in force |
/// | `PUT mailboxes/{id}/withdrawal` | its unit | `id` | nothing is written to it any more |
struct MailboxController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("mailbox", use: read)
        routes.put("mailboxes/{id}", use: tell)
        routes.put("mailboxes/{id}/confirmation", isQuiet: true, use: confirm)
        routes.put("mailboxes/{id}/withdrawal", use: withdraw)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let query = Query(request.uri.query, allowing: [])
        try query.finish()
        let found = try await ReadMailbox().run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 512 * (found.messages.count + 1))
        json.object { json in
            json.member("inForce", found.inForce)
            json.member("withdrawn", found.withdrawn)
            json.member("waiting", found.waiting)
            json.array("messages") { json in
                for message in found.messages {
                    json.object { json in
                        json.member("id", message.id)
                        json.member("address", message.address.description)
                        json.member("carries", message.carries.rawValue)
                        json.member("deliveries", message.deliveries)
                        json.member("state", message.state.rawValue)
                        json.member("madeAt", message.madeAt)
                        json.member("tries", message.tries)
                        json.member("endedAt", message.endedAt)
                        json.member("reply", message.reply)
                    }
                }
            }
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func tell(_ request: Request, context: UnitContext) async throws -> Response {
        let id = try context.newID()
        let json = try await request.json()
        var fields = try Fields(json, allowing: ["address"])
        let address = fields.value("address", .text(upTo: 1000))
        try fields.finish()
        // What is told is the deed itself: it never changes, and the next stands beside it.
        let decision = Decision(id: id, seen: nil, isNew: true, said: request.said(json))
        return Response(try await TellMailbox(try MailAddress(address), decision: decision).run(as: context.standing, on: postgres))
    }

    @Sendable func confirm(_ request: Request, context: UnitContext) async throws -> Response {
        let id = try context.uuid()
        var fields = try Fields(try await request.json(), allowing: ["code"])
        let code = fields.value("code", .text(upTo: 100))
        try fields.finish()
        try await ConfirmMailbox(id, code: code).run(as: context.standing, on: postgres)
        return Response(status: .noContent)
    }

    @Sendable func withdraw(_ request: Request, context: UnitContext) async throws -> Response {
        let decision = try await Decision(of: request)
        return Response(try await WithdrawMailbox(try context.uuid(), decision: decision).run(as: context.standing, on: postgres))
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: StaticString, _ told: ToldMailbox?) {
        guard let told else { return member(name, String?.none) }
        let mailbox = told.mailbox
        object(name) { json in
            json.member("id", mailbox.id)
            json.member("etag", ETag(state: mailbox.tag).description)
            json.member("address", mailbox.address.description)
            json.member("toldAt", mailbox.toldAt)
            json.member("hasCode", told.hasCode)
            json.member("codeEnds", mailbox.codeEnds)
            json.member("tries", mailbox.tries)
            json.member("confirmedAt", mailbox.confirmedAt)
            json.member("withdrawnAt", mailbox.withdrawnAt)
        }
    }
}
