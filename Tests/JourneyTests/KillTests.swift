import Emulation
import EmulationFixtures
import Foundation
import Operations
import Postgres
import Store
import Synchronization
import TestTraits
import Testing
import Wire

/// It shows 5: what the server said it accepted is accepted, whatever dies.
@Suite("Struck dead under load", .slow, .timeLimit(.minutes(20)))
struct KillTests {
    static let rounds = 5
    static let acknowledged = 1_000
    static let clients = 16

    @Test("five killed servers and five databases stopped without warning lose no acknowledged acceptance and count none twice")
    func nothingIsLost() async throws {
        let cluster = try await KillCluster()
        let ended: Result<Void, any Error>
        do { ended = .success(try await prove(on: cluster)) } catch { ended = .failure(error) }
        await cluster.remove()
        try ended.get()
    }

    private func prove(on cluster: KillCluster) async throws {
        let city = try await KillCity(cluster)
        let fsync = try await city.owner.run(
            Statement<String>(
                "fsync", "select current_setting('fsync') || current_setting('synchronous_commit')",
                exactlyOne: { row in try row.next(String.self) }))
        try #require(fsync == "onon")
        var server = try await KillServer(cluster)
        var (all, unanswered, again) = (0, 0, 0)
        for round in 1...(2 * Self.rounds) {
            if round > 1 { try await city.submitAgain() }
            let waiting = try await city.waiting()
            try #require(waiting.count == KillCity.communes * 13)
            let killsServer = round <= Self.rounds
            let struck = server
            let load = try await Self.load(struck, city, waiting) {
                if killsServer { await struck.strike() } else { try await cluster.strike() }
            }
            if killsServer { server = try await KillServer(cluster) } else { try await cluster.start() }
            try await server.untilReady()

            #expect(load.acknowledged.count >= Self.acknowledged)
            #expect(try await city.lost(of: load.acknowledged).isEmpty)
            let recount = try await Recount(client: city.auditor).run()
            #expect(recount.isClean, "\(recount.differences.prefix(5))")

            // Whoever had no answer asks again under the same id, and everybody is answered once.
            let rest = load.unanswered + load.unasked.map { ($0, UUID.version7()) }.map(KillCity.Acknowledged.init)
            let done = try await Self.accept(rest, server, city)
            #expect(done.count == rest.count)
            #expect(try await city.lost(of: load.acknowledged + done).isEmpty)
            let after = try await Recount(client: city.auditor).run()
            #expect(after.isClean, "\(after.differences.prefix(5))")
            #expect(after.versions == waiting.count)
            all += load.acknowledged.count
            unanswered += load.unanswered.count
            again += done.count
            print(
                "kill \(round): \(killsServer ? "server" : "database") struck after \(Self.acknowledged) of \(load.acknowledged.count) acknowledged, \(load.unanswered.count) unanswered; recounted \(recount.cells) cells over \(recount.pendingRows) pending rows"
            )
        }
        #expect(unanswered > 0)
        #expect(try await KillServer.command("check", on: cluster) == 0)
        print("kill: \(all) acknowledged, \(unanswered) unanswered, \(again) asked again; none lost, none twice")

        try await losesAreFound(city, cluster)
        await server.strike()
        await city.close()
    }

