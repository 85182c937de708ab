package import Postgres
package import Store

/// Reminds units of what is due, as the house rules of who told them say, in office hours of working days.
///
/// Any number may run: each reminder has one id wherever it is made.
package struct ReminderWorker: Worker {
    package let name = "reminders"
    package let pause: Duration
    package let batch: Int
    private let client: PostgresClient

    /// - Parameters:
    ///   - client: connects as `thidua_worker`.
    ///   - pause: how long to rest once nobody is left to be reminded: nobody counts minutes here.
    ///   - batch: how many a transaction reminds at most.
    package init(client: PostgresClient, pause: Duration = .seconds(600), batch: Int = 1_000) {
        (self.client, self.pause, self.batch) = (client, pause, batch)
    }

    package func backlogs() async throws -> [Backlog] {
        guard try await client.run(.officeClock()).isOpen else { return [] }
        return try await client.run(.rootsWithTasks())
    }

    package func work(on root: Int32) async throws -> Int { try await client.run(.remindByItself(root: root, atMost: batch)) }
}
