/// Finds what can be understood in a passage without knowing what it is a passage of. One walk over its words; linear.
///
/// By hand and not by regular expressions: places are counted in scalars, and nothing here can go back over what it has read.
struct LeafScanner {
    typealias Found = (kind: Leaf.Kind, range: Range<Int>)

    private let passage: Passage
    private let limit: Range<Int>
    private let words: Range<Int>
    private var found: [Found] = []

    static func scan(_ passage: Passage, _ range: Range<Int>) -> [Found] {
        var scanner = LeafScanner(passage, range)
        scanner.walk()
        scanner.findQuotes()
        return scanner.found
    }

    private init(_ passage: Passage, _ range: Range<Int>) {
        self.passage = passage
        limit = range
        words = passage.words(in: range)
    }

    private mutating func walk() {
        // Until where digits belong to something that was found already.
        var taken = limit.lowerBound
        for word in words {
            let range = passage.words[word].range
            if range.lowerBound >= taken {
                let before = found.count
                if passage.scalars[range.lowerBound].isDigit { findNumber(at: word) }
                findWords(at: word)
                if let last = found[before...].map(\.range.upperBound).max() { taken = last }
            }
            findTerms(at: word)
            if passage.words[word].text == Self.of { findIssuer(after: word) }
        }
    }

    /// Who issued a document: what follows "của" behind its symbol or its day.
    private mutating func findIssuer(after word: Int) {
        guard let last = found.suffix(4).last(where: { $0.kind == .symbol || $0.kind == .day }),
            last.range.upperBound + 1 == passage.words[word].range.lowerBound, words.contains(word + 1)
        else { return }
        let start = passage.words[word + 1].range.lowerBound
        var end = start
        for later in (word + 1)..<min(word + 14, words.upperBound) {
            let isName = passage.scalars[passage.words[later].range.lowerBound].isCapital
            if !isName, later > word + 1, passage.begins(withAny: Self.afterIssuers, at: later) { break }
            end = passage.words[later].range.upperBound
            if let next = scalar(end), next != " " { break }
        }
        if start < end { add(.issuedBy, start..<end) }
    }

    private static let afterIssuers: [Phrase] = [
        "về", "ban hành", "phê duyệt", "thực hiện", "quy định", "triển khai", "hướng dẫn", "phát động", "tổ chức", "tại", "và",
    ]

    private func scalar(_ index: Int) -> Unicode.Scalar? { limit.contains(index) ? passage.scalars[index] : nil }

    private func text(_ word: Int) -> Syllable? { words.contains(word) ? passage.words[word].text : nil }

    private mutating func add(_ kind: Leaf.Kind, _ range: Range<Int>) { found.append((kind, range)) }

    // MARK: What begins with digits

    private mutating func findNumber(at word: Int) {
        let start = passage.words[word].range.lowerBound
        if let before = scalar(start - 1), before == "/" || before == "." { return }
        var end = start
        while let digit = scalar(end), digit.isDigit { end += 1 }
        if let symbol = symbolEnd(after: end), end - start <= 5 {
            add(.symbol, start..<symbol)
        } else if let day = dayEnd(from: start, "/") {
            add(.day, start..<day)
        } else if scalar(end) == "%" {
            add(.percent, start..<(end + 1))
        } else if text(word + 1) == "đến", text(word + 2).flatMap({ Int($0) }) != nil, text(word + 3) == "năm", end - start <= 3 {
            add(.years, start..<passage.words[word + 3].range.upperBound)
        }
    }

    /// The end of a symbol whose number ended there: "/KH-UBND", "/2023/NĐ-CP", "/ SVHTTDL-QLVH", "-CTr/HU", " - KH/HU", "/KH.BGD&ĐT".
    func symbolEnd(after number: Int) -> Int? {
        var index = number
        if scalar(index) == " " { index += 1 }
        switch scalar(index) {
        case "/":
            index += 1
            if scalar(index) == " " { index += 1 }
            if let year = yearEnd(index) {
                var after = year
                if scalar(after) == " " { after += 1 }
                guard scalar(after) == "/" else { return nil }
                index = after + 1
                if scalar(index) == " " { index += 1 }
            }
            return codeEnd(index)
        case "-", "–":
            index += 1
            if scalar(index) == " " { index += 1 }
            guard let kind = lettersEnd(index), kind - index <= 4 else { return nil }
            index = kind
            if scalar(index) == " " { index += 1 }
            guard scalar(index) == "/" else { return nil }
            index += 1
            if scalar(index) == " " { index += 1 }
            return lettersEnd(index)
        default: return nil
        }
    }

