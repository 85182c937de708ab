// The sections of a plan, and the items of each.

extension PlanReader {
    mutating func readBody() {
        let end = (index..<lines.count).first { Head.isFoot(lines[$0]) || (Head.type(lines[$0]) != nil && !isHeading(lines[$0])) }
        let region = index..<(end ?? lines.count)
        var section = Section()
        for block in blocks.split(lines[region]) {
            let passage = joined(block)
            let item = Line(passage)
            if item.isOrnament {
                passOver(passage.place(of: passage.whole))
            } else if isHeading(item) {
                section = Section()
                section.parts = Heading.parts(passage, item.rest)
                section.heading = claim(.heading, passage, leaves: partLeaves(passage, item.rest) + markerLeaf(item))
            } else if item.marker?.style == .article || section.isArticle {
                section.isArticle = true
                if item.marker?.style == .article { section.heading = nil }
                let made = claim(.article, passage, under: section.heading, leaves: markerLeaf(item))
                section.heading = section.heading ?? made
            } else if section.heading != nil {
                read(item, in: &section)
            }
        }
        index = region.upperBound
    }

    /// Where the reader is in a section.
    struct Section {
        struct Level {
            let style: Marker.Style
            var piece: Int?
            /// What the heading at this level says its items are about; nil where it says nothing.
            var parts: [SectionPart]?
            var isBody = false
            var hasTask = false
        }

        var heading: Int?
        var parts: [SectionPart] = []
        var isArticle = false
        /// Items that hold the next one, in the order in which their kinds of marker came first.
        var levels: [Level] = []
        var hasBody = false

        var current: [SectionPart] { levels.last { $0.parts != nil }?.parts ?? parts }
        var under: Int? { levels.last { $0.piece != nil }?.piece ?? heading }
        var body: Int? { levels.lastIndex { $0.isBody } }

        mutating func enter(_ style: Marker.Style) {
            if let level = levels.firstIndex(where: { $0.style == style }) { levels.removeSubrange(level...) }
        }
    }

    private mutating func read(_ item: Line, in section: inout Section) {
        let passage = item.passage
        if let marker = item.marker { section.enter(marker.style) }
        let under = section.under
        var level = item.marker.map { Section.Level(style: $0.style) }
        let marker = markerLeaf(item)
        let rest = item.rest
        guard !rest.isEmpty else { return }

        if Heading.isBelowSection(item) {
            level?.parts = Heading.parts(passage, rest)
            let made = claim(.heading, passage, under: under, leaves: partLeaves(passage, rest) + marker)
            level?.piece = made
            if item.marker == nil {
                section.parts = Heading.parts(passage, rest)
                section.levels = []
            }
        } else if item.marker != nil, let end = Heading.end(before: rest, passage) {
            level?.parts = Heading.parts(passage, rest.lowerBound..<end)
            let made = claim(.heading, passage, 0..<end, under: under, leaves: partLeaves(passage, rest.lowerBound..<end) + marker)
            level?.piece = made
            if let kind = kind(of: passage, end..<passage.scalars.count, parts: level?.parts ?? []) {
                claim(
                    kind, passage, end..<passage.scalars.count, under: made,
                    leaves: clauseLeaves(kind, passage, end..<passage.scalars.count))
            }
        } else if WrittenMovement.begins(passage, rest) {
            let made = claim(.movement, passage, under: under, leaves: marker)
            level?.piece = made
        } else if let launcher = WrittenMovement.launcher(ofList: passage, rest) {
            let made = claim(.heading, passage, under: under, leaves: launcher + marker)
            level?.piece = made
        } else if section.current == [.tasks] {
            readTask(item, under: under, level: &level, in: &section)
        } else if section.current == [.award] {
            let levels = awardLevels(passage, rest)
            let isName = !levels.isEmpty && passage.words(in: rest).count <= 24 && !item.endsInSentence
            let made = claim(isName ? .heading : .award, passage, under: under, leaves: levels + marker)
            level?.piece = made
        } else if let kind = kind(of: passage, rest, parts: section.current) {
            let made = claim(kind, passage, under: under, leaves: clauseLeaves(kind, passage, rest) + marker)
            level?.piece = made
        }
        if let level { section.levels.append(level) }
    }

    /// What kind of clause an item is; nil where its section is about nothing that is known.
    private func kind(of passage: Passage, _ range: Range<Int>, parts: [SectionPart]) -> Piece.Kind? {
        let words = passage.words(in: range)
        if parts.contains(.content), passage.has("chủ đề", in: words),
            passage.scalars[range].contains(where: { "\"“".unicodeScalars.contains($0) })
        {
            return .theme
        }
        if Set(parts) == [.purpose, .requirement] { return passage.begins("yêu cầu", at: words.lowerBound) ? .requirement : .aim }
        if parts.count > 1, parts.contains(.time),
            ["thời gian", "từ nay", "từ ngày", "bắt đầu từ"].contains(where: { passage.has($0, in: words) })
        {
            return .time
        }
        return switch parts.first {
        case .purpose: .purpose
        case .requirement: .requirement
        case .content: .content
        case .audience: .audience
        case .time: .time
        case .award: .award
        case .tasks: .task
        case .funding: .funding
        case nil: nil
        }
    }

