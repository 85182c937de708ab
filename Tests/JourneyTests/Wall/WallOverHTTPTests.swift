import Emulation
import EmulationFixtures
import Foundation
import HTTP
import Hummingbird
import TestTraits
import Testing

/// Whatever an outsider asks about by an id that is real, the answer is the one for an id that never was, byte for byte.
@Suite("The wall, over HTTP", .slow, .timeLimit(.minutes(30)))
struct WallOverHTTPTests {
    @Test("nobody of another city can tell one of ours from nothing, on any route that takes an id, reading or writing")
    func anotherCity() async throws {
        try await Site.open { site in
            let ours = try await Ours(site)
            let theirs = try await Theirs(site, SmallCity.elsewhere, below: SmallCity.coTo)
            for outsider in [site.officer(in: SmallCity.elsewhere), site.officer(in: SmallCity.coTo)] {
                try await ours.cannotBeTold(by: outsider, theirs: theirs, above: [SmallCity.city, SmallCity.anLao, SmallCity.batTrang])
            }
        }
    }

    @Test("nor can the district beside, or its commune")
    func beside() async throws {
        try await Site.open { site in
            let ours = try await Ours(site)
            let theirs = try await Theirs(site, SmallCity.kienThuy, below: SmallCity.tuSon)
            for outsider in [site.officer(in: SmallCity.kienThuy), site.officer(in: SmallCity.tuSon)] {
                try await ours.cannotBeTold(by: outsider, theirs: theirs, above: [SmallCity.anLao, SmallCity.batTrang])
            }
        }
    }
}

extension Ours {
    /// - Parameter owners: whose things they are said to be, where one may say so.
    func cannotBeTold(by outsider: Officer, theirs: Theirs, above owners: [UnitID]) async throws {
        let before = try await site.city.digest(within: SmallCity.anLao)
        var asked = 0, seen = 0, created = 0
        for route in routes where route.method == .get {
            for query in queries(route) {
                for owner in route.path.contains("{owner}") ? owners : owners.suffix(1) {
                    for id in ids {
                        let real = try await outsider.ask("GET", path(route, outsider.unit, id, of: owner) + query)
                        let unreal = try await outsider.ask("GET", path(route, outsider.unit, newID(), of: owner) + query)
                        #expect(real.bytes == unreal.bytes, "\(real.question)")
                        #expect(real.refusal == "404 not-found", "\(real.question)")
                        asked += 1
                    }
                }
            }
            // The same questions have an answer for whose things they are: it is the wall that says no.
            for insider in [site.officer(in: SmallCity.anLao), site.officer(in: SmallCity.batTrang)] {
                for query in queries(route) {
                    for id in ids where try await insider.ask("GET", path(route, insider.unit, id, of: insider.unit) + query).status == 200
                    { seen += 1 }
                }
            }
        }
        // What only decides comes first, what may create comes last: an id that the outsider has used stands for something then.
        let writing = routes.filter { $0.method != .get }
        for route in writing.filter({ !creates($0) }) + writing.filter(creates) {
            for header in [[("If-Match", "*")], [("If-Match", #""1.published""#)], []] {
                for (number, id) in ids.enumerated() {
                    let never = newID(), other = newID()
                    let headers = header + [("Content-Type", "application/json")]
                    func ask(_ id: String, _ body: String) async throws -> Answer {
                        try await outsider.ask(
                            route.method.rawValue, path(route, outsider.unit, id, of: owners.last!), headers: headers, body: body)
                    }
                    for (mine, foreign) in [(0, true), (2 * number, false)] where route.path.hasSuffix("reports/{id}/draft") || foreign {
                        let real = try await ask(id, body(route, foreign ? nil : theirs, mine, other))
                        let unreal = try await ask(never, body(route, foreign ? nil : theirs, mine + 1, other))
                        // What is created is answered with the id that was asked for.
                        #expect(
                            real.bytes.replacing(id, with: "id") == unreal.bytes.replacing(never, with: "id"), "\(real.question) \(header)")
                        asked += 1
                        created += real.status == 201 ? 1 : 0
                    }
                }
            }
        }
        #expect(try await site.city.digest(within: SmallCity.anLao) == before)
        let sentReport = try await site.officer(in: SmallCity.anLao).get("of/\(SmallCity.batTrang)/reports/\(sent)").ok()
        #expect(sentReport.json["versions"].list.count == 1)
        print(
            "wall over HTTP: \(asked) pairs of questions from \(outsider.unit) on \(routes.count) routes; \(seen) have an answer inside, \(created) made something under the same id"
        )
        #expect(asked > 300 && created > 10 && seen >= routes.count { $0.method == .get })
    }
}
