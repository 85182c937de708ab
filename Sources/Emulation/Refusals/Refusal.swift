/// A rule of the field said no, and says which rule and where.
package protocol Refusal: Error, Sendable, Equatable {
    /// Each case of a refusal is one line of one switch.
    var saying: Saying { get }
    var field: String? { get }
}

extension Refusal {
    package var code: String { saying.code }
    package var kind: RefusalKind { saying.kind }
    package var field: String? { saying.field }

    package func message(in language: Language) -> String { saying.words[language] }
}
