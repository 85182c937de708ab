// The head of a plan: who issues what, where, when; then its title.

extension PlanReader {
    /// The most lines a head has; two columns on one line are two.
    private static let mostHeadLines = 60
    /// The most characters a title has.
    private static let mostTitle = 1500

    /// Whether there is one.
    mutating func readHead() -> Bool {
        guard let end = headEnd() else { return false }
        var issuer: [Int] = []
        var title: [Int] = []
        var hasIssuer = false
        for line in index..<end {
            let passage = lines[line].passage
            if lines[line].isOrnament || Head.isNational(passage) {
                passOver(passage.place(of: passage.whole))
            } else if passage.begins("số"), passage.words.count < 16, passage.scalars.count < 80 {
                hasIssuer = true
                claim(.number, passage, leaves: Head.blankNumber(passage))
            } else if passage.begins("v/v") {
                claim(.title, joined(summary(from: line, until: end)), leaves: [])
            } else if let day = passage.first("ngày"), passage.has("năm"), passage.words.count <= 16, day.lowerBound <= 8 {
                claim(.placeDay, passage)
            } else if lines[line].isCapitals, !hasIssuer, !issuer.isEmpty || passage.begins(withAny: Head.issuers) {
                issuer.append(line)
            } else if Head.isAllCapitals(lines[line]), title.last == line - 1 || Head.isOfTitle(passage) {
                title.append(line)
            }
        }
        if !title.isEmpty {
            let passage = joined(title)
            claim(.title, passage, leaves: Occasions.find(passage))
        }
        if !issuer.isEmpty {
            let passage = joined(issuer)
            isState = isState || passage.has("ủy ban nhân dân") || passage.has("ubnd")
            claim(.issuer, passage)
        }
        index = end
        if index < lines.count, let type = Head.type(lines[index]) {
            let passage = lines[index].passage
            claim(.type, passage, type)
            if let rest = passage.trimmed(type.upperBound..<passage.scalars.count), rest.count > 1 {
                claim(.title, passage, rest, leaves: Occasions.find(passage))
            } else if type.upperBound < passage.scalars.count {
                passOver(passage.place(of: type.upperBound..<passage.scalars.count))
            }
            index += 1
        }
        return true
    }

    /// Where the head ends: at the kind of document, or at what comes after a title where the kind is missing.
    private func headEnd() -> Int? {
        for line in index..<min(index + Self.mostHeadLines, lines.count) {
            if Head.type(lines[line]) != nil { return line }
            let passage = lines[line].passage
            if passage.begins("kính gửi") || lines[line].marker?.style == .article || Opening.isBasis(passage) { return line }
            if isHeading(lines[line]) { return line }
        }
        return nil
    }

    /// The lines of a "V/v …" that goes on.
    private func summary(from line: Int, until end: Int) -> [Int] {
        var taken = [line]
        for next in (line + 1)..<max(line + 1, end) {
            let passage = lines[next].passage
            guard !lines[next].isCapitals, !Head.isNational(passage), !passage.has("ngày"), !lines[next].isOrnament,
                passage.begins("số") == false
            else {
                break
            }
            taken.append(next)
        }
        return taken
    }

    mutating func readTitle() {
        guard pieces.last?.kind == .type || pieces.last.map({ $0.kind == .title && $0.under == nil }) == true, index < lines.count else {
            return
        }
        var taken: [Int] = []
        var characters = 0
        var line = index
        while line < lines.count {
            let passage = lines[line].passage
            if lines[line].isOrnament {
                passOver(passage.place(of: passage.whole))
            } else if passage.scalars.first == "(" {
                line = readAttachment(from: line)
                continue
            } else if isHeading(lines[line]) || Head.type(lines[line]) != nil || Opening.isPreamble(passage) || lines[line].marker != nil
                || passage.begins("kính gửi")
                || isFoot(line)
            {
                break
            } else {
                characters += passage.scalars.count
                guard characters <= Self.mostTitle else { break }
                taken.append(line)
                // A sentence that ends is a paragraph that nobody announced.
                if taken.count > 1, lines[line].passage.scalars.last == "." { break }
            }
            line += 1
        }
        if characters > Self.mostTitle || (taken.count > 1 && lines[taken[taken.count - 1]].passage.scalars.last == ".") {
            // No title goes on so long: only its first line is sure.
            taken = Array(taken.prefix(1))
            line = (taken.last ?? index) + 1
        }
        if !taken.isEmpty {
            let passage = joined(taken)
            claim(.title, passage, leaves: Occasions.find(passage))
        }
        index = line
    }

