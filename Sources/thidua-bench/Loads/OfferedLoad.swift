/// Work that comes at its own pace, whether or not what came before is done.
struct OfferedLoad {
    let perSecond: Double
    let length: Duration

    /// Begins each piece at its own time: the n-th at n / rate, so that a late one delays no other.
    func run(_ work: @escaping @Sendable () async throws -> Void) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let pieces = Int(perSecond * length.seconds)
        try await withThrowingDiscardingTaskGroup { group in
            for piece in 0..<pieces {
                let due = start + .seconds(Double(piece) / perSecond)
                if clock.now < due { try await clock.sleep(until: due) }
                group.addTask { try await work() }
            }
        }
    }
}
