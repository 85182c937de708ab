extension Piece {
    /// The same piece with other words, read anew by themselves; its leaves stand in those words.
    func reading(_ words: String) -> Piece {
        guard let kept = try? KeptText(words), !kept.scalars.isEmpty else {
            return Piece(kind: kind, place: place, text: words, under: under, leaves: [])
        }
        let passage = Passage(kept, TextPlace(0..<kept.scalars.count))
        guard let whole = passage.trimmed(passage.whole) else {
            return Piece(kind: kind, place: place, text: words, under: under, leaves: [])
        }
        var found = LeafScanner.scan(passage, whole)
        let all = passage.words(in: whole)
        switch kind {
        case .title: found += Occasions.find(passage)
        case .theme: found += Occasions.find(passage)
        case .content, .requirement, .purpose, .aim: found += Motto.find(passage, whole)
        case .time: found += TimeWords.find(passage, whole)
        case .heading, .award:
            if let first = all.first, let match = WordBook.levels.match(at: first, before: all.upperBound, of: passage) {
                found.append((.level, passage.range(ofWords: first..<(first + match.count))))
            }
        case .signedAs:
            if let match = WordBook.capacities.match(at: 0, before: passage.words.count, of: passage) {
                found.append((.capacity, passage.range(ofWords: 0..<match.count)))
            }
        case .body:
            // The verb before the name, where there is one; the name without it.
            if let first = all.first, let verb = WordBook.strengths.match(at: first, before: all.upperBound, of: passage) {
                found.append((.strength, passage.range(ofWords: first..<(first + verb.count))))
            }
        default: break
        }
        let leaves = found.sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
            .compactMap { leaf in
                passage.trimmed(leaf.range).map { Leaf(kind: leaf.kind, place: passage.place(of: $0), text: passage.text($0)) }
            }
        return Piece(kind: kind, place: place, text: passage.text(whole), under: under, leaves: leaves)
    }

    /// Its number as it is printed, and the rest; of a body or a heading without the colon at its end.
    var apart: (number: String, text: String) {
        var rest = Substring(text)
        var number = ""
        if let marker = leaf(.marker)?.text, rest.hasPrefix(marker) {
            number = marker
            rest = rest.dropFirst(marker.count).drop { $0 == " " }
        }
        if kind == .heading || kind == .body { while let last = rest.last, last == ":" || last == " " { rest.removeLast() } }
        return (number, String(rest))
    }

    /// What it says, without its number.
    package var words: String { apart.text }

    /// What a body is called; nil for what is none.
    var bodyName: String? {
        guard kind == .body else { return nil }
        if let name = leaf(.name)?.text { return name }
        let verbs: [Phrase] = ["đề nghị", "giao", "yêu cầu"]
        let text = apart.text
        let phrase = Phrase(text)
        let verb = verbs.first { verb in
            phrase.words.count > verb.words.count && zip(phrase.words, verb.words).allSatisfy { $0.text == $1.text }
        }
        guard let verb else { return text }
        let scalars = Array(text.unicodeScalars)[phrase.words[verb.words.count].range.lowerBound...]
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// The documents that it names, as a plan rests on them.
    var documents: [LegalBasis] {
        leaves.indices.filter { leaves[$0].kind == .symbol || leaves[$0].kind == .law }.map { at in
            let name = leaves[at]
            let next = leaves[at...].dropFirst().prefix { $0.kind != .symbol && $0.kind != .law }.prefix(3)
            let day = next.first { $0.kind == .day }
            let symbol = if case .symbol(let symbol)? = name.value { symbol } else { name.text }
            var issuedOn: Day?
            if case .day(let written)? = day?.value { issuedOn = written }
            return LegalBasis(symbol: symbol, issuedOn: issuedOn, issuer: next.first { $0.kind == .issuedBy }?.text, summary: nil)
        }
    }
}

extension String {
    /// Its beginning, up to a comma or a semicolon, or so many characters at the end of a word: still a piece of the same text.
    func shortened(upTo most: Int) -> String {
        let first = prefix { !",;".contains($0) }
        guard first.count > most else { return String(first).trimmed }
        let cut = first.prefix(most)
        return String(cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut).trimmed
    }

    private var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
