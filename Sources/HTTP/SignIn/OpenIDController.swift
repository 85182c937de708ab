import Emulation
import HTTPTypes
import Hummingbird
import Logging
import OpenID
import Operations
import Postgres
import Store

/// Signing in by the city's own sign-on.
///
/// | route | answer |
/// |---|---|
/// | `GET sign-in/openid` | sends the browser there |
/// | `GET sign-in/openid/return` | where it comes back to: a session, and on to who one is |
struct OpenIDController {
    let postgres: PostgresClient
    /// Nil where the city has none.
    let provider: OpenIDProvider?
    let allowances: Allowances

    func add(to visitors: Routes<VisitorContext>) {
        visitors.get("sign-in/openid", use: go)
        visitors.get("sign-in/openid/return", use: comeBack)
    }

    @Sendable func go(_ request: Request, context: VisitorContext) async throws -> Response {
        guard let provider else { throw Problem.notFound }
        let attempt = OpenIDAttempt()
        let address = try await asking(context) { () throws(OpenIDError) in try await provider.address(of: attempt) }
        var response = Response(status: .seeOther, headers: [.location: address])
        response.setCookie(Cookies.cookie(Cookies.openID, attempt.text, age: 600))
        return response
    }

    @Sendable func comeBack(_ request: Request, context: VisitorContext) async throws -> Response {
        guard let provider else { throw Problem.notFound }
        let query = request.uri.queryParameters
        // Whoever did not set out from here, or comes back a second time, has no such cookie.
        guard let attempt = request.cookies[Cookies.openID].flatMap({ OpenIDAttempt($0.value) }),
            query["state"].map(String.init) == attempt.state, let code = query["code"].map(String.init)
        else { throw SignInRefusal.notVouchedFor }
        // The attempt is what a browser says it is: whoever makes one up may have the provider asked now and then.
        if let wait = allowances.takeReturn(from: NetworkAddress.network(of: context.address)) { throw Problem.tooManyRequests(wait) }
        let subject = try await asking(context) { () throws(OpenIDError) in try await provider.subject(of: code, in: attempt) }
        let (browser, device) = request.browser(context)
        let session = try await SignInByIdentity(issuer: provider.issuer, subject: subject).run(from: browser, on: postgres)
        var response = Response(status: .seeOther, headers: [.location: "/v1/me"])
        response.signIn(session, device: device)
        response.setCookie(Cookies.cookie(Cookies.openID, "", age: 0))
        return response
    }

    /// What the provider says when it does not work is for the operator.
    private func asking<Result>(
        _ context: VisitorContext, _ work: () async throws(OpenIDError) -> Result
    ) async throws(SignInRefusal) -> Result {
        do {
            return try await work()
        } catch {
            context.logger.warning("the sign-on of the city failed", metadata: ["error": "\(error)"])
            switch error {
            case .unreachable: throw .signOnUnreachable
            case .refused: throw .notVouchedFor
            }
        }
    }
}
