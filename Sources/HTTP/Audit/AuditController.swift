import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// The trail of the unit one stands in, for its auditors.
///
/// | route | answer |
/// |---|---|
/// | `GET audit?thing&after&limit` | what was done in the unit's name and what was tried there, newest first; of bodies the beginning |
/// | `GET audit/{seq}` | one entry with its whole body |
struct AuditController {
    let postgres: PostgresClient

    func add(to routes: Routes<UnitContext>) {
        routes.get("audit", use: list)
        routes.get("audit/{seq}", use: read)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: ["thing"] + Query.pageParameters)
        let thing = query.uuid("thing")
        let page = query.page(after: .place)
        try query.finish()
        let entries = try await ReadTrail(about: thing, before: page.after, limit: page.limit).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 1024 * (entries.count + 1))
        json.object { json in
            json.array("items") { json in
                for entry in entries { json.value(entry) }
            }
            json.member("next", entries.count == page.limit ? entries.last.map { "\($0.seq)" } : nil)
        }
        return Response(json: json)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let entry = try await ReadTrailEntry(try context.value("seq", .place)).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 4 * 1024)
        json.value(entry)
        return Response(json: json)
    }
}

extension Reading<Int64> {
    /// The place of an entry in its trail, as we wrote it ourselves.
    fileprivate static var place: Reading<Int64> {
        Reading(placeholder: 0) { json throws(FieldProblem) in
            guard let place = Int64(try json.string()), place > 0 else {
                throw FieldProblem(
                    json.path, "page.invalid", vi: "Không phải giá trị next của một trang trước.", en: "Not the `next` of a page before.")
            }
            return place
        }
    }
}

extension JSONWriter {
    fileprivate mutating func value(_ read: ReadEntry) {
        let entry = read.entry
        object { json in
            json.member("seq", read.seq)
            json.member("at", read.at)
            json.member("person", entry.person)
            json.array("roles") { json in
                for role in entry.roles?.split(separator: " ") ?? [] { json.value(String(role)) }
            }
            json.array("deputyFor") { json in
                for charge in entry.charges {
                    json.object { json in
                        json.member("person", charge.person)
                        json.member("familyId", charge.family)
                    }
                }
            }
            json.member("address", entry.address)
            json.member("method", entry.method)
            json.member("path", entry.path)
            json.member("thing", entry.thing)
            json.member("status", entry.status)
            json.member("code", entry.code)
            json.members(of: read.said)
            json.member("erased", read.said == nil && entry.saidHash != nil)
            json.member("hash", read.hash.hexadecimal)
            json.key("before")
            guard let before = read.before else { return json.null() }
            json.object { json in
                json.member("seq", before.seq)
                json.member("at", before.at)
                json.member("method", before.method)
                json.member("path", before.path)
                json.members(of: before.said)
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func members(of said: ReadEntry.Said?) {
        member("said", said?.text)
        member("saidBytes", said?.bytes)
    }
}

extension AuditEntry {
    /// Whom they could sign for, and in which family of campaigns; nil for every one.
    fileprivate var charges: [(person: UUID, family: UUID?)] {
        (deputyFor ?? "").split(separator: " ").compactMap { charge in
            let halves = charge.split(separator: "=")
            guard halves.count == 2, let person = UUID(uuidString: String(halves[1])) else { return nil }
            return (person, UUID(uuidString: String(halves[0])))
        }
    }
}
