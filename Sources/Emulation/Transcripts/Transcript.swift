/// What was understood of a plan: pieces of its kept text, each with its place; what is known to say nothing; and what is left.
///
/// Reading never fails and never invents. The same text is always read as the same.
package struct Transcript: Hashable, Sendable {
    package let kept: KeptText
    /// In the order of the text; a piece that others stand below comes before them.
    package let pieces: [Piece]
    /// Known to say nothing of this plan: the nation's name, "Nơi nhận:", numbers of pages.
    package let boilerplate: [TextPlace]
    /// What was not understood ("chưa hiểu"), each as long as it can be.
    package let leftovers: [TextPlace]

    /// Reads a plan. Linear in its length.
    package static func read(_ kept: KeptText) -> Transcript { PlanReader.read(kept) }

    init(kept: KeptText, pieces: [Piece], boilerplate: [TextPlace]) {
        self.init(kept: kept, pieces: pieces, boilerplate: boilerplate, leftovers: Self.rest(of: kept, pieces.map(\.place) + boilerplate))
    }

    /// As somebody claims it to be; ``faults()`` proves it.
    package init(kept: KeptText, pieces: [Piece], boilerplate: [TextPlace], leftovers: [TextPlace]) {
        self.kept = kept
        self.pieces = pieces
        self.boilerplate = boilerplate
        self.leftovers = leftovers
    }

    /// All that is no blank and nobody's; only blanks part what is one.
    private static func rest(of kept: KeptText, _ places: [TextPlace]) -> [TextPlace] {
        let taken = places.flatMap(\.runs).sorted { $0.lowerBound < $1.lowerBound }
        var rest: [TextPlace] = []
        func add(_ range: Range<Int>) {
            guard let first = range.first(where: { !kept.scalars[$0].isBlank }), let last = range.last(where: { !kept.scalars[$0].isBlank })
            else {
                return
            }
            rest.append(TextPlace(first..<(last + 1)))
        }
        var start = 0
        for run in taken {
            if start < run.lowerBound { add(start..<run.lowerBound) }
            start = max(start, run.upperBound)
        }
        if start < kept.scalars.count { add(start..<kept.scalars.count) }
        return rest
    }
}
