import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Testing
import Wire

/// The eight movements of An Lão's plan, as the demonstration publishes it.
@Suite("Movements that are kept", .timeLimit(.minutes(20)))
struct MovementsTests {
    private static let centre = Movement.Launch(by: .centre, on: Day("2024-04-13"), document: "539/QĐ-TTg")

    /// Of `deploy/data/plan-anlao.json`.
    private static func linked() throws -> [LinkedMovement] {
        var folder = URL(filePath: #filePath)
        let name = "deploy/data/plan-anlao.json"
        while !FileManager.default.fileExists(atPath: folder.appending(path: name).path), folder.path != "/" {
            folder.deleteLastPathComponent()
        }
        return try CampaignPlan(JSON.parse(Data(contentsOf: folder.appending(path: name)))).movements
    }

    @Test("are read by every reading as the plan has them, on both days of the demonstration; where readings differ, that is said")
    func table() async throws {
        try await SmallCity.with { city in
            let linked = try Self.linked()
            #expect(linked.count == 8)
            try await city.publish(SamplePlan.ofCity(SamplePlan.everyAggregation), of: SmallCity.city)
            var plan = SamplePlan.plan("An Lão", addresses: [SamplePlan.allChildren])
            plan.movements = linked
            try await city.publish(plan, of: SmallCity.anLao)
            let standing = city.standing(in: SmallCity.anLao)
            let before = try await ListMovements().run(as: standing, on: city.app)
            #expect(before.movements.isEmpty && before.unkept.count == 8)
            for planned in before.unkept {
                var told = Movement.Told(planned.linked, saidBy: planned.plan)
                if planned.linked.launchedBy == .centre, planned.linked.launchedOn == nil {
                    told.launches = told.launches.map { $0.launcher == .centre ? Self.centre : $0 }
                }
                let id = UUID.version7()
                _ = try await WriteMovement(id, told, decision: .made(id)).run(as: standing, on: city.app)
            }
            // Below it is read too.
            let below = try await ListMovements().run(as: city.standing(in: SmallCity.batTrang), on: city.app)
            #expect(below.unkept.isEmpty)
            let runs = below.movements.map(\.movement.run)
            func told(_ reading: MovementReading, _ iso: String) -> [String] {
                runs.map { run in
                    guard let span = run.yearsRun(asOf: Day(iso)!)[reading] else { return "–" }
                    return span.map { "\($0)" } ?? "not begun"
                }
            }
            #expect(told(.plan, "2024-12-20") == ["2y5m", "2y5m", "5y4m", "–", "3y11m", "5y3m", "3y1m", "2y5m"])
            #expect(told(.nominal, "2024-12-20") == ["3y11m", "3y11m", "5y11m", "not begun", "4y11m", "5y11m", "3y11m", "2y5m+"])
            #expect(told(.plan, "2025-10-18") == ["3y3m", "3y3m", "6y2m", "–", "4y9m", "6y1m", "3y11m", "3y3m"])
            #expect(told(.nominal, "2025-10-18") == ["4y9m", "4y9m", "6y9m", "0y9m", "5y9m", "6y9m", "4y9m", "3y3m+"])
            #expect(told(.launch, "2025-10-18") == ["–", "–", "–", "1y6m", "–", "–", "–", "–"])
            let (yes, no, differs) = (Truth.met, Truth.notMet, Truth.unknown)
            func ran(_ years: Int, _ iso: String) -> [Truth] { runs.map { $0.ran(years: years, asOf: Day(iso)!, by: nil) } }
            #expect(ran(3, "2025-10-18") == [yes, yes, yes, no, yes, yes, yes, yes])
            #expect(ran(5, "2025-10-18") == [no, no, yes, no, differs, yes, no, differs])
            #expect(ran(3, "2024-12-20") == [differs, differs, yes, no, yes, yes, yes, differs])
            #expect(
                runs.map(\.launchedBy) == [
                    [.nation, .province], [.nation, .province], [.nation, .province], [.nation], [.province], [.province], [.province],
                    [.province],
                ])
        }
    }

    @Test("keep what was said of their launches, and are corrected by who keeps them alone, on what they saw")
    func correction() async throws {
        try await SmallCity.with { city in
            let (id, standing) = (UUID.version7(), city.standing(in: SmallCity.anLao))
            func write(_ told: Movement.Told, _ decision: Decision, in unit: UnitID = SmallCity.anLao) async -> String {
                do {
                    _ = try await WriteMovement(id, told, decision: decision).run(as: city.standing(in: unit), on: city.app)
                    return "done"
                } catch {
                    return (error as? Refusals)?.all.map { $0.saying.code }.joined(separator: " ")
                        ?? (error as? any Refusal)?.saying.code ?? "\(error)"
                }
            }
            let centre = Movement.Launch(by: .centre, on: Day("2021-05-01"))
            #expect(
                await write(.init(name: " ", nominalFrom: 2025, nominalUntil: 2021, launches: [centre, centre]), .made(id))
                    == "movement.nameless movement.period movement.launched-twice")
            let elsewhere = Movement.Launch(by: .city, plan: PlanMovement(unit: SmallCity.kienThuy, campaign: .version7(), position: 1))
            #expect(await write(.init(name: "A", launches: [elsewhere]), .made(id)) == "movement.plan-unknown")
            #expect(await write(.init(name: "A", nominalFrom: 2021, launches: [centre]), .made(id)) == "done")
            let city2 = Movement.Launch(by: .city, on: Day("2022-07-05"), document: "164/KH-UBND")
            let correction = Movement.Told(name: "A", nominalFrom: 2021, launches: [city2])
            #expect(await write(correction, Decision(id: .version7(), seen: ["7"])) == "precondition.failed")
            #expect(await write(correction, Decision(id: .version7(), seen: nil), in: SmallCity.batTrang) == "not-found")
            #expect(await write(correction, Decision(id: .version7(), seen: ["1"])) == "done")
            let kept = try await ListMovements().run(as: standing, on: city.app).movements.map(\.movement)
            #expect(kept.map(\.told) == [correction] && kept.first?.revision == 2)
            let launches = try await city.owner.run(
                Statement<[String]>(
                    "all launches", "select revision || ' ' || launcher from thidua.movement_launch order by revision",
                    each: { row in try row.next(String.self) }))
            #expect(launches == ["1 centre", "2 city"])
        }
    }
}
