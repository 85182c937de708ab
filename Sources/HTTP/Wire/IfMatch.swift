package import Hummingbird

/// The state a client believes it is editing. Every edit demands one.
///
/// ```swift
/// let expected = try IfMatch(request)             // 428 without, 400 if malformed
/// try expected.check(ETag(state: "\(plan.revision)"))    // 412 if it is another
/// ```
package struct IfMatch: Sendable, Equatable {
    private let list: ETagList

    /// Throws 428 without the header, 400 if it is malformed.
    package init(_ request: Request) throws(Problem) {
        try self.init(header: request.headers[.ifMatch])
    }

    /// From the value of the header.
    init(header: String?) throws(Problem) {
        guard let header else { throw .preconditionRequired }
        guard let list = ETagList(header) else { throw .preconditionMalformed(header: "If-Match") }
        self.list = list
    }

    /// From a field of a form: as in the header, but that one tag may stand without its quotation marks.
    init(field: String) {
        list = ETagList(field) ?? .tags([ETagList.Tag(etag: ETag(opaque: field), isWeak: false)])
    }

    /// Throws 412 unless the current state is the one expected. Strong comparison: a weak tag never matches; `*` always does.
    package func check(_ current: ETag) throws(Problem) {
        switch list {
        case .any: return
        case .tags(let tags):
            guard tags.contains(where: { !$0.isWeak && $0.etag == current }) else { throw .preconditionFailed }
        }
    }
}

extension IfMatch {
    /// The states expected, as their resources name them; nil for `*`, which expects any.
    package var seen: [String]? {
        switch list {
        case .any: nil
        case .tags(let tags): tags.filter { !$0.isWeak }.map(\.etag.opaque)
        }
    }
}
