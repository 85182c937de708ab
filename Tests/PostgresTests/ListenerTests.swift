import Postgres
import Testing

extension PostgresTests {
    @Suite("A listener") struct Listening {
        private func send(_ payload: String, on channel: String) -> Statement<Void> {
            Statement("notify", "select pg_notify(\(channel), \(payload))")
        }

        @Test("hears what is said after it says that it listens")
        func delivers() async throws {
            try await withClient { client in
                let listener = Listener(.tests(), channels: ["Hạt \"giống\"", "other"], logger: .quiet)
                var heard = listener.notifications.makeAsyncIterator()
                #expect(await heard.next() == .mayHaveMissed)
                try await client.run(send("một", on: "Hạt \"giống\""), send("", on: "other"), send("?", on: "unheard"))
                try await client.run(send("hai", on: "other"))
                #expect(await heard.next() == .message(channel: "Hạt \"giống\"", payload: "một"))
                #expect(await heard.next() == .message(channel: "other", payload: ""))
                #expect(await heard.next() == .message(channel: "other", payload: "hai"))
            }
        }

        @Test("listens again after its backend was terminated, and says that it may have missed something")
        func survives() async throws {
            try await withClient { client in
                let listener = Listener(.tests(applicationName: "the listener"), channels: ["again"], logger: .quiet)
                var heard = listener.notifications.makeAsyncIterator()
                #expect(await heard.next() == .mayHaveMissed)
                let ended = try await client.run(
                    value(
                        """
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where application_name = 'the listener' and datname = current_database()
                        """, as: Int.self))
                #expect(ended == 1)
                #expect(await heard.next() == .mayHaveMissed)
                try await client.run(send("back", on: "again"))
                #expect(await heard.next() == .message(channel: "again", payload: "back"))
            }
        }
    }
}
