import Emulation
import FoundationEssentials
import Hummingbird
import Operations
import Postgres
import Store
import Wire

/// The law of awards, as it was imported: everybody's who is signed in.
///
/// | route | answer |
/// |---|---|
/// | `GET law-packs` | every pack, in the order of import, and how much of it was reviewed |
/// | `GET law-packs/{pack}` | one with what lies under it: what it says of each form, by which article, how sure that is |
struct LawPacksController {
    let postgres: PostgresClient
    let notice: Notice

    func add(to routes: Routes<PersonContext>) {
        routes.get("law-packs", use: list)
        routes.get("law-packs/{pack}", use: read)
    }

    @Sendable func list(_ request: Request, context: PersonContext) async throws -> Response {
        try Query(request.uri.query, allowing: []).finish()
        let law = try await law(for: context)
        var json = JSONWriter(capacity: 512 * (law.packs.count + 1))
        json.object { json in
            json.array("items") { json in
                for (kept, pack) in zip(law.packs, law.book.packs) {
                    json.object { json in
                        json.members(of: kept)
                        json.member("facts", pack.facts.count)
                        json.member("reviewed", law.book.reviews.keys.count { $0.pack == kept.name })
                    }
                }
            }
            json.member(notice)
        }
        return Response(json: json)
    }

    @Sendable func read(_ request: Request, context: PersonContext) async throws -> Response {
        try Query(request.uri.query, allowing: []).finish()
        let name = try context.value("pack", .text(upTo: 60))
        let kept = try await law(for: context)
        guard let law = kept.book.law(name), let pack = kept.packs.first(where: { $0.name == name }) else {
            throw OperationRefusal.notFound
        }
        var json = JSONWriter(capacity: 1 << 16)
        json.object { json in
            json.members(of: pack)
            json.array("under") { json in
                for under in law.packs.dropFirst() { json.value(under.name) }
            }
            json.array("principles") { json in
                for line in law.principleLines { json.value(line) }
            }
            json.array("forms") { json in
                for form in law.forms {
                    json.object { json in
                        json.member("code", form.code)
                        json.member("name", law.name(of: form.code))
                        json.member("kind", form.kind?.rawValue)
                        json.array("lines") { json in
                            for line in law.lines(of: form) { json.value(line) }
                        }
                    }
                }
            }
            json.member(notice)
        }
        return Response(json: json)
    }

    /// Whoever asks is somebody; more the law does not ask.
    private func law(for context: PersonContext) async throws -> ReadLaw.Kept {
        _ = try await Standings(client: postgres).run(context.token)
        return try await ReadLaw().run(on: postgres)
    }
}

extension JSONWriter {
    fileprivate mutating func members(of pack: KeptPack) {
        member("pack", pack.name)
        member("kind", pack.kind.rawValue)
        member("over", pack.over)
        member("root", pack.root)
        member("from", pack.from.description)
        member("until", pack.until?.description)
        member("sha256", pack.hash.hexadecimal)
    }

    mutating func member(_ name: StaticString, _ words: Wording) {
        object(name) { json in
            json.member("vi", words.vi)
            json.member("en", words.en)
        }
    }

    fileprivate mutating func value(_ line: LawLine) {
        object { json in
            json.member("part", line.part.rawValue)
            json.member("depth", line.depth)
            json.member("words", line.words)
            json.facts(line.facts)
        }
    }

    /// What something rests on.
    mutating func facts(_ facts: [CitedFact]) {
        array("facts") { json in
            for fact in facts {
                json.object { json in
                    json.member("pack", fact.pack)
                    json.member("fact", fact.name)
                    json.member("cite", fact.cite)
                    json.member("confidence", fact.fact.confidence.rawValue)
                    json.member("reviewedBy", fact.review?.by)
                    json.member("reviewedOn", fact.review?.on.description)
                }
            }
        }
    }
}
