/// One sentence, or one word, in the languages people read here.
package struct Wording: Sendable, Hashable {
    /// In Vietnamese, as an office writes it.
    package let vi: String
    /// In English.
    package let en: String

    package init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    /// What it is in that language.
    package subscript(language: Language) -> String { language.text(vi: vi, en: en) }
}
