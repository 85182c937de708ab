import Emulation
import HTTPTypes
import Hummingbird
import Logging
import Operations
import Postgres
import Store

/// Signing in by the city's own sign-on.
///
/// | route | answer |
/// |---|---|
/// | `GET sign-in/openid` | sends the browser there |
/// | `GET sign-in/openid/return` | where it comes back to: a session, and on to who one is, or to the first page |
struct OpenIDController {
    let postgres: PostgresClient
    /// Nil where the city has none.
    let signOn: SingleSignOn?
    let allowances: Allowances
    var home = "/v1/me"

    func add(to visitors: Routes<VisitorContext>) {
        visitors.get("sign-in/openid", use: go)
        visitors.get("sign-in/openid/return", use: comeBack)
    }

    @Sendable func go(_ request: Request, context: VisitorContext) async throws -> Response {
        guard let signOn else { throw Problem.notFound }
        let departure = try await asking(context, signOn.begin)
        var response = Response(status: .seeOther, headers: [.location: departure.address])
        response.setCookie(Cookies.cookie(Cookies.openID, "\(departure.state).\(departure.kept)", age: 600))
        return response
    }

    @Sendable func comeBack(_ request: Request, context: VisitorContext) async throws -> Response {
        guard let signOn else { throw Problem.notFound }
        let query = request.uri.queryParameters
        // Whoever did not set out from here, or comes back a second time, has no such cookie.
        guard let attempt = request.cookies[Cookies.openID]?.value.split(separator: ".", maxSplits: 1).map(String.init),
            attempt.count == 2, query["state"].map(String.init) == attempt[0], let code = query["code"].map(String.init)
        else { throw SignInRefusal.notVouchedFor }
        // The attempt is what a browser says it is: whoever makes one up may have the provider asked now and then.
        if let wait = allowances.takeReturn(from: NetworkAddress.network(of: context.address)) { throw Problem.tooManyRequests(wait) }
        let subject = try await asking(context) { () throws(SingleSignOn.Failure) in
            try await signOn.finish(SingleSignOn.Return(state: attempt[0], kept: attempt[1], code: code))
        }
        let (browser, device) = request.browser(context)
        let session = try await SignInByIdentity(issuer: signOn.issuer, subject: subject).run(from: browser, on: postgres)
        var response = Response(status: .seeOther, headers: [.location: home])
        response.signIn(session, device: device)
        response.setCookie(Cookies.cookie(Cookies.openID, "", age: 0))
        return response
    }

    /// What the provider says when it does not work is for the operator.
    private func asking<Result>(
        _ context: VisitorContext, _ work: () async throws(SingleSignOn.Failure) -> Result
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
