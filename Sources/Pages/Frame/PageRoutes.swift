import Emulation
import HTTP
import HTTPTypes
import Hummingbird
import Operations
import Postgres
import Store
import Synchronization
import Wire

/// Where the pages of a noun put themselves. None can be added without saying who may open it and what it is called, and no deed of
/// somebody who is signed in without the proof that one of our own pages asks. What is for those who may do something is closed to
/// everybody else here, before anything is read; of deeds the operation says so.
struct PageRoutes<Context: RequestContext> {
    let routes: Routes<Context>
    let prefix: String
    let list: PageList
    /// Nil where nobody stands anywhere, and so nothing is for those who may do something.
    let gate: Gate?
    /// What is read at each address, to show a form again where it stands.
    fileprivate let readings = Readings()

    init(routes: Routes<Context>, prefix: String, list: PageList, gate: Gate? = nil) {
        (self.routes, self.prefix, self.list, self.gate) = (routes, prefix, list, gate)
    }

    /// Throws where whoever asks may not do that.
    typealias Gate = @Sendable (Deed, Context) async throws -> Void

    typealias Reading = @Sendable (Request, Context) async throws -> Response
    /// - Parameter form: what was sent, without its proof.
    typealias Doing = @Sendable (_ form: JSON, Request, Context) async throws -> Response

    func page(_ path: String, _ title: Wording, for who: PageList.Who, use handler: @escaping Reading) {
        var reading = handler
        if case .may(let deed) = who {
            guard let gate else { preconditionFailure("nobody knows at \(path) who may \(deed)") }
            reading = { request, context in
                try await gate(deed, context)
                return try await handler(request, context)
            }
        }
        routes.get(path, use: reading)
        readings.keep(reading, at: path)
        append(.get, path, who, title)
    }

    /// A file of somebody's, to be put away and not shown.
    func download(_ path: String, for who: PageList.Who, use handler: @escaping Reading) {
        routes.get(path, use: handler)
        append(.get, path, who)
    }

    /// Words that come one by one for as long as somebody listens; no page.
    func stream(_ path: String, for who: PageList.Who, use handler: @escaping Reading) {
        routes.get(path, use: handler)
        append(.get, path, who)
    }

    fileprivate final class Readings: Sendable {
        private let all = Mutex<[String: Reading]>([:])

        func keep(_ reading: @escaping Reading, at path: String) { all.withLock { $0[path] = reading } }

        /// Shows a form again as it was sent and does nothing: in the page it stands on, as that is now for whoever asks. Nil where that is
        /// none.
        func shown(
            _ sent: SentForm?, to path: String, by filling: Doing?, saying words: Wording, _ request: Request, _ context: Context
        ) async throws -> Response? {
            guard let sent else { return nil }
            var response: Response
            if let filling {
                response = try await filling(try sent.read(), request, context)
            } else {
                guard let reading = around(path) else { return nil }
                response = try await reading(request, context)
            }
            guard response.status == .ok, response.headers[.contentType]?.hasPrefix("text/html") == true else { return nil }
            let page = try await response.body.bytes()
            let again = PutBack.page(page, with: sent, to: request.uri.path, saying: words, in: Language(of: request))
            response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: again))
            return response
        }

        /// The page that a deed stands on: the one of its address, or the nearest above.
        private func around(_ path: String) -> Reading? {
            let parts = path.split(separator: "/")
            let known = all.withLock(\.self)
            return (1...max(1, parts.count)).reversed().lazy.compactMap { known[parts.prefix($0).joined(separator: "/")] }.first
        }
    }

    fileprivate func append(
        _ method: HTTPRequest.Method, _ path: String, _ who: PageList.Who, _ title: Wording? = nil, isAskedByScript: Bool = false
    ) {
        let address = path.isEmpty && !prefix.isEmpty ? prefix : "\(prefix)/\(path)"
        list.append(.init(method: method, address: address, who: who, title: title, isAskedByScript: isAskedByScript))
    }
}

extension PageRoutes<UnitContext> {
    init(routes: Routes<UnitContext>, prefix: String, list: PageList, postgres: PostgresClient) {
        self.init(routes: routes, prefix: prefix, list: list) { deed, context in
            guard try await ReadDeeds().run(as: context.standing, on: postgres).may(deed) else { throw OperationRefusal.notPermitted }
        }
    }
}

extension PageRoutes<VisitorContext> {
    /// What is no page: a file, or a way on to one.
    func file(_ path: String, use handler: @escaping Reading) {
        routes.get(path, use: handler)
        append(.get, path, .anybody)
    }

    /// A deed of whoever is nobody yet: there is no session to prove anything by, so the browser has to say that a page of ours asks.
    func deed(_ path: String, use handler: @escaping Doing) {
        routes.post(path, isQuiet: true) { request, context in
            guard request.isOwn == true else { throw Problem.foreignOrigin }
            return try await handler(try await request.form(), request, context)
        }
        append(.post, path, .anybody)
    }
}

