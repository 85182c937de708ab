import Foundation
import Postgres
import PostgresTesting
import TestTraits
import Testing

/// What is done to a server while eight writers and eight readers use it. Nothing that was acknowledged is lost, no answer is another's,
/// nobody is left waiting, and all of it goes on afterwards without a restart.
@Suite("Under a load that never stops", .slow, .serialized, .timeLimit(.minutes(20))) struct FaultTests {
    private func weather(
        _ name: String, _ disturb: (OwnCluster, FaultLoad, CutWire) async throws -> Void
    ) async throws {
        let cluster = try await OwnCluster()
        let wire = try CutWire(to: cluster.port)
        try await withClusters([cluster]) {
            func url(_ port: Int) -> String { "host=127.0.0.1 port=\(port) user=owner dbname=postgres connect_timeout=2" }
            let admin = PostgresClient(PostgresConfiguration(url: url(cluster.port), connections: 1), logger: .quiet)
            try await admin.execute(script: "create table written (id uuid primary key)")
            let client = PostgresClient(
                PostgresConfiguration(
                    url: url(wire.port), applicationName: "load", connections: 4, acquireTimeout: .seconds(2), deadline: .seconds(2)),
                logger: .quiet)

            let load = FaultLoad(on: client)
            let running = Task { await load.run() }
            await load.goesOn()
            try await disturb(cluster, load, wire)
            await load.goesOn()
            load.end()
            await running.value

            let (lent, shared, _) = client.statistics
            #expect(lent.busy == 0 && lent.waiting == 0 && shared.busy == 0 && shared.waiting == 0)
            #expect(lent.connections <= 4 && shared.connections <= 4)
            await client.close()

            let seen = load.now
            func lost() async throws -> Int {
                let there = try await Self.afresh(admin) {
                    try await admin.run(value("select array_agg(id) from written", as: [UUID].self))
                }
                #expect(Set(there).count == there.count)
                return Set(seen.written).subtracting(there).count
            }
            let missing = try await lost()
            print(
                "\(name): \(seen.written.count) writes acknowledged, \(missing) lost, \(seen.read) answers, \(seen.wrong.count) wrong; "
                    + "failed: \(seen.failures.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")); "
                    + "\(lent.lost + shared.lost) connections lost")
            #expect(missing == 0)
            #expect(seen.wrong.isEmpty, "\(seen.wrong.prefix(5))")
            #expect(lent.lost > 0 && shared.lost > 0, "the load noticed nothing")
            // The count would notice.
            try await admin.run(Statement<Void>("lose one", "delete from written where id = \(seen.written[0])"))
            #expect(try await lost() == 1)
            await admin.close()
        }
        wire.close()
    }

    /// The administrator's own connection may have gone with the server.
    private static func afresh<Result>(_ admin: PostgresClient, _ work: () async throws -> Result) async throws -> Result {
        do { return try await work() } catch let error as PostgresError where error.isRetryable || error.mayHaveCommitted {
            return try await work()
        }
    }

    @Test("backends that are ended in the middle of their batches, forty times")
    func terminated() async throws {
        try await weather("backends ended") { cluster, load, _ in
            let admin = PostgresClient(
                PostgresConfiguration(url: "host=127.0.0.1 port=\(cluster.port) user=owner dbname=postgres", connections: 1), logger: .quiet
            )
            for _ in 1...40 {
                try await admin.run(
                    Statement<Void>("end all", "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'load'"))
                await load.goesOn(by: 20)
            }
            await admin.close()
        }
    }

    @Test("a server that is stopped at once and started again, three times")
    func stopped() async throws {
        try await weather("server stopped") { cluster, load, _ in
            for _ in 1...3 {
                try await cluster.strike()
                try await cluster.start()
                await load.goesOn()
            }
        }
    }

    @Test("a server that is frozen for longer than the deadline, then goes on as if nothing had been, twice")
    func frozen() async throws {
        try await weather("server frozen") { cluster, load, _ in
            for _ in 1...2 {
                let all = "$(head -1 \(cluster.folder)/data/postmaster.pid) $(pgrep -P $(head -1 \(cluster.folder)/data/postmaster.pid))"
                try await cluster.run("kill -STOP \(all)")
                let before = load.now.failed
                // Each of the sixteen has heard of its deadline, and more than once.
                await load.until { $0.failed >= before + 32 }
                try await cluster.run("kill -CONT \(all)")
                await load.goesOn()
            }
        }
    }

    @Test("a wire that is cut, forty times, and one that swallows everything until nobody believes in it, twice")
    func cut() async throws {
        try await weather("wire cut") { _, load, wire in
            for _ in 1...40 {
                wire.cut()
                await load.goesOn(by: 20)
            }
            for _ in 1...2 {
                wire.swallow()
                let before = load.now.failed
                await load.until { $0.failed >= before + 32 }
                wire.mend()
                await load.goesOn()
            }
        }
    }
}
