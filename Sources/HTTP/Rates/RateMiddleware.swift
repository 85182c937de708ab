import Hummingbird
import Operations
import Postgres
import Store

/// Finds out whether a token is anybody's before anything is read for it, and holds back who asks for more than everybody's share, so that
/// the others do not wait for it.
///
/// The refusal is late by a second: whoever waits for each answer before the next request is slowed down by that alone. A token that is
/// nobody's is as good as none.
struct RateMiddleware: RouterMiddleware {
    let allowances: Allowances
    let isSomebodys: @Sendable (BearerToken) async throws -> Bool

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        // Of a paper anybody may ask, signed in or not.
        if Self.isCheck(request.uri.path), let wait = allowances.takeCheck(from: NetworkAddress.network(of: context.address)) {
            throw try await Self.held(wait)
        }
        guard let token = context.token else { return try await next(request, context) }
        if !allowances.knows(token) {
            if let wait = allowances.takeStranger(from: NetworkAddress.network(of: context.address)) { throw try await Self.held(wait) }
            guard try await isSomebodys(token) else {
                var stranger = context
                stranger.token = nil
                return try await next(request, stranger)
            }
            allowances.know(token, in: nil)
        }
        let unit = context.place?.unit
        if let wait = allowances.take(token, in: unit) { throw try await Self.held(wait) }
        guard allowances.begin(token) else { throw try await Self.held(.seconds(1)) }
        defer { allowances.end(token) }
        let response = try await next(request, context)
        if response.status.code < 400 { allowances.know(token, in: unit) }
        return response
    }

    /// Whether a code, or the list of them, is asked after there; as the router reads it.
    static func isCheck(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        return parts.first == "c" || parts.prefix(2).elementsEqual(["v1", "certificates"])
    }

    /// Waits a second, then is what is refused.
    private static func held(_ wait: Duration) async throws -> Problem {
        try await Task.sleep(for: .seconds(1))
        return .tooManyRequests(wait)
    }
}

extension Problem {
    /// 429 `requests.too-many`, for at least a second.
    static func tooManyRequests(_ wait: Duration) -> Problem {
        .tooManyRequests(retryAfterSeconds: max(1, Int(wait.components.seconds) + 1))
    }
}
