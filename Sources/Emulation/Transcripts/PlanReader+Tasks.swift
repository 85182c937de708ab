// Who does what: a body, how strongly it is told, and its tasks; then the closing words.

extension PlanReader {
    private static let verbs: [Phrase] = ["đề nghị", "giao", "yêu cầu"]
    /// What a task begins with where no colon parts it from the body's name.
    private static let deeds: [Phrase] = [
        "có trách nhiệm", "chủ trì", "phối hợp", "tham mưu", "căn cứ", "tổ chức", "xây dựng", "chỉ đạo", "hướng dẫn", "tăng cường",
        "đẩy mạnh",
        "theo dõi", "triển khai", "chịu trách nhiệm", "thực hiện", "là cơ quan",
    ]
    /// The longest name of a body, in characters.
    private static let mostName = 250

    mutating func readTask(_ item: Line, under: Int?, level: inout Section.Level?, in section: inout Section) {
        let marker: [LeafScanner.Found] = item.marker.map { [(.marker, $0.range)] } ?? []
        if level != nil, section.levels.isEmpty, let body = body(item) {
            let made = claim(.body, item.passage, 0..<body.end, under: under, leaves: body.leaves + marker)
            level?.piece = made
            level?.isBody = true
            section.hasBody = true
            if claim(.task, item.passage, body.end..<item.count, under: made) != nil { level?.hasTask = true }
        } else if level == nil, isClosing(item, section) {
            claim(.closing, item.passage, under: section.heading)
            section.levels = []
        } else {
            if let body = section.body { section.levels[body].hasTask = true }
            let made = claim(.task, item.passage, under: under, leaves: marker)
            level?.piece = made
        }
    }

    private func isClosing(_ item: Line, _ section: Section) -> Bool {
        // What stands bare below the bare name of a body is its task.
        if let body = section.body, !section.levels[body].hasTask { return false }
        return item.passage.begins(withAny: Opening.endings)
    }

    /// The body an item begins with: where its name ends, colon included, and what is understood of it.
    private func body(_ item: Line) -> (end: Int, leaves: [LeafScanner.Found])? {
        let passage = item.passage
        let rest = item.rest
        let words = passage.words(in: rest)
        guard !words.isEmpty else { return nil }
        let verb = Self.verbs.first { passage.begins($0, at: words.lowerBound, before: words.upperBound) }.map {
            words.lowerBound..<(words.lowerBound + $0.words.count)
        }
        let first = verb?.upperBound ?? words.lowerBound
        guard first < words.upperBound else { return nil }
        let start = passage.words[first].range.lowerBound
        let near = start..<min(start + Self.mostName, rest.upperBound)
        let stop = near.first { ":.".unicodeScalars.contains(passage.scalars[$0]) }
        var name: Range<Int>, end: Int
        if let stop, passage.scalars[stop] == ":" {
            (name, end) = (start..<stop, stop + 1)
        } else if stop == nil, near.upperBound == rest.upperBound, !item.endsInSentence, words.count <= 25 {
            (name, end) = (start..<rest.upperBound, rest.upperBound)
        } else {
            let isBody = verb != nil || WordBook.strengths.match(at: first, before: words.upperBound, of: passage) != nil
            let deed = (first + 1..<max(first + 1, min(first + 26, words.upperBound))).first { passage.begins(withAny: Self.deeds, at: $0) }
            guard isBody, let deed else { return nil }
            (name, end) = (start..<passage.words[deed - 1].range.upperBound, passage.words[deed].range.lowerBound)
        }
        name = passage.trimmed(name) ?? name
        guard !name.isEmpty else { return nil }
        var leaves: [LeafScanner.Found] = [(.name, name)]
        if let verb {
            leaves.append((.strength, passage.range(ofWords: verb)))
        } else if isState {
            leaves += strength(passage, name)
        }
        return (end, leaves)
    }

    /// How strongly a state authority tells bodies of that kind; nothing where the name holds both, or neither.
    private func strength(_ passage: Passage, _ name: Range<Int>) -> [LeafScanner.Found] {
        let words = passage.words(in: name)
        var first: (range: Range<Int>, value: Leaf.Value)?
        var word = words.lowerBound
        while word < words.upperBound {
            if let match = WordBook.strengths.match(at: word, before: words.upperBound, of: passage) {
                if let first, first.value != match.value { return [] }
                first = first ?? (passage.range(ofWords: word..<(word + match.count)), match.value)
                word += match.count
            } else {
                word += 1
            }
        }
        return first.map { [(.strength, $0.range)] } ?? []
    }
}
