package import Operations

extension OpenIDProvider {
    /// As the server meets it.
    package nonisolated var signOn: SingleSignOn {
        SingleSignOn(issuer: configuration.issuer) { () async throws(SingleSignOn.Failure) in
            let attempt = OpenIDAttempt()
            return SingleSignOn.Departure(address: try await self.address(of: attempt), state: attempt.state, kept: attempt.kept)
        } finish: { (back) async throws(SingleSignOn.Failure) in
            guard let attempt = OpenIDAttempt(state: back.state, kept: back.kept) else { throw .refused("no attempt of ours") }
            return try await self.subject(of: back.code, in: attempt)
        }
    }
}
