import Operations

/// One sign-on under way: what is kept in the browser until it comes back, so that nobody can finish another's, or use a code twice.
struct OpenIDAttempt: Hashable, Sendable {
    /// Comes back in the address: whoever returns is who went.
    let state: String
    /// Comes back in the token: it was made for this attempt.
    let nonce: String
    /// Proves to the provider that who asked for the code is who hands it in (PKCE, RFC 7636).
    let verifier: String

    init() {
        (state, nonce, verifier) = (Self.random(), Self.random(), Self.random())
    }

    /// As it was kept; nil where the texts are not of one.
    init?(state: String, kept: String) {
        let parts = [state] + kept.split(separator: ".").map(String.init)
        guard parts.count == 3, parts.allSatisfy({ $0.utf8.count == 43 }) else { return nil }
        (self.state, nonce, verifier) = (parts[0], parts[1], parts[2])
    }

    /// What is kept of it beside the state.
    var kept: String { "\(nonce).\(verifier)" }

    /// What the provider is told of the verifier beforehand.
    var challenge: String { Secret.hash(verifier).base64URL }

    private static func random() -> String { Secret.random(bytes: 32).base64URL }
}
