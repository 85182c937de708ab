package import Hummingbird

/// The states a client already has. A read that would send one of them again is answered 304.
///
/// ```swift
/// if try IfNoneMatch(request).matches(etag) { return .notModified(etag) }
/// ```
package struct IfNoneMatch: Sendable {
    private let list: ETagList?

    /// Throws 400 if the header is malformed; without it nothing matches.
    package init(_ request: Request) throws(Problem) {
        try self.init(header: request.headers[.ifNoneMatch])
    }

    /// From the value of the header.
    init(header: String?) throws(Problem) {
        guard let header else {
            list = nil
            return
        }
        guard let list = ETagList(header) else { throw .preconditionMalformed(header: "If-None-Match") }
        self.list = list
    }

    /// Whether the client has that state. Weak comparison: a proxy that compressed the answer does not matter here.
    package func matches(_ current: ETag) -> Bool {
        switch list {
        case nil: false
        case .any: true
        case .tags(let tags): tags.contains { $0.etag == current }
        }
    }
}
