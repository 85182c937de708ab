import Emulation
import FoundationEssentials
import HTTP
import HTTPTypes
import Hummingbird
import Operations
import Postgres
import Wire

/// Signing in and out.
///
/// | address | answer |
/// |---|---|
/// | `GET /dang-nhap?tiep=` | the door |
/// | `POST /dang-nhap` | a session, and on to where one came from, or back to what was typed; or the same form with what is wrong |
/// | `POST /dang-xuat` | ends the session |
struct SignInPages {
    let postgres: PostgresClient
    let notice: Notice
    let passwords: Passwords
    let hasSignOn: Bool

    func add(to visitors: PageRoutes<VisitorContext>, _ people: PageRoutes<PersonContext>) {
        visitors.page("dang-nhap", SignInView.title, for: .anybody, use: door)
        visitors.deed("dang-nhap", use: signIn)
        people.deed("dang-xuat", for: .people, use: signOut)
    }

    @Sendable func door(_ request: Request, context: VisitorContext) async throws -> Response {
        let onward = request.uri.queryParameters["tiep"].flatMap { LocalPath(String($0)) }
        return show(SignInView(onward: onward, isCodeOpen: request.hasUsedCode, hasSignOn: hasSignOn), to: request)
    }

    @Sendable func signIn(_ form: JSON, _ request: Request, context: VisitorContext) async throws -> Response {
        var view = SignInView(onward: nil, isCodeOpen: request.hasUsedCode, hasSignOn: hasSignOn)
        do {
            var fields = try Fields(form, allowing: ["login", "password", "code", "tiep"] + KeptForm.names)
            view.kept = fields.keptForm()
            view.onward = fields.optional("tiep", .text(upTo: 1000)).flatMap(LocalPath.init)
            view.login = fields.typed("login")
            let login = fields.value("login", .text(upTo: 200))
            let password = fields.value("password", .password)
            let code = fields.optional("code", .text(upTo: 100))
            try fields.finish()
            let (browser, device) = request.browser(context)
            let session = try await SignIn(login: login, password: password, code: code)
                .run(from: browser, hashing: passwords.hashing, on: postgres)
            var response =
                view.kept.map { kept in Frame(request, notice, KeptForm.title).response { $0.wayBack(to: kept) } }
                ?? .onward(to: PageAddress(view.onward ?? LocalPath("/")!))
            response.signIn(session, device: device)
            if code != nil { response.setCookie(HTTP.Cookies.cookie(SignInView.codeCookie, "1", age: 365 * 24 * 3600)) }
            return response
        } catch {
            guard error is SignInRefusal || error is BadInput, let mistakes = Mistakes(error, of: SignInView.controls) else { throw error }
            view.mistakes = mistakes
            if !mistakes.at(SignInView.code.id).isEmpty { view.isCodeOpen = true }
            throw FormAgain(error, show(view, to: request))
        }
    }

    @Sendable func signOut(_ form: JSON, _ request: Request, context: PersonContext) async throws -> Response {
        try await EndSession().run(seenFrom: context.token, on: postgres)
        var response = Response.onward(to: "/dang-nhap", saying: .signedOut)
        response.setCookie(HTTP.Cookies.cookie(HTTP.Cookies.session, "", age: 0))
        return response
    }

    private func show(_ view: SignInView, to request: Request) -> Response { view.response(to: request, notice, view.mistakes.status) }
}

extension SignInView {
    func response(to request: Request, _ notice: Notice, _ status: HTTPResponse.Status) -> Response {
        var frame = Frame(request, notice, Self.title)
        frame.isRefused = !mistakes.all.isEmpty
        return frame.response(status, headers: mistakes.headers, isDoor: true) { $0.door(self, frame) }
    }
}

extension Request {
    /// Whether somebody signed in with a code from this browser before.
    var hasUsedCode: Bool { cookies[SignInView.codeCookie] != nil }
}
