/// A Vietnamese letter taken apart: what it is without its tone mark, and which of the six tones it bears.
///
/// Only tones are taken off: â, ê, ô, ơ, ư, ă and đ are letters of their own.
struct Letter: Hashable {
    let base: Unicode.Scalar
    /// 0 for none, then grave, acute, hook, tilde, dot below.
    let tone: Int

    /// The letter in small, in its parts; anything but a vowel has no tone.
    init(_ scalar: Unicode.Scalar) {
        self = Self.apart[scalar] ?? Letter(base: scalar, tone: 0)
    }

    init(base: Unicode.Scalar, tone: Int) {
        self.base = base
        self.tone = tone
    }

    /// The letter as it is written; the base alone where it takes no tone.
    var scalar: Unicode.Scalar { Self.together[self] ?? base }

    private static let vowels = [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ].map { Array($0.unicodeScalars) }

    private static let together: [Letter: Unicode.Scalar] = Dictionary(
        uniqueKeysWithValues: vowels.flatMap { row in row.enumerated().map { (Letter(base: row[0], tone: $0.offset), $0.element) } })

    private static let apart: [Unicode.Scalar: Letter] = Dictionary(uniqueKeysWithValues: together.map { ($0.value, $0.key) })
}

extension Unicode.Scalar {
    /// Whether words are made of it: a letter of any script, or an ASCII digit.
    var isOfWord: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
        case 0..<0xc0: false
        case 0xd7, 0xf7: false
        case 0xc0...0x24f, 0x1e00...0x1eff: true
        default: properties.isAlphabetic
        }
    }

    var isDigit: Bool { (0x30...0x39).contains(value) }

    /// Whether it is white space, told without Unicode's tables: it is asked of each character several times.
    var isBlank: Bool {
        switch value {
        case 0x20, 0x09...0x0d, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: true
        default: false
        }
    }

    /// The same letter in small, of those that Vietnamese is written with; anything else is left as it is.
    var small: Unicode.Scalar {
        switch value {
        case 0x41...0x5a: Unicode.Scalar(value + 0x20) ?? self
        // Eth, which looks like Đ and is typed for it.
        case 0xd0: "đ"
        case 0xc0...0xde where value != 0xd7: Unicode.Scalar(value + 0x20) ?? self
        case 0x100...0x137 where value % 2 == 0, 0x1ea0...0x1ef8 where value % 2 == 0:
            Unicode.Scalar(value + 1) ?? self
        case 0x168: "ũ"
        case 0x1a0: "ơ"
        case 0x1af: "ư"
        default: self
        }
    }

    var isCapital: Bool { small != self }

    /// A letter that has a capital and is none.
    var isSmall: Bool { isOfWord && !isDigit && !isCapital && value < 0x2000 }
}

extension ArraySlice<Unicode.Scalar> {
    /// Whether no letter in it is a small one, of so many letters.
    func isCapitals(atLeast least: Int) -> Bool {
        var letters = 0
        for scalar in self where scalar.isOfWord && !scalar.isDigit {
            guard !scalar.isSmall else { return false }
            letters += 1
        }
        return letters >= least
    }
}
