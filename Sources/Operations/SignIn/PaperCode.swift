package import FoundationEssentials

/// A code that is written down or read out: a recovery code, or an invitation. Four letters to a group, as "ABCD-EFGH-IJKL-MNOP".
package struct PaperCode: Hashable, Sendable {
    private let letters: String

    /// 80 bits nobody can guess.
    package static func random() -> PaperCode { PaperCode(Base32.encode(Secret.random(bytes: 10)))! }

    /// However it was typed; nil where it cannot be one.
    package init?(_ typed: String) {
        let letters = typed.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard letters.count == 16, typed.count <= 40 else { return nil }
        self.letters = letters
    }

    /// As it is shown.
    package var text: String {
        stride(from: 0, to: 16, by: 4).map { letters.dropFirst($0).prefix(4) }.joined(separator: "-")
    }

    /// What the database keeps.
    package var hash: Data { Secret.hash(letters) }
}
