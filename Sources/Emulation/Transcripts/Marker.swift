/// What an item begins with: "1.", "a)", "-", "(1)", "Thứ nhất:", "Điều 1."
struct Marker: Hashable {
    enum Style: Hashable {
        case roman, capital, arabic, letter, parenthesis, dash, star, plus, ordinal, article
        /// "1.2." has 2 levels.
        case decimal(Int)
    }

    let style: Style
    /// Which one it is of its kind; 0 for a dash.
    let number: Int
    /// Where it stands in its passage, its stop included.
    let range: Range<Int>

    /// The marker that stands there; nil where none does.
    init?(at start: Int, of passage: Passage) {
        let scalars = passage.scalars
        func scalar(_ index: Int) -> Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
        func isAfter(_ index: Int) -> Bool {
            // "23-CTr/HU" is a symbol, "1- Các" an item.
            scalar(index).map { $0 == " " || (scalars[index - 1] != "-" && $0.isOfWord && !$0.isDigit) } ?? true
        }
        guard let first = scalar(start) else { return nil }
        var index = start
        switch first {
        case "-", "–", "—", "•", "●", "▪", "\u{f0b7}", "\u{f02d}", "+", "*":
            guard let next = scalar(start + 1), next == " " || next.isCapital else { return nil }
            let style: Style = first == "+" ? .plus : first == "*" ? .star : .dash
            self.init(style: style, number: 0, range: start..<(start + 1))
        case "(":
            index += 1
            while let digit = scalar(index), digit.isDigit, index < start + 3 { index += 1 }
            guard index > start + 1, scalar(index) == ")" else { return nil }
            self.init(
                style: .parenthesis, number: Int(passage.text((start + 1)..<index)) ?? 0, range: start..<(index + 1))
        case "0"..."9":
            var levels = 0, number = 0
            while let digit = scalar(index), digit.isDigit {
                let from = index
                while let digit = scalar(index), digit.isDigit { index += 1 }
                guard index - from <= 2, let stop = scalar(index), stop == "." || (levels == 0 && ")/-".unicodeScalars.contains(stop))
                else {
                    // "1.2 Nội dung": the last number may lack its stop.
                    guard levels > 0, index - from <= 2, scalar(index) == " " else { return nil }
                    self.init(style: .decimal(levels + 1), number: Int(passage.text(from..<index)) ?? 0, range: start..<index)
                    return
                }
                levels += 1
                guard levels <= Self.mostLevels else { return nil }
                number = Int(passage.text(from..<index)) ?? 0
                index += 1
            }
            guard isAfter(index) else { return nil }
            self.init(style: levels == 1 ? .arabic : .decimal(levels), number: number, range: start..<index)
        case "I", "V", "X":
            while let letter = scalar(index), "IVX".unicodeScalars.contains(letter), index < start + 6 { index += 1 }
            guard let stop = scalar(index), ".)/-".unicodeScalars.contains(stop), isAfter(index + 1) else { return nil }
            guard let number = Roman.number(passage.text(start..<index)) else { return nil }
            self.init(style: .roman, number: number, range: start..<(index + 1))
        case "A"..."H", "a"..."z", "đ":
            if let stop = scalar(start + 1), stop == ")" || stop == ".", isAfter(start + 2) {
                self.init(style: first.isCapital ? .capital : .letter, number: 0, range: start..<(start + 2))
            } else {
                return nil
            }
        case "T", "Đ", "\u{d0}":
            let word = passage.words.partitioningIndex { $0.range.lowerBound >= start }
            guard word + 1 < passage.words.count, passage.words[word].range.lowerBound == start else { return nil }
            let second = passage.words[word + 1]
            guard let stop = scalar(second.range.upperBound) else { return nil }
            switch passage.words[word].text {
            case "thứ" where stop == ":" || stop == ",":
                guard let place = Self.ordinals.firstIndex(of: second.text) else { return nil }
                self.init(style: .ordinal, number: place + 1, range: start..<(second.range.upperBound + 1))
            case "điều" where stop == "." || stop == ":":
                guard let number = Int(second.text) else { return nil }
                self.init(style: .article, number: number, range: start..<(second.range.upperBound + 1))
            default: return nil
            }
        default: return nil
        }
    }

    private init(style: Style, number: Int, range: Range<Int>) {
        self.style = style
        self.number = number
        self.range = range
    }

    /// "1.1.1." is the deepest that offices write, and a text may have any.
    private static let mostLevels = 9
    private static let ordinals: [Syllable] = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]
}

/// Roman numbers as documents write them, up to 39.
enum Roman {
    static func number(_ text: String) -> Int? {
        let values = text.map { ["I": 1, "V": 5, "X": 10][$0] ?? 0 }
        guard !values.isEmpty, !values.contains(0) else { return nil }
        let number = values.indices.reduce(0) { sum, index in
            index + 1 < values.count && values[index] < values[index + 1] ? sum - values[index] : sum + values[index]
        }
        return (1...39).contains(number) && written(number) == text ? number : nil
    }

    private static func written(_ number: Int) -> String {
        let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return String(repeating: "X", count: number / 10) + ones[number % 10]
    }
}
