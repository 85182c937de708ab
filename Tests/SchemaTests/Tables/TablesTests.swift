import Postgres
import Testing

@Suite("The tables that are told", .timeLimit(.minutes(20)))
struct TablesTests {
    @Test("are those of the catalogue, each with rows in it")
    func complete() async throws {
        try await SmallTree.with { tree in
            let catalogue = try await tree.owner.run(Probes.texts(Probes.tables))
            for fault in Tables.faults(against: catalogue) { Issue.record("\(fault)") }
            var rows = 0
            for table in catalogue {
                let count = try await tree.owner.run(Probes.texts("count(*)::text from thidua.\(table)"))[0]
                #expect(count != "0", "the table \(table) has no row in it: its telling plants none")
                rows += Int(count)!
            }
            print("tables: \(Tables.all.count) told, \(catalogue.count) in the catalogue, \(rows) rows planted in them")
        }
    }

    @Test("miss one that is new, and one that is gone, by name")
    func plantedFaults() async throws {
        try await SmallTree.with { tree in
            try await tree.owner.execute(
                script: "create table thidua.praise (unit_id bigint primary key); drop table thidua.linked_movement cascade")
            let faults = Tables.faults(against: try await tree.owner.run(Probes.texts(Probes.tables)))
            #expect(
                faults.count == 2 && faults[0].contains("the table praise ") && faults[1].contains("the table linked_movement "),
                "\(faults)")
            let found = try await Attack(tree: tree).sights().gotThrough
            // Nothing of it is granted, so it is no request's yet.
            #expect(found.isEmpty, "\(found)")
            try await tree.owner.execute(script: "grant select on thidua.praise to thidua_actor")
            #expect(try await Attack(tree: tree).sights().gotThrough == ["praise: nobody tells who sees it"])
        }
    }
}