    private func yearEnd(_ start: Int) -> Int? {
        var end = start
        while let digit = scalar(end), digit.isDigit { end += 1 }
        return end - start == 4 ? end : nil
    }

    /// A run of letters and digits whose first two are capitals.
    private func lettersEnd(_ start: Int) -> Int? {
        guard let first = scalar(start), first.isCapital, let second = scalar(start + 1), second.isCapital || second == "&" else {
            return nil
        }
        var end = start
        while let next = scalar(end), next.isOfWord || next == "&" || (next == "." && scalar(end + 1)?.isCapital == true) { end += 1 }
        return end
    }

    /// Runs of letters with hyphens between, each with a stray blank on one side at most.
    private func codeEnd(_ start: Int) -> Int? {
        guard var end = lettersEnd(start) else { return nil }
        while true {
            var next = end
            if scalar(next) == " " { next += 1 }
            guard let hyphen = scalar(next), hyphen == "-" || hyphen == "–" else { return end }
            next += 1
            if scalar(next) == " " {
                guard scalar(end) != " " else { return end }
                next += 1
            }
            guard let letters = lettersEnd(next) else { return end }
            end = letters
        }
    }

    /// The end of "16/8/2024", "24/9//2024" that begins there.
    private func dayEnd(from start: Int, _ separators: String) -> Int? {
        var index = start
        for group in 0..<3 {
            let from = index
            while let digit = scalar(index), digit.isDigit { index += 1 }
            guard group < 2 ? (1...2).contains(index - from) : index - from == 4 else { return nil }
            if group == 2 { return index }
            let separator = index
            while let next = scalar(index), index < separator + 3, separators.unicodeScalars.contains(next) { index += 1 }
            guard index > separator else { return nil }
        }
        return nil
    }

    // MARK: What begins with a word

    private static let of: Syllable = "của"
    private static let openings: Set<Syllable> = [
        "ngày", "tháng", "giai", "nhiệm", "thời", "năm", "trong", "đến", "lần", "ít", "luật", "qua",
    ]

    private mutating func findWords(at word: Int) {
        guard Self.openings.contains(passage.words[word].text) else { return }
        let start = passage.words[word].range.lowerBound
        switch passage.words[word].text {
        case "ngày": findDay(at: word)
        case "tháng":
            guard let month = text(word + 1).flatMap({ Int($0) }), month < 100 else { return }
            if text(word + 2) == "năm", let year = year(word + 3) {
                add(.day, start..<year)
            } else if scalar(passage.words[word + 1].range.upperBound) == "/", let year = year(word + 2) {
                add(.day, start..<year)
            }
        case "giai" where text(word + 1) == "đoạn", "nhiệm" where text(word + 1) == "kỳ", "thời" where text(word + 1) == "kỳ",
            "năm" where text(word + 1) == "học":
            if let from = year(word + 2), let end = otherYear(after: from, word + 3) { add(.period, start..<end) }
        case "trong" where text(word + 1) == "năm", "đến" where text(word + 1) == "năm":
            if let end = year(word + 2) { add(.period, start..<end) }
        case "lần" where text(word + 1) == "thứ":
            guard words.contains(word + 2) else { return }
            let range = start..<passage.words[word + 2].range.upperBound
            if Leaf.Kind.ordinal.decode(passage.text(range)) != nil { add(.ordinal, range) }
        case "ít" where text(word + 1) == "nhất":
            if let number = text(word + 2)?.text, number.count <= 6, Int(number) != nil {
                add(.atLeast, start..<passage.words[word + 2].range.upperBound)
            }
        case "luật": findLaw(at: word)
        case "qua" where scalar(start - 1) == "(":
            let end = (start..<min(start + 80, limit.upperBound)).first { passage.scalars[$0] == ")" }
            if let end { add(.through, start..<end) }
        default: break
        }
    }

