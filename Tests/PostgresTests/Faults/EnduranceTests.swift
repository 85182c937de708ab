import Foundation
import Glibc
import Postgres
import Testing

/// How many times as much the tests of endurance do; once in the suite, `THIDUA_ENDURANCE=50` for what takes a quarter of an hour.
let endurance = ProcessInfo.processInfo.environment["THIDUA_ENDURANCE"].flatMap(Int.init) ?? 1

extension PostgresTests {
    @Suite("In the long run") struct EnduranceTests {
        /// What this process holds.
        private struct Footprint {
            let descriptors: Int
            let megabytes: Int

            init() throws {
                descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
                let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")[1]
                megabytes = Int(pages)! * sysconf(Int32(_SC_PAGESIZE)) / 1_048_576
            }
        }

        /// Other suites run in the same process meanwhile, so a little may come and go; one descriptor in twenty rounds would be found.
        private static let slack = (descriptors: 100, megabytes: 100)

        @Test("connections that end and queries that are given up leave no descriptor and no memory behind")
        func flat() async throws {
            try await withClient(connections: 4) { client in
                let rounds = 2_000 * endurance
                try await wear(client, rounds: 200)
                let before = try Footprint()
                try await wear(client, rounds: rounds)
                let after = try Footprint()
                print(
                    "endurance: \(rounds) reconnects and \(rounds) cancellations; \(before.descriptors) descriptors before, "
                        + "\(after.descriptors) after; \(before.megabytes) MB before, \(after.megabytes) MB after")
                #expect(after.descriptors < before.descriptors + Self.slack.descriptors)
                #expect(after.megabytes < before.megabytes + Self.slack.megabytes)
                #expect(client.statistics.lent.busy == 0 && client.waiting == 0)

                // A leak would be seen.
                let leaked = (0..<3 * Self.slack.descriptors).map { _ in dup(0) }
                #expect(try Footprint().descriptors >= after.descriptors + Self.slack.descriptors)
                for descriptor in leaked { close(descriptor) }
            }
        }

        private func wear(_ client: PostgresClient, rounds: Int) async throws {
            try await withThrowingTaskGroup { group in
                for _ in 0..<4 {
                    group.addTask {
                        for _ in 0..<rounds / 4 {
                            let error = await #expect(throws: PostgresError.self) {
                                try await client.run(value("select pg_terminate_backend(pg_backend_pid())::text", as: String.self))
                            }
                            guard case .connection = error?.kind else { Issue.record("\(String(describing: error))"); return }
                            let work = Task { try await client.run(value("select pg_sleep(600)::text", as: String.self)) }
                            for _ in 0..<Int.random(in: 0...40) { await Task.yield() }
                            work.cancel()
                            guard case .failure(let error as PostgresError) = await work.result, case .cancelled = error.kind else {
                                Issue.record("not cancelled")
                                return
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }
}
