import Emulation
import EmulationFixtures
import Foundation
import Jobs
import Logging
import Operations
import Postgres
import PostgresTesting
import Store
import Synchronization
import TestTraits
import Testing

/// What works in the background goes on, whatever happens to one city or to the database, and tells of it.
@Suite("Work in the background", .timeLimit(.minutes(20)))
struct WorkerTests {
    /// Not of the database: it ended the whole server once.
    private struct Unheard: Error {}

    /// Does as its script says, and tells each turn.
    private final class Scripted: Worker {
        let name = "scripted"
        let pause = Duration.milliseconds(1)
        let batch = 10
        private let script: @Sendable (_ root: Int32?, _ turn: Int) throws -> Int
        private let turns = Mutex<[Int32?: Int]>([:])
        let (told, tell) = AsyncStream.makeStream(of: Int32?.self)

        init(_ script: @escaping @Sendable (_ root: Int32?, _ turn: Int) throws -> Int) { self.script = script }

        func backlogs() async throws -> [Backlog] {
            _ = try turn(nil)
            return [1, 2, 3].map { Backlog(root: $0, age: 7) }
        }

        func work(on root: Int32) async throws -> Int { try turn(root) }

        private func turn(_ root: Int32?) throws -> Int {
            let turn = turns.withLock { turns in
                turns[root, default: 0] += 1
                return turns[root]!
            }
            defer { tell.yield(root) }
            return try script(root, turn)
        }
    }

    @Test("a city that cannot go on is told and let be, and every other has its turn")
    func oneStuckCity() async throws {
        let worker = Scripted { root, _ in
            if root == 1 { throw Unheard() }
            return 0
        }
        let record = WorkerRecord(now: { Date(timeIntervalSince1970: 1_000) })
        let loop = Task { await WorkerLoop(worker, record: record, logger: .quiet).run() }
        var turns: [Int32: Int] = [:]
        for await root in worker.told {
            if let root { turns[root, default: 0] += 1 }
            if turns[3, default: 0] >= 20 { break }
        }
        loop.cancel()
        await loop.value
        // Once, and again after a second at the earliest; a slow machine may have had time for some more.
        #expect(turns[1, default: 0] <= 5 && turns[2, default: 0] >= 20)
        #expect(record.exposition.contains("thidua_worker_failures_total{worker=\"scripted\"} \(turns[1] ?? 0)"))
        #expect(record.exposition.contains("thidua_worker_last_success_timestamp_seconds{worker=\"scripted\"} 1000.0"))
        #expect(record.exposition.contains("thidua_worker_lag_seconds{worker=\"scripted\"} 7.0"))
    }

    @Test("a database that is away is asked again until it is back", .slow)
    func away() async throws {
        let worker = Scripted { root, turn in
            if root == nil, turn <= 2 { throw Unheard() }
            return 0
        }
        let record = WorkerRecord()
        let loop = Task { await WorkerLoop(worker, record: record, logger: .quiet).run() }
        for await root in worker.told where root == 3 { break }
        loop.cancel()
        await loop.value
        #expect(record.exposition.contains("thidua_worker_failures_total{worker=\"scripted\"} 2"))
    }

    @Test("a trail that cannot be chained in one city is chained in the next, and in the first again once it is mended", .slow)
    func realTrail() async throws {
        try await SmallCity.with { city in
            func attempt(in unit: UnitID) async throws {
                let standing = city.standing(in: unit)
                let refusal = Statement.putDownRefusal(
                    of: Attempt(method: "PUT", path: "/", thing: nil, address: nil, said: nil), by: standing.tokenHash, in: unit,
                    status: 404, code: "not-found")
                try await city.app.run(refusal)
            }
            func chained(_ root: Int32) async throws -> Int {
                try await city.owner.run(
                    Statement(
                        "chained", "select count(*) from thidua.audit_entry where root_id = \(root)",
                        exactlyOne: { row in try row.next(Int.self) }))
            }
            func until(_ count: Int, of root: Int32) async throws { while try await chained(root) < count { await Task.yield() } }

            let worker = AuditWorker(client: city.worker)
            try await attempt(in: SmallCity.city)
            try await worker.drain()
            let (stuck, next) = (try await chained(1), try await chained(2))
            try await city.owner.execute(script: "update thidua.audit_head set seq = seq - 1 where root_id = 1")
            try await attempt(in: SmallCity.city)
            try await attempt(in: SmallCity.elsewhere)

            let record = WorkerRecord()
            let loop = Task { await WorkerLoop(worker, record: record, logger: .quiet).run() }
            try await until(next + 1, of: 2)
            #expect(try await chained(1) == stuck)
            #expect(!record.exposition.contains("failures_total{worker=\"audit\"} 0"))
            try await city.owner.execute(script: "update thidua.audit_head set seq = seq + 1 where root_id = 1")
            try await until(stuck + 1, of: 1)
            loop.cancel()
            await loop.value
        }
    }

    @Test("no session of ours can hold a lock for ever, or keep the next city waiting for one")
    func settings() async throws {
        try await SmallCity.with { city in
            for role in [ApplicationRole.actor, .worker, .auditor] {
                let client = try city.client(role)
                let idle = try await client.run(
                    Statement(
                        "setting", "select current_setting('idle_in_transaction_session_timeout')",
                        exactlyOne: { row in try row.next(String.self) }))
                let lock = try await client.run(
                    Statement("setting", "select current_setting('lock_timeout')", exactlyOne: { row in try row.next(String.self) }))
                #expect(idle == "30s")
                #expect(lock == (role == .worker ? "2s" : "0"))
                await client.close()
            }
        }
    }
}
