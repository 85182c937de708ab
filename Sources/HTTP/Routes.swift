import Emulation
import Foundation
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
}

/// Every route there is, written down as it is registered: what the contract is compared with, and where the trail learns which unit an
/// address is about.
package final class RouteList: Sendable {
    private struct State {
        var routes: [(route: Route, pattern: Pattern)] = []
        /// What stands before everything that is of a unit.
        var places: [Pattern] = []
        var quiet = QuietRoutes.all.map(Pattern.init)
        /// Where more may be sent than elsewhere.
        var roomy: [(pattern: Pattern, most: Int)] = []
    }

    /// The unit of an address, whether there is such a unit or not, and the id of what is meant there.
    struct Place: Sendable {
        let unit: UnitID
        let thing: UUID?
    }

    private let state = Mutex(State())

    package init() {}

    /// In the order of their registration.
    package var all: [Route] { state.withLock { $0.routes.map(\.route) } }

    fileprivate func append(_ route: Route, isQuiet: Bool, upTo most: Int) {
        let pattern = Pattern(route.path)
        state.withLock { state in
            state.routes.append((route, pattern))
            if isQuiet { state.quiet.append(pattern) }
            if most > Body.plan { state.roomy.append((pattern, most)) }
        }
    }

    /// - Parameter prefix: with `{unit}` as its last part.
    fileprivate func append(placesBelow prefix: String) { state.withLock { $0.places.append(Pattern(prefix)) } }

    /// What may be done at an address, as an `Allow` header; nil where there is nothing.
    func methods(at path: String) -> String? {
        // As the router reads it: what is hidden by encoding is nowhere.
        let asked = Pattern(path).parts
        let methods = state.withLock { $0.routes.filter { $0.pattern.matches(asked) }.map(\.route.method) }
        guard !methods.isEmpty else { return nil }
        return (methods.contains(.get) ? methods + [.head] : methods).map(\.rawValue).joined(separator: ", ")
    }

    /// Which unit an address is about, also where nothing is there; nil where it is about none. Percent-encoding hides nothing.
    func place(of path: String) -> Place? {
        let asked = Pattern.parts(of: path)
        for place in state.withLock({ $0.places }) where place.begins(asked) {
            guard let unit = try? UnitID(asked[place.parts.count - 1]) else { continue }
            return Place(unit: unit, thing: asked.dropFirst(place.parts.count).lazy.compactMap { UUID(uuidString: $0) }.first)
        }
        return nil
    }

    /// How many bytes may be sent to an address.
    func mostBytes(at path: String) -> Int {
        let asked = Pattern.parts(of: path)
        return state.withLock { $0.roomy.first { $0.pattern.matches(asked) }?.most ?? Body.plan }
    }

    /// Whether what is sent there is kept: not where it is quiet, nor where there is nothing, which may be a quiet address with a slip in it.
    func keepsBodies(at path: String) -> Bool {
        let asked = Pattern.parts(of: path)
        return state.withLock { state in
            state.routes.contains { $0.pattern.matches(asked) } && !state.quiet.contains { $0.matches(asked) }
        }
    }
}

/// A path with places for anything: `/v1/units/{unit}`.
private struct Pattern: Hashable, Sendable {
    let parts: [String]

    init(_ path: String) { parts = path.split(separator: "/").map(String.init) }

    static func parts(of path: String) -> [String] {
        path.split(separator: "/").map { part in
            part.contains("%") ? String(part).removingPercentEncoding ?? String(part) : String(part)
        }
    }

    func matches(_ asked: [String]) -> Bool { asked.count == parts.count && begins(asked) }

    func begins(_ asked: [String]) -> Bool {
        asked.count >= parts.count && zip(asked, parts).allSatisfy { $0 == $1 || $1.hasPrefix("{") }
    }
}

/// Where a controller puts its routes.
package struct Routes<Context: RequestContext> {
    private let group: RouterGroup<Context>
    private let prefix: String
    private let list: RouteList

    fileprivate init(_ group: RouterGroup<Context>, at prefix: String, list: RouteList) {
        self.group = group
        self.prefix = prefix
        self.list = list
    }

    package typealias Handler = @Sendable (Request, Context) async throws -> Response

    package func get(_ path: String = "", use handler: @escaping Handler) { add(.get, path, handler) }
    /// As a form in a page does it.
    /// - Parameters:
    ///   - isQuiet: whether the trail keeps no word of what is said there.
    ///   - most: how many bytes may be sent.
    package func post(_ path: String, isQuiet: Bool = false, upTo most: Int = Body.plan, use handler: @escaping Handler) {
        add(.post, path, isQuiet: isQuiet, upTo: most, handler)
    }
    func put(_ path: String = "", isQuiet: Bool = false, upTo most: Int = Body.plan, use handler: @escaping Handler) {
        add(.put, path, isQuiet: isQuiet, upTo: most, handler)
    }
    func delete(_ path: String = "", use handler: @escaping Handler) { add(.delete, path, handler) }

    private func add(
        _ method: HTTPRequest.Method, _ path: String, isQuiet: Bool = false, upTo most: Int = Body.plan, _ handler: @escaping Handler
    ) {
        group.on(RouterPath(path), method: method, use: handler)
        let whole = path.isEmpty ? prefix : "\(prefix)/\(path)"
        list.append(Route(method, whole.isEmpty ? "/" : whole), isQuiet: isQuiet, upTo: most)
    }
}

extension Routes<VisitorContext> {
    /// For everybody.
    init(_ router: Router<VisitorContext>, at prefix: String, list: RouteList) {
        self.init(router.group(RouterPath(prefix)), at: prefix, list: list)
    }

    /// For whoever carries a token.
    package func forPeople() -> Routes<PersonContext> {
        Routes<PersonContext>(group.group(context: PersonContext.self), at: prefix, list: list)
    }
}

extension Routes<PersonContext> {
    /// For whoever stands in a unit: the only way to routes of a unit, and so all of them are known to the trail.
    /// - Parameter path: what the unit stands behind; nil where it is the first part of the address.
    package func inUnit(behind path: String? = nil) -> Routes<UnitContext> {
        let place = (path.map { "\($0)/" } ?? "") + "{unit}"
        list.append(placesBelow: "\(prefix)/\(place)")
        return Routes<UnitContext>(group.group(RouterPath(place), context: UnitContext.self), at: "\(prefix)/\(place)", list: list)
    }
}
