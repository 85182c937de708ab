import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing

@Suite("Questions about units", .timeLimit(.minutes(20)))
struct UnitQuestionTests {
    let city = UnitID.written("1")
    let district = UnitID.written("1.1")
    let commune = UnitID.written("1.1.1")
    let day = Day("2024-06-01")!

    @Test("children come in the order of their numbers, page by page")
    func children() async throws {
        try await SmallTree.with { tree in
            let first = try await tree.owner.run(.children(of: district, asOf: day, limit: 1))
            #expect(first.map(\.id.description) == ["1.1.1"])
            let second = try await tree.owner.run(.children(of: district, asOf: day, after: first[0].id, limit: 5))
            #expect(second.map(\.id.description) == ["1.1.2", "1.1.3"])
            try await #expect(tree.owner.run(.children(of: district, asOf: Day("2023-12-31")!, limit: 5)).isEmpty)
        }
    }

    @Test("all cities and what is below them come as one tree, and a code finds its unit in each city")
    func tree() async throws {
        try await SmallTree.with { tree in
            let units = try await UnitTree(client: tree.owner).run(nil, depth: 1, asOf: day)
            #expect(units.map(\.id.description) == ["1", "1.1", "1.2", "2", "2.1"])
            try await #expect(FindUnits(client: tree.owner).coded("d11", asOf: day).map(\.id) == [district])
            try await #expect(FindUnits(client: tree.owner).coded("d99", asOf: day).isEmpty)
        }
    }

    @Test("a name is found without tones, those that begin so first, and in the Vietnamese order")
    func names() async throws {
        try await SmallTree.with { tree in
            let table = """
                code,name,kind,parent_code
                a,Phòng Tư pháp,agency,d11
                b,Trường Đông Thuỷ,school,d11
                c,Đồng Thủy,agency,d11
                d,Dòng sông 100%,agency,d11
                """
            _ = try await ImportUnits(client: tree.owner).run(Array(table.utf8), at: .under(district), beganOn: day)
            func find(_ text: String, within: UnitID? = nil) async throws -> [String] {
                try await tree.owner.run(.units(namedLike: text, asOf: day, within: within, limit: 9)).map(\.name)
            }
            try await #expect(find("thuy") == ["Đồng Thủy", "Trường Đông Thuỷ"])
            try await #expect(find("DONG") == ["Dòng sông 100%", "Đồng Thủy", "Trường Đông Thuỷ"])
            try await #expect(find(" Đông thủy ") == ["Đồng Thủy", "Trường Đông Thuỷ"])
            try await #expect(find("0%") == ["Dòng sông 100%"])
            try await #expect(find("_").isEmpty)
            try await #expect(find("mot", within: district).count == 2)
        }
    }

    @Test("an agency carries the level of the authority it belongs to, and gets the next number below it")
    func agencies() async throws {
        try await SmallTree.with { tree in
            let table =
                "code,name,kind,parent_code\na,Phòng Nội vụ,agency,d11\nb,Bộ phận một cửa,agency,a\nc,Trạm y tế,public_service,x111\n"
            let imported = try await ImportUnits(client: tree.owner).run(Array(table.utf8), at: .under(district), beganOn: day)
            #expect(imported.units.map { "\($0.id) \($0.level)" } == ["1.1.4 district", "1.1.4.1 district", "1.1.1.2 commune"])
            // Numbers go on from there.
            let next = try await tree.owner.transaction(under: .registrar) { tx in try await tx.run(.takeChildNumbers(2, of: district)) }
            #expect(next == 6)
        }
    }

    @Test("a table that is wrong anywhere brings in nothing")
    func allOrNothing() async throws {
        try await SmallTree.with { tree in
            let before = try await tree.owner.run(.units(inSubtreeOf: city, asOf: day)).count
            let outside = "code,name,kind,parent_code\na,Phòng Nội vụ,agency,d11\nb,Phòng Y tế,agency,d12\n"
            let refusals = await #expect(throws: Refusals.self) {
                try await ImportUnits(client: tree.owner).run(Array(outside.utf8), at: .under(district), beganOn: day)
            }
            #expect(refusals?.all.map(\.code) == ["import.parent-outside"])
            await #expect(throws: ImportRefusal.rootTaken(city)) {
                let table = "code,name,level,parent_code\nc9,Thành phố Chín,thanh_pho_truc_thuoc_tw,\n"
                return try await ImportUnits(client: tree.owner).run(Array(table.utf8), at: .roots(number: 1), beganOn: day)
            }
            try await #expect(tree.owner.run(.units(inSubtreeOf: city, asOf: day)).count == before)
        }
    }

    @Test("a unit is renamed, ended and succeeded, and the past keeps its names")
    func history() async throws {
        try await SmallTree.with { tree in
            let later = day.adding(days: 30)
            let succession = Succession(
                from: commune, to: district, portion: .whole, isDefault: true, effectiveOn: later, legalBasis: "Nghị quyết 1")
            try await tree.owner.transaction(under: .registrar) { tx in
                _ = try await tx.run(.endUnitName(of: district, on: day))
                _ = try await tx.run(
                    .insertUnitName(of: district, from: day, code: "new", name: "Thành phố Một", title: .thanhPho, kind: .authority))
                _ = try await tx.run(.endUnit(commune, on: later))
                _ = try await tx.run(.insertSuccession(succession))
            }
            try await #expect(tree.owner.run(.units(inSubtreeOf: district, asOf: day.adding(days: -1))).first?.name == "Quận Một")
            try await #expect(tree.owner.run(.units(inSubtreeOf: district, asOf: day)).first?.name == "Thành phố Một")
            try await #expect(tree.owner.run(.units(code: "d11", asOf: day)).isEmpty)
            try await #expect(tree.owner.run(.units(code: "new", asOf: day)).map(\.id) == [district])
            // An ended unit answers to its id, and stands in no list.
            try await #expect(tree.owner.run(.unitToday(commune))?.endedOn == later)
            try await #expect(tree.owner.run(.children(of: district, asOf: later, limit: 9)).map(\.id.description) == ["1.1.2"])
            try await #expect(tree.owner.run(.successions(of: [district])).map(\.succession) == [succession])
        }
    }
}
