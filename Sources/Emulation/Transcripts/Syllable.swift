/// A word in small letters, packed so that two are compared as numbers are: a plan has few words that are longer than eight letters,
/// and comparing strings composes them first.
struct Syllable: Hashable {
    /// Up to four letters each, 14 bits a letter, the first one highest; 0 where ``long`` says it.
    private var front: UInt64 = 0
    private var back: UInt64 = 0
    /// Of more than eight letters, or with one that is of another script; otherwise empty.
    private var long = ""

    init(_ scalars: [Unicode.Scalar]) {
        guard scalars.count <= 8 else {
            long = Self.string(scalars)
            return
        }
        for (index, scalar) in scalars.enumerated() {
            guard scalar.value < 1 << 14 else {
                (front, back, long) = (0, 0, Self.string(scalars))
                return
            }
            if index < 4 { front = front << 14 | UInt64(scalar.value) } else { back = back << 14 | UInt64(scalar.value) }
        }
    }

    var text: String {
        guard long.isEmpty else { return long }
        var view = String.UnicodeScalarView()
        for half in [front, back] {
            for letter in [42, 28, 14, 0] {
                let value = UInt32(truncatingIfNeeded: half >> UInt64(letter)) & 0x3fff
                if value > 0, let scalar = Unicode.Scalar(value) { view.append(scalar) }
            }
        }
        return String(view)
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension Syllable: ExpressibleByStringLiteral {
    init(stringLiteral text: String) { self.init(Array(text.unicodeScalars)) }
}

extension Int {
    /// The number that a word is.
    init?(_ syllable: Syllable) { self.init(syllable.text) }
}
