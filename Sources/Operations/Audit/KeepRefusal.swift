package import Emulation
package import Postgres
package import Store

/// Puts down what was refused, in a batch of its own: what was tried has been undone.
package struct KeepRefusal: Sendable {
    let attempt: Attempt
    let status: Int
    let code: String

    package init(of attempt: Attempt, status: Int, code: String) {
        self.attempt = attempt
        self.status = status
        self.code = code
    }

    /// Takes as long for what is hidden as for what is not there. In a task of its own: whoever hangs up at once is kept too.
    package func run(by token: BearerToken, in unit: UnitID, on client: PostgresClient) async throws {
        let refusal = Statement.putDownRefusal(of: attempt, by: token.hash, in: unit, status: status, code: code)
        try await Task { _ = try await client.run(refusal) }.value
    }
}
