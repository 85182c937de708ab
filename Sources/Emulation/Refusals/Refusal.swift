/// A rule of the field said no, and says which rule and where.
///
/// Codes are stable: clients and tests compare them. Sentences may be improved at any time.
package protocol Refusal: Error, Sendable, Equatable {
    /// The rule, as `noun.reason`: "report.already-decided".
    var code: String { get }
    /// The JSON path of the offending member ("targets[2].value"); nil when a state is refused and not a member.
    var field: String? { get }
    /// One sentence for the person who sees it.
    func message(in language: Language) -> String
}

extension Refusal {
    package var field: String? { nil }
}
