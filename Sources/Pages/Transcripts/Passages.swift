import Emulation

/// A text from its first word to its last: each piece, each place that says nothing, and what was not understood.
struct Passages: Sendable {
    enum What: Hashable, Sendable {
        case piece(Int)
        case boilerplate
        case leftover
    }

    struct Passage: Sendable {
        let what: What
        let place: TextPlace
        /// As printed, from 1.
        let line: Int
    }

    let all: [Passage]
    private let kept: KeptText
    private let starts: [Int]

    init(_ transcript: Transcript) {
        let kept = transcript.kept
        self.kept = kept
        let starts = [0] + kept.scalars.indices.filter { kept.scalars[$0] == "\n" }.map { $0 + 1 }
        self.starts = starts
        let places =
            transcript.pieces.indices.map { (What.piece($0), transcript.pieces[$0].place) }
            + transcript.boilerplate.map { (What.boilerplate, $0) } + transcript.leftovers.map { (What.leftover, $0) }
        all = places.sorted { $0.1.start < $1.1.start }.map { Passage(what: $0.0, place: $0.1, line: Self.line(at: $0.1.start, starts)) }
    }

    /// What stands there, as printed but for its blanks; no more than so many characters of it.
    func text(_ place: TextPlace, upTo most: Int = .max) -> String {
        guard most < .max, place.end - place.start > 2 * most else { return kept.folded(place) }
        let start = kept.folded(TextPlace(place.start..<(place.start + 2 * most)))
        return start.count > most ? start.prefix(most) + "…" : start + "…"
    }

    func line(at offset: Int) -> Int { Self.line(at: offset, starts) }

    private static func line(at offset: Int, _ starts: [Int]) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }
}
