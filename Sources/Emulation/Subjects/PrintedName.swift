import Foundation

/// A name as it is compared: however it was typed, composed or not, with one blank or two, Thủy or Thuỷ, Lý or Lí.
package struct PrintedName: Hashable, Sendable {
    /// A word: its letters without the tone, and the tone, wherever it was put.
    private struct Word: Hashable, Sendable {
        let letters: String
        let tone: String
    }

    private let words: [Word]
    /// Its words without any mark, in the order of the alphabet; as `thidua.name_key` has them.
    package let key: String

    /// - Parameter kind: of a household the words that say so are no part of its name.
    package init(_ name: String, of kind: Subject.Kind) {
        let all = Self.words(name).filter { kind != .household || !Self.household.contains(Self.bare($0.letters)) }
        words = all
        key = all.map { Self.bare($0.letters) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: " ")
    }

    /// Whether nothing but its typing differs.
    package func isTheSame(as other: PrintedName) -> Bool { words == other.words }

    /// Hộ gia đình ông, hộ bà.
    private static let household: Set = ["ho", "gia", "dinh", "ong", "ba"]

    /// Grave, acute, tilde, hook above, dot below; every other mark makes another letter.
    private static let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    private static let marks = Unicode.Scalar("\u{300}")...Unicode.Scalar("\u{36f}")

    private static func words(_ name: String) -> [Word] {
        var words: [Word] = []
        var (letters, tone) = (String.UnicodeScalarView(), String.UnicodeScalarView())
        func end() {
            if !letters.isEmpty { words.append(Word(letters: String(letters), tone: String(tone))) }
            (letters, tone) = (.init(), .init())
        }
        for scalar in name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            if tones.contains(scalar) {
                tone.append(scalar)
            } else if scalar.properties.isAlphabetic || marks.contains(scalar) || ("0"..."9").contains(scalar) {
                letters.append(scalar == "y" ? "i" : scalar)
            } else {
                end()
            }
        }
        end()
        return words
    }

    private static func bare(_ letters: String) -> String {
        var bare = String.UnicodeScalarView()
        for scalar in letters.unicodeScalars where !marks.contains(scalar) { bare.append(scalar == "đ" ? "d" : scalar) }
        return String(bare)
    }
}

extension Subject {
    /// Whether another may be the same one, for a person to judge: of one kind, with the words of one name, born in one year. Where a year
    /// is unknown the names have to be the same but for how they are typed.
    ///
    /// How often it is wrong, and how often it misses one, is measured by `LikelySubjectTests`.
    package static func mayBeTheSame(_ kind: Kind, _ one: Told, _ other: Subject) -> Bool {
        guard kind == other.kind else { return false }
        let (name, theirs) = (PrintedName(one.name, of: kind), PrintedName(other.name, of: kind))
        guard name.key == theirs.key, !name.key.isEmpty else { return false }
        guard let year = one.birthYear, let theirYear = other.told.birthYear else { return name.isTheSame(as: theirs) }
        return year == theirYear
    }
}
