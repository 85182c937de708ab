import EmulationFixtures
import Foundation
import Operations
import Testing

/// The law of awards over HTTP: everybody's who is signed in, and nobody's who is not.
@Suite("Packs of law over HTTP", .timeLimit(.minutes(20)))
struct LawPackTests {
    @Test("are read by whoever is signed in, with article, confidence and hash of each; what is not there is 404, who is nobody 401")
    func story() async throws {
        try await Site.open { site in
            let officer = site.officer(in: SmallCity.batTrang)
            #expect(try await officer.ask("GET", "/v1/law-packs").ok().json["items"].list.isEmpty)
            for name in ["vn-2024-01-01", "vn-2025-07-01"] {
                let file = URL(filePath: #filePath).appending(path: "../../../deploy/law/\(name).yaml").standardizedFileURL
                _ = try await ImportLaw(client: site.city.owner).run(try String(contentsOf: file, encoding: .utf8))
            }
            let items = try await officer.ask("GET", "/v1/law-packs").ok().json["items"]
            #expect(items.texts("pack") == ["vn-2024-01-01", "vn-2025-07-01"] && items.list[1]["over"].text == "vn-2024-01-01")
            let pack = try await officer.ask("GET", "/v1/law-packs/vn-2025-07-01").ok().json
            #expect(pack["under"].list.map(\.text) == ["vn-2024-01-01"])
            let form = try #require(pack["forms"].list.first { $0["code"].text == "CSTDCS" })
            let decides = form["lines"].list.filter { $0["part"].text == "decides" }
            #expect(decides.first?["words"]["vi"].text == "Chủ tịch UBND cấp xã")
            #expect(decides.first?["facts"].list.first?["confidence"].text == "B")
            #expect(try await officer.ask("GET", "/v1/law-packs/vn-2023").refusal == "404 not-found")
            #expect(try await WebBrowser(site).get("/v1/law-packs").refusal == "401 sign-in.required")
        }
    }
}
