package import Hummingbird
package import Operations

/// A request before anybody has asked whose it is.
package struct VisitorContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// What was sent as `Authorization: Bearer`, if it can be a token of ours.
    package var token: BearerToken?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }

    /// Without a socket.
    package init(_ source: some RequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}

/// Reads the token of a request.
struct TokenMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.token = request.headers[.authorization].flatMap(Self.token)
        return try await next(request, context)
    }

    /// The scheme's name is not case-sensitive (RFC 9110, 11.1).
    static func token(in header: String) -> BearerToken? {
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return BearerToken(String(parts[1]))
    }
}
