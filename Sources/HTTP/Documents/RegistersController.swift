import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// The registers of a unit, and the numbers of each.
///
/// | route | body | answer |
/// |---|---|---|
/// | `GET registers` | | those of the unit, the latest first |
/// | `GET registers/{id}?after&limit` | | one, with every number that was taken of it |
/// | `PUT registers/{id}` | `id`, `form`, `types`, `suffix`, `office`, `endsOn`, `first` | opens one |
/// | `PUT registers/{id}/closing` | `id`, `endsOn` | says on which day it gives its last number |
/// | `PUT registers/{id}/reservations/{document}` | `id`, `type`, `purpose` | keeps its next number |
struct RegistersController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<UnitContext>) {
        routes.get("registers", use: list)
        routes.get("registers/{id}", use: read)
        routes.put("registers/{id}", use: open)
        routes.put("registers/{id}/closing", use: close)
        routes.put("registers/{id}/reservations/{document}", use: reserve)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        let query = Query(request.uri.query, allowing: [])
        try query.finish()
        let listed = try await ListRegisters().run(as: context.standing, on: postgres).registers
        var json = JSONWriter(capacity: 512 * (listed.count + 1))
        json.object { json in
            json.array("items") { json in
                for listed in listed {
                    json.object { json in
                        json.members(of: listed.register)
                        json.member("reserved", listed.reserved)
                    }
                }
            }
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: Query.pageParameters)
        let after = query.int("after", in: 0...Int(Int32.max))
        let limit = query.int("limit", in: Query.pageLimits) ?? Query.usualPageLimit
        try query.finish()
        let (register, documents) = try await ReadRegister(try context.uuid(), after: after, limit: limit)
            .run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 512 * (documents.count + 1))
        json.object { json in
            json.members(of: register)
            json.array("items", of: documents)
            json.member("next", documents.count == limit ? documents.last?.document.number : nil)
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func open(_ request: Request, context: UnitContext) async throws -> Response {
        var settings: OpenRegister.Settings?
        let decision = try await Decision(of: request, allowing: OpenRegister.Settings.members, mayBeNew: true) {
            settings = OpenRegister.Settings(&$0)
        }
        let id = decision.isNew ? try context.newID() : try context.uuid()
        return Response(try await OpenRegister(id, settings!, decision: decision).run(as: context.standing, on: postgres))
    }

    @Sendable func close(_ request: Request, context: UnitContext) async throws -> Response {
        var day: Day?
        let decision = try await Decision(of: request, allowing: ["endsOn"]) { day = $0.value("endsOn", .legalDay) }
        return Response(try await CloseRegister(try context.uuid(), on: day!, decision: decision).run(as: context.standing, on: postgres))
    }

    @Sendable func reserve(_ request: Request, context: UnitContext) async throws -> Response {
        var type = DocumentType.plan, purpose = ""
        let decision = try await Decision(of: request, allowing: ["type", "purpose"], mayBeNew: true) {
            type = $0.choice("type")
            purpose = $0.words("purpose", upTo: 500) ?? ""
        }
        let id = decision.isNew ? try context.newID("document") : try context.uuid("document")
        return Response(
            try await ReserveNumber(id, in: try context.uuid(), type, purpose: purpose, decision: decision)
                .run(as: context.standing, on: postgres))
    }
}

extension OpenRegister.Settings {
    static let members = ["form", "types", "suffix", "office", "endsOn", "first"]

    /// From a body or a form.
    init(_ fields: inout Fields) {
        self.init(
            form: fields.choice("form"), types: fields.optionalList("types", upTo: DocumentType.allCases.count, of: .choice()) ?? [],
            suffix: fields.words("suffix", upTo: 20) ?? "", office: fields.words("office", upTo: 20), endsOn: fields.legalDay("endsOn"),
            first: fields.optionalInt("first", in: 1...Register.greatestFirst) ?? 1)
    }
}

extension JSONWriter {
    fileprivate mutating func members(of register: Register) {
        member("id", register.id)
        member("form", register.form.rawValue)
        array("types") { json in
            for type in register.types { json.value(type.rawValue) }
        }
        member("suffix", register.suffix)
        member("office", register.office)
        member("startsOn", register.startsOn)
        member("endsOn", register.endsOn)
        member("isClosed", register.isClosed)
        member("first", register.first)
        member("last", register.last < register.first ? nil : register.last)
    }
}
