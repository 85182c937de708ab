/// One word of a text (in Vietnamese, a syllable): letters and digits that stand together.
struct Word: Hashable {
    /// What stands between a word and the next.
    enum Gap: Hashable { case blank, comma, other }

    /// Where it stands in its passage.
    let range: Range<Int>
    /// In small letters, the tone mark where the old rule puts it: "uỷ" and "ủy" are one word.
    let text: Syllable
    let gap: Gap

    /// The words of a text whose runs of blanks are folded.
    static func all(in scalars: [Unicode.Scalar]) -> [Word] {
        var words: [Word] = []
        var index = 0
        while index < scalars.count {
            guard scalars[index].isOfWord else {
                index += 1
                continue
            }
            let start = index
            while index < scalars.count, scalars[index].isOfWord { index += 1 }
            words.append(Word(range: start..<index, text: spelled(scalars[start..<index]), gap: gap(after: index, in: scalars)))
        }
        return words
    }

    private static func gap(after end: Int, in scalars: [Unicode.Scalar]) -> Gap {
        func isWord(_ index: Int) -> Bool { index < scalars.count && scalars[index].isOfWord }
        guard end < scalars.count else { return .other }
        if scalars[end] == " " {
            if isWord(end + 1) { return .blank }
            return end + 2 < scalars.count && scalars[end + 1] == "," && scalars[end + 2] == " " && isWord(end + 3) ? .comma : .other
        }
        guard scalars[end] == ",", end + 1 < scalars.count else { return .other }
        return isWord(end + 1) || (scalars[end + 1] == " " && isWord(end + 2)) ? .comma : .other
    }

    private static func spelled(_ scalars: ArraySlice<Unicode.Scalar>) -> Syllable {
        var letters: [Unicode.Scalar] = []
        for scalar in scalars { letters.append(scalar.small) }
        // Most words are too short, or have no tone on their last letter.
        guard letters.count > 1, let last = letters.last, last.value > 0x7f else { return Syllable(letters) }
        let before = letters[letters.count - 2]
        guard before == "o" || before == "u", letters.count < 3 || letters[letters.count - 3] != "q" else { return Syllable(letters) }
        let final = Letter(last)
        guard final.tone > 0, before == "o" ? final.base == "a" || final.base == "e" : final.base == "y" else { return Syllable(letters) }
        letters[letters.count - 2] = Letter(base: before, tone: final.tone).scalar
        letters[letters.count - 1] = final.base
        return Syllable(letters)
    }
}

/// Words that are looked for one after the other, with what has to stand between them.
struct Phrase: Hashable, ExpressibleByStringLiteral {
    let words: [Word]

    init(_ text: String) { words = Word.all(in: Array(text.unicodeScalars)) }

    init(stringLiteral text: String) { self.init(text) }
}
