/// What a refusal tells: the rule, what kind of no it is, and one sentence in each language.
package struct Saying: Sendable, Hashable {
    /// The rule, as `noun.reason`: "report.already-decided". Stable: clients and tests compare it.
    package let code: String
    package let kind: RefusalKind
    /// The JSON path of the offending member ("targets[2].value"); nil when a state is refused and not a member.
    package let field: String?
    /// One sentence for the person who sees it; it may be improved at any time.
    package let words: Wording

    package init(_ code: String, _ kind: RefusalKind = .input, field: String? = nil, vi: String, en: String) {
        self.code = code
        self.kind = kind
        self.field = field
        self.words = Wording(vi: vi, en: en)
    }
}

/// What kind of no it is; whoever answers a person decides by this alone how.
package enum RefusalKind: Sendable, Hashable {
    /// What was said breaks a rule; somebody corrects it and says it again.
    case input
    /// The address itself says nothing.
    case address
    /// There is no such thing, or it is not the caller's to see; the two look the same.
    case missing
    /// What is there now does not permit it.
    case conflict
    /// It has changed since the caller read it.
    case stale
    /// It is somebody else's to do.
    case forbidden
    /// Who it is has not been shown.
    case notLetIn
    /// It was tried too often; how long to wait.
    case tooMany(seconds: Int)
    /// It cannot be done at the moment; how long to wait.
    case unavailable(seconds: Int)
}
