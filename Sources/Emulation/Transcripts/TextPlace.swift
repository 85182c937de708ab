/// Where something stands in the kept text: one run of it, or several where a page's number stands between.
///
/// Runs are not empty, rise, and do not touch. Offsets count Unicode scalars.
package struct TextPlace: Hashable, Sendable {
    package let runs: [Range<Int>]

    package init(_ runs: [Range<Int>]) {
        precondition(!runs.isEmpty && runs.allSatisfy { !$0.isEmpty })
        self.runs = runs
    }

    package init(_ run: Range<Int>) { self.init([run]) }

    package var start: Int { runs[0].lowerBound }
    package var end: Int { runs[runs.count - 1].upperBound }

    /// Whether all of the other lies within this one.
    package func holds(_ other: TextPlace) -> Bool {
        other.runs.allSatisfy { inner in
            let run = runs.partitioningIndex { $0.upperBound >= inner.upperBound }
            return run < runs.count && runs[run].lowerBound <= inner.lowerBound
        }
    }
}