    private func markerLeaf(_ item: Line) -> [LeafScanner.Found] { item.marker.map { [(.marker, $0.range)] } ?? [] }

    private func partLeaves(_ passage: Passage, _ range: Range<Int>) -> [LeafScanner.Found] {
        let words = passage.words(in: range)
        var seen: Set<SectionPart> = []
        return words.compactMap { word in
            for (phrase, part) in Heading.known where passage.begins(phrase, at: word, before: words.upperBound) {
                return seen.insert(part).inserted ? (.part, passage.range(ofWords: word..<(word + phrase.words.count))) : nil
            }
            return nil
        }
    }

    private func awardLevels(_ passage: Passage, _ range: Range<Int>) -> [LeafScanner.Found] {
        let words = passage.words(in: range)
        var found: [LeafScanner.Found] = []
        for word in words {
            guard let match = WordBook.levels.match(at: word, before: words.upperBound, of: passage) else { continue }
            // Whoever awards stands first; whom a text mentions later need not.
            guard found.isEmpty ? word == words.lowerBound : passage.words.count <= 24 else { break }
            found.append((.level, passage.range(ofWords: word..<(word + match.count))))
        }
        return found
    }

    private func clauseLeaves(_ kind: Piece.Kind, _ passage: Passage, _ range: Range<Int>) -> [LeafScanner.Found] {
        switch kind {
        case .theme: Occasions.find(passage, in: range)
        case .content, .requirement, .purpose, .aim: Motto.find(passage, range)
        case .time: TimeWords.find(passage, range)
        default: []
        }
    }
}

/// A long-running movement, named in quotation marks.
enum WrittenMovement {
    /// "Phong trào thi đua "…" giai đoạn …"
    static func begins(_ passage: Passage, _ range: Range<Int>) -> Bool {
        let words = passage.words(in: range)
        guard passage.begins("phong trào", at: words.lowerBound) else { return false }
        for word in words.prefix(8) {
            let end = passage.words[word].range.upperBound
            if passage.scalars[end..<min(end + 2, range.upperBound)].contains(where: { "\"“«".unicodeScalars.contains($0) }) { return true }
        }
        return false
    }

    /// Who launched the movements that follow, where a line announces a list of them.
    static func launcher(ofList passage: Passage, _ range: Range<Int>) -> [LeafScanner.Found]? {
        let words = passage.words(in: range)
        guard passage.begins("các phong trào", at: words.lowerBound), passage.scalars[range].last == ":", words.count <= 20 else {
            return nil
        }
        for word in words {
            if let match = WordBook.launchers.match(at: word, before: words.upperBound, of: passage) {
                return [(.launcher, passage.range(ofWords: word..<(word + match.count)))]
            }
        }
        return []
    }
}

/// A motto: what follows "phương châm", quoted or not.
enum Motto {
    static func find(_ passage: Passage, _ range: Range<Int>) -> [LeafScanner.Found] {
        let words = passage.words(in: range)
        guard let phrase = passage.first("phương châm", in: words) ?? passage.first("khẩu hiệu", in: words) else { return [] }
        let after = passage.words[phrase.upperBound - 1].range.upperBound
        let near = after..<min(after + 24, range.upperBound)
        guard var start = near.first(where: { ":\"“".unicodeScalars.contains(passage.scalars[$0]) }).map({ $0 + 1 }) else { return [] }
        while start < range.upperBound, "\"“ ".unicodeScalars.contains(passage.scalars[start]) { start += 1 }
        let end = (start..<range.upperBound).first { ",.;\"”".unicodeScalars.contains(passage.scalars[$0]) } ?? range.upperBound
        return start < end ? [(.motto, start..<end)] : []
    }
}

/// "từ nay", "đến khi …"
enum TimeWords {
    static func find(_ passage: Passage, _ range: Range<Int>) -> [LeafScanner.Found] {
        let words = passage.words(in: range)
        var found: [LeafScanner.Found] = []
        if let since = passage.first("từ nay", in: words) { found.append((.since, passage.range(ofWords: since))) }
        if let until = passage.first("đến khi", in: words) {
            let start = passage.words[until.lowerBound].range.lowerBound
            let end = (start..<range.upperBound).first { ".;".unicodeScalars.contains(passage.scalars[$0]) } ?? range.upperBound
            found.append((.until, start..<end))
        }
        return found
    }
}
