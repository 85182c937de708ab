import Hummingbird
import Operations
import Wire

/// What the writer of something with revisions believes: that there is none yet, or which revision it would be rewriting.
///
/// What is new needs no header, and may say `If-None-Match: *`; every other write says what was seen (``Seen``).
struct WritePrecondition {
    /// What stands before the revision in its ETag: `draft.`, or nothing.
    private let prefix: String
    private let seen: Seen
    private var expected: IfMatch?
    private let saysNew: Bool

    /// Throws 400 where a header is malformed.
    init(_ request: Request, prefix: String) throws {
        self.prefix = prefix
        seen = try Seen(request, mayBeNew: true)
        expected = seen.header
        _ = try IfNoneMatch(request)
        saysNew = request.headers[.ifNoneMatch] != nil
    }

    /// What a body may say beside what is written.
    var members: [String] { seen.members }

    /// Finishes reading a body, which may have said what was seen.
    mutating func finish(_ fields: inout Fields) throws {
        expected = try seen.finish(&fields)
    }

    /// The revision to rewrite, nil for what is new.
    ///
    /// Usually its tag says it; a star, or several tags, are held against what is there.
    /// Throws what `current` throws where nothing is.
    func revision(current: () async throws -> Int) async throws -> Int? {
        guard let expected else { return nil }
        if let seen = expected.seen, seen.count == 1 {
            guard let revision = revision(of: seen[0]) else { throw Problem.preconditionFailed }
            return revision
        }
        let current = try await current()
        try expected.check(ETag(state: "\(prefix)\(current)"))
        return current
    }

    /// A tag that cannot be one of ours expects nothing that is there.
    private func revision(of tag: String) -> Int? {
        guard tag.hasPrefix(prefix), let revision = Int32(tag.dropFirst(prefix.count)), "\(prefix)\(revision)" == tag else { return nil }
        return Int(revision)
    }

    /// Saves. What was thought new and is there already, with something else in it, lacked its precondition.
    func saving<Result>(otherwise refusal: OperationRefusal, _ work: () async throws -> Result) async throws -> Result {
        do {
            return try await work()
        } catch let error as OperationRefusal where error == refusal && expected == nil {
            throw saysNew ? Problem.idTaken : Problem.preconditionRequired
        }
    }
}

extension ETag {
    /// Of a draft, which counts its revisions.
    static func draft(_ revision: Int) -> ETag { ETag(state: "draft.\(revision)") }
}
