import HTTPTypes
package import Hummingbird
import NIOCore
package import Operations
import Store

/// A request before anybody has asked whose it is.
package struct VisitorContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// What was sent as `Authorization: Bearer`, or as the cookie of a session, if it can be a token of ours.
    package var token: BearerToken?
    /// Whether the token came as a cookie, which a browser sends by itself.
    package var hasSession = false
    /// Where the request comes from; nil without a socket of the Internet.
    var address: String?
    /// The unit of the address, whether there is such a unit or not, and what of it is meant.
    var place: RouteList.Place?
    /// What somebody is about to do, as the trail keeps it, once it is known that somebody asks.
    var attempt: Attempt?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress
    }

    /// Without a socket.
    package init(_ source: some RequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}

/// Reads the token of a request, where it comes from and which unit it is about.
struct TokenMiddleware: RouterMiddleware {
    let routes: RouteList
    /// Whether the last entry of `X-Forwarded-For` is from our own proxy; anybody can send the header.
    let isBehindProxy: Bool

    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if isBehindProxy, let named = request.headers[values: .xForwardedFor].last?.split(separator: ",").last {
            // No address is longer, with a zone.
            context.address = String(named.drop { $0 == " " }.prefix(64))
        }
        context.place = routes.place(of: request.uri.path)
        if let header = request.headers[.authorization] {
            context.token = Self.token(in: header)
        } else if let session = request.cookies[Cookies.session] {
            context.token = BearerToken(session.value)
            context.hasSession = true
        }
        return try await next(request, context)
    }

    /// The scheme's name is not case-sensitive (RFC 9110, 11.1).
    static func token(in header: String) -> BearerToken? {
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return BearerToken(String(parts[1]))
    }
}

extension HTTPField.Name {
    static let xForwardedFor = Self("X-Forwarded-For")!
}
