import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// Whom awards may be for, and where each of them worked or lived.
///
/// | route | who | body | answer |
/// |---|---|---|---|
/// | `GET subjects?q&after&limit` | | | those of the unit and of all below it, and those placed there, the latest first |
/// | `GET subjects/{id}`, `GET of/{owner}/subjects/{id}` | | | one, with its placements |
/// | `PUT subjects/{id}` | its home | `id`, `kind`, `name`, `birthYear`, `category`, `traits`, `namesUnit`, `person`, `isAnother` | registers it, or corrects it |
/// | `PUT subjects/{id}/placements/{placement}` | where it is | `id`, `asWhat`, `from`, `until` | says since when and as what, or corrects that |
/// | `PUT of/{owner}/subjects/{id}/placements/{placement}` | where it is | the same, `identityNumber` | of a subject whose home is another; if it is none below, with its number |
struct SubjectsController {
    let postgres: PostgresClient
    let notice: Notice
    let keys: SubjectKeys

    func add(to routes: Routes<UnitContext>) {
        routes.get("subjects", use: list)
        routes.get("subjects/{id}", use: read)
        routes.get("of/{owner}/subjects/{id}", use: read)
        routes.put("subjects/{id}", use: write)
        routes.put("subjects/{id}/placements/{placement}", isQuiet: true, use: place)
        routes.put("of/{owner}/subjects/{id}/placements/{placement}", isQuiet: true, use: place)
    }

    @Sendable func list(_ request: Request, context: UnitContext) async throws -> Response {
        var query = Query(request.uri.query, allowing: Query.pageParameters + ["q"])
        let words = query.string("q")
        let page = query.page(after: .uuid)
        try query.finish()
        let listed = try await ListSubjects(named: words, before: page.after, limit: page.limit)
            .run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 512 * (listed.count + 1))
        json.object { json in
            json.array("items") { json in
                for one in listed { json.object { json in json.members(of: one) } }
            }
            json.member("next", listed.count == page.limit ? listed.last?.subject.id : nil)
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func read(_ request: Request, context: UnitContext) async throws -> Response {
        let full = try await ReadSubject(try context.uuid(), of: try context.owner()).run(as: context.standing, on: postgres)
        var json = JSONWriter(capacity: 2048)
        json.object { json in
            json.members(of: full.listed)
            json.array("placements") { json in
                for placed in full.placements { json.object { json in json.members(of: placed) } }
            }
            json.array("likely") { json in
                for other in full.likely { json.object { json in json.members(of: other) } }
            }
            json.array("same") { json in
                for other in full.same { json.object { json in json.members(of: other) } }
            }
            json.array("mergers") { json in
                for merger in full.mergers { json.object { json in json.members(of: merger) } }
            }
            json.array("timeline") { json in
                for event in full.timeline { json.value(event) }
            }
            json.member(notice)
        }
        return Response(json: json, etag: ETag(state: full.listed.subject.tag))
    }

    @Sendable func write(_ request: Request, context: UnitContext) async throws -> Response {
        var kind = Subject.Kind.person, told = Subject.Told(name: ""), isAnother = false
        let decision = try await Decision(of: request, allowing: ["kind", "isAnother"] + Subject.Told.members, mayBeNew: true) {
            kind = $0.choice("kind")
            isAnother = $0.optionalBool("isAnother") ?? false
            told = Subject.Told(&$0)
        }
        let id = decision.isNew ? try context.newID() : try context.uuid()
        return Response(
            try await WriteSubject(id, kind, told, isAnother: isAnother, decision: decision).run(as: context.standing, on: postgres))
    }

    @Sendable func place(_ request: Request, context: UnitContext) async throws -> Response {
        var told: Placement.Told?, typed: String?
        let decision = try await Decision(of: request, allowing: ["asWhat", "from", "until", "identityNumber"], mayBeNew: true) {
            typed = $0.optional("identityNumber", .text(upTo: 40))
            told = Placement.Told(
                asWhat: $0.words("asWhat", upTo: 200) ?? "", from: $0.value("from", .legalDay), until: $0.legalDay("until"))
        }
        let id = decision.isNew ? try context.newID("placement") : try context.uuid("placement")
        let subject = SubjectReference(unit: try context.owner(), id: try context.uuid())
        // A number in it would lie hashed in the event: what is said there is told without.
        let said = ["\(subject)", told!.asWhat, told!.from.description, told!.until?.description ?? ""].joined(separator: "\u{1f}")
        return Response(
            try await PlaceSubject(
                id, of: subject, told!, knownBy: try typed.map { try IdentityNumber($0) }, under: keys,
                decision: Decision(id: decision.id, seen: decision.seen, isNew: decision.isNew, said: said)
            ).run(as: context.standing, on: postgres))
    }
}

extension Subject.Told {
    static let members = ["name", "birthYear", "category", "traits", "namesUnit", "person"]

    /// From a body.
    fileprivate init(_ fields: inout Fields) {
        self.init(
            name: fields.words("name", upTo: 200) ?? "", birthYear: fields.optionalInt("birthYear", in: 1900...2100),
            category: fields.optionalChoice("category"),
            traits: Subject.Trait.among(fields.optionalList("traits", upTo: 8, of: .choice(of: Subject.Trait.self)) ?? []),
            names: fields.optional("namesUnit", .unit), person: fields.optional("person", .uuid))
    }
}

extension Subject.Trait {
    /// Each once, in their own order.
    fileprivate static func among(_ some: [Subject.Trait]) -> [Subject.Trait] { allCases.filter(some.contains) }
}

extension JSONWriter {
    fileprivate mutating func members(of listed: ListedSubject) {
        let subject = listed.subject
        member("id", subject.id)
        member("unit", subject.unit)
        member("unitName", listed.unitName)
        member("etag", ETag(state: subject.tag).description)
        member("kind", subject.kind.rawValue)
        member("name", subject.name)
        member("birthYear", subject.told.birthYear)
        member("category", subject.told.category?.rawValue)
        array("traits") { json in
            for trait in subject.told.traits { json.value(trait.rawValue) }
        }
        member("namesUnit", subject.told.names)
        member("namesUnitName", listed.named)
        member("person", subject.told.person)
        member("hasNumber", listed.hasNumber)
        member("standsFor", subject.standsFor)
    }

    mutating func member(_ name: StaticString, _ subject: SubjectReference) {
        object(name) { json in
            json.member("unit", subject.unit)
            json.member("id", subject.id)
        }
    }

    fileprivate mutating func members(of merger: SubjectMerger) {
        member("id", merger.id)
        member("unit", merger.unit)
        member("etag", ETag(state: merger.tag).description)
        member("from", merger.from)
        member("into", merger.into)
        member("reason", merger.reason)
        member("undone", merger.undone)
    }

    fileprivate mutating func members(of placed: ListedPlacement) {
        let placement = placed.placement
        member("id", placement.id)
        member("unit", placement.unit)
        member("unitName", placed.unitName)
        member("etag", ETag(state: placement.tag).description)
        member("asWhat", placement.told.asWhat)
        member("from", placement.told.from)
        member("until", placement.told.until)
    }
}
