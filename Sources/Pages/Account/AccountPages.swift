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
struct AccountPages {
    let postgres: PostgresClient
    let notice: Notice
    let passwords: Passwords

    func add(to people: PageRoutes<PersonContext>) {
        people.page("tai-khoan", AccountView.title, for: .people, use: account)
        people.page("tai-khoan/mat-khau", PasswordView.title, for: .people, use: password)
        people.deed("tai-khoan/mat-khau", for: .people, isQuiet: true, use: change)
    }

    @Sendable func account(_ request: Request, context: PersonContext) async throws -> Response {
        async let standings = Standings(client: postgres).run(context.token)
        let account = try await ReadAccount().run(seenFrom: context.token, on: postgres)
        let view = AccountView(account: account, posts: Post.all(of: try await standings))
        return Frame(request, notice, AccountView.title, of: account, context).response { $0.account(view) }
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