    private mutating func findDay(at word: Int) {
        let start = passage.words[word].range.lowerBound
        guard let next = text(word + 1) else { return }
        let after = passage.words[word + 1].range.lowerBound
        if next == "tháng" {
            // Only blanks and dots between: it was to be filled in by hand.
            let end = text(word + 2) == "năm" ? passage.words[word + 2].range.upperBound : passage.words[word + 1].range.upperBound
            let isBlank = !passage.scalars[start..<end].contains { $0.isDigit || $0 == "," }
            if isBlank, text(word + 2) == "năm" { add(.blankDay, start..<(year(word + 3) ?? end)) }
        } else if let end = dayEnd(from: after, "/-."), Int(next) != nil {
            add(.day, start..<end)
        } else if let day = Int(next), day < 100 {
            if text(word + 2) == "tháng", let month = text(word + 3).flatMap({ Int($0) }), month < 100 {
                let end = text(word + 4) == "năm" ? year(word + 5) : nil
                add(.day, start..<(end ?? passage.words[word + 3].range.upperBound))
            } else if scalar(passage.words[word + 1].range.upperBound) == "/", let month = text(word + 2).flatMap({ Int($0) }), month < 100
            {
                add(.day, start..<passage.words[word + 2].range.upperBound)
            }
        }
    }

    /// The end of a word that is a year.
    private func year(_ word: Int) -> Int? {
        guard let text = text(word)?.text, text.count == 4, let year = Int(text), LinkedMovement.years.contains(year) else { return nil }
        return passage.words[word].range.upperBound
    }

    /// The end of the year that closes a period, whatever few marks stand between.
    private func otherYear(after end: Int, _ word: Int) -> Int? {
        if text(word) == "đến" || text(word) == "tới" { return year(word + 1) ?? (text(word + 1) == "năm" ? year(word + 2) : nil) }
        guard let close = year(word), passage.words[word].range.lowerBound - end <= 4 else { return nil }
        return close
    }

    /// "Luật Thi đua, khen thưởng năm 2022"
    private mutating func findLaw(at word: Int) {
        let range = passage.words[word].range
        guard passage.scalars[range.lowerBound].isCapital, words.contains(word + 1),
            passage.scalars[passage.words[word + 1].range.lowerBound].isCapital
        else { return }
        for later in (word + 1)..<min(word + 16, words.upperBound) {
            let between = passage.words[later - 1].range.upperBound..<passage.words[later].range.lowerBound
            if passage.scalars[between].contains(where: { ".:;(/".unicodeScalars.contains($0) }) { return }
            if text(later) == "năm", let end = year(later + 1) { return add(.law, range.lowerBound..<end) }
        }
    }

    // MARK: Words of the field

    private static let bodies: Set<Syllable> = ["ban", "đồng", "đội", "an", "sát", "án", "tòa"]
    private static let unions: Set<Syllable> = ["hội", "đoàn", "hiệp"]

    private mutating func findTerms(at word: Int) {
        if let match = WordBook.groups.match(at: word, before: words.upperBound, of: passage) {
            let before = text(word - 1) ?? ""
            // "Ủy ban nhân dân" is no people, "Hội Phụ nữ" no women.
            let isName = match.value == .group(.people) ? Self.bodies.contains(before) : Self.unions.contains(before)
            if !isName { add(.group, passage.range(ofWords: word..<(word + match.count))) }
        }
        for (kind, book) in [(Leaf.Kind.form, WordBook.forms), (.role, .roles)] {
            guard let match = book.match(at: word, before: words.upperBound, of: passage) else { continue }
            // "chủ trì, phối hợp" leads; who is named after it co-operates.
            if kind == .role, let last = found.last, last.kind == .role, last.range.contains(passage.words[word].range.lowerBound) {
                continue
            }
            add(kind, passage.range(ofWords: word..<(word + match.count)))
        }
    }

    /// What stands between quotation marks that have a partner.
    private mutating func findQuotes() {
        var open: Int?
        for index in limit {
            switch passage.scalars[index] {
            case "“", "«": open = index
            case "”", "»":
                if let start = open, start + 1 < index { add(.quote, (start + 1)..<index) }
                open = nil
            case "\"":
                if let start = open {
                    if start + 1 < index { add(.quote, (start + 1)..<index) }
                    open = nil
                } else {
                    open = index
                }
            default: break
            }
        }
    }
}
