import Emulation
import EmulationFixtures
import Postgres
import Store
import Testing

@Suite("The wall between units", .timeLimit(.minutes(20)))
struct WallTests {
    let city = UnitID.written("1")
    let district = UnitID.written("1.1")
    let siblingDistrict = UnitID.written("1.2")
    let commune = UnitID.written("1.1.1")
    let sibling = UnitID.written("1.1.2")
    let elsewhere = UnitID.written("2.1")
    let behindTheWall = Tables.all.count { $0.sight != nil }

    @Test("from every unit one sees exactly what the architecture says, in every table")
    func sights() async throws {
        try await SmallTree.with { tree in
            let result = try await Attack(tree: tree).sights()
            #expect(result.gotThrough.isEmpty)
            #expect(result.tried == behindTheWall * tree.units.count)
            print("wall: \(behindTheWall) tables seen from \(tree.units.count) units, \(result.tried) comparisons")
        }
    }

    @Test("who stands nowhere sees nothing")
    func nowhere() async throws {
        try await SmallTree.with { tree in
            let result = try await Attack(tree: tree).sightsFromNowhere()
            #expect(result.gotThrough.isEmpty)
            #expect(result.tried >= 2 * behindTheWall)
            print("wall: \(result.tried) readings from nowhere saw nothing")
        }
    }

    @Test("nobody writes in the name of a sibling, a child, a parent or somebody in another city")
    func names() async throws {
        try await SmallTree.with { tree in
            var tried = 0
            for (me, other) in [(commune, sibling), (commune, district), (siblingDistrict, district), (district, elsewhere)] {
                let result = try await Attack(tree: tree).writing(as: me, inTheNameOf: other)
                #expect(result.gotThrough.isEmpty)
                #expect(result.tried >= 15)
                tried += result.tried
            }
            // Addresses, targets and what an acceptance queues are written for those below: the short list.
            let below = try await Attack(tree: tree).writing(as: district, inTheNameOf: commune)
            #expect(
                below.gotThrough.allSatisfy { leak in Tables.byName[String(leak.prefix { $0 != ":" })]?.rule?.isWrittenFromAbove == true })
            print("wall: \(tried + below.tried) rows written in another's name, \(below.gotThrough.count) allowed by the short list")
        }
    }

    @Test("a foreign id cannot be told from a fresh one, also with ON CONFLICT, and nothing can be put under it")
    func existence() async throws {
        try await SmallTree.with { tree in
            var (tried, reached) = (0, 0)
            for (me, other) in [(commune, sibling), (siblingDistrict, district), (district, elsewhere), (district, commune)] {
                let result = try await Attack(tree: tree).tellingIDs(of: other, as: me)
                #expect(result.gotThrough.isEmpty)
                tried += result.tried
                reached += result.reachedTheKeys
            }
            #expect(reached > 30)
            print("wall: \(tried) foreign ids tried, \(reached) of them past the policies, none told from fresh ones")
        }
    }

    @Test("nobody files at another level than its own")
    func levels() async throws {
        try await SmallTree.with { tree in
            var (tried, reached) = (0, 0)
            for me in [commune, district, city] {
                let result = try await Attack(tree: tree).filingAtOtherLevels(as: me)
                #expect(result.gotThrough.isEmpty)
                tried += result.tried
                reached += result.reachedTheKeys
            }
            #expect(reached > 30)
            print("wall: \(tried) rows filed at other levels, \(reached) of them stopped by keys alone")
        }
    }

    @Test("nobody changes or deletes what is not its own")
    func rewriting() async throws {
        try await SmallTree.with { tree in
            var tried = 0
            for me in tree.units {
                let result = try await Attack(tree: tree).rewriting(as: me)
                #expect(result.gotThrough.isEmpty)
                tried += result.tried
            }
            print("wall: \(tried) updates and deletions of others' rows came to nothing")
        }
    }

    @Test("a commune cannot put a version under its sibling's report")
    func versionUnderSibling() async throws {
        try await SmallTree.with { tree in
            func attack(_ unit: UnitID, _ reportOf: UnitID) async throws {
                let insert: SQL = """
                    insert into thidua.report_version (root_id, level, unit_id, report_id, family_id, version, period_id, indicators, homes, figures,
                                                       weights, explanations, submitted_at, submitted_by)
                    values (1, 3, \(unit), md5('report1' || \(reportOf)::bigint)::uuid, md5('campaign' || (1::bigint << 48))::uuid, 2, gen_random_uuid(), '{}', '{}', '{}', '{}', '{}',
                            now(), gen_random_uuid())
                    """
                try await tree.actor.run(under: tree.standing(commune).recording, Statement<Void>("attack", insert))
            }
            let foreign = await #expect(throws: PostgresError.self) { try await attack(commune, sibling) }
            #expect(foreign?.constraint == "a_version_belongs_to_a_report")
            let inItsName = await #expect(throws: PostgresError.self) { try await attack(sibling, sibling) }
            #expect(inItsName?.sqlState == .insufficientPrivilege)
            // The same words do what they say where it is one's own.
            try await attack(commune, commune)
        }
    }
}
