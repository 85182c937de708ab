import Foundation
import Glibc
import Postgres
import TestTraits
import Testing

/// How many times as much the tests of endurance do; once in the suite, `THIDUA_ENDURANCE=50` for what takes a quarter of an hour.
let endurance = ProcessInfo.processInfo.environment["THIDUA_ENDURANCE"].flatMap(Int.init) ?? 1

extension PostgresTests {
    @Suite("In the long run", .slow) struct EnduranceTests {
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

        /// libpq closes its socket while it reads, another thread opens one and gets the same number; what was taken out of the reactor's
        /// set then was the newcomer. Before the reactor watched descriptors of its own this stood still within seconds.
        @Test("a connection whose descriptor's number was another's a moment ago hears what is said to it")
        func numbersUsedAgain() async throws {
            guard ProcessInfo.processInfo.environment["THIDUA_SLOW_CLOSE"] == nil else {
                // The run below.
                return try await withClient(connections: 4) { try await wear($0, rounds: 400) }
            }
            let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../SlowClose/slow-close.c").path
            let folder = FileManager.default.temporaryDirectory.appending(path: "thidua-slow-close-\(UUID())").path
            let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            let status = await withCheckedContinuation { continuation in
                Thread.detachNewThread {
                    continuation.resume(
                        returning: system(
                            """
                            mkdir \(folder) && trap 'rm -rf \(folder)' EXIT && clang -shared -fPIC -o \(folder)/slow.so '\(source)' -ldl && \
                            THIDUA_SLOW_CLOSE=1 LD_PRELOAD=\(folder)/slow.so timeout 600 '\(program)' --testing-library swift-testing \
                              --filter EnduranceTests/numbersUsedAgain >\(folder)/out 2>&1 </dev/null || { cat \(folder)/out; exit 1; }
                            grep -q 'with 1 test' \(folder)/out
                            """))
                }
            }
            #expect(status == 0)
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
