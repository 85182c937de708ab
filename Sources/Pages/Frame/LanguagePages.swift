import Emulation
import HTTP
import HTTPTypes
import Hummingbird

/// In which language one reads.
///
/// | address | answer |
/// |---|---|
/// | `GET /ngon-ngu/{language}` | keeps it in this browser for a year, and goes back to the page that asked |
struct LanguagePages {
    let list: PageList

    func add(to visitors: PageRoutes<VisitorContext>) {
        visitors.file("ngon-ngu/{language}") { request, context in
            guard let language = context.parameters.get("language").flatMap(Language.init(rawValue:)) else { throw Problem.notFound }
            // Where a form was refused there may be nothing to read.
            let before = request.pageBefore.flatMap { list.isRead($0) ? $0 : nil }
            var response = Response.onward(to: PageAddress(before ?? LocalPath("/")!))
            response.setCookie(HTTP.Cookies.cookie(Language.cookie, language.rawValue, age: 365 * 24 * 3600))
            return response
        }
    }
}

extension Request {
    /// The page of ours that a link was followed from.
    fileprivate var pageBefore: LocalPath? {
        guard let before = headers[.referer], let scheme = before.firstRange(of: "://"), let host = head.authority else { return nil }
        let rest = before[scheme.upperBound...]
        guard let slash = rest.firstIndex(of: "/"), rest[..<slash].lowercased() == host.lowercased() else { return nil }
        let parts = rest[slash...].prefix { $0 != "#" }.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        return LocalPath(parts[0], asking: parts.count > 1 ? parts[1] : nil)
    }
}
