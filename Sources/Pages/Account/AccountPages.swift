import Emulation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// One's own account.
///
/// | address | answer |
/// |---|---|
/// | `GET /tai-khoan` | who one is, the posts one has, and the ways to what follows |
/// | `GET /tai-khoan/mat-khau` | a form for another password |
/// | `POST /tai-khoan/mat-khau` | takes it, and all other sessions end |
/// | `POST /tai-khoan/phim-tat` | turns keys in reviews on or off in this browser |
struct AccountPages {
    let postgres: PostgresClient
    let notice: Notice
    let passwords: Passwords

    func add(to people: PageRoutes<PersonContext>) {
        people.page("tai-khoan", AccountView.title, for: .people, use: account)
        people.page("tai-khoan/mat-khau", PasswordView.title, for: .people, use: password)
        people.deed("tai-khoan/phim-tat", for: .people, use: keys)
        people.deed("tai-khoan/mat-khau", for: .people, isQuiet: true, use: change)
    }

    @Sendable func account(_ request: Request, context: PersonContext) async throws -> Response {
        async let standings = Standings(client: postgres).run(context.token)
        let account = try await ReadAccount().run(seenFrom: context.token, on: postgres)
        let view = AccountView(account: account, posts: Post.all(of: try await standings))
        let frame = Frame(request, notice, AccountView.title, of: account, context)
        return frame.response { html in
            html.account(view)
            html.keys(are: frame.hasKeys, frame.proof)
        }
    }

    @Sendable func keys(_ form: JSON, _ request: Request, context: PersonContext) async throws -> Response {
        var fields = try Fields(form, allowing: ["keys"])
        let isOff = fields.value("keys", .text(upTo: 10)) == "off"
        try fields.finish()
        var response = Response.onward(to: "/tai-khoan")
        response.setCookie(HTTP.Cookies.cookie(ReviewKeys.cookie, isOff ? "off" : "", age: isOff ? 365 * 24 * 3600 : 0))
        return response
    }

    @Sendable func password(_ request: Request, context: PersonContext) async throws -> Response {
        try await show(.none, request, context)
    }

    @Sendable func change(_ form: JSON, _ request: Request, context: PersonContext) async throws -> Response {
        try await answering(with: PasswordView.controls) {
            var fields = try Fields(form, allowing: ["login", "current", "password", "again"])
            let current = fields.value("current", .password)
            let password = fields.newPassword()
            try fields.finish()
            try await ChangePassword(from: current, to: password)
                .run(in: context.token, hashing: passwords.hashing, breached: passwords.breached, on: postgres)
            return .onward(to: "/tai-khoan", saying: .passwordChanged)
        } again: { mistakes in
            try await show(mistakes, request, context)
        }
    }

    private func show(_ mistakes: Mistakes, _ request: Request, _ context: PersonContext) async throws -> Response {
        let account = try await ReadAccount().run(seenFrom: context.token, on: postgres)
        let frame = Frame(request, notice, PasswordView.title, of: account, context, mistakes)
        return frame.response(mistakes.status, headers: mistakes.headers) { html in
            html.password(PasswordView(login: account.login, mistakes: mistakes), frame.proof)
        }
    }
}
