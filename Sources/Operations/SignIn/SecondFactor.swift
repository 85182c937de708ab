package import Foundation
package import Postgres
import Store

/// A second factor as it is prepared: shown once.
package struct PreparedSecondFactor: Sendable {
    package let code: TimeCode
    package let login: String
    package let recovery: [PaperCode]

    /// What a telephone reads from a picture.
    package var address: String { code.address(of: login) }
}

/// Somebody who is signed in adds their telephone, or takes it away.
package struct SecondFactor: Sendable {
    let session: BearerToken
    let client: PostgresClient

    package init(of session: BearerToken, on client: PostgresClient) {
        self.session = session
        self.client = client
    }

    /// Makes a secret and ten recovery codes; nothing is asked for until `confirm`. Throws `SignInRefusal`.
    package func prepare(_ password: Password, hashing: PasswordHashing) async throws -> PreparedSecondFactor {
        let (account, key) = try await confirming(password, in: session, hashing: hashing, on: client)
        let code = TimeCode.random()
        let recovery = (1...10).map { _ in PaperCode.random() }
        try await refusing(["there_is_one_second_factor": SignInRefusal.hasSecondFactor]) {
            let isPrepared = try await client.run(
                .prepareSecondFactor(session: session.hashed, key: key, secret: code.secret, recovery: recovery.map(\.hash)))
            guard isPrepared else { throw SignInRefusal.passwordWrong }
        }
        return PreparedSecondFactor(code: code, login: account.login, recovery: recovery)
    }

    /// The secret that waits for its first code; nil where none does.
    package func waiting() async throws -> TimeCode? {
        try await client.run(.secretToConfirm(session: session.hashed)).map(TimeCode.init)
    }

    /// A code of the telephone shows that it has the secret. Throws `SignInRefusal`.
    package func confirm(_ digits: String, now: Date = Date()) async throws {
        guard let secret = try await client.run(.secretToConfirm(session: session.hashed)) else {
            throw SignInRefusal.noSecondFactor
        }
        guard let step = TimeCode(secret: secret).step(of: digits.filter(\.isNumber), now: now) else { throw SignInRefusal.codeWrong }
        guard try await client.run(.confirmSecondFactor(session: session.hashed, secret: secret, step: step)) else {
            throw SignInRefusal.noSecondFactor
        }
    }

    /// Throws `SignInRefusal`.
    package func remove(_ password: Password, hashing: PasswordHashing) async throws {
        let (_, key) = try await confirming(password, in: session, hashing: hashing, on: client)
        guard try await client.run(.removeSecondFactor(session: session.hashed, key: key)) else { throw SignInRefusal.passwordWrong }
    }
}
