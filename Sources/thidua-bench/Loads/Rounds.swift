/// How often and how long things are measured: A B A B …, so that a noisy minute spoils a round and not a side.
struct Rounds {
    let count: Int
    let length: Duration

    /// Measures each of them once per round.
    func interleave(_ measurements: [(Duration) async throws -> Double]) async throws -> [Series] {
        var series = measurements.map { _ in Series() }
        // Plans, caches and connections come first.
        for measurement in measurements { _ = try await measurement(.milliseconds(500)) }
        for _ in 0..<count {
            for (index, measurement) in measurements.enumerated() { series[index].append(try await measurement(length)) }
        }
        return series
    }
}

extension Duration {
    var seconds: Double { self / .seconds(1) }
    var milliseconds: Double { self / .milliseconds(1) }
}
