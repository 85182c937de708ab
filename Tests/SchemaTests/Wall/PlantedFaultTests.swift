import Emulation
import EmulationFixtures
import Postgres
import TestTraits
import Testing

@Suite("Holes knocked into the wall are found", .slow, .timeLimit(.minutes(20)))
struct PlantedFaultTests {
    let district = UnitID.written("1.1")
    let commune = UnitID.written("1.1.1")
    let sibling = UnitID.written("1.1.2")

    @Test(
        "by looking, where a policy shows too much or too little",
        arguments: [
            ("report_draft", "create policy planted on thidua.report_draft for select to thidua_actor using (true)"),
            ("clause", "create policy planted on thidua.clause for select to thidua_actor using (unit_id >= thidua.me())"),
            ("report", "drop policy own_and_sent_from_below on thidua.report"),
            ("event", "alter table thidua.event disable row level security"),
        ])
    func looking(table: String, hole: String) async throws {
        try await SmallTree.with { tree in
            try await tree.owner.execute(script: hole)
            let found = try await Attack(tree: tree).sights().gotThrough
            #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("\(table):") }, "\(found)")
        }
    }

    @Test("by reading from nowhere, where nothing set means everything seen")
    func nowhere() async throws {
        try await SmallTree.with { tree in
            try await tree.owner.execute(
                script: "create policy planted on thidua.clause for select to thidua_actor using (coalesce(unit_id >= thidua.me(), true))")
            let found = try await Attack(tree: tree).sightsFromNowhere().gotThrough
            #expect(found.count == 2 && found.allSatisfy { $0.hasPrefix("clause:") }, "\(found)")
        }
    }

    @Test("by writing in another's name")
    func names() async throws {
        try await SmallTree.with { tree in
            try await tree.owner.execute(
                script: "create policy planted on thidua.anchor_event for insert to thidua_actor with check (true)")
            let found = try await Attack(tree: tree).writing(as: commune, inTheNameOf: sibling).gotThrough
            #expect(found.count == 1 && found[0].hasPrefix("anchor_event:"), "\(found)")
        }
    }

    @Test(
        "by telling ids apart, where a key forgets the unit",
        arguments: [
            ("campaign_draft", "create unique index planted on thidua.campaign_draft (root_id, campaign_id)"),
            (
                "report_version",
                """
                alter table thidua.report_version drop constraint a_version_belongs_to_a_report;
                alter table thidua.report add constraint planted unique (root_id, level, report_id);
                alter table thidua.report_version add constraint a_version_belongs_to_a_report
                  foreign key (root_id, level, report_id) references thidua.report (root_id, level, report_id)
                """
            ),
        ])
    func ids(table: String, hole: String) async throws {
        try await SmallTree.with { tree in
            try await tree.owner.execute(script: hole)
            let found = try await Attack(tree: tree).tellingIDs(of: sibling, as: commune).gotThrough
            #expect(found.contains { $0.hasPrefix("\(table):") }, "\(found)")
        }
    }

    @Test("by filing at another level, where nothing ties the level to the unit")
    func levels() async throws {
        try await SmallTree.with { tree in
            try await tree.owner.execute(script: "alter table thidua.anchor_event drop constraint an_anchor_event_belongs_to_a_unit")
            let found = try await Attack(tree: tree).filingAtOtherLevels(as: commune).gotThrough
            #expect(found.count == 1 && found[0].hasPrefix("anchor_event:"), "\(found)")
        }
    }

    @Test("by rewriting, where a policy lets one change what is below")
    func rewriting() async throws {
        try await SmallTree.with { tree in
            try await tree.owner.execute(
                script: """
                    create policy planted on thidua.campaign for update to thidua_actor
                      using (unit_id between thidua.me() and thidua.my_last()) with check (true)
                    """)
            let found = try await Attack(tree: tree).rewriting(as: district).gotThrough
            #expect(found.count == 1 && found[0].hasPrefix("campaign:"), "\(found)")
        }
    }
}
