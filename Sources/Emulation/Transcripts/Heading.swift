/// Headings are known by their words, whatever their number is.
enum Heading {
    static let known: [(Phrase, SectionPart)] = [
        ("mục đích", .purpose), ("mục tiêu", .purpose), ("yêu cầu", .requirement), ("nội dung", .content), ("nhiệm vụ", .content),
        ("trọng tâm", .content), ("đối tượng", .audience), ("phạm vi", .audience), ("thời gian", .time), ("giai đoạn", .time),
        ("thời hạn", .time), ("tiến độ", .time), ("khen thưởng", .award), ("hình thức", .award), ("tiêu chuẩn", .award),
        ("tiêu chí", .award),
        ("tổ chức thực hiện", .tasks), ("phân công", .tasks), ("kinh phí", .funding),
    ]

    /// What a heading below a section begins with; "giai đoạn" and "nhiệm vụ" begin contents as often.
    private static let below: [Phrase] = [
        "mục đích", "yêu cầu", "nội dung", "đối tượng", "phạm vi", "thời gian", "khen thưởng", "hình thức", "tiêu chuẩn", "kinh phí",
        "tổ chức thực hiện", "phân công", "về mục đích", "về yêu cầu", "về nội dung",
    ]

    private static let unnumbered: [Phrase] = known.map(\.0) + ["công tác khen thưởng"]

    /// The most words a heading below a section has.
    private static let mostWords = 6

    /// What a heading is about, in its own order, each once; "nội dung thi đua, khen thưởng" has two.
    static func parts(_ passage: Passage, _ range: Range<Int>) -> [SectionPart] {
        let words = passage.words(in: range)
        var parts: [SectionPart] = []
        for word in words {
            for (phrase, part) in known where !parts.contains(part) && passage.begins(phrase, at: word, before: words.upperBound) {
                parts.append(part)
            }
        }
        // "Thi đua, khen thưởng" is the name of the field, and no award.
        if parts.count > 1, parts.contains(.award), passage.has("thi đua, khen thưởng") { parts.removeAll { $0 == .award } }
        if parts.contains(.tasks) { return [.tasks] }
        return parts
    }

    /// Whether a line is a heading of a section.
    static func isOfSection(_ line: Line) -> Bool {
        guard line.count <= 200 else { return false }
        switch line.marker?.style {
        case .roman?, .capital?:
            return line.isCapitals || (!parts(line.passage, line.rest).isEmpty && line.passage.words.count <= 12 && !line.endsInSentence)
        case .article?, .dash?, .star?, .plus?, .parenthesis?, .letter?: return false
        case nil:
            // A letterhead may hold such a word: "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG".
            return line.isCapitals && line.passage.words.count <= 16 && line.passage.begins(withAny: unnumbered)
        case .arabic?, .ordinal?, .decimal?:
            return line.isCapitals && line.passage.words.count <= 16 && !parts(line.passage, line.rest).isEmpty
        }
    }

    /// Whether a line is a heading below a section, and nothing else: "1. Mục đích".
    static func isBelowSection(_ line: Line) -> Bool {
        switch line.marker?.style {
        case .dash?, .star?, .plus?, .parenthesis?, .article?: return false
        default: break
        }
        let words = line.passage.words(in: line.rest)
        guard !words.isEmpty, words.count <= mostWords, !line.endsInSentence else { return false }
        return line.passage.begins(withAny: below, at: words.lowerBound) && line.passage.scalars[line.rest.lowerBound].isCapital
    }

    /// Whether a line begins with who awards: "3. Ủy ban nhân dân huyện; Ủy ban nhân dân các xã".
    static func namesAwarder(_ line: Line) -> Bool {
        let words = line.passage.words(in: line.rest)
        return !words.isEmpty && WordBook.levels.match(at: words.lowerBound, before: words.upperBound, of: line.passage) != nil
    }

    static func isKnown(_ line: Line) -> Bool { isOfSection(line) || isBelowSection(line) }

    /// The end of a heading that its text follows on the same line: "1. Mục đích: …"
    static func end(before text: Range<Int>, _ passage: Passage) -> Int? {
        let words = passage.words(in: text)
        guard !words.isEmpty, passage.begins(withAny: below, at: words.lowerBound) else { return nil }
        let last = min(words.lowerBound + mostWords, words.upperBound) - 1
        for word in words.lowerBound...last {
            let end = passage.words[word].range.upperBound
            if end < text.upperBound, passage.scalars[end] == ":" { return end + 1 }
        }
        return nil
    }
}

extension Line {
    /// Whether it ends as a sentence does; a heading may end in a colon.
    var endsInSentence: Bool { passage.scalars.last.map { ".;,!?".unicodeScalars.contains($0) } ?? false }
}
