import Emulation
import HTTPTypes
package import Hummingbird

/// Refuses what another site's page has a browser do: signing in, and whatever changes something by the strength of a cookie.
///
/// Browsers say where a request comes from, in `Sec-Fetch-Site` or at least in `Origin`; a page cannot make them say otherwise. Who
/// carries a token in `Authorization` is not meant: no browser adds that by itself.
struct OriginMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: VisitorContext, next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        let changes = ![.get, .head, .options].contains(request.method)
        if changes, !request.headers.contains(.authorization) {
            guard request.isOwn ?? !context.hasSession else { throw Problem.foreignOrigin }
        }
        return try await next(request, context)
    }
}

extension Request {
    /// Whether a page of ours asks; nil where nothing is said about it.
    package var isOwn: Bool? {
        if let site = headers[.secFetchSite] { return site == "same-origin" }
        guard let origin = headers[.origin] else { return nil }
        guard let scheme = origin.firstRange(of: "://"), let host = head.authority else { return false }
        return origin[scheme.upperBound...].lowercased() == host.lowercased()
    }
}

extension HTTPField.Name {
    static let secFetchSite = Self("Sec-Fetch-Site")!
}

extension Problem {
    /// 403 `origin.foreign`.
    package static let foreignOrigin = Problem(
        .forbidden, "origin.foreign",
        title: Wording(vi: "Yêu cầu đến từ trang khác", en: "The request comes from another site"),
        detail: Wording(
            vi: "Việc thay đổi dữ liệu bằng phiên đăng nhập chỉ được thực hiện từ chính trang này.",
            en: "Whoever is signed in by a cookie changes things from this site's own pages only."))
}
