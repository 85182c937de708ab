import Synchronization

/// Several at work, each beginning anew as soon as it is done.
struct ClosedLoad {
    let tasks: Int
    let length: Duration
    /// Where the tasks run; nil for the default pool of threads.
    var executor: (any TaskExecutor)?

    /// How often the work was done per second. Ends early when the work says there is no more.
    func rate(_ work: @escaping @Sendable () async throws -> Bool) async throws -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        let end = start + length
        let done = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<tasks {
                group.addTask(executorPreference: executor) {
                    var done = 0
                    while clock.now < end, try await work() { done += 1 }
                    return done
                }
            }
            return try await group.reduce(0, +)
        }
        return Double(done) / (clock.now - start).seconds
    }

    /// The median of what one round of the work takes, in milliseconds, done by one after another.
    static func latency(for length: Duration, _ work: () async throws -> Void) async throws -> Double {
        let clock = ContinuousClock()
        let end = clock.now + length
        var series = Series()
        repeat { series.append(try await clock.measure(work).milliseconds) } while clock.now < end
        return series.median
    }
}
