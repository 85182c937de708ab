package import Hummingbird
import Synchronization

/// One address the server answers: a method, and a path as the contract writes it.
package struct Route: Hashable, Sendable {
    package let method: HTTPRequest.Method
    /// `/v1/units/{unit}/reports/{id}`
    package let path: String

    package init(_ method: HTTPRequest.Method, _ path: String) {
        self.method = method
        self.path = path
    }

    /// Whether a path of a request is one of this route's.
    func matches(_ path: some StringProtocol) -> Bool {
        let asked = path.split(separator: "/")
        let ours = self.path.split(separator: "/")
        return asked.count == ours.count && zip(asked, ours).allSatisfy { $0 == $1 || $1.hasPrefix("{") }
    }
}

/// Every route there is, written down as it is registered: what the contract is compared with.
package final class RouteList: Sendable {
    private let routes = Mutex<[Route]>([])

    package init() {}

    /// In the order of their registration.
    package var all: [Route] { routes.withLock { $0 } }

    func append(_ route: Route) { routes.withLock { $0.append(route) } }

    /// What may be done at an address, as an `Allow` header; nil where there is nothing.
    func methods(at path: some StringProtocol) -> String? {
        let methods = all.filter { $0.matches(path) }.map(\.method)
        guard !methods.isEmpty else { return nil }
        return (methods.contains(.get) ? methods + [.head] : methods).map(\.rawValue).joined(separator: ", ")
    }
}

/// Where a controller puts its routes.
package struct Routes<Context: RequestContext> {
    private let group: RouterGroup<Context>
    private let prefix: String
    private let list: RouteList

    init(_ group: RouterGroup<Context>, prefix: String, list: RouteList) {
        self.group = group
        self.prefix = prefix
        self.list = list
    }

    package typealias Handler = @Sendable (Request, Context) async throws -> Response

    func get(_ path: String = "", use handler: @escaping Handler) { add(.get, path, handler) }
    func put(_ path: String = "", use handler: @escaping Handler) { add(.put, path, handler) }
    func delete(_ path: String = "", use handler: @escaping Handler) { add(.delete, path, handler) }

    private func add(_ method: HTTPRequest.Method, _ path: String, _ handler: @escaping Handler) {
        group.on(RouterPath(path), method: method, use: handler)
        list.append(Route(method, path.isEmpty ? prefix : "\(prefix)/\(path)"))
    }
}
