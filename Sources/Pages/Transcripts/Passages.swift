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
    private let lines: LineNumbers

    init(_ transcript: Transcript) {
        let kept = transcript.kept
        self.kept = kept
        let lines = LineNumbers(kept)
        self.lines = lines
        let places =
            transcript.pieces.indices.map { (What.piece($0), transcript.pieces[$0].place) }
            + transcript.boilerplate.map { (What.boilerplate, $0) } + transcript.leftovers.map { (What.leftover, $0) }
        all = places.sorted { $0.1.start < $1.1.start }.map { Passage(what: $0.0, place: $0.1, line: lines.line(at: $0.1.start)) }
    }

    /// What stands there, as printed but for its blanks; no more than so many characters of it.
    func text(_ place: TextPlace, upTo most: Int = .max) -> String {
        guard most < .max, place.end - place.start > 2 * most else { return kept.folded(place) }
        let start = kept.folded(TextPlace(place.start..<(place.start + 2 * most)))
        return start.count > most ? start.prefix(most) + "…" : start + "…"
    }

    func line(at offset: Int) -> Int { lines.line(at: offset) }
}
