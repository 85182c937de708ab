import Emulation
import EmulationFixtures
import Foundation
import Postgres
import PostgresTesting
import Store
import Testing

/// The SQL is text to the compiler. The database reads it whenever a test runs a statement for the first time, and `StatementWatch`
/// compares; here is what no single statement shows.
@Suite("The statements", .timeLimit(.minutes(20)))
struct StatementTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL

    @Test("have each a name of its own, which no test gives to another")
    func names() throws {
        let names = try StatementWatch.names(in: Self.sources.appending(path: "Sources/Store"))
        #expect(names.count > 100)
        #expect(Set(names).count == names.count, "\(names.filter { name in names.count { $0 == name } > 1 })")
        let inTests = try StatementWatch.names(in: Self.sources.appending(path: "Tests"))
        #expect(inTests.count > 50)
        #expect(Set(names).intersection(inTests).isEmpty)
        print("statements: \(names.count) names in Sources/Store, \(inTests.count) in Tests")
    }

    @Test("at the head of a batch do what they say")
    func settings() async throws {
        try await SmallCity.with { city in
            let here = Statement<[String]>(
                "here", "select coalesce(thidua.me()::text, '') union all select current_user order by 1",
                each: { row in try row.next(String.self) })
            let stood = try await city.app.run(under: city.standing(in: SmallCity.anLao).settings, here)
            #expect(stood == ["\(SmallCity.anLao.rawValue)", "thidua_actor"])
            #expect(try await city.app.run(under: city.standing(in: SmallCity.anLao).recording, here) == stood)
            #expect(try await city.owner.run(under: .registrar, here).contains("thidua_registrar"))
            #expect(try await city.owner.run(under: .auditor, here).contains("thidua_auditor"))
        }
    }

    @Test("that read another type, a column too few or too many, or a null as if it never were, are found when they first run")
    func faultsAreFound() async throws {
        let day = Statement<[Day]>("a name as a day", "select name from thidua.unit_name", each: { try $0.next(Day.self) })
        let text = Statement<[String]>("a level as text", "select level from thidua.unit", each: { try $0.next(String.self) })
        let one = Statement<[Int64]>(
            "one of two", "select unit_id from thidua.unit where false", each: { try $0.next(Int64.self) + $0.next(Int64.self) })
        let two = Statement<[Int64]>("two for one", "select unit_id, level from thidua.unit", each: { try $0.next(Int64.self) })
        let end = Statement<[Day]>(
            "an end", "with u as (select ended_on as e from thidua.unit where false) select e from u", each: { try $0.next(Day.self) })
        let parent = Statement<[Int64]>(
            "a parent", "select parent_id from thidua.unit where parent_id is not null", each: { try $0.next(Int64.self) })
        let solid = Statement<[Int64]>(
            "no fault", "select ended_on, unit_id from thidua.unit",
            each: {
                $0.skip(1); return try $0.next(Int64.self)
            })
        let open = Statement<[Day?]>("no fault either", "select ended_on from thidua.unit", each: { try $0.next(Day?.self) })

        try await SmallCity.with { city in
            let watch = StatementWatch(except: [.init("parent_id", in: "a parent", because: "the others are left out")])
            let catalogue = try await ColumnCatalogue(of: city.owner)
            let client = PostgresClient(
                .application(.actor, url: try TestServer.login(to: city.database), connections: 1).seen(by: watch.witness(catalogue)),
                logger: .quiet)
            func fault(_ run: () async throws -> Void) async -> String {
                do { try await run() } catch { return (error as? PostgresError)?.debugDescription ?? "\(error)" }
                return ""
            }
            #expect(await fault { try await client.run(day) }.contains("it reads name as"))
            #expect(await fault { try await client.run(text) }.contains("it reads level as"))
            #expect(await fault { try await client.run(one) }.contains("it answers 1 columns and reads 2"))
            #expect(
                await fault { try await client.transaction { tx in let _: [Int64] = try await tx.run(two) } }.contains(
                    "it answers 2 columns and reads 1"))
            for _ in 1...2 {
                #expect(await fault { _ = try await client.read(end) }.contains("it reads e, which is unit.ended_on and may be null"))
            }
            #expect(await fault { _ = try await client.run(parent, solid, open) } == "")
            await client.close()
            #expect(watch.faults.count == 5 && watch.omissions.isEmpty, "\(watch.faults) \(watch.omissions)")
            print("statements: \(watch.faults.count) planted faults found; \(watch.summary)")
        }
    }

    @Test("that no test ran, whose outer join always found something, or whose exception is not needed, are missed at the end")
    func omissionsAreFound() async throws {
        let outer = Statement<[Int64]>(
            "ends of units", "select s.from_unit from thidua.unit u left join thidua.unit_succession s on s.from_unit = u.unit_id",
            each: { try $0.next(Int64.self) })
        let watch = StatementWatch(
            ["ends of units", "never run"], except: [.init("valid_until", in: "ends of units", because: "it was never read")])
        try await SmallCity.with { city in
            let client = PostgresClient(
                PostgresConfiguration(url: city.database.url, connections: 1).seen(
                    by: watch.witness(try await ColumnCatalogue(of: city.owner))),
                logger: .quiet)
            // No unit has a successor here, so the reader fails by itself; with one the fault would lie in wait.
            await #expect(throws: PostgresError.self) { try await client.run(outer) }
            #expect(
                watch.omissions == [
                    "never run: no test runs it",
                    "ends of units: no test runs it with nothing on the other side of its outer join",
                    "ends of units: the exception for valid_until is not needed any more",
                ])
            try await city.owner.execute(
                script: """
                    insert into thidua.unit_succession (from_unit, to_unit, portion, is_default, effective_on, legal_basis)
                    select unit_id, \(SmallCity.elsewhere.rawValue), 'whole', true, '2024-07-01', 'NQ' from thidua.unit
                    where unit_id <> \(SmallCity.elsewhere.rawValue)
                    """)
            await #expect(throws: PostgresError.self) { try await watch.runWithoutOtherSide(outer, on: client) }
            await client.close()
        }
    }
}
