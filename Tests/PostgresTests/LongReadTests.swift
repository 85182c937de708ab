import Postgres
import TestTraits
import Testing

extension PostgresTests {
    @Suite("Long reads") struct LongReads {
        /// A read that lasts until nobody holds this lock.
        private static let long = value("select 1 from pg_advisory_lock_shared(74)", as: Int.self)

        @Test("stand in line one behind the other, hold up nobody who asks briefly, and are told when the line is too long")
        func line() async throws {
            try await withClient(connections: 2) { client in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    try await client.transaction { holder in
                        try await holder.run(value("select 1 from pg_advisory_xact_lock(74)", as: Int.self))
                        group.addTask { _ = try await client.readLong(Self.long) }
                        while client.statistics.long.busy < 1 { await Task.yield() }
                        group.addTask {
                            let (answer, _) = try await client.readLong(Self.long, backend)
                            #expect(answer == 1)
                        }
                        while client.statistics.long.waiting < 1 { await Task.yield() }

                        let lent = try await client.run(value("select 2", as: Int.self))
                        let shared = try await client.read(value("select 3", as: Int.self))
                        #expect(lent == 2 && shared == 3)
                        let error = await #expect(throws: PostgresError.self) {
                            try await client.readLong(deadline: .milliseconds(5), Self.long)
                        }
                        guard case .deadline = error?.kind else { Issue.record("\(String(describing: error))"); return }
                        let long = client.statistics.long
                        #expect(long.busy == 1 && long.waiting == 1 && long.connections == 1)
                    }
                    try await group.waitForAll()
                }
                #expect(client.statistics.long.batches == 2)
            }
        }

        @Test("cannot write")
        func readOnly() async throws {
            try await withClient { client in
                let error = await #expect(throws: PostgresError.self) {
                    try await client.readLong(Statement<Void>("write", "create table long_read (n int8)"))
                }
                #expect(error?.sqlState?.rawValue == "25006")
            }
        }
    }
}
