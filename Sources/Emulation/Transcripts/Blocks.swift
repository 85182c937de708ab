/// Lines joined again as they were before somebody's printer broke them.
///
/// A line goes on where the next begins with a small letter, or where it ends without a stop and had no room for the next word; an item,
/// and a heading in capitals, begin anew. Linear.
struct Blocks {
    private let width: Width

    /// Measures how wide lines were set.
    init(of lines: [Line]) {
        width = Width(of: lines)
    }

    /// The lines of each block, as ranges of the given ones.
    func split(_ lines: ArraySlice<Line>) -> [Range<Int>] {
        var blocks: [Range<Int>] = []
        var start = lines.startIndex
        var numbers: [Marker.Style: Int] = [:]
        // Of the block so far, so that no line is looked at twice.
        var quotes = 0
        for index in lines.indices {
            if index > lines.startIndex, begins(lines, at: index, from: start, numbers, isQuoted: quotes % 2 != 0) {
                blocks.append(start..<index)
                start = index
                quotes = 0
            }
            if index == start, let marker = lines[index].marker {
                numbers[marker.style] = marker.number
                if marker.style == .roman { numbers = [.roman: marker.number] }
            }
            quotes += lines[index].passage.scalars.count { $0 == "\"" || $0 == "“" || $0 == "”" }
        }
        if start < lines.endIndex { blocks.append(start..<lines.endIndex) }
        return blocks
    }

    /// Whether a block begins with that line.
    private func begins(
        _ lines: ArraySlice<Line>, at index: Int, from start: Int, _ numbers: [Marker.Style: Int], isQuoted: Bool
    ) -> Bool {
        let before = lines[index - 1], line = lines[index]
        if line.isOrnament != before.isOrnament { return !line.passage.scalars.allSatisfy { "./”\"),;".unicodeScalars.contains($0) } }
        let isHeading = index - 1 == start && Heading.isKnown(before)
        if before.isCapitals != line.isCapitals, before.isCapitals || line.passage.words.count >= 2 { return true }
        if before.isCapitals { return line.marker != nil }
        if let last = before.passage.scalars.last, "-–/(“".unicodeScalars.contains(last), !isHeading { return false }
        if let marker = line.marker {
            if before.endsInStop || isHeading { return true }
            switch marker.style {
            case .dash, .plus, .star:
                guard let next = line.passage.scalars[line.rest].first else { return false }
                if next.isDigit { return before.passage.words.last.map { Int($0.text) == nil } ?? true }
                return next.isCapital && !isQuoted && !width.isFull(before, before: line, exactly: true)
            case .roman, .capital:
                return Heading.isKnown(line) && before.passage.words.last?.text != "thứ"
            case .letter, .parenthesis, .ordinal, .article: return true
            case .arabic, .decimal:
                return marker.number == 1 || marker.number == (numbers[marker.style] ?? -1) + 1
            }
        }
        guard let first = line.passage.scalars.first, first.isCapital || !first.isOfWord else { return false }
        if isHeading, lines[start].passage.scalars.last != "," { return true }
        // Where a line was full it is for the words to say.
        if before.passage.scalars.last.map({ ".;:".unicodeScalars.contains($0) }) == true, line.passage.begins(withAny: Opening.bases) {
            return true
        }
        if before.passage.scalars.last == ";", line.passage.begins(withAny: Opening.issuers),
            lines[start].passage.begins(withAny: Opening.bases)
        {
            return true
        }
        if index - 1 == start, before.marker != nil, Heading.namesAwarder(before), line.passage.begins(withAny: Opening.paragraphs) {
            return true
        }
        guard first.isCapital || "\"“*".unicodeScalars.contains(first) else { return false }
        if !width.isFull(before, before: line, exactly: false) { return true }
        guard let last = before.passage.scalars.last, ".:!?".unicodeScalars.contains(last) else { return false }
        return !width.isExact || line.passage.begins(withAny: Opening.paragraphs)
    }
}

/// How wide the lines of a text were set, worked out from those that certainly go on.
private struct Width {
    private static let narrowest = 36
    let most: Int
    /// A wide line, but no odd one.
    let usual: Int
    /// Whether somebody's program broke every line as late as it could; a printer's proportional letters do not show.
    let isExact: Bool

    init(of lines: [Line]) {
        let counts = lines.map(\.count).sorted()
        usual = counts.isEmpty ? 0 : counts[min(counts.count - 1, counts.count * 9 / 10)]
        let goingOn = zip(lines, lines.dropFirst()).filter { line, next in
            next.marker == nil && next.passage.scalars.first?.isSmall == true
                && !(line.passage.scalars.last.map { "-–/:".unicodeScalars.contains($0) } ?? true) && !line.isOrnament
        }
        let widest = goingOn.map(\.0.count).max() ?? 0
        isExact = goingOn.count >= 5 && goingOn.allSatisfy { $0.count + 1 + $1.firstWordCount > widest }
        most = widest
    }

    /// Whether the next line's first word would not have fitted.
    func isFull(_ line: Line, before next: Line, exactly: Bool) -> Bool {
        // Nobody sets lines so narrow: these are short because they have no more to say.
        guard max(most, usual) >= Self.narrowest else { return false }
        let wanted = line.count + 1 + next.firstWordCount
        if isExact { return wanted > most }
        return exactly ? wanted > usual : wanted * 100 > usual * 81
    }
}
