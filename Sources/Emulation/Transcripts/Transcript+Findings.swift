extension Transcript {
    /// What is odd about the plan, in the order of the text. Only what was understood is looked at. Linear.
    package func findings() -> [Finding] {
        let found =
            blanks + repeatedHeadings + oddPeriods + movementsWithoutPlan + groupsLeftOut + missingHouseholds + undatedReferences
            + pieces.flatMap { unbalanced($0) } + pieces.flatMap { oddCompounds($0) }
        return found.sorted { ($0.place.start, $0.kind.rawValue) < ($1.place.start, $1.kind.rawValue) }
    }

    private var blanks: [Finding] {
        pieces.flatMap { $0.leaves }.filter { $0.kind == .blankNumber || $0.kind == .blankDay }.map { Finding(.blank, $0.place, $0.text) }
    }

    private var repeatedHeadings: [Finding] {
        func words(_ piece: Piece) -> [Syllable] {
            let words = Phrase(piece.text).words.map(\.text)
            // "1.", "a)", "II." are no words of it.
            return Array(words.dropFirst(piece.leaf(.marker).map { Phrase($0.text).words.count } ?? 0))
        }
        var sections: Set<[Syllable]> = []
        return pieces.indices.compactMap { index in
            let piece = pieces[index]
            guard piece.kind == .heading else { return nil }
            let isAgain = index > 0 && pieces[index - 1].kind == .heading && words(pieces[index - 1]) == words(piece)
            let isKnown = piece.under == nil && !sections.insert(words(piece)).inserted
            return isAgain || isKnown ? Finding(.headingTwice, piece.place, piece.text) : nil
        }
    }

    private var oddPeriods: [Finding] {
        pieces.flatMap { $0.leaves(.period) }.compactMap { leaf in
            let parts = leaf.text.unicodeScalars.split(omittingEmptySubsequences: true) { $0.isDigit }
            guard case .span(let from?, let until)? = leaf.value, from != until, parts.count == 2 else { return nil }
            let between = parts[1].filter { !$0.isBlank }
            let isDash = between.count == 1 && "-–—".unicodeScalars.contains(between[between.startIndex])
            let isWord =
                Phrase(String(String.UnicodeScalarView(parts[1]))).words.first.map { $0.text == "đến" || $0.text == "tới" } ?? false
            return isDash || isWord ? nil : Finding(.oddPeriod, leaf.place, leaf.text)
        }
    }

    private var movementsWithoutPlan: [Finding] {
        movements.filter { $0.plan == nil }.map { Finding(.movementWithoutPlan, $0.name.place, $0.name.text) }
    }

    private var undatedReferences: [Finding] {
        references.filter { !$0.isDated }.map { Finding(.undated, $0.name.place, $0.name.text) }
    }

    // MARK: Who competes

    private var groupsLeftOut: [Finding] {
        let competing = pieces(.audience).flatMap { $0.leaves(.group) }.compactMap(\.value)
        guard !competing.isEmpty else { return [] }
        var seen = Set(competing)
        return pieces(.purpose, .requirement, .aim, .content).flatMap { invited(in: $0) }.filter { leaf in
            leaf.value.map { seen.insert($0).inserted } ?? false
        }.map { Finding(.groupLeftOut, $0.place, $0.text) }
    }

    /// The groups that a sentence calls upon to take part.
    private func invited(in piece: Piece) -> [Leaf] {
        let passage = Passage(kept, piece.place)
        var sentences: [(end: Int, invites: Bool)] = []
        var invites = false
        for (index, word) in passage.words.enumerated() {
            invites = invites || passage.begins("tham gia", at: index) || passage.begins("hưởng ứng", at: index)
            let after = word.range.upperBound
            if after == passage.scalars.count || ".;".unicodeScalars.contains(passage.scalars[after]) {
                sentences.append((passage.place(of: word.range).end, invites))
                invites = false
            }
        }
        if let last = passage.words.last { sentences.append((passage.place(of: last.range).end, invites)) }
        return piece.leaves(.group).filter { leaf in
            let sentence = sentences.partitioningIndex { $0.end >= leaf.place.end }
            return sentence < sentences.count && sentences[sentence].invites
        }
    }

    private var missingHouseholds: [Finding] {
        let audience = pieces(.audience)
        guard let first = audience.first else { return [] }
        let hasHousehold = audience.contains { piece in Phrase(piece.text).words.contains { $0.text == "hộ" } }
        guard !hasHousehold else { return [] }
        let heading = first.under.map { pieces[$0] } ?? first
        return [Finding(.noHousehold, heading.place, heading.text)]
    }

    // MARK: Marks and words

    private func unbalanced(_ piece: Piece) -> [Finding] {
        let passage = Passage(kept, piece.place)
        let scalars = passage.scalars
        var brackets: [Int] = []
        var quote: Int?
        var found: [Finding] = []
        func find(_ kind: Finding.Kind, _ index: Int) {
            // One of a kind in a piece: where the first is mended, the others may be none.
            guard !found.contains(where: { $0.kind == kind }) else { return }
            // Whole words, where there are any near.
            let low = (max(0, index - 24)..<max(0, index - 8)).first { scalars[$0] == " " } ?? max(0, index - 24)
            let high = (min(scalars.count, index + 8)..<min(scalars.count, index + 24)).last { scalars[$0] == " " }
            let near = passage.trimmed(low..<(high ?? min(scalars.count, index + 24))) ?? index..<(index + 1)
            found.append(Finding(kind, passage.place(of: index..<(index + 1)), passage.text(near)))
        }
        for index in scalars.indices {
            switch scalars[index] {
            case "(": brackets.append(index)
            case ")":
                // "a)", "1)" mark an item, also within a text.
                let isMarker =
                    index > 0 && scalars[index - 1].isOfWord
                    && (index < 2 || scalars[index - 2] == " " || (index < 3 && scalars[index - 2].isDigit))
                if brackets.popLast() == nil, !isMarker { find(.bracket, index) }
            case "“":
                if let open = quote { find(.quote, open) }
                quote = index
            case "”":
                if quote == nil { find(.quote, index) }
                quote = nil
            case "\"": quote = quote == nil ? index : nil
            default: break
            }
        }
        for index in brackets { find(.bracket, index) }
        if let open = quote { find(.quote, open) }
        return found
    }

    private func oddCompounds(_ piece: Piece) -> [Finding] {
        let passage = Passage(kept, piece.place)
        let words = passage.words
        func isCompound(_ first: Int, _ second: Int) -> Bool {
            guard first >= 0, second < words.count, words[first].gap == .blank else { return false }
            return Lexicon.compounds.contains(Lexicon.Pair(first: words[first].text, second: words[second].text))
        }
        return words.indices.dropLast().compactMap { index in
            let (one, two) = (words[index], words[index + 1])
            guard one.gap != .other else { return nil }
            let pair = Lexicon.Pair(first: one.text, second: two.text)
            // Each of the two may belong to another word: "các xã, hội nghị".
            guard !isCompound(index - 1, index), !isCompound(index + 1, index + 2) else { return nil }
            let range = one.range.lowerBound..<two.range.upperBound
            if one.gap == .comma {
                return Lexicon.compounds.contains(pair)
                    ? Finding(.cutCompound, passage.place(of: range), passage.text(range), instead: pair.text) : nil
            }
            guard let meant = Lexicon.meant(by: pair) else { return nil }
            return Finding(.toneMark, passage.place(of: range), passage.text(range), instead: meant.text)
        }
    }
}
