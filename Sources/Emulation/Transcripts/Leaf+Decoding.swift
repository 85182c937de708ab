extension Leaf.Kind {
    /// What a text of this kind says. The text is all it knows; nil where it says nothing but itself, or no such thing.
    package func decode(_ text: String) -> Leaf.Value? {
        switch self {
        case .symbol: .symbol(text.filter { !$0.isWhitespace })
        case .day: Self.day(text)
        case .law, .percent, .atLeast: Self.numbers(text).last.map { .number($0) }
        case .ordinal: Self.ordinal(text)
        case .years: Self.numbers(text).count == 2 ? .range(Self.numbers(text)[0], Self.numbers(text)[1]) : nil
        case .period: Self.period(text)
        case .group: WordBook.groups.decode(text)
        case .form: WordBook.forms.decode(text)
        case .level: WordBook.levels.decode(text)
        case .launcher: WordBook.launchers.decode(text)
        case .strength: WordBook.strengths.decode(text)
        case .role: WordBook.roles.decode(text)
        case .capacity: WordBook.capacities.decode(text)
        case .part: Heading.part(named: text).map { .part($0) }
        case .marker, .blankNumber, .blankDay, .quote, .motto, .occasion, .name, .since, .until, .through, .issuedBy: nil
        }
    }

    /// The numbers written in a text, those with more than six digits left out.
    static func numbers(_ text: String) -> [Int] {
        text.unicodeScalars.split { !$0.isDigit }.compactMap { $0.count <= 6 ? Int(String($0)) : nil }
    }

    private static func day(_ text: String) -> Leaf.Value? {
        let numbers = numbers(text)
        switch numbers.count {
        case 3: return Day(year: numbers[2], month: numbers[1], day: numbers[0]).map { .day($0) }
        case 2 where LinkedMovement.years.contains(numbers[1]):
            return (1...12).contains(numbers[0]) ? .month(numbers[0], year: numbers[1]) : nil
        // Of a leap year, so that 29/2 is one.
        case 2: return Day(year: 2024, month: numbers[1], day: numbers[0]).map { .dayOfYear(day: $0.day, month: $0.month) }
        default: return nil
        }
    }

    private static func period(_ text: String) -> Leaf.Value? {
        let numbers = numbers(text).filter { LinkedMovement.years.contains($0) }
        switch numbers.count {
        case 2: return .span(from: numbers[0], until: numbers[1])
        case 1: return .span(from: Phrase(text).words.first?.text == "đến" ? nil : numbers[0], until: numbers[0])
        default: return nil
        }
    }

    private static func ordinal(_ text: String) -> Leaf.Value? {
        guard let last = text.split(separator: " ").last.map(String.init) else { return nil }
        if let number = Roman.number(last) ?? (last.count <= 3 ? Int(last) : nil) { return .number(number) }
        let words = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]
        return words.firstIndex(of: last.lowercased()).map { .number($0 + 1) }
    }
}

extension Heading {
    /// The part that words of a heading name.
    static func part(named text: String) -> SectionPart? {
        let phrase = Phrase(text)
        return known.first { $0.0.words.map(\.text) == phrase.words.map(\.text) }?.1
    }
}
