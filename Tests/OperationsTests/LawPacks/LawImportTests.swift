import Emulation
import EmulationFixtures
import Postgres
import Store
import Testing

@testable import Operations

@Suite("Packs that are imported", .timeLimit(.minutes(20)))
struct LawImportTests {
    @Test("stay as they are: the same bytes again change nothing, others under the name are refused, and no role can rewrite them")
    func kept() async throws {
        try await SmallCity.with { city in
            let take = ImportLaw(client: city.owner)
            for name in ShippedLaw.names { #expect(try await take.run(try ShippedLaw.text(name)).isNew) }
            let first = try ShippedLaw.text("vn-2024-01-01")
            #expect(try await take.run(first).isNew == false)
            await #expect(throws: LawPackRefusal.self) { try await take.run(first + "\n# edited") }
            let law = try await ReadLaw().run(on: city.app)
            #expect(law.packs.map(\.name) == ["vn-2024-01-01", "vn-2025-07-01", "vn-2026-10-01", "31-2025", "an-lao-2024"])
            for role in ["thidua_actor", "thidua_worker", "thidua_registrar"] {
                for deed in ["update thidua.law_pack set text = text", "delete from thidua.law_pack"] {
                    await #expect(throws: PostgresError.self) { try await city.owner.execute(script: "set role \(role); \(deed)") }
                }
            }
            // Not even whoever owns the table can change a text under its hash.
            await #expect(throws: PostgresError.self) {
                try await city.owner.execute(script: "update thidua.law_pack set text = text || ' '")
            }
        }
    }

    @Test("are reviewed fact by fact, once, by who is named; whatever rests on it says so")
    func reviewed() async throws {
        try await SmallCity.with { city in
            for name in ShippedLaw.names { _ = try await ImportLaw(client: city.owner).run(try ShippedLaw.text(name)) }
            let review = ReviewFact(client: city.owner)
            try await review.run(Law.FactKey(pack: "vn-2024-01-01", name: "law-23"), by: "Nguyễn Thị An (mẫu)")
            for (pack, fact) in [("vn-2024-01-01", "law-23"), ("vn-2024-01-01", "law-230"), ("vn-2025-07-01", "law-23"), ("vn", "law-23")] {
                await #expect(throws: LawPackRefusal.self) { try await review.run(Law.FactKey(pack: pack, name: fact), by: "Ai đó") }
            }
            let book = try await ReadLaw().run(on: city.app).book
            let law = try #require(book.law("vn-2025-07-01"))
            #expect(law.cited(["law-23"]).first?.review?.by == "Nguyễn Thị An (mẫu)")
            #expect(law.cited(["law-22"]).first?.review == nil)
        }
    }
}