    /// "(Ban hành kèm theo Quyết định số …)"; the line after it.
    private mutating func readAttachment(from line: Int) -> Int {
        var end = line
        while end + 1 < lines.count, end < line + 4, !lines[end].passage.scalars.contains(")") { end += 1 }
        guard lines[end].passage.scalars.contains(")") else { return line + 1 }
        let passage = joined(line...end)
        if passage.has("kèm theo") { claim(.attachment, passage) }
        return end + 1
    }

    /// Whether a foot begins there; before the bases of a decision stands who decides, and he signs below.
    private func isFoot(_ line: Int) -> Bool {
        Head.isFoot(lines[line]) && !(line + 1 < lines.count && Opening.isBasis(lines[line + 1].passage))
    }

    /// What the plan rests on, and the words by which it is issued.
    mutating func readPreamble() {
        let end = (index..<lines.count).first { line in
            isHeading(lines[line]) || lines[line].marker?.style == .article || isFoot(line)
                || (line > index && Head.type(lines[line]) != nil && !Head.isResolution(lines[line]))
        }
        let region = index..<(end ?? lines.count)
        var isAddressed = false
        var listed: Int?
        for block in blocks.split(lines[region]) {
            let passage = joined(block)
            let item = Line(passage)
            if item.isOrnament || Head.isResolution(item) {
                passOver(passage.place(of: passage.whole))
            } else if passage.begins("kính gửi") {
                isAddressed = true
                let label = passage.words[1].range.upperBound
                let end = label < passage.scalars.count && passage.scalars[label] == ":" ? label + 1 : label
                passOver(passage.place(of: 0..<end))
                claim(.addressee, passage, end..<passage.scalars.count)
            } else if isAddressed, let marker = item.marker, marker.style == .dash {
                claim(.addressee, passage, leaves: [(.marker, marker.range)])
            } else if let listed, let marker = item.marker {
                claim(.content, passage, under: listed, leaves: [(.marker, marker.range)])
            } else if Opening.isBasis(passage) {
                let made = claim(.basis, passage)
                listed = announces(passage) ? made : nil
            } else if item.isCapitals, passage.begins(withAny: Head.issuers) || passage.begins("chủ tịch") || passage.begins("hiệu trưởng")
            {
                claim(.issuer, passage)
            } else if passage.has("ban hành") || passage.has("như sau") || passage.has("xây dựng kế hoạch") || passage.has("phát động") {
                let made = claim(.preamble, passage)
                listed = announces(passage) ? made : nil
            }
        }
        index = region.upperBound
    }

    /// Whether what it is about follows as a list, with no heading.
    private func announces(_ passage: Passage) -> Bool { passage.scalars.last == ":" && passage.has("nội dung") }
}

/// What heads and feet are made of.
enum Head {
    private static let types: [Phrase] = [
        "kế hoạch", "quyết định", "chương trình", "hướng dẫn", "thông báo", "công văn", "chỉ thị", "phương án", "nghị quyết", "tờ trình",
        "công điện",
        "kế hoạch liên tịch", "phụ lục",
    ]

    static let issuers: [Phrase] = [
        "ủy ban nhân dân", "ubnd", "hội đồng", "sở", "phòng", "ban", "trường", "công đoàn", "đoàn", "hội", "liên đoàn", "đảng ủy",
        "đảng bộ", "huyện ủy",
        "thành ủy", "tỉnh ủy", "ủy ban", "chi bộ", "chi đoàn", "bch", "bộ", "thủ tướng", "tỉnh đoàn", "huyện đoàn",
    ]

