/// A line of the kept text without the blanks at its ends, or a part of one where two columns stand on it.
struct Line {
    let run: Range<Int>
    let passage: Passage
    /// How many lines before it are empty; a new page counts as one.
    let emptyBefore: Int
    let marker: Marker?

    init(_ kept: KeptText, _ run: Range<Int>, emptyBefore: Int) {
        self.run = run
        self.emptyBefore = emptyBefore
        passage = Passage(kept, TextPlace(run))
        marker = Marker(at: 0, of: passage)
    }

    /// Several lines, joined.
    init(_ passage: Passage) {
        self.passage = passage
        let place = passage.place(of: passage.whole)
        run = place.start..<place.end
        emptyBefore = 0
        marker = Marker(at: 0, of: passage)
    }

    /// How many characters, blanks folded.
    var count: Int { passage.scalars.count }

    /// After its marker.
    var rest: Range<Int> { passage.trimmed((marker?.range.upperBound ?? 0)..<count) ?? count..<count }

    /// Whether what follows the marker is written in capitals, and is more than an abbreviation.
    var isCapitals: Bool {
        passage.scalars[rest].isCapitals(atLeast: 6)
    }

    /// Whether it is a rule or an asterisk, and no words.
    var isOrnament: Bool {
        count <= 100 && passage.words.isEmpty && passage.scalars.allSatisfy { "-–—_=*~.… ".unicodeScalars.contains($0) }
    }

    var endsInStop: Bool { passage.scalars.last.map { ".:!?;…”\"".unicodeScalars.contains($0) } ?? false }

    var firstWordCount: Int { passage.scalars.prefix { $0 != " " }.count }
}

extension Line {
    /// The lines of a text that are not empty, and the numbers of its pages.
    static func all(in kept: KeptText) -> (lines: [Line], pageNumbers: [Range<Int>]) {
        var lines: [Line] = []
        var pageNumbers: [Range<Int>] = []
        var empty = 1, atTop = true
        let scalars = kept.scalars
        var start = 0
        while start <= scalars.count {
            var end = start
            while end < scalars.count, scalars[end] != "\n", scalars[end] != "\u{c}" { end += 1 }
            if let run = trimmed(start..<end, scalars) {
                let isAlone = end >= scalars.count || scalars[end] == "\u{c}" || isEmpty(from: end + 1, scalars)
                if isNumber(scalars[run]), atTop || (empty > 0 && isAlone) {
                    pageNumbers.append(run)
                } else {
                    for (index, part) in columns(run, scalars).enumerated() {
                        lines.append(Line(kept, part, emptyBefore: index == 0 ? empty : 0))
                    }
                    empty = 0
                }
                atTop = false
            } else {
                empty += 1
            }
            if end < scalars.count, scalars[end] == "\u{c}" { (atTop, empty) = (true, empty + 1) }
            start = end + 1
        }
        return (lines, pageNumbers)
    }

    private static func trimmed(_ range: Range<Int>, _ scalars: Watched<Unicode.Scalar>) -> Range<Int>? {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, scalars[low].isBlank { low += 1 }
        while low < high, scalars[high - 1].isBlank { high -= 1 }
        return low < high ? low..<high : nil
    }

    private static func isEmpty(from start: Int, _ scalars: Watched<Unicode.Scalar>) -> Bool {
        var index = start
        while index < scalars.count, scalars[index] != "\n", scalars[index] != "\u{c}" {
            if !scalars[index].isBlank { return false }
            index += 1
        }
        return true
    }

    /// "12", "- 12 -"
    private static func isNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let digits = scalars.filter(\.isDigit).count
        return (1...3).contains(digits) && scalars.count <= 7 && scalars.allSatisfy { $0.isDigit || $0 == "-" || $0.isBlank }
    }

    /// The parts of a line between wide gaps, where one of them is what stands in the other column of a head or a foot.
    private static func columns(_ run: Range<Int>, _ scalars: Watched<Unicode.Scalar>) -> [Range<Int>] {
        guard run.count <= 400 else { return [run] }
        var parts: [Range<Int>] = []
        var start = run.lowerBound, index = start
        while index < run.upperBound {
            var end = index
            while end < run.upperBound, scalars[end].isBlank { end += 1 }
            if end - index >= 3 {
                parts.append(start..<index)
                start = end
            }
            index = max(end, index + 1)
        }
        parts.append(start..<run.upperBound)
        guard parts.count > 1 else { return [run] }
        // A blank number, or day, is one part, however wide its gap.
        let isOtherColumn = parts.dropFirst().contains { part in
            let text = scalars[part]
            let isCapitals = text.isCapitals(atLeast: 6) && text.contains(where: \.isBlank) && text.first?.isCapital == true
            return isCapitals || OtherColumn.begins(text) || OtherColumn.isName(text)
        }
        guard isOtherColumn else { return [run] }
        var merged: [Range<Int>] = []
        for part in parts {
            let text = scalars[part]
            if let last = merged.last, !(text.first?.isCapital ?? false) {
                merged[merged.count - 1] = last.lowerBound..<part.upperBound
            } else {
                merged.append(part)
            }
        }
        return merged
    }
}

/// What the right column of a head begins with, where it is not written in capitals.
private enum OtherColumn {
    private static let motto = Array("độc lập".unicodeScalars)
    private static let day = Array(", ngày".unicodeScalars)

    /// Two to six words, each with a capital: who signs, beside the last of the recipients.
    static func isName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let words = text.split { $0.isBlank }
        return (2...6).contains(words.count)
            && words.allSatisfy { $0.first?.isCapital == true && $0.allSatisfy { $0.isOfWord && !$0.isDigit } }
            && words.contains { $0.contains(where: \.isSmall) }
    }

    static func begins(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        starts(text, with: motto) || (text.first?.isCapital == true && text.indices.contains { starts(text[$0...], with: day) })
    }

    private static func starts(_ text: ArraySlice<Unicode.Scalar>, with letters: [Unicode.Scalar]) -> Bool {
        text.starts(with: letters) { ($0.isBlank ? " " : $0.small) == $1 }
    }
}
