import Emulation
import HTTP
import Hummingbird
import Operations
import Postgres
import Store
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

    /// Throws where whoever asks may not do that.
    typealias Gate = @Sendable (Deed, Context) async throws -> Void

    typealias Reading = @Sendable (Request, Context) async throws -> Response
    /// - Parameter form: what was sent, without its proof.
    typealias Doing = @Sendable (_ form: JSON, Request, Context) async throws -> Response

    func page(_ path: String, _ title: Wording, for who: PageList.Who, use handler: @escaping Reading) {
        if case .may(let deed) = who {
            guard let gate else { preconditionFailure("nobody knows at \(path) who may \(deed)") }
            routes.get(path) { request, context in
                try await gate(deed, context)
                return try await handler(request, context)
            }
        } else {
            routes.get(path, use: handler)
        }
        append(.get, path, who, title)
    }

    fileprivate func append(
        _ method: HTTPRequest.Method, _ path: String, _ who: PageList.Who, _ title: Wording? = nil, isAskedByScript: Bool = false
    ) {
        let address = path.isEmpty && !prefix.isEmpty ? prefix : "\(prefix)/\(path)"
        list.append(.init(method: method, address: address, who: who, title: title, isAskedByScript: isAskedByScript))
    }
}

extension PageRoutes {
    init(routes: Routes<Context>, prefix: String, list: PageList) {
        self.init(routes: routes, prefix: prefix, list: list, gate: nil)
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

    /// What a script saves while somebody goes on typing. The trail keeps no word of it, and the script is told what is refused.
    func saving(_ path: String, for who: PageList.Who, use handler: @escaping Doing) {
        routes.post(path, isQuiet: true) { request, context in
            let form = try await request.form()
            return try await handler(try FormProof.taken(from: form, for: context.token), request, context)
        }
        append(.post, path, who, isAskedByScript: true)
    }
}
