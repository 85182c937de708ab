import Emulation
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// The tree: public to everyone who stands somewhere.
///
/// | route | answer |
/// |---|---|
/// | `GET ` | the unit one stands in, today |
/// | `GET children?asOf&after&limit` | the units right below it |
/// | `GET tree?asOf&depth` | everything below it, parents before children |
/// | `GET units?search&code&asOf&limit` | units anywhere, by name or official code |
struct UnitsController {
    let postgres: PostgresClient

    func add(to routes: Routes<UnitContext>) {
        routes.get(use: read)
        routes.get("children", use: children)
        routes.get("tree", use: tree)
        routes.get("units", use: find)
    }

    /// One round trip.
    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let unit = try await ReadUnit().run(as: context.standing, on: postgres)
        let etag = ETag(state: unit.tag)
        if try IfNoneMatch(request).matches(etag) { return .notModified(etag) }
        var json = JSONWriter(capacity: 512)
        json.value(unit)
        return Response(json: json, etag: etag)
    }

    @Sendable func children(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["asOf"] + Query.pageParameters)
        let day = query.value("asOf", .legalDay)
        let page = query.page(after: .unit)
        try query.finish()
        let units = try await ListChildren(asOf: day, after: page.after, limit: page.limit).run(as: context.standing, on: postgres)
        return Response(units: units, next: units.count == page.limit ? units.last?.id : nil)
    }

    @Sendable func tree(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["asOf", "depth"])
        let day = query.value("asOf", .legalDay)
        let depth = query.int("depth", in: 0...UnitID.deepest) ?? UnitID.deepest
        try query.finish()
        let units = try await UnitTree(client: postgres).run(context.unit, depth: depth, asOf: day, under: context.standing.settings)
        return Response(units: units)
    }

    @Sendable func find(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["search", "code", "asOf", "limit"])
        let search = query.string("search")
        let code = query.string("code")
        let day = query.value("asOf", .legalDay)
        let limit = query.int("limit", in: Query.pageLimits) ?? Query.usualPageLimit
        if (search == nil) == (code == nil) {
            query.refuse(
                "search", "query.search-or-code", vi: "Chỉ tìm theo một trong hai: tên (search) hoặc mã đơn vị hành chính (code).",
                en: "Give a search or a code, one of them.")
        }
        try query.finish()
        let find = FindUnits(client: postgres)
        if let code { return Response(units: try await find.coded(code, asOf: day, under: context.standing.settings)) }
        return Response(units: try await find.named(search ?? "", asOf: day, limit: limit, under: context.standing.settings))
    }
}

extension Unit {
    /// Changes with whatever an answer says of the unit: a hash of it, as a unit counts no revisions.
    var tag: String {
        let parts = [
            kind.rawValue, title?.rawValue ?? "", name, code, beganOn.description, endedOn?.description ?? "", "\(level.rawValue)",
        ]
        return "u" + Secret.hash(parts.joined(separator: "\u{1f}")).prefix(8).hexadecimal
    }
}

extension Response {
    /// Units in a list.
    fileprivate init(units: [Unit], next: UnitID? = nil) {
        var json = JSONWriter(capacity: 256 * (units.count + 1))
        json.object { json in
            json.array("items") { json in
                for unit in units { json.value(unit) }
            }
            json.member("next", next)
        }
        self.init(json: json)
    }
}
