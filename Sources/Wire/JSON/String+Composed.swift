import Foundation

extension String {
    /// How many combining marks may follow each other: as many as in Stream-Safe Text (UAX #15, 13), which no script needs.
    static let mostMarks = 30

    /// The same in NFC, so that one Vietnamese name is one sequence of bytes however it was typed; nil where more than `mostMarks`
    /// combining marks follow each other.
    ///
    /// Linear, because such a run is refused first: putting one in order takes the square of its length.
    package var composed: String? {
        guard !isSurelyComposed else { return self }
        var marks = 0
        for scalar in unicodeScalars {
            marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
            guard marks <= Self.mostMarks else { return nil }
        }
        return precomposedStringWithCanonicalMapping
    }

    /// Whether every character is one that NFC leaves alone in any company: Latin with Vietnamese, and the dashes and quotes of an office.
    /// Spares Vietnamese text, which nearly always comes composed, the walk through Foundation.
    var isSurelyComposed: Bool {
        unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x300, 0x1E00..<0x1F00, 0x2010..<0x2028: true
            default: false
            }
        }
    }
}