/// A request of somebody who carries a token.
protocol SignedInContext: RequestContext {
    var token: BearerToken { get }
}

extension PersonContext: SignedInContext {}
extension UnitContext: SignedInContext {}

extension PageRoutes where Context: SignedInContext {
    /// - Parameter isQuiet: whether the trail keeps no word of what is said there.
    func deed(_ path: String, for who: PageList.Who, isQuiet: Bool = false, use handler: @escaping Doing) {
        routes.post(path, isQuiet: isQuiet) { request, context in
            let form = try await request.form()
            return try await handler(try FormProof.taken(from: form, for: context.token), request, context)
        }
        append(.post, path, who)
    }
}

extension PageRoutes<UnitContext> {
    // Without it the deed of whoever is signed in anywhere would be meant.
    func deed(_ path: String, for who: PageList.Who, isQuiet: Bool = false, use handler: @escaping Doing) {
        deed(path, for: who, isQuiet: isQuiet, filling: nil, use: handler)
    }

    /// The same in a unit. What was typed in a session that is over is shown to whoever came in after it, and nobody does it but by sending
    /// it again; so is what comes with the proof of another session.
    /// - Parameters:
    ///   - isQuiet: whether the trail keeps no word of what is said there.
    ///   - filling: shows a form with what was sent, where that has fields which the page alone has not.
    func deed(
        _ path: String, for who: PageList.Who, isQuiet: Bool = false, filling: Doing?, use handler: @escaping Doing
    ) {
        routes.post(path, isQuiet: isQuiet) { [readings] request, context in
            let (form, sent) = try await request.formAsSent()
            if let kept = KeptForm.kept(in: form) {
                guard let page = try await readings.shown(kept, to: path, by: filling, saying: KeptForm.over, request, context) else {
                    throw Problem.formIsGone
                }
                return page
            }
            let taken: JSON
            do {
                taken = try FormProof.taken(from: form, for: context.token)
            } catch {
                var page: Response?
                do {
                    page = try await readings.shown(sent, to: path, by: filling, saying: KeptForm.another, request, context)
                } catch OperationRefusal.notFound {
                    // About nothing that is there; what is refused, and what the trail tells, is whose form it was.
                }
                guard var page else { throw error }
                page.status = .forbidden
                throw FormAgain(error, page)
            }
            return try await handler(taken, request, context)
        }
        append(.post, path, who)
    }

    /// A deed that may bring a file. The trail keeps no word of it; nobody is shown it again, since no page can fill a file in.
    func upload(
        _ path: String, for who: PageList.Who,
        use handler: @escaping @Sendable (_ form: JSON, _ file: SentFile?, Request, Context) async throws -> Response
    ) {
        routes.post(path, isQuiet: true, upTo: Body.upload) { request, context in
            let (form, file) = try await request.formWithFile()
            return try await handler(try FormProof.taken(from: form, for: context.token), file, request, context)
        }
        append(.post, path, who)
    }

    /// A deed that brings a long text, as a form with a file would: what a form makes of its letters is three times as long. The trail
    /// keeps no word of it.
    func pasting(_ path: String, for who: PageList.Who, use handler: @escaping Doing) {
        routes.post(path, isQuiet: true, upTo: Body.text) { request, context in
            let (form, _) = try await request.formWithFile(upTo: Body.text, texts: Body.text)
            return try await handler(try FormProof.taken(from: form, for: context.token), request, context)
        }
        append(.post, path, who)
    }

    /// What a script saves while somebody goes on typing. The trail keeps no word of it, and the script is told what is refused.
    func saving(_ path: String, for who: PageList.Who, use handler: @escaping Doing) {
        routes.post(path, isQuiet: true) { request, context in
            let form = try await request.form()
            return try await handler(try FormProof.taken(from: form, for: context.token), request, context)
        }
        append(.post, path, who, isAskedByScript: true)
    }
}

extension ResponseBody {
    /// All that it says.
    fileprivate consuming func bytes() async throws -> [UInt8] {
        let all = Collecting()
        try await write(all)
        return all.all.withLock(\.self)
    }

    private struct Collecting: ResponseBodyWriter {
        final class All: Sendable {
            private let bytes = Mutex<[UInt8]>([])
            func withLock<Result: Sendable>(_ body: ([UInt8]) -> Result) -> Result { bytes.withLock { body($0) } }
            func append(_ buffer: ByteBuffer) { bytes.withLock { $0 += buffer.readableBytesView } }
        }
        let all = All()

        mutating func write(_ buffer: ByteBuffer) async throws { all.append(buffer) }
        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}
