/// The two languages a refusal is written in; people read Vietnamese unless they ask otherwise.
package enum Language: String, Sendable, CaseIterable {
    case vi, en

    /// The one of two sentences that is written in this language.
    package func text(vi: String, en: String) -> String {
        switch self {
        case .vi: vi
        case .en: en
        }
    }
}