    private static let posts: [Phrase] = [
        "chủ tịch", "phó chủ tịch", "hiệu trưởng", "phó hiệu trưởng", "bí thư", "phó bí thư", "giám đốc", "phó giám đốc", "trưởng ban",
        "phó trưởng ban",
        "trưởng phòng", "chánh văn phòng", "thủ tướng", "tm", "kt", "tl", "tuq", "q", "t/m", "k/t",
    ]

    /// The words of a line that are the kind of a document.
    static func type(_ line: Line) -> Range<Int>? {
        let passage = line.passage
        guard isAllCapitals(line), line.marker == nil else { return nil }
        guard let phrase = types.last(where: { passage.begins($0) }) else { return nil }
        let range = passage.range(ofWords: 0..<phrase.words.count)
        // "CHƯƠNG TRÌNH" may be the first word of a title as well; a longer line is one only where it says what it is for.
        guard passage.words.count <= phrase.words.count + 2 || isOfTitle(passage) else { return nil }
        return range
    }

    /// "QUYẾT ĐỊNH:" after the bases.
    static func isResolution(_ line: Line) -> Bool {
        isAllCapitals(line) && line.passage.scalars.last == ":" && line.passage.begins(withAny: types) && line.passage.words.count <= 3
    }

    static func isNational(_ passage: Passage) -> Bool {
        passage.begins("cộng hòa xã hội chủ nghĩa việt nam") || passage.begins("đảng cộng sản việt nam")
            || (passage.begins("độc lập") && passage.has("hạnh phúc"))
    }

    static func isOfTitle(_ passage: Passage) -> Bool {
        passage.has("phát động") || passage.has("thi đua") || passage.has("phong trào")
    }

    /// Whether a foot begins here: who receives it, or who signs.
    static func isFoot(_ line: Line) -> Bool {
        if line.passage.begins("nơi nhận") { return true }
        return isSignature(line)
    }

    static func isSignature(_ line: Line) -> Bool {
        isAllCapitals(line) && line.marker == nil && line.passage.words.count <= 12 && line.passage.begins(withAny: posts)
    }

    static func isAllCapitals(_ line: Line) -> Bool {
        line.passage.scalars[line.passage.whole].isCapitals(atLeast: 4)
    }

    /// What stands after "Số:" where no number does.
    static func blankNumber(_ passage: Passage) -> [LeafScanner.Found] {
        let start = passage.words[0].range.upperBound
        let scalars = passage.scalars
        guard let from = (start..<scalars.count).first(where: { !":.…_ ".unicodeScalars.contains(scalars[$0]) }) else { return [] }
        return scalars[from] == "/" || scalars[from] == "-" ? [(.blankNumber, from..<scalars.count)] : []
    }
}

/// What a plan celebrates: a congress, an anniversary.
enum Occasions {
    private static let beginnings: [Phrase] = ["đại hội", "kỷ niệm"]
    private static let endings: [Phrase] = ["tiến tới", "hướng tới", "và kỷ niệm", "chào mừng", "lập thành tích"]

    static func find(_ passage: Passage, in range: Range<Int>? = nil) -> [LeafScanner.Found] {
        let words = range.map { passage.words(in: $0) } ?? 0..<passage.words.count
        var found: [LeafScanner.Found] = []
        var start: Int?
        func begins(_ word: Int) -> Bool {
            passage.begins(withAny: beginnings, at: word)
                && (passage.words[word].text == "kỷ" || passage.scalars[passage.words[word].range.lowerBound].isCapital)
        }
        func close(before word: Int) {
            if let first = start, first < word { found.append((.occasion, passage.range(ofWords: first..<word))) }
            start = nil
        }
        for word in words {
            if passage.begins(withAny: endings, at: word) { close(before: word) }
            if word > words.lowerBound {
                let between = passage.scalars[passage.words[word - 1].range.upperBound..<passage.words[word].range.lowerBound]
                if between.contains(where: { ";.:()\"”".unicodeScalars.contains($0) }) || (between.contains(",") && begins(word)) {
                    close(before: word)
                }
            }
            if start == nil, begins(word) { start = word }
        }
        close(before: words.upperBound)
        return found
    }
}
