/// Which line of a kept text something stands on.
package struct LineNumbers: Sendable {
    private let starts: [Int]

    /// Linear in the text.
    package init(_ kept: KeptText) {
        starts = [0] + kept.scalars.indices.filter { kept.scalars[$0] == "\n" }.map { $0 + 1 }
    }

    /// As printed, from 1.
    package func line(at offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }
}
