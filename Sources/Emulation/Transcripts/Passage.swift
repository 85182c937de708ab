/// A run of lines as one text, each run of blanks folded into one, that knows where each of its characters stands in the kept text.
///
/// Ranges of a passage count its own scalars; ``place(of:)`` says where they stand. Making one is linear.
struct Passage {
    let scalars: Watched<Unicode.Scalar>
    let words: Watched<Word>
    private let offsets: [Int]
    /// Where in the passage another run of the kept text begins, because something between was no part of it; rising, 0 first.
    private let joints: [Int]

    init(_ kept: KeptText, _ place: TextPlace) {
        var scalars: [Unicode.Scalar] = []
        var offsets: [Int] = []
        var joints: [Int] = []
        for run in place.runs {
            var isFirst = true
            for offset in run {
                let scalar = kept.scalars[offset]
                if scalar.isBlank { continue }
                if isFirst { joints.append(scalars.isEmpty ? 0 : scalars.count + 1) }
                if let last = offsets.last, last + 1 < offset || isFirst {
                    scalars.append(" ")
                    offsets.append(last)
                }
                isFirst = false
                scalars.append(scalar)
                offsets.append(offset)
            }
        }
        self.scalars = Watched(scalars, with: kept.scalars)
        self.offsets = offsets
        self.joints = joints
        words = Watched(Word.all(in: scalars), with: kept.scalars)
    }

    var whole: Range<Int> { 0..<scalars.count }

    /// The characters of a range.
    func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// The range without blanks at its ends; nil where nothing is left.
    func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, scalars[low] == " " { low += 1 }
        while low < high, scalars[high - 1] == " " { high -= 1 }
        return low < high ? low..<high : nil
    }

    /// Where a range without blanks at its ends stands in the kept text.
    func place(of range: Range<Int>) -> TextPlace {
        var starts = [range.lowerBound]
        let first = joints.partitioningIndex { $0 > range.lowerBound }
        starts += joints[first...].prefix { $0 < range.upperBound }
        let ends = starts.dropFirst().map { $0 - 1 } + [range.upperBound]
        return TextPlace(zip(starts, ends).map { offsets[$0]..<(offsets[$1 - 1] + 1) })
    }

    /// The words that lie wholly within a range, as indices of ``words``.
    func words(in range: Range<Int>) -> Range<Int> {
        let low = words.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        let high = words.partitioningIndex { $0.range.upperBound > range.upperBound }
        return low..<max(low, high)
    }

    /// Whether the words from there on begin with these.
    func begins(_ phrase: Phrase, at word: Int = 0, before limit: Int? = nil) -> Bool {
        let limit = limit ?? words.count
        guard word >= 0, word + phrase.words.count <= limit else { return false }
        for (offset, wanted) in phrase.words.enumerated() {
            let met = words[word + offset]
            guard met.text == wanted.text else { return false }
            if offset + 1 < phrase.words.count, met.gap != wanted.gap { return false }
        }
        return true
    }

    /// Whether the passage begins with one of these.
    func begins(withAny phrases: [Phrase], at word: Int = 0) -> Bool { phrases.contains { begins($0, at: word) } }

    /// Where a phrase stands first, as indices of ``words``.
    func first(_ phrase: Phrase, in range: Range<Int>? = nil) -> Range<Int>? {
        let range = range ?? 0..<words.count
        guard let start = range.first(where: { begins(phrase, at: $0, before: range.upperBound) }) else { return nil }
        return start..<(start + phrase.words.count)
    }

    func has(_ phrase: Phrase, in range: Range<Int>? = nil) -> Bool { first(phrase, in: range) != nil }

    /// The characters from the first to the last of these words.
    func range(ofWords range: Range<Int>) -> Range<Int> {
        words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first index from which on the predicate holds, where it holds from some index on.
    func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
