package import Hummingbird
import NIOCore
package import Operations

/// A request before anybody has asked whose it is.
package struct VisitorContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// What was sent as `Authorization: Bearer`, if it can be a token of ours.
    package var token: BearerToken?
    /// The address of whoever is connected; nil without a socket of the Internet.
    let peer: String?
    /// What is wanted of a unit, if anything is.
    var attempt: UnitAttempt?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }

    /// Without a socket.
    package init(_ source: some RequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = nil
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
