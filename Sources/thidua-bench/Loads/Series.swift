/// The same measurement, once per round.
struct Series {
    private(set) var values: [Double] = []

    init(_ values: [Double] = []) { self.values = values }

    mutating func append(_ value: Double) { values.append(value) }

    var median: Double { quantile(0.5) }
    var greatest: Double { values.max() ?? .nan }

    /// The value that a share of them does not exceed.
    func quantile(_ share: Double) -> Double {
        guard !values.isEmpty else { return .nan }
        let sorted = values.sorted()
        guard share == 0.5, sorted.count.isMultiple(of: 2) else {
            return sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
        }
        return (sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2
    }
}