    /// The faults to be found: an acceptance whose event is gone, one that stands there twice, a report that went back.
    private func losesAreFound(_ city: KillCity, _ cluster: KillCluster) async throws {
        let events = try await city.owner.run(
            Statement<[KillCity.Acknowledged]>(
                "acceptances",
                """
                select e.subject_id, e.unit_id, e.event_id, r.version
                from thidua.event e join thidua.report r on r.root_id = e.root_id and r.unit_id = e.unit_id and r.report_id = e.subject_id
                where e.kind = 'report.accepted' and (e.particulars->>'version')::int = r.version
                """,
                each: { row in
                    let (report, unit, decision) = (try row.next(UUID.self), try row.next(UnitID.self), try row.next(UUID.self))
                    return .init(waiting: .init(report: report, unit: unit, version: Int(try row.next(Int32.self))), decision: decision)
                }))
        #expect(try await city.lost(of: events).isEmpty)
        try await city.owner.execute(
            script: """
                delete from thidua.event where event_id = '\(events[0].decision)';
                insert into thidua.event select root_id, level, unit_id, gen_random_uuid(), at, by_unit, by_person, by_role, kind, audience,
                  family_id, campaign_id, subject_id, fingerprint, particulars from thidua.event where event_id = '\(events[1].decision)';
                update thidua.report set state = 'submitted', version = version + 1 where report_id = '\(events[2].waiting.report)';
                update thidua.report set accepted_version = version - 1, state = 'submitted' where report_id = '\(events[3].waiting.report)';
                """)
        #expect(Set(try await city.lost(of: events)) == Set(events.prefix(4).map(\.waiting.report)))
        // The last one also counts an older version now, and a check says so.
        #expect(try await KillServer.command("check", on: cluster) == 1)
    }

    struct Load: Sendable {
        var acknowledged: [KillCity.Acknowledged] = []
        /// Sent, and nobody knows.
        var unanswered: [KillCity.Acknowledged] = []
        var unasked: [KillCity.Waiting] = []
        var isStruck = false
    }

    private final class Desk: Sendable {
        private let load: Mutex<Load>

        init(_ waiting: [KillCity.Waiting]) { load = Mutex(Load(unasked: waiting.shuffled())) }

        var all: Load { load.withLock { $0 } }
        func next() -> KillCity.Acknowledged? {
            load.withLock { $0.unasked.popLast() }.map { .init(waiting: $0, decision: UUID.version7()) }
        }
        func unanswered(_ one: KillCity.Acknowledged) { load.withLock { $0.unanswered.append(one) } }

        /// True for the one whose answer was the thousandth.
        func acknowledged(_ one: KillCity.Acknowledged) -> Bool {
            load.withLock { load in
                load.acknowledged.append(one)
                guard !load.isStruck, load.acknowledged.count >= KillTests.acknowledged else { return false }
                load.isStruck = true
                return true
            }
        }
    }

    /// Sixteen clients accept, each until one of its requests goes unanswered; in the middle of it somebody strikes.
    private static func load(
        _ server: KillServer, _ city: KillCity, _ waiting: [KillCity.Waiting], strike: @escaping @Sendable () async throws -> Void
    ) async throws -> Load {
        let desk = Desk(waiting)
        try await withThrowingTaskGroup { group in
            for _ in 0..<clients {
                group.addTask {
                    while let one = desk.next() {
                        guard await accepted(one, server, city) else { return desk.unanswered(one) }
                        if desk.acknowledged(one) { try await strike() }
                    }
                }
            }
            try await group.waitForAll()
        }
        return desk.all
    }

    /// Accepts what is left; those that were acknowledged.
    private static func accept(
        _ rest: [KillCity.Acknowledged], _ server: KillServer, _ city: KillCity
    ) async throws -> [KillCity.Acknowledged] {
        await withTaskGroup(of: [KillCity.Acknowledged].self) { group in
            for client in 0..<clients {
                group.addTask {
                    var done: [KillCity.Acknowledged] = []
                    for index in stride(from: client, to: rest.count, by: clients) where await accepted(rest[index], server, city) {
                        done.append(rest[index])
                    }
                    return done
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
    }

    /// Whether the server said, in a whole answer, that this decision was made.
    private static func accepted(_ one: KillCity.Acknowledged, _ server: KillServer, _ city: KillCity) async -> Bool {
        let answer = try? await server.ask(
            "PUT", "/v1/units/\(KillCity.district)/of/\(one.waiting.unit)/reports/\(one.waiting.report.text)/acceptance", token: city.token,
            body: #"{"id":"\#(one.decision.text)","version":\#(one.waiting.version)}"#)
        return answer?.status == 200 && answer?.json["id"].text == one.decision.text
    }
}
