import Emulation
import FoundationEssentials
import Hummingbird
package import Operations
import Postgres
import Store
package import Wire

/// Signing in and out, and where one is signed in.
///
/// | route | answer |
/// |---|---|
/// | `PUT session` | signs in with a name and a password, and a code where there is a second factor; who one is |
/// | `DELETE session` | signs out |
/// | `GET sessions` | where one is signed in, and the tokens of one's machines |
/// | `DELETE sessions/{id}` | ends one of them |
struct SessionController {
    let postgres: PostgresClient
    let passwords: Passwords
    let notice: Notice

    func add(to visitors: Routes<VisitorContext>, _ people: Routes<PersonContext>) {
        visitors.put("session", use: signIn)
        people.delete("session", use: signOut)
        people.get("sessions", use: list)
        people.delete("sessions/{id}", use: end)
    }

    @Sendable func signIn(_ request: Request, context: VisitorContext) async throws -> Response {
        var fields = try Fields(try await request.json(), allowing: ["login", "password", "code"])
        let login = fields.value("login", .text(upTo: 200))
        let password = fields.value("password", .password)
        let code = fields.optional("code", .text(upTo: 100))
        try fields.finish()
        let (browser, device) = request.browser(context)
        let session = try await SignIn(login: login, password: password, code: code)
            .run(from: browser, hashing: passwords.hashing, on: postgres)
        var response = try await MeController(postgres: postgres, notice: notice).read(session)
        response.signIn(session, device: device)
        return response
    }

    @Sendable func signOut(_ request: Request, context: PersonContext) async throws -> Response {
        try await EndSession().run(seenFrom: context.token, on: postgres)
        var response = Response(status: .noContent)
        response.setCookie(Cookies.cookie(Cookies.session, "", age: 0))
        return response
    }

    @Sendable func list(_ request: Request, context: PersonContext) async throws -> Response {
        let sessions = try await ListSessions().run(seenFrom: context.token, on: postgres)
        var json = JSONWriter()
        json.object { json in
            json.array("items") { json in
                for session in sessions { json.value(session) }
            }
        }
        return Response(json: json)
    }

    @Sendable func end(_ request: Request, context: PersonContext) async throws -> Response {
        try await EndSession(try context.uuid()).run(seenFrom: context.token, on: postgres)
        return Response(status: .noContent)
    }
}

extension JSONWriter {
    fileprivate mutating func value(_ session: SignedIn) {
        object { json in
            json.member("id", session.id)
            json.member("kind", session.isSession ? "session" : "token")
            json.member("label", session.label)
            json.member("since", session.since)
            json.member("until", session.until)
            json.member("isThis", session.isThis)
            json.member("address", session.address)
            json.member("agent", session.agent)
            json.member("unit", session.onlyUnit)
            json.member("readOnly", session.readsOnly)
        }
    }
}

extension Reading<Password> {
    /// What somebody typed as a password: every character counts, spaces too.
    package static var password: Reading<Password> {
        Reading(placeholder: Password("")) { json throws(FieldProblem) in
            let text = try json.string()
            guard !text.isEmpty else { throw .blank(json.path) }
            // Longer ones are refused as new passwords; nobody has the server hash a book.
            guard text.utf8.count <= 4096 else { throw .tooLong(json.path, text.unicodeScalars.count, most: Password.most) }
            return Password(text)
        }
    }
}
