import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// One's own password and second factor.
///
/// | route | answer |
/// |---|---|
/// | `PUT account` | whoever was invited chooses a password; the name to sign in with |
/// | `PUT password` | takes another one; all other sessions end |
/// | `PUT second-factor` | makes a secret for the telephone and ten recovery codes, shown once |
/// | `PUT second-factor/confirmation` | a code shows that the telephone has it; from now on one is asked for |
/// | `PUT second-factor/removal` | asks for none any more |
struct AccountController {
    let postgres: PostgresClient
    let passwords: Passwords

    func add(to visitors: Routes<VisitorContext>, _ people: Routes<PersonContext>) {
        visitors.put("account", use: accept)
        people.put("password", use: change)
        people.put("second-factor", use: prepare)
        people.put("second-factor/confirmation", use: confirm)
        people.put("second-factor/removal", use: remove)
    }

    @Sendable func accept(_ request: Request, context: VisitorContext) async throws -> Response {
        var fields = try Fields(try await request.json(), allowing: ["invitation", "password"])
        let typed = fields.value("invitation", .text(upTo: 100))
        let password = fields.value("password", .password)
        try fields.finish()
        guard let invitation = PaperCode(typed) else { throw Refusals(all: [SignInRefusal.invitationInvalid]) }
        let (browser, device) = request.browser(context)
        let login = try await AcceptInvitation(invitation, password: password)
            .run(from: browser, hashing: passwords.hashing, breached: passwords.breached, on: postgres)
        var json = JSONWriter()
        json.object { $0.member("login", login) }
        var response = Response(json: json)
        response.know(device)
        return response
    }

    @Sendable func change(_ request: Request, context: PersonContext) async throws -> Response {
        var fields = try Fields(try await request.json(), allowing: ["current", "password"])
        let current = fields.value("current", .password)
        let password = fields.value("password", .password)
        try fields.finish()
        try await ChangePassword(from: current, to: password)
            .run(in: context.token, hashing: passwords.hashing, breached: passwords.breached, on: postgres)
        return Response(status: .noContent)
    }

    @Sendable func prepare(_ request: Request, context: PersonContext) async throws -> Response {
        let prepared = try await SecondFactor(of: context.token, on: postgres)
            .prepare(try await current(request), hashing: passwords.hashing)
        var json = JSONWriter()
        json.object { json in
            json.member("secret", prepared.code.text)
            json.member("address", prepared.address)
            json.array("recoveryCodes") { json in
                for code in prepared.recovery { json.value(code.text) }
            }
        }
        return Response(json: json)
    }

    @Sendable func confirm(_ request: Request, context: PersonContext) async throws -> Response {
        var fields = try Fields(try await request.json(), allowing: ["code"])
        let code = fields.value("code", .text(upTo: 100))
        try fields.finish()
        try await SecondFactor(of: context.token, on: postgres).confirm(code)
        return Response(status: .noContent)
    }

    @Sendable func remove(_ request: Request, context: PersonContext) async throws -> Response {
        try await SecondFactor(of: context.token, on: postgres).remove(try await current(request), hashing: passwords.hashing)
        return Response(status: .noContent)
    }

    private func current(_ request: Request) async throws -> Password {
        var fields = try Fields(try await request.json(), allowing: ["current"])
        let current = fields.value("current", .password)
        try fields.finish()
        return current
    }
}
