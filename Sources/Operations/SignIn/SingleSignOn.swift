/// A city's own sign-on, as the server meets it: a browser is sent there, and comes back vouched for.
package struct SingleSignOn: Sendable {
    /// A browser that sets out.
    package struct Departure: Hashable, Sendable {
        /// Where it is sent.
        package let address: String
        /// Comes back in the address it returns to: whoever returns is who went.
        package let state: String
        /// What the browser keeps beside that, for `finish`.
        package let kept: String

        package init(address: String, state: String, kept: String) {
            self.address = address
            self.state = state
            self.kept = kept
        }
    }

    /// A browser that came back as the one that went.
    package struct Return: Hashable, Sendable {
        package let state: String
        package let kept: String
        /// What the sign-on gave it.
        package let code: String

        package init(state: String, kept: String, code: String) {
            self.state = state
            self.kept = kept
            self.code = code
        }
    }

    /// Why it did not come to an end.
    package enum Failure: Error, Hashable, Sendable {
        /// It does not answer, or not as it should.
        case unreachable(String)
        /// It does not vouch for whoever came back, or not for this attempt.
        case refused(String)
    }

    /// What it calls itself: subjects are known by it together with their name there.
    package let issuer: String
    package let begin: @Sendable () async throws(Failure) -> Departure
    /// Whom it means.
    package let finish: @Sendable (Return) async throws(Failure) -> String

    package init(
        issuer: String, begin: @escaping @Sendable () async throws(Failure) -> Departure,
        finish: @escaping @Sendable (Return) async throws(Failure) -> String
    ) {
        self.issuer = issuer
        self.begin = begin
        self.finish = finish
    }
}
