/// What a person answered to a piece of a plan that was read.
package struct PieceAnswer: Hashable, Sendable {
    /// Constraint: `an_answer_is_right_mended_or_skipped`.
    package enum Kind: String, CaseIterable, Sendable {
        /// It says what the piece was taken to say.
        case right
        /// It should read as ``PieceAnswer/words`` do.
        case mended
        /// It is to be left out of the draft.
        case skipped
    }

    package let kind: Kind
    /// Of what is mended, and nothing else. Constraint: `mended_words_say_something`.
    package let words: String?

    private init(_ kind: Kind, words: String?) { (self.kind, self.words) = (kind, words) }

    package static let right = PieceAnswer(.right, words: nil)
    package static let skipped = PieceAnswer(.skipped, words: nil)
    package static func mended(_ words: String) -> PieceAnswer { PieceAnswer(.mended, words: words) }

    /// Nil for what no row can be.
    package init?(kind: Kind, words: String?) {
        guard (kind == .mended) == (words != nil) else { return nil }
        self.init(kind, words: words)
    }
}

extension PieceAnswer.Kind: Named {
    package var words: Wording {
        switch self {
        case .right: Wording(vi: "Đúng", en: "Right")
        case .mended: Wording(vi: "Sửa", en: "Mend")
        case .skipped: Wording(vi: "Bỏ qua", en: "Leave out")
        }
    }
}
