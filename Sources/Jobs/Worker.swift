package import Store

/// Work that is done in the background again and again, city by city; `WorkerLoop` does it until it is told to stop.
///
/// Any number of processes may do the same work: each city is locked for the length of one batch.
package protocol Worker: Sendable {
    /// What it is called in the log and in `/metrics`.
    var name: String { get }
    /// How long to rest once nothing waits.
    var pause: Duration { get }
    /// The most that one city's turn takes; where it took as many, more may wait.
    var batch: Int { get }

    /// The cities in which something waits.
    func backlogs() async throws -> [Backlog]
    /// Does one batch of one city, in one transaction.
    /// - Returns: how much was done; 0 too where another process has the city.
    func work(on root: Int32) async throws -> Int
}

extension Worker {
    /// Does one batch of every city in which something waits; the first error ends it.
    /// - Returns: how much was done.
    package func once() async throws -> Int {
        var done = 0
        for backlog in try await backlogs() { done += try await work(on: backlog.root) }
        return done
    }

    /// Works until nothing waits.
    package func drain() async throws {
        while try await once() > 0 {}
    }
}
