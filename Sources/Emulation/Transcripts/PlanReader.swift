/// Reads a plan by hand: from the top, one part after the other, each of which may be missing.
///
/// Nothing here is an error. What a part does not know it passes over, and where it no longer knows where it is, the next heading, foot or
/// head is where it goes on; what nobody claimed is left over. Linear in the length of the text.
struct PlanReader {
    let kept: KeptText
    let lines: [Line]
    let blocks: Blocks
    /// Whether some heading is known; without one, a line in capitals is no reason to believe in a plan.
    let hasKnownHeading: Bool

    var index = 0
    var pieces: [Piece] = []
    var boilerplate: [TextPlace] = []
    /// Whether a state authority issues it, which only asks Party bodies, the Front and mass organisations.
    var isState = false
    private var claimed: [Bool]

    static func read(_ kept: KeptText) -> Transcript {
        var reader = PlanReader(kept)
        reader.readAll()
        return Transcript(kept: kept, pieces: reader.inOrder, boilerplate: reader.boilerplate.sorted { $0.start < $1.start })
    }

    /// The pieces in the order of the text: what stood in two columns was claimed one column after the other.
    private var inOrder: [Piece] {
        let order = pieces.indices.sorted { pieces[$0].place.start < pieces[$1].place.start }
        var places = Array(repeating: 0, count: pieces.count)
        for (place, piece) in order.enumerated() { places[piece] = place }
        return order.map { index in
            let piece = pieces[index]
            return Piece(
                kind: piece.kind, place: piece.place, text: piece.text, under: piece.under.map { places[$0] }, leaves: piece.leaves)
        }
    }

    private init(_ kept: KeptText) {
        self.kept = kept
        let (lines, pageNumbers) = Line.all(in: kept)
        self.lines = lines
        blocks = Blocks(of: lines)
        hasKnownHeading = lines.contains { Heading.isOfSection($0) && !Heading.parts($0.passage, $0.rest).isEmpty }
        claimed = Array(repeating: false, count: kept.scalars.count)
        for run in pageNumbers { passOver(TextPlace(run)) }
    }

    private mutating func readAll() {
        while index < lines.count {
            let start = index
            if readHead() { readTitle() }
            readPreamble()
            readBody()
            readFoot()
            if index == start { index += 1 }
        }
    }

    // MARK: Claiming

    /// Makes a piece of a range of a passage; nil where nothing stands there, or somebody has it.
    @discardableResult
    mutating func claim(
        _ kind: Piece.Kind, _ passage: Passage, _ range: Range<Int>? = nil, under: Int? = nil, leaves more: [LeafScanner.Found] = []
    ) -> Int? {
        guard let range = passage.trimmed(range ?? passage.whole) else { return nil }
        let place = passage.place(of: range)
        guard take(place) else { return nil }
        let found = (more + LeafScanner.scan(passage, range)).sorted {
            ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
        }
        let leaves = found.compactMap { leaf in
            passage.trimmed(leaf.range).map { Leaf(kind: leaf.kind, place: passage.place(of: $0), text: passage.text($0)) }
        }
        pieces.append(Piece(kind: kind, place: place, text: passage.text(range), under: under, leaves: leaves))
        return pieces.count - 1
    }

    /// Knows that something says nothing of this plan.
    mutating func passOver(_ place: TextPlace) {
        if take(place) { boilerplate.append(place) }
    }

    private mutating func take(_ place: TextPlace) -> Bool {
        guard !place.runs.contains(where: { claimed[$0].contains(true) }) else { return false }
        for run in place.runs { for offset in run { claimed[offset] = true } }
        return true
    }

    // MARK: Lines

    /// Some lines as one passage.
    func joined(_ indices: some Collection<Int>) -> Passage {
        var runs: [Range<Int>] = []
        for index in indices {
            let run = lines[index].run
            if let last = runs.last, kept.scalars[last.upperBound..<run.lowerBound].allSatisfy(\.isBlank) {
                runs[runs.count - 1] = last.lowerBound..<run.upperBound
            } else {
                runs.append(run)
            }
        }
        return Passage(kept, TextPlace(runs))
    }

    func isHeading(_ line: Line) -> Bool {
        Heading.isOfSection(line) && (hasKnownHeading || !Heading.parts(line.passage, line.rest).isEmpty)
    }
}
